//! Two people save the same form; bounds; withdrawing.

use kernel::{Role, ScopeKind};

use super::factory::{House, PROGRAMME, but};
use crate::store;

#[tokio::test]
async fn of_two_people_who_save_the_same_form_the_second_sees_both_texts_and_decides() {
    let house = House::new().await;
    let scope = house.programme("eins", &[]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let edit = "/programmes/eins/edit";
    let first = but(&PROGRAMME, &[("short", "Von der Ersten"), ("version", "1")]);
    assert_eq!(house.post(edit, &lead, &first).await.status, 303);
    let second = but(&PROGRAMME, &[("short", "Vom Zweiten"), ("version", "1")]);
    let answer = house.post(edit, &lead, &second).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text.contains("Von der Ersten") && answer.text.contains("Vom Zweiten"), "{}", answer.text);
    assert!(answer.text.contains("name=\"version\" value=\"2\""), "{}", answer.text);
    assert_eq!(house.look(scope, store::programme_find).await.short, "Von der Ersten");
    assert_eq!(house.post(edit, &lead, &but(&second, &[("version", "2")])).await.status, 303);
    assert_eq!(house.look(scope, store::programme_find).await.short, "Vom Zweiten");
    let history = house.get("/programmes/eins/history", &lead).await.text;
    assert!(history.contains("<del>Von der Ersten</del>") && history.contains("<ins>Vom Zweiten</ins>"), "{history}");
}

#[tokio::test]
async fn the_programme_holds_its_phases() {
    let house = House::new().await;
    let scope = house.programme("eins", &[]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let phase = |ends| [("title", "Abschluss"), ("starts", "20.11.2018"), ("ends", ends)];
    let late = house.post("/programmes/eins/phases/new", &lead, &phase("01.2019")).await;
    assert_eq!(late.status, 422);
    assert!(late.text.contains("Juni 2016 bis Montag, 31. Dezember 2018"), "{}", late.text);
    assert!(late.text.contains("value=\"01.2019\""), "{}", late.text);
    assert_eq!(house.post("/programmes/eins/phases/new", &lead, &phase("12.2018")).await.status, 303);
    let shorter = but(&PROGRAMME, &[("ends", "10.2018"), ("version", "1")]);
    let answer = house.post("/programmes/eins/edit", &lead, &shorter).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("„Abschluss“"), "{}", answer.text);
}

#[tokio::test]
async fn a_withdrawn_programme_is_gone_and_its_history_stays() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let asked = house.get("/programmes/eins/withdraw", &lead).await;
    assert!(asked.text.contains("„Kurz eins“ verschwindet"), "{}", asked.text);
    assert_eq!(house.post("/programmes/eins/withdraw", &lead, &[("version", "7")]).await.status, 409);
    let sent = house.post("/programmes/eins/withdraw", &lead, &[("version", "1")]).await;
    assert_eq!((sent.status, sent.location()), (303, "/programmes?done=programme_withdraw"));
    for path in ["", "/edit", "/offices", "/phases/new"] {
        assert_eq!(house.get(&format!("/programmes/eins{path}"), &lead).await.status, 404, "{path}");
    }
    assert!(!house.get("/programmes", &lead).await.text.contains("Kurz eins"));
    assert!(house.get("/programmes/eins/history", &lead).await.text.contains("Programm zurückgezogen"));
    assert_eq!(scope.kind, ScopeKind::Programme);
}
