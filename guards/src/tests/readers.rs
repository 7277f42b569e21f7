//! Everything that reads what others send is given mutants: `readers.toml` names each reader with its target, or says why it
//! has none. A target is one only for what it calls, or sends something to.

use std::collections::{BTreeMap, BTreeSet};

use crate::reading::house;
use crate::reading::judge;
use crate::reading::source::{Function, Kind, Source};

const LIST: &str = "guards/readers.toml";

/// How functions are called that make something of a text; besides `…_read`. Who takes a `word` looks it up in a list.
const NAMES: [&str; 15] = [
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
    "case_trace",
];

/// What others wrote for reading, wherever it is used; in a slice's store it reads what the slice wrote.
const TOOLS: [&str; 7] =
    ["serde_json", "toml", "DeTable", "ZipArchive", "ReaderBuilder", "Multipart", "form_urlencoded"];

fn readers(sources: &[Source]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources.iter().filter(|source| is_ours(source)) {
        for function in source.functions().iter().filter(|function| !function.test) {
            let named = NAMES.contains(&function.name.as_str()) || function.name.ends_with("_read");
            let of_text = function.texts.first().is_some_and(|name| name != "word");
            if (named && of_text) || ((of_text || function.sent) && tears(source, function)) {
                found.insert(format!("{}::{}", source.path, function.name));
            }
        }
        for tool in TOOLS.iter().filter(|tool| uses(source, tool)) {
            found.insert(format!("{}::{tool}", source.path));
        }
    }
    found
}

/// Whether a function takes a text apart and makes values of its parts: that is reading, whatever it is called.
fn tears(source: &Source, function: &Function) -> bool {
    let body = &source.tokens[function.body.clone()];
    let calls = |ways: &[&str]| body.windows(2).any(|pair| pair[0].is(".") && ways.iter().any(|way| pair[1].is(way)));
    let apart = calls(&["split", "rsplit", "split_once", "rsplit_once", "splitn"]);
    if function.sent { apart || calls(&["parse"]) } else { (apart || calls(&["trim"])) && calls(&["parse"]) }
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

fn findings(
    found: &BTreeSet<String>,
    listed: &BTreeMap<String, String>,
    targets: &BTreeMap<String, Vec<String>>,
) -> Vec<String> {
    let missing = found.iter().filter(|place| !listed.contains_key(*place));
    let gone = listed.keys().filter(|place| !found.contains(*place));
    let missing = missing.map(|place| format!("{place} reads what others send and is not in {LIST}"));
    let gone = gone.map(|place| format!("{place} is in {LIST} and reads nothing"));
    missing.chain(gone).chain(listed.iter().filter_map(|(place, target)| aimless(place, target, targets))).collect()
}

/// What is wrong with the target of a reader: it is not there, or its body names neither the reader nor the way to it.
fn aimless(place: &str, target: &str, targets: &BTreeMap<String, Vec<String>>) -> Option<String> {
    let (name, way) = target.split_once(": ").unwrap_or((target, place.rsplit("::").next()?));
    if name == "none" {
        return (way.len() < 15).then(|| format!("{place}: say why there is no target"));
    }
    let Some(body) = targets.get(name) else { return Some(format!("{place}: there is no target `{name}`")) };
    let route = way.starts_with('/');
    let named = body.iter().any(|token| token == way || (route && token.contains(way)));
    (!named).then(|| format!("{place}: `{name}` does not name `{way}`"))
}

/// Every test that is a target, with what stands in its body: words, and texts in quotes.
fn targets(sources: &[Source]) -> BTreeMap<String, Vec<String>> {
    let body = |source: &Source, function: &Function| {
        let tokens = &source.tokens[function.body.clone()];
        tokens
            .iter()
            .filter(|token| matches!(token.kind, Kind::Word | Kind::Text))
            .map(|one| one.text.clone())
            .collect()
    };
    let all = sources.iter().flat_map(|source| source.functions().into_iter().map(move |one| (source, one)));
    let own = all.filter(|(_, one)| one.name.starts_with("fuzz_"));
    own.map(|(source, one)| (one.name.clone(), body(source, &one))).collect()
}

#[test]
fn every_reader_is_given_mutants_or_says_why_not() {
    let listed: BTreeMap<String, String> = toml::from_str(&house::text(LIST)).expect("the list is readable");
    let sources = house::sources();
    let way_out = "Write a test `fuzz_…` beside the reader (`testkit::fuzz_text`) and name it in guards/readers.toml, or say \
        there why it needs none: `none: …`. Where the target reaches the reader by another name or through a route, name that \
        behind the target: `fuzz_words: When`, `fuzz_form_bodies: /language`.";
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
    let listed = [
        (place("paste_read"), "fuzz_x"),
        (place("recognise"), "fuzz_y"),
        (place("serde_json"), "fuzz_z: /told"),
        (place("gone"), "none: it is no more there"),
    ];
    let listed = listed.map(|(place, target)| (place, target.to_owned())).into();
    let targets = targets(&[Source::new(
        "slices/a/src/tests/y.rs",
        "fn fuzz_x() { paste_read(\"a\") } fn fuzz_z() { send(\"/told?q=\") } fn other() { recognise() }",
    )]);
    assert_eq!(
        findings(&found, &listed, &targets),
        [
            format!("{} is in {LIST} and reads nothing", place("gone")),
            format!("{}: there is no target `fuzz_y`", place("recognise"))
        ]
    );
    // A target of that name, which never comes to the reader.
    assert!(aimless(&place("paste_read"), "fuzz_z", &targets).is_some());
    assert!(aimless(&place("paste_read"), "fuzz_x: /told", &targets).is_some());
    assert!(aimless(&place("paste_read"), "none: no", &targets).is_some());
}

#[test]
fn whoever_takes_a_text_apart_reads_it_whatever_it_is_called() {
    let text = "fn minute_of(text: &str) { text.split_once(':')?.0.parse() } fn position(after: &After) { after.split_once('~') } \
        fn typed(a: &A, form: &Fields) { form.get(\"sheets\").parse() } fn lead(text: &str) { text.split_once(' ') } \
        fn day(word: &str) { word.trim().parse() } fn shown(form: &Fields) { form.get(\"a\") }";
    let found = readers(&[Source::new("slices/a/src/x.rs", text)]);
    assert_eq!(found, ["minute_of", "position", "typed"].map(|name| format!("slices/a/src/x.rs::{name}")).into());
}
