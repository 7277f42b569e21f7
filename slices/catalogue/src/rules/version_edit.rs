//! A released version is frozen; the next one counts up from the highest.

use kernel::{No, Outcome};

use crate::model::{Number, Version};

/// Says no to every change of a released version.
pub(crate) fn version_editable(version: &Version) -> Outcome<()> {
    if version.is_released() { Err(No::refused("version_edit-refused-released")) } else { Ok(()) }
}

/// The number of the next version.
pub(crate) fn version_next<'a>(numbers: impl Iterator<Item = &'a Number>) -> Number {
    numbers.max().map_or_else(Number::first_version, Number::next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_version_counts_up_from_the_highest() {
        let check = |numbers: &[&str], expected: &str| {
            let numbers: Vec<Number> = numbers.iter().filter_map(|text| text.parse().ok()).collect();
            assert_eq!(version_next(numbers.iter()).to_string(), expected, "{numbers:?}");
        };
        check(&[], "1.0");
        check(&["1.0"], "1.1");
        check(&["1.9", "1.10", "1.2"], "1.11");
        check(&["2.0", "1.7"], "2.1");
    }
}
