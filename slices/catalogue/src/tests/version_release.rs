//! Drafts come from versions; a released version is frozen.

use super::{V1, V2, confirm, drafted, has, lacks, reader, shipped};

const FROZEN: &str = "Diese Fassung ist freigegeben. Legen Sie eine neue Fassung an.";

#[tokio::test]
async fn a_released_version_refuses_every_edit() {
    let (app, admin) = shipped().await;
    let area = format!("{V1}/areas/leitbild");
    let requirement = format!("{area}/requirements/1.1");
    for path in [
        format!("{V1}/edit"),
        format!("{V1}/release"),
        format!("{V1}/withdraw"),
        format!("{V1}/areas/new"),
        format!("{area}/edit"),
        format!("{area}/withdraw"),
        format!("{area}/requirements/new"),
        format!("{requirement}/edit"),
        format!("{requirement}/withdraw"),
    ] {
        let page = app.get(&path, Some(&admin)).await;
        assert_eq!(page.status, 422, "GET {path}");
        has(&page, FROZEN);
    }
    let fields =
        [("key", "leitbild"), ("number", "1"), ("name_de", "Anders"), ("purpose_de", "Anders"), ("version", "1")];
    let page = app.post(&format!("{area}/edit"), Some(&admin), &fields).await;
    assert_eq!(page.status, 422);
    has(&page, FROZEN);
    lacks(&app.get(&area, Some(&admin)).await, "Anders");
    lacks(&app.get(V1, Some(&admin)).await, "/release\"");
}

#[tokio::test]
async fn a_version_becomes_a_draft_is_changed_and_released() {
    let (app, admin) = drafted().await;
    has(&app.get(V2, Some(&admin)).await, "12 Strategie");
    let second = app.post(&format!("{V1}/new"), Some(&admin), &[]).await;
    assert_eq!(second.status, 422);
    has(&second, "Es gibt schon einen Entwurf: Fassung 1.1.");

    let withdrawn = confirm(&app, &format!("{V2}/areas/leitbild/requirements/1.9/withdraw"), &admin).await;
    assert_eq!(withdrawn.status, 303);
    let page = app.get(&format!("{V2}/release"), Some(&admin)).await;
    has(&page, "Bereich „1 Leitbild“: Es fehlt die abschließende Anforderung der Art Bewertung.");
    let refused = app.post(&format!("{V2}/release"), Some(&admin), &[]).await;
    assert_eq!(refused.status, 422);

    assert_eq!(confirm(&app, &format!("{V2}/areas/leitbild/withdraw"), &admin).await.status, 303);
    has(&app.get(&format!("{V2}/release"), Some(&admin)).await, "11 Bereiche und 58 Anforderungen");
    let released = confirm(&app, &format!("{V2}/release"), &admin).await;
    assert_eq!((released.status, released.location()), (303, format!("{V2}?done=version_release").as_str()));
    has(&app.get(&format!("{V2}/edit"), Some(&admin)).await, FROZEN);
    // What was released before stays as it was.
    has(&app.get(V1, Some(&admin)).await, "1 Leitbild");
    lacks(&app.get(V2, Some(&admin)).await, "1 Leitbild");
}

#[tokio::test]
async fn a_withdrawn_draft_is_gone_and_its_number_is_free() {
    let (app, admin) = drafted().await;
    assert_eq!(app.get(&format!("{V2}/withdraw"), Some(&admin)).await.status, 200);
    assert_eq!(confirm(&app, &format!("{V2}/withdraw"), &admin).await.status, 303);
    assert_eq!(app.get(V2, Some(&admin)).await.status, 404);
    let again = app.post(&format!("{V1}/new"), Some(&admin), &[]).await;
    assert_eq!(again.location(), format!("{V2}?done=version_new"));
}

#[tokio::test]
async fn a_draft_is_edited_and_two_at_once_are_told() {
    let (app, admin) = drafted().await;
    let form = |number: &'static str, title: &'static str| {
        [("version", "1"), ("number", number), ("title_de", title), ("about_de", "Text"), ("licence", "CC0-1.0")]
    };
    let taken = app.post(&format!("{V2}/edit"), Some(&admin), &form("1.0", "Neu")).await;
    assert_eq!(taken.status, 422);
    has(&taken, "Diese Nummer hat schon eine andere Fassung.");
    has(&taken, "value=\"Neu\"");
    let shape = app.post(&format!("{V2}/edit"), Some(&admin), &form("eins", "Neu")).await;
    has(&shape, "Bitte geben Sie eine Nummer wie 1.10 ein");
    let saved = app.post(&format!("{V2}/edit"), Some(&admin), &form("2.0", "Neu")).await;
    assert_eq!(saved.location(), "/catalogues/sozialer-dienst-12/2.0?done=version_edit");
    let stale = app.post("/catalogues/sozialer-dienst-12/2.0/edit", Some(&admin), &form("2.0", "Anders")).await;
    assert_eq!(stale.status, 409);
    has(&stale, "Neu");
    has(&stale, "value=\"Anders\"");
    has(&stale, "name=\"version\" value=\"2\"");
    let page = app.get("/catalogues/sozialer-dienst-12/2.0/history", Some(&reader(&app))).await;
    has(&page, "Fassung bearbeitet");
    has(&page, "Nummer der Fassung");
}

#[tokio::test]
async fn a_catalogue_begins_from_scratch() {
    let (app, admin) = shipped().await;
    let form = [("key", "eigener"), ("title_de", "Eigener Katalog"), ("about_de", "Worum"), ("licence", "CC0-1.0")];
    let made = app.post("/catalogues/new", Some(&admin), &form).await;
    assert_eq!(made.location(), "/catalogues/eigener/1.0?done=catalogue_new");
    let page = app.get("/catalogues/eigener/1.0", Some(&admin)).await;
    has(&page, "Noch keine Bereiche");
    has(&app.get("/catalogues/eigener/1.0/release", Some(&admin)).await, "Die Fassung hat noch keinen Bereich.");
    let twice = app.post("/catalogues/new", Some(&admin), &form).await;
    assert_eq!(twice.status, 422);
    has(&twice, "Diesen Kurznamen hat schon ein anderer Katalog.");
    let area = [("key", "eins"), ("number", "1"), ("name_de", "Eins"), ("purpose_de", "Zweck")];
    let made = app.post("/catalogues/eigener/1.0/areas/new", Some(&admin), &area).await;
    assert_eq!(made.location(), "/catalogues/eigener/1.0/areas/eins?done=area_new");
    let requirement = [("number", "1.1"), ("kind", "evaluation"), ("text_de", "Bewertung"), ("tags", "Z1")];
    let path = "/catalogues/eigener/1.0/areas/eins/requirements/new";
    assert_eq!(app.post(path, Some(&admin), &requirement).await.status, 303);
    assert_eq!(confirm(&app, "/catalogues/eigener/1.0/release", &admin).await.status, 303);
}
