//! People with an account.

use kernel::{Id, Lang, Person};

/// A new person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonNew {
    /// The name as shown.
    pub name: String,
    /// The e-mail address: also the name at sign-in.
    pub email: String,
    /// The language of pages and letters.
    pub lang: Lang,
}

/// A person as lists show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonRow {
    pub(crate) id: Id<Person>,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) sort_key: String,
    pub(crate) withdrawn: bool,
    /// Whether the invitation was accepted.
    pub(crate) has_password: bool,
}

/// Everything about one person that pages show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonFacts {
    pub(crate) id: Id<Person>,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) lang: Lang,
    pub(crate) has_password: bool,
    pub(crate) version: i64,
    pub(crate) withdrawn: bool,
}

/// What signing in needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) id: Id<Person>,
    pub(crate) password: Option<String>,
}

/// A person of the demonstration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DemoPerson {
    pub(crate) key: String,
    pub(crate) id: Id<Person>,
    pub(crate) name: String,
}
