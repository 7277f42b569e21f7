//! Memberships: a role of a person in a scope, from a day to a day.

use kernel::{Day, Id, Person, Role, Scope};

/// Somebody with a role in a scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: Id<Person>,
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// As what.
    pub role: Role,
    /// Since which day.
    pub since: Day,
}

/// A role as its person holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Membership {
    pub(crate) scope: Scope,
    pub(crate) role: Role,
    pub(crate) since: Day,
    /// The first day without it.
    pub(crate) until: Option<Day>,
}
