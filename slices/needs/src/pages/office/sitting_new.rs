//! Planning the needs workshop of an office: every number of the template can be changed.

use kernel::{Faults, Fields, Id, Key, Lang, No, Outcome, Reader, Say};
use maud::{Markup, html};
use methods::offer::minute_of;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, SittingForm, SittingNew},
    model::{Formula, FormulaKey, TemplateOwn},
    pages::{frame, template::template_edit::MINUTES},
    rules,
};

/// The text of a way to this form: an office plans its first needs workshop, or another.
pub(super) const fn way(first: bool) -> &'static str {
    if first { "sitting_new-heading" } else { "sitting_new-another" }
}

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let title = visit.t.with("sitting_new-title_of", &[("office", now.here.office.name.as_str().into())]);
    let mut fields = Fields::default()
        .with("title", title)
        .with("day", now.today)
        .with("start", "9:00")
        .with("dots", now.template.dots)
        .with("threshold", now.template.threshold)
        .with("formula", now.template.formulas.first().map_or("", |formula| formula.key.word()));
    for (name, step) in MINUTES.iter().zip(&now.template.steps) {
        fields.set(*name, step.minutes);
    }
    Ok(view(&visit, &now, Again::fresh(fields)))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (office, lang): (Key, Lang) = (visit.param("office")?, visit.t.lang());
    let template = template(&visit)?;
    let sent = visit
        .submit(
            move |form| read(form, template, lang),
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

fn read(form: &Fields, template: Option<Id<TemplateOwn>>, lang: Lang) -> Result<SittingNew, Faults> {
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
    Ok(SittingNew { template, title, day, start, minutes, dots, threshold, formula, lang })
}

async fn now(visit: &Visit) -> Outcome<SittingForm> {
    let (office, template): (Key, _) = (visit.param("office")?, template(visit)?);
    visit.ctx.read(move |tx| cases::sitting_new_show(tx, &office, template)).await
}

/// The template that was chosen: in the form, or on the way to it.
fn template(visit: &Visit) -> Outcome<Option<Id<TemplateOwn>>> {
    let words = [visit.form.get("template"), visit.query.get("template")];
    let word = words.into_iter().find(|word| !word.is_empty());
    word.map(|word| word.parse().map_err(|_| No::Missing)).transpose()
}

fn view(visit: &Visit, now: &SittingForm, again: Again) -> Reply {
    let t = &visit.t;
    let told = |one: &Formula| rules::formula_told(one, &now.template.scales, t.lang(), None);
    let formulas = now.template.formulas.iter().map(|one| (one.key.word().to_owned(), told(one)));
    let template = template(visit).ok().flatten().map_or_else(String::new, |id| id.to_string());
    let mut form = Form::new(t, "sitting_new", &visit.path, &again.fields, &again.faults)
        .hidden("template", &template)
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
    let body = html! { (templates(visit, now, &template)) (form.render()) };
    Reply::page(visit, sheet, body).again(&again)
}

/// Choosing another template, where the programme has its own; and the way to them.
fn templates(visit: &Visit, now: &SittingForm, chosen: &str) -> Markup {
    let t = &visit.t;
    let own = now.own.iter().map(|(id, title)| (id.to_string(), title.clone()));
    let all: Vec<(String, String)> =
        std::iter::once((String::new(), t.text("template_list-shipped"))).chain(own).collect();
    html! {
        @if all.len() > 1 {
            form class="filter-form" method="get" action=(visit.path) {
                div class="field" {
                    label for="template" { (t.text("sitting_new-template")) }
                    select id="template" name="template" autocomplete="off" {
                        @for (id, title) in &all { option value=(id) selected[id == chosen] { (title) } }
                    }
                }
                button class="button secondary" type="submit" { (t.text("sitting_new-template_choose")) }
            }
        }
        p { a href={ "/programmes/" (now.here.programme.key) "/needs/templates" } { (t.text("sitting_new-templates")) } }
    }
}
