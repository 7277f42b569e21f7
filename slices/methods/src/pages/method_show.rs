//! One method with the timetable it leads to.

use kernel::{Arg, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, button_link, careful_button, post_button};
use web::{Reply, Visit};

use crate::{
    cases::{self, MethodShow},
    model::{Method, MethodRef},
    pages::{group_words, here, sheet_below_list},
    rules,
};

/// When the preview begins, where nobody said another time: at nine.
const NINE: u32 = 540;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (which, lang): (MethodRef, _) = (visit.param("method")?, visit.t.lang());
    let shown = visit.ctx.read(move |tx| cases::method_show(tx, which, lang)).await?;
    let (t, here) = (&visit.t, here(&visit));
    let start = visit.query.get("start").to_owned();
    let sheet = sheet_below_list(&visit, &shown.method.title).lead(&shown.method.about);
    Ok(Reply::page(&visit, sheet, view(t, &here, &shown, &start)))
}

fn view(t: &T, here: &str, shown: &MethodShow, start: &str) -> Markup {
    let method = &shown.method;
    html! {
        (buttons(t, here, shown))
        (ui::section(&t.text("method_show-question"), html! {
            p class="question" { (method.question) }
            @if !method.interview.is_empty() {
                h3 { (t.text("method_show-interview")) }
                ol { @for question in &method.interview { li { (question) } } }
            }
        }))
        (ui::section(&t.text("method_show-timetable"), html! {
            (start_form(t, here, start))
            (timetable(t, here, shown, rules::minute_of(start).unwrap_or(NINE)))
        }))
    }
}

fn buttons(t: &T, here: &str, shown: &MethodShow) -> Markup {
    let edit = || button_link(&Link::new(format!("{here}/edit"), t.text("method_show-edit")), Kind::Secondary);
    let round = || {
        let end = format!("{here}/rounds/{}", shown.method.rounds.len() + 1);
        button_link(&Link::new(end, t.text("method_show-round_new")), Kind::Secondary)
    };
    let copy = || post_button(t, &format!("{here}/copy"), &t.text("method_show-copy"), Kind::Primary, &[]);
    let remove = || {
        let words = (t.text("method_show-remove"), t.text("method_show-remove_sure"));
        careful_button(t, &format!("{here}/remove"), (&words.0, &words.1), &[])
    };
    let all =
        [shown.may_edit.then(edit), shown.may_edit.then(round), shown.may_copy.then(copy), shown.may_edit.then(remove)];
    ui::actions(all.into_iter().flatten().collect())
}

fn start_form(t: &T, here: &str, start: &str) -> Markup {
    html! {
        form class="filter-form" method="get" action=(here) {
            div class="field" {
                label for="start" { (t.text("method_show-start")) }
                input id="start" name="start" type="text" class="short" autocomplete="off"
                    value=(if start.is_empty() { rules::clock(NINE) } else { start.to_owned() });
            }
            button class="button secondary" type="submit" { (t.text("method_show-preview")) }
        }
        @if !start.is_empty() && rules::minute_of(start).is_none() {
            p class="error" { (t.text("method_show-start_unread")) }
        }
    }
}

fn timetable(t: &T, here: &str, shown: &MethodShow, start: u32) -> Markup {
    let method = &shown.method;
    let mut head = vec!["method_show-round", "method_show-time", "method_show-group", "method_show-items"];
    head.extend(["method_show-mix", "method_show-colour"]);
    let mut head: Vec<String> = head.into_iter().map(|key| t.text(key)).collect();
    if shown.may_edit {
        head.push(t.text("method_show-change"));
    }
    let slots = rules::timetable(method, start);
    let rows = slots.iter().enumerate().map(|(index, slot)| {
        let round = &method.rounds[index];
        let edit = format!("{here}/rounds/{}", index + 1);
        let name = html! { @if shown.may_edit { a href=(edit) { (round.name) } } @else { (round.name) } };
        let time = format!("{}–{}", rules::clock(slot.from), rules::clock(slot.until));
        let mut cells = vec![name, html! { (time) }];
        cells.extend(round_cells(t, method, index));
        if shown.may_edit {
            cells.push(order(t, &edit, index, shown.version.unwrap_or(0)));
        }
        cells
    });
    let caption = t.with("method_show-caption", &[("minutes", Arg::Number(rules::duration(method).into()))]);
    ui::table(&caption, &head.iter().map(String::as_str).collect::<Vec<_>>(), rows.collect())
}

fn round_cells(t: &T, method: &Method, index: usize) -> Vec<Markup> {
    let round = &method.rounds[index];
    if !round.is_written() {
        let nothing = || html! { span class="muted" { "–" } };
        return vec![html! { (t.text("method_show-talk")) }, nothing(), nothing(), nothing()];
    }
    let items = t.number(i64::from(round.items));
    let mix = t.text(&format!("mix-{}", round.mix.word()));
    let colour = t.text(&format!("colour-{}", round.colour.word()));
    vec![
        html! { (group_words(t, round)) },
        html! { (items) },
        html! { (mix) },
        html! { span class={ "card-colour " (round.colour.word()) } { (colour) } },
    ]
}

/// Taking a round away, or moving it up.
fn order(t: &T, edit: &str, index: usize, version: i64) -> Markup {
    let version = version.to_string();
    let hidden = [("version", version.as_str())];
    let words = (t.text("method_show-round_remove"), t.text("method_show-round_remove_sure"));
    html! {
        @if index > 0 {
            (post_button(t, &format!("{edit}/earlier"), &t.text("method_show-earlier"), Kind::Quiet, &hidden))
        }
        (careful_button(t, &format!("{edit}/remove"), (&words.0, &words.1), &hidden))
    }
}
