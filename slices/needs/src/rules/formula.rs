//! A formula as people write it: `2 × Wichtigkeit × (5 − Heutiger Stand) + Dringlichkeit`. Products of scales are added;
//! each product may have a weight, and a scale may count from its end.

use kernel::{Lang, Say};

use super::need::halves;
use crate::model::{Factor, Formula, Scale, Term};

/// The greatest weight.
const WEIGHT_MOST: i64 = 9;

/// The most products.
const TERMS_MOST: usize = 6;

/// Whether a formula with this name of a scale could still be read.
pub(crate) fn name_fits(name: &str) -> bool {
    let signs = ['+', '×', '*', '·', '(', ')', '\u{2212}'];
    !name.contains(signs) && !name.contains(" x ") && name.trim().parse::<i64>().is_err()
}

/// Reads a formula. Scales go by any of these names: those of now in both languages, those that they had before, their keys.
pub(crate) fn formula_read(text: &str, (scales, before): (&[Scale], &[Scale]), lang: Lang) -> Result<Vec<Term>, Say> {
    let terms: Vec<&str> = text.split('+').collect();
    if terms.len() > TERMS_MOST {
        return Err(Say::new("formula-refused-long").with("most", TERMS_MOST));
    }
    terms.into_iter().map(|term| term_read(term, (scales, before), lang)).collect()
}

fn term_read(text: &str, (scales, before): (&[Scale], &[Scale]), lang: Lang) -> Result<Term, Say> {
    let mut term = Term { weight: 1, factors: Vec::new() };
    let text = text.replace([' ', '\u{a0}', '\t'], " ").replace(" x ", "×");
    for part in text.split(['×', '*', '·']).map(str::trim) {
        if let Ok(weight) = part.parse::<i64>() {
            if !(1..=WEIGHT_MOST).contains(&weight) || term.weight != 1 {
                return Err(Say::new("formula-refused-weight").with("most", WEIGHT_MOST));
            }
            term.weight = weight;
        } else {
            let factor = factor_read(part, (scales, before), lang)?;
            if term.factors.iter().any(|one| one.scale == factor.scale) {
                return Err(Say::new("formula-refused-twice").with("name", part));
            }
            term.factors.push(factor);
        }
    }
    if term.factors.is_empty() { Err(Say::new("formula-refused-no_scale")) } else { Ok(term) }
}

fn factor_read(part: &str, (scales, before): (&[Scale], &[Scale]), lang: Lang) -> Result<Factor, Say> {
    if part.is_empty() {
        return Err(Say::new("formula-refused-empty"));
    }
    let inside = part.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let Some(inside) = inside else {
        if part.contains(['(', ')']) {
            return Err(bracket(scales, lang));
        }
        return named(part, (scales, before), lang).map(|scale| Factor { scale: scale.key.clone(), turned: false });
    };
    let (end, name) = inside.split_once(['\u{2212}', '-', '–']).ok_or_else(|| bracket(scales, lang))?;
    let scale = named(name.trim(), (scales, before), lang)?;
    if end.trim().parse() != Ok(scale.most) {
        return Err(Say::new("formula-refused-end").with("name", name.trim()).with("most", scale.most));
    }
    Ok(Factor { scale: scale.key.clone(), turned: true })
}

fn bracket(scales: &[Scale], lang: Lang) -> Say {
    let scale = scales.last();
    let (name, most) = scale.map_or((String::new(), 0), |scale| (scale.name.in_lang(lang).to_owned(), scale.most));
    Say::new("formula-refused-bracket").with("name", name).with("most", most)
}

/// The scale of this name, whatever its capitals; names of now go first.
fn named<'a>(name: &str, (scales, before): (&'a [Scale], &[Scale]), lang: Lang) -> Result<&'a Scale, Say> {
    let (name, plain) = (name.trim(), |text: &str| text.trim().to_lowercase());
    let is = |scale: &Scale| [&scale.name.de, &scale.name.en, &scale.key].iter().any(|own| plain(own) == plain(name));
    let now = scales.iter().find(|scale| is(scale));
    let old = || before.iter().find(|scale| is(scale)).and_then(|old| scales.iter().find(|one| one.key == old.key));
    now.or_else(old).ok_or_else(|| {
        let names: Vec<&str> = scales.iter().map(|scale| scale.name.in_lang(lang)).collect();
        Say::new("formula-refused-scale").with("name", name).with("names", names.join(", "))
    })
}

