//! Who may do what with allocations. The one table that doors and cases name.
//!
//! Needs, pins and bans are an office's own business: the programme's people work with them, an office sees its own. The
//! administration sees none of it.

use kernel::{Permission, Role};

const LEAD: &[Role] = &[Role::Lead];
const PLANNERS: &[Role] = &[Role::Lead, Role::Facilitator];
const WORKERS: &[Role] = &[Role::Lead, Role::Facilitator, Role::Evaluator];
const OFFICES: &[Role] = &[Role::Head, Role::Coordinator, Role::TeamLead, Role::Professional];

/// Seeing what was decided, and of the reasons those of one's own office.
pub(crate) static ALLOCATION_SHOW: Permission =
    Permission::of("allocation.allocation_show", WORKERS).and_members(OFFICES);
/// Seeing the needs and reasons of all offices, and the proposal that comes of them.
pub(crate) static SOLUTION_SHOW: Permission = Permission::of("allocation.solution_show", WORKERS);
/// Changing goal, weights and numbers of offices.
pub(crate) static TERMS_EDIT: Permission = Permission::of("allocation.terms_edit", PLANNERS);
/// Changing ranks, needs, pins and bans of an office.
pub(crate) static SHEET_EDIT: Permission = Permission::of("allocation.sheet_edit", PLANNERS);
/// Taking needs over from the workshops, or from a table.
pub(crate) static SHEET_IMPORT: Permission = Permission::of("allocation.sheet_import", PLANNERS);
/// Taking another solution that is equally good.
pub(crate) static SOLUTION_CHOOSE: Permission = Permission::of("allocation.solution_choose", PLANNERS);
/// Moving the ranks of an office by hand.
pub(crate) static MOVE_EDIT: Permission = Permission::of("allocation.move_edit", PLANNERS);
/// Keeping an allocation as a resolution.
pub(crate) static RESOLUTION_NEW: Permission = Permission::of("allocation.resolution_new", PLANNERS);
/// Confirming or returning it for one's own office, which the case asks.
pub(crate) static REPLY_WRITE: Permission = Permission::of("allocation.reply_write", &[]).and_members(&[Role::Head]);
/// Releasing it: from then on the offices work by it.
pub(crate) static RESOLUTION_RELEASE: Permission = Permission::of("allocation.resolution_release", LEAD);

/// All of them.
pub(crate) static ALL: [&Permission; 10] = [
    &ALLOCATION_SHOW,
    &SOLUTION_SHOW,
    &TERMS_EDIT,
    &SHEET_EDIT,
    &SHEET_IMPORT,
    &SOLUTION_CHOOSE,
    &MOVE_EDIT,
    &RESOLUTION_NEW,
    &REPLY_WRITE,
    &RESOLUTION_RELEASE,
];

/// Whether this actor acts for this office: members only for the one they belong to.
pub(crate) fn own_office(
    actor: &kernel::Actor,
    permission: &Permission,
    place: &kernel::Place,
    office: kernel::Id<kernel::Scope>,
) -> bool {
    let members = place.members.iter().copied().filter(|member| *member == office).collect();
    kernel::may(actor, permission, &kernel::Place { scope: place.scope, members })
}
