//! What a new slice may not be called, because somebody is called so; and the name of its first migration.

use std::fs;
use std::path::Path;

use crate::day;
use crate::place;
use crate::trouble::Trouble;

use super::Names;

/// Refuses names that a crate, a table, a page or a text has already.
pub(crate) fn refuse(root: &Path, names: &Names) -> Result<(), Trouble> {
    let Names { name, noun, .. } = names;
    let manifest = place::read(&root.join("Cargo.toml"))?;
    let storeys = place::read(&root.join("guards/storeys.toml"))?;
    let key = |text: &str| text.lines().any(|line| line.split_once(" = ").is_some_and(|(key, _)| key == name));
    if root.join("slices").join(name).exists() || key(&manifest) || key(&storeys) {
        return Err(called(name, "a crate"));
    }
    for (path, text) in files(&root.join("slices"), &["sql", "ftl", "rs"]) {
        let line = |start: &str| text.lines().any(|line| line.starts_with(start));
        if path.ends_with(".sql") && text.contains(&format!(" TABLE {name} (")) {
            return Err(called(name, &format!("a table in {path}")));
        }
        if ["list-", "show-", "new-"].iter().any(|verb| line(&format!("{noun}_{verb}"))) {
            return Err(called(noun, &format!("a noun in {path}")));
        }
        let page = format!("\"/programmes/{{programme}}/{name}");
        if ["\"", "/"].iter().any(|end| text.contains(&format!("{page}{end}"))) {
            return Err(called(name, &format!("a page in {path}")));
        }
    }
    Ok(())
}

/// `2027-01-15-5_surveys`: today, or the day of the newest migration where the clock is behind it; then the next number.
pub(crate) fn next_migration(root: &Path, name: &str) -> Result<String, Trouble> {
    let files = ["slices", "floors"].iter().flat_map(|folder| files(&root.join(folder), &["sql"]));
    let names: Vec<String> = files.filter_map(|(path, _)| Some(path.rsplit('/').next()?.to_owned())).collect();
    Ok(next_after(&names, &day::today(), name))
}

fn next_after(names: &[String], today: &str, name: &str) -> String {
    let days = names.iter().filter_map(|name| name.get(..10));
    let day = days.chain([today]).max().unwrap_or(today);
    let number = |name: &String| name.strip_prefix(day)?.strip_prefix('-')?.split_once('_')?.0.parse::<u32>().ok();
    let next = names.iter().filter_map(number).max().unwrap_or(0) + 1;
    format!("{day}-{next}_{name}")
}

/// All files with these endings, with their texts.
fn files(folder: &Path, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.contains(&ending.as_str()) {
            found.extend(fs::read_to_string(&path).ok().map(|text| (path.display().to_string(), text)));
        }
    }
    found
}

fn called(word: &str, what: &str) -> Trouble {
    Trouble::new(format!("`{word}` is {what} already."), "Choose another word: one concept, one word (GLOSSARY.md).")
}

#[cfg(test)]
mod tests {
    use super::next_after;

    #[test]
    fn a_migration_comes_after_all_that_are_there() {
        let check = |names: &[&str], expected: &str| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(next_after(&names, "2027-01-15", "surveys"), expected);
        };
        check(&[], "2027-01-15-1_surveys");
        check(&["2026-11-22-0_floor.sql", "2026-11-22-3_programmes.sql"], "2027-01-15-1_surveys");
        check(&["2027-01-15-1_a.sql", "2027-01-15-10_b.sql"], "2027-01-15-11_surveys");
        check(&["2027-02-01-2_later.sql"], "2027-02-01-3_surveys");
    }
}
