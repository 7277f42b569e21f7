//! Writing a statement: for the group, or first as a note for oneself.

use kernel::{Actor, Faults, Fields, Id, Outcome, Reader};
use maud::{Markup, html};
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, Work},
    model::{Group, LONGEST},
    pages::{frame, group::group_show, join::here_show, warned},
};

/// What the form asks for.
struct New {
    /// The group it is for; none: a note for oneself.
    group: Option<Id<Group>>,
    text: String,
}

/// A form alone has no page: it stands below the table.
pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    again(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let guest = is_guest(&visit);
    let to = match read(guest, &visit.form).ok().and_then(|new| new.group) {
        Some(group) => Visit::to(&frame::after(&visit, group), "statement_new"),
        None => Visit::to(&format!("{}/here", frame::base(&visit)), "draft_new"),
    };
    let sent = visit
        .submit(
            move |form| read(guest, form),
            move |tx, new: &New| {
                match new.group {
                    Some(group) => cases::statement_new(tx, group, &new.text)?,
                    None => cases::draft_new(tx, &new.text)?,
                }
                Ok(to.clone())
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(found) => again(&visit, found).await,
    }
}

/// Whether somebody writes for themselves: only participants have notes. Everybody else writes for a group.
fn is_guest(visit: &Visit) -> bool {
    matches!(visit.actor(), Actor::Participant { .. })
}

fn read(guest: bool, form: &Fields) -> Result<New, Faults> {
    let mut read = Reader::new(form);
    let text = read.line("text", LONGEST);
    warned::warn(&mut read, form, "text", &text);
    let group = read.choice_or_none("group").filter(|_| !(guest && read.flag("private")));
    read.done().map(|()| New { group, text })
}

/// The page that the form stands on.
async fn again(visit: &Visit, again: Again) -> Outcome<Reply> {
    if is_guest(visit) {
        let here = visit.ctx.read(cases::here).await?;
        return Ok(here_show::view(visit, &here, &again));
    }
    let Some(group) = Reader::new(&visit.form).choice("group") else {
        // No form of ours comes without a group. The right is asked first all the same.
        visit.ctx.read(cases::room_show).await?;
        return Err(kernel::No::Refused(kernel::Say::new("form-unreadable")));
    };
    group_show::view(visit, group, &again).await
}

/// What stands below the table: the form, where something can be written.
pub(crate) fn below(visit: &Visit, open: bool, work: Option<&Work>, again: &Again) -> Markup {
    let to = ("statement_new-still", "statement_new");
    if open { frame::while_still(visit, to, || form(visit, work, again)) } else { too_late(&visit.t, again) }
}

/// Where nothing can be written any more: why, and what somebody had written when it ended.
fn too_late(t: &T, again: &Again) -> Markup {
    html! {
        @if !again.faults.is_empty() {
            div class="summary" role="alert" tabindex="-1" data-focus {
                h2 { (t.text("statement_new-too_late")) }
                ul { @for fault in &again.faults.0 { li { (t.say(&fault.say)) } } }
                p class="as-typed" { (again.fields.get("text")) }
            }
        }
    }
}

/// The form. What participants write in rounds alone and before the first round is a note, until they share it; who writes
/// for others has no notes.
fn form(visit: &Visit, work: Option<&Work>, again: &Again) -> Markup {
    let (t, guest) = (&visit.t, is_guest(visit));
    let shared = work.filter(|work| !guest || work.round.group_size != 1);
    let sure = warned::sure(again, "text");
    let path = format!("{}/statements/new", frame::base(visit));
    let form = Form::new(t, "statement_new", &path, &again.fields, &again.faults)
        .text("text", LONGEST)
        .hidden("sure", sure)
        .keep();
    let form = match shared {
        Some(work) if guest => form.flag("private").hidden("group", work.group.id),
        Some(work) => form.hidden("group", work.group.id),
        None => form.hint(t.text("statement_new-note")),
    };
    ui::section(&t.text("statement_new-heading"), form.render())
}
