//! What all pages of a programme share: its address and the way up.

use ui::T;
use web::Sheet;

use crate::model::Programme;

/// The address of a programme's overview.
pub(crate) fn home(programme: &Programme) -> String {
    format!("/programmes/{}", programme.key)
}

/// A page below the programme's overview.
pub(crate) fn sheet(t: &T, programme: &Programme, title: impl Into<String>) -> Sheet {
    Sheet::new(title).crumb("/programmes", t.text("programme_list-heading")).crumb(home(programme), &programme.short)
}
