//! The template that ships, and the copy that a sitting keeps.

use kernel::{No, Outcome, Say};

use crate::model::{FormulaKey, Template};

/// The template that ships.
pub(crate) fn shipped() -> Outcome<Template> {
    serde_json::from_str(include_str!("../../data/needs_workshop.json")).map_err(No::broken)
}

/// The copy for a sitting: its minutes, dots and threshold, and the one formula that was chosen.
pub(crate) fn planned(
    template: &Template,
    minutes: &[u16],
    (dots, threshold): (u16, u16),
    formula: FormulaKey,
) -> Outcome<Template> {
    let mut own = template.clone();
    own.formulas.retain(|one| one.key == formula);
    if own.formulas.is_empty() {
        return Err(No::at("formula", Say::new("form-choice")));
    }
    // A step of no minutes is left out; without a single one nothing would happen.
    own.steps = own
        .steps
        .into_iter()
        .zip(minutes)
        .map(|(step, minutes)| crate::model::Step { minutes: *minutes, ..step })
        .collect();
    own.steps.retain(|step| step.minutes > 0);
    if own.steps.is_empty() {
        return Err(No::Refused(Say::new("sitting_new-refused-no_step")));
    }
    (own.dots, own.threshold) = (dots, threshold);
    Ok(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ships_is_whole() {
        let template = shipped().unwrap();
        assert_eq!(template.steps.len(), 6);
        let scales: Vec<&str> = template.scales.iter().map(|scale| scale.key.as_str()).collect();
        assert_eq!(scales, ["importance", "present", "influence", "urgency"]);
        assert!(template.scales.iter().all(|scale| (scale.least, scale.most) == (1, 5)));
        for formula in &template.formulas {
            assert!(formula.factors.iter().all(|factor| scales.contains(&factor.scale.as_str())), "{formula:?}");
        }
        assert_eq!((template.threshold, template.formulas.len()), (5, 3));
    }

    #[test]
    fn a_copy_has_its_own_numbers_and_one_formula() {
        let own = planned(&shipped().unwrap(), &[10, 0, 20, 30, 5, 0], (2, 6), FormulaKey::GapUrgency).unwrap();
        let minutes: Vec<u16> = own.steps.iter().map(|step| step.minutes).collect();
        assert_eq!((minutes, own.dots, own.threshold), (vec![10, 20, 30, 5], 2, 6));
        assert_eq!(own.formulas.iter().map(|one| one.key).collect::<Vec<_>>(), [FormulaKey::GapUrgency]);
        let nothing = planned(&shipped().unwrap(), &[0; 6], (2, 6), FormulaKey::Gap);
        assert!(matches!(nothing, Err(No::Refused(say)) if say.key == "sitting_new-refused-no_step"));
    }
}
