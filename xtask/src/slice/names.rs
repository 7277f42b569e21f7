//! The names of a new slice: of the crate, of its noun, and what people read on screen.

use crate::trouble::Trouble;

/// Words that are Rust's, the engines' or the house's own, and so no name for a crate, a type or a table.
const RESERVED: &str = "\
    abstract as async await become box break case class const continue core crate default do dyn else \
    enum event extern false final fn for form gen group html if impl in index let list loop macro match \
    mod model move mut new offer order override page permission priv pub ref reference return role row \
    rule scope self show sort static std store struct super table test text trait true try type typeof \
    union unsafe unsized use value virtual visit where while yield";

/// What the slice and its noun are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Names {
    /// The crate, the folder, the table, the part of the address: `surveys`.
    pub(crate) name: String,
    /// One of them: `survey`.
    pub(crate) noun: String,
    /// One of them in German: `Befragung`.
    pub(crate) german: String,
    /// Several in German: `Befragungen`.
    pub(crate) german_plural: String,
    /// Where the slice stands.
    pub(crate) storey: u8,
}

impl Names {
    /// Reads `NAME --storey N [--noun NOUN] [--german WORD] [--german-plural WORD]`.
    pub(crate) fn read(words: &[&str]) -> Result<Self, Trouble> {
        let [name, options @ ..] = words else { return Err(usage("A slice has a name.")) };
        let (mut storey, mut noun, mut german, mut german_plural) = (None, None, None, None);
        for pair in options.chunks(2) {
            match pair {
                ["--storey", number] => storey = number.parse::<u8>().ok().filter(|number| *number > 0),
                ["--noun", word] => noun = Some((*word).to_owned()),
                ["--german", word] => german = Some((*word).to_owned()),
                ["--german-plural", word] => german_plural = Some((*word).to_owned()),
                other => return Err(usage(format!("`{}` is no option.", other.join(" ")))),
            }
        }
        let storey = storey.ok_or_else(|| usage("A slice stands on a storey: `--storey 4`."))?;
        let noun = match noun {
            Some(noun) => noun,
            None => singular(name)?,
        };
        for word in [name, noun.as_str()] {
            check(word)?;
        }
        if noun == **name {
            return Err(usage(format!("`{name}` is the name of one and of several.")));
        }
        let german = german.unwrap_or_else(|| capital(&noun));
        let german_plural = german_plural.unwrap_or_else(|| capital(name));
        for word in [&german, &german_plural] {
            check_german(word)?;
        }
        Ok(Self { name: (*name).to_owned(), noun, german, german_plural, storey })
    }

    /// Placeholders of the templates and what stands for them; the migration is `2027-01-15-5_surveys`.
    pub(crate) fn placeholders(&self, migration: &str) -> Vec<(&'static str, String)> {
        let article = if self.noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        vec![
            ("{{name}}", self.name.clone()),
            ("{{noun}}", self.noun.clone()),
            ("{{Noun}}", capital(&self.noun)),
            ("{{NOUN}}", self.noun.to_uppercase()),
            ("{{a_noun}}", format!("{article} {}", self.noun)),
            ("{{A_noun}}", format!("{} {}", capital(article), self.noun)),
            ("{{A_noun_marked}}", format!("{} *{}*", capital(article), self.noun)),
            ("{{english_plural}}", capital(&self.name)),
            ("{{german}}", self.german.clone()),
            ("{{german_plural}}", self.german_plural.clone()),
            ("{{migration}}", migration.to_owned()),
        ]
    }
}

fn singular(name: &str) -> Result<String, Trouble> {
    let noun = name.strip_suffix('s').filter(|noun| !noun.is_empty()).map(str::to_owned);
    noun.ok_or_else(|| usage(format!("`{name}` does not end in `s`: name one of them, as in `--noun child`.")))
}

fn check(word: &str) -> Result<(), Trouble> {
    if !(3..=30).contains(&word.len()) || !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return Err(usage(format!("`{word}` is no name: 3 to 30 lower-case letters from a to z, as in `surveys`.")));
    }
    let reserved = |word: &str| RESERVED.split(' ').any(|other| other == word);
    if reserved(word) || word.strip_suffix('s').is_some_and(reserved) {
        return Err(usage(format!("`{word}` has a meaning in Rust, in SQL or in every slice.")));
    }
    Ok(())
}

/// It goes into texts: one line, nothing that Fluent reads as more than words.
fn check_german(word: &str) -> Result<(), Trouble> {
    let plain = |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '-');
    if word.trim().is_empty() || word.chars().count() > 60 || !word.chars().all(plain) {
        return Err(usage(format!("`{word}` is no German noun: letters, spaces and hyphens, up to 60.")));
    }
    Ok(())
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn usage(what: impl Into<String>) -> Trouble {
    Trouble::new(
        what,
        "cargo xtask slice new surveys --storey 4 [--noun survey] [--german Befragung] [--german-plural Befragungen]",
    )
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn a_noun_is_the_name_without_its_last_letter() {
        let names = Names::read(&["surveys", "--storey", "4"]).unwrap();
        assert_eq!(
            (names.noun.as_str(), names.german.as_str(), names.german_plural.as_str()),
            ("survey", "Survey", "Surveys")
        );
        let words =
            ["diaries", "--noun", "diary", "--storey", "5", "--german", "Tagebuch", "--german-plural", "Tagebücher"];
        let names = Names::read(&words).unwrap();
        assert_eq!((names.noun.as_str(), names.german_plural.as_str(), names.storey), ("diary", "Tagebücher", 5));
    }

    #[test]
    fn a_name_that_cannot_be_one_is_refused_with_the_way_out() {
        for words in [
            vec![],
            vec!["surveys"],
            vec!["surveys", "--storey", "0"],
            vec!["surveys", "--storey", "x"],
            vec!["surveys", "--storey"],
            vec!["surveys", "--storey", "4", "--fast", "yes"],
            vec!["children", "--storey", "4"],
            vec!["Surveys", "--storey", "4"],
            vec!["site_visits", "--storey", "4"],
            vec!["uses", "--storey", "4"],
            vec!["groups", "--storey", "4"],
            vec!["staff", "--noun", "staff", "--storey", "4"],
            vec!["surveys", "--storey", "4", "--german", "{ $x }"],
            vec!["../evils", "--storey", "4"],
        ] {
            let trouble = Names::read(&words).map(|names| names.name).unwrap_err();
            assert!(trouble.to_string().contains("cargo xtask slice new"), "{words:?}");
        }
    }
}
