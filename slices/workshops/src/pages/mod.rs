//! The pages of workshops: one line per route, and what all pages share.

mod frame;
mod group;
mod join;
mod paper;
mod plan;
mod room;
mod warned;

use group::{
    dissent_new, group_show, statement_aside, statement_carry, statement_edit, statement_new, statement_split,
};
use join::{here_show, participant_return, workshop_find, workshop_join};
use paper::{papers, protocol};
use plan::{workshop_edit, workshop_list, workshop_new};
use room::{console, message, people, photos, wall};
use web::Routes;

use crate::rules::permissions as may;

/// All doors of the slice.
pub(crate) fn routes() -> Routes {
    plan_routes().and(join_routes()).and(group_routes()).and(room_routes()).and(paper_routes())
}

#[rustfmt::skip] // One line per route.
fn plan_routes() -> Routes {
    Routes::default()
        .get("workshop_list", "/programmes/{programme}/workshops", &may::WORKSHOP_LIST, workshop_list::show)
        .get("workshop_new", "/programmes/{programme}/workshops/new", &may::WORKSHOP_NEW, workshop_new::show)
        .post("workshop_new", "/programmes/{programme}/workshops/new", &may::WORKSHOP_NEW, workshop_new::save)
        .get("workshop_edit", "/w/{workshop}/edit", &may::WORKSHOP_STEER, workshop_edit::show)
        .post("workshop_edit", "/w/{workshop}/edit", &may::WORKSHOP_STEER, workshop_edit::save)
        .post("workshop_withdraw", "/w/{workshop}/withdraw", &may::WORKSHOP_STEER, workshop_edit::withdraw)
}

#[rustfmt::skip] // One line per route.
fn join_routes() -> Routes {
    Routes::default()
        .get("workshop_find", "/w", &may::PARTICIPANT_JOIN, workshop_find::show)
        .post("workshop_find", "/w", &may::PARTICIPANT_JOIN, workshop_find::save)
        .get("workshop_join", "/w/{workshop}", &may::PARTICIPANT_JOIN, workshop_join::show)
        .post("workshop_join", "/w/{workshop}", &may::PARTICIPANT_JOIN, workshop_join::save)
        .get("participant_return", "/w/{workshop}/return", &may::PARTICIPANT_JOIN, participant_return::show)
        .post("participant_return", "/w/{workshop}/return", &may::PARTICIPANT_JOIN, participant_return::save)
        .unhurried()
        .get("here_show", "/w/{workshop}/here", &may::PARTICIPANT_SHOW, here_show::show)
        .post("participant_leave", "/w/{workshop}/leave", &may::PARTICIPANT_SHOW, here_show::leave)
        .post("draft_share", "/w/{workshop}/notes/{note}/share", &may::PARTICIPANT_SHOW, here_show::share)
        .post("draft_delete", "/w/{workshop}/notes/{note}/delete", &may::PARTICIPANT_SHOW, here_show::delete)
        .live("workshop_live", "/w/{workshop}/live", &may::WORKSHOP_SHOW)
}

#[rustfmt::skip] // One line per route.
fn group_routes() -> Routes {
    Routes::default()
        .get("group_show", "/w/{workshop}/groups/{group}", &may::STATEMENT_WRITE, group_show::show)
        .post("group_done", "/w/{workshop}/groups/{group}/done", &may::STATEMENT_WRITE, group_show::done)
        .get("statement_new", "/w/{workshop}/statements/new", &may::STATEMENT_WRITE, statement_new::show)
        .post("statement_new", "/w/{workshop}/statements/new", &may::STATEMENT_WRITE, statement_new::save)
        .get("statement_carry", "/w/{workshop}/groups/{group}/carry", &may::STATEMENT_WRITE, statement_carry::show)
        .post("statement_carry", "/w/{workshop}/groups/{group}/carry", &may::STATEMENT_WRITE, statement_carry::save)
        .post("statement_take", "/w/{workshop}/groups/{group}/statements/{statement}/take", &may::STATEMENT_WRITE, statement_carry::take)
        .get("statement_edit", "/w/{workshop}/groups/{group}/statements/{statement}/edit", &may::STATEMENT_WRITE, statement_edit::show)
        .post("statement_edit", "/w/{workshop}/groups/{group}/statements/{statement}/edit", &may::STATEMENT_WRITE, statement_edit::save)
        .get("statement_split", "/w/{workshop}/groups/{group}/statements/{statement}/split", &may::STATEMENT_WRITE, statement_split::show)
        .post("statement_split", "/w/{workshop}/groups/{group}/statements/{statement}/split", &may::STATEMENT_WRITE, statement_split::save)
        .get("statement_aside", "/w/{workshop}/groups/{group}/statements/{statement}/aside", &may::STATEMENT_WRITE, statement_aside::show)
        .post("statement_aside", "/w/{workshop}/groups/{group}/statements/{statement}/aside", &may::STATEMENT_WRITE, statement_aside::save)
        .post("statement_bring_back", "/w/{workshop}/groups/{group}/statements/{statement}/bring-back", &may::STATEMENT_WRITE, statement_aside::bring_back)
        .post("statement_undo", "/w/{workshop}/groups/{group}/statements/{statement}/undo", &may::STATEMENT_WRITE, statement_carry::undo)
        .get("dissent_new", "/w/{workshop}/groups/{group}/statements/{statement}/dissent", &may::STATEMENT_WRITE, dissent_new::show)
        .post("dissent_new", "/w/{workshop}/groups/{group}/statements/{statement}/dissent", &may::STATEMENT_WRITE, dissent_new::save)
}

