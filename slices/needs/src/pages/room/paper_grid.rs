//! Ratings from paper: a grid for each scale, one row a sheet, one digit a cell. By keyboard alone; every fault at its cell.

use kernel::{Fields, Outcome};
use maud::{Markup, html};
use ui::T;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, Capture, Captured},
    model::{DOTS, Sitting},
    pages::frame,
    rules::{self, GridRow},
};

/// How many empty rows there are after those that were filled.
const FRESH: i64 = 10;
/// The form of the grid.
const GRID: &str = "ratings_capture";
/// More sheets than people fit into a workshop.
const MOST: i64 = 60;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit, visit.query.get("scale")).await?;
    let fields = filled(&now.1.rows);
    Ok(view(&visit, &now, &Again::fresh(fields)))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit, visit.form.get("scale")).await?;
    let (scale, sitting) = (now.0.clone(), now.1.sitting.clone());
    let to = format!("{}/needs/paper?scale={scale}&done=ratings_capture", frame::base(&visit));
    let sent = visit
        .submit(
            move |form: &Fields| {
                let rows = rules::grid_read(&typed(&sitting, form), bounds(&sitting, &scale))?;
                Ok(Capture { scale, rows })
            },
            move |tx, cmd| cases::ratings_capture(tx, cmd).map(|()| to.clone()),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now, &again)),
    }
}

/// The scale that was asked for, or the first one; and what was entered for it.
async fn now(visit: &Visit, asked: &str) -> Outcome<(String, Captured)> {
    let asked = asked.to_owned();
    visit
        .ctx
        .read(move |tx| {
            let first = cases::ratings_capture_show(tx, &asked)?;
            let scales = &first.sitting.template.scales;
            if asked == DOTS || scales.iter().any(|scale| scale.key == asked) {
                return Ok((asked, first));
            }
            let scale = scales.first().map_or_else(|| DOTS.to_owned(), |scale| scale.key.clone());
            let rows = cases::ratings_capture_show(tx, &scale)?;
            Ok((scale, rows))
        })
        .await
}

fn bounds(sitting: &Sitting, scale: &str) -> (i64, i64) {
    let found = sitting.template.scales.iter().find(|one| one.key == scale);
    found.map_or((0, i64::from(sitting.template.dots)), |scale| (scale.least, scale.most))
}

fn cell(sheet: i64, at: usize) -> String {
    format!("c-{sheet}-{at}")
}

fn typed(sitting: &Sitting, form: &Fields) -> Vec<(i64, Vec<String>)> {
    let last: i64 = form.get("sheets").parse().unwrap_or(0).clamp(0, MOST);
    let row = |sheet| (sheet, (0..sitting.areas.len()).map(|at| form.get(&cell(sheet, at)).to_owned()).collect());
    (1..=last).map(row).collect()
}

fn filled(rows: &[GridRow]) -> Fields {
    let mut fields = Fields::default();
    for row in rows {
        for (at, value) in row.values.iter().enumerate() {
            if let Some(value) = value {
                fields.set(cell(row.sheet, at), value);
            }
        }
    }
    fields
}

fn view(visit: &Visit, (scale, now): &(String, Captured), again: &Again) -> Reply {
    let (t, base) = (&visit.t, frame::base(visit));
    let (least, most) = bounds(&now.sitting, scale);
    let body = html! {
        (frame::summary(t, "ratings_capture", &again.faults))
        (scales(t, &base, &now.sitting, scale))
        @if now.sitting.rated_at.is_some() {
            (ui::empty(&t.text("ratings_capture-closed"), &t.text("ratings_capture-closed_text"), None))
        } @else {
            p id={ "ratings_capture" "-hint" } { (t.with("ratings_capture-explained", &[("least", least.into()), ("most", most.into())])) }
            (grid(t, &base, (scale, now), again))
        }
    };
    let sheet = frame::room_sheet(visit, &now.room, true, t.text("ratings_capture-heading"));
    Reply::page(visit, sheet, body).again(again)
}

/// The scales beside each other; the one that is open is told.
fn scales(t: &T, base: &str, sitting: &Sitting, open: &str) -> Markup {
    let named = sitting.template.scales.iter().map(|one| (one.key.clone(), one.name.in_lang(t.lang()).to_owned()));
    let dots = std::iter::once((DOTS.to_owned(), t.text("ratings_capture-dots")));
    html! {
        ul class="meta" {
            @for (key, name) in named.chain(dots) {
                li { a href={ (base) "/needs/paper?scale=" (key) } aria-current=[(key == open).then_some("page")] { (name) } }
            }
        }
    }
}

fn grid(t: &T, base: &str, (scale, now): (&str, &Captured), again: &Again) -> Markup {
    let known = now.rows.iter().map(|row| row.sheet).max().unwrap_or(0);
    let sent: i64 = again.fields.get("sheets").parse().unwrap_or(0);
    let last = (known + FRESH).max(sent).min(MOST);
    let caption = t.text("ratings_capture-caption");
    html! {
        // What is typed is kept by the form's address: each scale has its own.
        form class="capture" id="ratings_capture" method="post" action={ (base) "/needs/paper?scale=" (scale) } novalidate data-keep {
            (ui::post_key(t))
            input type="hidden" name="scale" value=(scale);
            input type="hidden" name="sheets" value=(last);
            div class="table-frame" role="region" aria-label=(caption) tabindex="0" {
                table class="grid" {
                    caption { (caption) }
                    thead { tr {
                        th scope="col" { (t.text("ratings_capture-sheet")) }
                        @for (at, area) in now.sitting.areas.iter().enumerate() {
                            th scope="col" id={ "column-" (at) } {
                                (area.number) span class="visually-hidden" { ". " (area.name.in_lang(t.lang())) }
                            }
                        }
                    } }
                    tbody { @for sheet in 1..=last { tr {
                        th scope="row" id={ "sheet-" (sheet) } { (sheet) }
                        @for at in 0..now.sitting.areas.len() { (field(t, sheet, at, again)) }
                    } } }
                }
            }
            ul class="meta" { @for area in &now.sitting.areas { li { (area.label(t.lang())) } } }
            div class="actions" {
                button class="button primary" type="submit" { (t.text("ratings_capture-submit")) }
                a class="button quiet" href={ (base) "/needs/room" } { (t.text("common-cancel")) }
            }
        }
    }
}

/// A cell: the area of its column and the number of its row are its label; its fault stands in it.
fn field(t: &T, sheet: i64, at: usize, again: &Again) -> Markup {
    let name = cell(sheet, at);
    let (id, fault) = (format!("ratings_capture-{name}"), again.faults.of(&name).map(|say| t.say(say)));
    let described = if fault.is_some() { format!("{GRID}-hint {id}-error") } else { format!("{GRID}-hint") };
    html! {
        td {
            input id=(id) name=(name) type="text" inputmode="numeric" size="2" autocomplete="off"
                value=(again.fields.get(&name)) aria-labelledby={ "column-" (at) " sheet-" (sheet) }
                aria-describedby=(described) aria-invalid=[fault.as_ref().map(|_| "true")];
            @if let Some(fault) = &fault { p class="error" id={ (id) "-error" } { (fault) } }
        }
    }
}
