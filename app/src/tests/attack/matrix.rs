//! Who gets where: every route, for eight roles and a visitor, where they belong, where they do not, where nothing is, and
//! where something was taken away.
//!
//! What is expected is read from the list of permissions (`docs/generated/permissions.txt`), which people review, and
//! decided here in other words than in `kernel::may`. Nobody may be let in further, and what is foreign looks like what is
//! absent, to the last letter.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Grant, Role, Scope, ScopeKind};
use testkit::{Answer, TestApp};

use super::{
    map::{self, Map},
    town::{self, Citizen, FORM, SAME, Town},
};

/// Where somebody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// In their own tenant.
    Own,
    /// In somebody else's.
    Foreign,
    /// Their own scope, with a thing of somebody else in it.
    Crossed,
    /// Where nothing is.
    Absent,
    /// A tenant of theirs that was withdrawn.
    Withdrawn,
}

/// What the door said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Door {
    /// Let in: whatever came then.
    In,
    /// Sent to the sign-in page.
    SignIn,
    /// „Dazu fehlt das Recht“.
    Forbidden,
    /// „Nicht gefunden“.
    Missing,
}

/// One asked question.
type Question = (String, Option<Role>, Place);

/// The written list: who may, by name of permission.
struct Table(BTreeMap<String, Rule>);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Rule {
    everybody: bool,
    signed_in: bool,
    roles: BTreeSet<Role>,
    members: BTreeSet<Role>,
}

impl Table {
    fn read() -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/generated/permissions.txt");
        let text = std::fs::read_to_string(path).unwrap();
        let roles = |list: &str| list.split(", ").filter(|word| !word.is_empty()).map(|word| word.parse().unwrap()).collect();
        let rule = |words: &str| match words {
            "everybody" => Rule { everybody: true, ..Rule::default() },
            "everybody with an account" => Rule { signed_in: true, ..Rule::default() },
            words => {
                let (own, members) = words.split_once("of members: ").unwrap_or((words, ""));
                Rule { roles: roles(own.trim_end_matches([' ', ';'])), members: roles(members), ..Rule::default() }
            }
        };
        let lines = text.lines().filter_map(|line| line.split_once(" | "));
        Self(lines.map(|(key, words)| (key.to_owned(), rule(words))).collect())
    }

    /// What is written about somebody with this role, at such a place, in a scope of this kind.
    fn expected(&self, permission: &str, kind: ScopeKind, role: Option<Role>, place: Place) -> Option<Door> {
        let rule = self.0.get(permission)?;
        let Some(role) = role else {
            return Some(if rule.everybody { Door::In } else { Door::SignIn });
        };
        if place == Place::Absent && kind != ScopeKind::Instance {
            return Some(Door::Missing);
        }
        let everywhere = role == Role::Administrator;
        let inside = everywhere || kind == ScopeKind::Instance || place != Place::Foreign;
        let at_home = role.kind() == kind;
        let as_member = kind == ScopeKind::Programme && role.kind() == ScopeKind::Organisation;
        let may = rule.everybody
            || rule.signed_in
            || (inside && (at_home || everywhere) && rule.roles.contains(&role))
            || (inside && as_member && rule.members.contains(&role));
        let belongs = everywhere || (inside && (at_home || as_member));
        Some(if may {
            Door::In
        } else if belongs {
            Door::Forbidden
        } else {
            Door::Missing
        })
    }
}

fn door(answer: &Answer) -> Door {
    match answer.status {
        303 if answer.location().starts_with("/sign-in?to=") => Door::SignIn,
        403 => Door::Forbidden,
        404 => Door::Missing,
        _ => Door::In,
    }
}

/// The town, with sessions that outlive every form: each role once in every tenant.
struct Field {
    town: Town,
    maps: Vec<Map>,
    guests: Vec<(Option<Role>, usize, Option<String>)>,
}

const OWN: usize = 1;
const OTHER: usize = 2;
const GONE: usize = 3;

impl Field {
    async fn lay() -> Self {
        let town = Town::build(3, false).await;
        let mut maps = vec![Map::default()];
        for tenant in [OWN, OTHER, GONE] {
            let mut map = Map::default();
            for (_, one) in Map::of_all(&town, tenant).await {
                for (name, paths) in one.paths {
                    map.paths.entry(name).or_default().extend(paths);
                }
            }
            maps.push(map);
        }
        let mut field = Self { town, maps, guests: vec![(None, OWN, None)] };
        field.take_away().await;
        for tenant in [OWN, GONE] {
            for role in Role::ALL {
                let token = field.guest(role, tenant).await;
                field.guests.push((Some(role), tenant, Some(token)));
            }
        }
        field
    }

    async fn guest(&self, role: Role, tenant: usize) -> String {
        let citizen = self.town.people.iter().find(|one| one.role == role && (one.tenant == tenant || one.tenant == 0));
        citizen.unwrap().token.clone()
    }

    /// Withdraws programme and office of the last tenant.
    async fn take_away(&self) {
        let (lead, head) = (self.town.one(Role::Lead, GONE), self.town.administrator());
        let programme = format!("/programmes/{}/withdraw", town::programme(GONE));
        let office = format!("/organisations/{}/withdraw", town::office(GONE));
        for (path, who) in [(programme, lead), (office, head)] {
            let answer = self.town.app.post(&path, Some(&who.token), &[]).await;
            assert!(matches!(answer.status, 303 | 422), "{path}: {} {}", answer.status, answer.text);
        }
    }
}
