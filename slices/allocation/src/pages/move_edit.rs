//! Moving the ranks of an office by hand: who saves has seen what it costs.

use kernel::{Arg, Fault, Faults, Fields, Key, Outcome, Say};
use maud::{Markup, html};
use ui::T;
use web::{Again, Reply, Sent, Visit};

use super::{by_hand, frame, solved};
use crate::{
    cases::{self, MoveEdit, SheetShow},
    model::{Basis, Goal, Moved, Office, Sheet, Solution},
    rules,
};

const REASON_MOST: usize = 1000;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, None).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let key: Key = visit.param("office")?;
    let now = now(&visit).await?;
    // Who sends the same form again is answered the same, whatever became of the basis since.
    if let Ok(Some(to)) = visit.answered().await {
        return Ok(Reply::to(to));
    }
    let solving = solved::solved(&visit, &now.here.basis, None).await?;
    let Ok(solution) = solved::or_why(solving, &now.here.programme, &visit.t) else {
        return view(visit, None).await;
    };
    let (office, best) = (now.here.basis.offices[now.at].clone(), solution.picks[now.at].clone());
    let preview = visit.query.get("step") == "preview";
    let read = read(&visit.form, (&now.here.basis, &office.sheet), &best, preview);
    // Whoever sends other ranks than those whose cost stands on the page sees that cost first.
    let seen = visit.form.get("priced") == written(&visit.form, &office.sheet);
    if read.is_ok() && (preview || !seen) {
        return view(visit, Some(Again::default())).await;
    }
    let home = format!("{}/solution", frame::home_of(&visit));
    let (version, t) = (visit.form.version(), visit.t.clone());
    let sent = visit
        .submit(
            |_| read.map(|moved| MoveEdit { office: key, version, moved }),
            move |tx, cmd| cases::move_edit(tx, cmd, &t).map(|()| Visit::to(&home, "move_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, Some(again)).await,
    }
}

async fn now(visit: &Visit) -> Outcome<SheetShow> {
    let key: Key = visit.param("office")?;
    visit.ctx.read(move |tx| cases::move_edit_show(tx, &key)).await
}

/// The ranks as they were filled in; none where they are those that were computed.
fn read(
    form: &Fields,
    (basis, sheet): (&Basis, &Sheet),
    best: &[String],
    preview: bool,
) -> Result<Option<Moved>, Faults> {
    let mut faults = Faults::default();
    let mut fault = |field: String, say: Say| faults.0.push(Fault { field, say });
    let mut ranks: Vec<Vec<String>> = Vec::new();
    for rank in 1..=sheet.ranks() {
        let field = format!("area_{rank}");
        let chosen = [field.clone(), format!("other_{rank}")];
        let areas: Vec<String> =
            chosen.iter().map(|name| form.get(name)).filter(|key| !key.is_empty()).map(str::to_owned).collect();
        if form.get(&field).is_empty() {
            fault(field, Say::new("move_edit-refused-empty").with("rank", rank));
        } else if areas.iter().any(|key| !basis.areas.iter().any(|area| area.key == *key)) {
            fault(field, Say::new("form-choice"));
        } else if areas.iter().any(|key| ranks.iter().flatten().any(|other| other == key)) || twice(&areas) {
            fault(field, Say::new("move_edit-refused-twice").with("rank", rank));
        }
        ranks.push(areas);
    }
    let same = ranks.iter().map(Vec::as_slice).eq(best.iter().map(std::slice::from_ref));
    let reason = form.get("reason").replace("\r\n", "\n").trim().to_owned();
    let length = reason.chars().count();
    if length > REASON_MOST {
        fault("reason".to_owned(), Say::new("form-too_long").with("max", REASON_MOST).with("length", length));
    } else if reason.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\t')) {
        fault("reason".to_owned(), Say::new("form-control"));
    } else if reason.is_empty() && !same && !preview {
        fault("reason".to_owned(), Say::new("move_edit-refused-no_reason"));
    }
    if faults.is_empty() { Ok((!same).then_some(Moved { ranks, reason, chosen: false })) } else { Err(faults) }
}

fn twice(areas: &[String]) -> bool {
    matches!(areas, [one, other] if one == other)
}

/// The ranks of a form as one word, by which it is known whether their cost was seen.
fn written(form: &Fields, sheet: &Sheet) -> String {
    let rank = |rank: i64| format!("{}+{}", form.get(&format!("area_{rank}")), form.get(&format!("other_{rank}")));
    (1..=sheet.ranks()).map(rank).collect::<Vec<_>>().join("|")
}

/// The fields as they are now: moved, or else computed.
fn stored(office: &Office, version: i64, best: &[String]) -> Fields {
    let mut fields = Fields::default().with("version", version);
    for (rank, number) in rules::ranks(&office.sheet, best, office.sheet.moved.as_ref()).iter().zip(1..) {
        for (part, area) in ["area", "other"].iter().zip(&rank.areas) {
            fields.set(format!("{part}_{number}"), area);
        }
    }
    let reason = office.sheet.moved.as_ref().map_or("", |moved| moved.reason.as_str());
    fields.set("reason", reason);
    fields
}

