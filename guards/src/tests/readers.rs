//! Everything that reads what others send is given mutants: `readers.toml` names each reader with its target, or says why it
//! has none.

use std::collections::{BTreeMap, BTreeSet};

use crate::reading::house;
use crate::reading::judge;
use crate::reading::source::Source;

const LIST: &str = "guards/readers.toml";

/// How functions are called that make something of a text; besides `…_read`. Who takes a `word` looks it up in a list.
const NAMES: [&str; 14] = [
    "read",
    "parse",
    "from_str",
    "recognise",
    "of_text",
    "of_lines",
    "sheet_rows",
    "bare_photo",
    "names",
    "local",
    "accepted",
    "from_tag",
    "from_title",
    "decode",
];

/// What others wrote for reading, wherever it is used; in a slice's store it reads what the slice wrote.
const TOOLS: [&str; 7] =
    ["serde_json", "toml", "DeTable", "ZipArchive", "ReaderBuilder", "Multipart", "form_urlencoded"];

fn readers(sources: &[Source]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources.iter().filter(|source| is_ours(source)) {
        for function in source.functions().iter().filter(|function| !function.test) {
            let named = NAMES.contains(&function.name.as_str()) || function.name.ends_with("_read");
            if named && function.texts.first().is_some_and(|name| name != "word") {
                found.insert(format!("{}::{}", source.path, function.name));
            }
        }
        for tool in TOOLS.iter().filter(|tool| uses(source, tool)) {
            found.insert(format!("{}::{tool}", source.path));
        }
    }
    found
}

fn is_ours(source: &Source) -> bool {
    ["floors/", "slices/", "app/src/"].iter().any(|place| source.path.starts_with(place))
        && !source.is_tests()
        && !["/examples/", "/tests/"].iter().any(|place| source.path.contains(place))
}

fn uses(source: &Source, tool: &str) -> bool {
    let of_a_store = source.path.contains("/store/") || source.path.contains("/store.rs");
    source.tokens.windows(4).any(|tokens| {
        let [tool_, colon, _, call] = tokens else { return false };
        let reads = match tool {
            "serde_json" => call.text.starts_with("from_") && !of_a_store,
            "toml" => call.text.starts_with("from_") || call.is("Table"),
            "form_urlencoded" | "DeTable" => call.text.starts_with("parse"),
            _ => call.is("new") || call.is("from_request"),
        };
        !tool_.test && tool_.is(tool) && colon.is(":") && reads
    })
}

fn findings(found: &BTreeSet<String>, listed: &BTreeMap<String, String>, targets: &BTreeSet<String>) -> Vec<String> {
    let missing = found.iter().filter(|place| !listed.contains_key(*place));
    let gone = listed.keys().filter(|place| !found.contains(*place));
    let said = |text: &str| text.starts_with("none: ") && text.len() > 20;
    let aimless = listed.iter().filter(|(_, target)| !targets.contains(*target) && !said(target));
    let missing = missing.map(|place| format!("{place} reads what others send and is not in {LIST}"));
    let gone = gone.map(|place| format!("{place} is in {LIST} and reads nothing"));
    let aimless = aimless.map(|(place, target)| format!("{place}: there is no target `{target}`"));
    missing.chain(gone).chain(aimless).collect()
}

/// Every test that is a target.
fn targets(sources: &[Source]) -> BTreeSet<String> {
    let functions = sources.iter().flat_map(Source::functions).map(|function| function.name);
    functions.filter(|name| name.starts_with("fuzz_")).collect()
}

#[test]
fn every_reader_is_given_mutants_or_says_why_not() {
    let listed: BTreeMap<String, String> = toml::from_str(&house::text(LIST)).expect("the list is readable");
    let sources = house::sources();
    let way_out = "Write a test `fuzz_…` beside the reader (`testkit::fuzz_text`) and name it in guards/readers.toml, or say \
        there why it needs none: `none: …`.";
    judge(&findings(&readers(sources), &listed, &targets(sources)), way_out);
}

#[test]
fn a_reader_without_target_is_found() {
    let text = "fn paste_read(text: &str) {} fn read(form: &Fields) {} fn from_str(word: &str) {} \
        fn recognise(at: u8, bytes: &[u8]) {} fn told(text: &str) { serde_json::from_str(text) }";
    let source = Source::new("slices/a/src/rules/x.rs", text);
    let found = readers(&[source]);
    let place = |name: &str| format!("slices/a/src/rules/x.rs::{name}");
    assert_eq!(found, [place("paste_read"), place("recognise"), place("serde_json")].into());
    assert_eq!(readers(&[Source::new("slices/a/src/store/x.rs", text)]).len(), 2);
    assert!(readers(&[Source::new("slices/a/src/tests/x.rs", text)]).is_empty());
    let listed =
        [(place("paste_read"), "fuzz_x"), (place("recognise"), "fuzz_y"), (place("gone"), "none: it is no more there")];
    let listed = listed.map(|(place, target)| (place, target.to_owned())).into();
    let targets = ["fuzz_x".to_owned()].into();
    let said = findings(&found, &listed, &targets);
    assert_eq!(said.len(), 3, "{said:?}");
}
