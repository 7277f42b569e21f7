//! Keys that the program finds itself, where people should not have to think of one.

use kernel::{Key, No, Outcome, Say};

/// Whether a programme of this key would be hidden behind a page of the same address.
pub(crate) fn key_reserved(key: &Key) -> bool {
    ["new", "import"].contains(&key.as_str())
}

/// A free key made from a title; `noun` where nothing of the title can be used. A taken one gets a number.
pub(crate) fn key_fresh(noun: &str, title: &str, taken: &[Key]) -> Outcome<Key> {
    // Room for the number, so that cutting does not take it away again.
    let whole = Key::from_title(title).map_or_else(|| noun.to_owned(), |key| key.to_string());
    let stem = whole.get(..50).unwrap_or(&whole).trim_end_matches('-');
    let numbered = |number: usize| if number == 1 { stem.to_owned() } else { format!("{stem}-{number}") };
    (1..=taken.len() + 1)
        .filter_map(|number| numbered(number).parse::<Key>().ok())
        .find(|key| !taken.contains(key))
        .ok_or_else(|| No::at("title", Say::new("form-key")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_whatever_the_title() {
        let check = |title: &str, taken: &[&str], expected: &str| {
            let taken: Vec<Key> = taken.iter().map(|key| key.parse().unwrap()).collect();
            assert_eq!(key_fresh("phase", title, &taken).unwrap().as_str(), expected);
        };
        check("Auftakt", &[], "auftakt");
        check("Auftakt", &["auftakt"], "auftakt-2");
        check("Auftakt", &["auftakt", "auftakt-2"], "auftakt-3");
        check("§§", &[], "phase");
        check("§§", &["phase"], "phase-2");
        check(&"ß".repeat(100), &[], &"s".repeat(50));
        check(&"ß".repeat(100), &[&"s".repeat(50)], &format!("{}-2", "s".repeat(50)));
    }
}
