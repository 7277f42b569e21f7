//! Law references: what is valid when, and their editors.

use super::{confirm, has, lacks, reader, shipped};

#[tokio::test]
async fn the_list_says_what_is_valid_on_a_day() {
    let (app, _) = shipped().await;
    let reader = reader(&app);
    // The test's clock stands at 20 October 2016.
    let page = app.get("/laws", Some(&reader)).await;
    has(&page, "Gültig: Donnerstag, 20. Oktober 2016");
    has(&page, "01.01.2012 bis 09.06.2021");
    has(&page, "keine Fassung an diesem Tag");
    let at = |text: &str| page.text.find(text).unwrap();
    assert!(at("§ 8a SGB VIII") < at("§ 36 SGB VIII"));
    has(&app.get("/laws?day=1.8.2025", Some(&reader)).await, "seit 01.07.2025");
    let faulty = app.get("/laws?day=gestern", Some(&reader)).await;
    assert_eq!(faulty.status, 422);
    has(&faulty, "Dieses Datum gibt es nicht.");
    let one = app.get("/laws/sgb8-79a", Some(&reader)).await;
    assert!(one.text.find("seit 01.07.2025").unwrap() < one.text.find("01.01.2012 bis").unwrap());
    has(&one, "gilt heute");
    lacks(&one, "/edit\"");
}

#[tokio::test]
async fn a_law_is_added_with_versions_that_do_not_overlap() {
    let (app, admin) = shipped().await;
    let law =
        [("key", "sgb8-9b"), ("citation", "§ 9b SGB VIII"), ("title_de", "Akteneinsicht"), ("summary_de", "Text")];
    assert_eq!(app.post("/laws/new", Some(&admin), &law).await.location(), "/laws/sgb8-9b?done=law_new");
    has(&app.post("/laws/new", Some(&admin), &law).await, "Diesen Kurznamen hat schon eine andere Rechtsgrundlage");
    let new = "/laws/sgb8-9b/versions/new";
    let first = [("valid_from", "1.7.2025"), ("valid_until", "30.6.2026"), ("note_de", "Erste")];
    assert_eq!(app.post(new, Some(&admin), &first).await.status, 303);
    let page = app.post(new, Some(&admin), &[("valid_from", "30.6.2026"), ("note_de", "Zweite")]).await;
    assert_eq!(page.status, 422);
    has(&page, "überschneidet sich");
    has(&page, "Zweite");
    let page =
        app.post(new, Some(&admin), &[("valid_from", "2.7.2027"), ("valid_until", "1.7.2027"), ("note_de", "x")]).await;
    has(&page, "Das Ende liegt vor dem Beginn.");
    assert_eq!(app.post(new, Some(&admin), &[("valid_from", "1.7.2026"), ("note_de", "Zweite")]).await.status, 303);

    let page = app.get("/laws/sgb8-9b", Some(&admin)).await;
    let version = page.text.split("/versions/").skip(1).find(|part| part.contains("/edit\"")).unwrap();
    let edit = format!("/laws/sgb8-9b/versions/{}/edit", version.split('/').next().unwrap());
    has(&app.get(&edit, Some(&admin)).await, "Zweite");
    let form = [("version", "1"), ("valid_from", "2.7.2026"), ("note_de", "Geändert")];
    assert_eq!(app.post(&edit, Some(&admin), &form).await.status, 303);
    let stale = app.post(&edit, Some(&admin), &form).await;
    assert_eq!(stale.status, 409);
    let withdraw = edit.replace("/edit", "/withdraw");
    has(&app.get(&withdraw, Some(&admin)).await, "seit 02.07.2026");
    assert_eq!(confirm(&app, &withdraw, &admin).await.status, 303);
    lacks(&app.get("/laws/sgb8-9b", Some(&admin)).await, "Geändert");
    let history = app.get("/laws/sgb8-9b/history", Some(&reader(&app))).await;
    has(&history, "Fassung zurückgezogen");
    has(&history, "<dt>Gültig ab</dt>");
}

#[tokio::test]
async fn a_law_is_edited_and_withdrawn() {
    let (app, admin) = shipped().await;
    let form = [("version", "1"), ("citation", "§ 70 SGB VIII"), ("title_de", "Neu"), ("summary_de", "Text")];
    assert_eq!(app.post("/laws/sgb8-70/edit", Some(&admin), &form).await.status, 303);
    let stale = app.post("/laws/sgb8-70/edit", Some(&admin), &form).await;
    assert_eq!(stale.status, 409);
    has(&app.get("/laws/sgb8-70/withdraw", Some(&admin)).await, "verschwindet mit ihren Fassungen");
    assert_eq!(confirm(&app, "/laws/sgb8-70/withdraw", &admin).await.status, 303);
    assert_eq!(app.get("/laws/sgb8-70", Some(&admin)).await.status, 404);
    // The program's next start does not bring it back.
    app.system().write(crate::offer::shipped_load).await.unwrap();
    assert_eq!(app.get("/laws/sgb8-70", Some(&admin)).await.status, 404);
}
