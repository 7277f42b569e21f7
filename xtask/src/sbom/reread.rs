//! The document read back as others read it: whether it is JSON at all, and whether every arrow in it has an end.
//!
//! A reader of its own, for this crate has no dependencies.

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::str::Chars;

/// What a JSON text says; numbers and the three words are told by their letters.
#[derive(Debug, PartialEq, Eq)]
enum Value {
    Plain(String),
    Text(String),
    List(Vec<Value>),
    Named(Vec<(String, Value)>),
}

impl Value {
    fn get(&self, name: &str) -> Option<&Value> {
        let Value::Named(fields) = self else { return None };
        fields.iter().find_map(|(own, value)| (own == name).then_some(value))
    }

    fn list(&self, name: &str) -> &[Value] {
        if let Some(Value::List(all)) = self.get(name) { all } else { &[] }
    }

    fn text(&self, name: &str) -> Option<&str> {
        if let Some(Value::Text(text)) = self.get(name) { Some(text) } else { None }
    }
}

/// What does not hold together in the document. `parts`: how many it should tell of.
pub(super) fn faults(document: &str, parts: usize) -> Vec<String> {
    let whole = match read(document) {
        Ok(whole) => whole,
        Err(rest) => return vec![format!("the document is no JSON from here on: {rest:?}")],
    };
    let mut faults = Vec::new();
    let root = whole.get("metadata").and_then(|about| about.get("component"));
    let components = whole.list("components").iter().chain(root);
    let mut known = BTreeSet::new();
    for component in components {
        match component.text("bom-ref") {
            Some(name) if !known.insert(name) => faults.push(format!("{name} is there twice")),
            Some(_) => {}
            None => faults.push("a component has no bom-ref".to_owned()),
        }
    }
    if known.len() != parts {
        faults.push(format!("{} parts are told of instead of {parts}", known.len()));
    }
    let mut begun = BTreeSet::new();
    for arrow in whole.list("dependencies") {
        let ends = arrow.list("dependsOn").iter().map(|end| if let Value::Text(end) = end { end } else { "" });
        let lost = ends.chain(arrow.text("ref").or(Some(""))).filter(|end| !known.contains(end));
        faults.extend(lost.map(|end| format!("an arrow has the end {end:?}, which is no bom-ref")));
        begun.extend(arrow.text("ref"));
    }
    let crates = known.iter().filter(|name| name.starts_with("pkg:cargo/") && !begun.contains(*name));
    faults.extend(crates.map(|name| format!("{name} has no arrows, not even none")));
    faults
}

/// The whole text as one value; otherwise what stands where it cannot be read on.
fn read(text: &str) -> Result<Value, String> {
    let mut letters = text.chars().peekable();
    let value = value(&mut letters);
    blank(&mut letters);
    match value {
        Some(value) if letters.peek().is_none() => Ok(value),
        _ => Err(letters.take(40).collect()),
    }
}

fn blank(letters: &mut Peekable<Chars<'_>>) {
    while letters.next_if(|letter| letter.is_ascii_whitespace()).is_some() {}
}

/// Takes this sign, where it comes next.
fn sign(letters: &mut Peekable<Chars<'_>>, sign: char) -> Option<()> {
    blank(letters);
    letters.next_if_eq(&sign).map(drop)
}

fn value(letters: &mut Peekable<Chars<'_>>) -> Option<Value> {
    blank(letters);
    match letters.peek()? {
        '"' => text(letters).map(Value::Text),
        '[' => several(letters, ('[', ']'), value).map(Value::List),
        '{' => several(letters, ('{', '}'), field).map(Value::Named),
        _ => {
            let mut plain = String::new();
            while let Some(letter) = letters.next_if(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(*letter))
            {
                plain.push(letter);
            }
            let known = matches!(plain.as_str(), "true" | "false" | "null") || plain.parse::<f64>().is_ok();
            known.then_some(Value::Plain(plain))
        }
    }
}

