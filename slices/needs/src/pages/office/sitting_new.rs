//! Planning the needs workshop of an office: every number of the template can be changed.

use kernel::{Faults, Fields, Key, Lang, Outcome, Reader, Say};
use methods::offer::minute_of;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, SittingForm, SittingNew},
    model::FormulaKey,
    pages::frame,
};

/// The minutes of each step, in the template's order.
const MINUTES: [&str; 6] =
    ["minutes_cards", "minutes_share", "minutes_cluster", "minutes_rate", "minutes_vote", "minutes_outlook"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let title = visit.t.with("sitting_new-title_of", &[("office", now.here.office.name.as_str().into())]);
    let mut fields = Fields::default()
        .with("title", title)
        .with("day", now.today)
        .with("start", "9:00")
        .with("dots", now.template.dots)
        .with("threshold", now.template.threshold)
        .with("formula", FormulaKey::Gap.word());
    for (name, step) in MINUTES.iter().zip(&now.template.steps) {
        fields.set(*name, step.minutes);
    }
    Ok(view(&visit, &now, Again::fresh(fields)))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (office, lang): (Key, Lang) = (visit.param("office")?, visit.t.lang());
    let sent = visit
        .submit(
            move |form| read(form, lang),
            move |tx, cmd| {
                cases::sitting_new(tx, &office, cmd).map(|code| Visit::to(&format!("/w/{code}/console"), "sitting_new"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

fn read(form: &Fields, lang: Lang) -> Result<SittingNew, Faults> {
    let mut read = Reader::new(form);
    let (title, day) = (read.line("title", 120), read.day("day"));
    let start = minute_of(form.get("start"));
    if start.is_none() {
        read.fault("start", Say::new("sitting_new-refused-start"));
    }
    let minutes = MINUTES.map(|name| u16::try_from(read.number(name, 0, 480)).unwrap_or(0)).to_vec();
    let small = |number: i64| u16::try_from(number).unwrap_or(0);
    let (dots, threshold) = (small(read.number("dots", 1, 20)), small(read.number("threshold", 5, 50)));
    let formula = read.choice::<FormulaKey>("formula");
    read.done()?;
    let (Some(day), Some(start), Some(formula)) = (day, start, formula) else { return Err(Faults::default()) };
    Ok(SittingNew { title, day, start, minutes, dots, threshold, formula, lang })
}

async fn now(visit: &Visit) -> Outcome<SittingForm> {
    let office: Key = visit.param("office")?;
    visit.ctx.read(move |tx| cases::sitting_new_show(tx, &office)).await
}

fn view(visit: &Visit, now: &SittingForm, again: Again) -> Reply {
    let t = &visit.t;
    let formulas = now.template.formulas.iter();
    let formulas =
        formulas.map(|one| (one.key.word().to_owned(), t.text(&format!("sitting_new-formula_{}", one.key.word()))));
    let mut form = Form::new(t, "sitting_new", &visit.path, &again.fields, &again.faults)
        .line("title", 120)
        .day("day")
        .line("start", 10)
        .group(&t.text("sitting_new-steps"));
    for name in MINUTES {
        form = form.number(name, 0, 480);
    }
    let back = format!("/programmes/{}/needs", now.here.programme.key);
    let form = form
        .group(&t.text("sitting_new-numbers"))
        .number("dots", 1, 20)
        .number("threshold", 5, 50)
        .radios("formula", formulas.collect())
        .cancel(&back);
    let sheet = frame::office_sheet(t, &now.here, t.text("sitting_new-heading"));
    Reply::page(visit, sheet, form.render()).again(&again)
}
