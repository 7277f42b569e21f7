//! Reading a catalogue file: valid as a whole, or all its faults.

use std::collections::HashSet;

use kernel::{Key, Say};

use super::toml_reading::{Reading, Table};
use crate::model::{AreaFile, CatalogueFile, FileFault, Number, RequirementFile, Tag};

/// What must not stand in one file twice.
#[derive(Default)]
struct Seen {
    areas: HashSet<Key>,
    area_numbers: HashSet<i64>,
    requirements: HashSet<Number>,
}

/// The catalogue in a file.
pub(crate) fn catalogue_read(text: &str) -> Result<CatalogueFile, Vec<FileFault>> {
    Reading::document(text, |read, root| {
        read.known(root, &["catalogue", "tag", "area"]);
        let tags = tags(read, root);
        let mut seen = Seen::default();
        let mut areas = Vec::new();
        for table in read.tables(root, "area") {
            areas.extend(area(read, &table, &tags, &mut seen));
        }
        let head = read.table(root, "catalogue")?;
        read.known(&head, &["key", "version", "title", "about", "licence"]);
        let key = read.key(&head, "key");
        let number = read.parsed(&head, "version", Say::new("catalogue_import-fault_number"));
        let (title, about) = (read.wording(&head, "title", 200), read.wording(&head, "about", 4_000));
        let licence = read.text(&head, "licence", 200);
        Some(CatalogueFile { key: key?, number: number?, title, about, licence, tags, areas })
    })
}

fn tags(read: &mut Reading, root: &Table<'_>) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for table in read.tables(root, "tag") {
        read.known(&table, &["key", "kind", "name", "law"]);
        let key = read.text(&table, "key", 10);
        let choices = Say::new("catalogue_import-fault_choice").with("choices", "field, feature");
        let kind = read.parsed(&table, "kind", choices);
        let (name, law) = (read.wording(&table, "name", 200), read.text(&table, "law", 200));
        if !key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            // Tags stand in addresses.
            read.fault_in(&table, "key", Say::new("catalogue_import-fault_tag_key"));
        }
        if tags.iter().any(|tag| tag.key == key) {
            read.twice(&table, "key", &key);
        } else {
            tags.extend(kind.map(|kind| Tag { key, kind, name, law }));
        }
    }
    tags
}

fn area(read: &mut Reading, table: &Table<'_>, tags: &[Tag], seen: &mut Seen) -> Option<AreaFile> {
    read.known(table, &["key", "number", "name", "purpose", "requirement"]);
    let (key, number) = (read.key(table, "key"), read.count(table, "number"));
    let (name, purpose) = (read.wording(table, "name", 200), read.wording(table, "purpose", 2_000));
    let mut requirements = Vec::new();
    for inner in read.tables(table, "requirement") {
        requirements.extend(requirement(read, &inner, tags, seen));
    }
    let (key, number) = (key?, number?);
    if key.as_str() == "new" {
        read.fault_in(table, "key", Say::new("form-key"));
    }
    if !seen.areas.insert(key.clone()) {
        read.twice(table, "key", &key);
    }
    if !seen.area_numbers.insert(number) {
        read.twice(table, "number", number);
    }
    Some(AreaFile { key, number, name, purpose, requirements })
}

fn requirement(read: &mut Reading, table: &Table<'_>, tags: &[Tag], seen: &mut Seen) -> Option<RequirementFile> {
    read.known(table, &["number", "kind", "minimum", "text", "evidence", "tags"]);
    let number = read.parsed::<Number>(table, "number", Say::new("catalogue_import-fault_number"));
    let choices = "rationale, procedure, result, evaluation";
    let kind = read.parsed(table, "kind", Say::new("catalogue_import-fault_choice").with("choices", choices));
    let minimum = read.flag(table, "minimum");
    let text = read.wording(table, "text", 2_000);
    let evidence = read.wordings(table, "evidence", 200);
    let known = |word: &str| {
        let unknown = || Say::new("catalogue_import-fault_tag").with("tag", word);
        if tags.iter().any(|tag| tag.key == word) { None } else { Some(unknown()) }
    };
    let tags = read.words(table, "tags", known);
    let number = number?;
    if !seen.requirements.insert(number.clone()) {
        read.twice(table, "number", &number);
    }
    Some(RequirementFile { number, kind: kind?, minimum, text, evidence, tags })
}
