//! Who may do what with workshops. The one table that doors and cases name.

use kernel::{Permission, Role};

const READERS: &[Role] = &[Role::Administrator, Role::Lead, Role::Facilitator, Role::Evaluator];
const OFFICES: &[Role] = &[Role::Head, Role::Coordinator, Role::TeamLead, Role::Professional];
const PLANNERS: &[Role] = &[Role::Lead, Role::Facilitator];

/// Seeing which workshops a programme has.
pub(crate) static WORKSHOP_LIST: Permission = Permission::of("workshops.workshop_list", READERS).and_members(OFFICES);
/// Planning one.
pub(crate) static WORKSHOP_NEW: Permission = Permission::of("workshops.workshop_new", PLANNERS);
/// Steering one: rounds, clock, groups, messages, photos and cards.
pub(crate) static WORKSHOP_STEER: Permission = Permission::of("workshops.workshop_steer", PLANNERS);
/// Seeing the wall and the protocol.
pub(crate) static WORKSHOP_SHOW: Permission =
    Permission::of("workshops.workshop_show", READERS).and_members(OFFICES).and_participants();
/// Entering a workshop with its code.
pub(crate) static PARTICIPANT_JOIN: Permission = Permission::public("workshops.participant_join");
/// What only participants do: their notes, their place.
pub(crate) static PARTICIPANT_SHOW: Permission = Permission::of("workshops.participant_show", &[]).and_participants();
/// Writing for a group; participants only for their own, which the case asks.
pub(crate) static STATEMENT_WRITE: Permission =
    Permission::of("workshops.statement_write", PLANNERS).and_participants();

/// All of them.
pub(crate) static ALL: [&Permission; 7] = [
    &WORKSHOP_LIST,
    &WORKSHOP_NEW,
    &WORKSHOP_STEER,
    &WORKSHOP_SHOW,
    &PARTICIPANT_JOIN,
    &PARTICIPANT_SHOW,
    &STATEMENT_WRITE,
];
