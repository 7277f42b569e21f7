//! Reading TOML with all faults at once, each with its line and its place in the structure.

use std::str::FromStr;

use kernel::{Day, Key, Say};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::model::{FileFault, Wording};

/// A table of the file, and where it stands.
pub(super) struct Table<'a> {
    map: &'a DeTable<'a>,
    path: String,
    start: usize,
}

/// What is being read, and what was wrong so far.
pub(super) struct Reading {
    /// Where each line begins.
    lines: Vec<usize>,
    faults: Vec<FileFault>,
}

impl Reading {
    /// The whole document read by `work`; what is no TOML is said line by line, and nothing else.
    pub(super) fn document<T>(
        text: &str,
        work: impl FnOnce(&mut Self, &Table<'_>) -> Option<T>,
    ) -> Result<T, Vec<FileFault>> {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let mut read = Self { lines: std::iter::once(0).chain(breaks).collect(), faults: Vec::new() };
        let (root, broken) = DeTable::parse_recoverable(text);
        for error in broken {
            let at = error.span().map_or(0, |span| span.start);
            read.fault(at, "", Say::new("catalogue_import-fault_toml").with("message", error.message()));
        }
        if !read.faults.is_empty() {
            return Err(read.sorted());
        }
        let result = work(&mut read, &Table { map: root.get_ref(), path: String::new(), start: 0 });
        match result {
            Some(value) if read.faults.is_empty() => Ok(value),
            _ => Err(read.sorted()),
        }
    }

    fn sorted(mut self) -> Vec<FileFault> {
        self.faults.sort_by_key(|fault| fault.line);
        self.faults
    }

    /// Notes a fault at a byte of the file.
    fn fault(&mut self, at: usize, path: &str, say: Say) {
        let line = self.line_of(at);
        self.faults.push(FileFault { line, path: path.to_owned(), say });
    }

    fn line_of(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at)
    }

    /// Notes a fault at a value of a table, or at the table where the value is missing.
    pub(super) fn fault_in(&mut self, of: &Table<'_>, key: &str, say: Say) {
        let at = of.map.get(key).map_or(of.start, |value| value.span().start);
        self.fault(at, &of.place(key), say);
    }

    /// Says which keys nobody knows: a slip of the pen must not be swallowed.
    pub(super) fn known(&mut self, of: &Table<'_>, known: &[&str]) {
        for (key, _) in of.map.iter().filter(|(key, _)| !known.contains(&key.get_ref().as_ref())) {
            let say = Say::new("catalogue_import-fault_unknown").with("known", known.join(", "));
            self.fault(key.span().start, &of.place(key.get_ref()), say);
        }
    }

