//! The verbs. Each asks the right first, loads the facts, asks the rule, writes, appends to the journal.
//!
//! Cases that `offer` hands to higher storeys ask no right: the case that calls them has.

pub(crate) mod demo_person_create;
pub(crate) mod gate;
pub(crate) mod history_list;
pub(crate) mod membership_list;
pub(crate) mod organisation_create;
pub(crate) mod organisation_find;
pub(crate) mod password;
pub(crate) mod person_create;
pub(crate) mod role_grant;
