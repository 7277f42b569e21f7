//! Something to be said in the reader's language: a text key and what to fill in.

use crate::{Day, When};

/// A value inside a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Text shown as it is.
    Text(String),
    /// A number: written by locale, selects plurals.
    Number(i64),
    /// A day: written by locale.
    Day(Day),
    /// A day or a month: written by locale.
    When(When),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<Day> for Arg {
    fn from(day: Day) -> Self {
        Arg::Day(day)
    }
}
impl From<When> for Arg {
    fn from(when: When) -> Self {
        Arg::When(when)
    }
}

/// A sentence by its text key (`programme_edit-refused-end_before_start`) and arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Say {
    /// The key in `texts/*.ftl`.
    pub key: &'static str,
    /// What fills the placeholders.
    pub args: Vec<(&'static str, Arg)>,
}

impl Say {
    /// A sentence without arguments.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same sentence with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