    fn value<'a>(&mut self, of: &Table<'a>, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = of.map.get(key);
        if value.is_none() {
            self.fault_in(of, key, Say::new("catalogue_import-fault_missing"));
        }
        value
    }

    /// A table inside a table.
    pub(super) fn table<'a>(&mut self, of: &Table<'a>, key: &str) -> Option<Table<'a>> {
        let value = self.value(of, key)?;
        let map = value.get_ref().as_table();
        if map.is_none() {
            self.fault_in(of, key, Say::new("catalogue_import-fault_not_table"));
        }
        Some(Table { map: map?, path: of.place(key), start: value.span().start })
    }

    /// The tables of a list, `[[key]]`; none when it is not there.
    pub(super) fn tables<'a>(&mut self, of: &Table<'a>, key: &str) -> Vec<Table<'a>> {
        let Some(value) = of.map.get(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.fault_in(of, key, Say::new("catalogue_import-fault_not_tables").with("key", key));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for (index, item) in list.iter().enumerate() {
            let (path, start) = (format!("{}[{}]", of.place(key), index + 1), item.span().start);
            match item.get_ref().as_table() {
                Some(map) => tables.push(Table { map, path, start }),
                None => self.fault(start, &path, Say::new("catalogue_import-fault_not_table")),
            }
        }
        tables
    }

    /// A required text of at most so many characters.
    pub(super) fn text(&mut self, of: &Table<'_>, key: &str, max: usize) -> String {
        let text = self.text_or_empty(of, key, max, true);
        if text.is_empty() && of.map.get(key).is_some_and(|value| value.get_ref().is_str()) {
            self.fault_in(of, key, Say::new("catalogue_import-fault_empty"));
        }
        text
    }

    fn text_or_empty(&mut self, of: &Table<'_>, key: &str, max: usize, required: bool) -> String {
        if !required && !of.map.contains_key(key) {
            return String::new();
        }
        let Some(value) = self.value(of, key) else { return String::new() };
        let Some(text) = value.get_ref().as_str() else {
            self.fault_in(of, key, Say::new("catalogue_import-fault_not_text"));
            return String::new();
        };
        let length = text.chars().count();
        if length > max {
            self.fault_in(of, key, Say::new("form-too_long").with("max", max).with("length", length));
        } else if text.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t') {
            self.fault_in(of, key, Say::new("form-control"));
        }
        text.trim().to_owned()
    }

    /// A text in two languages, `{ de = "…", en = "…" }`; English may be missing.
    pub(super) fn wording(&mut self, of: &Table<'_>, key: &str, max: usize) -> Wording {
        self.table(of, key).map(|inner| self.wording_of(&inner, max)).unwrap_or_default()
    }

    fn wording_of(&mut self, table: &Table<'_>, max: usize) -> Wording {
        self.known(table, &["de", "en"]);
        Wording { de: self.text(table, "de", max), en: self.text_or_empty(table, "en", max, false) }
    }

    /// A list of texts in two languages.
    pub(super) fn wordings(&mut self, of: &Table<'_>, key: &str, max: usize) -> Vec<Wording> {
        self.tables(of, key).iter().map(|table| self.wording_of(table, max)).collect()
    }

    /// A required text that has to be of a certain shape.
    pub(super) fn parsed<T: FromStr>(&mut self, of: &Table<'_>, key: &str, say: Say) -> Option<T> {
        let text = self.text(of, key, 100);
        let value = text.parse().ok();
        if value.is_none() && !text.is_empty() {
            self.fault_in(of, key, say);
        }
        value
    }

    /// A required key for addresses.
    pub(super) fn key(&mut self, of: &Table<'_>, key: &str) -> Option<Key> {
        self.parsed(of, key, Say::new("form-key"))
    }

    /// A required whole number from 1 to 999.
    pub(super) fn count(&mut self, of: &Table<'_>, key: &str) -> Option<i64> {
        let value = self.value(of, key)?.get_ref().as_integer();
        let number = value.and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        let number = number.filter(|number| (1..=999).contains(number));
        if number.is_none() {
            self.fault_in(of, key, Say::new("form-number").with("least", 1_i64).with("most", 999_i64));
        }
        number
    }

    /// A required yes or no.
    pub(super) fn flag(&mut self, of: &Table<'_>, key: &str) -> bool {
        let Some(value) = self.value(of, key) else { return false };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.fault_in(of, key, Say::new("catalogue_import-fault_not_flag"));
        }
        flag.unwrap_or_default()
    }

    /// A day that may be left out.
    pub(super) fn day_or_none(&mut self, of: &Table<'_>, key: &str) -> Option<Day> {
        let value = of.map.get(key)?;
        let day = value.get_ref().as_datetime().and_then(|day| day.to_string().parse().ok());
        if day.is_none() {
            self.fault_in(of, key, Say::new("catalogue_import-fault_not_day"));
        }
        day
    }

    /// A list of words; each is judged by the caller, who gets it with its place.
    pub(super) fn words(&mut self, of: &Table<'_>, key: &str, judge: impl Fn(&str) -> Option<Say>) -> Vec<String> {
        let Some(value) = of.map.get(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.fault_in(of, key, Say::new("catalogue_import-fault_not_list"));
            return Vec::new();
        };
        let mut words: Vec<String> = Vec::new();
        for (index, item) in list.iter().enumerate() {
            let path = format!("{}[{}]", of.place(key), index + 1);
            let word = item.get_ref().as_str().unwrap_or_default();
            let say = match () {
                () if word.is_empty() => Some(Say::new("catalogue_import-fault_not_text")),
                () if words.iter().any(|before| before == word) => {
                    Some(Say::new("catalogue_import-fault_duplicate").with("value", word))
                }
                () => judge(word),
            };
            if let Some(say) = say {
                self.fault(item.span().start, &path, say);
            }
            words.push(word.to_owned());
        }
        words
    }

    /// Notes a value that stands in the file a second time.
    pub(super) fn twice(&mut self, of: &Table<'_>, key: &str, value: impl ToString) {
        let say = Say::new("catalogue_import-fault_duplicate").with("value", value.to_string());
        self.fault_in(of, key, say);
    }
}

impl Table<'_> {
    fn place(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}
