//! Ways to show that a requirement is met, as a form takes them: one a line, the same line in both languages.

use kernel::{Faults, Say};

use crate::model::Wording;

/// The longest way in characters.
const MAX: usize = 200;

/// Pairs the lines of both languages. English may have fewer, or an empty line where there is none.
pub(crate) fn evidence_read(de: &str, en: &str) -> Result<Vec<Wording>, Faults> {
    let mut english = en.lines().map(str::trim);
    let mut pairs = Vec::new();
    for line in de.lines().map(str::trim) {
        let pair = Wording { de: line.to_owned(), en: english.next().unwrap_or_default().to_owned() };
        if pair.de.is_empty() && !pair.en.is_empty() {
            return Err(Faults::one("evidence_de", Say::new("requirement_edit-refused-evidence_german")));
        }
        pairs.extend((!pair.de.is_empty()).then_some(pair));
    }
    if english.any(|line| !line.is_empty()) {
        return Err(Faults::one("evidence_en", Say::new("requirement_edit-refused-evidence_more")));
    }
    for (field, text) in pairs.iter().flat_map(|pair| [("evidence_de", &pair.de), ("evidence_en", &pair.en)]) {
        let length = text.chars().count();
        if length > MAX {
            return Err(Faults::one(field, Say::new("requirement_edit-refused-evidence_long").with("max", MAX)));
        }
    }
    Ok(pairs)
}

/// The lines of both languages: what [`evidence_read`] reads.
pub(crate) fn evidence_lines(evidence: &[Wording]) -> (String, String) {
    let lines = |text: fn(&Wording) -> &str| evidence.iter().map(text).collect::<Vec<_>>().join("\n");
    (lines(|one| &one.de), lines(|one| &one.en))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fuzz_evidence() {
        testkit::fuzz_text(&["Plan\nProtokoll\n\0\nPlan\nRecord", "\nPlan\0Plan\n"], |text| {
            let (de, en) = text.split_once('\0').unwrap_or((text, ""));
            let Ok(read) = evidence_read(de, en) else { return };
            let (de, en) = evidence_lines(&read);
            assert!(evidence_read(&de, &en).is_ok_and(|again| again == read), "{text:?}");
        });
    }

    #[test]
    fn lines_are_paired_across_the_languages() {
        let check = |de: &str, en: &str, expected: Result<&[(&str, &str)], &str>| {
            let read = evidence_read(de, en);
            let pairs = read.as_ref().map(|list| list.iter().map(|one| (&*one.de, &*one.en)).collect::<Vec<_>>());
            assert_eq!(
                pairs.map_err(|faults| faults.0[0].field.as_str()),
                expected.map(<[_]>::to_vec),
                "{de:?} {en:?}"
            );
        };
        check("", "", Ok(&[]));
        check("Plan\nProtokoll", "Plan\nRecord", Ok(&[("Plan", "Plan"), ("Protokoll", "Record")]));
        check("Plan\nProtokoll", "\nRecord", Ok(&[("Plan", ""), ("Protokoll", "Record")]));
        check("Plan", "Plan\nRecord", Err("evidence_en"));
        check("\nPlan", "Plan\n", Err("evidence_de"));
        check(&"x".repeat(201), "", Err("evidence_de"));
    }

    #[test]
    fn what_was_read_is_shown_the_same() {
        let (de, en) = ("Plan\nProtokoll", "\nRecord");
        let list = evidence_read(de, en).unwrap_or_default();
        assert_eq!(evidence_lines(&list), (de.to_owned(), en.to_owned()));
    }
}
