//! What a draft lacks before it can be released.

use std::collections::BTreeSet;

use kernel::Say;

use crate::model::{Area, Kind, Requirement, Version};

/// Something that is missing, and the area where it can be mended.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Gap {
    pub(crate) say: Say,
    /// The area's key; `None` for the version itself.
    pub(crate) area: Option<String>,
}

/// All gaps of a draft; none means that it may be released.
pub(crate) fn version_gaps(version: &Version, areas: &[(Area, Vec<Requirement>)]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if version.title.de.is_empty() {
        gaps.push(Gap { say: Say::new("version_release-gap-title"), area: None });
    }
    if areas.is_empty() {
        gaps.push(Gap { say: Say::new("version_release-gap-areas"), area: None });
    }
    let (mut numbers, mut area_numbers) = (BTreeSet::new(), BTreeSet::new());
    for (area, requirements) in areas {
        let mut gap =
            |say: Say| gaps.push(Gap { say: say.with("area", named(area)), area: Some(area.key.to_string()) });
        if !area_numbers.insert(area.number) {
            gap(Say::new("version_release-gap-area_number"));
        }
        if area.name.de.is_empty() || area.purpose.de.is_empty() {
            gap(Say::new("version_release-gap-area_german"));
        }
        let closing = requirements.iter().filter(|one| one.kind == Kind::Evaluation).count();
        match (requirements.len(), closing) {
            (0, _) => gap(Say::new("version_release-gap-requirements")),
            (_, 0) => gap(Say::new("version_release-gap-closing")),
            (_, 1) => {}
            (_, count) => gap(Say::new("version_release-gap-closing_many").with("count", count)),
        }
        for one in requirements {
            if one.text.de.is_empty() || one.evidence.iter().any(|evidence| evidence.de.is_empty()) {
                gap(Say::new("version_release-gap-german").with("number", one.number.to_string()));
            }
            if !numbers.insert(&one.number) {
                gap(Say::new("version_release-gap-number").with("number", one.number.to_string()));
            }
        }
    }
    gaps
}

fn named(area: &Area) -> String {
    format!("{} {}", area.number, area.name.de)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Wording;
    use kernel::{Id, World};

    struct Still;
    impl kernel::Clock for Still {
        fn now(&self) -> kernel::Moment {
            kernel::Moment(0)
        }
    }
    impl kernel::Chance for Still {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    fn id<T>() -> Id<T> {
        World::new(std::sync::Arc::new(Still), std::sync::Arc::new(Still)).id()
    }

    fn german(text: &str) -> Wording {
        Wording { de: text.into(), en: String::new() }
    }

    fn version() -> Version {
        Version {
            id: id(),
            catalogue_id: id(),
            catalogue: "test".parse().unwrap(),
            number: "1.0".parse().unwrap(),
            title: german("Probe"),
            about: german("Worum es geht"),
            licence: "CC0-1.0".into(),
            tags: Vec::new(),
            from: None,
            released_at: None,
            version: 1,
        }
    }

    fn area(number: i64, requirements: &[(&str, Kind, &str)]) -> (Area, Vec<Requirement>) {
        let key = format!("area-{number}").parse().unwrap();
        let area =
            Area { id: id(), origin: id(), key, number, name: german("Name"), purpose: german("Zweck"), version: 1 };
        let requirement = |(number, kind, text): &(&str, Kind, &str)| Requirement {
            id: id(),
            origin: id(),
            number: number.parse().unwrap(),
            kind: *kind,
            minimum: true,
            text: german(text),
            evidence: Vec::new(),
            tags: Vec::new(),
            version: 1,
        };
        (area, requirements.iter().map(requirement).collect())
    }

    #[test]
    fn a_draft_lacks_what_it_lacks() {
        let check = |areas: Vec<(Area, Vec<Requirement>)>, expected: &[&str]| {
            let gaps: Vec<&str> = version_gaps(&version(), &areas).iter().map(|gap| gap.say.key).collect();
            assert_eq!(gaps, expected);
        };
        let whole = || area(1, &[("1.1", Kind::Rationale, "Text"), ("1.9", Kind::Evaluation, "Text")]);
        check(vec![], &["version_release-gap-areas"]);
        check(vec![whole()], &[]);
        check(vec![whole(), area(2, &[])], &["version_release-gap-requirements"]);
        check(vec![area(1, &[("1.1", Kind::Result, "Text")])], &["version_release-gap-closing"]);
        check(
            vec![area(1, &[("1.8", Kind::Evaluation, "Text"), ("1.9", Kind::Evaluation, "Text")])],
            &["version_release-gap-closing_many"],
        );
        check(vec![whole(), area(2, &[("1.9", Kind::Evaluation, "Text")])], &["version_release-gap-number"]);
        check(vec![whole(), area(1, &[("2.9", Kind::Evaluation, "Text")])], &["version_release-gap-area_number"]);
        check(vec![area(1, &[("1.9", Kind::Evaluation, "")])], &["version_release-gap-german"]);
    }
}
