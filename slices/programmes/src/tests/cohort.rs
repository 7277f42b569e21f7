//! The cohort: offices come and go, services, the order of the areas.

use kernel::Role;

use super::factory::House;
use crate::store;

#[tokio::test]
async fn an_office_that_comes_back_has_what_it_had() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle, house.gifhorn]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let fachkraft = house.app.person("Fachkraft", Role::Professional, house.celle);
    let celle = house.celle.id.to_string();
    let fields = [("name", "Schulsozialarbeit"), ("offices", celle.as_str())];
    assert_eq!(house.post("/programmes/eins/services/new", &lead, &fields).await.status, 303);
    let ranks = [("version", "1"), ("area_1", "evaluation")];
    assert_eq!(house.post("/programmes/eins/offices/celle/allocation", &lead, &ranks).await.status, 303);
    let twice = house.post("/programmes/eins/offices/add", &lead, &[("office", &celle)]).await;
    assert_eq!(twice.status, 422);
    assert!(twice.text.contains("Stadt Celle nimmt schon teil."), "{}", twice.text);

    assert_eq!(house.post("/programmes/eins/offices/celle/remove", &lead, &[("version", "1")]).await.status, 303);
    assert_eq!(house.get("/programmes/eins", &fachkraft).await.status, 404);
    assert_eq!(house.get("/programmes/eins/offices/celle", &lead).await.status, 404);
    assert_eq!(house.look(scope, store::picks).await, []);
    assert_eq!(house.look(scope, store::services).await[0].offices, []);
    assert_eq!(house.post("/programmes/eins/offices/add", &lead, &[("office", &celle)]).await.status, 303);
    assert_eq!(house.get("/programmes/eins", &fachkraft).await.status, 200);
    assert_eq!(house.look(scope, store::picks).await.len(), 1);
    assert_eq!(house.look(scope, store::services).await[0].offices, [house.celle.id]);
}

#[tokio::test]
async fn a_comparable_service_hints_at_offices_that_miss_it() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle, house.gifhorn]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let celle = house.celle.id.to_string();
    let fields = [("name", "ASD"), ("comparable", "yes"), ("offices", celle.as_str())];
    assert_eq!(house.post("/programmes/eins/services/new", &lead, &fields).await.status, 303);
    let page = house.get("/programmes/eins/offices", &lead).await.text;
    assert!(page.contains("Es fehlt: Landkreis Gifhorn."), "{page}");
    let service = house.look(scope, store::services).await.remove(0);
    let part = [("version", "1"), ("services", &service.id.to_string()), ("joined", "06.2016"), ("left", "05.2016")];
    let edit = "/programmes/eins/offices/gifhorn/edit";
    assert!(house.post(edit, &lead, &part).await.text.contains("kann nicht enden, bevor sie beginnt"));
    assert_eq!(house.post(edit, &lead, &part[..3]).await.status, 303);
    let stale = house.post(edit, &lead, &part[..3]).await;
    assert_eq!(stale.status, 409);
    assert!(stale.text.contains("<span class=\"as-typed\">ASD</span>"), "{}", stale.text);
    assert!(!house.get("/programmes/eins/offices", &lead).await.text.contains("Es fehlt"));

    let path = format!("/programmes/eins/services/{}", service.id);
    assert_eq!(
        house.post(&format!("{path}/edit"), &lead, &[("name", "Sozialer Dienst"), ("version", "1")]).await.status,
        303
    );
    assert_eq!(house.look(scope, store::services).await[0].offices, []);
    assert_eq!(house.post(&format!("{path}/edit"), &lead, &[("name", "Alt"), ("version", "1")]).await.status, 409);
    assert!(house.get(&format!("{path}/edit"), &lead).await.text.contains("Dienst geändert"));
    assert_eq!(house.post(&format!("{path}/withdraw"), &lead, &[("version", "2")]).await.status, 303);
    assert_eq!(house.look(scope, store::services).await, []);
}

#[tokio::test]
async fn a_refused_order_is_shown_at_its_rank_with_what_was_chosen() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let path = "/programmes/eins/offices/celle/allocation";
    let empty = house.get(path, &lead).await.text;
    assert!(empty.contains("Rang 1") && !empty.contains("Rang 2"), "{empty}");
    // Row 1 is empty: the rule counts without it, and so does the page that comes back.
    let ranks = [
        ("version", "1"),
        ("area_2", "personal"),
        ("optional_2", "yes"),
        ("area_3", "strategie"),
        ("other_3", "personal"),
        ("reason", "Wegen der Befragung"),
    ];
    let refused = house.post(path, &lead, &ranks).await;
    assert_eq!(refused.status, 422);
    for words in
        ["Rang 2: Feste Ränge", "Rang 2: Dieser Qualitätsbereich ist schon vergeben", "Wegen der Befragung", "Rang 3"]
    {
        assert!(refused.text.contains(words), "{words}: {}", refused.text);
    }
    assert!(!refused.text.contains("Rang 4"), "{}", refused.text);
    assert_eq!(house.look(scope, store::picks).await, []);
    let unknown = house.post(path, &lead, &[("version", "1"), ("area_1", "unbekannt")]).await;
    assert_eq!(unknown.status, 422);

    let ranks = [("version", "1"), ("area_1", "personal"), ("area_2", "strategie"), ("reason", "Wegen der Befragung")];
    assert_eq!(house.post(path, &lead, &ranks).await.status, 303);
    let stale = house.post(path, &lead, &[("version", "1"), ("area_1", "leitbild")]).await;
    assert_eq!(stale.status, 409);
    assert!(stale.text.contains("1. Personal, 2. Strategie") && stale.text.contains("1. Leitbild"), "{}", stale.text);
    let office = house.get("/programmes/eins/offices/celle", &lead).await.text;
    assert!(office.contains("danach: Strategie") && office.contains("Wegen der Befragung"), "{office}");
    assert_eq!(house.post(path, &lead, &[("version", "2")]).await.status, 303);
    assert_eq!(house.look(scope, store::picks).await, []);
}
