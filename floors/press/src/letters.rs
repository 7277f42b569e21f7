//! Characters that nobody sees: what counts as empty, and what never needs a glyph.

/// Whether there is nothing to see or hear in a text.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_silent(c))
}

/// Spaces of all kinds, the plain one excepted.
pub(crate) fn is_odd_space(c: char) -> bool {
    c != ' ' && c.is_whitespace()
}

/// Control characters, joiners, variation marks, skin tones, direction marks: nothing to draw for themselves.
pub(crate) fn is_silent(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(u32::from(c),
            0x0D | 0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFE00..=0xFE0F | 0xFEFF
            | 0x1F3FB..=0x1F3FF | 0xE0000..=0xE0FFF)
}
