//! Fields of forms whose names are made of keys: label, hint, error and control, as the page kit builds them.

use kernel::{Faults, Fields};
use maud::{Markup, html};
use ui::T;

/// What the fields are shown with.
pub(crate) struct Setting<'a> {
    pub(crate) t: &'a T,
    /// The form's id, with which the ids of its fields begin.
    pub(crate) form: &'static str,
    pub(crate) fields: &'a Fields,
    pub(crate) faults: &'a Faults,
}

impl Setting<'_> {
    /// All faults on top, each a link to its field.
    pub(crate) fn summary(&self) -> Markup {
        let t = self.t;
        html! {
            @if !self.faults.is_empty() {
                div class="summary" role="alert" tabindex="-1" data-focus {
                    h2 { (t.text("form-summary")) }
                    ul {
                        @for fault in &self.faults.0 {
                            @if fault.field.is_empty() { li { (t.say(&fault.say)) } }
                            @else { li { a href={ "#" (self.form) "-" (fault.field) } { (t.say(&fault.say)) } } }
                        }
                    }
                }
            }
        }
    }

    /// A line of text.
    pub(crate) fn line(&self, name: &str, label: &str, hint: Option<&str>) -> Markup {
        let described = self.described(name, hint);
        let control = html! {
            input id={ (self.form) "-" (name) } name=(name) type="text" value=(self.fields.get(name)) autocomplete="off"
                aria-invalid=[self.faults.of(name).map(|_| "true")] aria-describedby=[described];
        };
        self.field(name, label, hint, control)
    }

    /// A whole number: text to the browser, whose own number fields swallow what they do not understand.
    pub(crate) fn number(&self, name: &str, label: &str, hint: Option<&str>) -> Markup {
        let described = self.described(name, hint);
        let control = html! {
            input id={ (self.form) "-" (name) } name=(name) type="text" value=(self.fields.get(name)) class="short"
                inputmode="numeric" autocomplete="off"
                aria-invalid=[self.faults.of(name).map(|_| "true")] aria-describedby=[described];
        };
        self.field(name, label, hint, control)
    }

    /// Several lines of text.
    pub(crate) fn text(&self, name: &str, label: &str, hint: Option<&str>) -> Markup {
        let described = self.described(name, hint);
        let control = html! {
            textarea id={ (self.form) "-" (name) } name=(name) rows="4" autocomplete="off"
                aria-invalid=[self.faults.of(name).map(|_| "true")] aria-describedby=[described] {
                "\n" (self.fields.get(name))
            }
        };
        self.field(name, label, hint, control)
    }

    /// One of several: word and label.
    pub(crate) fn select(&self, name: &str, label: &str, options: &[(String, String)]) -> Markup {
        let (value, described) = (self.fields.get(name), self.described(name, None));
        let control = html! {
            select id={ (self.form) "-" (name) } name=(name) autocomplete="off"
                aria-invalid=[self.faults.of(name).map(|_| "true")] aria-describedby=[described] {
                @for (word, label) in options { option value=(word) selected[word == value] { (label) } }
            }
        };
        self.field(name, label, None, control)
    }

    fn field(&self, name: &str, label: &str, hint: Option<&str>, control: Markup) -> Markup {
        let error = self.faults.of(name).map(|say| self.t.say(say));
        let id = format!("{}-{name}", self.form);
        html! {
            div class=(if error.is_some() { "field faulty" } else { "field" }) {
                label for=(id) { (label) }
                @if let Some(hint) = hint { p class="hint" id={ (id) "-hint" } { (hint) } }
                @if let Some(error) = error {
                    p class="error" id={ (id) "-error" } {
                        span class="visually-hidden" { (self.t.text("form-error_prefix")) " " } (error)
                    }
                }
                (control)
            }
        }
    }

    fn described(&self, name: &str, hint: Option<&str>) -> Option<String> {
        let id = format!("{}-{name}", self.form);
        let hint = hint.map(|_| format!("{id}-hint"));
        let error = self.faults.of(name).map(|_| format!("{id}-error"));
        let all: Vec<String> = hint.into_iter().chain(error).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }
}
