//! The pages of needs: one line per route, and what all pages share.

mod frame;
mod office;
mod room;
mod stock;
mod template;
mod warned;

use office::{office_list, score_edit, score_list, sitting_new, wish_edit};
use room::{
    cards_capture, cards_group, hall, paper_grid, print, protocol, protocol_json, rating, results, room_show, votes,
    wall,
};
use stock::{entries_take, entry_edit, entry_list, entry_new};
use template::{template_edit, template_list};
use web::Routes;

use crate::rules::permissions as may;

/// All doors of the slice.
pub(crate) fn routes() -> Routes {
    office_routes().and(template_routes()).and(stock_routes()).and(hall_routes()).and(room_routes())
}

#[rustfmt::skip] // One line per route.
fn office_routes() -> Routes {
    Routes::default()
        .get("needs_list", "/programmes/{programme}/needs", &may::NEEDS_LIST, office_list::show)
        .get("score_list", "/programmes/{programme}/offices/{office}/needs", &may::SCORE_SHOW, score_list::show)
        .get("score_edit", "/programmes/{programme}/offices/{office}/needs/{area}/score", &may::SCORE_EDIT, score_edit::show)
        .post("score_edit", "/programmes/{programme}/offices/{office}/needs/{area}/score", &may::SCORE_EDIT, score_edit::save)
        .get("wish_edit", "/programmes/{programme}/offices/{office}/needs/{area}/wish", &may::WISH_EDIT, wish_edit::show)
        .post("wish_edit", "/programmes/{programme}/offices/{office}/needs/{area}/wish", &may::WISH_EDIT, wish_edit::save)
        .get("sitting_new", "/programmes/{programme}/offices/{office}/needs/new", &may::SITTING_NEW, sitting_new::show)
        .post("sitting_new", "/programmes/{programme}/offices/{office}/needs/new", &may::SITTING_NEW, sitting_new::save)
}

#[rustfmt::skip] // One line per route.
fn template_routes() -> Routes {
    Routes::default()
        .get("template_list", "/programmes/{programme}/needs/templates", &may::TEMPLATE_EDIT, template_list::show)
        .post("template_copy", "/programmes/{programme}/needs/templates/copy", &may::TEMPLATE_EDIT, template_list::copy)
        .get("template_edit", "/programmes/{programme}/needs/templates/{template}/edit", &may::TEMPLATE_EDIT, template_edit::show)
        .post("template_edit", "/programmes/{programme}/needs/templates/{template}/edit", &may::TEMPLATE_EDIT, template_edit::save)
        .post("template_withdraw", "/programmes/{programme}/needs/templates/{template}/withdraw", &may::TEMPLATE_EDIT, template_edit::withdraw)
}

#[rustfmt::skip] // One line per route.
fn stock_routes() -> Routes {
    Routes::default()
        .get("entry_list", "/programmes/{programme}/offices/{office}/stock", &may::ENTRY_LIST, entry_list::show)
        .post("entries_assign", "/programmes/{programme}/offices/{office}/stock", &may::ENTRY_EDIT, entry_list::assign)
        .get("entries_take", "/programmes/{programme}/offices/{office}/stock/files", &may::ENTRY_EDIT, entries_take::show)
        .post("entries_take", "/programmes/{programme}/offices/{office}/stock/files", &may::ENTRY_EDIT, entries_take::save).takes_folders()
        .get("entry_new", "/programmes/{programme}/offices/{office}/stock/new", &may::ENTRY_EDIT, entry_new::show)
        .post("entry_new", "/programmes/{programme}/offices/{office}/stock/new", &may::ENTRY_EDIT, entry_new::save).takes_files()
        .get("entry_edit", "/programmes/{programme}/offices/{office}/stock/{entry}/edit", &may::ENTRY_EDIT, entry_edit::show)
        .post("entry_edit", "/programmes/{programme}/offices/{office}/stock/{entry}/edit", &may::ENTRY_EDIT, entry_edit::save).takes_files()
        .post("entry_withdraw", "/programmes/{programme}/offices/{office}/stock/{entry}/withdraw", &may::ENTRY_EDIT, entry_edit::withdraw)
        .get("entry_file", "/programmes/{programme}/offices/{office}/stock/{entry}/file", &may::ENTRY_LIST, entry_edit::file)
}

