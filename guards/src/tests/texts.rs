//! Texts: German and English have the same keys with the same placeholders; every key is used, every used key exists.
//!
//! How a key is recognised in use: it stands as a literal; or a literal with a hole begins it (`"date-month_{}"`); or a
//! form makes it of its own name and a field's (`"programme_edit"` and `"title"` make `programme_edit-title-hint`).

use std::collections::BTreeSet;

use crate::reading::exceptions::{About, Exceptions, TextException};
use crate::reading::house;
use crate::reading::judge;
use crate::reading::source::{Kind, Source};
use crate::reading::texts::Messages;

/// Calls whose first literal is a text key when it has a hyphen.
const ASKING: [&str; 7] = ["text", "with", "has", "new", "refused", "note", "say"];

/// Parts that the floor `ui` adds to a form's name or a field's by itself.
const ADDED: [&str; 5] = ["submit", "hint", "title", "label", "done"];

/// A crate with texts.
struct Crate<'a> {
    folder: String,
    de: Messages,
    en: Messages,
    sources: Vec<&'a Source>,
}

impl Crate<'_> {
    fn all() -> Vec<Crate<'static>> {
        let folders = house::files("/texts/de.ftl")
            .into_iter()
            .filter_map(|path| Some(path.strip_suffix("/texts/de.ftl")?.to_owned()));
        folders.map(Crate::in_folder).collect()
    }

    fn in_folder(folder: String) -> Crate<'static> {
        // A floor's texts are there for everyone.
        let of_all = folder.starts_with("floors/");
        let reads = |source: &&Source| of_all || house::crate_folder(&source.path) == folder;
        let sources = house::sources().iter().filter(reads).collect();
        let messages = |lang| Messages::new(&house::text(&format!("{folder}/texts/{lang}.ftl")));
        Crate { de: messages("de"), en: messages("en"), folder, sources }
    }

    fn differences(&self, exceptions: &[TextException]) -> Vec<String> {
        let Self { folder, de, en, .. } = self;
        let mut findings: Vec<String> =
            de.twice.iter().chain(&en.twice).map(|key| format!("{folder}: {key} stands twice")).collect();
        let keys: BTreeSet<&String> = de.placeholders.keys().chain(en.placeholders.keys()).collect();
        for key in keys {
            match (de.placeholders.get(key), en.placeholders.get(key)) {
                (Some(german), Some(english)) if german == english || excepts(exceptions, About::Placeholders, key) => {
                }
                (Some(german), Some(english)) => {
                    findings
                        .push(format!("{folder}: {key} is filled with {german:?} in German, {english:?} in English"));
                }
                (german, _) => {
                    let missing = if german.is_none() { "de" } else { "en" };
                    findings.push(format!("{folder}: {key} is missing in texts/{missing}.ftl"));
                }
            }
        }
        findings
    }

    fn unused(&self, exceptions: &[TextException]) -> Vec<String> {
        let literals: BTreeSet<&str> =
            self.sources.iter().flat_map(|source| source.literals()).map(|token| token.text.as_str()).collect();
        let unused =
            self.de.placeholders.keys().filter(|key| !is_used(key, &literals) && !excepts(exceptions, About::Use, key));
        unused.map(|key| format!("{}: {key} is used nowhere", self.folder)).collect()
    }
}

fn excepts(exceptions: &[TextException], about: About, key: &str) -> bool {
    exceptions.iter().any(|one| one.about == about && one.key == key)
}

fn is_used(key: &str, literals: &BTreeSet<&str>) -> bool {
    let begins =
        |literal: &&str| literal.split_once('{').is_some_and(|(start, _)| start.len() > 2 && key.starts_with(start));
    let mut parts = key.split('-');
    let composed = parts.next().is_some_and(|form| literals.contains(form))
        && parts.all(|part| literals.contains(part) || ADDED.contains(&part));
    // The journal's words: `event-slice-happened` for the kind `slice.happened`, `history-field-x` and `history-value-x-y`.
    let event = key.strip_prefix("event-").is_some_and(|kind| literals.contains(kind.replacen('-', ".", 1).as_str()));
    // A permission's words for `slice.noun_verb`, shown on the page of roles.
    let allowed =
        key.strip_prefix("permission-").is_some_and(|one| literals.contains(one.replacen('-', ".", 1).as_str()));
    let told = ["history-field-", "history-value-"]
        .iter()
        .filter_map(|start| key.strip_prefix(start))
        .any(|rest| rest.split('-').all(|part| literals.contains(part)));
    literals.contains(key) || composed || event || allowed || told || literals.iter().any(begins)
}

