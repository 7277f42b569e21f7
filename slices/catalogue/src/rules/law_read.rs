//! Reading the shipped law references.

use files::{LineFault, Section};

use super::{law_span_check, wording_read::wording};
use crate::model::{LawFile, Span, Wording};

/// The law references in a file.
pub(crate) fn law_read(text: &str) -> Result<Vec<LawFile>, Vec<LineFault>> {
    files::read(text, |file| {
        let laws = file.sections("law").iter().map(law).collect::<Vec<_>>();
        Some(laws.into_iter().flatten().collect())
    })
}

fn law(section: &Section<'_>) -> Option<LawFile> {
    let (key, citation) = (section.key("key"), section.line("citation", 200));
    let (title, summary) = (wording(section, "title", 200), wording(section, "summary", 2_000));
    let mut versions: Vec<(Span, Wording)> = Vec::new();
    for inner in section.sections("version") {
        let span = Span { from: inner.day_or_none("valid_from"), until: inner.day_or_none("valid_until") };
        let before: Vec<Span> = versions.iter().map(|(span, _)| *span).collect();
        if let Err(faults) = law_span_check(span, &before) {
            faults.0.into_iter().for_each(|fault| inner.fault(&fault.field, fault.say));
        }
        versions.push((span, wording(&inner, "note", 2_000)));
        inner.done();
    }
    section.done();
    Some(LawFile { key: key?, citation: citation?, title, summary, versions })
}
