//! Phases and milestones: entered, changed, withdrawn.

use kernel::Role;

use super::factory::House;
use crate::store;

#[tokio::test]
async fn a_phase_is_changed_and_withdrawn_with_history() {
    let house = House::new().await;
    let scope = house.programme("eins", &[]).await;
    let guide = house.app.person("Begleitung", Role::Facilitator, scope);
    let fields = [("title", "Auftakt"), ("starts", "10.2016"), ("ends", "11.2016"), ("version", "1")];
    assert_eq!(house.post("/programmes/eins/phases/new", &guide, &fields).await.status, 303);
    let phase = house.look(scope, store::phases).await.remove(0);
    let path = format!("/programmes/eins/phases/{}", phase.id);
    let shown = house.get(&format!("{path}/edit"), &guide).await.text;
    assert!(shown.contains("value=\"10.2016\"") && shown.contains("Phase eingetragen"), "{shown}");
    let renamed = super::factory::but(&fields, &[("title", "Auftakt und Definition")]);
    let sent = house.post(&format!("{path}/edit"), &guide, &renamed).await;
    assert_eq!((sent.status, sent.location()), (303, "/programmes/eins/timeline?done=phase_edit"));
    let stale = house.post(&format!("{path}/edit"), &guide, &fields).await;
    assert_eq!(stale.status, 409);
    assert!(stale.text.contains("Auftakt und Definition") && stale.text.contains("value=\"2\""), "{}", stale.text);
    let backwards = super::factory::but(&fields, &[("ends", "09.2016"), ("version", "2")]);
    assert_eq!(house.post(&format!("{path}/edit"), &guide, &backwards).await.status, 422);
    assert_eq!(house.post(&format!("{path}/withdraw"), &guide, &[("version", "1")]).await.status, 409);
    assert_eq!(house.post(&format!("{path}/withdraw"), &guide, &[("version", "2")]).await.status, 303);
    assert_eq!(house.look(scope, store::phases).await, []);
    assert_eq!(house.get(&format!("{path}/edit"), &guide).await.status, 404);
}

#[tokio::test]
async fn a_milestone_belongs_to_an_office_that_takes_part() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle]).await;
    let lead = house.app.person("Leitung", Role::Lead, scope);
    let (celle, gifhorn) = (house.celle.id.to_string(), house.gifhorn.id.to_string());
    let fields = [("kind", "needs_workshop"), ("title", "Bedarfsermittlung"), ("on", "11.2016"), ("office", &gifhorn)];
    let foreign = house.post("/programmes/eins/milestones/new", &lead, &fields).await;
    assert_eq!(foreign.status, 422);
    assert!(foreign.text.contains("nimmt nicht am Programm teil"), "{}", foreign.text);
    let fields = super::factory::but(&fields, &[("office", &celle)]);
    let early = super::factory::but(&fields, &[("starts_at", "10:00")]);
    assert!(house.post("/programmes/eins/milestones/new", &lead, &early).await.text.contains("genauen Tag"));
    assert_eq!(house.post("/programmes/eins/milestones/new", &lead, &fields).await.status, 303);
    let milestone = house.look(scope, store::milestones).await.remove(0);
    assert_eq!(milestone.organisation, Some(house.celle.id));
    let path = format!("/programmes/eins/milestones/{}", milestone.id);
    let changed = super::factory::but(
        &fields,
        &[("version", "1"), ("on", "15.11.2016"), ("starts_at", "9:30"), ("ends_at", "16:00")],
    );
    assert_eq!(house.post(&format!("{path}/edit"), &lead, &changed).await.status, 303);
    let stale = house.post(&format!("{path}/edit"), &lead, &changed).await;
    assert_eq!(stale.status, 409);
    assert!(stale.text.contains("Bedarfsermittlung") && stale.text.contains("Stadt Celle"), "{}", stale.text);
    let page = house.get("/programmes/eins/offices/celle", &lead).await.text;
    assert!(page.contains("09:30 bis 16:00 Uhr"), "{page}");
    // An office that was taken out stays with its milestone until somebody chooses another.
    assert_eq!(house.post("/programmes/eins/offices/celle/remove", &lead, &[("version", "1")]).await.status, 303);
    let form = house.get(&format!("{path}/edit"), &lead).await.text;
    assert!(form.contains(&format!("<option value=\"{celle}\" selected>Stadt Celle")), "{form}");
    let renamed = super::factory::but(&changed, &[("version", "2"), ("title", "Bedarf")]);
    assert_eq!(house.post(&format!("{path}/edit"), &lead, &renamed).await.status, 303);
    let now = house.look(scope, move |tx| store::milestone_find(tx, milestone.id)).await;
    assert_eq!((now.title.as_str(), now.organisation), ("Bedarf", Some(house.celle.id)));
    assert!(house.get(&format!("{path}/withdraw"), &lead).await.text.contains("„Bedarf“"));
    assert_eq!(house.post(&format!("{path}/withdraw"), &lead, &[("version", "3")]).await.status, 303);
    assert_eq!(house.look(scope, store::milestones).await, []);
}

#[tokio::test]
async fn a_thing_of_another_programme_is_not_there() {
    let house = House::new().await;
    let one = house.programme("eins", &[]).await;
    let two = house.programme("zwei", &[]).await;
    let lead = house.app.person("Leitung", Role::Lead, one);
    let fields = [("title", "Auftakt"), ("starts", "10.2016"), ("ends", "11.2016")];
    assert_eq!(house.post("/programmes/eins/phases/new", &lead, &fields).await.status, 303);
    let phase = house.look(one, store::phases).await.remove(0);
    let other = house.app.person("Leitung", Role::Lead, two);
    let edit = house.get(&format!("/programmes/zwei/phases/{}/edit", phase.id), &other).await;
    assert_eq!(edit.status, 404);
    let sent = house.post(&format!("/programmes/zwei/phases/{}/withdraw", phase.id), &other, &[("version", "1")]).await;
    assert_eq!(sent.status, 404);
    assert_eq!(house.look(one, store::phases).await.len(), 1);
}
