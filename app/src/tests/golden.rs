//! Golden archives: one of each format and each released schema, which every later version must be able to restore.
//!
//! They are made with the program of their day: `gelingen demo --data FOLDER`, ended, then `gelingen backup FILE` with
//! `GELINGEN_DATABASE=FOLDER/demo.db`. Who releases a version adds `VERSION.gelingen`, which the test below asks for, and
//! removes `unreleased.gelingen`; until then that one stands for the version in the making. A golden archive of a released
//! version is never made anew.
//!
//! `files-1.gelingen` holds attachments, as format 1 has them: in the same demo somebody of Celle handed in `Protokolle.txt` (3,000
//! lines, several chunks) and `Leitfaden Hilfeplanung.txt` (one line) at “Dateien aufnehmen” of the stock, before it was ended;
//! `gelingen backup` was told `GELINGEN_ATTACHMENTS=FOLDER/demo-attachments`. A new format of files needs another such archive.

use std::{collections::BTreeSet, path::Path};

use db::{Ctx, Db, archive, journal, scopes};
use kernel::{ScopeKind, World};
use vault::Vault;

use crate::{attachments::Place, slices};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/golden");

/// The versions in a changelog: `## [1.0.0] - 2027-01-01`.
fn released(changelog: &str) -> Vec<String> {
    let heads = changelog.lines().filter_map(|line| line.strip_prefix("## [")?.split(']').next());
    heads.map(str::to_lowercase).collect()
}

#[test]
fn every_released_version_has_its_golden_archive() {
    let missing = |versions: Vec<String>| -> Vec<String> {
        let is_there = |version: &String| Path::new(FOLDER).join(format!("{version}.gelingen")).is_file();
        versions.into_iter().filter(|version| !is_there(version)).collect()
    };
    let versions = released(include_str!("../../../CHANGELOG.md"));
    assert!(!versions.is_empty());
    assert_eq!(missing(versions), Vec::<String>::new(), "make it as the head of this file says");
    assert_eq!(missing(released("## [9.9.9] - 2027-01-01\n- a\n")), ["9.9.9"]);
}

#[test]
fn every_golden_archive_is_restored_by_this_version() {
    let mut archives: Vec<_> = std::fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path()).collect();
    archives.sort();
    for name in ["format-1.gelingen", "files-1.gelingen"] {
        assert!(archives.iter().any(|path| path.ends_with(name)), "{archives:?}");
    }
    for path in archives {
        let ((world, _), engine) = (testkit::world(), testkit::engine());
        let (migrations, place) = (slices::migrations(), Kept::new(&world));
        let told = archive::check(&path).unwrap();
        assert!(told.rows > 300 && told.tables > 25 && told.lacking.is_empty(), "{told:?}");
        assert_eq!(archive::restore(&engine, &migrations, &place.0, &world, &path).unwrap(), told);
        assert!(Db::pending(&engine, &migrations).unwrap().is_empty(), "it was migrated too");
        let content = testkit::content(&engine, &world);
        let ctx = Ctx::system(Db::open(engine, &migrations, 1, &world).unwrap(), world);
        let heads = archive::heads(&path).unwrap();
        let (streams, programme) = ctx
            .read_now(move |tx| {
                let streams = journal::verify_all(tx, None, &heads)?;
                Ok((streams, scopes::find(tx, ScopeKind::Programme, "nds-79a-2016")?))
            })
            .unwrap();
        assert!(streams.len() > 5 && streams.iter().all(|stream| stream.fault.is_none()), "{streams:?}");
        assert!(programme.is_some());
        if path.ends_with("files-1.gelingen") {
            assert_eq!((told.files, place.texts(&content)), (2, handed_in()));
        }
        let [kept, own] = offices(&content);
        assert_eq!(kept, own, "a needs workshop is its office's: {}", path.display());
        assert!(own.len() == 4 || path.ends_with("format-1.gelingen"));
    }
}

/// Names and texts of what was handed in before the archive with attachments was made.
fn handed_in() -> BTreeSet<(String, String)> {
    let lines = (1..=3_000).map(|number| format!("Zeile {number}: Protokoll (Beispiel)\n")).collect();
    [("Protokolle.txt", lines), ("Leitfaden Hilfeplanung.txt", "Ein Leitfaden (Beispiel)\n".to_owned())]
        .map(|(name, text)| (name.to_owned(), text))
        .into()
}

/// A place for attachments that goes with the test.
struct Kept(Place);

impl Kept {
    fn new(world: &World) -> Self {
        let name = format!("golden-{}", world.id::<World>());
        Self(Place::new(std::env::temp_dir().join("gelingen-tests").join(name)))
    }

    /// What the vault hands out for each record, by its name there.
    fn texts(&self, content: &str) -> BTreeSet<(String, String)> {
        let text = |digest: &str| String::from_utf8(Vault::found(&self.0.folder).get(digest).unwrap()).unwrap();
        rows(content, "attachments", ["name", "digest"])
            .into_iter()
            .map(|(name, digest)| (name, text(&digest)))
            .collect()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0.folder);
    }
}

/// The office that each workshop is kept to, and that of each needs workshop.
fn offices(content: &str) -> [BTreeSet<(String, String)>; 2] {
    [rows(content, "scopes", ["id", "office_id"]), rows(content, "sittings", ["scope_id", "office_id"])]
}

/// Two columns of a table, where both are texts: lines of an archive, each row after its table's head.
fn rows(content: &str, table: &str, columns: [&str; 2]) -> BTreeSet<(String, String)> {
    let (mut head, mut found) = (serde_json::Value::Null, BTreeSet::new());
    for line in content.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok()) {
        if let Some(table) = line.get("table") {
            head = table.clone();
        }
        let column = |name: &str| head["columns"].as_array()?.iter().position(|column| column == name);
        let word = |name: &str| line.as_array()?[column(name)?].as_str().map(str::to_owned);
        if head["name"] == table {
            found.extend(word(columns[0]).zip(word(columns[1])));
        }
    }
    found
}
