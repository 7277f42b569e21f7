//! One table of a file, asked key by key; every fault is noted at its place, and reading goes on.

use std::{cell::RefCell, collections::BTreeMap, str::FromStr};

use kernel::{Day, Key, Say, When};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::book::Book;

/// One table of the file. Remembers which keys were asked for, so that [`Section::done`] can name the others.
pub struct Section<'a> {
    book: &'a Book,
    table: &'a DeTable<'a>,
    path: String,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Section<'a> {
    /// The file itself.
    pub(crate) fn whole(book: &'a Book, table: &'a DeTable<'a>) -> Self {
        Self { book, table, path: String::new(), asked: RefCell::default() }
    }

    /// The place of a key of this table: `phase[2].ends`.
    pub fn place(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Notes a fault at a key of this table.
    pub fn fault(&self, key: &str, say: Say) {
        self.book.fault(&self.place(key), say);
    }

    /// Names the keys nobody asked for, each with the nearest one that exists.
    pub fn done(&self) {
        let asked = self.asked.borrow();
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if asked.contains(&name) {
                continue;
            }
            let place = self.place(name);
            self.book.note(&place, key.span());
            let near = asked.iter().map(|known| (distance(name, known), *known)).min();
            let say = match near {
                Some((steps, known)) if steps <= 1 + name.chars().count() / 3 => {
                    Say::new("file-unknown_key_near").with("near", known)
                }
                _ => Say::new("file-unknown_key"),
            };
            self.book.fault(&place, say.with("key", shortened(name)));
        }
    }

    /// The value under a key, if it is there.
    fn find(&self, key: &'static str) -> Option<&'a DeValue<'a>> {
        self.asked.borrow_mut().push(key);
        let (found, value) = self.table.get_key_value(key)?;
        self.book.note(&self.place(key), found.span());
        Some(value.get_ref())
    }

    fn missing<T>(&self, key: &'static str) -> Option<T> {
        self.fault(key, Say::new("file-missing").with("key", key));
        None
    }

    fn wrong<T>(&self, place: &str, say: &'static str) -> Option<T> {
        self.book.fault(place, Say::new(say));
        None
    }

    /// A required text of 1 to `max` characters.
    pub fn line(&self, key: &'static str, max: usize) -> Option<String> {
        match self.find(key) {
            Some(value) => self.text(&self.place(key), value, max),
            None => self.missing(key),
        }
    }

    /// A text that may be left out.
    pub fn line_or_none(&self, key: &'static str, max: usize) -> Option<String> {
        self.find(key).and_then(|value| self.text(&self.place(key), value, max))
    }

    fn text(&self, place: &str, value: &DeValue<'_>, max: usize) -> Option<String> {
        let Some(text) = value.as_str() else { return self.wrong(place, "file-type_text") };
        let length = text.chars().count();
        if text.trim().is_empty() {
            return self.wrong(place, "file-blank");
        }
        if length > max {
            self.book.fault(place, Say::new("form-too_long").with("max", max).with("length", length));
            return None;
        }
        if text.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t') {
            return self.wrong(place, "form-control");
        }
        Some(text.to_owned())
    }

    /// A required key.
    pub fn key(&self, key: &'static str) -> Option<Key> {
        self.line(key, 10_000).and_then(|text| self.parsed(&self.place(key), &text, "form-key"))
    }

    /// A key that may be left out.
    pub fn key_or_none(&self, key: &'static str) -> Option<Key> {
        self.line_or_none(key, 10_000).and_then(|text| self.parsed(&self.place(key), &text, "form-key"))
    }

    /// A required day or month.
    pub fn when(&self, key: &'static str) -> Option<When> {
        self.line(key, 10_000).and_then(|text| self.parsed(&self.place(key), &text, "file-when"))
    }

    /// A day or month that may be left out.
    pub fn when_or_none(&self, key: &'static str) -> Option<When> {
        self.line_or_none(key, 10_000).and_then(|text| self.parsed(&self.place(key), &text, "file-when"))
    }

    /// A required word of a closed set.
    pub fn word<T: FromStr>(&self, key: &'static str, words: &[&str]) -> Option<T> {
        let text = self.line(key, 10_000)?;
        let value = text.parse().ok();
        if value.is_none() {
            let say = Say::new("file-word");
            self.fault(key, say.with("value", shortened(&text)).with("words", words.join(", ")));
        }
        value
    }

    /// A time of day that may be left out.
    pub fn time_or_none<T: FromStr>(&self, key: &'static str) -> Option<T> {
        self.line_or_none(key, 10_000).and_then(|text| self.parsed(&self.place(key), &text, "file-time"))
    }

    fn parsed<T: FromStr>(&self, place: &str, text: &str, say: &'static str) -> Option<T> {
        match text.parse() {
            Ok(value) => Some(value),
            Err(_) => self.wrong(place, say),
        }
    }

    /// Yes or no; no when it is left out.
    pub fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.find(key) else { return false };
        let flag = value.as_bool().or_else(|| self.wrong(&self.place(key), "file-type_flag"));
        flag.unwrap_or(false)
    }

    /// A required whole number from `least` to `most`.
    pub fn number(&self, key: &'static str, least: i64, most: i64) -> Option<i64> {
        let Some(value) = self.find(key) else { return self.missing(key) };
        let number = value.as_integer().and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        if let Some(number) = number.filter(|number| (least..=most).contains(number)) {
            return Some(number);
        }
        self.fault(key, Say::new("file-number").with("least", least).with("most", most));
        None
    }

    /// A required text of a certain shape, named by the sentence for what is not.
    pub fn parse<T: FromStr>(&self, key: &'static str, wrong: Say) -> Option<T> {
        let value = self.line(key, 10_000)?.parse().ok();
        if value.is_none() {
            self.fault(key, wrong);
        }
        value
    }

    /// A required yes or no.
    pub fn yes_or_no(&self, key: &'static str) -> Option<bool> {
        let Some(value) = self.find(key) else { return self.missing(key) };
        value.as_bool().or_else(|| self.wrong(&self.place(key), "file-type_flag"))
    }

    /// A day as TOML writes it, without quotation marks, that may be left out.
    pub fn day_or_none(&self, key: &'static str) -> Option<Day> {
        let day = self.find(key)?.as_datetime().and_then(|day| day.to_string().parse().ok());
        day.or_else(|| self.wrong(&self.place(key), "file-type_day"))
    }

    /// A list of texts; empty when it is left out.
    pub fn lines(&self, key: &'static str, max: usize) -> Vec<String> {
        let place = self.place(key);
        let Some(value) = self.find(key) else { return Vec::new() };
        let Some(list) = value.as_array() else {
            return self.wrong(&place, "file-type_list").unwrap_or_default();
        };
        let read = |(index, item): (usize, &Spanned<DeValue<'_>>)| {
            let place = format!("{place}[{}]", index + 1);
            self.book.note(&place, item.span());
            self.text(&place, item.get_ref(), max)
        };
        list.iter().enumerate().filter_map(read).collect()
    }

    /// A list of keys, each with its place below this table: `offices[2]`.
    pub fn keys(&self, key: &'static str) -> Vec<(String, Key)> {
        let read = |(index, text): (usize, &String)| {
            let item = format!("{key}[{}]", index + 1);
            let found = self.parsed(&self.place(&item), text, "form-key")?;
            Some((item, found))
        };
        self.lines(key, 10_000).iter().enumerate().filter_map(read).collect()
    }

    /// A text as it stands there, without judging it.
    pub fn peek(&self, key: &str) -> Option<&'a str> {
        self.table.get(key).and_then(|value| value.get_ref().as_str())
    }

    /// A yes as it stands there, without judging it: also one that is written wrongly, so that one fault brings no others.
    pub fn peek_flag(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| value.get_ref().as_bool() != Some(false))
    }

    /// The line of a key of this table.
    pub fn line_of(&self, key: &str) -> usize {
        self.book.line_of(&self.place(key))
    }

    /// A required table.
    pub fn section(&self, key: &'static str) -> Option<Section<'a>> {
        let Some(value) = self.find(key) else { return self.missing(key) };
        let path = self.place(key);
        match value.as_table() {
            Some(table) => Some(Section { book: self.book, table, path, asked: RefCell::default() }),
            None => self.wrong(&path, "file-type_table"),
        }
    }

    /// The tables of a list: `[[phase]]`.
    pub fn sections(&self, key: &'static str) -> Vec<Section<'a>> {
        let path = self.place(key);
        let Some(value) = self.find(key) else { return Vec::new() };
        let Some(list) = value.as_array() else {
            return self.wrong(&path, "file-type_tables").unwrap_or_default();
        };
        let read = |(index, item): (usize, &'a Spanned<DeValue<'a>>)| {
            let path = format!("{path}[{}]", index + 1);
            self.book.note(&path, item.span());
            match item.get_ref().as_table() {
                Some(table) => Some(Section { book: self.book, table, path, asked: RefCell::default() }),
                None => self.wrong(&path, "file-type_tables"),
            }
        };
        list.iter().enumerate().filter_map(read).collect()
    }
}

/// What must not stand in a file twice, with the line where it stood first.
#[derive(Debug, Default)]
pub struct Seen(BTreeMap<String, usize>);

impl Seen {
    /// Notes a value, and whether it is the first of its kind; the second is a fault, which names the line of the first.
    pub fn note(&mut self, section: &Section<'_>, key: &str, value: &str) -> bool {
        let Some(before) = self.0.get(value) else {
            self.0.insert(value.to_owned(), section.line_of(key));
            return true;
        };
        section.fault(key, Say::new("file-duplicate").with("value", shortened(value)).with("before", *before));
        false
    }
}

/// A value as it may stand in a sentence: at most sixty characters.
pub fn shortened(text: &str) -> String {
    if text.chars().count() <= 60 { text.to_owned() } else { text.chars().take(60).chain(['…']).collect() }
}

/// How many letters differ between two words (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.chars().take(100).enumerate() {
        let mut last = vec![index + 1];
        for (place, there) in other.iter().enumerate() {
            let change = row.get(place).copied().unwrap_or(0) + usize::from(letter != *there);
            let gone = row.get(place + 1).copied().unwrap_or(0) + 1;
            let added = last.last().copied().unwrap_or(0) + 1;
            last.push(change.min(gone).min(added));
        }
        row = last;
    }
    row.last().copied().unwrap_or(0)
}
