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

/// How many words there are to come back with, and how many figures behind them. Nobody is kept out who has the right ones,
/// however many wrong ones others try: so there are so many that trying is hopeless (docs/security.md).
const RETURN: (usize, u64) = (3, 1_000_000_000);

/// The words to come back with, such as „Birke Amsel Linde 417 902 358“. None with letters that people type in two ways, or
/// that a foreign keyboard does not have.
pub(crate) fn return_words(chance: [u8; 32]) -> String {
    let plain = plain();
    let (words, figures) = chance.split_at(8 * RETURN.0);
    // Of eight bytes each, so that no word is likelier than another.
    let number = |bytes: &[u8]| bytes.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let at = |bytes| usize::try_from(number(bytes) % plain.len() as u64).unwrap_or(0);
    let words: Vec<&str> = words.chunks(8).map(|bytes| plain[at(bytes)]).collect();
    let figures = number(figures) % RETURN.1;
    let (first, second, third) = (figures / 1_000_000, figures / 1000 % 1000, figures % 1000);
    format!("{} {first:03} {second:03} {third:03}", words.join(" "))
}

/// The words that every keyboard has.
fn plain() -> Vec<&'static str> {
    THINGS.split_whitespace().filter(|word| word.is_ascii()).collect()
}

/// The words as they are compared: however somebody typed them, also the figures in one go.
pub(crate) fn return_words_read(typed: &str) -> String {
    let words = typed.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let figures: Vec<char> = typed.chars().filter(char::is_ascii_digit).collect();
    let figures = figures.chunks(3).map(|three| three.iter().collect());
    words.map(str::to_lowercase).chain(figures).collect::<Vec<_>>().join(" ")
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
        let mut chance = [0; 32];
        (chance[15], chance[30], chance[31]) = (4, 1, 161);
        let words = return_words(chance);
        assert_eq!(words, "Birke Linde Birke 000 000 417");
        for typed in [" birke-LINDE,  Birke 000000417 ", "BIRKE LINDE BIRKE 000.000.417"] {
            assert_eq!(return_words_read(typed), return_words_read(&words));
        }
        assert_eq!(return_words_read("Birke Linde 417"), "birke linde 417", "of a workshop that was planned before");
        for high in 0..=255 {
            let words = return_words([high; 32]);
            assert!(words.is_ascii() && words.to_uppercase().to_lowercase() == words.to_lowercase(), "{words}");
        }
    }

    /// Two thousand tries a second for a month, in a room of sixty: less than one in two hundred that anybody's words are hit.
    #[test]
    fn words_to_come_back_cannot_be_guessed() {
        let all = (plain().len() as u64).pow(3) * RETURN.1;
        assert!(all / (2_000 * 86_400 * 30 * 60) > 200, "{all}");
        let last = return_words([255; 32]);
        let many: std::collections::BTreeSet<String> = (0..=255).map(|one| return_words([one; 32])).collect();
        assert!(many.len() > 250 && last.split(' ').count() == 6, "{} {last}", many.len());
    }

    #[test]
    fn a_code_is_a_key() {
        let code = code([0, 26, 27, 255, 13, 200]);
        assert_eq!((code.len(), code.parse::<kernel::Key>().is_ok()), (6, true));
    }
}
