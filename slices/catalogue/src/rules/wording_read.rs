//! Texts in two languages as files hold them: `{ de = "…", en = "…" }`; English may be missing.

use files::Section;

use crate::model::Wording;

/// A required text in two languages; empty when it is missing or faulty, which is noted.
pub(super) fn wording(section: &Section<'_>, key: &'static str, max: usize) -> Wording {
    section.section(key).map(|inner| both(&inner, max)).unwrap_or_default()
}

/// A list of them; empty when it is left out.
pub(super) fn wordings(section: &Section<'_>, key: &'static str, max: usize) -> Vec<Wording> {
    section.sections(key).iter().map(|inner| both(inner, max)).collect()
}

fn both(inner: &Section<'_>, max: usize) -> Wording {
    let wording = Wording {
        de: inner.line("de", max).unwrap_or_default(),
        en: inner.line_or_none("en", max).unwrap_or_default(),
    };
    inner.done();
    wording
}
