//! Every file has a head: a reader learns from its first line what it is for. Every crate takes the house's lints.

use crate::reading::house;
use crate::reading::judge;
use crate::reading::manifest::Manifest;
use crate::reading::source::Source;

fn headless(sources: &[Source]) -> Vec<String> {
    sources.iter().filter(|source| !source.text.starts_with("//! ")).map(|source| source.path.clone()).collect()
}

fn lintless(manifests: &[Manifest]) -> Vec<String> {
    manifests.iter().filter(|manifest| !manifest.takes_lints).map(|manifest| manifest.path.clone()).collect()
}

#[test]
fn every_file_has_a_head() {
    judge(&headless(house::sources()), "Begin the file with `//! ` and what it is for, in one to five lines.");
}

#[test]
fn every_crate_takes_the_lints_of_the_workspace() {
    judge(&lintless(&Manifest::all()), "Add to the manifest:\n[lints]\nworkspace = true");
}

#[test]
fn a_file_without_head_and_a_crate_without_lints_are_found() {
    let sources = [Source::new("good.rs", "//! Good.\n"), Source::new("bad.rs", "// No.\nfn x() {}\n")];
    assert_eq!(headless(&sources), ["bad.rs"]);
    let good = Manifest::new("good/Cargo.toml", "[package]\nname = 'good'\n[lints]\nworkspace = true");
    assert_eq!(lintless(&[good, Manifest::new("bad/Cargo.toml", "[package]\nname = 'bad'")]), ["bad/Cargo.toml"]);
}
