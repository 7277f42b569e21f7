//! `cargo xtask sbom`: everything the program is made of, as CycloneDX 1.5, from cargo's own tree and the lock file.
//!
//! No date and no number of chance in it: the same lock file gives the same bytes, so that two of them can be compared.

mod crates;
mod json;

use crate::count::Count;
use crate::place;
use crate::trouble::Trouble;

use crates::Tree;

/// What lies in the program and comes from no registry: name, version, licence.
/// It includes the extension for streams. The licences beside the files in floors/ui/assets say the same; a test compares.
const SCRIPTS: [(&str, &str, &str); 1] = [("htmx.org", "4.0.1", "0BSD")];

/// Writes it below the target folder.
pub(crate) fn write() -> Result<(), Trouble> {
    let (text, tree) = make()?;
    let folder = place::target().join("sbom");
    place::make_folder(&folder)?;
    let path = folder.join("gelingen.cdx.json");
    place::write(&path, &text)?;
    println!("  wrote    {} ({} parts)", path.display(), tree.parts.len() + SCRIPTS.len());
    Ok(())
}

/// The step of CI: written, and every part has a licence, every part of others a digest, every arrow an end.
pub(crate) fn check() -> Result<Count, Trouble> {
    let (_, tree) = make()?;
    write()?;
    let faults = faults(&tree);
    faults.iter().for_each(|fault| println!("  fault    {fault}"));
    Ok(Count { passed: tree.parts.len() as u64, failed: faults.len() as u64 })
}

fn make() -> Result<(String, Tree), Trouble> {
    let tree = crates::tree()?;
    Ok((json::document(&tree, &SCRIPTS), tree))
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
    use std::collections::BTreeMap;

    use super::crates::Part;
    use super::{Tree, faults};

    #[test]
    fn the_scripts_are_those_that_lie_in_the_program() {
        let [(_, version, licence)] = super::SCRIPTS;
        for name in ["htmx.min.js.license", "hx-sse.min.js.license"] {
            let text = crate::place::read(&crate::place::root().join("floors/ui/assets").join(name)).unwrap();
            assert!(text.contains(&format!("htmx {version} ")) && text.contains(licence), "{text}");
        }
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
