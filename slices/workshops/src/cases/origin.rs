//! Where somebody may say they come from: the organisations of the programme, and the services they take part with.

use db::{ReadTx, scopes};
use directory::offer::organisations_by_ids;
use kernel::{Outcome, Scope, ScopeKind};
use programmes::offer::{ServiceRow, cohort_services};

use crate::model::{Origin, Workshop};

/// All that can be chosen, with what it is called: each organisation, and behind it its services.
pub(crate) fn origins(tx: &mut ReadTx<'_>, workshop: &Workshop) -> Outcome<Vec<(Origin, String)>> {
    let members = tx.place().members.clone();
    if members.is_empty() {
        return Ok(Vec::new());
    }
    let services = services(tx, workshop)?;
    let mut all = Vec::new();
    for office in organisations_by_ids(tx, &members)? {
        let origin = Origin { organisation: office.id, service: None };
        let own = services.iter().filter(|one| one.offices.contains(&office.id));
        let own = own.map(|one| (Origin { service: Some(one.id.clone()), ..origin.clone() }, one));
        let own: Vec<_> = own.map(|(origin, one)| (origin, format!("{}, {}", office.name, one.name))).collect();
        all.push((origin, office.name));
        all.extend(own);
    }
    Ok(all)
}

/// The services of the programme, in its order.
fn services(tx: &mut ReadTx<'_>, workshop: &Workshop) -> Outcome<Vec<ServiceRow>> {
    let place = scopes::place(tx, Scope { kind: ScopeKind::Programme, id: workshop.programme })?;
    tx.inside(place, cohort_services)
}

/// What was sent, if it can be chosen here; whatever else was sent is nothing.
pub(crate) fn known(tx: &mut ReadTx<'_>, workshop: &Workshop, sent: Option<&Origin>) -> Outcome<Option<Origin>> {
    let Some(sent) = sent.filter(|sent| tx.place().members.contains(&sent.organisation)) else { return Ok(None) };
    let Some(id) = &sent.service else { return Ok(Some(sent.clone())) };
    let own = |one: &ServiceRow| one.id == *id && one.offices.contains(&sent.organisation);
    Ok(services(tx, workshop)?.iter().any(own).then(|| sent.clone()))
}
