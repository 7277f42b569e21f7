//! A text in two languages: German always, English where somebody wrote it.

use kernel::Lang;

/// A text of the catalogue in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Wording {
    /// German; never empty in what is released.
    pub de: String,
    /// English; empty where there is none.
    pub en: String,
}

impl Wording {
    /// The text in a language, German where there is none.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match self.lang_shown(lang) {
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }

    /// The language that [`Wording::in_lang`] really brings: a page marks it where it is not the reader's.
    pub fn lang_shown(&self, lang: Lang) -> Lang {
        if lang == Lang::En && !self.en.is_empty() { Lang::En } else { Lang::De }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_stands_in_for_missing_english() {
        let both = Wording { de: "Führung".into(), en: "Leadership".into() };
        let german = Wording { de: "Führung".into(), en: String::new() };
        assert_eq!((both.in_lang(Lang::De), both.in_lang(Lang::En)), ("Führung", "Leadership"));
        assert_eq!((german.in_lang(Lang::En), german.lang_shown(Lang::En)), ("Führung", Lang::De));
    }
}
