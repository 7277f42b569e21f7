//! The catalogue and the law references that come with the program: loaded where they are not there yet.

use db::{WriteTx, journal::Event};
use files::LineFault;
use kernel::{No, Outcome};

use super::catalogue_import::file_keep;
use crate::{
    model::{CatalogueFile, Law, LawFile, LawVersion},
    rules, store,
};

const CATALOGUE: &str = include_str!("../../data/sozialer-dienst-12.toml");
const LAWS: &str = include_str!("../../data/laws.toml");

/// The shipped catalogue.
pub(super) fn shipped_catalogue() -> Outcome<CatalogueFile> {
    rules::catalogue_read(CATALOGUE).map_err(faulty)
}

/// Loads both, released; what is there already stays as it is. The caller works in the instance's place.
pub(crate) fn shipped_load(tx: &mut WriteTx<'_>) -> Outcome<()> {
    let file = shipped_catalogue()?;
    if store::catalogue_find(tx, &file.key)?.is_none() {
        let now = tx.now();
        file_keep(tx, &file, Some(now))?;
    }
    for law in rules::law_read(LAWS).map_err(faulty)? {
        if !store::law_key_taken(tx, &law.key)? {
            law_keep(tx, law)?;
        }
    }
    Ok(())
}

fn law_keep(tx: &mut WriteTx<'_>, file: LawFile) -> Outcome<()> {
    let law = Law {
        id: tx.id(),
        key: file.key,
        citation: file.citation,
        title: file.title,
        summary: file.summary,
        version: 1,
    };
    store::law_insert(tx, &law)?;
    for (span, note) in file.versions {
        let version = LawVersion { id: tx.id(), span, note, version: 1 };
        store::law_version_insert(tx, law.id, &version)?;
    }
    tx.append(Event::new("catalogue.law_created", law.id).set("citation", &law.citation))
}

/// A fault in a shipped file is ours.
fn faulty(faults: Vec<LineFault>) -> No {
    let first = faults.first().map(|fault| format!("line {}, {}: {}", fault.line, fault.path, fault.say.key));
    No::broken(format!("a shipped file has {} faults; {}", faults.len(), first.unwrap_or_default()))
}
