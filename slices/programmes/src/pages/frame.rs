//! What all pages of a programme share: the way up and the tabs.

use maud::Markup;
use ui::{Link, NavLink, T};
use web::Sheet;

use crate::model::Programme;

/// The pages of a programme that stand beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Overview,
    Timeline,
    Offices,
    Matrix,
    People,
    History,
}

impl Tab {
    const ALL: [Self; 6] = [Self::Overview, Self::Timeline, Self::Offices, Self::Matrix, Self::People, Self::History];

    /// Text key and end of the path.
    const fn parts(self) -> (&'static str, &'static str) {
        match self {
            Self::Overview => ("programme_show-tab_overview", ""),
            Self::Timeline => ("programme_show-tab_timeline", "/timeline"),
            Self::Offices => ("programme_show-tab_offices", "/offices"),
            Self::Matrix => ("programme_show-tab_matrix", "/matrix"),
            Self::People => ("programme_show-tab_people", "/people"),
            Self::History => ("programme_show-tab_history", "/history"),
        }
    }
}

/// The address of a programme's overview.
pub(crate) fn home(programme: &Programme) -> String {
    format!("/programmes/{}", programme.key)
}

/// The tabs of a programme.
pub(crate) fn tabs(t: &T, programme: &Programme, current: Tab) -> Markup {
    let link = |tab: Tab| {
        let (text, end) = tab.parts();
        NavLink { link: Link::new(format!("{}{end}", home(programme)), t.text(text)), current: tab == current }
    };
    ui::tabs(&t.text("programme_show-tabs"), Tab::ALL.map(link).to_vec())
}

/// A page below the programme's overview.
pub(crate) fn sheet(t: &T, programme: &Programme, title: impl Into<String>) -> Sheet {
    Sheet::new(title).crumb("/programmes", t.text("programme_list-heading")).crumb(home(programme), &programme.short)
}
