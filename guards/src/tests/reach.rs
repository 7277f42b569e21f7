//! The guards see the house: a guard that reads nothing passes everything.

use crate::reading::exceptions::Exceptions;
use crate::reading::house;
use crate::reading::judge;
use crate::reading::manifest::Manifest;

#[test]
fn the_guards_read_the_house_and_not_an_empty_folder() {
    let slices = Manifest::all().iter().filter(|manifest| manifest.path.starts_with("slices/")).count();
    assert!(slices >= 3, "only {slices} slices were found under {}", house::root().display());
    let sources = house::sources();
    assert!(sources.len() >= 20, "only {} Rust files were found", sources.len());
    let unreadable: Vec<String> = sources
        .iter()
        .filter(|source| source.tokens.is_empty() && !bare(&source.text))
        .map(|source| source.path.clone())
        .collect();
    judge(&unreadable, "These files are no Rust that can be read; the compiler says where.");
}

#[test]
fn every_exception_has_a_reason() {
    judge(&Exceptions::load().unreasoned(), "guards/exceptions.toml: say in `reason` why it is so, in a sentence.");
}

/// Only comments: a slice that was just begun.
fn bare(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with("//"))
}
