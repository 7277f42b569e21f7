//! Cards from paper: one row a card. By keyboard alone; every fault at its field, and nothing typed is lost.

use kernel::{Arg, Fault, Faults, Fields, Outcome, Say};
use maud::{Markup, html};
use ui::T;
use web::{Again, Reply, Sent, Visit};
use workshops::offer::Room;

use crate::{
    cases::{self, CardNew},
    model::{CardKind, Sitting},
    pages::{frame, room::hall, warned},
};

/// How many rows there are; who has more cards comes back to empty ones.
const ROWS: usize = 30;
/// The fields of a row.
const COLUMNS: [&str; 3] = ["area", "kind", "text"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = visit.ctx.read(cases::cards_capture_show).await?;
    Ok(view(&visit, &now, &Again::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    // The right first: who may not is not told what to fill in.
    let now = visit.ctx.read(cases::cards_capture_show).await?;
    let to = Visit::to(&format!("{}/needs/cards/paper", frame::base(&visit)), "cards_capture");
    let sent = visit.submit(read, move |tx, cards| cases::cards_capture(tx, cards).map(|()| to.clone())).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now, &again)),
    }
}

fn cell(name: &str, row: usize) -> String {
    format!("{name}-{row}")
}

/// Each row with words is a card, read as the form of a participant is. Area and kind may be left out: as in the row above.
fn read(form: &Fields) -> Result<Vec<CardNew>, Faults> {
    let (mut cards, mut faults) = (Vec::new(), Faults::default());
    let mut above = [String::new(), String::new()];
    for row in 1..=ROWS {
        for (at, name) in COLUMNS.iter().take(2).enumerate() {
            let typed = form.get(&cell(name, row)).trim();
            if !typed.is_empty() {
                typed.clone_into(&mut above[at]);
            }
        }
        let text = form.get(&cell("text", row));
        if text.trim().is_empty() {
            continue;
        }
        let [area, kind] = &above;
        let sure = form.get(&cell("sure", row));
        let own = Fields::default().with("area", area).with("kind", kind).with("text", text).with("sure", sure);
        match hall::read(&own) {
            Ok(card) => cards.push(card),
            Err(own) => faults.0.extend(own.0.into_iter().map(|one| Fault { field: cell(&one.field, row), ..one })),
        }
    }
    if cards.is_empty() && faults.is_empty() {
        faults = Faults::one(&cell("text", 1), Say::new("cards_capture-refused-none"));
    }
    if faults.is_empty() { Ok(cards) } else { Err(faults) }
}

fn view(visit: &Visit, (sitting, room): &(Sitting, Room), again: &Again) -> Reply {
    let (t, base) = (&visit.t, frame::base(visit));
    let body = html! {
        (frame::summary(t, "cards_capture", &numbered(t, &again.faults)))
        @if room.closed {
            (ui::empty(&t.text("hall-closed"), &t.text("sitting-refused-closed"), None))
        } @else {
            p id="cards_capture-explained" { (t.text("cards_capture-explained")) }
            (form(t, &base, sitting, again))
        }
    };
    let sheet = frame::room_sheet(visit, room, true, t.text("cards_capture-heading"));
    Reply::page(visit, sheet, body).again(again)
}

/// On top of the form a fault also says its row.
fn numbered(t: &T, faults: &Faults) -> Faults {
    let one = |fault: &Fault| match fault.field.rsplit_once('-') {
        Some((_, row)) => {
            let what = Arg::Text(t.say(&fault.say));
            let say = Say::new("cards_capture-fault").with("row", row.to_owned()).with("what", what);
            Fault { field: fault.field.clone(), say }
        }
        None => fault.clone(),
    };
    Faults(faults.0.iter().map(one).collect())
}

fn form(t: &T, base: &str, sitting: &Sitting, again: &Again) -> Markup {
    let caption = t.text("cards_capture-caption");
    let areas: Vec<_> = sitting.areas.iter().map(|area| (area.key.to_string(), area.label(t.lang()))).collect();
    let kinds = CardKind::ALL.map(|kind| (kind.word().to_owned(), t.text(&format!("card-{}", kind.word()))));
    html! {
        form class="capture" id="cards_capture" method="post" action={ (base) "/needs/cards/paper" } novalidate data-keep {
            (ui::post_key(t))
            div class="table-frame" role="region" aria-label=(caption) tabindex="0" {
                table class="grid" {
                    caption { (caption) }
                    thead { tr {
                        th scope="col" { (t.text("cards_capture-row")) }
                        @for name in COLUMNS { th scope="col" id={ "column-" (name) } { (t.text(&format!("cards_capture-{name}"))) } }
                    } }
                    tbody { @for row in 1..=ROWS { tr {
                        th scope="row" id={ "row-" (row) } { (row) }
                        td { (select(t, ("area", row), &areas, again)) }
                        td { (select(t, ("kind", row), &kinds, again)) }
                        td { (words(t, row, again)) }
                    } } }
                }
            }
            (ui::offline(t))
            div class="actions" {
                button class="button primary" type="submit" { (t.text("cards_capture-submit")) }
                a class="button quiet" href={ (base) "/needs/room" } { (t.text("common-cancel")) }
            }
        }
    }
}

/// What every field of the table has: its id, what describes it, and its fault below it.
struct Told {
    id: String,
    described: String,
    fault: Option<String>,
}

impl Told {
    fn of(t: &T, name: &str, again: &Again) -> Self {
        let (id, fault) = (format!("cards_capture-{name}"), again.faults.of(name).map(|say| t.say(say)));
        let described = if fault.is_some() {
            format!("cards_capture-explained {id}-error")
        } else {
            "cards_capture-explained".to_owned()
        };
        Self { id, described, fault }
    }

    fn below(&self) -> Markup {
        html! { @if let Some(fault) = &self.fault { p class="error" id={ (self.id) "-error" } { (fault) } } }
    }
}

fn select(t: &T, (column, row): (&str, usize), options: &[(String, String)], again: &Again) -> Markup {
    let name = cell(column, row);
    let (told, value) = (Told::of(t, &name, again), again.fields.get(&name));
    let empty = if row == 1 { "cards_capture-choose" } else { "cards_capture-above" };
    html! {
        select id=(told.id) name=(name) autocomplete="off" aria-labelledby={ "column-" (column) " row-" (row) }
            aria-describedby=(told.described) aria-invalid=[told.fault.as_ref().map(|_| "true")] {
            option value="" { (t.text(empty)) }
            @for (word, label) in options { option value=(word) selected[word == value] { (label) } }
        }
        (told.below())
    }
}

fn words(t: &T, row: usize, again: &Again) -> Markup {
    let name = cell("text", row);
    let (told, value) = (Told::of(t, &name, again), again.fields.get(&name));
    html! {
        input class="text" id=(told.id) name=(name) type="text" value=(value) autocomplete="off"
            aria-labelledby={ "column-text row-" (row) } aria-describedby=(told.described)
            aria-invalid=[told.fault.as_ref().map(|_| "true")];
        input type="hidden" name=(cell("sure", row)) value=(warned::sure(again, &name));
        (told.below())
    }
}
