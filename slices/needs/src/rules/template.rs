//! The template that ships, what a programme makes of it, and the copy that a sitting keeps.

use catalogue::offer::Wording;
use kernel::{Faults, Lang, No, Outcome, Say};

use super::{formula_read, name_fits};
use crate::model::{Formula, FormulaKey, Scale, ScaleWords, Step, Template, TemplateWords};

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
    own.steps = steps_in(&own.steps, minutes);
    own.steps.retain(|step| step.minutes > 0);
    if own.steps.is_empty() {
        return Err(No::Refused(Say::new("sitting_new-refused-no_step")));
    }
    (own.dots, own.threshold) = (dots, threshold);
    Ok(own)
}

/// The steps with other minutes.
fn steps_in(steps: &[Step], minutes: &[u16]) -> Vec<Step> {
    steps.iter().zip(minutes).map(|(step, minutes)| Step { minutes: *minutes, ..step.clone() }).collect()
}

/// The template with what its people changed in the words of one language; every fault at its field.
pub(crate) fn changed(old: &Template, new: &TemplateWords, lang: Lang) -> Outcome<Template> {
    let mut faults = Faults::default();
    let mut fault = |field: &str, say: Say| faults.0.extend(Faults::one(field, say).0);
    let scales: Vec<Scale> = old.scales.iter().zip(&new.scales).map(|(scale, own)| renamed(scale, own, lang)).collect();
    for (at, scale) in scales.iter().enumerate() {
        let (field, name) = (format!("name_{}", scale.key), scale.name.in_lang(lang));
        if !name_fits(name) {
            fault(&field, Say::new("template_edit-refused-name"));
        } else if scales[..at].iter().any(|other| other.name.in_lang(lang).to_lowercase() == name.to_lowercase()) {
            fault(&field, Say::new("template_edit-refused-name_twice"));
        }
    }
    let least = shipped()?.threshold;
    if new.threshold < least {
        fault("threshold", Say::new("template_edit-refused-threshold").with("least", i64::from(least)));
    }
    if new.minutes.iter().all(|minutes| *minutes == 0) {
        fault("minutes_cards", Say::new("sitting_new-refused-no_step"));
    }
    let terms = formula_read(&new.formula, (&scales, &old.scales), lang);
    let terms = terms.unwrap_or_else(|say| {
        fault("formula", say);
        Vec::new()
    });
    if !faults.is_empty() {
        return Err(No::Faulty(faults));
    }
    Ok(Template {
        question: reworded(&old.question, &new.question, lang),
        steps: steps_in(&old.steps, &new.minutes),
        scales,
        dots: new.dots,
        threshold: new.threshold,
        formulas: vec![Formula { key: FormulaKey::Own, terms }],
    })
}

fn renamed(scale: &Scale, own: &ScaleWords, lang: Lang) -> Scale {
    Scale {
        name: reworded(&scale.name, &own.name, lang),
        low: reworded(&scale.low, &own.low, lang),
        high: reworded(&scale.high, &own.high, lang),
        ..scale.clone()
    }
}

/// German is the source: where it changes, the English of before would say something else, so there is none any more.
fn reworded(old: &Wording, new: &str, lang: Lang) -> Wording {
    match lang {
        _ if old.in_lang(lang) == new => old.clone(),
        Lang::De => Wording { de: new.to_owned(), en: String::new() },
        Lang::En => Wording { de: old.de.clone(), en: new.to_owned() },
    }
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
            let factors = || formula.terms.iter().flat_map(|term| &term.factors);
            assert!(factors().all(|factor| scales.contains(&factor.scale.as_str())), "{formula:?}");
        }
        assert_eq!((template.threshold, template.formulas.len()), (5, 3));
    }

    fn words(template: &Template, formula: &str) -> TemplateWords {
        let scale = |scale: &Scale| ScaleWords {
            name: scale.name.de.clone(),
            low: scale.low.de.clone(),
            high: scale.high.de.clone(),
        };
        TemplateWords {
            title: "Unsere".into(),
            question: template.question.de.clone(),
            minutes: template.steps.iter().map(|step| step.minutes).collect(),
            scales: template.scales.iter().map(scale).collect(),
            dots: 4,
            threshold: 6,
            formula: formula.into(),
        }
    }

    #[test]
    fn words_of_one_language_change_and_what_no_longer_fits_them_goes() {
        let old = shipped().unwrap();
        let mut own = words(&old, "Wichtigkeit × (5 − Heutiger Stand)");
        own.scales[0].name = "Bedeutung".into();
        let new = changed(&old, &own, Lang::De).unwrap();
        assert_eq!(new.scales[0].name, Wording { de: "Bedeutung".into(), en: String::new() });
        assert_eq!(new.scales[1], old.scales[1]);
        // The formula was written with the name of before.
        assert_eq!(new.formulas[0].terms, old.formulas[0].terms);
        let mut english = words(&new, "Bedeutung");
        english.scales[0].name = "Weight".into();
        let new = changed(&new, &english, Lang::En).unwrap();
        assert_eq!(new.scales[0].name, Wording { de: "Bedeutung".into(), en: "Weight".into() });
    }

    #[test]
    fn every_fault_of_a_template_stands_at_its_field() {
        let old = shipped().unwrap();
        let mut own = words(&old, "Unsinn");
        (own.threshold, own.minutes) = (4, vec![0; 6]);
        own.scales[0].name = "Stand (heute)".into();
        own.scales[3].name = "eigener einfluss".into();
        let Err(No::Faulty(faults)) = changed(&old, &own, Lang::De) else { panic!() };
        let fields: Vec<&str> = faults.0.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["name_importance", "name_urgency", "threshold", "minutes_cards", "formula"]);
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
