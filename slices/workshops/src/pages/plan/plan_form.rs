//! What planning asks for, the first time and anew.

use kernel::{Fields, Reader, Say};
use methods::offer::{Method, MethodRef, clock, duration, minute_of};
use programmes::offer::MilestoneRow;
use ui::{Form, T};

use crate::{cases::Plan, model::Workshop};

/// The plan that was sent; none where something is missing.
pub(super) fn read(read: &mut Reader<'_>, form: &Fields) -> Option<Plan> {
    let title = read.line("title", 120);
    read.warn(&["title"]);
    let day = if form.get("day").trim().is_empty() { None } else { read.day("day") };
    let milestone = read.choice_or_none("milestone");
    let start = minute_of(form.get("start"));
    if start.is_none() {
        read.fault("start", Say::new("workshop_new-refused-start"));
    }
    start.map(|start| Plan { title, day, start, milestone })
}

/// The fields of a plan as it is.
pub(super) fn fields(workshop: &Workshop) -> Fields {
    let fields = Fields::default()
        .with("version", workshop.version)
        .with("title", &workshop.title)
        .with("day", workshop.day)
        .with("start", clock(workshop.start));
    workshop.milestone.iter().fold(fields, |fields, id| fields.with("milestone", id))
}

/// The events to choose from, and none.
pub(super) fn events(t: &T, milestones: &[MilestoneRow]) -> Vec<(String, String)> {
    let none = (String::new(), t.text("workshop_new-milestone_none"));
    let event = |row: &MilestoneRow| (row.id.to_string(), format!("{}, {}", row.title, t.when(row.on)));
    std::iter::once(none).chain(milestones.iter().map(event)).collect()
}

/// The day; where there are events, one of them tells it.
pub(super) fn day<'a>(form: Form<'a>, t: &T, milestones: &[MilestoneRow]) -> Form<'a> {
    if milestones.is_empty() {
        return form.day("day");
    }
    form.select("milestone", events(t, milestones)).optional().day("day").hint(t.text("workshop_new-day_of_event"))
}

/// The methods to choose from, with their time.
pub(super) fn methods(t: &T, methods: &[(MethodRef, Method)]) -> Vec<(String, String)> {
    let option = |(which, method): &(MethodRef, Method)| {
        let minutes = i64::from(duration(method)).into();
        let args = [("title", method.title.as_str().into()), ("minutes", minutes)];
        (which.to_string(), t.with("workshop_new-method_option", &args))
    };
    methods.iter().map(option).collect()
}
