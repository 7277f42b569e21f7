//! Who may do what in a programme. The one table that doors and cases name.

use kernel::{Permission, Role};

const LEAD: &[Role] = &[Role::Lead];
const PLANNERS: &[Role] = &[Role::Lead, Role::Facilitator];
const ADMINISTRATOR: &[Role] = &[Role::Administrator];

/// Seeing one's programmes.
pub(crate) static PROGRAMME_LIST: Permission = Permission::signed_in("programmes.programme_list");
/// Seeing a programme: its plan, its cohort, its allocation, its history.
pub(crate) static PROGRAMME_SHOW: Permission =
    Permission::of("programmes.programme_show", &[Role::Administrator, Role::Lead, Role::Facilitator, Role::Evaluator])
        .and_members(&[Role::Head, Role::Coordinator, Role::TeamLead, Role::Professional]);
/// Creating a programme.
pub(crate) static PROGRAMME_NEW: Permission = Permission::of("programmes.programme_new", ADMINISTRATOR);
/// Creating a programme from a file.
pub(crate) static PROGRAMME_IMPORT: Permission = Permission::of("programmes.programme_import", ADMINISTRATOR);
/// Changing a programme's own facts.
pub(crate) static PROGRAMME_EDIT: Permission = Permission::of("programmes.programme_edit", LEAD);
/// Withdrawing a programme.
pub(crate) static PROGRAMME_WITHDRAW: Permission = Permission::of("programmes.programme_withdraw", LEAD);
/// Letting an organisation take part.
pub(crate) static OFFICE_ADD: Permission = Permission::of("programmes.office_add", LEAD);
/// Ending an organisation's part.
pub(crate) static OFFICE_REMOVE: Permission = Permission::of("programmes.office_remove", LEAD);
/// Changing an office's dates and services; members only those of their own office, which the case asks.
pub(crate) static OFFICE_EDIT: Permission =
    Permission::of("programmes.office_edit", LEAD).and_members(&[Role::Head, Role::Coordinator]);
/// Seeing who works in an office; members only in their own office, which the case asks.
pub(crate) static OFFICE_PEOPLE: Permission = Permission::of("programmes.office_people", PLANNERS).and_members(&[
    Role::Head,
    Role::Coordinator,
    Role::TeamLead,
    Role::Professional,
]);
/// Entering a service.
pub(crate) static SERVICE_NEW: Permission = Permission::of("programmes.service_new", LEAD);
/// Changing a service.
pub(crate) static SERVICE_EDIT: Permission = Permission::of("programmes.service_edit", LEAD);
/// Withdrawing a service.
pub(crate) static SERVICE_WITHDRAW: Permission = Permission::of("programmes.service_withdraw", LEAD);
/// Entering a phase.
pub(crate) static PHASE_NEW: Permission = Permission::of("programmes.phase_new", PLANNERS);
/// Changing a phase.
pub(crate) static PHASE_EDIT: Permission = Permission::of("programmes.phase_edit", PLANNERS);
/// Withdrawing a phase.
pub(crate) static PHASE_WITHDRAW: Permission = Permission::of("programmes.phase_withdraw", PLANNERS);
/// Entering a milestone.
pub(crate) static MILESTONE_NEW: Permission = Permission::of("programmes.milestone_new", PLANNERS);
/// Changing a milestone.
pub(crate) static MILESTONE_EDIT: Permission = Permission::of("programmes.milestone_edit", PLANNERS);
/// Withdrawing a milestone.
pub(crate) static MILESTONE_WITHDRAW: Permission = Permission::of("programmes.milestone_withdraw", PLANNERS);
/// Changing the order of an office's areas.
pub(crate) static ALLOCATION_EDIT: Permission = Permission::of("programmes.allocation_edit", PLANNERS);
/// Releasing the cohort's matrix to the public.
pub(crate) static MATRIX_RELEASE: Permission = Permission::of("programmes.matrix_release", LEAD);
/// Withdrawing that release.
pub(crate) static MATRIX_WITHDRAW: Permission = Permission::of("programmes.matrix_withdraw", LEAD);
/// Reading what is released.
pub(crate) static MATRIX_PUBLIC: Permission = Permission::public("programmes.matrix_public");

/// All of them.
pub(crate) static ALL: [&Permission; 23] = [
    &PROGRAMME_LIST,
    &PROGRAMME_SHOW,
    &PROGRAMME_NEW,
    &PROGRAMME_IMPORT,
    &PROGRAMME_EDIT,
    &PROGRAMME_WITHDRAW,
    &OFFICE_ADD,
    &OFFICE_REMOVE,
    &OFFICE_EDIT,
    &OFFICE_PEOPLE,
    &SERVICE_NEW,
    &SERVICE_EDIT,
    &SERVICE_WITHDRAW,
    &PHASE_NEW,
    &PHASE_EDIT,
    &PHASE_WITHDRAW,
    &MILESTONE_NEW,
    &MILESTONE_EDIT,
    &MILESTONE_WITHDRAW,
    &ALLOCATION_EDIT,
    &MATRIX_RELEASE,
    &MATRIX_WITHDRAW,
    &MATRIX_PUBLIC,
];
