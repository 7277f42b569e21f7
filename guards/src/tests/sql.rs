//! SQL has one home: the `store` of a slice, and the floor `db`.

use crate::reading::house;
use crate::reading::judge;
use crate::reading::source::Source;

const VERBS: [&str; 5] = ["SELECT", "INSERT INTO", "UPDATE", "DELETE FROM", "CREATE TABLE"];

fn homeless(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| !is_home(&source.path)) {
        for literal in source.literals() {
            let verb = VERBS.iter().find(|verb| speaks(&literal.text, verb));
            findings.extend(verb.map(|verb| format!("{}:{}: {verb} …", source.path, literal.line)));
        }
    }
    findings
}

fn is_home(path: &str) -> bool {
    let store = path.starts_with("slices/") && (path.contains("/src/store/") || path.ends_with("/src/store.rs"));
    store || path.starts_with("floors/db/") || path.starts_with("guards/") || path == "trials/src/look.rs"
}

/// The verb as a word of its own, followed by more.
fn speaks(text: &str, verb: &str) -> bool {
    text.match_indices(verb).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + verb.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_whitespace)
    })
}

#[test]
fn sql_has_one_home() {
    judge(
        &homeless(house::sources()),
        "Move the statement into a function of the slice's `store` and call it from a case; `floors/db` speaks SQL of its own.",
    );
}

#[test]
fn sql_outside_of_its_home_is_found() {
    let samples = [
        ("slices/a/src/cases/x.rs", "fn f() { run(sql!(\"SELECT id FROM x\")) }"),
        ("app/src/main.rs", "/// DELETE FROM x\nconst A: &str = r#\"\n  DELETE FROM x\"#;"),
        ("slices/a/src/store/x.rs", "const A: &str = \"SELECT 1\";"),
        ("floors/ui/src/x.rs", "const A: &str = \"PRESELECT this\"; const B: &str = \"SELECTED \";"),
    ]
    .map(|(path, text)| Source::new(path, text));
    assert_eq!(homeless(&samples), ["slices/a/src/cases/x.rs:1: SELECT …", "app/src/main.rs:2: DELETE FROM …"]);
}
