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

#[tokio::test]
async fn a_withdrawn_organisation_stays_until_somebody_chooses_another() {
    let house = House::new().await;
    let scope = house.programme("eins", &[]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let admin = house.app.person("Administration", Role::Administrator, kernel::Scope::INSTANCE);
    let (celle, gifhorn) = (house.celle.id.to_string(), house.gifhorn.id.to_string());
    let edit = "/programmes/eins/edit";
    let named = but(&PROGRAMME, &[("commissioned_by", &celle), ("guided_by", &gifhorn), ("version", "1")]);
    assert_eq!(house.post(edit, &lead, &named).await.status, 303);
    assert_eq!(house.post("/organisations/celle/withdraw", &admin, &[]).await.status, 303);
    let form = house.get(edit, &lead).await.text;
    // Offered where it is chosen, and nowhere else.
    assert_eq!(form.matches("Stadt Celle (zurückgezogen)").count(), 1, "{form}");
    assert!(form.contains(&format!("<option value=\"{celle}\" selected>")), "{form}");
    let renamed = but(&named, &[("short", "Neuer Name"), ("version", "2")]);
    assert_eq!(house.post(edit, &lead, &renamed).await.status, 303);
    let now = house.look(scope, store::programme_find).await;
    assert_eq!((now.short.as_str(), now.commissioned_by), ("Neuer Name", Some(house.celle.id)));
    let stale = house.post(edit, &lead, &but(&renamed, &[("commissioned_by", "")])).await;
    assert_eq!(stale.status, 409);
    assert!(stale.text.contains("Stadt Celle (zurückgezogen)"), "{}", stale.text);
    let elsewhere = but(&renamed, &[("guided_by", &celle), ("version", "3")]);
    assert_eq!(house.post(edit, &lead, &elsewhere).await.status, 422);
    assert_eq!(house.post(edit, &lead, &but(&renamed, &[("commissioned_by", ""), ("version", "3")])).await.status, 303);
    assert_eq!(house.look(scope, store::programme_find).await.commissioned_by, None);
    assert!(!house.get(edit, &lead).await.text.contains("zurückgezogen"));
}

#[tokio::test]
async fn long_histories_say_so_and_lead_to_their_beginning() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let office = "/programmes/eins/offices/celle";
    assert!(!house.get(office, &lead).await.text.contains("Gezeigt sind"));
    let (celle, place) = (house.celle.id, kernel::Place { scope, members: Vec::new() });
    let write = move |tx: &mut db::WriteTx<'_>| {
        let event = |number: i32| db::journal::Event::new("programmes.office_edited", celle).set("services", number);
        (101..=160).try_for_each(|number| tx.append(event(number)))
    };
    house.app.system().at(place).write(write).await.unwrap();
    let page = house.get(office, &lead).await.text;
    assert!(page.contains(">160<") && page.contains(">151<") && !page.contains(">150<"), "{page}");
    assert!(page.contains("Gezeigt sind die neuesten 10 Einträge.") && page.contains("/programmes/eins/history"));
    let history = "/programmes/eins/history";
    let page = house.get(history, &lead).await.text;
    let before = page.split("?before=").nth(1).unwrap().split('"').next().unwrap();
    let older = house.get(&format!("{history}?before={before}"), &lead).await.text;
    assert!(older.contains(">101<") && older.contains("Programm angelegt") && !older.contains("Ältere Einträge"));
    // A number behind the last one is the first page; one before the first has nothing older.
    let beyond = house.get(&format!("{history}?before=9999"), &lead).await.text;
    assert!(beyond.contains(">160<") && beyond.contains(&format!("?before={before}\"")), "{beyond}");
    assert!(!house.get(&format!("{history}?before=1"), &lead).await.text.contains("Ältere Einträge"));
}
