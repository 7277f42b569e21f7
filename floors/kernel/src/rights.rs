//! Who may do what, where: one pure function, `may`, asked by every case.
//!
//! A *scope* owns rows: the instance, an organisation, a programme, a workshop. A *grant* is a role in a scope. A *place* is the
//! scope a request works in together with the scopes whose people have a say there.

use std::{fmt, str::FromStr};

use crate::{Id, Lang, is_faulty};

/// Marker for ids of people.
#[derive(Debug)]
pub enum Person {}

/// Marker for ids of participants: people in a workshop, without an account.
#[derive(Debug)]
pub enum Participant {}

/// What kind of thing owns rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScopeKind {
    /// The whole installation: directory and catalogue.
    Instance,
    /// An office, an institute, a carrier.
    Organisation,
    /// A programme with its cohort.
    Programme,
    /// One workshop of a programme.
    Workshop,
}

impl ScopeKind {
    /// The word kept in the records.
    pub const fn word(self) -> &'static str {
        match self {
            ScopeKind::Instance => "instance",
            ScopeKind::Organisation => "organisation",
            ScopeKind::Programme => "programme",
            ScopeKind::Workshop => "workshop",
        }
    }

    /// The kind of a word from the records.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Instance, Self::Organisation, Self::Programme, Self::Workshop]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// An owner of rows. All its rows name it in `scope_id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Scope {
    /// What kind of owner.
    pub kind: ScopeKind,
    /// Which one; the id of an organisation or a programme is the id of its scope.
    pub id: Id<Scope>,
}

impl Scope {
    /// The one scope of the installation itself.
    pub const INSTANCE: Scope = Scope { kind: ScopeKind::Instance, id: Id::new(uuid::Uuid::nil()) };
}

/// What a person is in a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Runs the installation; sees no office's unreleased work.
    Administrator,
    /// Runs a programme (Landesjugendamt).
    Lead,
    /// Prepares and moderates (institute).
    Facilitator,
    /// Analyses process and results.
    Evaluator,
    /// Head of an office.
    Head,
    /// Quality coordinator of an office.
    Coordinator,
    /// Leads a team of an office.
    TeamLead,
    /// Works in an office.
    Professional,
}

impl Role {
    /// All roles, the widest first.
    pub const ALL: [Role; 8] = [
        Role::Administrator,
        Role::Lead,
        Role::Facilitator,
        Role::Evaluator,
        Role::Head,
        Role::Coordinator,
        Role::TeamLead,
        Role::Professional,
    ];

    /// The word kept in the records and used in text keys (`role-team_lead`).
    pub const fn word(self) -> &'static str {
        match self {
            Role::Administrator => "administrator",
            Role::Lead => "lead",
            Role::Facilitator => "facilitator",
            Role::Evaluator => "evaluator",
            Role::Head => "head",
            Role::Coordinator => "coordinator",
            Role::TeamLead => "team_lead",
            Role::Professional => "professional",
        }
    }

    /// In which kind of scope the role exists.
    pub const fn kind(self) -> ScopeKind {
        match self {
            Role::Administrator => ScopeKind::Instance,
            Role::Lead | Role::Facilitator | Role::Evaluator => ScopeKind::Programme,
            Role::Head | Role::Coordinator | Role::TeamLead | Role::Professional => ScopeKind::Organisation,
        }
    }
}

impl FromStr for Role {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Role::ALL.into_iter().find(|role| role.word() == word).ok_or(())
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A role somebody holds in a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// Where.
    pub scope: Scope,
    /// As what.
    pub role: Role,
}

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Actor {
    /// Nobody signed in: sees what is released to the public.
    #[default]
    Visitor,
    /// A person with an account.
    Person {
        /// Their id.
        id: Id<Person>,
        /// Their name as shown.
        name: String,
        /// The language they chose.
        lang: Option<Lang>,
        /// The roles they hold today.
        grants: Vec<Grant>,
    },
    /// Somebody in a workshop, without an account: known by a pseudonym, there and nowhere else.
    Participant {
        /// Their id.
        id: Id<Participant>,
        /// The scope of their workshop.
        workshop: Id<Scope>,
    },
    /// The program itself: set-up, demo, import on the command line.
    System,
}

impl Actor {
    /// The person's id, if it is a person.
    pub fn person(&self) -> Option<Id<Person>> {
        match self {
            Actor::Person { id, .. } => Some(*id),
            Actor::Visitor | Actor::Participant { .. } | Actor::System => None,
        }
    }

