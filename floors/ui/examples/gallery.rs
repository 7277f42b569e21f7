//! All parts on one page, to look at: `cargo run -p ui --example gallery` writes `target/gallery/`.
//! Then `python3 -m http.server -d target/gallery` and open `/de.html` or `/en.html`.

use std::{fs, path::Path, sync::Arc};

use kernel::{Fault, Faults, Fields, Lang, Moment, Say};
use maud::{Markup, PreEscaped, html};
use ui::*;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/gallery");
    fs::create_dir_all(folder.join("assets"))?;
    for asset in assets() {
        fs::write(folder.join(asset.path.trim_start_matches('/')), asset.bytes)?;
    }
    let own = Source { de: OWN, en: OWN };
    let texts = Arc::new(Texts::new(&[TEXTS, own])?);
    for lang in Lang::ALL {
        let t = T::new(texts.clone(), lang).with_keys(Arc::new(|| "k".into()));
        for (name, body) in [("", parts(&t)), ("-form", form(&t)), ("-matrix", matrix(&t))] {
            fs::write(folder.join(format!("{}{name}.html", lang.tag())), page(&frame(&t), body).into_string())?;
        }
    }
    Ok(())
}

const OWN: &str = "gallery-title = Titel des Programms
gallery-key = Kurzname
gallery-starts = Beginn
gallery-about = Worum es geht
gallery-about-hint = Bitte keine Angaben zu Familien oder Kindern.
gallery-offices = Teilnehmende Jugendämter
gallery-kind = Art der Beteiligung
gallery-rounds = Anzahl der Runden
gallery-consent = Ich habe die Hinweise zum Datenschutz gelesen
gallery-file = Vorhandene Datei
gallery-submit = Programm anlegen
";

fn frame(t: &T) -> Frame<'_> {
    let nav = |href: &str, text: &str, current| NavLink { link: Link::new(href, text), current };
    Frame {
        lead: Some("Sechs Jugendämter entwickeln gemeinsam Qualität: vom Auftakt bis zur Empfehlung.".into()),
        crumbs: vec![Link::new("/", "Start"), Link::new("/programmes", "Programme")],
        nav: vec![
            nav("/programmes", "Programme", true),
            nav("/catalogue", "Qualitätskatalog", false),
            nav("/organisations", "Organisationen", false),
        ],
        account: Some(Account { name: "Anke Petersen".into() }),
        note: Some(Note::Done("Das Programm ist gespeichert.".into())),
        demo: true,
        ..Frame::new(t, "Modellprojekt Niedersachsen 2016")
    }
}

fn parts(t: &T) -> Markup {
    let nav = |text: &str, current| NavLink { link: Link::new("#", text), current };
    let (day, entry) = (Moment(1_476_964_800_000_000), |what: &str, changes| HistoryEntry {
        at: Moment(1_476_964_800_000_000),
        who: "Programmleitung".into(),
        what: what.into(),
        changes,
    });
    let card = |name: &str, text: Option<String>| Card {
        link: Link::new("/programmes/nds", name),
        meta: vec!["Niedersachsen".into(), "6 Jugendämter".into(), t.day_short(day.day())],
        text,
    };
    html! {
        (tabs("Bereiche des Programms", vec![nav("Überblick", true), nav("Jugendämter", false), nav("Zeitplan", false), nav("Verlauf", false)]))
        (section_with("Auf einen Blick", actions(vec![button_link(&Link::new("#", "Bearbeiten"), Kind::Secondary)]), facts(vec![
            ("Zeitraum".into(), html! { "Juni 2016 bis Mai 2018" }),
            ("Stand".into(), html! { (badge("läuft", Tone::Info)) " " (example_mark(t)) }),
            ("Vergleichbare Leistung".into(), html! { "Hilfe zur Erziehung in Tagesgruppen und sozialpädagogische Familienhilfe " (tag("§ 31 SGB VIII")) " " (tag("§ 79a SGB VIII")) }),
            ("Nächster Termin".into(), html! { (t.day(day.day())) }),
        ])))
        (section("Jugendämter", html! {
            ul class="filters" { li { a href="#" aria-current="true" { "Alle" } } li { a href="#" { "Landkreise" } } li { a href="#" { "Kreisfreie Städte" } } }
            (search(t, "/x", "q", "Jugendamt suchen", "Rotenburg", &[]))
            (table("Teilnehmende Jugendämter", &["Jugendamt", "Art", "Stand", ""], vec![
                vec![html! { a href="#" { "Landkreis Gifhorn" } }, html! { "Landkreis" }, html! { (badge("freigegeben", Tone::Good)) }, html! { a href="#" { "Ansehen" } }],
                vec![html! { a href="#" { "Landkreis Rotenburg (Wümme)" } }, html! { "Landkreis" }, html! { (badge("wartet auf Freigabe", Tone::Attention)) }, html! { a href="#" { "Ansehen" } }],
                vec![html! { a href="#" { "Stadt Wolfsburg" } }, html! { "Kreisfreie Stadt" }, html! { (badge("Entwurf", Tone::Neutral)) }, html! { a href="#" { "Ansehen" } }],
            ]))
            (pager(t, Some(Link::new("#", t.text("common-next_page"))), Some(Link::new("#", t.text("common-first")))))
        }))
        (section("Programme", card_list(vec![card("Modellprojekt Niedersachsen 2016", Some("Beteiligungsorientierte Qualitätsentwicklung nach § 79a SGB VIII.".into())), card("Qualitätsentwicklungsvereinbarungsverhandlung", None)])))
        (section("Verlauf", history(t, &[
            entry("Beginn geändert", vec![("Beginn".into(), "Mai 2016".into(), "Juni 2016".into()), ("Ort".into(), String::new(), "Hannover".into())]),
            entry("Programm angelegt", vec![]),
        ])))
        (section("Maßnahmen", empty("Noch keine Maßnahmen", "Eine Maßnahme entsteht, wenn die Arbeitsgruppe eine Anforderung bearbeitet.", Some(Link::new("#", "Anforderungen ansehen")))))
        (actions(vec![
            button_link(&Link::new("#", "Nächster Schritt"), Kind::Primary),
            post_button(t, "/x", "Duplizieren", Kind::Secondary, &[("id", "1")]),
            post_button(t, "/x", "Zurückziehen", Kind::Danger, &[]),
            button_link(&Link::new("#", "Abbrechen"), Kind::Quiet),
        ]))
        (section("Live", live(t, &votes(), html! { p { "3 Stimmen" } })))
    }
}

