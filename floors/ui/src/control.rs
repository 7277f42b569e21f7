//! One field of a form: label, hint, error and control, wired to each other.

use kernel::{Arg, Faults, Fields};
use maud::{Markup, html};

use crate::{T, date};

/// What a field takes.
#[derive(Debug, Clone)]
pub(crate) enum Control {
    Line(usize),
    Text(usize),
    Email,
    Password,
    When,
    Day,
    Number(i64, i64),
    Key,
    Select(Vec<(String, String)>),
    Radios(Vec<(String, String)>),
    Checks(Vec<(String, String)>),
    Flag,
    File(&'static str),
}

/// A field as the form's author described it.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) control: Control,
    pub(crate) optional: bool,
    pub(crate) autocomplete: &'static str,
    pub(crate) hint: Option<String>,
}

/// What a field is shown with.
pub(crate) struct Setting<'a> {
    pub(crate) t: &'a T,
    pub(crate) form: &'static str,
    pub(crate) fields: &'a Fields,
    pub(crate) faults: &'a Faults,
}

/// Everything one field needs to be written, put together once.
struct Shown<'a> {
    field: &'a Field,
    set: &'a Setting<'a>,
    id: String,
    label: String,
    hint: String,
    error: Option<String>,
}

impl Setting<'_> {
    /// The element a link of the error summary leads to.
    pub(crate) fn id(&self, field: &str) -> String {
        format!("{}-{field}", self.form)
    }

    /// A field's name for people.
    pub(crate) fn label(&self, field: &str) -> String {
        self.t.text(&format!("{}-{field}", self.form))
    }

    /// The field with all that belongs to it.
    pub(crate) fn field(&self, field: &Field) -> Markup {
        let shown = Shown {
            field,
            set: self,
            id: self.id(field.name),
            label: self.label(field.name),
            hint: self.hint(field),
            error: self.faults.of(field.name).map(|say| self.t.say(say)),
        };
        match &field.control {
            Control::Radios(options) => shown.choices("radio", options),
            Control::Checks(options) => shown.choices("checkbox", options),
            Control::Flag => shown.flag(),
            _ => shown.single(),
        }
    }

    /// The author's hint, then what every field of this kind says.
    fn hint(&self, field: &Field) -> String {
        let t = self.t;
        let key = format!("{}-{}-hint", self.form, field.name);
        let own = field.hint.clone().or_else(|| t.has(&key).then(|| t.text(&key)));
        let general = match &field.control {
            Control::Text(max) => Some(t.with("form-hint_limit", &[("max", Arg::from(*max))])),
            Control::When => Some(t.text("form-hint_when")),
            Control::Day => Some(t.text("form-hint_day")),
            Control::Number(least, most) => {
                Some(t.with("form-hint_number", &[("least", Arg::Number(*least)), ("most", Arg::Number(*most))]))
            }
            Control::Key if own.is_none() => Some(t.text("form-hint_key")),
            Control::Checks(_) if own.is_none() => Some(t.text("form-hint_checks")),
            _ => None,
        };
        own.into_iter().chain(general).collect::<Vec<_>>().join(" ")
    }
}

