//! Who may do what in the directory. One row per case.

use kernel::{
    Permission,
    Role::{Administrator, Coordinator, Evaluator, Facilitator, Head, Lead, Professional, TeamLead},
    ScopeKind,
};

pub(crate) const SIGN_IN: Permission = Permission::public("directory.sign_in");
pub(crate) const SIGN_OUT: Permission = Permission::public("directory.sign_out");
pub(crate) const PASSWORD_FORGOTTEN: Permission = Permission::public("directory.password_forgotten");
pub(crate) const LINK_USE: Permission = Permission::public("directory.link_use");

pub(crate) const ACCOUNT_SHOW: Permission = Permission::signed_in("directory.account_show");
pub(crate) const ACCOUNT_EDIT: Permission = Permission::signed_in("directory.account_edit");
pub(crate) const ACCOUNT_PASSWORD: Permission = Permission::signed_in("directory.account_password");

pub(crate) const ORGANISATION_LIST: Permission = Permission::signed_in("directory.organisation_list");
/// Name and kind of an organisation are open to everybody with an account; its people are not.
pub(crate) const ORGANISATION_SHOW: Permission = Permission::signed_in("directory.organisation_show");
pub(crate) const ORGANISATION_NEW: Permission = Permission::of("directory.organisation_new", &[Administrator]);
pub(crate) const ORGANISATION_EDIT: Permission =
    Permission::of("directory.organisation_edit", &[Head, Coordinator, Administrator]);
pub(crate) const ORGANISATION_WITHDRAW: Permission =
    Permission::of("directory.organisation_withdraw", &[Administrator]);
pub(crate) const ORGANISATION_HISTORY: Permission =
    Permission::of("directory.organisation_history", &[Head, Coordinator, TeamLead, Professional, Administrator]);

pub(crate) const MEMBER_LIST_ORGANISATION: Permission =
    Permission::of("directory.member_list_organisation", &[Head, Coordinator, TeamLead, Professional, Administrator]);
pub(crate) const MEMBER_LIST_PROGRAMME: Permission =
    Permission::of("directory.member_list_programme", &[Lead, Facilitator, Evaluator, Administrator]).and_members(&[
        Head,
        Coordinator,
        TeamLead,
        Professional,
    ]);
pub(crate) const MEMBER_INVITE_ORGANISATION: Permission =
    Permission::of("directory.member_invite_organisation", &[Head, Coordinator, Administrator]);
pub(crate) const MEMBER_INVITE_PROGRAMME: Permission =
    Permission::of("directory.member_invite_programme", &[Lead, Administrator]);
pub(crate) const MEMBER_END_ORGANISATION: Permission =
    Permission::of("directory.member_end_organisation", &[Head, Coordinator, Administrator]);
pub(crate) const MEMBER_END_PROGRAMME: Permission =
    Permission::of("directory.member_end_programme", &[Lead, Administrator]);

pub(crate) const MEMBER_LINK_ORGANISATION: Permission =
    Permission::of("directory.member_link_organisation", &[Head, Coordinator, Administrator]);
pub(crate) const MEMBER_LINK_PROGRAMME: Permission =
    Permission::of("directory.member_link_programme", &[Lead, Administrator]);

pub(crate) const PERSON_LIST: Permission = Permission::of("directory.person_list", &[Administrator]);
pub(crate) const PERSON_SHOW: Permission = Permission::of("directory.person_show", &[Administrator]);
pub(crate) const PERSON_NEW: Permission = Permission::of("directory.person_new", &[Administrator]);
pub(crate) const PERSON_EDIT: Permission = Permission::of("directory.person_edit", &[Administrator]);
pub(crate) const PERSON_WITHDRAW: Permission = Permission::of("directory.person_withdraw", &[Administrator]);
pub(crate) const PERSON_LINK: Permission = Permission::of("directory.person_link", &[Administrator]);
pub(crate) const PERSON_END: Permission = Permission::of("directory.person_end", &[Administrator]);

/// The list of people of a scope.
pub(crate) const fn member_list(kind: ScopeKind) -> &'static Permission {
    match kind {
        ScopeKind::Organisation => &MEMBER_LIST_ORGANISATION,
        ScopeKind::Programme => &MEMBER_LIST_PROGRAMME,
        ScopeKind::Instance | ScopeKind::Workshop => &PERSON_LIST,
    }
}

/// Inviting into a scope.
pub(crate) const fn member_invite(kind: ScopeKind) -> &'static Permission {
    match kind {
        ScopeKind::Organisation => &MEMBER_INVITE_ORGANISATION,
        ScopeKind::Programme => &MEMBER_INVITE_PROGRAMME,
        ScopeKind::Instance | ScopeKind::Workshop => &PERSON_NEW,
    }
}

/// Ending a role in a scope.
pub(crate) const fn member_end(kind: ScopeKind) -> &'static Permission {
    match kind {
        ScopeKind::Organisation => &MEMBER_END_ORGANISATION,
        ScopeKind::Programme => &MEMBER_END_PROGRAMME,
        ScopeKind::Instance | ScopeKind::Workshop => &PERSON_END,
    }
}

/// Handing a link to somebody of a scope.
pub(crate) const fn member_link(kind: ScopeKind) -> &'static Permission {
    match kind {
        ScopeKind::Organisation => &MEMBER_LINK_ORGANISATION,
        ScopeKind::Programme => &MEMBER_LINK_PROGRAMME,
        ScopeKind::Instance | ScopeKind::Workshop => &PERSON_LINK,
    }
}

/// All of them.
pub(crate) const ALL: &[&Permission] = &[
    &SIGN_IN,
    &SIGN_OUT,
    &PASSWORD_FORGOTTEN,
    &LINK_USE,
    &ACCOUNT_SHOW,
    &ACCOUNT_EDIT,
    &ACCOUNT_PASSWORD,
    &ORGANISATION_LIST,
    &ORGANISATION_SHOW,
    &ORGANISATION_NEW,
    &ORGANISATION_EDIT,
    &ORGANISATION_WITHDRAW,
    &ORGANISATION_HISTORY,
    &MEMBER_LIST_ORGANISATION,
    &MEMBER_LIST_PROGRAMME,
    &MEMBER_INVITE_ORGANISATION,
    &MEMBER_INVITE_PROGRAMME,
    &MEMBER_END_ORGANISATION,
    &MEMBER_END_PROGRAMME,
    &MEMBER_LINK_ORGANISATION,
    &MEMBER_LINK_PROGRAMME,
    &PERSON_LIST,
    &PERSON_SHOW,
    &PERSON_NEW,
    &PERSON_EDIT,
    &PERSON_WITHDRAW,
    &PERSON_LINK,
    &PERSON_END,
];
