//! The form of an office's ranks: as many rows as there are ranks, and one more. Works without scripts.
//!
//! Its rows are named by number (`area_1`, `other_1`, `optional_1`), so that the number of ranks is nobody's decision here.

use catalogue::offer::AreaRow;
use kernel::{Arg, Fault, Faults, Fields, Key, Say};
use maud::{Markup, html};
use ui::T;

use crate::{
    cases::Wish,
    model::{Participation, Pick},
    pages::allocation_words,
};

/// More rows than any catalogue has areas: what a form sends beyond is not read.
const MOST: usize = 100;

/// What the form needs besides its fields.
pub(crate) struct Setting<'a> {
    pub(crate) t: &'a T,
    pub(crate) action: &'a str,
    pub(crate) areas: &'a [AreaRow],
    pub(crate) back: &'a str,
    /// Whether the ranks come from a decision, so that a change needs a reason.
    pub(crate) decided: bool,
}

/// Reads the rows in their order; empty rows are left out, so that ranks have no gaps.
pub(crate) fn read(form: &Fields) -> Result<Vec<Wish>, Faults> {
    let (mut wishes, mut faults) = (Vec::new(), Faults::default());
    for row in 1..=rows_sent(form) {
        let names = [format!("area_{row}"), format!("other_{row}")];
        let chosen = names.iter().map(|name| form.get(name)).filter(|value| !value.is_empty());
        let keys: Vec<Option<Key>> = chosen.map(|value| value.parse().ok()).collect();
        if keys.iter().any(Option::is_none) {
            faults.0.push(Fault { field: format!("area_{row}"), say: Say::new("form-choice") });
        }
        let optional = !form.get(&format!("optional_{row}")).is_empty();
        let areas: Vec<Key> = keys.into_iter().flatten().collect();
        if !areas.is_empty() {
            wishes.push(Wish { areas, optional });
        }
    }
    if faults.is_empty() { Ok(wishes) } else { Err(faults) }
}

/// The rows as the rules number them: without the empty ones, so that a fault stands at the row it means.
pub(crate) fn compact(form: &Fields) -> Fields {
    let mut compact = Fields::default().with("version", form.get("version")).with("reason", form.get("reason"));
    let mut next = 1;
    for row in 1..=rows_sent(form) {
        let parts = ["area", "other", "optional"].map(|part| (part, form.get(&format!("{part}_{row}"))));
        if parts.iter().take(2).all(|(_, value)| value.is_empty()) {
            continue;
        }
        for (part, value) in parts {
            compact.set(format!("{part}_{next}"), value);
        }
        next += 1;
    }
    compact
}

fn rows_sent(form: &Fields) -> usize {
    (1..=MOST)
        .rev()
        .find(|row| !form.get(&format!("area_{row}")).is_empty() || !form.get(&format!("other_{row}")).is_empty())
        .unwrap_or(0)
}

/// The fields filled from the records.
pub(crate) fn fields(part: &Participation, picks: &[Pick]) -> Fields {
    let mut fields = Fields::default().with("version", part.allocation_version);
    for pick in picks {
        for (part, area) in ["area", "other"].iter().zip(&pick.areas) {
            fields.set(format!("{part}_{}", pick.rank), area);
        }
        if pick.optional {
            fields.set(format!("optional_{}", pick.rank), "yes");
        }
    }
    fields
}

/// The ranks in words, for the page that shows two versions beside each other.
pub(crate) fn written(setting: &Setting<'_>, fields: &Fields) -> String {
    let wishes = read(fields).unwrap_or_default();
    let rank = |(wish, rank): (&Wish, usize)| {
        let or = format!(" {} ", setting.t.text("allocation-or"));
        let names: Vec<_> =
            wish.areas.iter().map(|key| allocation_words::name(setting.t, key, setting.areas)).collect();
        let names = names.join(&or);
        if wish.optional { format!("({rank}. {names})") } else { format!("{rank}. {names}") }
    };
    wishes.iter().zip(1..).map(rank).collect::<Vec<_>>().join(", ")
}

