//! The texts of all crates, gathered once at start: German and English, in Fluent files beside the code.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fmt,
    sync::{Mutex, PoisonError},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use kernel::Lang;

/// One crate's texts.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// `texts/de.ftl`, the source language.
    pub de: &'static str,
    /// `texts/en.ftl`, complete.
    pub en: &'static str,
}

/// The texts of this crate: common words, the frame, form faults, error pages, names of months.
pub const TEXTS: Source = Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") };

impl Source {
    /// The file of a language.
    pub const fn file(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }

    /// The keys of a language, in alphabetical order.
    pub fn keys(&self, lang: Lang) -> BTreeSet<&'static str> {
        entries(self.file(lang)).map(|(_, key)| key).collect()
    }

    /// Keys that only one of the languages has: a test asserts that there are none.
    pub fn unpaired(&self) -> Vec<&'static str> {
        self.keys(Lang::De).symmetric_difference(&self.keys(Lang::En)).copied().collect()
    }
}

/// Why texts cannot be used. Found at start, never while a page is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextError {
    /// Fluent does not understand a line.
    Syntax {
        /// Which file.
        lang: Lang,
        /// The line, counted from 1.
        line: usize,
        /// The key nearest above the line.
        key: String,
        /// What Fluent says.
        why: String,
    },
    /// A key is there twice, in one file or in two crates.
    Duplicate {
        /// Which language.
        lang: Lang,
        /// The line of the second one.
        line: usize,
        /// The key.
        key: String,
    },
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TextError::Syntax { lang, line, key, why } => {
                write!(f, "texts/{}.ftl, line {line}, near \"{key}\": {why}", lang.tag())
            }
            TextError::Duplicate { lang, line, key } => {
                write!(f, "texts/{}.ftl, line {line}: \"{key}\" is there twice; rename one of them", lang.tag())
            }
        }
    }
}

impl std::error::Error for TextError {}

/// All texts of the program.
pub struct Texts {
    de: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
    /// Texts without placeholders, most of all: said once, looked up ever after.
    plain_de: HashMap<&'static str, String>,
    plain_en: HashMap<&'static str, String>,
    missing: Mutex<BTreeSet<String>>,
}

impl Texts {
    /// Gathers the texts of all crates.
    pub fn new(sources: &[Source]) -> Result<Texts, TextError> {
        let (de, en) = (bundle(Lang::De, sources)?, bundle(Lang::En, sources)?);
        let (plain_de, plain_en) = (plain(&de, Lang::De, sources), plain(&en, Lang::En, sources));
        Ok(Texts { de, en, plain_de, plain_en, missing: Mutex::default() })
    }

    /// What was asked for and is not there, or could not be filled in: a test asserts that it is empty.
    pub fn missing(&self) -> Vec<String> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    pub(crate) fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundle(lang).has_message(key)
    }

    /// A text that needs no filling in.
    pub(crate) fn plain(&self, lang: Lang, key: &str) -> Option<&str> {
        let texts = match lang {
            Lang::De => &self.plain_de,
            Lang::En => &self.plain_en,
        };
        texts.get(key).map(String::as_str)
    }

    /// The text, or the key in `⟦⟧`: a page with a hole is better than no page.
    pub(crate) fn format(&self, lang: Lang, key: &str, args: &FluentArgs<'_>) -> String {
        let bundle = self.bundle(lang);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            self.note(format!("{}: {key}", lang.tag()));
            return format!("⟦{key}⟧");
        };
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut faults).into_owned();
        for fault in faults {
            self.note(format!("{}: {key}: {fault}", lang.tag()));
        }
        text
    }

    fn bundle(&self, lang: Lang) -> &FluentBundle<FluentResource> {
        match lang {
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }

    fn note(&self, what: String) {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(what);
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Texts")
    }
}

fn bundle(lang: Lang, sources: &[Source]) -> Result<FluentBundle<FluentResource>, TextError> {
    let tag = match lang {
        Lang::De => unic_langid::LanguageIdentifier::from_bytes(b"de"),
        Lang::En => unic_langid::LanguageIdentifier::from_bytes(b"en"),
    };
    let mut bundle = FluentBundle::new_concurrent(tag.into_iter().collect());
    // Both languages run from left to right; isolation marks would only get in the way of copying and searching.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::De => |value, _| written(value, Lang::De),
        Lang::En => |value, _| written(value, Lang::En),
    }));
    let mut seen = BTreeMap::new();
    for source in sources {
        let file = source.file(lang);
        for (line, key) in entries(file) {
            if seen.insert(key, line).is_some() {
                return Err(TextError::Duplicate { lang, line, key: key.to_owned() });
            }
        }
        let resource = FluentResource::try_new(file.to_owned()).map_err(|(_, faults)| {
            let (at, why) = faults.first().map_or((0, String::new()), |fault| (fault.pos.start, fault.to_string()));
            syntax(lang, file, at, why)
        })?;
        bundle.add_resource_overriding(resource);
    }
    Ok(bundle)
}

/// What can be said without arguments: a text that lacks one tells a fault and stays with Fluent.
fn plain(bundle: &FluentBundle<FluentResource>, lang: Lang, sources: &[Source]) -> HashMap<&'static str, String> {
    let keys = sources.iter().flat_map(|source| entries(source.file(lang))).map(|(_, key)| key);
    let said = |key: &'static str| {
        let pattern = bundle.get_message(key)?.value()?;
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, None, &mut faults).into_owned();
        faults.is_empty().then_some((key, text))
    };
    keys.filter_map(said).collect()
}

fn syntax(lang: Lang, file: &'static str, at: usize, why: String) -> TextError {
    let line = file.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
    let key = entries(file).take_while(|(start, _)| *start <= line).last().map_or("", |(_, key)| key);
    TextError::Syntax { lang, line, key: key.to_owned(), why }
}

/// Line and key of every message.
fn entries(file: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    file.lines().enumerate().filter_map(|(index, line)| {
        let (key, _) = line.split_once('=')?;
        key.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '-')
            .then(|| (index + 1, key.trim_end()))
    })
}

/// A number as the language writes it; `None` leaves every other value to Fluent.
fn written(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        // Whole numbers only: `Arg` knows no others.
        #[expect(clippy::cast_possible_truncation, reason = "an Arg::Number is a whole number")]
        FluentValue::Number(number) => Some(crate::date::grouped(number.value as i64, lang)),
        _ => None,
    }
}