    /// The participant's id, if it is a participant.
    pub fn participant(&self) -> Option<Id<Participant>> {
        match self {
            Actor::Participant { id, .. } => Some(*id),
            Actor::Visitor | Actor::Person { .. } | Actor::System => None,
        }
    }

    /// What tells this actor's commands from those of others; empty for those who have no id.
    pub fn mark(&self) -> String {
        match self {
            Actor::Person { id, .. } => id.to_string(),
            Actor::Participant { id, .. } => id.to_string(),
            Actor::Visitor | Actor::System => String::new(),
        }
    }

    /// The roles held.
    pub fn grants(&self) -> &[Grant] {
        match self {
            Actor::Person { grants, .. } => grants,
            Actor::Visitor | Actor::Participant { .. } | Actor::System => &[],
        }
    }
}

/// The scope a request works in, and whose people have a say there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The owner of the rows.
    pub scope: Scope,
    /// Organisations that take part in the programme (none elsewhere). Of a workshop: those of its programme, or the one it
    /// is kept to, and the programme itself, whose roles hold there.
    pub members: Vec<Id<Scope>>,
}

impl Place {
    /// The installation itself.
    pub const fn instance() -> Self {
        Place { scope: Scope::INSTANCE, members: Vec::new() }
    }
}

/// Something that may be done, and by whom. Declared once per case, in `rules/permissions.rs` of its slice.
#[derive(Debug, PartialEq, Eq)]
pub struct Permission {
    /// `slice.noun_verb`, as in `programmes.programme_edit`.
    pub key: &'static str,
    /// Roles that may, where they are held in the scope itself or in the instance.
    pub roles: &'static [Role],
    /// Roles that may, where they are held in an organisation that takes part in the programme.
    pub members: &'static [Role],
    /// Everybody may, without an account.
    pub public: bool,
    /// Everybody with an account may.
    pub signed_in: bool,
    /// Participants of the workshop may, without an account.
    pub participants: bool,
}

impl Permission {
    /// For these roles in the scope itself.
    pub const fn of(key: &'static str, roles: &'static [Role]) -> Self {
        Self { key, roles, members: &[], public: false, signed_in: false, participants: false }
    }

    /// And for these roles of organisations that take part.
    #[must_use]
    pub const fn and_members(mut self, members: &'static [Role]) -> Self {
        self.members = members;
        self
    }

    /// And for participants of the workshop.
    #[must_use]
    pub const fn and_participants(mut self) -> Self {
        self.participants = true;
        self
    }

    /// For everybody.
    pub const fn public(key: &'static str) -> Self {
        Self { key, roles: &[], members: &[], public: true, signed_in: false, participants: false }
    }

    /// For everybody with an account.
    pub const fn signed_in(key: &'static str) -> Self {
        Self { key, roles: &[], members: &[], public: false, signed_in: true, participants: false }
    }
}

/// Whether this actor may do this here. The only place in the product that decides it.
pub fn may(actor: &Actor, permission: &Permission, place: &Place) -> bool {
    match actor {
        // The switch of the tests of rights: here everybody may do everything, and they have to notice.
        _ if is_faulty("may_always") => true,
        Actor::System => true,
        Actor::Visitor => permission.public,
        Actor::Participant { workshop, .. } => {
            permission.public || (permission.participants && *workshop == place.scope.id)
        }
        Actor::Person { grants, .. } => {
            permission.public || permission.signed_in || grants.iter().any(|grant| counts(grant, permission, place))
        }
    }
}

/// Whether an actor has anything to do with a place: decides between "may not" and "is not there".
pub(crate) fn knows(actor: &Actor, place: &Place) -> bool {
    match actor {
        // The switch of the tests of what is foreign: it is told apart from what is not there.
        _ if is_faulty("foreign_known") => true,
        Actor::System => true,
        Actor::Visitor => false,
        Actor::Participant { workshop, .. } => *workshop == place.scope.id,
        Actor::Person { grants, .. } => grants.iter().any(|grant| reaches(grant, place)),
    }
}

fn reaches(grant: &Grant, place: &Place) -> bool {
    grant.scope == place.scope || place.members.contains(&grant.scope.id) || grant.role == Role::Administrator
}

