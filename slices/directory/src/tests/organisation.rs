//! Organisations.

use kernel::{Role, Scope};

use super::Story;

const NEW: [(&str, &str); 4] =
    [("name", "Landkreis Rotenburg (Wümme)"), ("key", ""), ("kind", "youth_office"), ("official_key", "03357")];

#[tokio::test]
async fn an_administrator_enters_an_organisation_and_its_key_comes_from_the_name() {
    let story = Story::begin().await;
    let administrator = story.somebody("admin@land.example", Role::Administrator, Scope::INSTANCE).await;
    let answer = story.app.post("/organisations/new", Some(&administrator), &NEW).await;
    assert_eq!(answer.location(), "/organisations/landkreis-rotenburg-wuemme?done=organisation_new", "{}", answer.text);
    let again = story.app.post("/organisations/new", Some(&administrator), &NEW).await;
    assert_eq!(again.status, 422);
    assert!(again.text.contains("ist vergeben") && again.text.contains("03357"), "{}", again.text);
    let bad = [("name", ""), ("kind", "x"), ("official_key", "123"), ("valid_from", "31.02.2016")];
    let bad = story.app.post("/organisations/new", Some(&administrator), &bad).await;
    assert_eq!(bad.status, 422);
    assert!(bad.text.contains("5 oder 8 Ziffern"));
    let page = story.app.get("/organisations?q=w%C3%BCmme", Some(&administrator)).await;
    assert!(page.text.contains("Rotenburg") && !page.text.contains("Stadt Celle"), "{}", page.text);
    let key = story.app.get("/organisations?q=0335", Some(&administrator)).await;
    assert!(key.text.contains("Rotenburg"));
    let nothing = story.app.get("/organisations?q=%25", Some(&administrator)).await;
    assert!(nothing.text.contains("Nichts gefunden"), "a wildcard is only a letter");
}

#[tokio::test]
async fn others_do_not_enter_organisations() {
    let story = Story::begin().await;
    let head = story.somebody("head@celle.example", Role::Head, story.celle).await;
    for answer in [
        story.app.get("/organisations/new", Some(&head)).await,
        story.app.post("/organisations/new", Some(&head), &NEW).await,
    ] {
        // They have nothing to do with the installation itself: it looks absent.
        assert_eq!(answer.status, 404);
    }
    assert_eq!(story.app.post("/organisations/new", None, &NEW).await.status, 303);
    assert!(!story.app.get("/organisations", Some(&head)).await.text.contains("/organisations/new"));
}

#[tokio::test]
async fn people_of_an_organisation_are_seen_by_its_own_people_only() {
    let story = Story::begin().await;
    let gifhorn = story.office("gifhorn", "Landkreis Gifhorn").await;
    story.somebody("head@celle.example", Role::Head, story.celle).await;
    let colleague = story.somebody("fach@celle.example", Role::Professional, story.celle).await;
    let stranger = story.somebody("fach@gifhorn.example", Role::Head, gifhorn).await;
    let page = story.app.get("/organisations/celle", Some(&colleague)).await;
    assert!(page.text.contains("head@celle.example"));
    assert!(!page.text.contains("/people/new"), "no buttons that may not be pressed");
    let page = story.app.get("/organisations/celle", Some(&stranger)).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Stadt Celle") && !page.text.contains("head@celle.example"), "{}", page.text);
    for path in ["edit", "history", "withdraw", "people/new"] {
        let absent = story.app.get(&format!("/organisations/nirgends/{path}"), Some(&stranger)).await;
        let foreign = story.app.get(&format!("/organisations/celle/{path}"), Some(&stranger)).await;
        assert_eq!((foreign.status, absent.status), (404, 404), "{path}");
        let inside = story.app.get(&format!("/organisations/celle/{path}"), Some(&colleague)).await;
        assert_eq!(inside.status, if path == "history" { 200 } else { 403 }, "{path}");
    }
}

#[tokio::test]
async fn facts_change_with_a_history_and_a_second_editor_is_told() {
    let story = Story::begin().await;
    let gifhorn = story.office("gifhorn", "Landkreis Gifhorn").await;
    let head = story.somebody("head@celle.example", Role::Head, story.celle).await;
    let successor = gifhorn.id.to_string();
    let save = async |name: &str, version: &str, until: &str| {
        let fields = [
            ("name", name),
            ("kind", "youth_office"),
            ("official_key", "03 351 006"),
            ("valid_from", "1.1.2000"),
            ("valid_until", until),
            ("successor", &successor),
            ("version", version),
        ];
        story.app.post("/organisations/celle/edit", Some(&head), &fields).await
    };
    let done = save("Stadt Celle, Jugendamt", "1", "31.12.2017").await;
    assert_eq!(done.location(), "/organisations/celle?done=organisation_edit", "{}", done.text);
    let page = story.app.get("/organisations/celle", Some(&head)).await;
    for part in ["Stadt Celle, Jugendamt", "03351006", "01.01.2000", "31.12.2017", "Landkreis Gifhorn"] {
        assert!(page.text.contains(part), "{part}: {}", page.text);
    }
    assert!(story.app.get("/organisations/gifhorn", Some(&head)).await.text.contains("Stadt Celle, Jugendamt"));
    let stale = save("Celle", "1", "").await;
    assert_eq!(stale.status, 409);
    assert!(stale.text.contains("Stadt Celle, Jugendamt") && stale.text.contains("value=\"Celle\""));
    let wrong = save("Celle", "2", "31.12.1999").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("Das Ende liegt vor dem Anfang"));
    let history = story.app.get("/organisations/celle/history", Some(&head)).await;
    for part in [
        "Organisation angelegt",
        "Rolle gegeben: Person head",
        "Organisation bearbeitet",
        "Person head (Amtsleitung)",
        "Nachfolge",
    ] {
        assert!(history.text.contains(part), "{part}: {}", history.text);
    }
}

