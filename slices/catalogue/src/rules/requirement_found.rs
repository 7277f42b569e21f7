//! Whether a search finds a requirement.

use kernel::Lang;

use crate::model::{Kind, Requirement};

/// All words stand in its number, text or evidence, in the reader's language; tag and kind fit where they are asked for.
pub(crate) fn requirement_found(one: &Requirement, words: &str, tag: &str, kind: Option<Kind>, lang: Lang) -> bool {
    let fits = kind.is_none_or(|kind| kind == one.kind) && (tag.is_empty() || one.tags.iter().any(|own| own == tag));
    if !fits || words.is_empty() {
        return fits;
    }
    let evidence = one.evidence.iter().map(|evidence| evidence.in_lang(lang)).collect::<Vec<_>>().join(" ");
    let text = format!("{} {} {evidence}", one.number, one.text.in_lang(lang)).to_lowercase();
    words.to_lowercase().split_whitespace().all(|word| text.contains(word))
}
