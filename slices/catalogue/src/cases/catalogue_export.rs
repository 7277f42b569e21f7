//! Taking a version along as a file.

use db::ReadTx;
use kernel::Outcome;

use super::version_at;
use crate::{
    model::{Address, AreaFile, CatalogueFile, Requirement, RequirementFile},
    rules::{self, permissions},
    store,
};

pub(crate) fn catalogue_export(tx: &mut ReadTx<'_>, at: &Address) -> Outcome<String> {
    tx.allow(&permissions::CATALOGUE_EXPORT)?;
    let version = version_at(tx, at)?;
    let areas = store::areas_counted(tx, version.id)?;
    let mut requirements = store::requirements_of_version(tx, version.id)?;
    let mut files = Vec::new();
    for one in areas {
        let own = requirements.extract_if(.., |(area, _)| *area == one.area.id);
        let own = own.map(|(_, requirement)| requirement_file(requirement)).collect();
        let area = one.area;
        let (name, purpose) = (area.name, area.purpose);
        files.push(AreaFile { key: area.key, number: area.number, name, purpose, requirements: own });
    }
    Ok(rules::catalogue_write(&CatalogueFile {
        key: version.catalogue,
        number: version.number,
        title: version.title,
        about: version.about,
        licence: version.licence,
        tags: version.tags,
        areas: files,
    }))
}

fn requirement_file(one: Requirement) -> RequirementFile {
    RequirementFile {
        number: one.number,
        kind: one.kind,
        minimum: one.minimum,
        text: one.text,
        evidence: one.evidence,
        tags: one.tags,
    }
}
