//! Sort keys: lists ordered by name carry a key made here (German order), so that both engines order alike.

use std::sync::OnceLock;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};

/// The key by which a name sorts in German: `Ärztin` between `Arzt` and `Bank`. Hexadecimal, compared as text.
pub fn sort_key(name: &str) -> String {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let collator = COLLATOR
        .get_or_init(|| Collator::try_new(icu_locale_core::locale!("de").into(), CollatorOptions::default()).ok());
    let mut key = Vec::new();
    if let Some(collator) = collator {
        let Ok(()) = collator.write_sort_key_to(name, &mut key);
    }
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn german_names_sort_as_people_expect() {
        let mut names = ["Zeven", "Übach", "Uelzen", "Ärzte", "Arzt", "celle", "Celle", "Bank"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Arzt", "Ärzte", "Bank", "celle", "Celle", "Übach", "Uelzen", "Zeven"]);
    }
}
