//! Who may do what with the definition. The one table that doors and cases name.

use kernel::{Permission, Role};

const READERS: &[Role] = &[Role::Administrator, Role::Lead, Role::Facilitator, Role::Evaluator];
const OFFICES: &[Role] = &[Role::Head, Role::Coordinator, Role::TeamLead, Role::Professional];
const LEAD: &[Role] = &[Role::Lead];
const PLANNERS: &[Role] = &[Role::Lead, Role::Facilitator];
/// Delegates of the offices in the editing group.
const DELEGATES: &[Role] = &[Role::Head, Role::Coordinator];

/// Reading the definition with its sources, comments, versions and coverage.
pub(crate) static DEFINITION_SHOW: Permission =
    Permission::of("definition.definition_show", READERS).and_members(OFFICES);
/// Wording the definition: the editing group.
pub(crate) static DEFINITION_EDIT: Permission =
    Permission::of("definition.definition_edit", PLANNERS).and_members(DELEGATES);
/// Commenting on an item or proposing another wording.
pub(crate) static COMMENT_NEW: Permission =
    Permission::of("definition.comment_new", &[Role::Lead, Role::Facilitator, Role::Evaluator]).and_members(OFFICES);
/// Saying what was made of a comment.
pub(crate) static COMMENT_RESOLVE: Permission =
    Permission::of("definition.comment_resolve", PLANNERS).and_members(DELEGATES);
/// Laying a version before the offices.
pub(crate) static VERSION_SUBMIT: Permission = Permission::of("definition.version_submit", PLANNERS);
/// Answering for an office; only for the own one, which the case asks.
pub(crate) static CONSENT_GIVE: Permission = Permission::of("definition.consent_give", &[]).and_members(&[Role::Head]);
/// Sending somebody without an account a personal link.
pub(crate) static CONSENT_INVITE: Permission = Permission::of("definition.consent_invite", PLANNERS);
/// Answering by a personal link; the link is the right.
pub(crate) static CONSENT_LINK: Permission = Permission::public("definition.consent_link");
/// Releasing a version, or giving it back to the editing group.
pub(crate) static VERSION_DECIDE: Permission = Permission::of("definition.version_decide", LEAD);
/// Withdrawing what was released.
pub(crate) static DEFINITION_WITHDRAW: Permission = Permission::of("definition.definition_withdraw", LEAD);
/// Reading what was released.
pub(crate) static DEFINITION_PUBLIC: Permission = Permission::public("definition.definition_public");
/// Wording it in plain language, and comparing that with the original.
pub(crate) static PLAIN_EDIT: Permission = Permission::of("definition.plain_edit", PLANNERS).and_members(DELEGATES);
/// Releasing the plain language, and withdrawing it.
pub(crate) static PLAIN_RELEASE: Permission = Permission::of("definition.plain_release", LEAD);

/// All of them.
pub(crate) static ALL: [&Permission; 13] = [
    &DEFINITION_SHOW,
    &DEFINITION_EDIT,
    &COMMENT_NEW,
    &COMMENT_RESOLVE,
    &VERSION_SUBMIT,
    &CONSENT_GIVE,
    &CONSENT_INVITE,
    &CONSENT_LINK,
    &VERSION_DECIDE,
    &DEFINITION_WITHDRAW,
    &DEFINITION_PUBLIC,
    &PLAIN_EDIT,
    &PLAIN_RELEASE,
];