/// A formula in words; with medians, each beside its scale.
pub(crate) fn formula_told(formula: &Formula, scales: &[Scale], lang: Lang, medians: Option<&[Option<i64>]>) -> String {
    let factor = |factor: &Factor| {
        let at = scales.iter().position(|scale| scale.key == factor.scale);
        let Some((at, scale)) = at.and_then(|at| Some((at, scales.get(at)?))) else { return factor.scale.clone() };
        let median = medians.and_then(|medians| medians.get(at).copied().flatten());
        let median = median.map_or_else(String::new, |median| format!(" {}", halves(median)));
        let name = format!("{}{median}", scale.name.in_lang(lang));
        if factor.turned { format!("({} − {name})", scale.most) } else { name }
    };
    let term = |term: &Term| {
        let weight = (term.weight != 1).then(|| term.weight.to_string());
        weight.into_iter().chain(term.factors.iter().map(factor)).collect::<Vec<_>>().join(" × ")
    };
    formula.terms.iter().map(term).collect::<Vec<_>>().join(" + ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::FormulaKey, rules::shipped};

    fn told(text: &str) -> String {
        let scales = shipped().unwrap().scales;
        match formula_read(text, (&scales, &[]), Lang::De) {
            Ok(terms) => formula_told(&Formula { key: FormulaKey::Own, terms }, &scales, Lang::De, None),
            Err(say) => say.key.to_owned(),
        }
    }

    #[test]
    fn fuzz_formulas() {
        let scales = shipped().unwrap().scales;
        let seeds = ["2 × Wichtigkeit × (5 − Heutiger Stand) + Dringlichkeit", "importance * (5-present)+3", "a x b·c"];
        testkit::fuzz_text(&seeds, |text| {
            let _ = name_fits(text);
            let Ok(terms) = formula_read(text, (&scales, &[]), Lang::De) else { return };
            let told = formula_told(&Formula { key: FormulaKey::Own, terms: terms.clone() }, &scales, Lang::De, None);
            assert!(
                formula_read(&told, (&scales, &[]), Lang::De).is_ok_and(|again| again == terms),
                "{text:?}: {told:?}"
            );
        });
    }

    #[test]
    fn what_is_written_is_read_and_told_again() {
        for formula in &shipped().unwrap().formulas {
            let text = formula_told(formula, &shipped().unwrap().scales, Lang::De, None);
            assert_eq!(told(&text), text);
        }
        let full = "2 × Wichtigkeit × (5 − Heutiger Stand) + Dringlichkeit";
        for text in [
            full,
            "wichtigkeit*2*( 5 - heutiger stand )+Dringlichkeit",
            "2 x Importance x (5 – Present state) + urgency",
            "importance × 2 × (5 − present) + Urgency",
        ] {
            assert_eq!(told(text), full);
        }
    }

    #[test]
    fn what_is_wrong_with_a_formula_is_said() {
        for (text, key) in [
            ("", "formula-refused-empty"),
            ("Wichtigkeit +", "formula-refused-empty"),
            ("Wichtigkeit × ", "formula-refused-empty"),
            ("3", "formula-refused-no_scale"),
            ("Bedeutung", "formula-refused-scale"),
            ("Wichtigkeit − Heutiger Stand", "formula-refused-scale"),
            ("Wichtigkeit × (Heutiger Stand)", "formula-refused-bracket"),
            ("(Wichtigkeit + Dringlichkeit) × 2", "formula-refused-bracket"),
            ("(4 − Heutiger Stand)", "formula-refused-end"),
            ("10 × Wichtigkeit", "formula-refused-weight"),
            ("0 × Wichtigkeit", "formula-refused-weight"),
            ("2 × 3 × Wichtigkeit", "formula-refused-weight"),
            ("Wichtigkeit × (5 − Wichtigkeit)", "formula-refused-twice"),
        ] {
            assert_eq!(told(text), key, "{text}");
        }
        assert_eq!(told(&["Wichtigkeit"; 7].join(" + ")), "formula-refused-long");
    }
}
