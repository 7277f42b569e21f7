//! The templates of a slice: every file under `xtask/templates/slice`, with names put in for `{{placeholders}}`.
//!
//! A template's own name ends in `.tmpl`, so that no tool takes it for what it will become; `noun` and `migration` in it
//! become the noun and the migration.

use std::fs;
use std::path::Path;

use crate::place;
use crate::trouble::Trouble;

use super::Names;

const ENDING: &str = ".tmpl";

/// All files of the slice as paths in its folder, with their texts.
pub(crate) fn rendered(names: &Names, migration: &str) -> Result<Vec<(String, String)>, Trouble> {
    let folder = place::root().join("xtask/templates/slice");
    let mut paths = Vec::new();
    walk(&folder, "", &mut paths);
    paths.sort();
    if paths.is_empty() {
        return Err(Trouble::new("xtask/templates/slice holds no template.", "Restore it: `git checkout xtask`."));
    }
    let placeholders = names.placeholders(migration);
    let mut files = Vec::new();
    for path in paths {
        let text = place::read(&folder.join(&path))?;
        let fill = |text: String| placeholders.iter().fold(text, |text, (hole, word)| text.replace(hole, word));
        files.push((named(&path, &names.noun, migration), fill(text)));
    }
    Ok(files)
}

fn named(path: &str, noun: &str, migration: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let file = file.trim_end_matches(ENDING);
    let file = match (file.strip_prefix("noun"), file.strip_prefix("migration")) {
        (Some(rest), _) => format!("{noun}{rest}"),
        (_, Some(rest)) => format!("{migration}{rest}"),
        _ => file.to_owned(),
    };
    if folder.is_empty() { file } else { format!("{folder}/{file}") }
}

fn walk(folder: &Path, before: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{path}/"), found);
        } else if path.ends_with(ENDING) {
            found.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, rendered};

    fn files() -> Vec<(String, String)> {
        let names =
            Names::read(&["interviews", "--storey", "4", "--german", "Gespräch", "--german-plural", "Gespräche"]);
        rendered(&names.unwrap(), "2027-01-15-5_interviews").unwrap()
    }

    fn text(path: &str) -> String {
        files().into_iter().find(|(found, _)| found == path).map(|(_, text)| text).unwrap_or_default()
    }

    #[test]
    fn every_hole_is_filled_and_every_rust_file_has_a_head() {
        let files = files();
        assert!(files.len() > 20, "{}", files.len());
        for (path, text) in files {
            assert!(!text.contains("{{") && !text.contains("}}}"), "{path} has a hole left:\n{text}");
            assert!(!path.ends_with(".rs") || text.starts_with("//! "), "{path} has no head");
            assert!(!path.contains("noun") && !path.contains("tmpl"), "{path}");
        }
    }

    #[test]
    fn names_stand_where_they_belong() {
        assert!(text("Cargo.toml").contains("name = \"interviews\""));
        assert!(text("migrations/2027-01-15-5_interviews.sql").contains(" TABLE interviews ("));
        assert!(text("src/model/interview.rs").starts_with("//! An interview as the records hold it."));
        assert!(text("src/pages/mod.rs").contains("\"/programmes/{programme}/interviews/{interview}\""));
        assert!(text("src/lib.rs").contains("../migrations/2027-01-15-5_interviews.sql"));
        assert!(text("texts/de.ftl").contains("interview_list-title = Gespräche"));
        assert!(text("texts/en.ftl").contains("interview_list-title = Interviews"));
    }

    #[test]
    fn german_and_english_have_the_same_keys() {
        let keys = |path| {
            let keys = |line: &str| Some(line.split_once(" = ")?.0.to_owned());
            text(path).lines().filter_map(keys).collect::<Vec<_>>()
        };
        assert!(keys("texts/de.ftl").len() > 10);
        assert_eq!(keys("texts/de.ftl"), keys("texts/en.ftl"));
    }
}
