//! The basis of the programme a request works in: where most cases begin. Asks no right: the cases have.

use std::hash::{DefaultHasher, Hash, Hasher};

use db::ReadTx;
use kernel::{Id, Key, Lang, No, Outcome, Scope};
use programmes::offer::{OfficePicks, PickRow, ProgrammeFacts, ServiceRow};

use crate::{
    model::{Area, Basis, Condition, Office, Rank, Terms},
    store,
};

/// The basis, and what belongs to it in the records.
#[derive(Debug, Clone)]
pub(crate) struct Here {
    pub(crate) programme: ProgrammeFacts,
    pub(crate) basis: Basis,
    pub(crate) terms_version: i64,
    /// In the order of the basis.
    pub(crate) offices: Vec<OfficeHere>,
}

/// An office in the records.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OfficeHere {
    pub(crate) id: Id<Scope>,
    /// The version of its sheet; 0 while it has none.
    pub(crate) version: i64,
}

/// The basis as it is now.
pub(super) fn basis_here(tx: &mut ReadTx<'_>) -> Outcome<Here> {
    let programme = programmes::offer::programme_facts(tx)?;
    let cohort = programmes::offer::cohort(tx)?;
    let areas = programme.areas.iter().map(|row| Area {
        de: row.name.in_lang(Lang::De).to_owned(),
        en: row.name.in_lang(Lang::En).to_owned(),
        key: row.key.to_string(),
    });
    let areas = areas.collect();
    let (terms, terms_version) = store::terms_find(tx)?.unwrap_or((Terms::default(), 0));
    let (sheets, services) = (store::sheets(tx)?, programmes::offer::cohort_services(tx)?);
    let (mut offices, mut here) = (Vec::new(), Vec::new());
    for row in cohort {
        let found = sheets.iter().find(|(id, ..)| *id == row.id);
        let (mut sheet, version) = found.map_or_else(Default::default, |(_, sheet, version)| (sheet.clone(), *version));
        sheet.conditions.iter_mut().for_each(|condition| renew(condition, row.id, &services));
        offices.push(Office { key: row.key.to_string(), name: row.name, sheet });
        here.push(OfficeHere { id: row.id, version });
    }
    Ok(Here { programme, basis: Basis { terms, areas, offices }, terms_version, offices: here })
}

/// A service may have got another name since, or the office may no longer take part with it.
fn renew(condition: &mut Condition, office: Id<Scope>, services: &[ServiceRow]) {
    if let Some(service) = services.iter().find(|service| service.id == condition.service) {
        condition.name.clone_from(&service.name);
        condition.met = service.offices.contains(&office);
    }
}

impl Here {
    /// The place of an office in the basis; `Missing` where it takes no part.
    pub(super) fn at(&self, office: &Key) -> Outcome<usize> {
        self.basis.offices.iter().position(|own| own.key == office.as_str()).ok_or(No::Missing)
    }

    /// A mark by which a form knows that its reader saw exactly this basis.
    pub(crate) fn mark(&self) -> String {
        let mut hasher = DefaultHasher::new();
        serde_json::to_string(&self.basis).unwrap_or_default().hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }
}

/// Ranks as the programme's allocation takes them; areas and offices that it cannot name are left out.
pub(super) fn as_picks(basis: &Basis, ranks: &[Vec<Rank>]) -> Vec<OfficePicks> {
    let row = |rank: &Rank| {
        let areas: Vec<Key> = rank.areas.iter().filter_map(|key| key.parse().ok()).collect();
        PickRow { areas, optional: rank.optional }
    };
    let office = |(office, own): (&Office, &Vec<Rank>)| {
        let key: Key = office.key.parse().ok()?;
        Some(OfficePicks { office: key, ranks: own.iter().map(row).collect() })
    };
    basis.offices.iter().zip(ranks).filter_map(office).collect()
}
