//! Scopes: every statement of a slice says whose rows it means. An id alone is no right to a row.

use crate::reading::house;
use crate::reading::judge;
use crate::reading::source::{Kind, Source};

/// Statements of `store` that name no scope, by file and line.
fn scopeless(sources: &[Source]) -> Vec<String> {
    let stores =
        sources.iter().filter(|source| source.path.starts_with("slices/") && source.path.contains("/src/store"));
    let mut findings = Vec::new();
    for source in stores.filter(|source| !source.is_tests()) {
        for (line, text) in statements(source) {
            if !text.contains("scope_id") {
                let start: String = text.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
                findings.push(format!("{}:{line}: {start} …", source.path));
            }
        }
    }
    findings
}

/// What stands in `sql!(…)`, in one or several literals, with its line.
fn statements(source: &Source) -> Vec<(usize, String)> {
    let tokens = &source.tokens;
    let begins = |at: usize| tokens[at].is("sql") && tokens.get(at + 1).is_some_and(|mark| mark.is("!"));
    let starts = (0..tokens.len()).filter(|at| begins(*at));
    let text = |at: usize| {
        let parts = tokens[at + 3..].iter().take_while(|token| !token.is(")"));
        parts.filter(|token| token.kind == Kind::Text).map(|token| token.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    starts.map(|at| (tokens[at].line, text(at))).collect()
}

#[test]
fn every_statement_names_its_scope() {
    let count: usize = house::sources().iter().map(|source| statements(source).len()).sum();
    assert!(count >= 100, "only {count} statements were found");
    judge(
        &scopeless(house::sources()),
        "Add `scope_id = $n` with `tx.scope_id()`: a row is reached through its scope only (STYLE.md, rule 5).",
    );
}

#[test]
fn a_statement_without_scope_is_found() {
    let store = "//! Store.\nfn a() { tx.one(sql!(\"SELECT id FROM phases WHERE id = $1\")) }\n\
                 fn b() { tx.one(sql!(\"SELECT id FROM phases\", \"WHERE scope_id = $1\")) }";
    let sources =
        [Source::new("slices/x/src/store/phase.rs", store), Source::new("slices/x/src/rules/phase.rs", store)];
    assert_eq!(scopeless(&sources), ["slices/x/src/store/phase.rs:2: SELECT id FROM phases WHERE id …"]);
}
