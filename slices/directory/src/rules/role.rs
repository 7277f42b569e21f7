//! Who may give and end which role, and which role somebody must always hold.

use kernel::{Actor, No, Outcome, Role, Scope, ScopeKind};

use crate::model::{Membership, PersonFacts};

/// A role exists in one kind of scope only.
pub(crate) fn role_fits(role: Role, kind: ScopeKind) -> Outcome<()> {
    if role.kind() == kind { Ok(()) } else { Err(No::refused("role_grant-refused-kind")) }
}

/// The roles that an actor may give and end in a scope: none wider than their own there.
pub(crate) fn roles_to_give(actor: &Actor, scope: Scope) -> Vec<Role> {
    let all = Role::ALL.into_iter().filter(|role| role.kind() == scope.kind);
    if matches!(actor, Actor::System) {
        return all.collect();
    }
    let counts = |held: Scope| held == scope || held == Scope::INSTANCE;
    let own = actor.grants().iter().filter(|grant| counts(grant.scope)).map(|grant| grant.role).min();
    own.map_or_else(Vec::new, |own| all.filter(|role| *role >= own).collect())
}

/// Says no where a role is wider than the actor's own.
pub(crate) fn role_give(actor: &Actor, scope: Scope, role: Role) -> Outcome<()> {
    if roles_to_give(actor, scope).contains(&role) { Ok(()) } else { Err(No::refused("role_grant-refused-wider")) }
}

/// Whoever hands out a link opens an account: only an administrator may where the person holds roles elsewhere, or wider
/// ones than the actor's own.
pub(crate) fn link_give(actor: &Actor, scope: Scope, held: &[Membership]) -> Outcome<()> {
    let administrates = |actor: &Actor| actor.grants().iter().any(|grant| grant.role == Role::Administrator);
    if matches!(actor, Actor::System) || administrates(actor) {
        return Ok(());
    }
    let given = roles_to_give(actor, scope);
    let within = held.iter().all(|held| held.scope == scope && given.contains(&held.role));
    if within { Ok(()) } else { Err(No::refused("member_link-refused-elsewhere")) }
}

/// A programme always has a lead, and the installation an administrator: the last one stays.
pub(crate) fn role_end(role: Role, others: i64) -> Outcome<()> {
    match role {
        Role::Lead if others == 0 => Err(No::refused("role_end-refused-last_lead")),
        Role::Administrator if others == 0 => Err(No::refused("role_end-refused-last_administrator")),
        _ => Ok(()),
    }
}

/// Nobody withdraws themselves, nor somebody twice.
pub(crate) fn person_withdraw(actor: &Actor, person: &PersonFacts) -> Outcome<()> {
    if actor.person() == Some(person.id) {
        return Err(No::refused("person_withdraw-refused-self"));
    }
    if person.withdrawn { Err(No::refused("person_withdraw-refused-again")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use kernel::{Grant, Id};

    use super::*;

    fn celle() -> Scope {
        Scope {
            kind: ScopeKind::Organisation,
            id: Id::new("7f000000-0000-4000-8000-000000000001".parse().unwrap_or_default()),
        }
    }

    fn person(scope: Scope, role: Role) -> Actor {
        Actor::Person {
            id: Id::new(Default::default()),
            name: "Beispiel".into(),
            lang: None,
            grants: vec![Grant { scope, role }],
        }
    }

    #[test]
    fn nobody_gives_a_wider_role_than_their_own() {
        let check = |actor: Actor, expected: &[Role]| assert_eq!(roles_to_give(&actor, celle()), expected, "{actor:?}");
        check(person(celle(), Role::Coordinator), &[Role::Coordinator, Role::TeamLead, Role::Professional]);
        check(person(celle(), Role::Professional), &[Role::Professional]);
        check(
            person(Scope::INSTANCE, Role::Administrator),
            &[Role::Head, Role::Coordinator, Role::TeamLead, Role::Professional],
        );
        let elsewhere = Scope { kind: ScopeKind::Organisation, id: Id::new(Default::default()) };
        check(person(elsewhere, Role::Head), &[]);
        check(Actor::Visitor, &[]);
    }

    #[test]
    fn the_last_lead_and_the_last_administrator_stay() {
        for role in Role::ALL {
            let stays = matches!(role, Role::Lead | Role::Administrator);
            assert_eq!(role_end(role, 0).is_err(), stays, "{role}");
            assert!(role_end(role, 1).is_ok(), "{role}");
        }
    }
}
