//! Rules are pure: facts in, decision out; no waiting, no database, no clock, no chance, no world.

use crate::reading::house;
use crate::reading::judge;
use crate::reading::source::{Source, Token};

/// What a rule has no business with: a row of tokens, and the better way.
const IMPURE: [(&[&str], &str); 9] = [
    (&["async"], "the case waits, the rule decides"),
    (&["await"], "the case waits, the rule decides"),
    (&["db", ":", ":"], "the store loads facts, the rule gets them as arguments"),
    (&["web", ":", ":"], "the door parses, the rule gets values"),
    (&["now", "(", ")"], "the moment is an argument"),
    (&["SystemTime"], "the moment is an argument"),
    (&["Instant", ":", ":"], "the moment is an argument"),
    (&["std", ":", ":", "env"], "configuration is read on the roof"),
    (&["std", ":", ":", "fs"], "files are the business of a floor"),
];

fn impure(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| is_rules(&source.path)) {
        for (at, token) in source.tokens.iter().enumerate().filter(|(_, token)| !token.test) {
            for (words, better) in IMPURE.iter().filter(|(words, _)| stands(&source.tokens[at..], words)) {
                findings.push(format!("{}:{}: `{}`: {better}", source.path, token.line, words.concat()));
            }
        }
    }
    findings
}

fn is_rules(path: &str) -> bool {
    path.starts_with("slices/") && (path.contains("/src/rules/") || path.ends_with("/src/rules.rs"))
}

fn stands(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| token.is(word))
}

#[test]
fn rules_are_pure() {
    judge(
        &impure(house::sources()),
        "A rule is a pure function: the case hands it facts and the moment, and it says yes or why not.",
    );
}

#[test]
fn an_impure_rule_is_found() {
    let samples = [
        ("slices/a/src/rules/bad.rs", "use db::ReadTx;\nasync fn f() { let t = Timestamp::now(); }"),
        (
            "slices/a/src/rules/good.rs",
            "fn f(now: Moment) -> bool { now.is_past() }\n#[cfg(test)] mod tests { fn g() { now(); } }",
        ),
        ("slices/a/src/cases/x.rs", "use db::ReadTx; async fn f() {}"),
    ]
    .map(|(path, text)| Source::new(path, text));
    let expected = [
        "slices/a/src/rules/bad.rs:1: `db::`: the store loads facts, the rule gets them as arguments",
        "slices/a/src/rules/bad.rs:2: `async`: the case waits, the rule decides",
        "slices/a/src/rules/bad.rs:2: `now()`: the moment is an argument",
    ];
    assert_eq!(impure(&samples), expected);
}