fn field(letters: &mut Peekable<Chars<'_>>) -> Option<(String, Value)> {
    blank(letters);
    let name = text(letters)?;
    sign(letters, ':')?;
    Some((name, value(letters)?))
}

/// What stands between two signs, with commas between.
fn several<T>(
    letters: &mut Peekable<Chars<'_>>,
    (first, last): (char, char),
    one: fn(&mut Peekable<Chars<'_>>) -> Option<T>,
) -> Option<Vec<T>> {
    sign(letters, first)?;
    let mut all = Vec::new();
    if sign(letters, last).is_some() {
        return Some(all);
    }
    loop {
        all.push(one(letters)?);
        if sign(letters, last).is_some() {
            return Some(all);
        }
        sign(letters, ',')?;
    }
}

fn text(letters: &mut Peekable<Chars<'_>>) -> Option<String> {
    letters.next_if_eq(&'"')?;
    let mut text = String::new();
    loop {
        match letters.next()? {
            '"' => return Some(text),
            // The document escapes nothing else.
            '\\' => text.push(letters.next_if(|letter| matches!(letter, '"' | '\\' | '/'))?),
            letter if letter.is_control() => return None,
            letter => text.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{faults, read};

    const WHOLE: &str = "{ \"version\": 1, \"metadata\": { \"component\": { \"bom-ref\": \"pkg:cargo/a@1\" } },\n\
        \"components\": [{ \"bom-ref\": \"pkg:cargo/b@1\" }, { \"bom-ref\": \"file:x \\\"y\\\"\" }],\n\
        \"dependencies\": [{ \"ref\": \"pkg:cargo/a@1\", \"dependsOn\": [\"pkg:cargo/b@1\"] },\n\
        { \"ref\": \"pkg:cargo/b@1\", \"dependsOn\": [] }] }\n";

    #[test]
    fn a_document_with_a_fault_is_found() {
        assert_eq!(faults(WHOLE, 3), Vec::<String>::new());
        for (from, to, fault) in [
            (
                "[\"pkg:cargo/b@1\"]",
                "[\"pkg:cargo/c@1\"]",
                "an arrow has the end \"pkg:cargo/c@1\", which is no bom-ref",
            ),
            ("\"ref\": \"pkg:cargo/a@1\"", "\"ref\": \"a\"", "an arrow has the end \"a\", which is no bom-ref"),
            (", \"dependsOn\": []", "", ""),
            ("{ \"ref\": \"pkg:cargo/b@1\", \"dependsOn\": [] }", "{}", "pkg:cargo/b@1 has no arrows, not even none"),
            ("file:x \\\"y\\\"", "pkg:cargo/b@1", "pkg:cargo/b@1 is there twice"),
            ("{ \"bom-ref\": \"pkg:cargo/b@1\" }, ", "", "2 parts are told of instead of 3"),
            ("\"bom-ref\": \"file:", "\"name\": \"file:", "a component has no bom-ref"),
        ] {
            assert!(WHOLE.contains(from), "{from}");
            let found = faults(&WHOLE.replace(from, to), 3);
            assert!(
                found.iter().any(|one| one == fault) || (fault.is_empty() && found.is_empty()),
                "{fault}: {found:?}"
            );
        }
    }

    #[test]
    fn what_is_no_json_is_no_document() {
        assert!(read(" [1, -2.5e3, true, null, {}, [], \"a \\\\ b\"] ").is_ok());
        let broken = [
            "",
            "{",
            "[1,]",
            "[1 2]",
            "{\"a\" 1}",
            "{a: 1}",
            "{\"a\": 1,}",
            "[\"a]",
            "[\"\\n\"]",
            "[\"a\nb\"]",
            "[tru]",
            "1 1",
        ];
        for text in broken {
            assert!(read(text).is_err(), "{text}");
        }
        let cut = &WHOLE[..WHOLE.len() - 3];
        assert_eq!(faults(cut, 3), ["the document is no JSON from here on: \"\""]);
    }
}
