//! Changing a template: its words in the reader's language, its numbers and its formula; and withdrawing it.

use kernel::{Faults, Fields, Id, Lang, Outcome, Reader};
use maud::html;
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use super::{list, sheet};
use crate::{
    cases::{self, TemplateEdit, TemplateForm},
    model::{ScaleWords, TemplateOwn, TemplateWords},
    rules,
};

/// The minutes of each step, in the template's order.
pub(crate) const MINUTES: [&str; 6] =
    ["minutes_cards", "minutes_share", "minutes_cluster", "minutes_rate", "minutes_vote", "minutes_outlook"];

/// Name, least and greatest answer of each scale, in the template's order.
const SCALES: [[&str; 3]; 4] = [
    ["name_importance", "low_importance", "high_importance"],
    ["name_present", "low_present", "high_present"],
    ["name_influence", "low_influence", "high_influence"],
    ["name_urgency", "low_urgency", "high_urgency"],
];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again = Again::fresh(fields(&now.own, visit.t.lang()));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (id, lang): (Id<TemplateOwn>, Lang) = (visit.param("template")?, visit.t.lang());
    let to = Visit::to(&visit.path, "template_edit");
    let sent = visit
        .submit(move |form| read(id, lang, form), move |tx, cmd| cases::template_edit(tx, cmd).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

pub(crate) async fn withdraw(visit: Visit) -> Outcome<Reply> {
    let (id, version): (Id<TemplateOwn>, i64) = (visit.param("template")?, visit.form.version());
    let to = Visit::to(&format!("/programmes/{}/needs/templates", visit.key("programme")), "template_withdraw");
    visit.change(move |tx| cases::template_withdraw(tx, id, version).map(|()| to.clone())).await
}

async fn now(visit: &Visit) -> Outcome<TemplateForm> {
    let (id, t): (Id<TemplateOwn>, T) = (visit.param("template")?, visit.t.clone());
    visit.ctx.read(move |tx| cases::template_edit_show(tx, &t, id)).await
}

fn read(id: Id<TemplateOwn>, lang: Lang, form: &Fields) -> Result<TemplateEdit, Faults> {
    let mut read = Reader::new(form);
    let (title, question) = (read.line("title", 120), read.line("question", 300));
    let small = |number: i64| u16::try_from(number).unwrap_or(0);
    let minutes = MINUTES.map(|name| small(read.number(name, 0, 480))).to_vec();
    let scales = SCALES.map(|[name, low, high]| ScaleWords {
        name: read.line(name, 60),
        low: read.line(low, 60),
        high: read.line(high, 60),
    });
    let (dots, threshold) = (small(read.number("dots", 1, 20)), small(read.number("threshold", 1, 50)));
    let formula = read.line("formula", 400);
    let version = read.version();
    read.done()?;
    let words = TemplateWords { title, question, minutes, scales: scales.to_vec(), dots, threshold, formula };
    Ok(TemplateEdit { id, version, words, lang })
}

fn fields(own: &TemplateOwn, lang: Lang) -> Fields {
    let template = &own.template;
    let mut fields = Fields::default()
        .with("version", own.version)
        .with("title", &own.title)
        .with("question", template.question.in_lang(lang))
        .with("dots", template.dots)
        .with("threshold", template.threshold);
    for (name, step) in MINUTES.iter().zip(&template.steps) {
        fields.set(*name, step.minutes);
    }
    for (names, scale) in SCALES.iter().zip(&template.scales) {
        for (name, word) in names.iter().zip([&scale.name, &scale.low, &scale.high]) {
            fields.set(*name, word.in_lang(lang));
        }
    }
    if let Some(formula) = template.formulas.first() {
        fields.set("formula", rules::formula_told(formula, &template.scales, lang, None));
    }
    fields
}

fn view(visit: &Visit, now: &TemplateForm, again: Again) -> Reply {
    let (t, lang) = (&visit.t, visit.t.lang());
    let names: Vec<&str> = ["title", "question"]
        .into_iter()
        .chain(MINUTES)
        .chain(SCALES.into_iter().flatten())
        .chain(["dots", "threshold", "formula"])
        .collect();
    let shown = |_: &str, value: &str| value.to_owned();
    let (both, again) = again.beside(t, ("template_edit", &names), &fields(&now.own, lang), &shown);
    let list = list(&now.programme);
    let withdraw = (t.text("template_edit-withdraw"), t.text("template_edit-withdraw_sure"));
    let version = now.own.version.to_string();
    let body = html! {
        (both)
        (form(t, &visit.path, now, &again).cancel(&list).render())
        (ui::section(&t.text("common-history"), ui::history(t, &now.history)))
        (ui::careful_button(t, &format!("{list}/{}/withdraw", now.own.id), (&withdraw.0, &withdraw.1), &[("version", &version)]))
    };
    let sheet = sheet(t, &now.programme, &now.own.title).crumb(&list, t.text("template_list-title"));
    Reply::page(visit, sheet.lead(t.text("template_edit-lead")), body).again(&again)
}

fn form<'a>(t: &'a T, action: &str, now: &TemplateForm, again: &'a Again) -> Form<'a> {
    let mut form = Form::new(t, "template_edit", action, &again.fields, &again.faults)
        .line("title", 120)
        .line("question", 300)
        .group(&t.text("sitting_new-steps"));
    for name in MINUTES {
        form = form.number(name, 0, 480);
    }
    for ([name, low, high], scale) in SCALES.into_iter().zip(&now.own.template.scales) {
        let legend = t.with("template_edit-scale", &[("name", scale.name.in_lang(t.lang()).into())]);
        form = form.group(&legend).line(name, 60).line(low, 60).line(high, 60);
    }
    form.group(&t.text("sitting_new-numbers")).number("dots", 1, 20).number("threshold", 5, 50).line("formula", 400)
}
