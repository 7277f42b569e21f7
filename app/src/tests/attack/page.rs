//! A page as a browser reads it: its links, its forms, and the outline of its elements.

use scraper::{ElementRef, Html, Selector};

/// What a page holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Page {
    pub(super) links: Vec<String>,
    pub(super) forms: Vec<Form>,
    /// Every element with the names of its attributes, in order.
    pub(super) outline: Vec<String>,
    /// Attributes and elements that a policy against inline code forbids.
    pub(super) inline: Vec<String>,
    /// What the page says is wrong with a form.
    pub(super) faults: Vec<String>,
}

/// A form as it is on a page.
#[derive(Debug, Clone)]
pub(super) struct Form {
    pub(super) action: String,
    /// It changes nothing, and its fields stand in the address.
    pub(super) asks: bool,
    pub(super) multipart: bool,
    pub(super) fields: Vec<Field>,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Filled by the program.
    Hidden,
    /// Any words.
    Words,
    /// Several lines of words.
    Lines,
    /// Words of a form: a date, a time, a number, a key.
    Shaped,
    Email,
    Password,
    Choice,
    File,
}

/// One field.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) required: bool,
    /// What stands in it; for choices the chosen words, or else the first one.
    pub(super) values: Vec<String>,
}

fn all(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

/// Reads a page.
pub(super) fn read(text: &str) -> Page {
    let html = Html::parse_document(text);
    let mut page = Page::default();
    for element in html.select(&all("*")) {
        let mut names: Vec<&str> = element.value().attrs().map(|(name, _)| name).collect();
        names.sort_unstable();
        page.outline.push(format!("{}[{}]", element.value().name(), names.join(" ")));
        page.inline.extend(inline(element));
        let mut lead =
            |name: &str| page.links.extend(element.attr(name).filter(|to| to.starts_with('/')).map(str::to_owned));
        ["href", "hx-get", "hx-sse:connect"].into_iter().for_each(&mut lead);
    }
    let words = |element: ElementRef<'_>| element.text().collect::<String>();
    page.faults = html.select(&all(".summary li, main > p")).map(words).collect();
    page.forms = html.select(&all("form")).map(form).collect();
    page
}

/// Code, style or address that stands in the page itself.
fn inline(element: ElementRef<'_>) -> Vec<String> {
    let name = element.value().name();
    let mut found: Vec<String> = element
        .value()
        .attrs()
        .filter(|(name, value)| {
            let leads = matches!(*name, "href" | "src" | "action" | "formaction" | "xlink:href" | "data");
            let code = || {
                let plain = value.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control());
                let scheme = plain.collect::<String>().to_lowercase();
                ["javascript:", "data:", "vbscript:"].iter().any(|code| scheme.starts_with(code))
            };
            name.starts_with("on") || *name == "style" || *name == "srcdoc" || (leads && code())
        })
        .map(|(attribute, value)| format!("<{name} {attribute}={value:?}>"))
        .collect();
    let says = || element.text().any(|text| !text.trim().is_empty());
    if name == "style" || (name == "script" && says()) || matches!(name, "iframe" | "object" | "embed" | "base") {
        found.push(format!("<{name}>"));
    }
    found
}

fn form(form: ElementRef<'_>) -> Form {
    let mut fields: Vec<Field> = Vec::new();
    for control in form.select(&all("input, textarea, select, button[name]")) {
        let Some(name) = control.attr("name") else { continue };
        let field = field(control, name);
        let chosen = control.attr("checked").is_some();
        match fields.iter_mut().find(|known| known.name == name && known.kind == Kind::Choice) {
            Some(known) if chosen => {
                known.values = [field.values, known.values.split_off(usize::from(known.required))].concat()
            }
            Some(_) => {}
            None => fields.push(field),
        }
    }
    Form {
        action: form.attr("action").unwrap_or_default().to_owned(),
        asks: !form.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post")),
        multipart: form.attr("enctype") == Some("multipart/form-data"),
        fields,
    }
}

fn field(control: ElementRef<'_>, name: &str) -> Field {
    let value = control.attr("value").unwrap_or_default().to_owned();
    let required = control.attr("required").is_some();
    // What is short has a shape: a time, a number, a day. A name has none.
    let short = control.attr("class") == Some("short") && name != "name";
    let shaped = short || control.attr("autocapitalize").is_some();
    let (kind, values) = match (control.value().name(), control.attr("type").unwrap_or("text")) {
        ("textarea", _) => {
            let text: String = control.text().collect();
            (Kind::Lines, vec![text])
        }
        ("select", _) => (Kind::Choice, options(control, required)),
        ("button", _) => (Kind::Hidden, vec![value]),
        (_, "hidden") => (Kind::Hidden, vec![value]),
        (_, "radio") => (Kind::Choice, vec![value]),
        (_, "checkbox") if control.attr("checked").is_some() => (Kind::Choice, vec![value]),
        (_, "checkbox") => (Kind::Choice, Vec::new()),
        (_, "email") => (Kind::Email, vec![value]),
        (_, "password") => (Kind::Password, vec![value]),
        (_, "file") => (Kind::File, vec![value]),
        _ if shaped => (Kind::Shaped, vec![value]),
        _ => (Kind::Words, vec![value]),
    };
    Field { name: name.to_owned(), kind, required, values }
}

/// The chosen option; where something must be chosen, the first that is something.
fn options(select: ElementRef<'_>, required: bool) -> Vec<String> {
    let options: Vec<_> = select.select(&all("option")).collect();
    let value = |option: &ElementRef<'_>| option.attr("value").unwrap_or_default().to_owned();
    let chosen = options.iter().find(|option| option.attr("selected").is_some()).map(value);
    let first = || options.iter().map(value).find(|word| !word.is_empty());
    chosen.or_else(|| if required { first() } else { None }).into_iter().collect()
}
