//! Dots: how many somebody may give.

use kernel::{No, Outcome, Say};

/// Refuses more dots than everybody has.
pub(crate) fn dots_fit(given: i64, dots: u16) -> Outcome<()> {
    let dots = i64::from(dots);
    if given > dots {
        let say = Say::new("votes_give-refused-many").with("given", given).with("dots", dots);
        return Err(No::Refused(say));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_gives_more_dots_than_they_have() {
        assert!(dots_fit(0, 3).is_ok() && dots_fit(3, 3).is_ok());
        assert!(matches!(dots_fit(4, 3), Err(No::Refused(say)) if say.key == "votes_give-refused-many"));
    }
}
