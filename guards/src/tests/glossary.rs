//! The glossary: every noun of a slice has a row, every row says what it means, and no word stands twice.

use std::collections::BTreeSet;

use crate::reading::house;
use crate::reading::judge;

/// A row: the code word, German, English, meaning, source.
struct Row<'a> {
    line: usize,
    cells: Vec<&'a str>,
}

fn rows<'a>(glossary: &'a str) -> Vec<Row<'a>> {
    let lines = glossary.lines().enumerate().filter(|(_, line)| line.starts_with("| `"));
    let cells = |line: &'a str| line[1..].trim_end_matches('|').split('|').map(str::trim).collect();
    lines.map(|(at, line)| Row { line: at + 1, cells: cells(line) }).collect()
}

fn word<'a>(row: &Row<'a>) -> &'a str {
    row.cells.first().map_or("", |cell| cell.trim_matches('`'))
}

/// A noun is a file of `model`: `slices/programmes/src/model/phase.rs` is `phase`.
fn nouns(paths: &[String]) -> Vec<(&str, &str)> {
    let noun = |path: &'_ String| -> Option<(usize, usize)> {
        let (folder, file) = path.rsplit_once('/')?;
        let ours = path.starts_with("slices/") && folder.ends_with("/src/model") && file != "mod.rs";
        ours.then(|| (folder.len() + 1, path.len() - ".rs".len()))
    };
    paths.iter().filter_map(|path| noun(path).map(|(start, end)| (path.as_str(), &path[start..end]))).collect()
}

fn wanting(paths: &[String], glossary: &str) -> Vec<String> {
    let rows = rows(glossary);
    let words: BTreeSet<&str> = rows.iter().map(word).collect();
    let missing = nouns(paths).into_iter().filter(|(_, noun)| !words.contains(noun));
    let mut findings: Vec<String> = missing.map(|(path, noun)| format!("{path}: `{noun}` has no row")).collect();
    let mut seen = BTreeSet::new();
    for row in &rows {
        let full = row.cells.len() >= 4 && row.cells[..4].iter().all(|cell| !cell.is_empty());
        if !full {
            findings.push(format!("GLOSSARY.md:{}: word, German, English and meaning, please", row.line));
        }
        if !seen.insert(word(row)) {
            findings.push(format!("GLOSSARY.md:{}: `{}` stands twice", row.line, word(row)));
        }
    }
    findings
}

#[test]
fn every_noun_has_a_row() {
    judge(
        &wanting(&house::files(".rs"), &house::text("GLOSSARY.md")),
        "One row per noun in GLOSSARY.md: code word, Deutsch, English, what it means, and a source if there is one. Two\n\
         words for one thing are one too many; a word that means two things gets both meanings in one row.",
    );
}

#[test]
fn a_noun_without_row_a_bare_row_and_a_word_twice_are_found() {
    let paths = ["phase", "measure", "mod"].map(|noun| format!("slices/works/src/model/{noun}.rs"));
    let glossary = "| code word | Deutsch |\n| `phase` | Phase | phase | A stretch of time. | |\n| `goal` | Ziel | goal |  | |\n\
                    | `phase` | Phase | phase | Again. | |";
    let expected = [
        "slices/works/src/model/measure.rs: `measure` has no row",
        "GLOSSARY.md:3: word, German, English and meaning, please",
        "GLOSSARY.md:4: `phase` stands twice",
    ];
    assert_eq!(wanting(&paths, glossary), expected);
}
