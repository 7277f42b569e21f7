//! Every page in both languages without a missing text; lists; the JSON twins.

use kernel::{Lang, Role, Scope};

use super::factory::House;
use crate::store;

#[test]
fn both_languages_have_the_same_texts() {
    assert_eq!(crate::slice().texts.unpaired(), Vec::<&str>::new());
}

#[tokio::test]
async fn every_page_speaks_both_languages() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let (admin, _) = house.person(Role::Administrator, Scope::INSTANCE).await;
    let celle = house.celle.id.to_string();
    let home = "/programmes/eins";
    let phase = [("title", "Auftakt"), ("starts", "10.2016"), ("ends", "11.2016"), ("example", "yes")];
    house.post(&format!("{home}/phases/new"), &lead, &phase).await;
    let milestone =
        [("kind", "kickoff"), ("title", "Auftakt"), ("on", "20.10.2016"), ("starts_at", "10:00"), ("ends_at", "16:00")];
    house.post(&format!("{home}/milestones/new"), &lead, &milestone).await;
    house.post(&format!("{home}/services/new"), &lead, &[("name", "ASD"), ("comparable", "yes")]).await;
    let ranks = [
        ("version", "1"),
        ("area_1", "personal"),
        ("area_2", "leitbild"),
        ("other_2", "fuehrung"),
        ("optional_2", "yes"),
    ];
    house.post(&format!("{home}/offices/celle/allocation"), &lead, &ranks).await;
    house
        .post(
            &format!("{home}/offices/celle/edit"),
            &lead,
            &[("version", "1"), ("joined", "06.2016"), ("left", "12.2018")],
        )
        .await;
    house.post(&format!("{home}/offices/add"), &lead, &[("office", &house.gifhorn.id.to_string())]).await;
    let phase = house.look(scope, store::phases).await.remove(0).id;
    let milestone = house.look(scope, store::milestones).await.remove(0).id;
    let service = house.look(scope, store::services).await.remove(0).id;
    let mut paths: Vec<String> = [
        "",
        "/history",
        "/timeline",
        "/matrix",
        "/edit",
        "/withdraw",
        "/offices",
        "/offices/add",
        "/offices/celle",
        "/offices/celle/edit",
        "/offices/celle/remove",
        "/offices/celle/allocation",
        "/services/new",
        "/phases/new",
        "/milestones/new",
    ]
    .iter()
    .map(|path| format!("{home}{path}"))
    .collect();
    for (noun, id) in
        [("phases", phase.to_string()), ("milestones", milestone.to_string()), ("services", service.to_string())]
    {
        paths.extend(["edit", "withdraw"].map(|verb| format!("{home}/{noun}/{id}/{verb}")));
    }
    paths.extend(["/programmes".to_owned(), "/programmes/new".to_owned()]);
    for path in &paths {
        for lang in Lang::ALL {
            let token = if path == "/programmes/new" { &admin } else { &lead };
            let answer = house.app.get_in(lang, path, Some(token)).await;
            assert_eq!(answer.status, 200, "{path}");
            assert!(answer.text.contains(&format!("<html lang=\"{}\"", lang.tag())), "{path}");
            assert!(!answer.text.contains('⟦'), "{path} {lang:?}: {}", answer.text);
            assert_eq!(answer.text.matches("<h1>").count(), 1, "{path}");
        }
    }
    // Posts on the way have left nothing out either.
    let refused = house.post(&format!("{home}/offices/add"), &lead, &[("office", &celle)]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(house.app.site.t(Lang::De).missing(), Vec::<String>::new());
}

#[tokio::test]
async fn the_list_shows_own_programmes_with_roles_and_the_administrator_all_of_them() {
    let house = House::new().await;
    let one = house.programme("eins", &[house.celle, house.gifhorn]).await;
    house.programme("zwei", &[]).await;
    let lead = house.app.person("Leitung", Role::Lead, one);
    let list = house.get("/programmes", &lead).await.text;
    assert!(list.contains("Kurz eins") && list.contains("2 Jugendämter") && list.contains("Programmleitung"), "{list}");
    assert!(!list.contains("Kurz zwei"), "{list}");
    let head = house.app.person("Amtsleitung", Role::Head, house.celle);
    let list = house.get("/programmes", &head).await.text;
    assert!(list.contains("Kurz eins") && list.contains("Amtsleitung") && !list.contains("Kurz zwei"), "{list}");
    let admin = house.app.person("Administration", Role::Administrator, Scope::INSTANCE);
    let list = house.get("/programmes", &admin).await.text;
    assert!(list.contains("Kurz eins") && list.contains("Kurz zwei"), "{list}");
}

