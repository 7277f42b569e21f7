//! What all pages of a definition share: its address, the way up, refusals kept on their page.

use kernel::{No, Outcome};
use web::{Again, Sheet, Visit};

/// The address of the definition.
pub(crate) fn home(visit: &Visit) -> String {
    format!("/programmes/{}/definition", visit.key("programme"))
}

/// A page below it.
pub(crate) fn sheet(visit: &Visit, title: impl Into<String>) -> Sheet {
    let programme = format!("/programmes/{}", visit.key("programme"));
    Sheet::new(title)
        .crumb(programme, visit.t.text("definition_show-programme"))
        .crumb(home(visit), visit.t.text("definition_show-title"))
}

/// A refusal of a form whose answer is a page of its own: the same form again.
pub(crate) fn again(visit: &Visit, no: No) -> Outcome<Again> {
    match no {
        No::Faulty(faults) => Ok(Again { fields: visit.form.clone(), faults, stale: false }),
        No::Refused(say) => Ok(visit.faulty("", say)),
        other => Err(other),
    }
}

/// Where a form cannot be shown any more, for what it asks about is settled: what was wrong with sending it comes first.
pub(crate) fn told(again: &Again) -> impl FnOnce(No) -> No + use<> {
    let wrong = again.faults.of("").cloned();
    move |why| match (wrong, why) {
        (Some(say), No::Refused(_)) => No::Refused(say),
        (_, why) => why,
    }
}
