//! A law reference: citation, title, a summary in plain words, and since when which version is valid.

use kernel::{Day, Id, Key};

use crate::model::Wording;

/// A law reference with its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Law {
    pub(crate) id: Id<Law>,
    pub(crate) key: Key,
    /// `§ 79a SGB VIII`.
    pub(crate) citation: String,
    pub(crate) title: Wording,
    pub(crate) summary: Wording,
    pub(crate) version: i64,
}

impl Law {
    /// Where it stands in a list: § 8a before § 36, § 36 before § 36a.
    pub(crate) fn order(&self) -> Vec<(u64, String)> {
        let mut parts = Vec::new();
        let mut rest = self.citation.trim_start_matches(['§', ' ', '\u{a0}']);
        while !rest.is_empty() {
            let digits = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
            let (number, after) = rest.split_at(digits);
            let word = after.find(|letter: char| letter.is_ascii_digit()).unwrap_or(after.len());
            let (text, next) = after.split_at(word);
            parts.push((number.parse().unwrap_or(u64::MAX), text.to_lowercase()));
            rest = next;
        }
        parts
    }
}

/// From when until when a version is valid, both days included; `None` is not recorded and sets no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    pub(crate) from: Option<Day>,
    pub(crate) until: Option<Day>,
}

impl Span {
    /// Whether a day lies in it.
    pub(crate) fn holds(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A version of a law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LawVersion {
    pub(crate) id: Id<LawVersion>,
    pub(crate) span: Span,
    pub(crate) note: Wording,
    pub(crate) version: i64,
}

/// A law as the list shows it: with the version valid on the day asked for, if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LawRow {
    pub(crate) law: Law,
    pub(crate) valid: Option<Span>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn laws_stand_in_the_order_of_their_paragraphs() {
        let law = |citation: &str| Law {
            id: "00000000-0000-0000-0000-000000000000".parse().unwrap(),
            key: "test".parse().unwrap(),
            citation: citation.into(),
            title: Wording::default(),
            summary: Wording::default(),
            version: 1,
        };
        let mut laws =
            ["§ 80 SGB VIII", "§ 8a SGB VIII", "§§ 61–68 SGB VIII", "§ 79a SGB VIII", "§ 79 SGB VIII"].map(law);
        laws.sort_by_key(Law::order);
        let citations = laws.each_ref().map(|law| law.citation.as_str());
        assert_eq!(
            citations,
            ["§ 8a SGB VIII", "§§ 61–68 SGB VIII", "§ 79 SGB VIII", "§ 79a SGB VIII", "§ 80 SGB VIII"]
        );
    }
}