impl Shown<'_> {
    fn single(&self) -> Markup {
        html! {
            div class=(self.class()) {
                label for=(self.id) { (self.label_words()) }
                (self.hint_view())
                (self.error_view())
                (self.control())
            }
        }
    }

    fn control(&self) -> Markup {
        let value = self.set.fields.get(self.field.name);
        match &self.field.control {
            Control::Line(max) => self.input("text", value, if *max <= 40 { "short" } else { "" }),
            Control::Email => self.input("email", value, ""),
            // What was typed as a password never comes back in a page.
            Control::Password => self.input("password", "", ""),
            Control::When | Control::Day => self.input("text", &date::typed(value, self.set.t.lang()), "short"),
            Control::Number(..) => self.input("numeric", value, "short"),
            Control::Key => self.input("key", value, ""),
            Control::Text(max) => self.textarea(*max, value),
            Control::Select(options) => self.select(options, value),
            Control::File(accept) => self.file(accept),
            Control::Radios(_) | Control::Checks(_) | Control::Flag => html! {},
        }
    }

    /// `numeric` and `key` are text to the browser: its own number fields swallow what they do not understand.
    fn input(&self, kind: &str, value: &str, class: &str) -> Markup {
        let html_type = if matches!(kind, "email" | "password") { kind } else { "text" };
        let plain = matches!(kind, "key" | "email" | "password");
        html! {
            input id=(self.id) name=(self.field.name) type=(html_type) value=[(kind != "password").then_some(value)]
                class=[(!class.is_empty()).then_some(class)]
                inputmode=[(kind == "numeric").then_some("numeric")]
                autocapitalize=[plain.then_some("none")] spellcheck=[plain.then_some("false")]
                autocomplete=(self.field.autocomplete) required[!self.field.optional]
                aria-describedby=[self.described()] aria-invalid=[self.invalid()];
        }
    }

    /// No `maxlength`: it would cut off what somebody pastes, without a word.
    fn textarea(&self, max: usize, value: &str) -> Markup {
        let rows = if max > 1000 { 8 } else { 4 };
        html! {
            // The line break after the tag is swallowed by the browser and keeps a leading empty line of the text.
            textarea id=(self.id) name=(self.field.name) rows=(rows) autocomplete=(self.field.autocomplete)
                required[!self.field.optional] aria-describedby=[self.described()] aria-invalid=[self.invalid()] {
                "\n" (value)
            }
        }
    }

    fn select(&self, options: &[(String, String)], value: &str) -> Markup {
        html! {
            select id=(self.id) name=(self.field.name) autocomplete=(self.field.autocomplete)
                required[!self.field.optional] aria-describedby=[self.described()] aria-invalid=[self.invalid()] {
                @if !options.iter().any(|(word, _)| word.is_empty()) {
                    option value="" { (self.set.t.text("common-select")) }
                }
                @for (word, label) in options { option value=(word) selected[word == value] { (label) } }
            }
        }
    }

    fn file(&self, accept: &str) -> Markup {
        html! {
            input id=(self.id) name=(self.field.name) type="file" accept=(accept) required[!self.field.optional]
                aria-describedby=[self.described()] aria-invalid=[self.invalid()];
        }
    }

    /// Radio buttons and check boxes: the legend is their label, and the summary's link leads to the first of them.
    /// A single radio button cannot be invalid, only their group; `autocomplete` is not for either.
    fn choices(&self, kind: &str, options: &[(String, String)]) -> Markup {
        let chosen = self.set.fields.all(self.field.name);
        let radio = kind == "radio";
        let (of_group, of_each) = if radio { (self.invalid(), None) } else { (None, self.invalid()) };
        html! {
            fieldset class=(self.class()) role=[radio.then_some("radiogroup")] aria-describedby=[self.described()]
                aria-invalid=[of_group] {
                legend { (self.label_words()) }
                (self.hint_view())
                (self.error_view())
                @for (index, (word, label)) in options.iter().enumerate() {
                    @let id = if index == 0 { self.id.clone() } else { format!("{}-{}", self.id, index + 1) };
                    div class="choice" {
                        input id=(id) name=(self.field.name) type=(kind) value=(word) checked[chosen.contains(word)]
                            required[radio && !self.field.optional] aria-invalid=[of_each];
                        label for=(id) { (label) }
                    }
                }
            }
        }
    }

    fn flag(&self) -> Markup {
        let checked = !self.set.fields.get(self.field.name).is_empty();
        html! {
            div class=(self.class()) {
                (self.error_view())
                div class="choice" {
                    input id=(self.id) name=(self.field.name) type="checkbox" value="yes" checked[checked]
                        aria-describedby=[self.described()] aria-invalid=[self.invalid()];
                    label for=(self.id) { (self.label) }
                }
                (self.hint_view())
            }
        }
    }

    fn class(&self) -> &'static str {
        if self.error.is_some() { "field faulty" } else { "field" }
    }

    fn label_words(&self) -> Markup {
        html! {
            (self.label)
            @if self.field.optional { " " span class="optional" { (self.set.t.text("common-optional")) } }
        }
    }

    fn hint_view(&self) -> Markup {
        html! { @if !self.hint.is_empty() { p class="hint" id={ (self.id) "-hint" } { (self.hint) } } }
    }

    fn error_view(&self) -> Markup {
        html! {
            @if let Some(error) = &self.error {
                p class="error" id={ (self.id) "-error" } {
                    span class="visually-hidden" { (self.set.t.text("form-error_prefix")) " " } (error)
                }
            }
        }
    }

    fn described(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let error = self.error.is_some().then(|| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }
}
