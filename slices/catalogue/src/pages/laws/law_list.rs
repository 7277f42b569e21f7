//! The law references, with what is valid today or on another day.

use kernel::{Arg, Faults, Outcome, Reader};
use maud::{Markup, html};
use ui::{Kind, Link, T, actions, button_link, empty, table};
use web::{Reply, Visit};

use super::{
    super::{address::below_list, wording::worded},
    span::span_words,
};
use crate::{
    cases::laws::{self, LawList},
    model::LawRow,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let mut read = Reader::new(&visit.query);
    let asked = if visit.query.get("day").trim().is_empty() { None } else { read.day("day") };
    let faults = read.done().err().unwrap_or_default();
    let list = visit.ctx.read(move |tx| laws::law_list(tx, asked)).await?;
    let t = &visit.t;
    let sheet = below_list(t, t.text("law_list-title")).lead(t.text("law_list-lead"));
    let status = if faults.is_empty() { 200 } else { 422 };
    Ok(Reply::page(&visit, sheet, view(&visit, &list, &faults)).status(status))
}

fn view(visit: &Visit, list: &LawList, faults: &Faults) -> Markup {
    let t = &visit.t;
    let new = || button_link(&Link::new("/laws/new", t.text("law_list-new")), Kind::Secondary);
    html! {
        (actions(list.may_new.then(new).into_iter().collect()))
        (day_form(visit, faults))
        @if list.laws.is_empty() {
            (empty(&t.text("law_list-empty"), &t.text("law_list-empty_next"), None))
        } @else {
            (laws_table(t, list))
        }
    }
}

/// "What was valid on day X": a plain form, so that the answer has an address.
fn day_form(visit: &Visit, faults: &Faults) -> Markup {
    let t = &visit.t;
    let fault = faults.of("day").map(|say| t.say(say));
    html! {
        form class="filter-form" method="get" action="/laws" {
            div class=(if fault.is_some() { "field faulty" } else { "field" }) {
                label for="law-day" { (t.text("law_list-day")) }
                p class="hint" id="law-day-hint" { (t.text("form-hint_day")) }
                @if let Some(sentence) = &fault { p class="error" id="law-day-error" { (sentence) } }
                input id="law-day" name="day" type="text" class="short" value=(visit.query.get("day"))
                    autocomplete="off" aria-invalid=[fault.is_some().then_some("true")]
                    aria-describedby=(if fault.is_some() { "law-day-hint law-day-error" } else { "law-day-hint" });
            }
            button class="button secondary" type="submit" { (t.text("common-show")) }
        }
    }
}

fn laws_table(t: &T, list: &LawList) -> Markup {
    let head = ["law_list-citation", "law_list-name", "law_list-valid"].map(|key| t.text(key));
    let row = |LawRow { law, valid }: &LawRow| {
        let valid = valid.map_or_else(|| t.text("law_list-not_valid"), |span| span_words(t, span));
        let citation = html! { a href={ "/laws/" (law.key) } lang="de" { (law.citation) } };
        vec![citation, worded(t, &law.title), html! { (valid) }]
    };
    let caption = t.with("law_list-caption", &[("day", Arg::Day(list.day))]);
    table(&caption, &head.each_ref().map(String::as_str), list.laws.iter().map(row).collect())
}