/// The page; with what was sent, where something was.
async fn view(visit: Visit, sent: Option<Again>) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let solving = solved::solved(&visit, &now.here.basis, None).await?;
    let t = &visit.t;
    let office = &now.here.basis.offices[now.at];
    let title = t.with("move_edit-of", &[("office", Arg::from(office.name.as_str()))]);
    let sheet = frame::sheet(&visit, &now.here.programme, title).lead(t.text("move_edit-lead"));
    let solution_page = format!("{}/solution", frame::home(&now.here.programme));
    let sheet = sheet.crumb(&solution_page, t.text("solution_show-heading"));
    let solution = match solved::or_why(solving, &now.here.programme, t) {
        Ok(solution) => solution,
        Err(why) => return Ok(Reply::page(&visit, sheet, why)),
    };
    let best = &solution.picks[now.at];
    let fresh = stored(office, now.here.offices[now.at].version, best);
    let (form, again) = match sent {
        None => (fresh.clone(), Again::default()),
        Some(again) => (visit.form.clone(), again),
    };
    let both = html! { @if again.stale { (stale(t, &now, [&fresh, &form])) } };
    let answer = Again { fields: form, ..again }.renewed(&fresh);
    let body = html! {
        (both)
        (cost(t, &now, &solution, &answer.fields))
        (move_form(&visit, &now, &answer, &solution_page))
    };
    Ok(Reply::page(&visit, sheet, body).again(&answer))
}

fn stale(t: &T, now: &SheetShow, both: [&Fields; 2]) -> Markup {
    let basis = &now.here.basis;
    let words = both.map(|fields| {
        let moved = as_moved(fields, &basis.offices[now.at].sheet);
        rules::ranks_word(basis, &rules::ranks(&basis.offices[now.at].sheet, &[], Some(&moved)), t)
    });
    let reasons = both.map(|fields| fields.get("reason").to_owned());
    let [theirs, yours] = words;
    let [their_reason, your_reason] = reasons;
    ui::stale(t, &[(t.text("move_edit-ranks"), theirs, yours), (t.text("move_edit-reason"), their_reason, your_reason)])
}

fn as_moved(fields: &Fields, sheet: &Sheet) -> Moved {
    let rank = |rank: i64| {
        let names = [format!("area_{rank}"), format!("other_{rank}")];
        let areas = names.iter().map(|name| fields.get(name)).filter(|key| !key.is_empty());
        areas.map(str::to_owned).collect()
    };
    let (ranks, reason) = ((1..=sheet.ranks()).map(rank).collect(), fields.get("reason").to_owned());
    Moved { ranks, reason, chosen: false }
}

/// What the ranks of the form cost, compared with the best allocation.
fn cost(t: &T, now: &SheetShow, solution: &Solution, fields: &Fields) -> Markup {
    let basis = &now.here.basis;
    let sheet = &basis.offices[now.at].sheet;
    let mut ranks = rules::spread(basis, &solution.picks);
    ranks[now.at] = rules::ranks(sheet, &solution.picks[now.at], Some(&as_moved(fields, sheet)));
    let price = rules::price(basis, solution, &ranks, t);
    let own = ("points", Arg::from(rules::points(basis, &basis.offices[now.at], &ranks[now.at])));
    let told = rules::price_told(&price, basis.terms.goal == Goal::Fair, t);
    ui::section(
        &t.text("solution-price"),
        html! {
            p { (rules::ranks_word(basis, &ranks[now.at], t)) ". " (t.with("move_edit-points", &[own])) }
            (frame::list(&told))
        },
    )
}

fn move_form(visit: &Visit, now: &SheetShow, again: &Again, back: &str) -> Markup {
    let (t, basis) = (&visit.t, &now.here.basis);
    let sheet = &basis.offices[now.at].sheet;
    let set = by_hand::Setting { t, form: "move_edit", fields: &again.fields, faults: &again.faults };
    let areas = |none: &str| -> Vec<(String, String)> {
        let area = |area: &crate::model::Area| (area.key.clone(), area.name(t.lang()).to_owned());
        std::iter::once((String::new(), t.text(none))).chain(basis.areas.iter().map(area)).collect()
    };
    let (first, other) = (areas("common-select"), areas("move_edit-no_other"));
    html! {
        (set.summary())
        form class="form" id="move_edit" method="post" action=(visit.path) novalidate {
            (ui::post_key(t))
            input type="hidden" name="version" value=(again.fields.get("version"));
            input type="hidden" name="priced" value=(written(&again.fields, sheet));
            @for rank in 1..=sheet.ranks() {
                fieldset class="group" {
                    legend { (t.with(if rank > sheet.firm { "solution-rank_if_time" } else { "solution-rank" }, &[("rank", rank.into())])) }
                    (set.select(&format!("area_{rank}"), &t.text("move_edit-area"), &first))
                    (set.select(&format!("other_{rank}"), &t.text("move_edit-other"), &other))
                }
            }
            (set.text("reason", &t.text("move_edit-reason"), Some(&t.text("move_edit-reason-hint"))))
            p {
                button class="button secondary" type="submit" formaction={ (visit.path) "?step=preview" } {
                    (t.text("move_edit-preview"))
                }
            }
            div class="actions" {
                button class="button primary" type="submit" { (t.text("move_edit-submit")) }
                a class="button quiet" href=(back) { (t.text("common-cancel")) }
            }
        }
    }
}
