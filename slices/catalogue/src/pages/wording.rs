//! Texts in two languages on a page: the reader's language, or German marked as German.

use kernel::{Fields, Reader};
use maud::{Markup, html};
use ui::T;

use crate::model::Wording;

/// The text in the reader's language; where it falls back to German, `lang` says so to a screen reader.
pub(super) fn worded(t: &T, wording: &Wording) -> Markup {
    let lang = wording.lang_shown(t.lang());
    let text = wording.in_lang(t.lang());
    html! { @if lang == t.lang() { (text) } @else { span lang=(lang.tag()) { (text) } } }
}

/// A required line in German and an optional one in English.
pub(super) fn line(read: &mut Reader<'_>, de: &'static str, en: &'static str) -> Wording {
    Wording { de: read.line(de, 200), en: read.line_or_empty(en, 200) }
}

/// A required text in German and an optional one in English.
pub(super) fn text(read: &mut Reader<'_>, de: &'static str, en: &'static str, max: usize) -> Wording {
    Wording { de: read.text(de, max), en: read.text_or_empty(en, max) }
}

/// Both languages as form fields.
pub(super) fn filled(fields: Fields, de: &str, en: &str, wording: &Wording) -> Fields {
    fields.with(de, &wording.de).with(en, &wording.en)
}
