//! The slice's pages: one line per route.

mod allocation_words;
mod cohort;
pub(crate) mod frame;
mod matrix_paper;
mod matrix_release;
mod matrix_show;
mod matrix_withdraw;
mod milestone_words;
mod plan;
mod programme_edit;
mod programme_export;
mod programme_form;
mod programme_history;
mod programme_import;
mod programme_list;
mod programme_new;
mod programme_show;
mod programme_withdraw;
mod public;
mod span;
mod timeline;
mod timeline_view;
mod withdrawal;

use cohort::{
    allocation_edit, office_add, office_edit, office_list, office_remove, office_show, service_edit, service_new,
    service_withdraw,
};
use plan::{milestone_edit, milestone_new, milestone_withdraw, phase_edit, phase_new, phase_withdraw};
use public::matrix_public;
use web::Routes;

use crate::rules::permissions as may;

/// The route table.
pub(crate) fn routes() -> Routes {
    programme_routes().and(plan_routes()).and(cohort_routes()).and(transfer_routes()).and(matrix_routes())
}

#[rustfmt::skip]
fn programme_routes() -> Routes {
    Routes::default()
        .get("programme_list", "/programmes", &may::PROGRAMME_LIST, programme_list::show)
        .get("programme_new", "/programmes/new", &may::PROGRAMME_NEW, programme_new::show)
        .post("programme_new", "/programmes/new", &may::PROGRAMME_NEW, programme_new::save)
        .get("programme_show", "/programmes/{programme}", &may::PROGRAMME_SHOW, programme_show::show)
        .get("programme_latest", "/programmes/{programme}/latest", &may::PROGRAMME_SHOW, programme_show::latest)
        .live("programme_live", "/programmes/{programme}/live", &may::PROGRAMME_SHOW)
        .get("programme_history", "/programmes/{programme}/history", &may::PROGRAMME_SHOW, programme_history::show)
        .get("programme_edit", "/programmes/{programme}/edit", &may::PROGRAMME_EDIT, programme_edit::show)
        .post("programme_edit", "/programmes/{programme}/edit", &may::PROGRAMME_EDIT, programme_edit::save)
        .get("programme_withdraw", "/programmes/{programme}/withdraw", &may::PROGRAMME_WITHDRAW, programme_withdraw::show)
        .post("programme_withdraw", "/programmes/{programme}/withdraw", &may::PROGRAMME_WITHDRAW, programme_withdraw::save)
}

#[rustfmt::skip]
fn plan_routes() -> Routes {
    Routes::default()
        .get("phase_new", "/programmes/{programme}/phases/new", &may::PHASE_NEW, phase_new::show)
        .post("phase_new", "/programmes/{programme}/phases/new", &may::PHASE_NEW, phase_new::save)
        .get("phase_edit", "/programmes/{programme}/phases/{phase}/edit", &may::PHASE_EDIT, phase_edit::show)
        .post("phase_edit", "/programmes/{programme}/phases/{phase}/edit", &may::PHASE_EDIT, phase_edit::save)
        .get("phase_withdraw", "/programmes/{programme}/phases/{phase}/withdraw", &may::PHASE_WITHDRAW, phase_withdraw::show)
        .post("phase_withdraw", "/programmes/{programme}/phases/{phase}/withdraw", &may::PHASE_WITHDRAW, phase_withdraw::save)
        .get("milestone_new", "/programmes/{programme}/milestones/new", &may::MILESTONE_NEW, milestone_new::show)
        .post("milestone_new", "/programmes/{programme}/milestones/new", &may::MILESTONE_NEW, milestone_new::save)
        .get("milestone_edit", "/programmes/{programme}/milestones/{milestone}/edit", &may::MILESTONE_EDIT, milestone_edit::show)
        .post("milestone_edit", "/programmes/{programme}/milestones/{milestone}/edit", &may::MILESTONE_EDIT, milestone_edit::save)
        .get("milestone_withdraw", "/programmes/{programme}/milestones/{milestone}/withdraw", &may::MILESTONE_WITHDRAW, milestone_withdraw::show)
        .post("milestone_withdraw", "/programmes/{programme}/milestones/{milestone}/withdraw", &may::MILESTONE_WITHDRAW, milestone_withdraw::save)
}

