//! What a form, a JSON body or a file sent, read once into valid types. All faults at once, each at its field.

use std::{collections::BTreeMap, str::FromStr};

use crate::{Day, Key, Say, When, case_trace};

/// One fault: where it is and what to do about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The field's name; empty for the form as a whole.
    pub field: String,
    /// The sentence.
    pub say: Say,
}

/// All faults of one input, in the order of the fields.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// A single fault at a field.
    pub fn one(field: &str, say: Say) -> Self {
        Self(vec![Fault { field: field.to_owned(), say }])
    }

    /// The first fault of a field.
    pub fn of(&self, field: &str) -> Option<&Say> {
        self.0.iter().find(|fault| fault.field == field).map(|fault| &fault.say)
    }

    /// No faults at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The fields as they were sent; kept as typed, so that a page can show them again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields(BTreeMap<String, Vec<String>>);

impl Fields {
    /// The first value of a field, empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// All values of a field, as check boxes send them.
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Adds a value.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.entry(name.into()).or_default().push(value.into());
    }

    /// The version of the record that the form was filled from; 0 for a new one.
    pub fn version(&self) -> i64 {
        self.get("version").parse().unwrap_or(0)
    }

    /// Replaces what was there under a name.
    pub fn set(&mut self, name: impl Into<String>, value: impl ToString) {
        self.0.insert(name.into(), vec![value.to_string()]);
    }

    /// The same fields with one more value: to fill a form from a record.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.push(name, value.to_string());
        self
    }

    /// The words that [`Reader::warn`] warned of, for the hidden field `sure`: sent again unchanged, they are taken.
    pub fn sure(&self, faults: &Faults, names: &[&'static str]) -> String {
        let warned = faults.0.iter().any(|fault| fault.say.key.starts_with("form-case_"));
        if warned { self.words(names) } else { String::new() }
    }

    fn words(&self, names: &[&'static str]) -> String {
        let words = |name: &&'static str| self.get(name).split_whitespace().collect::<Vec<_>>().join(" ");
        names.iter().map(words).collect::<Vec<_>>().join(" / ")
    }
}

/// Reads fields into valid values and gathers the faults.
///
/// ```
/// # use kernel::{Fields, Reader};
/// let fields = Fields::default().with("title", "Modellprojekt").with("starts", "06.2016");
/// let mut read = Reader::new(&fields);
/// let (title, starts) = (read.line("title", 200), read.when("starts"));
/// assert!(read.done().is_ok());
/// assert_eq!(title, "Modellprojekt");
/// ```
#[derive(Debug)]
pub struct Reader<'a> {
    fields: &'a Fields,
    faults: Faults,
}

impl<'a> Reader<'a> {
    /// Begins to read.
    pub fn new(fields: &'a Fields) -> Self {
        Self { fields, faults: Faults::default() }
    }

    /// Notes a fault that only the caller can see.
    pub fn fault(&mut self, field: &str, say: Say) {
        self.faults.0.push(Fault { field: field.to_owned(), say });
    }

    /// No case data: what looks like it comes back once with a sentence; sent again unchanged, it is taken ([`Fields::sure`]).
    pub fn warn(&mut self, names: &[&'static str]) {
        if self.fields.get("sure") == self.fields.words(names) {
            return;
        }
        for name in names {
            if let Some(trace) = case_trace(self.fields.get(name)) {
                self.fault(name, Say::new(trace.key()));
            }
        }
    }

    /// Ends: all faults, or none.
    pub fn done(self) -> Result<(), Faults> {
        if self.faults.is_empty() { Ok(()) } else { Err(self.faults) }
    }

    /// A required line of text: white space folded, 1 to `max` characters.
    pub fn line(&mut self, field: &'static str, max: usize) -> String {
        let text = self.line_or_empty(field, max);
        if text.is_empty() && self.faults.of(field).is_none() {
            self.fault(field, Say::new("form-missing"));
        }
        text
    }

    /// A line that may be empty.
    pub fn line_or_empty(&mut self, field: &'static str, max: usize) -> String {
        let text = self.fields.get(field).split_whitespace().collect::<Vec<_>>().join(" ");
        self.limited(field, text, max)
    }

    /// A required text of several lines.
    pub fn text(&mut self, field: &'static str, max: usize) -> String {
        let text = self.text_or_empty(field, max);
        if text.is_empty() && self.faults.of(field).is_none() {
            self.fault(field, Say::new("form-missing"));
        }
        text
    }

    /// A text of several lines that may be empty; line ends become `\n`, ends are trimmed.
    pub fn text_or_empty(&mut self, field: &'static str, max: usize) -> String {
        let text = self.fields.get(field).replace("\r\n", "\n").trim().to_owned();
        self.limited(field, text, max)
    }

    fn limited(&mut self, field: &'static str, text: String, max: usize) -> String {
        let length = text.chars().count();
        if length > max {
            self.fault(field, Say::new("form-too_long").with("max", max).with("length", length));
        } else if text.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t') {
            self.fault(field, Say::new("form-control"));
        }
        text
    }

