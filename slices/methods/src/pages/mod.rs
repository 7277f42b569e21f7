//! The pages of methods: one line per route, and what all pages share.

mod method_copy;
mod method_edit;
mod method_list;
mod method_show;
mod round_edit;

use kernel::Outcome;
use ui::T;
use web::{Routes, Sheet, Visit};

use crate::{model::Round, rules::permissions as may};

/// All doors of the slice.
#[rustfmt::skip] // One line per route.
pub(crate) fn routes() -> Routes {
    Routes::default()
        .get("method_list", "/programmes/{programme}/methods", &may::METHOD_SHOW, method_list::show)
        .get("method_show", "/programmes/{programme}/methods/{method}", &may::METHOD_SHOW, method_show::show)
        .post("method_copy", "/programmes/{programme}/methods/{method}/copy", &may::METHOD_COPY, method_copy::copy)
        .post("method_remove", "/programmes/{programme}/methods/{method}/remove", &may::METHOD_REMOVE, method_copy::remove)
        .get("method_edit", "/programmes/{programme}/methods/{method}/edit", &may::METHOD_EDIT, method_edit::show)
        .post("method_edit", "/programmes/{programme}/methods/{method}/edit", &may::METHOD_EDIT, method_edit::save)
        .get("round_edit", "/programmes/{programme}/methods/{method}/rounds/{round}", &may::METHOD_EDIT, round_edit::show)
        .post("round_edit", "/programmes/{programme}/methods/{method}/rounds/{round}", &may::METHOD_EDIT, round_edit::save)
        .post("round_remove", "/programmes/{programme}/methods/{method}/rounds/{round}/remove", &may::METHOD_EDIT, round_edit::remove)
        .post("round_earlier", "/programmes/{programme}/methods/{method}/rounds/{round}/earlier", &may::METHOD_EDIT, round_edit::earlier)
}

/// The address of the list.
fn list(visit: &Visit) -> String {
    format!("/programmes/{}/methods", visit.key("programme"))
}

/// The address of the method of this page.
fn here(visit: &Visit) -> String {
    format!("{}/{}", list(visit), visit.key("method"))
}

/// A page with the way up to the programme.
fn sheet(visit: &Visit, title: impl Into<String>) -> Sheet {
    let programme = format!("/programmes/{}", visit.key("programme"));
    Sheet::new(title).crumb(programme, visit.t.text("method_list-programme"))
}

/// A page below the list.
fn sheet_below_list(visit: &Visit, title: impl Into<String>) -> Sheet {
    sheet(visit, title).crumb(list(visit), visit.t.text("method_list-title"))
}

/// The programme's own method that the path names.
fn own(visit: &Visit) -> Outcome<kernel::Id<crate::model::Method>> {
    visit.param("method")
}

/// „zu zweit“, „zu 8“, „alle“: who works together in a round.
fn group_words(t: &T, round: &Round) -> String {
    match round.group_size {
        0 => t.text("method_show-group_all"),
        1 => t.text("method_show-group_alone"),
        size => t.with("method_show-group_of", &[("size", i64::from(size).into())]),
    }
}
