//! Forms. A field cannot be built without label, place for its error and `autocomplete`.
//!
//! The texts of the form `office_edit`: `office_edit-name` labels the field `name`, `office_edit-name-hint` explains
//! it when there is such a text, `office_edit-submit` is on the button.

use kernel::{Arg, Fault, Faults, Fields};
use maud::{Markup, html};

use crate::{
    Kind, T,
    control::{Control, Field, Setting},
    link::command_key,
    parts::table,
};

/// A form being put together; the order of the calls is the order on the page.
#[derive(Debug)]
pub struct Form<'a> {
    t: &'a T,
    name: &'static str,
    action: String,
    fields: &'a Fields,
    faults: &'a Faults,
    groups: Vec<Group>,
    hidden: Vec<(&'static str, String)>,
    cancel: Option<String>,
    submit: Kind,
    keep: bool,
}

#[derive(Debug, Default)]
struct Group {
    legend: Option<String>,
    fields: Vec<Field>,
}

impl<'a> Form<'a> {
    /// A form that posts to `action`, filled from `fields`, with the `faults` of the last try.
    pub fn new(t: &'a T, name: &'static str, action: &str, fields: &'a Fields, faults: &'a Faults) -> Self {
        let groups = vec![Group::default()];
        let (action, hidden) = (action.to_owned(), Vec::new());
        Form { t, name, action, fields, faults, groups, hidden, cancel: None, submit: Kind::Primary, keep: false }
    }

    /// A line of text.
    #[must_use]
    pub fn line(self, field: &'static str, max: usize) -> Self {
        self.add(field, Control::Line(max))
    }

    /// Several lines of text; the limit is said.
    #[must_use]
    pub fn text(self, field: &'static str, max: usize) -> Self {
        self.add(field, Control::Text(max))
    }

    /// An e-mail address.
    #[must_use]
    pub fn email(self, field: &'static str) -> Self {
        self.add(field, Control::Email)
    }

    /// A password, with `current-password` or `new-password` for the password manager.
    #[must_use]
    pub fn password(self, field: &'static str, autocomplete: &'static str) -> Self {
        self.add(field, Control::Password).autocomplete(autocomplete)
    }

    /// A day or a month.
    #[must_use]
    pub fn when(self, field: &'static str) -> Self {
        self.add(field, Control::When)
    }

    /// A day.
    #[must_use]
    pub fn day(self, field: &'static str) -> Self {
        self.add(field, Control::Day)
    }

    /// A whole number.
    #[must_use]
    pub fn number(self, field: &'static str, least: i64, most: i64) -> Self {
        self.add(field, Control::Number(least, most))
    }

    /// One of several, as a drop-down list: word and label. An option with an empty word replaces „Bitte wählen“.
    #[must_use]
    pub fn select(self, field: &'static str, options: Vec<(String, String)>) -> Self {
        self.add(field, Control::Select(options))
    }

    /// One of several, all visible.
    #[must_use]
    pub fn radios(self, field: &'static str, options: Vec<(String, String)>) -> Self {
        self.add(field, Control::Radios(options))
    }

    /// Any of several.
    #[must_use]
    pub fn checks(self, field: &'static str, options: Vec<(String, String)>) -> Self {
        self.add(field, Control::Checks(options))
    }

    /// Yes or no.
    #[must_use]
    pub fn flag(self, field: &'static str) -> Self {
        self.add(field, Control::Flag)
    }

    /// A file; the form is sent as `multipart/form-data`.
    #[must_use]
    pub fn file(self, field: &'static str, accept: &'static str) -> Self {
        self.add(field, Control::File(accept))
    }

    /// A key such as `landkreis-celle`.
    #[must_use]
    pub fn key(self, field: &'static str) -> Self {
        self.add(field, Control::Key)
    }

    /// A value that is sent along unseen.
    #[must_use]
    pub fn hidden(mut self, name: &'static str, value: impl ToString) -> Self {
        self.hidden.push((name, value.to_string()));
        self
    }

    /// The last field may stay empty.
    #[must_use]
    pub fn optional(self) -> Self {
        self.last(|field| field.optional = true)
    }

    /// The last field's `autocomplete` token; `off` without.
    #[must_use]
    pub fn autocomplete(self, token: &'static str) -> Self {
        self.last(|field| field.autocomplete = token)
    }

    /// The last field's hint, where it is not in the texts.
    #[must_use]
    pub fn hint(self, text: String) -> Self {
        self.last(|field| field.hint = Some(text))
    }

    /// Begins a group of fields under a legend.
    #[must_use]
    pub fn group(mut self, legend: &str) -> Self {
        self.groups.push(Group { legend: Some(legend.to_owned()), fields: Vec::new() });
        self
    }

