//! Parts as HTML: labels, errors and their wiring, escaping, the frame.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::sync::Arc;

use kernel::{Fault, Faults, Fields, Lang, Moment, Say};
use maud::html;
use ui::*;

const OWN: &str = "office_edit-name = Name\noffice_edit-name-hint = Wie im Briefkopf\noffice_edit-starts = Beginn
office_edit-kind = Art\noffice_edit-secret = Passwort\noffice_edit-notes = Notiz\noffice_edit-seen = Gelesen
office_edit-file = Datei\noffice_edit-submit = Speichern\n";

fn t() -> T {
    T::new(Arc::new(Texts::new(&[TEXTS, Source { de: OWN, en: OWN }]).unwrap()), Lang::De)
}

fn form(build: impl FnOnce(Form<'_>) -> Form<'_>, fields: &Fields, faults: &Faults) -> String {
    let t = t().with_keys(Arc::new(|| "k1".into()));
    let html = build(Form::new(&t, "office_edit", "/offices", fields, faults)).render().into_string();
    assert!(t.missing().is_empty(), "{:?}", t.missing());
    html
}

fn has(html: &str, part: &str) {
    assert!(html.contains(part), "not there: {part}\n{html}");
}

#[test]
fn a_field_is_labelled_described_and_never_completed_unasked() {
    let html = form(|form| form.line("name", 200), &Fields::default(), &Faults::default());
    has(&html, r#"<label for="office_edit-name">Name</label>"#);
    has(&html, r#"<p class="hint" id="office_edit-name-hint">Wie im Briefkopf</p>"#);
    has(&html, r#"autocomplete="off" required aria-describedby="office_edit-name-hint""#);
    has(&html, r#"<input type="hidden" name="_key" value="k1">"#);
    has(&html, "novalidate");
    assert!(!html.contains("aria-invalid") && !html.contains(r#"role="alert""#));
}

#[test]
fn a_fault_is_said_at_its_field_and_on_top() {
    let fault = |field: &str, key| Fault { field: field.into(), say: Say::new(key) };
    let faults = Faults(vec![fault("name", "form-missing"), fault("elsewhere", "form-choice"), fault("", "form-key")]);
    let html = form(|form| form.line("name", 200), &Fields::default(), &faults);
    has(&html, r#"<div class="summary" role="alert" tabindex="-1" data-focus>"#);
    has(&html, r##"<a href="#office_edit-name">Name: Bitte füllen Sie dieses Feld aus.</a>"##);
    has(&html, "<li>Diese Auswahl gibt es nicht mehr.");
    has(&html, "<li>Dieser Kurzname passt nicht.");
    has(&html, r#"<p class="error" id="office_edit-name-error"><span class="visually-hidden">Fehler: </span>Bitte"#);
    has(&html, r#"aria-describedby="office_edit-name-hint office_edit-name-error" aria-invalid="true""#);
}

#[test]
fn what_was_typed_comes_back_escaped_and_a_password_never() {
    let fields = Fields::default().with("name", "\"><script>x</script>").with("secret", "geheim").with("version", 7);
    let fields = fields.with("starts", "2016-06").with("notes", "\n</textarea>");
    let build = |form: Form<'_>| -> String {
        form.line("name", 9)
            .password("secret", "new-password")
            .when("starts")
            .text("notes", 99)
            .optional()
            .render()
            .into_string()
    };
    let (t, faults) = (t(), Faults::default());
    let html = build(Form::new(&t, "office_edit", "/offices", &fields, &faults));
    has(&html, r#"value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;""#);
    has(&html, r#"value="06.2016""#);
    has(&html, "\n\n&lt;/textarea&gt;</textarea>");
    has(&html, r#"<input type="hidden" name="version" value="7">"#);
    has(&html, r#"autocomplete="new-password""#);
    has(&html, r#"Notiz <span class="optional">(optional)</span>"#);
    assert!(!html.contains("geheim") && !html.contains("_key") && !html.contains("maxlength"));
}

#[test]
fn choices_have_a_legend_and_a_label_each() {
    let options = || vec![("a".to_owned(), "Erste".to_owned()), ("b".to_owned(), "Zweite".to_owned())];
    let fields = Fields::default().with("kind", "b");
    let html = form(|form| form.radios("kind", options()), &fields, &Faults::one("kind", Say::new("form-choice")));
    has(
        &html,
        r#"<fieldset class="field faulty" role="radiogroup" aria-describedby="office_edit-kind-error" aria-invalid="true"><legend>Art</legend>"#,
    );
    has(&html, r#"<input id="office_edit-kind" name="kind" type="radio" value="a" required"#);
    has(&html, r#"<input id="office_edit-kind-2" name="kind" type="radio" value="b" checked required"#);
    has(&html, r#"<label for="office_edit-kind-2">Zweite</label>"#);
    has(&html, r##"<a href="#office_edit-kind">"##);
    let html = form(|form| form.select("kind", options()), &fields, &Faults::default());
    has(&html, r#"<option value="">Bitte wählen</option>"#);
    has(&html, r#"<option value="b" selected>Zweite</option>"#);
}

#[test]
fn a_form_with_a_file_is_sent_in_parts_and_groups_have_legends() {
    let html =
        form(|form| form.group("Belege").file("file", ".pdf").flag("seen"), &Fields::default(), &Faults::default());
    has(&html, r#"enctype="multipart/form-data""#);
    has(&html, r#"<fieldset class="group"><legend>Belege</legend>"#);
    has(&html, r#"type="checkbox" value="yes""#);
    has(&html, r#"<label for="office_edit-seen">Gelesen</label>"#);
}

#[test]
fn the_frame_has_one_title_a_skip_link_and_nothing_inline() {
    let t = t();
    let nav = vec![NavLink { link: Link::new("/programmes", "Programme"), current: true }];
    let frame = Frame {
        nav,
        crumbs: vec![Link::new("/", "Start")],
        account: Some(Account { name: "A & B".into() }),
        note: Some(Note::Problem("So nicht.".into())),
        path: "/programmes?x=1&y".into(),
        robots_off: true,
        ..Frame::new(&t, "Programme <1>")
    };
    let html = page(&frame, html! { p { "x" } }).into_string();
    assert!(html.starts_with(r#"<!DOCTYPE html><html lang="de">"#));
    assert_eq!(html.matches("<h1>").count(), 1);
    has(&html, "<title>Programme &lt;1&gt; – Gelingen</title>");
    has(&html, r##"<a class="skip" href="#main">"##);
    has(&html, r#"<main id="main" tabindex="-1">"#);
    has(&html, r#"aria-current="page">Programme</a>"#);
    has(&html, r#"action="/sign-out""#);
    has(&html, r#"name="to" value="/programmes?x=1&amp;y""#);
    has(&html, r#"<button class="button quiet" type="submit" lang="en">English</button>"#);
    has(&html, "noindex");
    has(&html, r#"role="alert""#);
    assert!(!html.contains("style=") && !html.contains("<style") && !html.contains(" onclick"));
    assert_eq!(html.matches("<script").count(), html.matches(r#"=" defer></script>"#).count());
    assert_eq!(html.matches("<script src=").count() + 1, html.matches(" integrity=\"sha256-").count());
    let order: Vec<usize> = ["policy", "htmx.min", "hx-sse.min", "page"]
        .iter()
        .map(|s| html.find(&format!("/assets/{s}-")).unwrap_or(0))
        .collect();
    assert!(order.is_sorted() && order[0] > 0, "the policy stands before htmx: {order:?}");
    assert!(t.missing().is_empty(), "{:?}", t.missing());
}

#[test]
fn a_table_names_its_rows_and_columns() {
    let cells = vec![html! { "Celle" }, html! { "1" }, html! { "2" }];
    let html = table("Ämter", &["Amt", "", "Dienste"], vec![cells]).into_string();
    has(&html, r#"role="region" aria-label="Ämter" tabindex="0""#);
    has(
        &html,
        r#"<caption>Ämter</caption><thead><tr><th scope="col">Amt</th><td></td><th scope="col">Dienste</th></tr></thead>"#,
    );
    has(&html, r#"<tr><th scope="row">Celle</th><td>1</td><td data-label="Dienste">2</td></tr>"#);
}

#[test]
fn other_parts_say_what_they_mean_in_words() {
    let t = t().with_keys(Arc::new(|| "k2".into()));
    let html = post_button(&t, "/x", "Löschen", Kind::Danger, &[("id", "1")]).into_string();
    has(&html, r#"<form class="one-button" method="post" action="/x"><input type="hidden" name="_key" value="k2">"#);
    let changes = vec![("Ort".to_owned(), String::new(), "Celle".to_owned())];
    let entry =
        HistoryEntry { at: Moment(1_476_965_100_000_000), who: "Leitung".into(), what: "Ort ergänzt".into(), changes };
    let html = history(&t, &[entry]).into_string();
    has(&html, r#"<time datetime="2016-10-20T14:05">20.10.2016, 14:05 Uhr</time> · Leitung"#);
    has(&html, "<dt>Ort</dt><dd><ins>Celle</ins></dd>");
    let gone = vec![("Ort".to_owned(), "Celle".to_owned(), String::new())];
    let entry = HistoryEntry { at: Moment(0), who: "Leitung".into(), what: "Ort entfernt".into(), changes: gone };
    let html = history(&t, &[entry]).into_string();
    has(&html, "<del>Celle</del>");
    has(&html, "<ins>leer</ins>");
    let html = stale(&t, &[("Ort".into(), "Celle".into(), "Celle".into())]).into_string();
    has(&html, "(unverändert)");
    let region = Live { id: "votes", stream: "/stream?after=3".into(), part: "/here".into(), every: None };
    let html = live(&t, &region, html! { p { "3" } }).into_string();
    has(&html, r#"<div id="votes" class="live" hx-get="/here" hx-trigger="renew" hx-swap="outerMorph""#);
    has(&html, r#"<div id="votes-stream" class="live-stream" data-live="votes" data-on="Verbunden. Änderungen"#);
    has(&html, r#"hx-sse:connect="/stream?after=3" hx-trigger="load, again""#);
    has(&html, r#"<a href="?refresh=30">Alle 30 Sekunden neu laden</a>"#);
    let html = live(&t, &Live { every: Some(30), ..region }, html! {}).into_string();
    has(&html, r#"<span>Die Seite lädt sich alle 30 Sekunden neu.</span><a href="?">Anhalten</a>"#);
    has(&empty("Leer", "Weiter", None).into_string(), "<p>Weiter</p>");
    has(&example_mark(&t).into_string(), "Beispiel");
    has(
        &search(&t, "/x", "q", "Amt", "\"", &[]).into_string(),
        r#"<label for="search-q">Amt</label><input id="search-q" name="q" type="search" value="&quot;""#,
    );
    assert_eq!(pager(&t, None, None).into_string(), "");
    assert!(t.missing().is_empty(), "{:?}", t.missing());
}
