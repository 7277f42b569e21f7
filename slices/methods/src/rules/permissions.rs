//! Who may do what with methods. The one table that doors and cases name.

use kernel::{Permission, Role};

const READERS: &[Role] = &[Role::Administrator, Role::Lead, Role::Facilitator, Role::Evaluator];
const OFFICES: &[Role] = &[Role::Head, Role::Coordinator, Role::TeamLead, Role::Professional];
const PLANNERS: &[Role] = &[Role::Lead, Role::Facilitator];

/// Seeing methods.
pub(crate) static METHOD_SHOW: Permission = Permission::of("methods.method_show", READERS).and_members(OFFICES);
/// Copying one into the programme.
pub(crate) static METHOD_COPY: Permission = Permission::of("methods.method_copy", PLANNERS);
/// Changing the programme's own.
pub(crate) static METHOD_EDIT: Permission = Permission::of("methods.method_edit", PLANNERS);
/// Removing the programme's own.
pub(crate) static METHOD_REMOVE: Permission = Permission::of("methods.method_remove", PLANNERS);

/// All of them.
pub(crate) static ALL: [&Permission; 4] = [&METHOD_SHOW, &METHOD_COPY, &METHOD_EDIT, &METHOD_REMOVE];
