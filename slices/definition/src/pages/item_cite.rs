//! Choosing the statements that an item grew from: the last round first, every lower one below it.

use kernel::{Faults, Fields, Id, Outcome, Reader};
use maud::{Markup, html};
use ui::{T, actions, post_key};
use web::{Again, Reply, Sent, Visit};
use workshops::offer::StatementLine;

use super::frame;
use crate::{
    cases::{self, CiteShow, ItemCite},
    model::Item,
    rules::choice::merged,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = shown(&visit).await?;
    Ok(view(&visit, &shown, &shown.chosen, &Again::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Item> = visit.param("item")?;
    let to = Visit::to(&format!("{}/items/{id}", frame::home(&visit)), "item_cite");
    let sent =
        visit.submit(move |form| read(id, form), move |tx, cmd| cases::item_cite(tx, cmd).map(|()| to.clone())).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let shown = shown(&visit).await?;
            let sent = |name: &str| again.fields.all(name).iter().filter_map(|id| id.parse().ok()).collect::<Vec<_>>();
            // What others chose meanwhile is ticked beside the own choice: sent again, it is seen.
            let chosen = merged(&shown.chosen, &sent("seen"), &sent("statements"));
            Ok(view(&visit, &shown, &chosen, &again))
        }
    }
}

async fn shown(visit: &Visit) -> Outcome<CiteShow> {
    let id = visit.param("item")?;
    visit.ctx.read(move |tx| cases::item_cite_show(tx, id)).await
}

fn read(id: Id<Item>, form: &Fields) -> Result<ItemCite, Faults> {
    let mut read = Reader::new(form);
    let (statements, seen) = (read.choices("statements"), read.choices("seen"));
    let cmd = ItemCite { id, statements, seen, version: read.version() };
    read.done().map(|()| cmd)
}

fn view(visit: &Visit, shown: &CiteShow, chosen: &[Id<StatementLine>], again: &Again) -> Reply {
    let (t, home) = (&visit.t, frame::home(visit));
    let back = format!("{home}/items/{}", shown.item.id);
    let body = html! {
        p { strong { (shown.stem) } }
        blockquote { p class="lead" { (shown.item.text) } }
        (faults(t, again))
        @if shown.workshops.is_empty() {
            (ui::empty(&t.text("item_cite-empty"), &t.text("item_cite-empty_text"), None))
        } @else {
            form class="form" id="item_cite" method="post" action=(visit.path) {
                (post_key(t))
                input type="hidden" name="version" value=(shown.item.version);
                // What is not on offer now, such as that of a workshop whose closing was taken back, stays as it is.
                @for id in shown.chosen.iter().filter(|id| offered(shown, id)) { input type="hidden" name="seen" value=(id); }
                @for workshop in &shown.workshops {
                    @for round in rounds(&workshop.statements) {
                        (round_view(t, &workshop.line.title, &round, chosen))
                    }
                }
                (actions(vec![
                    html! { button class="button primary" type="submit" { (t.text("item_cite-submit")) } },
                    html! { a class="button quiet" href=(back) { (t.text("common-cancel")) } },
                ]))
            }
        }
    };
    let sheet = frame::sheet(visit, t.text("item_cite-heading")).lead(t.text("item_cite-lead"));
    Reply::page(visit, sheet, body).again(again)
}

fn offered(shown: &CiteShow, id: &Id<StatementLine>) -> bool {
    shown.workshops.iter().any(|workshop| workshop.statements.iter().any(|line| line.id == *id))
}

fn faults(t: &T, again: &Again) -> Markup {
    html! {
        @if !again.faults.is_empty() {
            div class="summary" role="alert" tabindex="-1" data-focus {
                h2 { (t.text("form-summary")) }
                ul { @for fault in &again.faults.0 { li { (t.say(&fault.say)) } } }
            }
        }
    }
}

/// The statements round by round, the last one first: what the plenum says is what most items grow from.
fn rounds(statements: &[StatementLine]) -> Vec<Vec<&StatementLine>> {
    let mut numbers: Vec<usize> = statements.iter().map(|line| line.round).collect();
    numbers.sort_unstable_by(|one, other| other.cmp(one));
    numbers.dedup();
    numbers.iter().map(|round| statements.iter().filter(|line| line.round == *round).collect()).collect()
}

fn round_view(t: &T, workshop: &str, lines: &[&StatementLine], chosen: &[Id<StatementLine>]) -> Markup {
    // The first part of a label is the number that people give the round.
    let number = lines.first().and_then(|line| line.label.split('.').next()).unwrap_or_default();
    let args = [("number", number.into()), ("workshop", workshop.into())];
    html! {
        fieldset class="group" {
            legend { (t.with("item_cite-round", &args)) }
            @for line in lines {
                @let id = line.id;
                div class="choice" {
                    input id={ "statement-" (id) } name="statements" type="checkbox" value=(id) checked[chosen.contains(&id)];
                    label for={ "statement-" (id) } {
                        span class="label" { (line.label) } " " (line.text)
                        " " span class="muted" { "(" (t.text(&format!("statement_fate-{}", line.outcome))) ")" }
                    }
                }
            }
        }
    }
}
