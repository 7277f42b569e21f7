//! Characters that the embedded font lacks. Both standards forbid a missing glyph, so one smiley in an answer
//! would make the whole paper fail; it is replaced visibly instead.

use std::collections::BTreeSet;

use serde_json::Value;

use super::fonts::Faces;
use crate::letters::{is_odd_space, is_silent};
use crate::{Document, PressError};

/// What stands for a character that cannot be drawn. The font has no box for it, and leaving it out would lie.
const STAND_IN: &str = "[?]";

/// The characters of this paper that its PDF will show as `[?]`, in order, for a hint before printing.
pub fn unprintable(document: &Document) -> Result<Vec<char>, PressError> {
    let faces = Faces::get()?;
    let mut found = BTreeSet::new();
    walk(&mut serde_json::to_value(document)?, &mut |text| {
        found.extend(text.chars().filter(|c| !is_silent(*c) && !is_odd_space(*c) && !faces.can_draw(*c)));
    });
    Ok(found.into_iter().collect())
}

/// Puts each text of the value into characters that can be drawn.
pub(super) fn make_drawable(value: &mut Value, faces: &Faces) {
    walk(value, &mut |text| {
        if !text.chars().all(|c| is_ordinary(c) && faces.can_draw(c)) {
            *text = drawable(text, faces);
        }
    });
}

fn drawable(text: &str, faces: &Faces) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push('\n'),
            // Where a word may be broken is the only thing worth knowing that has no glyph.
            '\u{ad}' => out.push(c),
            c if is_silent(c) => {}
            c if faces.can_draw(c) => out.push(c),
            c if is_odd_space(c) => out.push(' '),
            // A smiley often is several characters in a row; one mark says enough.
            _ if out.ends_with(STAND_IN) => {}
            _ => out.push_str(STAND_IN),
        }
    }
    out
}

/// Addresses are not drawn, so they are left as they are.
fn walk(value: &mut Value, visit: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(all) => all.iter_mut().for_each(|one| walk(one, visit)),
        Value::Object(all) => all.iter_mut().filter(|(key, _)| *key != "url").for_each(|(_, one)| walk(one, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn is_ordinary(c: char) -> bool {
    !is_silent(c) && !is_odd_space(c)
}