#[rustfmt::skip]
fn cohort_routes() -> Routes {
    Routes::default()
        .get("office_list", "/programmes/{programme}/offices", &may::PROGRAMME_SHOW, office_list::show)
        .get("office_add", "/programmes/{programme}/offices/add", &may::OFFICE_ADD, office_add::show)
        .post("office_add", "/programmes/{programme}/offices/add", &may::OFFICE_ADD, office_add::save)
        .get("office_show", "/programmes/{programme}/offices/{office}", &may::PROGRAMME_SHOW, office_show::show)
        .get("office_edit", "/programmes/{programme}/offices/{office}/edit", &may::OFFICE_EDIT, office_edit::show)
        .post("office_edit", "/programmes/{programme}/offices/{office}/edit", &may::OFFICE_EDIT, office_edit::save)
        .get("office_remove", "/programmes/{programme}/offices/{office}/remove", &may::OFFICE_REMOVE, office_remove::show)
        .post("office_remove", "/programmes/{programme}/offices/{office}/remove", &may::OFFICE_REMOVE, office_remove::save)
        .get("allocation_edit", "/programmes/{programme}/offices/{office}/allocation", &may::ALLOCATION_EDIT, allocation_edit::show)
        .post("allocation_edit", "/programmes/{programme}/offices/{office}/allocation", &may::ALLOCATION_EDIT, allocation_edit::save)
        .get("service_new", "/programmes/{programme}/services/new", &may::SERVICE_NEW, service_new::show)
        .post("service_new", "/programmes/{programme}/services/new", &may::SERVICE_NEW, service_new::save)
        .get("service_edit", "/programmes/{programme}/services/{service}/edit", &may::SERVICE_EDIT, service_edit::show)
        .post("service_edit", "/programmes/{programme}/services/{service}/edit", &may::SERVICE_EDIT, service_edit::save)
        .get("service_withdraw", "/programmes/{programme}/services/{service}/withdraw", &may::SERVICE_WITHDRAW, service_withdraw::show)
        .post("service_withdraw", "/programmes/{programme}/services/{service}/withdraw", &may::SERVICE_WITHDRAW, service_withdraw::save)
}

#[rustfmt::skip]
fn transfer_routes() -> Routes {
    Routes::default()
        .get("programme_import", "/programmes/import", &may::PROGRAMME_IMPORT, programme_import::show)
        .post("programme_import", "/programmes/import", &may::PROGRAMME_IMPORT, programme_import::save)
        .get("programme_export", "/programmes/{programme}/export.toml", &may::PROGRAMME_SHOW, programme_export::show)
}

#[rustfmt::skip]
fn matrix_routes() -> Routes {
    Routes::default()
        .get("timeline_show", "/programmes/{programme}/timeline", &may::PROGRAMME_SHOW, timeline::show)
        .get("matrix_show", "/programmes/{programme}/matrix", &may::PROGRAMME_SHOW, matrix_show::show)
        .get("matrix_pdf", "/programmes/{programme}/matrix.pdf", &may::PROGRAMME_SHOW, matrix_show::file)
        .get("matrix_docx", "/programmes/{programme}/matrix.docx", &may::PROGRAMME_SHOW, matrix_show::file)
        .get("matrix_xlsx", "/programmes/{programme}/matrix.xlsx", &may::PROGRAMME_SHOW, matrix_show::file)
        .get("matrix_json", "/programmes/{programme}/matrix.json", &may::PROGRAMME_SHOW, matrix_show::file)
        .get("matrix_release", "/programmes/{programme}/matrix/release", &may::MATRIX_RELEASE, matrix_release::show)
        .post("matrix_release", "/programmes/{programme}/matrix/release", &may::MATRIX_RELEASE, matrix_release::save)
        .get("matrix_withdraw", "/programmes/{programme}/matrix/withdraw", &may::MATRIX_WITHDRAW, matrix_withdraw::show)
        .post("matrix_withdraw", "/programmes/{programme}/matrix/withdraw", &may::MATRIX_WITHDRAW, matrix_withdraw::save)
        .get("matrix_public", "/public/programmes/{programme}/matrix", &may::MATRIX_PUBLIC, matrix_public::show)
        .get("matrix_public_pdf", "/public/programmes/{programme}/matrix.pdf", &may::MATRIX_PUBLIC, matrix_public::file)
        .get("matrix_public_docx", "/public/programmes/{programme}/matrix.docx", &may::MATRIX_PUBLIC, matrix_public::file)
        .get("matrix_public_xlsx", "/public/programmes/{programme}/matrix.xlsx", &may::MATRIX_PUBLIC, matrix_public::file)
        .get("matrix_public_json", "/public/programmes/{programme}/matrix.json", &may::MATRIX_PUBLIC, matrix_public::file)
}