fn counts(grant: &Grant, permission: &Permission, place: &Place) -> bool {
    let own = grant.scope == place.scope || grant.scope == Scope::INSTANCE || is_home(grant.scope, place);
    (own && permission.roles.contains(&grant.role))
        || (place.members.contains(&grant.scope.id) && permission.members.contains(&grant.role))
}

/// Whether this is the programme that a workshop belongs to.
fn is_home(scope: Scope, place: &Place) -> bool {
    place.scope.kind == ScopeKind::Workshop && scope.kind == ScopeKind::Programme && place.members.contains(&scope.id)
}

impl Place {
    /// Says no where `may` does: 403 to those who belong here, 404 to all others.
    pub fn allow(&self, actor: &Actor, permission: &'static Permission) -> crate::Outcome<()> {
        if may(actor, permission, self) {
            Ok(())
        } else if knows(actor, self) {
            Err(crate::No::Forbidden(permission.key))
        } else {
            Err(crate::No::Missing)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EDIT: Permission = Permission::of("x.edit", &[Role::Lead]).and_members(&[Role::Head]);

    fn scope(kind: ScopeKind, n: u128) -> Scope {
        Scope { kind, id: Id::new(uuid::Uuid::from_u128(n)) }
    }

    fn person(scope: Scope, role: Role) -> Actor {
        Actor::Person {
            id: Id::new(uuid::Uuid::nil()),
            name: "Beispiel".into(),
            lang: None,
            grants: vec![Grant { scope, role }],
        }
    }

    #[test]
    fn a_role_counts_in_its_own_scope_and_as_a_member_only_where_it_is_named() {
        let programme = scope(ScopeKind::Programme, 1);
        let celle = scope(ScopeKind::Organisation, 2);
        let place = Place { scope: programme, members: vec![celle.id] };
        let check = |actor: Actor, expected: bool| assert_eq!(may(&actor, &EDIT, &place), expected, "{actor:?}");
        check(person(programme, Role::Lead), true);
        check(person(scope(ScopeKind::Programme, 9), Role::Lead), false);
        check(person(celle, Role::Head), true);
        check(person(celle, Role::Professional), false);
        check(person(scope(ScopeKind::Organisation, 8), Role::Head), false);
        check(person(Scope::INSTANCE, Role::Administrator), false);
        check(Actor::Visitor, false);
        check(Actor::System, true);
    }

    #[test]
    fn a_workshop_knows_the_roles_of_its_programme_and_its_participants() {
        const STEER: Permission = Permission::of("x.steer", &[Role::Facilitator]);
        const TAKE_PART: Permission = Permission::of("x.take_part", &[]).and_participants();
        let (workshop, programme) = (scope(ScopeKind::Workshop, 3), scope(ScopeKind::Programme, 1));
        let celle = scope(ScopeKind::Organisation, 2);
        let place = Place { scope: workshop, members: vec![programme.id, celle.id] };
        let inside = Actor::Participant { id: Id::new(uuid::Uuid::from_u128(5)), workshop: workshop.id };
        let elsewhere = Actor::Participant { id: Id::new(uuid::Uuid::from_u128(5)), workshop: celle.id };
        let check = |actor: &Actor, permission: &'static Permission, expected: bool| {
            assert_eq!(may(actor, permission, &place), expected, "{actor:?} {permission:?}");
        };
        check(&person(programme, Role::Facilitator), &STEER, true);
        check(&person(scope(ScopeKind::Programme, 9), Role::Facilitator), &STEER, false);
        check(&person(celle, Role::Head), &STEER, false);
        check(&inside, &STEER, false);
        check(&inside, &TAKE_PART, true);
        check(&elsewhere, &TAKE_PART, false);
        assert!(matches!(place.allow(&inside, &STEER), Err(crate::No::Forbidden("x.steer"))));
        assert!(matches!(place.allow(&elsewhere, &STEER), Err(crate::No::Missing)));
    }

    #[test]
    fn who_does_not_belong_sees_the_same_as_if_it_were_absent() {
        let place =
            Place { scope: scope(ScopeKind::Programme, 1), members: vec![scope(ScopeKind::Organisation, 2).id] };
        let stranger = person(scope(ScopeKind::Programme, 7), Role::Lead);
        assert!(matches!(place.allow(&stranger, &EDIT), Err(crate::No::Missing)));
        let inside = person(scope(ScopeKind::Organisation, 2), Role::Professional);
        assert!(matches!(place.allow(&inside, &EDIT), Err(crate::No::Forbidden("x.edit"))));
    }
}
