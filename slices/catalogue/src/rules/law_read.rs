//! Reading the shipped law references.

use super::{
    law_span_check,
    toml_reading::{Reading, Table},
};
use crate::model::{FileFault, LawFile, Span, Wording};

/// The law references in a file.
pub(crate) fn law_read(text: &str) -> Result<Vec<LawFile>, Vec<FileFault>> {
    Reading::document(text, |read, root| {
        read.known(root, &["law"]);
        let tables = read.tables(root, "law");
        Some(tables.iter().filter_map(|table| law(read, table)).collect())
    })
}

fn law(read: &mut Reading, table: &Table<'_>) -> Option<LawFile> {
    read.known(table, &["key", "citation", "title", "summary", "version"]);
    let (key, citation) = (read.key(table, "key"), read.text(table, "citation", 200));
    let (title, summary) = (read.wording(table, "title", 200), read.wording(table, "summary", 2_000));
    let mut versions: Vec<(Span, Wording)> = Vec::new();
    for inner in read.tables(table, "version") {
        read.known(&inner, &["valid_from", "valid_until", "note"]);
        let span =
            Span { from: read.day_or_none(&inner, "valid_from"), until: read.day_or_none(&inner, "valid_until") };
        let before: Vec<Span> = versions.iter().map(|(span, _)| *span).collect();
        if let Err(faults) = law_span_check(span, &before) {
            for fault in faults.0 {
                read.fault_in(&inner, &fault.field, fault.say);
            }
        }
        versions.push((span, read.wording(&inner, "note", 2_000)));
    }
    Some(LawFile { key: key?, citation, title, summary, versions })
}
