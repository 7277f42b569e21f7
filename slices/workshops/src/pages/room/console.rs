//! The facilitator's console: who is where, who is done, how much time is left, and the next step.

use db::WriteTx;
use kernel::{No, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, Tone, badge, button_link, careful_button, post_button};
use web::{Reply, Visit};

use crate::{
    cases::{self, BoardShow, StepTake, TakenStep},
    model::{Board, Group, Purpose, Step},
    pages::frame,
    rules::{planning, protocol, table},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    Ok(page(&visit, &shown, None))
}

/// Takes a step. Of two facilitators who press at once the second sees what the first did, and can decide anew.
pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    // Of the workshop; of an undo, the number of the step.
    let version = visit.form.version();
    let step = match visit.form.get("step") {
        "next" => Some(TakenStep::Next),
        "pause" => Some(TakenStep::Pause),
        "extend" => Some(TakenStep::Extend(5)),
        "close" => Some(TakenStep::Close),
        "undo" => None,
        // No button of ours says anything else. The right is asked first all the same.
        _ => {
            visit.ctx.read(cases::room_show).await?;
            return Err(No::Refused(kernel::Say::new("form-unreadable")));
        }
    };
    let to = format!("{}/console", frame::base(&visit));
    let take = move |tx: &mut WriteTx<'_>| {
        match &step {
            Some(step) => cases::step_take(tx, &StepTake { version: Some(version), step: step.clone() })?,
            None => cases::step_undo(tx, version)?,
        }
        Ok(to.clone())
    };
    let told = match visit.change(take).await {
        Err(No::Stale) => (visit.t.text("step_take-stale"), 409),
        Err(No::Refused(say)) => (visit.say(&say), 422),
        done => return done,
    };
    let shown = visit.ctx.read(cases::room_show).await?;
    Ok(page(&visit, &shown, Some(&told.0)).status(told.1))
}

pub(crate) async fn rehearsal_end(visit: Visit) -> Outcome<Reply> {
    let end = |tx: &mut WriteTx<'_>| {
        let programme = cases::rehearsal_end(tx)?;
        Ok(Visit::to(&format!("/programmes/{programme}/workshops"), "rehearsal_end"))
    };
    // A repeated press finds no place any more; the door tells it again what this one was told.
    visit.change(end).await
}

fn page(visit: &Visit, shown: &BoardShow, told: Option<&str>) -> Reply {
    let (t, base) = (&visit.t, frame::base(visit));
    let list = format!("/programmes/{}/workshops", shown.programme.0);
    let sheet = web::Sheet::new(&shown.workshop.title)
        .lead(t.with("console-code", &[("code", frame::code(visit).to_uppercase().into())]))
        .crumb(format!("/programmes/{}", shown.programme.0), &shown.programme.1)
        .crumb(list, t.text("workshop_list-title"));
    let stream = format!("{base}/live?after={}", shown.seen);
    let body = html! {
        @if let Some(sentence) = told {
            div class="summary" role="alert" tabindex="-1" data-focus { h2 { (sentence) } }
        }
        (ui::live(t, &ui::Live { id: "console", stream, part: format!("{base}/console"), every: visit.every() }, region(visit, &base, shown)))
        @if shown.workshop.purpose == Purpose::Rehearsal { (rehearsal(t, &base)) }
    };
    Reply::page(visit, sheet, body).every(visit)
}

fn region(visit: &Visit, base: &str, shown: &BoardShow) -> Markup {
    let t = &visit.t;
    let workshop = &shown.workshop;
    let present: u32 = shown.board.attendees.iter().filter(|one| one.left_at.is_none()).map(|one| one.seats).sum();
    html! {
        (frame::round_now(t, workshop, shown.now))
        p { (t.with("console-present", &[("count", i64::from(present).into())])) }
        (steps(t, base, shown))
        (ways(visit, base, shown))
        (groups(t, base, shown))
    }
}

fn steps(t: &T, base: &str, shown: &BoardShow) -> Markup {
    let (workshop, version) = (&shown.workshop, shown.workshop.version.to_string());
    let button = |step: &str, label: String, kind| {
        post_button(t, &format!("{base}/console"), &label, kind, &[("step", step), ("version", &version)])
    };
    let next = workshop.round_at(workshop.position + 1);
    let running = workshop.round().is_some();
    let pause = if workshop.clock.paused_at.is_some() { "console-resume" } else { "console-pause" };
    html! {
        div class="actions" {
            @if !workshop.is_closed() {
                @if let Some(round) = next {
                    (button("next", t.with("console-next", &[("name", round.name.as_str().into())]), Kind::Primary))
                } @else {
                    (button("close", t.text("console-close"), Kind::Primary))
                }
                @if running {
                    (button("pause", t.text(pause), Kind::Secondary))
                    (button("extend", t.text("console-extend"), Kind::Secondary))
                }
            }
            @if let Some((number, last)) = &shown.last {
                @let label = t.text(&format!("console-undo_{}", last.word()));
                @if matches!(last, Step::Cards { .. }) {
                    // Many cards go with one press: that page asks first.
                    (button_link(&Link::new(format!("{base}/capture"), label), Kind::Quiet))
                } @else {
                    (undo(t, base, *number, &label))
                }
            }
        }
    }
}

