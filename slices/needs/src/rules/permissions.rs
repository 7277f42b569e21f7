//! Who may do what with needs. The one table that doors and cases name. Whoever may as a member may so for the own office only:
//! the cases ask that (`office_here`), and a needs workshop is kept to its office.

use kernel::{Permission, Role};

const READERS: &[Role] = &[Role::Administrator, Role::Lead, Role::Facilitator, Role::Evaluator];
const OFFICES: &[Role] = &[Role::Head, Role::Coordinator, Role::TeamLead, Role::Professional];
const ENTERING: &[Role] = &[Role::Head, Role::Coordinator, Role::TeamLead];

/// Seeing how far each office is.
pub(crate) static NEEDS_LIST: Permission = Permission::of("needs.needs_list", READERS).and_members(OFFICES);
/// Seeing what an office handed on, and what its leadership stated.
pub(crate) static SCORE_SHOW: Permission = Permission::of("needs.score_show", READERS).and_members(OFFICES);
/// Setting a score by hand.
pub(crate) static SCORE_EDIT: Permission = Permission::of("needs.score_edit", &[Role::Facilitator]);
/// Writing down what leadership states.
pub(crate) static WISH_EDIT: Permission =
    Permission::of("needs.wish_edit", &[Role::Facilitator]).and_members(&[Role::Head]);
/// Seeing what an office has already. What an office did not release is none of the lead's business.
pub(crate) static ENTRY_LIST: Permission =
    Permission::of("needs.entry_list", &[Role::Facilitator]).and_members(OFFICES);
/// Entering, changing and assigning it.
pub(crate) static ENTRY_EDIT: Permission =
    Permission::of("needs.entry_edit", &[Role::Facilitator]).and_members(ENTERING);
/// Planning a needs workshop.
pub(crate) static SITTING_NEW: Permission = Permission::of("needs.sitting_new", &[Role::Lead, Role::Facilitator]);
/// Copying, changing and withdrawing the programme's own templates.
pub(crate) static TEMPLATE_EDIT: Permission = Permission::of("needs.template_edit", &[Role::Lead, Role::Facilitator]);
/// Steering it: groups, paper, closing the ratings.
pub(crate) static SITTING_STEER: Permission = Permission::of("needs.sitting_steer", &[Role::Facilitator]);
/// Seeing its results and its protocol.
pub(crate) static SITTING_SHOW: Permission =
    Permission::of("needs.sitting_show", &[Role::Facilitator]).and_members(OFFICES).and_participants();
/// Taking part: cards, ratings, dots.
pub(crate) static CARD_WRITE: Permission = Permission::of("needs.card_write", &[]).and_participants();
/// Handing results on to the programme: only the office itself does.
pub(crate) static RESULT_RELEASE: Permission =
    Permission::of("needs.result_release", &[]).and_members(&[Role::Head, Role::Coordinator]);

/// All of them.
pub(crate) static ALL: [&Permission; 12] = [
    &NEEDS_LIST,
    &SCORE_SHOW,
    &SCORE_EDIT,
    &WISH_EDIT,
    &ENTRY_LIST,
    &ENTRY_EDIT,
    &SITTING_NEW,
    &TEMPLATE_EDIT,
    &SITTING_STEER,
    &SITTING_SHOW,
    &CARD_WRITE,
    &RESULT_RELEASE,
];
