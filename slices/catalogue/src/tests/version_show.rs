//! The browser: all areas, and what a search finds.

use super::{V1, empty, english, has, lacks, reader, shipped, upload};

#[tokio::test]
async fn the_browser_lists_areas_with_purpose_and_size() {
    let (app, _) = shipped().await;
    let page = app.get(V1, Some(&reader(&app))).await;
    assert_eq!(page.status, 200);
    has(&page, "1 Leitbild");
    has(&page, "5 Anforderungen");
    has(&page, "Das Jugendamt klärt, wer es ist");
    lacks(&page, "/new\"");
    lacks(&page, "/edit\"");
}

#[tokio::test]
async fn a_search_finds_by_word_tag_and_kind() {
    let (app, _) = shipped().await;
    let reader = reader(&app);
    let found = |query: &'static str| {
        let (app, reader) = (&app, &reader);
        async move { app.get(&format!("{V1}?{query}"), Some(reader)).await }
    };
    let page = found("words=gef%C3%84hrdungseinsch%C3%A4tzung").await;
    has(&page, "1 Anforderung gefunden");
    has(&page, "/areas/schluesselprozesse#r-3.3");
    has(&found("tag=Z3").await, "3 Anforderungen gefunden");
    has(&found("kind=evaluation").await, "12 Anforderungen gefunden");
    has(&found("kind=evaluation&words=nichts+davon").await, "0 Anforderungen gefunden");
    // An unknown kind is no kind; what was typed stays in its field, escaped.
    has(&found("kind=x&words=%3Cb%3E").await, "value=\"&lt;b&gt;\"");
}

#[tokio::test]
async fn an_area_shows_its_requirements_by_kind_and_leads_on() {
    let (app, _) = shipped().await;
    let page = app.get(&format!("{V1}/areas/schluesselprozesse"), Some(&reader(&app))).await;
    let at = |text: &str| page.text.find(text).unwrap();
    assert!(at("<h2>Begründung</h2>") < at("<h2>Verfahren</h2>"));
    assert!(at("<h2>Verfahren</h2>") < at("<h2>Ergebnis</h2>"));
    assert!(at("<h2>Ergebnis</h2>") < at("<h2>Bewertung</h2>"));
    has(&page, "Zurück: 2 Bedarfserschließung");
    has(&page, "Weiter: 4 Soziale Dienstleistungen");
    has(&page, "Schulungsnachweis");
    assert_eq!(app.get(&format!("{V1}/areas/unbekannt"), Some(&reader(&app))).await.status, 404);
    assert_eq!(app.get("/catalogues/sozialer-dienst-12/9.9", Some(&reader(&app))).await.status, 404);
}

#[tokio::test]
async fn english_readers_read_english_and_german_where_there_is_no_english() {
    let (app, admin) = shipped().await;
    let page = english(&app, &format!("{V1}/areas/leitbild"), &admin).await;
    has(&page, "mission statement");
    has(&english(&app, V1, &admin).await, "1 Mission");
    let file = "[catalogue]\nkey = \"probe\"\nversion = \"1.0\"\ntitle = { de = \"Probe\" }\n\
                about = { de = \"Nur deutsch\" }\nlicence = \"CC0-1.0\"\n";
    assert_eq!(upload(&app, &admin, file.as_bytes()).await.status, 303);
    has(&english(&app, "/catalogues/probe/1.0", &admin).await, "<span lang=\"de\">Nur deutsch</span>");
}

#[tokio::test]
async fn an_empty_installation_says_what_comes_next() {
    let app = empty();
    let page = app.get("/catalogues", Some(&reader(&app))).await;
    has(&page, "Noch kein Katalog");
    has(&app.get("/laws", Some(&reader(&app))).await, "Noch keine Rechtsgrundlagen");
}
