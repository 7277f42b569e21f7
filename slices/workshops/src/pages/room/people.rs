//! Who is here: people without a phone are entered, and anybody can be put into another group: by form, or by dragging, which
//! sends the same form.

use kernel::{Faults, Fields, No, Outcome, Reader, Say};
use maud::{Markup, html};
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, BoardShow, ParticipantAdd, ParticipantMove, PeopleShow},
    model::{Attendee, Origin},
    pages::frame,
    rules::protocol,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default(), Again::default()).await
}

pub(crate) async fn add(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&format!("{}/people", frame::base(&visit)), "participant_add");
    let sent = visit.submit(read_add, move |tx, cmd| cases::participant_add(tx, cmd).map(|()| to.clone())).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again, Again::default()).await,
    }
}

pub(crate) async fn place(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&format!("{}/people", frame::base(&visit)), "participant_move");
    let sent = visit.submit(read_move, move |tx, cmd| cases::participant_move(tx, cmd).map(|()| to.clone())).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, Again::default(), again).await,
    }
}

/// Somebody is gone, or here again: one button, pressed by those who see the room.
pub(crate) async fn presence(visit: Visit) -> Outcome<Reply> {
    let (who, here) = (visit.form.get("participant").parse().ok(), !visit.form.get("here").is_empty());
    let Some(who) = who else {
        // No button of ours says nobody. The right is asked first all the same.
        visit.ctx.read(cases::room_show).await?;
        return Err(No::Refused(Say::new("form-unreadable")));
    };
    let done = if here { "participant_back" } else { "participant_gone" };
    let to = Visit::to(&format!("{}/people", frame::base(&visit)), done);
    visit.change(move |tx| cases::participant_presence(tx, who, here).map(|()| to.clone())).await
}

fn read_add(form: &Fields) -> Result<ParticipantAdd, Faults> {
    let mut read = Reader::new(form);
    let (typed, origin) = (read.text("names", 4_000), read.choice_or_none("organisation"));
    let name = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(40).collect::<String>();
    let names = typed.lines().map(name).filter(|name| !name.is_empty()).collect();
    read.done().map(|()| ParticipantAdd { names, origin })
}

fn read_move(form: &Fields) -> Result<ParticipantMove, Faults> {
    let mut read = Reader::new(form);
    let (participant, group) = (read.choice("participant"), read.choice("group"));
    read.done()?;
    let (Some(participant), Some(group)) = (participant, group) else { return Err(Faults::default()) };
    Ok(ParticipantMove { participant, group })
}

async fn view(visit: &Visit, add: Again, place: Again) -> Outcome<Reply> {
    let PeopleShow { shown, origins } = visit.ctx.read(cases::people_show).await?;
    let (t, base) = (&visit.t, frame::base(visit));
    let failed = if place.faults.is_empty() { &add } else { &place };
    let stream = format!("{base}/live?after={}", shown.seen);
    let region = html! { (seats(t, &shown)) (list(t, &base, &shown, &origins)) };
    let (open, still) = (!shown.workshop.is_closed(), visit.every().is_none());
    let body = html! {
        @if open && still { (move_form(t, &base, &shown, &place)) }
        (ui::live(t, &ui::Live { id: "people", stream, part: format!("{base}/people"), every: visit.every() }, region))
        @if open { (frame::while_still(visit, ("people_show-still", "participant_add"), || add_form(t, &base, &origins, &add))) }
    };
    let sheet = frame::sheet(visit, &shown.workshop, t.text("people_show-title"));
    Ok(Reply::page(visit, sheet, body).every(visit).again(failed))
}

fn add_form(t: &T, base: &str, origins: &[(Origin, String)], again: &Again) -> Markup {
    let nobody = (String::new(), t.text("workshop_join-organisation_none"));
    let all = origins.iter().map(|(origin, name)| (origin.to_string(), name.clone()));
    let form = Form::new(t, "participant_add", &format!("{base}/people"), &again.fields, &again.faults)
        .text("names", 4_000)
        .select("organisation", std::iter::once(nobody).chain(all).collect())
        .optional()
        .cancel(&format!("{base}/console"));
    ui::section(&t.text("participant_add-heading"), form.render())
}

