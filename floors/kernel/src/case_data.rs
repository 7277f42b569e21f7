//! No case data: whether a text looks as if it told of a real child or family. A warning, never a verdict.

use crate::Day;

/// What a text seems to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseTrace {
    /// A name beside a day of birth.
    Birth,
    /// A file number.
    FileNumber,
    /// The address of a family.
    Address,
}

impl CaseTrace {
    /// The text key of the sentence that warns.
    pub const fn key(self) -> &'static str {
        match self {
            CaseTrace::Birth => "form-case_birth",
            CaseTrace::FileNumber => "form-case_file_number",
            CaseTrace::Address => "form-case_address",
        }
    }
}

/// The first trace of case data in a text, if there is one. Days without a name, and names without a day, are none.
pub fn case_trace(text: &str) -> Option<CaseTrace> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if is_birth(&words) {
        Some(CaseTrace::Birth)
    } else if is_file_number(&words) {
        Some(CaseTrace::FileNumber)
    } else if is_address(&words) {
        Some(CaseTrace::Address)
    } else {
        None
    }
}

/// A full day within six words of two names in a row, or after a word of birth.
fn is_birth(words: &[&str]) -> bool {
    let births =
        |word: &str| matches!(trimmed(word).to_lowercase().as_str(), "geb" | "geboren" | "born" | "geburtsdatum");
    words.iter().enumerate().any(|(at, word)| {
        let near = words.get(at.saturating_sub(6)..(at + 4).min(words.len())).unwrap_or_default();
        is_day(word) && (near.iter().any(|near| births(near)) || near.windows(2).any(is_full_name))
    })
}

/// Two capitalised words in a row, the first of them no word that begins sentences or stands before days.
fn is_full_name(pair: &[&str]) -> bool {
    const ORDINARY: &str = "Der Die Das Ein Eine Am Im Ab Bis Vom Zum Seit Auf Mit Von Für Wir Sie Es Ist Wenn The On At In By A An \
        Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Monday Tuesday Wednesday Thursday Friday";
    let is_name = |word: &str| {
        let word = trimmed(word);
        word.chars().count() > 1
            && word.starts_with(char::is_uppercase)
            && word.chars().skip(1).all(|letter| letter.is_lowercase() || letter == '-')
            && !ORDINARY.split_whitespace().any(|ordinary| ordinary == word)
    };
    // A comma or full stop between two words means that they are not one name.
    matches!(pair, [first, last] if is_name(first) && is_name(last) && !first.ends_with(['.', ';', ':']))
}

fn is_day(word: &str) -> bool {
    matches!(trimmed(word).parse(), Ok(crate::When::Day(day)) if day < Day::constant(2100, 1, 1))
}

/// `Az. 51.2-123/16`, `Aktenzeichen: 4711/2016`.
fn is_file_number(words: &[&str]) -> bool {
    let names = |word: &str| {
        matches!(trimmed(word).to_lowercase().as_str(), "az" | "aktenzeichen" | "fallnummer" | "aktennummer")
    };
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).count() >= 3;
    words.windows(2).any(|pair| names(pair[0]) && digits(pair[1]))
}

/// A street with a number beside a postal code or the word family.
fn is_address(words: &[&str]) -> bool {
    let is_street = |word: &str| {
        let word = trimmed(word).to_lowercase();
        let ends = ["straße", "strasse", "str", "weg", "allee", "gasse", "platz", "ring"];
        word.chars().count() > 5 && ends.iter().any(|end| word.ends_with(end))
    };
    let is_number = |word: &str| trimmed(word).starts_with(|first: char| first.is_ascii_digit()) && word.len() <= 5;
    let is_code = |word: &str| trimmed(word).len() == 5 && trimmed(word).chars().all(|digit| digit.is_ascii_digit());
    let is_family = |word: &str| matches!(trimmed(word).to_lowercase().as_str(), "familie" | "fam" | "family");
    words.windows(2).any(|pair| is_street(pair[0]) && is_number(pair[1]))
        && words.iter().any(|word| is_code(word) || is_family(word))
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_case_data_is_noticed_and_plain_sentences_are_not() {
        let check = |text, trace| assert_eq!(case_trace(text), trace, "{text}");
        check("Kevin Muster, geb. 03.04.2009, kam wieder", Some(CaseTrace::Birth));
        check("Bei Lena Beispiel (12.5.2011) hat es geklappt", Some(CaseTrace::Birth));
        check("geboren 2011-05-12", Some(CaseTrace::Birth));
        check("siehe Az. 51.2-123/16", Some(CaseTrace::FileNumber));
        check("Aktenzeichen: 4711/2016", Some(CaseTrace::FileNumber));
        check("Familie Muster aus der Lindenstraße 12", Some(CaseTrace::Address));
        check("Gartenweg 3a, 29221 Celle", Some(CaseTrace::Address));
        check("Wir treffen uns am 20.10.2016 in Hannover.", None);
        check("Der Workshop beginnt am Donnerstag, 20.10.2016.", None);
        check("Das Kind wurde gehört, bevor entschieden wurde.", None);
        check("Der Weg 3 Schritte zurück ist erlaubt", None);
        check("Kinder und Eltern wissen, wer zuständig ist (§ 36).", None);
        check("", None);
    }
}
