//! What we build on: licences that go with the EUPL, one source, no unwanted crates, few in two versions.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde::Deserialize;

use crate::reading::exceptions::{Crates, Exceptions};
use crate::reading::house;
use crate::reading::judge;

/// Licences whose terms we can keep; MPL-2.0 is in the EUPL's list of compatible ones.
const ALLOWED: [&str; 15] = [
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "Unlicense",
    "0BSD",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "MPL-2.0",
    "EUPL-1.2",
    "BSL-1.0",
    "OFL-1.1",
];

/// Additions to a licence that only give more rights.
const ALLOWED_WITH: [&str; 1] = ["LLVM-exception"];

/// Unwanted: a second TLS library, a C build with cmake, a second calendar.
const BANNED: [&str; 4] = ["openssl-sys", "aws-lc-sys", "native-tls", "chrono"];

const SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
}

/// What is built on this kind of machine: the lock file also names crates for systems that we do not serve.
fn packages() -> Vec<Package> {
    let about = Command::new("rustc").arg("-vV").output().expect("rustc is here");
    let about = String::from_utf8_lossy(&about.stdout).into_owned();
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its host");
    let words = ["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", host];
    let output = Command::new(env!("CARGO")).args(words).current_dir(house::root()).output().expect("cargo is here");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{complaint}\n`cargo xtask setup` fetches the crates; a Cargo.lock that is behind, `cargo check` mends."
    );
    serde_json::from_slice::<Metadata>(&output.stdout).expect("cargo writes JSON").packages
}

fn unlicensed(packages: &[Package]) -> Vec<String> {
    let bad = packages.iter().filter(|package| !allows(package.license.as_deref().unwrap_or_default()));
    bad.map(|package| format!("{} {}: {}", package.name, package.version, package.license.as_deref().unwrap_or("none")))
        .collect()
}

/// An SPDX expression: some way through its ORs must be allowed; old crates write `/` for OR.
fn allows(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let allowed = any(&words, &mut at);
    allowed && at == words.len()
}

fn any(words: &[&str], at: &mut usize) -> bool {
    let mut allowed = all(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        allowed |= all(words, at);
    }
    allowed
}

fn all(words: &[&str], at: &mut usize) -> bool {
    let mut allowed = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        allowed &= one(words, at);
    }
    allowed
}

fn one(words: &[&str], at: &mut usize) -> bool {
    let word = words.get(*at).copied().unwrap_or_default();
    *at += 1;
    if word == "(" {
        let allowed = any(words, at);
        *at += 1;
        return allowed;
    }
    let mut allowed = ALLOWED.contains(&word);
    if words.get(*at) == Some(&"WITH") {
        allowed &= words.get(*at + 1).is_some_and(|addition| ALLOWED_WITH.contains(addition));
        *at += 2;
    }
    allowed
}

fn foreign(packages: &[Package]) -> Vec<String> {
    let bad = packages.iter().filter(|package| package.source.as_deref().is_some_and(|source| source != SOURCE));
    bad.map(|package| format!("{} from {}", package.name, package.source.as_deref().unwrap_or_default())).collect()
}

fn unwanted(packages: &[Package], excepted: &[Crates]) -> Vec<String> {
    let names: BTreeSet<&str> =
        packages.iter().map(|package| package.name.as_str()).filter(|name| BANNED.contains(name)).collect();
    balance(&names, excepted)
}

fn doubled(packages: &[Package], excepted: &[Crates]) -> Vec<String> {
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in packages {
        versions.entry(&package.name).or_default().insert(&package.version);
    }
    let names = versions.iter().filter(|(_, versions)| versions.len() > 1).map(|(name, _)| *name).collect();
    balance(&names, excepted)
}

/// What is found and not excepted, and what is excepted and not found.
fn balance(found: &BTreeSet<&str>, excepted: &[Crates]) -> Vec<String> {
    let listed: BTreeSet<&str> = excepted.iter().flat_map(|one| &one.names).map(String::as_str).collect();
    let new = found.difference(&listed).map(|name| (*name).to_owned());
    new.chain(listed.difference(found).map(|name| format!("{name}: its exception is not needed any more: delete it")))
        .collect()
}

#[test]
fn the_crates_we_build_on_are_welcome() {
    let packages = packages();
    assert!(packages.len() > 50, "only {} packages were read", packages.len());
    let exceptions = Exceptions::load();
    judge(
        &unlicensed(&packages),
        "Their licences are not in the list of guards/src/tests/supply.rs. Find another crate, or ask for a decision.",
    );
    judge(&foreign(&packages), "Crates come from crates.io only, so that everyone can build from the lock file.");
    judge(
        &unwanted(&packages, &exceptions.banned),
        "`cargo tree --invert NAME` says who brings it; turn its feature off, or give a reason in guards/exceptions.toml ([[banned]]).",
    );
    judge(
        &doubled(&packages, &exceptions.duplicate),
        "In the graph in several versions: `cargo tree --duplicates`. Bring them together, or tolerate by name in guards/exceptions.toml ([[duplicate]]).",
    );
}

#[test]
fn an_unwelcome_crate_is_found() {
    let package = |name: &str, version: &str, license: &str, source: &str| Package {
        name: name.to_owned(),
        version: version.to_owned(),
        license: Some(license.to_owned()),
        source: Some(source.to_owned()),
    };
    let packages = [
        package("a", "1.0.0", "GPL-3.0-only", SOURCE),
        package("b", "1.0.0", "Apache-2.0 OR GPL-2.0-only", SOURCE),
        package("b", "2.0.0", "MIT", "git+https://example.org/b"),
        package("chrono", "0.4.0", "MIT/Apache-2.0", SOURCE),
    ];
    assert_eq!(unlicensed(&packages), ["a 1.0.0: GPL-3.0-only"]);
    assert_eq!(foreign(&packages), ["b from git+https://example.org/b"]);
    assert_eq!(unwanted(&packages, &[]), ["chrono"]);
    assert_eq!(doubled(&packages, &[]), ["b"]);
    let idle = [Crates { names: vec!["z".to_owned()], reason: String::new() }];
    assert_eq!(unwanted(&packages[..1], &idle), ["z: its exception is not needed any more: delete it"]);
}

#[test]
fn licence_expressions_are_read_as_spdx_means_them() {
    for (expression, allowed) in [
        ("MIT", true),
        ("", false),
        ("GPL-3.0-only", false),
        ("MIT OR GPL-3.0-only", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("GPL-3.0-only OR MIT AND GPL-3.0-only", false),
        ("Apache-2.0 WITH LLVM-exception OR MIT", true),
        ("GPL-2.0-only WITH LLVM-exception", false),
        ("MIT/Apache-2.0", true),
    ] {
        assert_eq!(allows(expression), allowed, "{expression}");
    }
}