#[rustfmt::skip] // One line per route.
fn hall_routes() -> Routes {
    Routes::default()
        .get("hall_show", "/w/{workshop}/needs", &may::CARD_WRITE, hall::show)
        .post("card_new", "/w/{workshop}/needs/cards", &may::CARD_WRITE, hall::save)
        .post("card_share", "/w/{workshop}/needs/cards/share", &may::CARD_WRITE, hall::share)
        .post("card_delete", "/w/{workshop}/needs/cards/delete", &may::CARD_WRITE, hall::delete)
        .get("ratings_give", "/w/{workshop}/needs/rating", &may::CARD_WRITE, rating::show)
        .post("ratings_give", "/w/{workshop}/needs/rating", &may::CARD_WRITE, rating::save)
        .get("votes_give", "/w/{workshop}/needs/votes", &may::CARD_WRITE, votes::show)
        .post("votes_give", "/w/{workshop}/needs/votes", &may::CARD_WRITE, votes::save)
}

#[rustfmt::skip] // One line per route.
fn room_routes() -> Routes {
    Routes::default()
        .get("room_show", "/w/{workshop}/needs/room", &may::SITTING_STEER, room_show::show)
        .get("cards_group", "/w/{workshop}/needs/groups", &may::SITTING_STEER, cards_group::show)
        .post("cards_group", "/w/{workshop}/needs/groups", &may::SITTING_STEER, cards_group::save)
        .post("grouping_undo", "/w/{workshop}/needs/groups/undo", &may::SITTING_STEER, cards_group::undo)
        .get("ratings_capture", "/w/{workshop}/needs/paper", &may::SITTING_STEER, paper_grid::show)
        .post("ratings_capture", "/w/{workshop}/needs/paper", &may::SITTING_STEER, paper_grid::save)
        .get("cards_capture", "/w/{workshop}/needs/cards/paper", &may::SITTING_STEER, cards_capture::show)
        .post("cards_capture", "/w/{workshop}/needs/cards/paper", &may::SITTING_STEER, cards_capture::save)
        .get("needs_sheet_pdf", "/w/{workshop}/needs/sheet.pdf", &may::SITTING_STEER, print::ratings)
        .get("needs_cards_pdf", "/w/{workshop}/needs/cards.pdf", &may::SITTING_STEER, print::cards)
        .post("ratings_close", "/w/{workshop}/needs/close", &may::SITTING_STEER, room_show::close)
        .get("needs_wall", "/w/{workshop}/needs/wall", &may::SITTING_SHOW, wall::show)
        .get("result_show", "/w/{workshop}/needs/results", &may::SITTING_SHOW, results::show)
        .post("result_release", "/w/{workshop}/needs/results/release", &may::RESULT_RELEASE, results::release)
        .post("result_withdraw", "/w/{workshop}/needs/results/withdraw", &may::RESULT_RELEASE, results::withdraw)
        .get("needs_protocol", "/w/{workshop}/needs/protocol", &may::SITTING_SHOW, protocol::show)
        .get("needs_protocol_pdf", "/w/{workshop}/needs/protocol.pdf", &may::SITTING_SHOW, protocol::file)
        .get("needs_protocol_docx", "/w/{workshop}/needs/protocol.docx", &may::SITTING_SHOW, protocol::file)
        .get("needs_protocol_csv", "/w/{workshop}/needs/protocol.csv", &may::SITTING_SHOW, protocol::file)
        .get("needs_protocol_json", "/w/{workshop}/needs/protocol.json", &may::SITTING_SHOW, protocol_json::file)
}
