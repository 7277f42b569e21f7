//! Requirements of a draft: added, edited, withdrawn; the history stays.

use super::{V2, confirm, drafted, has, lacks, reader};

#[tokio::test]
async fn a_requirement_is_added_in_natural_order_and_edited() {
    let (app, admin) = drafted().await;
    let area = format!("{V2}/areas/leitbild");
    let form = [
        ("number", "1.10"),
        ("kind", "procedure"),
        ("minimum", "yes"),
        ("text_de", "Zehnte"),
        ("evidence_de", "Plan\r\nProtokoll"),
        ("evidence_en", "\r\nRecord"),
        ("tags", "Z1"),
        ("tags", "IN"),
    ];
    assert_eq!(app.post(&format!("{area}/requirements/new"), Some(&admin), &form).await.status, 303);
    let page = app.get(&area, Some(&admin)).await;
    assert!(page.text.find("Anforderung 1.4").unwrap() < page.text.find("Anforderung 1.10").unwrap());
    has(&page, "<li>Protokoll</li>");
    let taken = app.post(&format!("{area}/requirements/new"), Some(&admin), &form).await;
    assert_eq!(taken.status, 422);
    has(&taken, "Diese Nummer hat schon eine andere Anforderung dieser Fassung.");

    let edit = format!("{area}/requirements/1.10/edit");
    let page = app.get(&edit, Some(&admin)).await;
    has(&page, "Zehnte");
    let form = [("version", "1"), ("number", "1.11"), ("kind", "result"), ("text_de", "Elfte"), ("tags", "Z1")];
    assert_eq!(app.post(&edit, Some(&admin), &form).await.status, 303);
    let edit = format!("{area}/requirements/1.11/edit");
    let stale = app
        .post(&edit, Some(&admin), &[("version", "1"), ("number", "1.11"), ("kind", "result"), ("text_de", "Zwölfte")])
        .await;
    assert_eq!(stale.status, 409);
    has(&stale, "Elfte");
    let history = app.get(&format!("{area}/requirements/1.11/history"), Some(&reader(&app))).await;
    has(&history, "Anforderung bearbeitet");
    has(&history, "<dt>Art</dt>");
    has(&history, "<del>Verfahren</del>");
}

#[tokio::test]
async fn faults_of_a_requirement_keep_what_was_typed() {
    let (app, admin) = drafted().await;
    let form = [("number", "1,5"), ("kind", "magic"), ("text_de", ""), ("text_en", "Kept"), ("evidence_en", "More")];
    let page = app.post(&format!("{V2}/areas/leitbild/requirements/new"), Some(&admin), &form).await;
    assert_eq!(page.status, 422);
    has(&page, "value=\"1,5\"");
    has(&page, "Kept");
    has(&page, "Auf Englisch stehen mehr Zeilen als auf Deutsch.");
    let form = [("number", "1.5"), ("kind", "result"), ("text_de", "Text"), ("tags", "XX")];
    let page = app.post(&format!("{V2}/areas/leitbild/requirements/new"), Some(&admin), &form).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn a_withdrawn_requirement_stays_in_the_history_of_its_area() {
    let (app, admin) = drafted().await;
    let area = format!("{V2}/areas/schluesselprozesse");
    let ask = app.get(&format!("{area}/requirements/3.3/withdraw"), Some(&admin)).await;
    has(&ask, "Der Ablauf der Gefährdungseinschätzung");
    assert_eq!(confirm(&app, &format!("{area}/requirements/3.3/withdraw"), &admin).await.status, 303);
    lacks(&app.get(&area, Some(&admin)).await, "Anforderung 3.3");
    let history = app.get(&format!("{area}/history"), Some(&reader(&app))).await;
    has(&history, "Eine Anforderung des Bereichs wurde zurückgezogen");
    has(&history, "Der Ablauf der Gefährdungseinschätzung");
    // The version it was copied from keeps it.
    has(&app.get(&format!("{}/areas/schluesselprozesse", super::V1), Some(&admin)).await, "Anforderung 3.3");
}
