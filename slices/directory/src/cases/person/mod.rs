//! People: entering, looking up, changing, withdrawing.

pub(crate) mod person_create;
pub(crate) mod person_edit;
pub(crate) mod person_show;
pub(crate) mod person_withdraw;
