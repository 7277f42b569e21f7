//! The verbs. Each asks the right first, then loads, decides, writes, and notes it in the journal.

mod board_show;
mod cards_enter;
mod gate;
mod group_work;
mod origin;
mod participant_join;
mod participant_place;
mod participant_show;
mod photo_add;
mod simulation;
mod statement_write;
mod step_take;
mod workshop_edit;
mod workshop_list;
mod workshop_new;

pub(crate) use board_show::{BoardShow, PeopleShow, board_show, people_show, protocol_show, room_show};
pub(crate) use cards_enter::{cards_enter, cards_show, cards_undo, example_fill};
pub(crate) use gate::{ParticipantGate, token_hash};
pub(crate) use group_work::{Work, work_show};
pub(crate) use participant_join::{
    Join, JoinShow, code_find, join_show, participant_join, participant_leave, participant_return,
};
pub(crate) use participant_place::{
    ParticipantAdd, ParticipantMove, participant_add, participant_move, participant_presence,
};
pub(crate) use participant_show::{Here, draft_delete, draft_new, draft_share, here};
pub(crate) use photo_add::{photo_add, photo_remove, photo_show};
pub(crate) use simulation::{simulation_start, simulation_step};
pub(crate) use statement_write::{
    Carry, Split, StatementEdit, dissent_new, group_done, statement_bring_back, statement_carry, statement_edit,
    statement_new, statement_set_aside, statement_split, statement_undo,
};
pub(crate) use step_take::{StepTake, TakenStep, step_take, step_undo};
pub(crate) use workshop_edit::{WorkshopEdit, WorkshopPlan, workshop_edit, workshop_edit_show, workshop_withdraw};
pub(crate) use workshop_list::{Listed, WorkshopList, workshop_list};
pub(crate) use workshop_new::{
    Plan, WorkshopForm, WorkshopNew, rehearsal_end, workshop_create, workshop_new, workshop_new_show,
};
