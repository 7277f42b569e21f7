//! Two resolutions beside each other: what differs.

use kernel::{Id, No, Outcome};
use maud::html;
use web::{Reply, Visit};

use super::frame;
use crate::{cases, model::Resolution, rules};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let one: Id<Resolution> = visit.param("resolution")?;
    let with = visit.query.get("with");
    if with.is_empty() {
        return choose(visit, one).await;
    }
    let other: Id<Resolution> = with.parse().map_err(|_| No::Missing)?;
    let (programme, both) = visit.ctx.read(move |tx| cases::resolution_compare(tx, (one, other))).await?;
    let t = &visit.t;
    let [old, new] = &both;
    let found = rules::differences(&old.frozen, &new.frozen, t);
    let (what, before, after) =
        (t.text("compare-what"), frame::numbered(t, old.line.number), frame::numbered(t, new.line.number));
    let none = || t.text("compare-nothing_there");
    let shown = |text: &String| if text.is_empty() { none() } else { text.clone() };
    let rows =
        found.iter().map(|one| vec![html! { (one.what) }, html! { (shown(&one.old)) }, html! { (shown(&one.new)) }]);
    let body = html! {
        @if found.is_empty() {
            p { (t.text("compare-same")) }
        } @else {
            (ui::table(&t.text("compare-caption"), &[&what, &before, &after], rows.collect()))
        }
    };
    let title = t.with("compare-heading", &[("old", old.line.number.into()), ("new", new.line.number.into())]);
    let here = [old, new].into_iter().find(|resolution| resolution.line.id == one).unwrap_or(new);
    let sheet = frame::sheet(&visit, &programme, title);
    let sheet = sheet.crumb(frame::resolution(&programme, one), frame::numbered(t, here.line.number));
    Ok(Reply::page(&visit, sheet, body))
}

/// Which other one?
async fn choose(visit: Visit, one: Id<Resolution>) -> Outcome<Reply> {
    let texts = visit.t.clone();
    let shown = visit.ctx.read(move |tx| cases::resolution_question(tx, &texts, one)).await?;
    let t = &visit.t;
    let base = frame::resolution(&shown.programme, one);
    let body = html! {
        @if shown.others.is_empty() {
            (ui::empty(&t.text("compare-none"), &t.text("compare-none_text"), None))
        } @else {
            p { (t.text("compare-with")) }
            ul {
                @for line in &shown.others {
                    li { a href={ (base) "/compare?with=" (line.id) } { (frame::numbered(t, line.number)) } }
                }
            }
        }
    };
    let number = shown.resolution.line.number;
    let title = t.with("compare-choose", &[("number", number.into())]);
    let sheet = frame::sheet(&visit, &shown.programme, title).crumb(base, frame::numbered(t, number));
    Ok(Reply::page(&visit, sheet, body))
}