    /// Where „Abbrechen“ leads.
    #[must_use]
    pub fn cancel(mut self, href: &str) -> Self {
        self.cancel = Some(href.to_owned());
        self
    }

    /// What is typed survives a lost connection and a reload, in the same tab: for rooms with a poor network.
    #[must_use]
    pub fn keep(mut self) -> Self {
        self.keep = true;
        self
    }

    /// The button takes something away.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.submit = Kind::Danger;
        self
    }

    /// The form's HTML.
    pub fn render(self) -> Markup {
        let set = Setting { t: self.t, form: self.name, fields: self.fields, faults: self.faults };
        let all = || self.groups.iter().flat_map(|group| &group.fields);
        let multipart = all().any(|field| matches!(field.control, Control::File(_)));
        html! {
            (summary(&set, all().map(|field| field.name).collect()))
            // Our own sentences are better than the browser's, and they come all at once.
            form class="form" id=(self.name) method="post" action=(self.action) novalidate
                data-keep[self.keep] data-back=(self.t.text("form-back")) enctype=[multipart.then_some("multipart/form-data")] {
                (self.hidden_fields())
                @for group in &self.groups { (group_view(&set, group)) }
                @if self.keep { (offline(self.t)) }
                div class="actions" {
                    button class=(self.submit.class()) type="submit" { (self.t.text(&format!("{}-submit", self.name))) }
                    @if let Some(href) = &self.cancel {
                        a class="button quiet" href=(href) { (self.t.text("common-cancel")) }
                    }
                }
            }
        }
    }

    fn hidden_fields(&self) -> Markup {
        let version = self.fields.get("version");
        let named = self.hidden.iter().any(|(name, _)| *name == "version");
        html! {
            (command_key(self.t))
            @if !version.is_empty() && !named { input type="hidden" name="version" value=(version); }
            @for (name, value) in &self.hidden { input type="hidden" name=(name) value=(value); }
        }
    }

    fn add(mut self, name: &'static str, control: Control) -> Self {
        let field = Field { name, control, optional: false, autocomplete: "off", hint: None };
        if let Some(group) = self.groups.last_mut() {
            group.fields.push(field);
        }
        self
    }

    fn last(mut self, change: impl FnOnce(&mut Field)) -> Self {
        if let Some(field) = self.groups.last_mut().and_then(|group| group.fields.last_mut()) {
            change(field);
        }
        self
    }
}

/// What a form whose input is kept says where there is no connection; `page.js` shows it.
pub fn offline(t: &T) -> Markup {
    html! { p class="error" role="alert" hidden data-offline { (t.text("form-offline")) } }
}

fn group_view(set: &Setting<'_>, group: &Group) -> Markup {
    let fields = html! { @for field in &group.fields { (set.field(field)) } };
    html! {
        @match &group.legend {
            Some(legend) => { fieldset class="group" { legend { (legend) } (fields) } }
            None => { (fields) }
        }
    }
}

/// All faults on top, each a link to its field; `page.js` moves the focus here.
fn summary(set: &Setting<'_>, known: Vec<&'static str>) -> Markup {
    let (t, faults) = (set.t, &set.faults.0);
    let is_known = |fault: &Fault| known.contains(&fault.field.as_str());
    html! {
        @if !faults.is_empty() {
            div class="summary" role="alert" tabindex="-1" data-focus {
                h2 { (t.text("form-summary")) }
                @if faults.iter().all(is_known) {
                    p { (t.with("form-summary_text", &[("count", Arg::from(faults.len()))])) }
                }
                ul {
                    @for fault in faults {
                        @let sentence = t.say(&fault.say);
                        @if is_known(fault) {
                            li { a href={ "#" (set.id(&fault.field)) } { (set.label(&fault.field)) ": " (sentence) } }
                        } @else {
                            li { (sentence) }
                        }
                    }
                }
            }
        }
    }
}

/// Somebody else saved in between: both texts beside each other, and what to do. Stands above the form, which keeps
/// what was typed and carries the new version.
pub fn stale(t: &T, rows: &[(String, String, String)]) -> Markup {
    let head = ["error-stale-label", "error-stale-theirs", "error-stale-yours"].map(|key| t.text(key));
    let cell = |text: &str| html! { span class="as-typed" { (text) } };
    let lines = rows.iter().map(|(label, theirs, yours)| {
        let yours = if yours == theirs {
            html! { span class="muted" { (t.text("error-stale-same")) } }
        } else {
            cell(yours)
        };
        vec![html! { (label) }, cell(theirs), yours]
    });
    html! {
        div class="summary stale" role="alert" tabindex="-1" data-focus {
            h2 { (t.text("error-stale-title")) }
            p { (t.text("error-stale-text")) }
        }
        (table(&t.text("error-stale-caption"), &head.each_ref().map(String::as_str), lines.collect()))
    }
}
