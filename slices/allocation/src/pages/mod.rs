//! The slice's pages: one line per route.

mod allocation_show;
mod by_hand;
mod drift_view;
mod frame;
mod matrix_view;
mod move_edit;
mod reply_write;
mod resolution_compare;
mod resolution_files;
mod resolution_new;
mod resolution_release;
mod resolution_show;
mod sheet_edit;
mod sheet_form;
mod sheet_import;
mod solution_show;
mod solved;
mod terms_edit;

use web::Routes;

use crate::rules::permissions as may;

/// The route table.
pub(crate) fn routes() -> Routes {
    proposal_routes().and(resolution_routes())
}

#[rustfmt::skip]
fn proposal_routes() -> Routes {
    Routes::default()
        .get("allocation_show", "/programmes/{programme}/allocation", &may::ALLOCATION_SHOW, allocation_show::show)
        .get("terms_edit", "/programmes/{programme}/allocation/terms", &may::TERMS_EDIT, terms_edit::show)
        .post("terms_edit", "/programmes/{programme}/allocation/terms", &may::TERMS_EDIT, terms_edit::save)
        .get("sheet_import", "/programmes/{programme}/allocation/needs", &may::SHEET_IMPORT, sheet_import::show)
        .post("sheet_import", "/programmes/{programme}/allocation/needs", &may::SHEET_IMPORT, sheet_import::save)
        .get("sheet_edit", "/programmes/{programme}/allocation/offices/{office}", &may::SHEET_EDIT, sheet_edit::show)
        .post("sheet_edit", "/programmes/{programme}/allocation/offices/{office}", &may::SHEET_EDIT, sheet_edit::save)
        .get("solution_show", "/programmes/{programme}/allocation/solution", &may::SOLUTION_SHOW, solution_show::show)
        .post("solution_choose", "/programmes/{programme}/allocation/solution", &may::SOLUTION_CHOOSE, solution_show::choose)
        .get("move_edit", "/programmes/{programme}/allocation/offices/{office}/move", &may::MOVE_EDIT, move_edit::show)
        .post("move_edit", "/programmes/{programme}/allocation/offices/{office}/move", &may::MOVE_EDIT, move_edit::save)
        .get("resolution_new", "/programmes/{programme}/allocation/resolve", &may::RESOLUTION_NEW, resolution_new::show)
        .post("resolution_new", "/programmes/{programme}/allocation/resolve", &may::RESOLUTION_NEW, resolution_new::save)
}

#[rustfmt::skip]
fn resolution_routes() -> Routes {
    Routes::default()
        .get("resolution_show", "/programmes/{programme}/allocation/resolutions/{resolution}", &may::ALLOCATION_SHOW, resolution_show::show)
        .get("resolution_compare", "/programmes/{programme}/allocation/resolutions/{resolution}/compare", &may::SOLUTION_SHOW, resolution_compare::show)
        .get("resolution_pdf", "/programmes/{programme}/allocation/resolutions/{resolution}/matrix.pdf", &may::ALLOCATION_SHOW, resolution_files::file)
        .get("resolution_docx", "/programmes/{programme}/allocation/resolutions/{resolution}/matrix.docx", &may::ALLOCATION_SHOW, resolution_files::file)
        .get("resolution_xlsx", "/programmes/{programme}/allocation/resolutions/{resolution}/matrix.xlsx", &may::ALLOCATION_SHOW, resolution_files::file)
        .get("resolution_json", "/programmes/{programme}/allocation/resolutions/{resolution}/matrix.json", &may::ALLOCATION_SHOW, resolution_files::file)
        .get("resolution_question", "/programmes/{programme}/allocation/resolutions/{resolution}/question.json", &may::SOLUTION_SHOW, resolution_files::question)
        .get("resolution_newsletter", "/programmes/{programme}/allocation/resolutions/{resolution}/newsletter", &may::ALLOCATION_SHOW, resolution_files::newsletter)
        .get("resolution_newsletter_text", "/programmes/{programme}/allocation/resolutions/{resolution}/newsletter.txt", &may::ALLOCATION_SHOW, resolution_files::newsletter_text)
        .get("reply_write", "/programmes/{programme}/allocation/resolutions/{resolution}/offices/{office}", &may::REPLY_WRITE, reply_write::show)
        .post("reply_write", "/programmes/{programme}/allocation/resolutions/{resolution}/offices/{office}", &may::REPLY_WRITE, reply_write::save)
        .get("resolution_release", "/programmes/{programme}/allocation/resolutions/{resolution}/release", &may::RESOLUTION_RELEASE, resolution_release::show)
        .post("resolution_release", "/programmes/{programme}/allocation/resolutions/{resolution}/release", &may::RESOLUTION_RELEASE, resolution_release::save)
}
