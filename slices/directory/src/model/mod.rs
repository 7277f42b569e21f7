//! The nouns: organisations, people, memberships, sessions, links, tokens.

mod member;
mod organisation;
mod password;
mod person;
mod session;
mod token;

pub use member::Member;
pub(crate) use member::Membership;
pub(crate) use organisation::OrganisationFacts;
pub use organisation::{Organisation, OrganisationKind, OrganisationNew, OrganisationRow};
pub use password::PasswordHash;
pub use person::PersonNew;
pub(crate) use person::{Account, DemoPerson, PersonFacts, PersonRow};
pub(crate) use session::{Entrance, Guesses, Link, LinkKind, Session};
pub(crate) use token::Token;