#[tokio::test]
async fn a_long_list_is_turned_page_by_page() {
    let house = House::new().await;
    for number in 0..52 {
        house.programme(&format!("p-{number}"), &[house.celle]).await;
    }
    let admin = house.app.person("Administration", Role::Administrator, Scope::INSTANCE);
    let member = house.app.person("Amtsleitung", Role::Head, house.celle);
    for reader in [admin, member] {
        let first = house.get("/api/v1/programmes", &reader).await.text;
        let first: serde_json::Value = serde_json::from_str(&first).unwrap();
        assert_eq!(first["programmes"].as_array().unwrap().len(), 50);
        let next = first["next"].as_str().unwrap();
        let second = house.get(&format!("/api/v1/programmes?after={next}"), &reader).await.text;
        let second: serde_json::Value = serde_json::from_str(&second).unwrap();
        assert_eq!(second["programmes"].as_array().unwrap().len(), 2);
        assert_eq!(second["next"], serde_json::Value::Null);
    }
}

#[tokio::test]
async fn the_json_twin_says_what_the_page_says() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let ranks = [("version", "1"), ("area_1", "personal"), ("other_1", "fuehrung")];
    house.post("/programmes/eins/offices/celle/allocation", &lead, &ranks).await;
    let answer = house.get("/api/v1/programmes/eins", &lead).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    let json: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!((&json["starts"], &json["ends"]), (&"2016-06".into(), &"2018-12-31".into()));
    let offices = serde_json::json!([{ "key": "celle", "name": "Stadt Celle",
        "picks": [{ "rank": 1, "optional": false, "areas": ["personal", "fuehrung"] }] }]);
    assert_eq!(json["offices"], offices);
}

#[tokio::test]
async fn the_pages_of_a_programme_stand_beside_each_other() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let page = house.get("/programmes/eins/offices/celle", &lead).await.text;
    for end in ["", "/timeline", "/offices", "/matrix", "/people", "/history"] {
        let path = format!("/programmes/eins{end}");
        assert!(page.contains(&format!("href=\"{path}\"")), "{path}: {page}");
        assert_eq!(house.get(&path, &lead).await.status, 200, "{path}");
    }
    assert_eq!(page.matches("<nav class=\"tabs\"").count(), 1, "{page}");
    assert!(!house.get("/programmes", &lead).await.text.contains("<nav class=\"tabs\""));
}

#[tokio::test]
async fn the_part_that_renews_itself_is_the_part_of_the_page() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let page = house.get("/programmes/eins", &lead).await.text;
    assert!(
        page.contains("hx-get=\"/programmes/eins/latest\"") && page.contains("\"/programmes/eins/live?after=1-"),
        "{page}"
    );
    house.post("/programmes/eins/offices/celle/allocation", &lead, &[("version", "1"), ("area_1", "personal")]).await;
    let part = house.get("/programmes/eins/latest", &lead).await.text;
    assert!(part.contains("id=\"programme-latest\"") && part.contains("zuerst: Personal"), "{part}");
    assert!(!part.contains("<html"), "{part}");
}

#[tokio::test]
async fn who_has_no_scripts_may_have_the_page_loaded_again_and_again_and_stop_it() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let still = house.get("/programmes/eins", &lead).await;
    assert_eq!(still.header("refresh"), "");
    assert!(still.text.contains("href=\"?refresh=30\">Alle 30 Sekunden neu laden</a>"), "{}", still.text);
    let moving = house.get("/programmes/eins?refresh=30", &lead).await;
    assert_eq!(moving.header("refresh"), "30");
    assert!(moving.text.contains("href=\"?\">Anhalten</a>"), "{}", moving.text);
    assert_eq!(house.get("/programmes/eins?refresh=1", &lead).await.header("refresh"), "");
}

/// The control: pages that never load themselves again.
#[test]
fn a_page_that_stays_as_it_is_without_scripts_is_noticed() {
    let test = "tests::pages::who_has_no_scripts_may_have_the_page_loaded_again_and_again_and_stop_it";
    testkit::caught(test, "never_loaded_again", "right: \"30\"", &[]);
}
