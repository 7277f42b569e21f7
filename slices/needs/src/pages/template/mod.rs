//! The pages of templates.

pub(super) mod template_edit;
pub(super) mod template_list;

use maud::{Markup, html};
use programmes::offer::ProgrammeFacts;
use ui::T;
use web::Sheet;

use crate::{model::Template, rules};

/// The address of the list.
fn list(programme: &ProgrammeFacts) -> String {
    format!("/programmes/{}/needs/templates", programme.key)
}

/// A page of a programme's needs.
fn sheet(t: &T, programme: &ProgrammeFacts, title: impl Into<String>) -> Sheet {
    let home = format!("/programmes/{}", programme.key);
    Sheet::new(title).crumb(&home, &programme.short).crumb(format!("{home}/needs"), t.text("needs_list-tab_needs"))
}

/// What a template asks, in a few lines.
fn facts(t: &T, template: &Template) -> Markup {
    let lang = t.lang();
    let steps = template.steps.iter().filter(|step| step.minutes > 0);
    let minutes: u16 = template.steps.iter().map(|step| step.minutes).sum();
    ui::facts(vec![
        (t.text("template_edit-question"), html! { (template.question.in_lang(lang)) }),
        (
            t.with("template_list-steps", &[("minutes", i64::from(minutes).into())]),
            html! { ol { @for step in steps { li { (step.name.in_lang(lang)) ": " (step.minutes) } } } },
        ),
        (
            t.text("template_list-scales"),
            html! {
                ul {
                    @for scale in &template.scales {
                        li { (scale.name.in_lang(lang)) ": " (scale.least) " " (scale.low.in_lang(lang)) " – " (scale.most) " " (scale.high.in_lang(lang)) }
                    }
                }
            },
        ),
        (t.text("template_edit-dots"), html! { (template.dots) }),
        (t.text("template_edit-threshold"), html! { (template.threshold) }),
        (
            t.text("template_edit-formula"),
            html! { @for one in &template.formulas { p { (rules::formula_told(one, &template.scales, lang, None)) } } },
        ),
    ])
}