#[tokio::test]
async fn an_organisation_is_withdrawn_and_its_people_stay() {
    let story = Story::begin().await;
    let administrator = story.somebody("admin@land.example", Role::Administrator, Scope::INSTANCE).await;
    let head = story.somebody("head@celle.example", Role::Head, story.celle).await;
    assert_eq!(story.app.post("/organisations/celle/withdraw", Some(&head), &[]).await.status, 403);
    assert!(story.app.get("/organisations/celle/withdraw", Some(&administrator)).await.text.contains("„Stadt Celle“"));
    let done = story.app.post("/organisations/celle/withdraw", Some(&administrator), &[]).await;
    assert_eq!(done.location(), "/organisations/celle?done=organisation_withdraw");
    assert!(story.read(crate::offer::organisations_all).await.is_empty());
    let page = story.app.get("/organisations/celle", Some(&head)).await;
    assert!(page.text.contains("zurückgezogen") && page.text.contains("head@celle.example"));
    assert_eq!(story.app.post("/organisations/celle/withdraw", Some(&administrator), &[]).await.status, 422);
}

#[tokio::test]
async fn the_list_is_in_german_order_and_turns_its_pages() {
    let story = Story::begin().await;
    let token = story.somebody("head@celle.example", Role::Head, story.celle).await;
    for number in 0..60 {
        story.office(&format!("amt-{number:02}"), &format!("Amt {number:02}")).await;
    }
    story.office("oerel", "Örel").await;
    story.office("peine", "Peine").await;
    let first = story.app.get("/organisations", Some(&token)).await.text;
    assert_eq!(first.matches("class=\"card-link\"").count(), 50);
    let at = first.find("&amp;after=").unwrap();
    let after: String = first[at + 5..].chars().take_while(|letter| *letter != '"').collect();
    let second = story.app.get(&format!("/organisations?{after}"), Some(&token)).await.text;
    assert_eq!(second.matches("class=\"card-link\"").count(), 13);
    assert!(second.find("Örel").unwrap() < second.find("Peine").unwrap());
    assert!(second.contains("Zum Anfang"));
}

#[tokio::test]
async fn an_older_history_is_one_link_away() {
    let story = Story::begin().await;
    let head = story.somebody("head@celle.example", Role::Head, story.celle).await;
    let celle = story.celle;
    let id = story.id("head@celle.example").await;
    for _ in 0..25 {
        story.write(move |tx| crate::offer::role_grant(tx, id, celle, Role::Professional)).await;
        story.write(move |tx| crate::offer::role_end(tx, id, celle, Role::Professional)).await;
    }
    let first = story.app.get("/organisations/celle/history", Some(&head)).await.text;
    assert!(first.contains("/organisations/celle/history?before=3\"") && first.contains("Ältere Einträge"), "{first}");
    let second = story.app.get("/organisations/celle/history?before=3", Some(&head)).await.text;
    assert!(second.contains("Organisation angelegt") && !second.contains("Ältere Einträge"), "{second}");
}

#[tokio::test]
async fn all_fields_are_compared_and_a_withdrawn_successor_stays_a_choice() {
    let story = Story::begin().await;
    let gifhorn = story.office("gifhorn", "Landkreis Gifhorn").await;
    let peine = story.office("peine", "Landkreis Peine").await;
    let administrator = story.somebody("admin@land.example", Role::Administrator, Scope::INSTANCE).await;
    let save = async |kind: &str, successor: Scope, version: &str| {
        let successor = successor.id.to_string();
        let fields = [("name", "Stadt Celle"), ("kind", kind), ("successor", successor.as_str()), ("version", version)];
        story.app.post("/organisations/celle/edit", Some(&administrator), &fields).await
    };
    assert_eq!(save("youth_office", gifhorn, "1").await.status, 303);
    for key in ["gifhorn", "peine"] {
        let path = format!("/organisations/{key}/withdraw");
        assert_eq!(story.app.post(&path, Some(&administrator), &[]).await.status, 303);
    }
    let form = story.app.get("/organisations/celle/edit", Some(&administrator)).await.text;
    assert!(form.contains("Landkreis Gifhorn (zurückgezogen)") && !form.contains("Landkreis Peine"), "{form}");
    let stale = save("institute", gifhorn, "1").await;
    assert_eq!(stale.status, 409);
    for part in ["<span class=\"as-typed\">Jugendamt</span>", "<span class=\"as-typed\">Institut</span>"] {
        assert!(stale.text.contains(part), "{part}: {}", stale.text);
    }
    let cell = "<span class=\"as-typed\">Landkreis Gifhorn (zurückgezogen)</span>";
    assert!(stale.text.contains(cell), "{}", stale.text);
    assert_eq!(save("institute", gifhorn, "2").await.status, 303);
    let page = story.app.get("/organisations/celle", Some(&administrator)).await.text;
    assert!(page.contains("Institut") && page.contains("Landkreis Gifhorn"), "{page}");
    let refused = save("institute", peine, "3").await;
    assert!(refused.status == 422 && refused.text.contains("kann nicht nachfolgen"), "{}", refused.text);
}
