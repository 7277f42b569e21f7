//! What all pages of a definition share: its address, the way up, the warning before case data, refusals kept on their page.

use kernel::{Fields, No, Outcome, Reader, Say, case_trace};
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

/// No case data: a text that looks like it comes back once with a sentence; sent again unchanged, it is taken.
pub(crate) fn warn(read: &mut Reader<'_>, form: &Fields, names: &[&'static str]) {
    if form.get("sure") == typed(form, names) {
        return;
    }
    for name in names {
        if let Some(trace) = case_trace(form.get(name)) {
            read.fault(name, Say::new(trace.key()));
        }
    }
}

/// What was warned of, to be sent along.
pub(crate) fn sure(again: &Again, names: &[&'static str]) -> String {
    let warned = again.faults.0.iter().any(|fault| fault.say.key.starts_with("form-case_"));
    if warned { typed(&again.fields, names) } else { String::new() }
}

fn typed(form: &Fields, names: &[&'static str]) -> String {
    let words = |name: &&'static str| form.get(name).split_whitespace().collect::<Vec<_>>().join(" ");
    names.iter().map(words).collect::<Vec<_>>().join(" / ")
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
