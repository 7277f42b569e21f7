//! Floors and storeys: arrows between crates point down, and each driver is known in one room only.

use std::collections::BTreeSet;

use crate::reading::judge;
use crate::reading::manifest::Manifest;
use crate::reading::storeys::{Reach, Storeys};

fn wrong_arrows(manifests: &[Manifest], storeys: &Storeys) -> Vec<String> {
    let ours: BTreeSet<&str> = manifests.iter().map(|manifest| manifest.name.as_str()).collect();
    let mut findings: Vec<String> = manifests
        .iter()
        .filter(|manifest| !storeys.knows(&manifest.name))
        .map(|manifest| format!("{} stands nowhere: give it a line in guards/storeys.toml", manifest.name))
        .collect();
    for manifest in manifests {
        let to = |names: &BTreeSet<String>| names.iter().filter(|name| ours.contains(name.as_str())).cloned().collect();
        let uses: Vec<String> = to(&manifest.uses);
        let tests_use: Vec<String> = to(&manifest.tests_use);
        // Tests of a floor ask the test kit for an engine; the arrow exists in test builds only.
        let in_tests = |name: &String| name == "testkit";
        let bad = uses.iter().filter(|name| !may_import(storeys, &manifest.name, name));
        let bad_in_tests =
            tests_use.iter().filter(|name| !may_import(storeys, &manifest.name, name) && !in_tests(name));
        findings.extend(bad.chain(bad_in_tests).map(|name| format!("{} imports {name}", manifest.path)));
    }
    findings
}

fn may_import(storeys: &Storeys, from: &str, to: &str) -> bool {
    let (floor, storey) = (storeys.floors.get(from), storeys.storeys.get(from));
    match (floor, storey, storeys.beside.get(from)) {
        (Some(floor), ..) => storeys.floors.get(to).is_some_and(|lower| lower < floor),
        (_, Some(storey), _) => {
            storeys.floors.contains_key(to) || storeys.storeys.get(to).is_some_and(|lower| lower < storey)
        }
        (_, _, Some(Reach::Everything)) => storeys.floors.contains_key(to) || storeys.storeys.contains_key(to),
        (_, _, Some(Reach::Floors)) => storeys.floors.contains_key(to),
        _ => false,
    }
}

fn misplaced_drivers(manifests: &[Manifest], storeys: &Storeys) -> Vec<String> {
    let mut findings = Vec::new();
    for manifest in manifests {
        for name in &manifest.uses {
            let home = storeys.drivers.get(name).filter(|homes| !homes.contains(&manifest.name));
            findings.extend(
                home.map(|homes| format!("{} imports {name}, which lives in {}", manifest.path, homes.join(" and "))),
            );
        }
    }
    findings
}

#[test]
fn arrows_between_crates_point_down() {
    judge(
        &wrong_arrows(&Manifest::all(), &Storeys::load()),
        "Arrows point down (ARCHITECTURE.md, \"The picture\"). Upwards by an event in the journal, across on the roof, by id \
         through kernel; or move the slice to another storey in guards/storeys.toml, one visible line.",
    );
}

#[test]
fn drivers_stay_in_their_floor() {
    judge(
        &misplaced_drivers(&Manifest::all(), &Storeys::load()),
        "Ask the floor that owns the driver for what you need, in the product's words.",
    );
}

#[test]
fn wrong_arrows_are_found() {
    let storeys = Storeys::load();
    let crates: Vec<Manifest> = [
        ("kernel", "db = 1", ""),
        ("db", "kernel = 1\nui = 1", ""),
        ("ui", "kernel = 1", "testkit = 1\npress = 1"),
        ("directory", "web = 1\ncatalogue = 1", "testkit = 1"),
        ("catalogue", "directory = 1", ""),
        ("gelingen", "directory = 1\nweb = 1", ""),
        ("testkit", "web = 1\ndirectory = 1", ""),
        ("web", "kernel = 1\ntestkit = 1", ""),
        ("press", "", ""),
        ("stranger", "", ""),
    ]
    .map(|(name, uses, tests)| manifest(name, uses, tests))
    .into();
    let expected = [
        "stranger stands nowhere: give it a line in guards/storeys.toml",
        "kernel imports db",
        "db imports ui",
        "ui imports press",
        "directory imports catalogue",
        "testkit imports directory",
        "web imports testkit",
    ];
    assert_eq!(wrong_arrows(&crates, &storeys), expected);
}

#[test]
fn a_driver_outside_of_its_floor_is_found() {
    let crates = [manifest("db", "rusqlite = 1", ""), manifest("catalogue", "rusqlite = 1", "axum = 1")];
    assert_eq!(
        misplaced_drivers(&crates, &Storeys::load()),
        ["catalogue imports rusqlite, which lives in db and trials"]
    );
}

fn manifest(name: &str, uses: &str, tests: &str) -> Manifest {
    let text = format!("[package]\nname = '{name}'\n[dependencies]\n{uses}\n[dev-dependencies]\n{tests}");
    Manifest::new(name, &text)
}
