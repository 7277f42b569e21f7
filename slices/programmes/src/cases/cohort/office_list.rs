//! The cohort with its services.

use db::ReadTx;
use kernel::Outcome;

use crate::{
    cases::{offices, programme_here},
    model::{Office, Participation, Programme, Service},
    rules,
    rules::permissions,
    store,
};

/// An office with its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CohortOffice {
    pub(crate) office: Office,
    pub(crate) part: Participation,
}

/// The cohort as its page needs it.
#[derive(Debug)]
pub(crate) struct OfficeList {
    pub(crate) programme: Programme,
    pub(crate) offices: Vec<CohortOffice>,
    /// Each service with the names of offices that a comparable one misses.
    pub(crate) services: Vec<(Service, Vec<String>)>,
    pub(crate) may_add: bool,
    pub(crate) may_service: bool,
}

/// The offices in their order and the services they take part with.
pub(crate) fn office_list(tx: &mut ReadTx<'_>) -> Outcome<OfficeList> {
    tx.allow(&permissions::PROGRAMME_SHOW)?;
    let programme = programme_here(tx)?;
    let cohort = store::participations(tx)?;
    let named = offices(tx, &cohort)?;
    let services = store::services(tx)?.into_iter().map(|service| {
        let missing = rules::missing_offices(&service, &cohort);
        let names = named.iter().filter(|office| missing.contains(&office.id)).map(|office| office.name.clone());
        let names = names.collect();
        (service, names)
    });
    let services = services.collect();
    let office = |part: &Participation| {
        let office = named.iter().find(|office| office.id == part.organisation)?.clone();
        Some(CohortOffice { office, part: part.clone() })
    };
    Ok(OfficeList {
        programme,
        offices: cohort.iter().filter_map(office).collect(),
        services,
        may_add: tx.may(&permissions::OFFICE_ADD),
        may_service: tx.may(&permissions::SERVICE_NEW),
    })
}
