//! How an item is worded: as a state that was reached, not as an intention. A hint, never a refusal.

/// Words that announce something instead of telling that it is so.
const INTENTIONS: [&str; 16] = [
    "soll", "sollen", "sollte", "sollten", "will", "wollen", "möchte", "möchten", "werden", "wird", "muss", "müssen",
    "should", "shall", "must", "want",
];

/// How far into the sentence such a word is looked for: later it mostly ends a passive of what was reached.
const BEGINNING: usize = 5;

/// Whether an item begins like an intention. What was reached reads „worden ist“ or „geworden ist“.
pub(crate) fn is_intention(text: &str) -> bool {
    let words = text.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    words.take(BEGINNING).any(|word| INTENTIONS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_intention;

    #[test]
    fn what_was_reached_is_told_from_what_is_wanted() {
        let check = |text, expected| assert_eq!(is_intention(text), expected, "{text}");
        check("Wir wollen Kinder beteiligen", true);
        check("Eltern sollen wissen, wer zuständig ist", true);
        check("Alle Kinder werden gehört", true);
        check("Es soll Vertrauen wachsen.", true);
        check("Everybody should be heard", true);
        check("Vertrauen gewachsen ist", false);
        check("die Menschen als Kundige ihrer eigenen Sache angenommen worden sind", false);
        check("Ziele gemeinsam gefunden und von allen verstanden worden sind", false);
        check("Kinder so gehört worden sind, dass sie mitentscheiden wollen", false);
        check("", false);
    }
}