/// The form on the page.
pub(crate) fn form(setting: &Setting<'_>, fields: &Fields, faults: &Faults) -> Markup {
    let t = setting.t;
    let rows = rows_sent(fields) + 1;
    html! {
        (summary(t, faults))
        form class="form" id="allocation_edit" method="post" action=(setting.action) novalidate {
            input type="hidden" name="_key" value=(t.command_key());
            input type="hidden" name="version" value=(fields.get("version"));
            @for row in 1..=rows { (rank(setting, row, fields, faults)) }
            (reason(setting, fields, faults))
            div class="actions" {
                button class="button primary" type="submit" { (t.text("allocation_edit-submit")) }
                a class="button quiet" href=(setting.back) { (t.text("common-cancel")) }
            }
        }
    }
}

fn reason(setting: &Setting<'_>, fields: &Fields, faults: &Faults) -> Markup {
    let t = setting.t;
    let error = faults.of("reason").map(|say| t.say(say));
    let id = "allocation_edit-reason";
    let described = if error.is_some() { format!("{id}-hint {id}-error") } else { format!("{id}-hint") };
    html! {
        div class=(if error.is_some() { "field faulty" } else { "field" }) {
            label for=(id) {
                (t.text("allocation_edit-reason"))
                @if !setting.decided { " " span class="optional" { (t.text("common-optional")) } }
            }
            p class="hint" id={ (id) "-hint" } { (t.text("allocation_edit-reason-hint")) }
            @if let Some(error) = &error {
                p class="error" id={ (id) "-error" } {
                    span class="visually-hidden" { (t.text("form-error_prefix")) " " } (error)
                }
            }
            textarea id=(id) name="reason" rows="4" autocomplete="off" aria-invalid=[error.as_ref().map(|_| "true")]
                aria-describedby=(described) { "\n" (fields.get("reason")) }
        }
    }
}

/// All faults on top, each a link to its row.
fn summary(t: &T, faults: &Faults) -> Markup {
    html! {
        @if !faults.is_empty() {
            div class="summary" role="alert" tabindex="-1" data-focus {
                h2 { (t.text("form-summary")) }
                ul {
                    @for fault in &faults.0 {
                        @if fault.field.is_empty() { li { (t.say(&fault.say)) } }
                        @else { li { a href={ "#allocation_edit-" (fault.field) } { (t.say(&fault.say)) } } }
                    }
                }
            }
        }
    }
}

fn rank(setting: &Setting<'_>, row: usize, fields: &Fields, faults: &Faults) -> Markup {
    let t = setting.t;
    let error = faults.of(&format!("area_{row}")).map(|say| t.say(say));
    let optional = format!("optional_{row}");
    html! {
        fieldset class="group" {
            legend { (t.with("allocation_edit-rank", &[("rank", Arg::from(row))])) }
            (select(setting, &format!("area_{row}"), fields, error.as_deref()))
            (select(setting, &format!("other_{row}"), fields, None))
            div class="field" {
                div class="choice" {
                    input id={ "allocation_edit-" (optional) } name=(optional) type="checkbox" value="yes"
                        autocomplete="off" checked[!fields.get(&optional).is_empty()];
                    label for={ "allocation_edit-" (optional) } { (t.text("allocation_edit-optional")) }
                }
            }
        }
    }
}

/// A drop-down list of the areas; nothing chosen means an empty rank, or no alternative.
fn select(setting: &Setting<'_>, name: &str, fields: &Fields, error: Option<&str>) -> Markup {
    let (t, id) = (setting.t, format!("allocation_edit-{name}"));
    let area = name.starts_with("area");
    let value = fields.get(name);
    let error_id = format!("{id}-error");
    html! {
        div class=(if error.is_some() { "field faulty" } else { "field" }) {
            label for=(id) {
                (t.text(if area { "allocation_edit-area" } else { "allocation_edit-other" }))
                @if !area { " " span class="optional" { (t.text("common-optional")) } }
            }
            @if let Some(error) = error {
                p class="error" id=(error_id) {
                    span class="visually-hidden" { (t.text("form-error_prefix")) " " } (error)
                }
            }
            select id=(id) name=(name) autocomplete="off" aria-invalid=[error.map(|_| "true")]
                aria-describedby=[error.map(|_| &error_id)] {
                option value="" { (t.text(if area { "allocation_edit-no_area" } else { "allocation_edit-no_other" })) }
                @for row in setting.areas {
                    option value=(row.key) selected[row.key.as_str() == value] {
                        (row.number) ". " (allocation_words::name(t, &row.key, setting.areas))
                    }
                }
            }
        }
    }
}