fn move_form(t: &T, base: &str, shown: &BoardShow, again: &Again) -> Markup {
    let (workshop, board) = (&shown.workshop, &shown.board);
    let people: Vec<_> = board.attendees.iter().filter(|one| one.left_at.is_none()).collect();
    let groups: Vec<_> = board.round(workshop.position).collect();
    if people.is_empty() || groups.len() < 2 {
        return html! {};
    }
    let person = |one: &&Attendee| (one.id.to_string(), one.name.clone());
    let group = |group: &&crate::model::Group| {
        let label = protocol::group_label(workshop, board, group.id);
        (group.id.to_string(), t.with("table-group", &[("label", label.into())]))
    };
    let form = Form::new(t, "participant_move", &format!("{base}/people/move"), &again.fields, &again.faults)
        .select("participant", people.iter().map(person).collect())
        .select("group", groups.iter().map(group).collect())
        .cancel(&format!("{base}/console"));
    ui::section(&t.text("participant_move-heading"), form.render())
}

/// The groups of the round that runs, as boxes to drag people between; a table with one phone stays together.
fn seats(t: &T, shown: &BoardShow) -> Markup {
    let (workshop, board) = (&shown.workshop, &shown.board);
    let alone = workshop.round().is_none_or(|(_, round)| round.group_size == 1);
    if workshop.is_closed() || alone || board.round(workshop.position).count() < 2 {
        return html! {};
    }
    let boxes = html! {
        p class="muted" hidden data-scripted { (t.text("people_show-drag")) }
        ul class="seats" {
            @for group in board.round(workshop.position) {
                li data-drop=(group.id) {
                    h3 { (t.with("table-group", &[("label", protocol::group_label(workshop, board, group.id).into())])) }
                    ul {
                        @for one in board.attendees.iter().filter(|one| one.left_at.is_none() && group.members.contains(&one.id)) {
                            li draggable="true" data-drag=(one.id) { (one.name) }
                        }
                    }
                }
            }
        }
    };
    ui::section(&t.text("people_show-groups"), boxes)
}

fn list(t: &T, base: &str, shown: &BoardShow, origins: &[(Origin, String)]) -> Markup {
    let (workshop, board) = (&shown.workshop, &shown.board);
    if board.attendees.is_empty() {
        return ui::empty(&t.text("people_show-empty"), &t.text("people_show-empty_text"), None);
    }
    let origin = |one: &Attendee| {
        let Some(own) = &one.origin else { return String::new() };
        // A service that takes part no more leaves the organisation.
        let found = origins.iter().find(|(other, _)| other == own);
        let found = found.or_else(|| origins.iter().find(|(other, _)| other.organisation == own.organisation));
        found.map_or(String::new(), |(_, name)| name.clone())
    };
    let rows = board.attendees.iter().map(|one| {
        let group = board.round(workshop.position).find(|group| group.members.contains(&one.id));
        let label = group.map_or(String::new(), |group| protocol::group_label(workshop, board, group.id));
        let state = match (one.left_at, one.has_phone) {
            (Some(_), _) => t.text("people_show-left"),
            (None, true) => t.text("people_show-phone"),
            (None, false) => t.text("people_show-no_phone"),
        };
        let cells = [one.name.clone(), origin(one), label, t.number(i64::from(one.seats)), state];
        let cells = cells.into_iter().map(|cell| html! { (cell) });
        cells.chain((!workshop.is_closed()).then(|| presence_button(t, base, one))).collect()
    });
    let more = if workshop.is_closed() { None } else { Some("presence") };
    let head = ["name", "organisation", "group", "seats", "state"].into_iter().chain(more);
    let head: Vec<String> = head.map(|key| t.text(&format!("people_show-{key}"))).collect();
    ui::table(&t.text("people_show-caption"), &head.iter().map(String::as_str).collect::<Vec<_>>(), rows.collect())
}

/// „Gegangen“ or „wieder da“: each takes the other back. Who listens hears of whom.
fn presence_button(t: &T, base: &str, one: &Attendee) -> Markup {
    let (key, here) = if one.left_at.is_none() { ("gone", "") } else { ("back", "yes") };
    html! {
        form class="one-button" method="post" action={ (base) "/people/presence" } {
            (ui::post_key(t))
            input type="hidden" name="participant" value=(one.id);
            input type="hidden" name="here" value=(here);
            button class="button quiet" type="submit" {
                (t.text(&format!("people_show-{key}"))) span class="visually-hidden" { ": " (one.name) }
            }
        }
    }
}
