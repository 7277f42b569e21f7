//! The pages of workshops: one line per route, and what all pages share.

mod workshop_list;
mod workshop_new;
mod workshop_show;

use web::{Routes, Sheet, Visit};

use crate::rules::permissions as may;

/// All doors of the slice.
#[rustfmt::skip] // One line per route.
pub(crate) fn routes() -> Routes {
    Routes::default()
        .get("workshop_list", "/programmes/{programme}/workshops", &may::WORKSHOP_LIST, workshop_list::show)
        .get("workshop_new", "/programmes/{programme}/workshops/new", &may::WORKSHOP_NEW, workshop_new::show)
        .post("workshop_new", "/programmes/{programme}/workshops/new", &may::WORKSHOP_NEW, workshop_new::save)
        .get("workshop_show", "/programmes/{programme}/workshops/{workshop}", &may::WORKSHOP_SHOW, workshop_show::show)
}

/// The address of the list.
fn list(visit: &Visit) -> String {
    format!("/programmes/{}/workshops", visit.key("programme"))
}

/// A page with the way up to the programme.
fn sheet(visit: &Visit, title: impl Into<String>) -> Sheet {
    let programme = format!("/programmes/{}", visit.key("programme"));
    Sheet::new(title).crumb(programme, visit.t.text("workshop_list-programme"))
}

/// A page below the list.
fn sheet_below_list(visit: &Visit, title: impl Into<String>) -> Sheet {
    sheet(visit, title).crumb(list(visit), visit.t.text("workshop_list-title"))
}
