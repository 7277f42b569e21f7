//! Documents tell the truth: every path, crate and chore that they name is there.

use crate::reading::house;
use crate::reading::judge;

/// Folders at the root; a word in backticks that begins with one is a path of ours.
const TOPS: [&str; 10] =
    ["floors/", "slices/", "app/", "testkit/", "guards/", "xtask/", "journeys/", "docs/", "scenarios/", ".ci/"];

fn untrue(path: &str, text: &str, exists: impl Fn(&str) -> bool, chores: &str) -> Vec<String> {
    let mut findings = Vec::new();
    for (line, words) in quoted(text) {
        let named = words.split([' ', ':', '#']).next().unwrap_or_default().trim_end_matches('/');
        let open = named.contains(['<', '>', '{', '}', '*', '…', 'X']) || named.contains("NAME");
        let ours = TOPS.iter().any(|top| named.starts_with(top)) || (named.ends_with(".md") && !named.contains('/'));
        let beside = path.rsplit_once('/').is_some_and(|(folder, _)| exists(&format!("{folder}/{named}")));
        if ours && !open && !exists(named) && !beside {
            findings.push(format!("{path}:{line}: `{named}` is not there"));
        }
        let chore = words.strip_prefix("cargo xtask ").and_then(|rest| rest.split_whitespace().next());
        if let Some(chore) = chore.filter(|chore| !chores.contains(&format!("\"{chore}\""))) {
            findings.push(format!("{path}:{line}: `cargo xtask {chore}` is no chore"));
        }
    }
    findings
}

/// What stands between single backticks, with its line; fenced blocks are examples.
fn quoted(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut fenced = false;
    for (at, line) in text.lines().enumerate() {
        fenced ^= line.trim_start().starts_with("```");
        if !fenced && !line.trim_start().starts_with("```") {
            found.extend(line.split('`').skip(1).step_by(2).map(|words| (at + 1, words)));
        }
    }
    found
}

#[test]
fn what_documents_name_is_there() {
    // What was true on the day of a decision, or of a release, stays as it was written.
    let history = |path: &String| path.starts_with("docs/decisions/") || path == "CHANGELOG.md";
    let chores = house::text("xtask/src/main.rs");
    let documents: Vec<String> = house::files(".md").into_iter().filter(|path| !history(path)).collect();
    let findings: Vec<String> =
        documents.iter().flat_map(|path| untrue(path, &house::text(path), house::exists, &chores)).collect();
    judge(&findings, "Correct the document; or write an example's name with a <placeholder>, then it is no path.");
}

#[test]
fn a_stale_document_is_found() {
    let text = "See `app/src/main.rs:12` and `app/gone.rs`, `slices/<slice>/src`, `GONE.md`.\n```\n`docs/no.md`\n```\n\
                Run `cargo xtask test --list` or `cargo xtask fly`; `README.md` lies beside.";
    let exists = |path: &str| path == "app/src/main.rs" || path == "docs/README.md";
    let expected = [
        "docs/a.md:1: `app/gone.rs` is not there",
        "docs/a.md:1: `GONE.md` is not there",
        "docs/a.md:5: `cargo xtask fly` is no chore",
    ];
    assert_eq!(untrue("docs/a.md", text, exists, "[\"test\"]"), expected);
}

/// How texts cite a chapter of the manual that stands in their language.
const MANUALS: [(&str, &str, &str, &str); 2] = [
    ("/de.ftl", "Betriebshandbuch, „", "“", "docs/betrieb.md"),
    ("/en.ftl", "operations manual, “", "”", "docs/operations.md"),
];

/// Chapters that a text cites and its manual lacks; the second figure counts all that are cited.
fn uncited(path: &str, text: &str, read: impl Fn(&str) -> String) -> (Vec<String>, usize) {
    let (mut findings, mut count) = (Vec::new(), 0);
    for (_, begin, end, manual) in MANUALS.iter().filter(|manual| path.ends_with(manual.0)) {
        let chapters = read(manual);
        for chapter in text.split(begin).skip(1).filter_map(|rest| rest.split_once(end)).map(|(chapter, _)| chapter) {
            count += 1;
            if !chapters.lines().any(|line| line.strip_prefix("## ") == Some(chapter)) {
                findings.push(format!("{path}: {manual} has no chapter “{chapter}”"));
            }
        }
    }
    (findings, count)
}

#[test]
fn chapters_that_texts_cite_are_there() {
    let texts = house::files(".ftl");
    let (findings, counts): (Vec<_>, Vec<_>) =
        texts.iter().map(|path| uncited(path, &house::text(path), house::text)).unzip();
    assert!(counts.iter().sum::<usize>() >= 4, "the texts cite their manuals otherwise: correct MANUALS");
    judge(&findings.concat(), "Cite the chapter by the name that it has.");
}

#[test]
fn a_chapter_that_is_not_there_is_found() {
    let read = |manual: &str| if manual.ends_with("betrieb.md") { "## Sichern\n".to_owned() } else { String::new() };
    let text = "a = Siehe Betriebshandbuch, „Sichern“.\nb = (Betriebshandbuch, „Fliegen“)";
    assert_eq!(
        uncited("x/de.ftl", text, read),
        (vec!["x/de.ftl: docs/betrieb.md has no chapter “Fliegen”".to_owned()], 2)
    );
}
