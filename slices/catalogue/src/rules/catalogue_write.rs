//! Writing a catalogue file in its one canonical shape: what the shipped file looks like, byte for byte.

use files::{Writer, quoted};

use crate::model::{AreaFile, CatalogueFile, RequirementFile, Tag, Wording};

/// The file of a catalogue; areas and requirements in the order of their numbers.
pub(crate) fn catalogue_write(file: &CatalogueFile) -> String {
    let mut out = Writer::default();
    head(&mut out, file);
    for one in &file.tags {
        tag(&mut out, one);
    }
    let mut areas: Vec<&AreaFile> = file.areas.iter().collect();
    areas.sort_by_key(|area| area.number);
    for one in areas {
        area(&mut out, one);
    }
    out.done()
}

fn head(out: &mut Writer, file: &CatalogueFile) {
    out.table("catalogue");
    out.text("key", file.key.as_str());
    out.text("version", &file.number.to_string());
    out.value("title", &wording(&file.title));
    out.value("about", &wording(&file.about));
    out.text("licence", &file.licence);
}

fn tag(out: &mut Writer, tag: &Tag) {
    out.item("tag");
    out.text("key", &tag.key);
    out.text("kind", tag.kind.word());
    out.value("name", &wording(&tag.name));
    out.text("law", &tag.law);
}

fn area(out: &mut Writer, area: &AreaFile) {
    out.item("area");
    out.text("key", area.key.as_str());
    out.value("number", &area.number.to_string());
    out.value("name", &wording(&area.name));
    out.value("purpose", &wording(&area.purpose));
    let mut requirements: Vec<&RequirementFile> = area.requirements.iter().collect();
    requirements.sort_by(|left, right| left.number.cmp(&right.number));
    for one in requirements {
        requirement(out, one);
    }
}

fn requirement(out: &mut Writer, requirement: &RequirementFile) {
    out.item("area.requirement");
    out.text("number", &requirement.number.to_string());
    out.text("kind", requirement.kind.word());
    out.value("minimum", if requirement.minimum { "true" } else { "false" });
    out.value("text", &wording(&requirement.text));
    out.list("evidence", requirement.evidence.iter().map(wording));
    out.list("tags", requirement.tags.iter().map(|tag| quoted(tag)));
}

fn wording(wording: &Wording) -> String {
    let de = quoted(&wording.de);
    if wording.en.is_empty() {
        format!("{{ de = {de} }}")
    } else {
        format!("{{ de = {de}, en = {} }}", quoted(&wording.en))
    }
}