    /// A required key such as `nds-79a-2016`.
    pub fn key(&mut self, field: &'static str) -> Option<Key> {
        self.parsed(field, "form-key")
    }

    /// A required day or month.
    pub fn when(&mut self, field: &'static str) -> Option<When> {
        self.parsed(field, "form-when")
    }

    /// A day or month that may be left out.
    pub fn when_or_none(&mut self, field: &'static str) -> Option<When> {
        if self.fields.get(field).trim().is_empty() { None } else { self.when(field) }
    }

    /// A required day.
    pub fn day(&mut self, field: &'static str) -> Option<Day> {
        match self.when(field) {
            Some(When::Day(day)) => Some(day),
            Some(When::Month(_)) => {
                self.fault(field, Say::new("form-day"));
                None
            }
            None => None,
        }
    }

    /// A required whole number from `least` to `most`.
    pub fn number(&mut self, field: &'static str, least: i64, most: i64) -> i64 {
        match self.fields.get(field).trim().parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => number,
            _ => {
                self.fault(field, Say::new("form-number").with("least", least).with("most", most));
                least
            }
        }
    }

    /// A required e-mail address; only its rough shape is checked, the post office knows the rest.
    pub fn email(&mut self, field: &'static str) -> String {
        let text = self.line(field, 254);
        let shape = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !host.contains('@')
        });
        if !text.is_empty() && (!shape || text.contains(' ')) {
            self.fault(field, Say::new("form-email"));
        }
        text
    }

    /// A required value of a closed set: roles, kinds, ids.
    pub fn choice<T: FromStr>(&mut self, field: &'static str) -> Option<T> {
        self.parsed(field, "form-choice")
    }

    /// A value of a closed set that may be left out.
    pub fn choice_or_none<T: FromStr>(&mut self, field: &'static str) -> Option<T> {
        if self.fields.get(field).is_empty() { None } else { self.choice(field) }
    }

    /// All values of a group of check boxes; unknown ones are a fault.
    pub fn choices<T: FromStr>(&mut self, field: &'static str) -> Vec<T> {
        let values: Vec<Option<T>> = self.fields.all(field).iter().map(|value| value.parse().ok()).collect();
        if values.iter().any(Option::is_none) {
            self.fault(field, Say::new("form-choice"));
        }
        values.into_iter().flatten().collect()
    }

    /// Asks that something was typed, and leaves it as it is: for passwords, whose every character counts.
    pub fn filled(&mut self, field: &'static str) {
        if self.fields.get(field).is_empty() {
            self.fault(field, Say::new("form-missing"));
        }
    }

    /// A check box.
    pub fn flag(&self, field: &'static str) -> bool {
        !self.fields.get(field).is_empty()
    }

    /// The version of the record that the form was filled from; 0 for a new one.
    pub fn version(&self) -> i64 {
        self.fields.version()
    }

    fn parsed<T: FromStr>(&mut self, field: &'static str, key: &'static str) -> Option<T> {
        let text = self.fields.get(field).trim();
        if text.is_empty() {
            self.fault(field, Say::new("form-missing"));
            return None;
        }
        let value = text.parse().ok();
        if value.is_none() {
            self.fault(field, Say::new(key));
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_faults_come_at_once_and_each_at_its_field() {
        let fields =
            Fields::default().with("title", "x".repeat(10_000)).with("starts", "31.02.2016").with("mail", "a@b");
        let mut read = Reader::new(&fields);
        read.line("title", 200);
        read.when("starts");
        read.email("mail");
        read.key("key");
        let keys: Vec<_> =
            read.done().err().map(|f| f.0.iter().map(|f| (f.field.clone(), f.say.key)).collect()).unwrap_or_default();
        assert_eq!(
            keys,
            [
                ("title".into(), "form-too_long"),
                ("starts".into(), "form-when"),
                ("mail".into(), "form-email"),
                ("key".to_string(), "form-missing")
            ]
        );
    }

    #[test]
    fn white_space_is_folded_and_control_characters_are_refused() {
        let fields = Fields::default().with("a", "  zwei \n Worte ").with("b", "x\u{0}y");
        let mut read = Reader::new(&fields);
        assert_eq!(read.line("a", 20), "zwei Worte");
        read.line("b", 20);
        assert!(read.done().is_err());
    }
}
