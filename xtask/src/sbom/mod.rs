//! `cargo xtask sbom`: everything the program is made of, as CycloneDX 1.5, from cargo's own tree and the lock file.
//!
//! No date and no number of chance in it: the same lock file gives the same bytes, so that two of them can be compared.

mod crates;
mod json;
mod reread;

use std::path::PathBuf;

use crate::count::Count;
use crate::place;
use crate::run;
use crate::trouble::Trouble;

use crates::Tree;

/// What others made and what lies in the program as a file of this repository: scripts and type.
#[derive(Debug)]
struct Guest {
    name: &'static str,
    version: &'static str,
    licence: &'static str,
    /// The file; the licence beside it says the same, which a test compares.
    file: &'static str,
    /// Where it is from, as a package; otherwise it is known by its file.
    package: Option<&'static str>,
}

const fn script(file: &'static str) -> Guest {
    Guest { name: "htmx.org", version: "4.0.1", licence: "0BSD", file, package: Some("pkg:npm/htmx.org@4.0.1") }
}

const fn font(name: &'static str, file: &'static str) -> Guest {
    Guest { name, version: "4.203", licence: "OFL-1.1", file, package: None }
}

const GUESTS: [Guest; 5] = [
    script("floors/ui/assets/htmx.min.js"),
    script("floors/ui/assets/hx-sse.min.js"),
    font("Fira Sans Regular", "floors/press/fonts/FiraSans-Regular.ttf"),
    font("Fira Sans Italic", "floors/press/fonts/FiraSans-Italic.ttf"),
    font("Fira Sans SemiBold", "floors/press/fonts/FiraSans-SemiBold.ttf"),
];

/// Writes it below the target folder.
pub(crate) fn write() -> Result<(), Trouble> {
    let (text, tree) = make()?;
    let path = written(&text)?;
    println!("  wrote    {} ({} parts)", path.display(), tree.parts.len() + GUESTS.len());
    Ok(())
}

fn written(text: &str) -> Result<PathBuf, Trouble> {
    let folder = place::target().join("sbom");
    place::make_folder(&folder)?;
    let path = folder.join("gelingen.cdx.json");
    place::write(&path, text)?;
    Ok(path)
}

/// The step of CI: written, and every part has a licence, every part of others a digest, every arrow an end; what was written
/// is read again, and is the same when it is made again.
pub(crate) fn check() -> Result<Count, Trouble> {
    let (first, tree) = make()?;
    let path = written(&first)?;
    let mut faults = faults(&tree);
    faults.extend(reread::faults(&place::read(&path)?, tree.parts.len() + GUESTS.len()));
    if make()?.0 != first {
        faults.push("made twice, the document has other bytes".to_owned());
    }
    faults.iter().for_each(|fault| println!("  fault    {fault}"));
    println!("  wrote    {} ({} parts)", path.display(), tree.parts.len() + GUESTS.len());
    Ok(Count { passed: tree.parts.len() as u64, failed: faults.len() as u64 })
}

fn make() -> Result<(String, Tree), Trouble> {
    let tree = crates::tree()?;
    let guests: Result<Vec<_>, Trouble> = GUESTS.iter().map(|guest| Ok((guest, digest(guest)?))).collect();
    Ok((json::document(&tree, &guests?), tree))
}

/// SHA-256 of the file, as coreutils say it.
fn digest(guest: &Guest) -> Result<String, Trouble> {
    let said = run::quietly(&mut run::command("sha256sum", &[guest.file]));
    let digest = said.and_then(|said| said.split_whitespace().next().map(str::to_owned));
    digest.ok_or_else(|| Trouble::new(format!("{} has no digest.", guest.file), "Is `sha256sum` (coreutils) here?"))
}

fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    if tree.parts.len() < 50 {
        faults.push(format!("only {} parts were found", tree.parts.len()));
    }
    for (name, part) in &tree.parts {
        if part.licence.is_empty() {
            faults.push(format!("{name} has no licence"));
        }
        if part.digest.is_empty() && !part.ours {
            faults.push(format!("{name} has no digest in Cargo.lock"));
        }
        faults.extend(
            part.needs.iter().filter(|need| !tree.parts.contains_key(*need)).map(|need| format!("{need} is nowhere")),
        );
    }
    faults
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::crates::Part;
    use super::{Tree, faults};

    /// Files that lie in the program and say by a licence beside them that others made them.
    fn of_others(folder: &str) -> BTreeSet<String> {
        let beside = std::fs::read_dir(crate::place::root().join(folder)).unwrap();
        let names = beside.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        let files = names.filter_map(|name| name.strip_suffix(".license").map(str::to_owned));
        files.filter(|name| name != "OFL.txt").map(|name| format!("{folder}/{name}")).collect()
    }

    #[test]
    fn guests_are_those_that_lie_in_the_program() {
        let found = ["floors/ui/assets", "floors/press/fonts"].into_iter().flat_map(of_others).collect::<BTreeSet<_>>();
        assert_eq!(found, super::GUESTS.iter().map(|guest| guest.file.to_owned()).collect());
        for guest in &super::GUESTS {
            let text = crate::place::read(&crate::place::root().join(format!("{}.license", guest.file))).unwrap();
            assert!(text.contains(&format!("SPDX-License-Identifier: {}\n", guest.licence)), "{text}");
            assert!(guest.package.is_none() || text.contains(&format!("htmx {} ", guest.version)), "{text}");
            assert_eq!(super::digest(guest).unwrap().len(), 64);
        }
        let font = std::fs::read(crate::place::root().join(super::GUESTS[2].file)).unwrap();
        let version: Vec<u8> = "Version 4.203".bytes().flat_map(|byte| [0, byte]).collect();
        assert!(font.windows(version.len()).any(|window| window == version), "the font says its version");
    }

    #[test]
    fn what_is_not_told_completely_is_found() {
        let part = |licence: &str, digest: &str, need: &str| Part {
            licence: licence.to_owned(),
            digest: digest.to_owned(),
            needs: [need.to_owned()].into(),
            ..Part::default()
        };
        let parts: BTreeMap<String, Part> =
            [("a 1".to_owned(), part("", "00", "b 1")), ("b 1".to_owned(), part("MIT", "", "c 1"))].into();
        let found = faults(&Tree { root: "a 1".to_owned(), parts });
        let expected =
            ["only 2 parts were found", "a 1 has no licence", "b 1 has no digest in Cargo.lock", "c 1 is nowhere"];
        assert_eq!(found, expected);
    }
}