/// Keys that a source asks for and nobody has.
fn unknown(sources: &[Source], keys: &BTreeSet<&str>, exceptions: &[TextException]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| !source.is_tests()) {
        for (at, token) in source.tokens.iter().enumerate() {
            let asked =
                at > 1 && source.tokens[at - 1].is("(") && ASKING.iter().any(|call| source.tokens[at - 2].is(call));
            let ours = token.kind == Kind::Text && !token.test && (looks_like_a_key(&token.text, asked));
            let excepted = excepts(exceptions, About::NoKey, &token.text);
            if ours && !excepted && !keys.contains(token.text.as_str()) {
                findings.push(format!("{}:{}: \"{}\"", source.path, token.line, token.text));
            }
        }
    }
    findings
}

/// `programme_show-title`: words with `_` inside parts with `-` between. Style classes look alike, but have no `_` in front.
fn looks_like_a_key(text: &str, asked: bool) -> bool {
    let Some((feature, rest)) = text.split_once('-') else { return false };
    let word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    let shaped = feature.starts_with(|c: char| c.is_ascii_lowercase()) && !rest.is_empty() && text.chars().all(word);
    shaped && (asked || feature.contains('_'))
}

#[test]
fn german_and_english_say_the_same() {
    let exceptions = Exceptions::load().text;
    let findings: Vec<String> = Crate::all().iter().flat_map(|one| one.differences(&exceptions)).collect();
    judge(&findings, "German is the source, English is complete: both files have the same keys and placeholders.");
}

#[test]
fn every_text_is_used() {
    let exceptions = Exceptions::load().text;
    let findings: Vec<String> = Crate::all().iter().flat_map(|one| one.unused(&exceptions)).collect();
    judge(
        &findings,
        "Delete the text, or use it. A key that code puts together in a way that this guard cannot see stands in \
         guards/exceptions.toml ([[text]], about = \"use\").",
    );
}

#[test]
fn every_used_text_exists() {
    let crates = Crate::all();
    let keys = crates.iter().flat_map(|one| one.de.placeholders.keys()).map(String::as_str).collect();
    let findings = unknown(house::sources(), &keys, &Exceptions::load().text);
    judge(
        &findings,
        "Add the key to texts/de.ftl and texts/en.ftl of the crate. A literal that only looks like a key stands in \
         guards/exceptions.toml ([[text]], about = \"no-key\").",
    );
}

#[test]
fn exceptions_of_texts_are_needed() {
    let crates = Crate::all();
    let keys = crates.iter().flat_map(|one| one.de.placeholders.keys()).map(String::as_str).collect();
    let mut findings = unknown(house::sources(), &keys, &[]);
    findings.extend(crates.iter().flat_map(|one| one.unused(&[])));
    findings.extend(crates.iter().flat_map(|one| one.differences(&[])));
    let names = |finding: &String, key: &str| finding.split([' ', '"']).any(|word| word == key);
    let exceptions = Exceptions::load().text;
    let idle = exceptions.iter().filter(|one| !findings.iter().any(|finding| names(finding, &one.key)));
    let idle: Vec<String> = idle.map(|one| one.key.clone()).collect();
    judge(&idle, "guards/exceptions.toml: these are not needed any more; delete them.");
}

#[test]
fn faulty_texts_are_found() {
    let de = "a_b-one = Eins { $name }\na_b-two =\n    { $count ->\n        [one] x\n       *[other] { $count }\n    }\nstate-open = Offen\n\
              form_edit-title-hint = Hm\na_b-idle = Nie\na_b-idle = Zweimal\n";
    let en = "a_b-one = One { $other }\na_b-two = { $count }\nstate-open = Open\nform_edit-title-hint = Hm\na_b-more = More\na_b-idle = No\n";
    let text = "fn f() { t.text(\"a_b-one\"); t.with(\"a_b-two\", &[]); format!(\"state-{}\", x); Form::new(t, \"form_edit\").text(\"title\", 9); \
                t.text(\"gone-key\"); class(\"button-row\"); x(\"a_b-gone\") }";
    let sources = [Source::new("slices/x/src/pages/a.rs", text)];
    let sample = Crate {
        folder: "x".to_owned(),
        de: Messages::new(de),
        en: Messages::new(en),
        sources: sources.iter().collect(),
    };
    let expected = [
        "x: a_b-idle stands twice",
        "x: a_b-more is missing in texts/de.ftl",
        "x: a_b-one is filled with {\"name\"} in German, {\"other\"} in English",
    ];
    assert_eq!(sample.differences(&[]), expected);
    assert_eq!(sample.unused(&[]), ["x: a_b-idle is used nowhere"]);
    let keys = sample.de.placeholders.keys().map(String::as_str).collect();
    assert_eq!(
        unknown(&sources, &keys, &[]),
        ["slices/x/src/pages/a.rs:1: \"gone-key\"", "slices/x/src/pages/a.rs:1: \"a_b-gone\"",]
    );
}
