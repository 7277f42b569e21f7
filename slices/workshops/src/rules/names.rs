//! Names made by chance: pseudonyms, the words to come back with, short codes. Short to say, hard to mistake.

const QUALITIES: &str = "Ruhige Helle Wache Mutige Kluge Heitere Flinke Sanfte Klare Weite Starke Leise Frohe Bunte Treue Zarte \
    Kühle Warme Stille Freie Rasche Grüne Blaue Rote Goldene Silberne Feine Große Kleine Junge Alte Neue";
const THINGS: &str = "Birke Wolke Brücke Quelle Ulme Linde Lerche Amsel Meise Welle Sonne Feder Muschel Laterne Glocke Insel \
    Eiche Buche Tanne Weide Rose Tulpe Nelke Distel Biene Hummel Libelle Möwe Eule Schwalbe Drossel Robbe Forelle Perle Kerze Lampe \
    Leiter Treppe Straße Wiese Heide Düne Bucht Küste Höhle Blume Kastanie Haselnuss Pflaume Kirsche Birne Quitte Melone Gurke \
    Zwiebel Bohne Trommel Flöte Geige Harfe Murmel Kugel Schaukel Wippe Karte";
const LETTERS: &[u8] = b"bcdfghjkmnpqrstvwxz23456789";

/// A pseudonym such as „Ruhige Birke“.
pub(crate) fn pseudonym(chance: [u8; 4]) -> String {
    format!("{} {}", word(QUALITIES, chance[0], chance[1]), word(THINGS, chance[2], chance[3]))
}

/// What tells equal names apart: the second „Anna“ becomes „Anna 2“.
pub(crate) fn numbered(name: &str, number: usize) -> String {
    if number < 2 { name.to_owned() } else { format!("{name} {number}") }
}

/// The words to come back with, such as „Birke Amsel 417“: one in three million. None with letters that people type in two
/// ways, or that a foreign keyboard does not have.
pub(crate) fn return_words(chance: [u8; 6]) -> String {
    let plain: Vec<&str> = THINGS.split_whitespace().filter(|word| word.is_ascii()).collect();
    let word = |high, low| plain[usize::from(u16::from_be_bytes([high, low])) % plain.len()];
    let number = u16::from_be_bytes([chance[4], chance[5]]) % 1000;
    format!("{} {} {number:03}", word(chance[0], chance[1]), word(chance[2], chance[3]))
}

/// The words as they are compared: however somebody typed them.
pub(crate) fn return_words_read(typed: &str) -> String {
    let words = typed.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// A short code of six letters and digits; none of them looks like another, and no word comes of it.
pub(crate) fn code(chance: [u8; 6]) -> String {
    chance.iter().map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()])).collect()
}

fn word(words: &'static str, high: u8, low: u8) -> &'static str {
    let at = usize::from(u16::from_be_bytes([high, low])) % words.split_whitespace().count();
    words.split_whitespace().nth(at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fuzz_return_words() {
        testkit::fuzz_text(&["Helle Brücke", " helle-BRÜCKE\n"], |typed| {
            let read = return_words_read(typed);
            assert!(!read.contains("  ") && read.trim() == read, "{read:?}");
        });
    }

    #[test]
    fn names_are_made_and_told_apart() {
        let name = pseudonym([0, 1, 0, 2]);
        assert_eq!((numbered(&name, 1), numbered(&name, 2)), ("Helle Brücke".to_owned(), "Helle Brücke 2".to_owned()));
    }

    #[test]
    fn words_to_come_back_are_read_however_they_were_typed() {
        let words = return_words([0, 0, 0, 4, 1, 161]);
        assert_eq!(words, "Birke Linde 417");
        assert_eq!(return_words_read(" birke-LINDE,  417 "), return_words_read(&words));
        for high in 0..=255 {
            let words = return_words([0, high, 0, high, 0, 0]);
            assert!(words.is_ascii() && words.to_uppercase().to_lowercase() == words.to_lowercase(), "{words}");
        }
    }

    #[test]
    fn a_code_is_a_key() {
        let code = code([0, 26, 27, 255, 13, 200]);
        assert_eq!((code.len(), code.parse::<kernel::Key>().is_ok()), (6, true));
    }
}
