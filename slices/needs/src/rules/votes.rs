//! Dots: how many somebody may give, by phone or on a sheet of paper.

use kernel::{Fault, Faults, No, Outcome, Say};

use super::GridRow;

/// Refuses more dots than everybody has.
pub(crate) fn dots_fit(given: i64, dots: u16) -> Outcome<()> {
    let dots = i64::from(dots);
    if given > dots {
        let say = Say::new("votes_give-refused-many").with("given", given).with("dots", dots);
        return Err(No::Refused(say));
    }
    Ok(())
}

/// Refuses sheets with more dots than everybody has: each is named, at its first dot.
pub(crate) fn sheets_fit(rows: &[GridRow], dots: u16) -> Outcome<()> {
    let most = i64::from(dots);
    let fault = |row: &GridRow| {
        let given: i64 = row.values.iter().flatten().sum();
        let first = row.values.iter().position(|value| value.is_some_and(|dots| dots > 0))?;
        let say =
            Say::new("ratings_capture-refused-dots").with("sheet", row.sheet).with("given", given).with("dots", most);
        (given > most).then(|| Fault { field: format!("c-{}-{first}", row.sheet), say })
    };
    let faults = Faults(rows.iter().filter_map(fault).collect());
    if faults.is_empty() { Ok(()) } else { Err(No::Faulty(faults)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_with_too_many_dots_is_named_at_its_first_dot() {
        let row = |sheet, values: [Option<i64>; 3]| GridRow { sheet, values: values.to_vec() };
        let rows = [
            row(1, [Some(1), None, Some(2)]),
            row(2, [None, Some(2), Some(2)]),
            row(3, [None; 3]),
            row(4, [Some(0), Some(0), Some(4)]),
        ];
        assert!(sheets_fit(&rows[..1], 3).is_ok());
        let Err(No::Faulty(faults)) = sheets_fit(&rows, 3) else { panic!() };
        let fields: Vec<&str> = faults.0.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["c-2-1", "c-4-2"]);
    }

    #[test]
    fn nobody_gives_more_dots_than_they_have() {
        assert!(dots_fit(0, 3).is_ok() && dots_fit(3, 3).is_ok());
        assert!(matches!(dots_fit(4, 3), Err(No::Refused(say)) if say.key == "votes_give-refused-many"));
    }
}
