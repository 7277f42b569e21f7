//! Writing a catalogue file in its one canonical shape: what the shipped file looks like, byte for byte.

use std::fmt::Write;

use crate::model::{AreaFile, CatalogueFile, RequirementFile, Tag, Wording};

/// The file of a catalogue; areas and requirements in the order of their numbers.
pub(crate) fn catalogue_write(file: &CatalogueFile) -> String {
    let mut out = String::new();
    head(&mut out, file);
    for one in &file.tags {
        tag(&mut out, one);
    }
    let mut areas: Vec<&AreaFile> = file.areas.iter().collect();
    areas.sort_by_key(|area| area.number);
    for one in areas {
        area(&mut out, one);
    }
    out
}

fn head(out: &mut String, file: &CatalogueFile) {
    out.push_str("[catalogue]\n");
    pair(out, "key", &quoted(file.key.as_str()));
    pair(out, "version", &quoted(&file.number.to_string()));
    pair(out, "title", &wording(&file.title));
    pair(out, "about", &wording(&file.about));
    pair(out, "licence", &quoted(&file.licence));
}

fn tag(out: &mut String, tag: &Tag) {
    out.push_str("\n[[tag]]\n");
    pair(out, "key", &quoted(&tag.key));
    pair(out, "kind", &quoted(tag.kind.word()));
    pair(out, "name", &wording(&tag.name));
    pair(out, "law", &quoted(&tag.law));
}

fn area(out: &mut String, area: &AreaFile) {
    out.push_str("\n[[area]]\n");
    pair(out, "key", &quoted(area.key.as_str()));
    pair(out, "number", &area.number.to_string());
    pair(out, "name", &wording(&area.name));
    pair(out, "purpose", &wording(&area.purpose));
    let mut requirements: Vec<&RequirementFile> = area.requirements.iter().collect();
    requirements.sort_by(|left, right| left.number.cmp(&right.number));
    for one in requirements {
        requirement(out, one);
    }
}

fn requirement(out: &mut String, requirement: &RequirementFile) {
    out.push_str("\n[[area.requirement]]\n");
    pair(out, "number", &quoted(&requirement.number.to_string()));
    pair(out, "kind", &quoted(requirement.kind.word()));
    pair(out, "minimum", if requirement.minimum { "true" } else { "false" });
    pair(out, "text", &wording(&requirement.text));
    pair(out, "evidence", &list(requirement.evidence.iter().map(wording)));
    pair(out, "tags", &list(requirement.tags.iter().map(|tag| quoted(tag))));
}

fn pair(out: &mut String, key: &str, value: &str) {
    // Writing into a String does not fail.
    let _ = writeln!(out, "{key} = {value}");
}

fn wording(wording: &Wording) -> String {
    let de = quoted(&wording.de);
    if wording.en.is_empty() {
        format!("{{ de = {de} }}")
    } else {
        format!("{{ de = {de}, en = {} }}", quoted(&wording.en))
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

/// A basic string: quotation marks, backslashes and control characters escaped.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