/// Undoes the step that is shown, and no other one: its number goes along.
fn undo(t: &T, base: &str, number: i64, label: &str) -> Markup {
    post_button(
        t,
        &format!("{base}/console"),
        label,
        Kind::Quiet,
        &[("step", "undo"), ("version", &number.to_string())],
    )
}

/// Who works with whom in the round that runs.
fn groups(t: &T, base: &str, shown: &BoardShow) -> Markup {
    let (workshop, board) = (&shown.workshop, &shown.board);
    let Some((number, round)) = workshop.round().filter(|(_, round)| round.is_written()) else {
        return html! {};
    };
    let limit = usize::from(round.items);
    let rows = board.round(number).map(|group| {
        let label = protocol::group_label(workshop, board, group.id);
        let standing = table::standing(board, group.id).count();
        let count = t.with("console-count", &[("count", standing.into()), ("limit", limit.into())]);
        let state = match group.done_at {
            // Who listens hears which group is done.
            Some(_) => html! {
                span data-say={ "done-" (group.id) } {
                    span class="visually-hidden" { (t.with("table-group", &[("label", label.as_str().into())])) " " }
                    (badge(&t.text("table-is_done"), Tone::Good))
                }
            },
            None => html! { (t.text("console-working")) },
        };
        let link =
            html! { a href={ (base) "/groups/" (group.id) } { (t.with("table-group", &[("label", label.into())])) } };
        vec![link, html! { (names(board, group)) }, html! { (count) }, state]
    });
    let head = ["console-group", "console-people", "console-statements", "console-state"].map(|key| t.text(key));
    let done = board.round(number).filter(|group| group.done_at.is_some()).count();
    let all = board.round(number).count();
    let caption = t.with("console-groups", &[("done", done.into()), ("all", all.into())]);
    ui::table(&caption, &head.each_ref().map(String::as_str), rows.collect())
}

fn names(board: &Board, group: &Group) -> String {
    let here = board.attendees.iter().filter(|one| one.left_at.is_none() && group.members.contains(&one.id));
    here.map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Where else the facilitator can go; before the groups, of which there may be many. A workshop that goes another way has its
/// own room and protocol, and takes no cards of rounds.
fn ways(visit: &Visit, base: &str, shown: &BoardShow) -> Markup {
    let (workshop, board) = (&shown.workshop, &shown.board);
    let way = &workshop.way;
    let own = |end: &str| if way.is_empty() { end.to_owned() } else { format!("{way}/{end}") };
    let here = |end: &str| if way.is_empty() { Some(end.to_owned()) } else { None };
    let all = [
        (Some(format!("{way}/room")).filter(|_| !way.is_empty()), "console-way"),
        (Some(own("wall")), "console-wall"),
        (Some("people".to_owned()), "console-people_link"),
        (Some("message".to_owned()), "console-message"),
        (here("capture").filter(|_| !workshop.is_closed()), "console-capture"),
        (here("photos"), "console-photos"),
        (Some("papers".to_owned()), "console-papers"),
        (Some(own("protocol")), "console-protocol"),
        (here("edit").filter(|_| planning::is_open(workshop, board).is_ok()), "console-edit"),
    ];
    let paths = all.into_iter().filter_map(|(end, key)| Some((format!("{base}/{}", end?), key)));
    // The pages of another way have rights of their own.
    let open = paths.filter(|(path, _)| visit.may_open(path));
    let t = &visit.t;
    html! {
        nav aria-label=(t.text("console-ways")) {
            ul class="ways" { @for (path, key) in open { li { a href=(path) { (t.text(key)) } } } }
        }
    }
}

/// A rehearsal ends without a trace. Below the region that renews itself, so that the question stays open.
fn rehearsal(t: &T, base: &str) -> Markup {
    let words = (t.text("console-rehearsal_end"), t.text("console-rehearsal_end_sure"));
    let end = careful_button(t, &format!("{base}/rehearsal/end"), (&words.0, &words.1), &[]);
    ui::section(&t.text("workshop-rehearsal"), ui::actions(vec![end]))
}