#[rustfmt::skip] // One line per route.
fn room_routes() -> Routes {
    Routes::default()
        .get("console_show", "/w/{workshop}/console", &may::WORKSHOP_STEER, console::show)
        .post("step_take", "/w/{workshop}/console", &may::WORKSHOP_STEER, console::save)
        .get("message_edit", "/w/{workshop}/message", &may::WORKSHOP_STEER, message::show)
        .post("message_edit", "/w/{workshop}/message", &may::WORKSHOP_STEER, message::save)
        .post("rehearsal_end", "/w/{workshop}/rehearsal/end", &may::WORKSHOP_STEER, console::rehearsal_end)
        .get("people_show", "/w/{workshop}/people", &may::WORKSHOP_STEER, people::show)
        .post("participant_add", "/w/{workshop}/people", &may::WORKSHOP_STEER, people::add)
        .post("participant_move", "/w/{workshop}/people/move", &may::WORKSHOP_STEER, people::place)
        .post("participant_presence", "/w/{workshop}/people/presence", &may::WORKSHOP_STEER, people::presence)
        .get("photos_show", "/w/{workshop}/photos", &may::WORKSHOP_STEER, photos::show)
        .post("photo_add", "/w/{workshop}/photos", &may::WORKSHOP_STEER, photos::save).takes_folders()
        .post("photo_remove", "/w/{workshop}/photos/{photo}/remove", &may::WORKSHOP_STEER, photos::remove)
        .get("photo_file", "/w/{workshop}/photos/{photo}", &may::WORKSHOP_SHOW, photos::file)
        .get("wall_show", "/w/{workshop}/wall", &may::WORKSHOP_SHOW, wall::show)
}

#[rustfmt::skip] // One line per route.
fn paper_routes() -> Routes {
    Routes::default()
        .get("protocol_show", "/w/{workshop}/protocol", &may::WORKSHOP_SHOW, protocol::show)
        .get("protocol_pdf", "/w/{workshop}/protocol.pdf", &may::WORKSHOP_SHOW, protocol::pdf)
        .get("protocol_docx", "/w/{workshop}/protocol.docx", &may::WORKSHOP_SHOW, protocol::docx)
        .get("protocol_csv", "/w/{workshop}/protocol.csv", &may::WORKSHOP_SHOW, protocol::csv)
        .get("protocol_json", "/w/{workshop}/protocol.json", &may::WORKSHOP_SHOW, protocol::json)
        .get("papers_show", "/w/{workshop}/papers", &may::WORKSHOP_STEER, papers::show)
        .get("poster_pdf", "/w/{workshop}/poster.pdf", &may::WORKSHOP_STEER, papers::poster)
        .get("cards_pdf", "/w/{workshop}/cards.pdf", &may::WORKSHOP_STEER, papers::cards)
        .get("groups_pdf", "/w/{workshop}/groups.pdf", &may::WORKSHOP_STEER, papers::groups)
        .get("timetable_pdf", "/w/{workshop}/timetable.pdf", &may::WORKSHOP_STEER, papers::timetable)
}
