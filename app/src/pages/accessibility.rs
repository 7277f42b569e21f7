//! The accessibility statement: what holds, what was checked and how, and where to turn.

use kernel::Outcome;
use maud::html;
use ui::section;
use web::{Reply, Sheet, Visit};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let t = &visit.t;
    let body = html! {
        (section(&t.text("accessibility-state"), html! { p { (t.text("accessibility-state-text")) } }))
        (section(&t.text("accessibility-forms"), html! { p { (t.text("accessibility-forms-text")) } }))
        (section(&t.text("accessibility-gaps"), html! {
            ul { @for key in ["accessibility-gaps-people", "accessibility-gaps-pdf"] { li { (t.text(key)) } } }
        }))
        (section(&t.text("accessibility-contact"), html! { p { (t.text("accessibility-contact-text")) } }))
    };
    let sheet = Sheet::new(t.text("accessibility-title")).lead(t.text("accessibility-lead"));
    Ok(Reply::page(&visit, sheet, body))
}
