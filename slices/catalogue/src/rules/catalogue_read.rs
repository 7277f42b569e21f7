//! Reading a catalogue file: valid as a whole, or all its faults.

use files::{LineFault, Section, Seen};
use kernel::Say;

use super::wording_read::{wording, wordings};
use crate::model::{AreaFile, CatalogueFile, Kind, Number, RequirementFile, Tag};

/// What must not stand in one file twice.
#[derive(Default)]
struct Once {
    areas: Seen,
    numbers: Seen,
    requirements: Seen,
}

/// The catalogue in a file.
pub(crate) fn catalogue_read(text: &str) -> Result<CatalogueFile, Vec<LineFault>> {
    files::read(text, |file| {
        let head = file.section("catalogue");
        let tags = tags(file);
        let (mut areas, mut once) = (Vec::new(), Once::default());
        for section in file.sections("area") {
            areas.extend(area(&section, &tags, &mut once));
            section.done();
        }
        let head = head?;
        let (key, number) = (head.key("key"), head.parse("version", Say::new("catalogue_import-fault_number")));
        let (title, about) = (wording(&head, "title", 200), wording(&head, "about", 4_000));
        let licence = head.line("licence", 200);
        head.done();
        Some(CatalogueFile { key: key?, number: number?, title, about, licence: licence?, tags, areas })
    })
}

fn tags(file: &Section<'_>) -> Vec<Tag> {
    let (mut tags, mut seen) = (Vec::new(), Seen::default());
    for section in file.sections("tag") {
        let key = section.line("key", 10);
        let kind = section.word("kind", &["field", "feature"]);
        let (name, law) = (wording(&section, "name", 200), section.line("law", 200));
        section.done();
        let Some(key) = key else { continue };
        if !key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            // Tags stand in addresses.
            section.fault("key", Say::new("catalogue_import-fault_tag_key"));
        }
        seen.note(&section, "key", &key);
        tags.extend(kind.zip(law).map(|(kind, law)| Tag { key, kind, name, law }));
    }
    tags
}

fn area(section: &Section<'_>, tags: &[Tag], once: &mut Once) -> Option<AreaFile> {
    let (key, number) = (section.key("key"), section.number("number", 1, 999));
    let (name, purpose) = (wording(section, "name", 200), wording(section, "purpose", 2_000));
    let mut requirements = Vec::new();
    for inner in section.sections("requirement") {
        requirements.extend(requirement(&inner, tags, &mut once.requirements));
        inner.done();
    }
    let (key, number) = (key?, number?);
    if key.as_str() == "new" {
        section.fault("key", Say::new("form-key"));
    }
    once.areas.note(section, "key", key.as_str());
    once.numbers.note(section, "number", &number.to_string());
    Some(AreaFile { key, number, name, purpose, requirements })
}

fn requirement(section: &Section<'_>, tags: &[Tag], seen: &mut Seen) -> Option<RequirementFile> {
    let number = section.parse::<Number>("number", Say::new("catalogue_import-fault_number"));
    let kind = section.word("kind", &Kind::ALL.map(Kind::word));
    let minimum = section.yes_or_no("minimum");
    let text = wording(section, "text", 2_000);
    let evidence = wordings(section, "evidence", 200);
    let words = section.lines("tags", 10);
    for (index, word) in words.iter().enumerate() {
        let place = format!("tags[{}]", index + 1);
        if !tags.iter().any(|tag| tag.key == *word) {
            section.fault(&place, Say::new("catalogue_import-fault_tag").with("tag", word.as_str()));
        }
        if words.iter().take(index).any(|before| before == word) {
            section.fault(&place, Say::new("catalogue_import-fault_tag_twice").with("tag", word.as_str()));
        }
    }
    let number = number?;
    seen.note(section, "number", &number.to_string());
    Some(RequirementFile { number, kind: kind?, minimum: minimum?, text, evidence, tags: words })
}
