//! Commits: the subject says where and what, `slice: Sentence.`, in 72 characters.

use std::process::Command;

use crate::reading::house;
use crate::reading::judge;

/// The first history was written before the guard; what came after it keeps the rule.
const SINCE: &str = "d93e518458cd5c89d90a5679620e3ce1f4dda220";

fn ill_worded(subjects: &str) -> Vec<String> {
    let broken = |subject: &&str| !well_worded(subject) && !subject.starts_with("Merge ");
    subjects
        .lines()
        .filter(broken)
        .map(|subject| format!("{} characters: {subject}", subject.chars().count()))
        .collect()
}

fn well_worded(subject: &str) -> bool {
    let Some((place, sentence)) = subject.split_once(": ") else { return false };
    let lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_, ".contains(c);
    let begins = sentence.starts_with(|c: char| c.is_uppercase());
    !place.is_empty() && place.chars().all(lower) && begins && sentence.ends_with('.') && subject.chars().count() <= 72
}

/// The subjects of this branch since then; nothing where there is no history to read (an archive, a shallow copy).
fn subjects() -> Option<String> {
    let range = format!("{SINCE}..HEAD");
    let words = ["log", "--no-merges", "--format=%s", &range];
    let answer = Command::new("git").current_dir(house::root()).args(words).output().ok()?;
    answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).into_owned())
}

#[test]
fn every_subject_says_where_and_what() {
    let Some(subjects) = subjects() else {
        println!("There is no history here to read.");
        return;
    };
    judge(
        &ill_worded(&subjects),
        "Word it `slice: Sentence.` with at most 72 characters: where, then what becomes true, with a full stop.\n\
         `git commit --amend`, or `git rebase -i` for an older one that nobody has yet.",
    );
}

#[test]
fn a_long_vague_or_unplaced_subject_is_found() {
    let good = ["workshops: Carry statements upwards.", "db, web: One word for both.", "Merge branch 'x'"];
    assert_eq!(ill_worded(&good.join("\n")), Vec::<String>::new());
    let long = format!("db: {}.", "Long".repeat(18));
    for bad in ["Fix.", "db: fix it.", "db: Fix it", "DB: Fix it.", long.as_str()] {
        assert_eq!(ill_worded(bad).len(), 1, "{bad}");
    }
}
