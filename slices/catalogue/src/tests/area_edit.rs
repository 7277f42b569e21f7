//! Areas of a draft: added, edited, withdrawn, with their history across versions.

use super::{V2, drafted, has, reader, version_of};

#[tokio::test]
async fn an_area_is_edited_and_its_history_tells() {
    let (app, admin) = drafted().await;
    let path = format!("{V2}/areas/leitbild/edit");
    let version = version_of(&app.get(&path, Some(&admin)).await);
    let form = |name: &'static str| {
        [("key", "leitbild"), ("number", "1"), ("name_de", name), ("name_en", "Mission"), ("purpose_de", "Zweck")]
    };
    let with = |form: [(&'static str, &'static str); 5], version: &str| {
        let mut fields: Vec<(String, String)> = form.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
        fields.push(("version".into(), version.into()));
        fields
    };
    let send = |fields: Vec<(String, String)>| {
        let (app, admin, path) = (&app, &admin, &path);
        async move {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            app.post(path, Some(admin), &fields).await
        }
    };
    assert_eq!(send(with(form("Leitbild und Auftrag"), &version)).await.status, 303);
    let stale = send(with(form("Anders"), &version)).await;
    assert_eq!(stale.status, 409);
    has(&stale, "Leitbild und Auftrag");
    has(&stale, "value=\"Anders\"");
    let page = app.get(&format!("{V2}/areas/leitbild/history"), Some(&reader(&app))).await;
    has(&page, "Bereich bearbeitet");
    has(&page, "<dt>Name (deutsch)</dt>");
    has(&page, "Aus einer früheren Fassung angelegt");
}

#[tokio::test]
async fn key_and_number_of_an_area_are_its_own() {
    let (app, admin) = drafted().await;
    let form = [("key", "leitbild"), ("number", "2"), ("name_de", "Neu"), ("purpose_de", "Zweck")];
    let page = app.post(&format!("{V2}/areas/new"), Some(&admin), &form).await;
    assert_eq!(page.status, 422);
    has(&page, "Diesen Kurznamen hat schon der Bereich „Leitbild“.");
    has(&page, "Diese Nummer hat schon der Bereich „Bedarfserschließung“.");
    let long = "x".repeat(10_000);
    let form = [("key", "new"), ("number", "0"), ("name_de", long.as_str()), ("purpose_de", "")];
    let page = app.post(&format!("{V2}/areas/new"), Some(&admin), &form).await;
    assert_eq!(page.status, 422);
    has(&page, "10.000 Zeichen");
    has(&page, &long);
}
