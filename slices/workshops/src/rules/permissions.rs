//! Who may do what with workshops. The one table that doors and cases name.

use kernel::{Permission, Role};

const READERS: &[Role] = &[Role::Administrator, Role::Lead, Role::Facilitator, Role::Evaluator];
const OFFICES: &[Role] = &[Role::Head, Role::Coordinator, Role::TeamLead, Role::Professional];
const PLANNERS: &[Role] = &[Role::Lead, Role::Facilitator];

/// Seeing the list.
pub(crate) static WORKSHOP_LIST: Permission = Permission::of("workshops.workshop_list", READERS).and_members(OFFICES);
/// Seeing one.
pub(crate) static WORKSHOP_SHOW: Permission = Permission::of("workshops.workshop_show", READERS).and_members(OFFICES);
/// Entering one.
pub(crate) static WORKSHOP_NEW: Permission = Permission::of("workshops.workshop_new", PLANNERS);

/// All of them.
pub(crate) static ALL: [&Permission; 3] = [&WORKSHOP_LIST, &WORKSHOP_SHOW, &WORKSHOP_NEW];
