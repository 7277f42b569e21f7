//! Writing a file in its one canonical form, so that an export of an import is the same file byte for byte.

use std::fmt::Write;

/// A file that grows from above to below.
#[derive(Debug, Default)]
pub struct Writer(String);

impl Writer {
    /// The finished file.
    pub fn done(self) -> String {
        self.0
    }

    /// A table, `[name]`, after an empty line where something stands before it.
    pub fn table(&mut self, name: &str) {
        self.head(&format!("[{name}]\n"));
    }

    /// One more table of a list, `[[name]]`.
    pub fn item(&mut self, name: &str) {
        self.head(&format!("[[{name}]]\n"));
    }

    fn head(&mut self, head: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(head);
    }

    /// A value that is written already.
    pub fn value(&mut self, key: &str, value: &str) {
        // Writing into a String does not fail.
        let _infallible = writeln!(self.0, "{key} = {value}");
    }

    /// A text.
    pub fn text(&mut self, key: &str, value: &str) {
        self.value(key, &quoted(value));
    }

    /// A text, if there is one.
    pub fn maybe(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    /// A list of texts.
    pub fn texts<'a>(&mut self, key: &str, values: impl Iterator<Item = &'a str>) {
        self.list(key, values.map(quoted));
    }

    /// A list of values that are written already.
    pub fn list(&mut self, key: &str, values: impl Iterator<Item = String>) {
        self.value(key, &format!("[{}]", values.collect::<Vec<_>>().join(", ")));
    }

    /// A yes; a no is left out.
    pub fn flag(&mut self, key: &str, value: bool) {
        if value {
            self.value(key, "true");
        }
    }
}

/// A TOML basic string: quotes, backslashes and control characters escaped, everything else as it is.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => {
                let _infallible = write!(out, "\\u{:04X}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
