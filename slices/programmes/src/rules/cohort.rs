//! The cohort: who takes part, who sees which programme, who speaks for an office.

use kernel::{Actor, Id, No, Outcome, Permission, Place, Role, Say, Scope, may};

use crate::model::{OfficeId, Participation, Service};

/// An office named in a form must take part in the programme.
pub(crate) fn participates(field: &'static str, office: OfficeId, cohort: &[Participation]) -> Outcome<()> {
    if cohort.iter().any(|part| part.organisation == office) {
        Ok(())
    } else {
        Err(No::at(field, Say::new("office_add-refused-not_in_cohort")))
    }
}

/// Offices that do not take part with a comparable service: a hint, not a refusal.
pub(crate) fn missing_offices(service: &Service, cohort: &[Participation]) -> Vec<OfficeId> {
    let missing = cohort.iter().map(|part| part.organisation).filter(|office| !service.offices.contains(office));
    if service.comparable { missing.collect() } else { Vec::new() }
}

/// Whether the actor may do this for this office: members only for the office they belong to.
pub(crate) fn own_office(actor: &Actor, permission: &Permission, place: &Place, office: OfficeId) -> bool {
    let members = place.members.iter().copied().filter(|member| *member == office).collect();
    may(actor, permission, &Place { scope: place.scope, members })
}

/// Whether the list shows every programme to this actor.
pub(crate) fn sees_all(actor: &Actor) -> bool {
    *actor == Actor::System || actor.grants().iter().any(|grant| grant.role == Role::Administrator)
}

/// The roles an actor has in a programme: its own, and those in offices that take part with them.
pub(crate) fn roles_in(actor: &Actor, programme: Id<Scope>, offices: &[OfficeId]) -> Vec<Role> {
    let reaches = |scope: Scope| scope.id == programme || offices.contains(&scope.id);
    let own = actor.grants().iter().filter(|grant| reaches(grant.scope) || grant.role == Role::Administrator);
    let mut roles: Vec<Role> = own.map(|grant| grant.role).collect();
    roles.sort();
    roles.dedup();
    roles
}

#[cfg(test)]
mod tests {
    use kernel::{Grant, ScopeKind};

    use super::*;
    use crate::rules::permissions::OFFICE_EDIT;

    fn id(number: u128) -> OfficeId {
        Id::new(uuid::Uuid::from_u128(number))
    }

    fn actor(kind: ScopeKind, scope: OfficeId, role: Role) -> Actor {
        let grants = vec![Grant { scope: Scope { kind, id: scope }, role }];
        Actor::Person { id: Id::new(uuid::Uuid::nil()), name: "Beispiel".into(), lang: None, grants }
    }

    #[test]
    fn a_member_speaks_for_their_own_office_only() {
        let place = Place { scope: Scope { kind: ScopeKind::Programme, id: id(1) }, members: vec![id(2), id(3)] };
        let check = |actor: Actor, office: OfficeId, expected: bool| {
            assert_eq!(own_office(&actor, &OFFICE_EDIT, &place, office), expected, "{actor:?}");
        };
        check(actor(ScopeKind::Organisation, id(2), Role::Head), id(2), true);
        check(actor(ScopeKind::Organisation, id(2), Role::Head), id(3), false);
        check(actor(ScopeKind::Organisation, id(2), Role::Professional), id(2), false);
        check(actor(ScopeKind::Organisation, id(9), Role::Head), id(9), false);
        check(actor(ScopeKind::Programme, id(1), Role::Lead), id(3), true);
    }

    #[test]
    fn only_a_comparable_service_misses_offices() {
        let cohort = [Participation::new(id(2), None), Participation::new(id(3), None)];
        let service = |comparable| Service {
            id: Id::new(uuid::Uuid::nil()),
            key: "asd".parse().unwrap(),
            name: "ASD".into(),
            comparable,
            offices: vec![id(2)],
            position: 1,
            version: 1,
        };
        assert_eq!(missing_offices(&service(true), &cohort), [id(3)]);
        assert_eq!(missing_offices(&service(false), &cohort), []);
    }
}
