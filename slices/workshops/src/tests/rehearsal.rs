//! A rehearsal leaves no trace.

use db::{Row, args, journal, sql};
use kernel::ScopeKind;

use super::{house, programme};

#[tokio::test]
async fn nothing_of_a_rehearsal_remains() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[("rehearsal", "yes")]).await;
    let people = [house.join(&workshop).await, house.join(&workshop).await];
    house.step(&workshop, "next").await;
    house.step(&workshop, "next").await;
    house.write(&workshop, &people[0], "Nur geprobt").await;
    // Those who do not plan do not even see it.
    let list = "/programmes/eins/workshops";
    assert!(house.app.get(list, Some(&house.lead)).await.text.contains("Probe"));
    assert!(!house.app.get(list, Some(&house.head)).await.text.contains("Auftakt"));

    let end = house.app.post(&format!("{workshop}/rehearsal/end"), Some(&house.lead), &[]).await;
    assert_eq!(end.location(), format!("{list}?done=rehearsal_end"), "{}", end.text);
    assert_eq!(house.app.get(&format!("{workshop}/console"), Some(&house.lead)).await.status, 404);
    let left = house
        .app
        .system()
        .read(|tx| {
            let scopes = tx.one(sql!("SELECT COUNT(*) FROM scopes WHERE kind = 'workshop'"), args![], Row::get::<i64>)?;
            let texts = tx.one(sql!("SELECT COUNT(*) FROM journal WHERE payload LIKE '%geprobt%'"), args![], Row::get::<i64>)?;
            let people = tx.one(sql!("SELECT COUNT(*) FROM participants"), args![], Row::get::<i64>)?;
            let place = db::scopes::place(tx, programme(1))?;
            let told = tx.inside(place, journal::last_number)?;
            Ok((scopes, texts, people, told))
        })
        .await
        .unwrap();
    assert_eq!(left, (0, 0, 0, 0));
    house.speaks();
}

#[tokio::test]
async fn only_a_rehearsal_can_vanish() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let end = house.app.post(&format!("{workshop}/rehearsal/end"), Some(&house.lead), &[]).await;
    assert_eq!(end.status, 404);
    let code = workshop.rsplit_once('/').unwrap().1.to_owned();
    let there = house.app.system().read(move |tx| db::scopes::find(tx, ScopeKind::Workshop, &code)).await.unwrap();
    assert!(there.is_some());
}

#[tokio::test]
async fn simulated_people_bring_a_workshop_to_its_end() {
    let house = house().await;
    let (workshop, code) = house
        .app
        .system()
        .write(|tx| {
            let place = db::scopes::place(tx, programme(1))?;
            tx.within(place, |tx| crate::offer::simulation_start(tx, 13))
        })
        .await
        .unwrap();
    let mut acts = 0;
    while house.app.system().write(move |tx| crate::offer::simulation_step(tx, workshop)).await.unwrap() {
        acts += 1;
        assert!(acts < 2_000, "it never ends");
    }
    let protocol = house.app.get(&format!("/w/{code}/protocol.json"), Some(&house.lead)).await.text;
    let protocol: serde_json::Value = serde_json::from_str(&protocol).unwrap();
    let statements = protocol["statements"].as_array().unwrap();
    assert!(statements.iter().any(|one| one["outcome"] == "stands") && statements.len() > 26, "{protocol}");
    let place = house.app.system().read(move |tx| {
        db::scopes::place(tx, kernel::Scope { kind: ScopeKind::Workshop, id: workshop })
    });
    let broken = house.app.system().at(place.await.unwrap()).read(journal::verify).await.unwrap();
    assert_eq!(broken, None, "the journal has no gaps");
    house.speaks();
}
