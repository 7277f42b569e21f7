//! Rating an area: one row a scale, one radio button an answer, and „kann ich nicht sagen“.

use kernel::{Fault, Faults, Fields, Say};
use maud::{Markup, html};
use ui::T;

use crate::{
    cases::Given,
    model::{Area, Rating, Scale, Sitting},
};

/// The name of a field: scale and area. Keys have no underscore.
fn name(scale: &Scale, area: &Area) -> String {
    format!("{}_{}", scale.key, area.key)
}

/// Reads all answers; what stands in no scale is a fault at its field.
pub(super) fn read(sitting: &Sitting, form: &Fields) -> Result<Vec<Given>, Faults> {
    let (mut given, mut faults) = (Vec::new(), Faults::default());
    for area in &sitting.areas {
        for scale in &sitting.template.scales {
            let (field, value) = (name(scale, area), form.get(&name(scale, area)).trim().to_owned());
            let number = value.parse::<i64>().ok().filter(|value| (scale.least..=scale.most).contains(value));
            if number.is_none() && !value.is_empty() {
                let say = Say::new("form-number").with("least", scale.least).with("most", scale.most);
                faults.0.push(Fault { field, say });
            }
            given.push((area.key.clone(), scale.key.clone(), number));
        }
    }
    if faults.is_empty() { Ok(given) } else { Err(faults) }
}

/// The fields filled from what was answered.
pub(super) fn fields(sitting: &Sitting, ratings: &[Rating]) -> Fields {
    let mut fields = Fields::default();
    for area in &sitting.areas {
        for scale in &sitting.template.scales {
            let found = ratings.iter().find(|one| one.area == area.key && one.scale == scale.key);
            if let Some(rating) = found {
                fields.set(name(scale, area), rating.value);
            }
        }
    }
    fields
}

/// An area as a group of scales.
pub(super) fn area(t: &T, sitting: &Sitting, area: &Area, (fields, faults): (&Fields, &Faults)) -> Markup {
    html! {
        fieldset class="group" {
            legend { (area.label(t.lang())) }
            @for scale in &sitting.template.scales { (row(t, scale, area, (fields, faults))) }
        }
    }
}

fn row(t: &T, scale: &Scale, area: &Area, (fields, faults): (&Fields, &Faults)) -> Markup {
    let field = name(scale, area);
    let (value, error) = (fields.get(&field), faults.of(&field).map(|say| t.say(say)));
    let id = |end: &str| format!("ratings_give-{field}{end}");
    let ends = t.with(
        "ratings_give-ends",
        &[
            ("least", scale.least.into()),
            ("low", scale.low.in_lang(t.lang()).into()),
            ("most", scale.most.into()),
            ("high", scale.high.in_lang(t.lang()).into()),
        ],
    );
    html! {
        fieldset class=(if error.is_some() { "field faulty" } else { "field" }) role="radiogroup" id=(id(""))
            tabindex="-1" aria-describedby=(id("-hint")) {
            legend { (scale.name.in_lang(t.lang())) }
            p class="hint" id=(id("-hint")) { (ends) }
            @if let Some(error) = error { p class="error" { span class="visually-hidden" { (t.text("form-error_prefix")) " " } (error) } }
            div class="points" {
                @for point in scale.least..=scale.most {
                    (choice(&id(&format!("-{point}")), &field, &point.to_string(), value, &t.number(point)))
                }
                (choice(&id("-none"), &field, "", value, &t.text("ratings_give-none")))
            }
        }
    }
}

fn choice(id: &str, name: &str, word: &str, value: &str, label: &str) -> Markup {
    html! {
        div class="choice" {
            input id=(id) name=(name) type="radio" value=(word) checked[word == value];
            label for=(id) { (label) }
        }
    }
}
