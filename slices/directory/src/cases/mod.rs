//! The verbs. Each asks the right first, loads the facts, asks the rule, writes, appends to the journal.
//!
//! Cases that `offer` hands to higher storeys ask no right: the case that calls them has.

pub(crate) mod account;
pub(crate) mod browser;
pub(crate) mod gate;
pub(crate) mod guess;
pub(crate) mod history_list;
pub(crate) mod letter;
pub(crate) mod link;
pub(crate) mod member_end;
pub(crate) mod member_invite;
pub(crate) mod member_link;
pub(crate) mod membership_list;
pub(crate) mod organisation_create;
pub(crate) mod organisation_edit;
pub(crate) mod organisation_find;
pub(crate) mod organisation_list;
pub(crate) mod organisation_new;
pub(crate) mod organisation_show;
pub(crate) mod organisation_withdraw;
pub(crate) mod password;
pub(crate) mod password_forgotten;
pub(crate) mod person;
pub(crate) mod role_grant;
pub(crate) mod session;
pub(crate) mod sign_in;
