//! The question before something is withdrawn: what goes, what stays, one red button.

use maud::html;
use ui::{Form, T};
use web::{Again, Reply, Sheet, Visit};

/// What is asked.
pub(crate) struct Question<'a> {
    /// The form's name: its texts, such as `phase_withdraw-submit`.
    pub(crate) form: &'static str,
    pub(crate) sheet: Sheet,
    /// What happens, with the thing's name.
    pub(crate) sentence: String,
    /// Where „Abbrechen“ leads.
    pub(crate) back: &'a str,
    /// The version that is withdrawn.
    pub(crate) version: i64,
}

/// The page with the question; shown again where somebody changed the thing in between.
pub(crate) fn page(visit: &Visit, question: Question<'_>, mut again: Again) -> Reply {
    let t: &T = &visit.t;
    let stale = again.stale;
    again.fields.set("version", question.version);
    let form = Form::new(t, question.form, &visit.path, &again.fields, &again.faults);
    let body = html! {
        p { (question.sentence) }
        (form.danger().cancel(question.back).render())
    };
    let answer = Again { stale, ..again };
    Reply::page(visit, question.sheet, body).again(&answer)
}