fn form(t: &T) -> Markup {
    let fields = Fields::default().with("starts", "2016-06").with("title", "<b>\"Titel\"</b>").with("version", 3);
    let fields = fields.with("offices", "celle").with("kind", "b").with("about", "\nErste Zeile");
    let fault = |field: &str, say| Fault { field: field.into(), say };
    let faults = Faults(vec![
        fault("title", Say::new("form-too_long").with("max", 200usize).with("length", 1234usize)),
        fault("kind", Say::new("form-choice")),
        fault("", Say::new("error-busy-title")),
    ]);
    let pairs =
        |words: &[(&str, &str)]| words.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
    html! {
        (stale(t, &[("Titel".into(), "Modellprojekt".into(), "Modellprojekt Niedersachsen".into()), ("Ort".into(), "Celle".into(), "Celle".into())]))
        (Form::new(t, "gallery", "/programmes", &fields, &faults)
            .line("title", 200).key("key").when("starts").text("about", 2000).optional()
            .group("Beteiligung")
            .checks("offices", pairs(&[("celle", "Landkreis Celle"), ("gifhorn", "Landkreis Gifhorn"), ("wolfsburg", "Stadt Wolfsburg")]))
            .radios("kind", pairs(&[("a", "Mit Anmeldung"), ("b", "Ohne Anmeldung, mit einem Zugangswort")]))
            .number("rounds", 1, 9).select("key", pairs(&[("x", "Eins")])).file("file", ".pdf").optional().flag("consent")
            .cancel("/programmes").render())
    }
}

fn matrix(t: &T) -> Markup {
    let rank = |class: &str, word: &str| html! { span class={ "rank " (class) } { (word) } };
    html! {
        div class="table-frame" role="region" aria-label="Bereiche" tabindex="0" { table class="matrix" {
            caption { "Bereiche der Jugendämter" }
            thead { tr { th scope="col" { "Bereich" } th scope="col" { "Celle" } th scope="col" { "Gifhorn" } th scope="col" { "Wolfsburg" } } }
            tbody {
                tr { th scope="row" { "Hilfe zur Erziehung" } td { (rank("", "Rang 1")) } td { (rank("optional", "Rang 3, wenn Zeit bleibt")) } td {} }
                tr { th scope="row" { "Kinderschutz" } td { (rank("open", "offen: dies oder Pflegekinder")) } td { (rank("", "Rang 1")) } td { (rank("", "Rang 2")) } }
            }
        } }
        (section("Zeitplan", html! { div class="table-frame" role="region" aria-label="Zeitplan" tabindex="0" { (PreEscaped(TIMELINE)) } }))
        (section("Bericht", html! { article class="document" { h2 { "1 Auftrag" } p { "Die Verwaltung berichtet dem Jugendhilfeausschuss jährlich über die Qualitätsentwicklung." } h3 { "Ergebnis" } ul { li { "Erster Punkt" } li { "Zweiter Punkt" } } } }))
        (section("Anmelden zur Vorführung", html! { ul class="cards" { @for (role, text) in [("lead", "führt das Programm"), ("head", "entscheidet und gibt frei"), ("coordinator", "hält den Faden")] {
            li class="card" { h3 { (t.text(&format!("role-{role}"))) } p { (text) } (post_button(t, "/sign-in", "Als diese Rolle ansehen", Kind::Secondary, &[])) }
        } } }))
    }
}

const TIMELINE: &str = r#"<svg class="timeline" viewBox="0 0 800 170" role="img" aria-label="Zeitplan"><g font-size="14"><line class="axis" x1="20" y1="30" x2="780" y2="30"/><line class="grid" x1="200" y1="30" x2="200" y2="160"/><text class="minor" x="20" y="20">Juni 2016</text><text class="minor" x="200" y="20">Oktober 2016</text><rect class="bar" x="20" y="50" width="260" height="30" rx="4"/><text x="30" y="70">Auftakt und Bedarf</text><rect class="bar optional" x="300" y="90" width="260" height="30" rx="4"/><text x="310" y="110">Zweiter Bereich</text><path class="milestone" d="M200 130l9 9-9 9-9-9z"/><text x="216" y="144">20.10.2016 Fachtag</text><line class="today" x1="420" y1="30" x2="420" y2="160"/></g></svg>"#;

fn votes() -> Live<'static> {
    Live { id: "votes", stream: "/stream".to_owned(), part: "/refresh.html".to_owned(), every: None }
}
