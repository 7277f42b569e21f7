//! `T`, handed to every view: one language with all texts, numbers and dates.

use std::sync::Arc;

use fluent_bundle::FluentArgs;
use kernel::{Arg, Day, Lang, Moment, Say, When};

use crate::{date, texts::Texts};

/// A language with all texts. Cheap to clone.
#[derive(Clone)]
pub struct T {
    texts: Arc<Texts>,
    lang: Lang,
    keys: Option<Arc<dyn Fn() -> String + Send + Sync>>,
}

impl T {
    /// These texts in this language.
    pub fn new(texts: Arc<Texts>, lang: Lang) -> T {
        T { texts, lang, keys: None }
    }

    /// The same, and forms carry a command key from this source, so that sending twice does it once.
    #[must_use]
    pub fn with_keys(mut self, keys: Arc<dyn Fn() -> String + Send + Sync>) -> T {
        self.keys = Some(keys);
        self
    }

    /// A fresh command key; empty without a source.
    pub fn command_key(&self) -> String {
        self.keys.as_ref().map_or_else(String::new, |keys| keys())
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The same texts in another language: for the language switch and for mails to somebody else.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> T {
        T { lang, ..self.clone() }
    }

    /// What was asked for in any language and is not there.
    pub fn missing(&self) -> Vec<String> {
        self.texts.missing()
    }

    /// A text by its key; `⟦key⟧` when there is none.
    pub fn text(&self, key: &str) -> String {
        match self.texts.plain(self.lang, key) {
            Some(text) => text.to_owned(),
            None => self.texts.format(self.lang, key, &FluentArgs::new()),
        }
    }

    /// Whether there is such a text.
    pub fn has(&self, key: &str) -> bool {
        self.texts.has(self.lang, key)
    }

    /// A sentence from below.
    pub fn say(&self, say: &Say) -> String {
        self.with(say.key, &say.args)
    }

    /// A text with its placeholders filled. Years and ids are `Arg::Text`; numbers get thousands separators.
    pub fn with(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => filled.set(*name, text.as_str()),
                Arg::Number(number) => filled.set(*name, *number),
                Arg::Day(day) => filled.set(*name, self.day(*day)),
                Arg::When(when) => filled.set(*name, self.when(*when)),
            }
        }
        self.texts.format(self.lang, key, &filled)
    }

    /// `1.234` / `1,234`.
    pub fn number(&self, number: i64) -> String {
        date::grouped(number, self.lang)
    }

    /// `Donnerstag, 20. Oktober 2016` / `Thursday, 20 October 2016`.
    pub fn day(&self, day: Day) -> String {
        self.dated("date-day", day)
    }

    /// `20.10.2016` / `20 Oct 2016`.
    pub fn day_short(&self, day: Day) -> String {
        self.dated("date-day_short", day)
    }

    /// A day with its weekday, or `Oktober 2016`.
    pub fn when(&self, when: When) -> String {
        match when {
            When::Day(day) => self.day(day),
            When::Month(day) => self.dated("date-month", day),
        }
    }

    /// `20.10.2016`, or `10.2016`: for tables.
    pub fn when_short(&self, when: When) -> String {
        match when {
            When::Day(day) => self.day_short(day),
            When::Month(day) => self.dated("date-month_short", day),
        }
    }

    /// `20.10.2016, 14:05 Uhr` / `20 Oct 2016, 14:05`.
    pub fn moment(&self, moment: Moment) -> String {
        let local = moment.local();
        let time = format!("{:02}:{:02}", local.hour(), local.minute());
        self.with("date-moment", &[("day", Arg::Text(self.day_short(local.date()))), ("time", Arg::Text(time))])
    }

    fn dated(&self, key: &str, day: Day) -> String {
        let text = |text: String| Arg::Text(text);
        let month = format!("date-month_{}", day.month());
        self.with(
            key,
            &[
                ("weekday", text(self.text(&format!("date-weekday_{}", day.weekday().to_monday_one_offset())))),
                ("day", text(day.day().to_string())),
                ("day2", text(format!("{:02}", day.day()))),
                ("month", text(self.text(&month))),
                ("month3", text(self.text(&month).chars().take(3).collect())),
                ("month2", text(format!("{:02}", day.month()))),
                ("year", text(format!("{:04}", day.year()))),
            ],
        )
    }
}

impl std::fmt::Debug for T {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "T({})", self.lang.tag())
    }
}
