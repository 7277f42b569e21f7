//! A rehearsal leaves no trace.

use db::{journal, scopes};
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
    let group = house.group(&workshop, &people[0]).await.rsplit_once('/').unwrap().1.to_owned();
    let picture = b"\xff\xd8\xff\xda\0\x08\x01\x01\0\0\x3f\0Karten\xff\xd9";
    assert_eq!(house.photo(&workshop, &house.facilitator, &group, ("a.jpg", picture)).await.status, 303);
    // Those who do not plan do not even see it.
    let list = "/programmes/eins/workshops";
    assert!(house.app.get(list, Some(&house.lead)).await.text.contains("Probe"));
    assert!(!house.app.get(list, Some(&house.head)).await.text.contains("Auftakt"));

    let code = workshop.rsplit_once('/').unwrap().1.to_owned();
    let scope = house.app.system().read(move |tx| scopes::find(tx, ScopeKind::Workshop, &code)).await.unwrap().unwrap();
    let left = async || {
        let place = kernel::Place { scope, members: Vec::new() };
        house.app.system().at(place).read(crate::store::traces::traces).await.unwrap()
    };
    assert!(left().await > 10, "there is something that could be left");

    let (end, key) = (format!("{workshop}/rehearsal/end"), [("_key", "0123456789abcdef0123456789abcdef")]);
    let ended = house.app.post(&end, Some(&house.lead), &key).await;
    assert_eq!(ended.location(), format!("{list}?done=rehearsal_end"), "{}", ended.text);
    // A second press is told the same, and whoever else presses finds nothing.
    assert_eq!(house.app.post(&end, Some(&house.lead), &key).await.location(), ended.location());
    assert_eq!(house.app.post(&end, Some(&house.facilitator), &key).await.status, 404);
    assert_eq!(house.app.post(&end, Some(&house.lead), &[]).await.status, 404);
    assert_eq!(house.app.get(&format!("{workshop}/console"), Some(&house.lead)).await.status, 404);
    assert_eq!(left().await, 0);
    // The programme's journal does not know of it either.
    let programme = kernel::Place { scope: programme(1), members: Vec::new() };
    assert_eq!(house.app.system().at(programme).read(journal::last_mark).await.unwrap().number, 0);
    house.speaks();
}

#[tokio::test]
async fn only_a_rehearsal_can_vanish() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let end = house.app.post(&format!("{workshop}/rehearsal/end"), Some(&house.lead), &[]).await;
    assert_eq!(end.status, 404);
    let code = workshop.rsplit_once('/').unwrap().1.to_owned();
    let there = house.app.system().read(move |tx| scopes::find(tx, ScopeKind::Workshop, &code)).await.unwrap();
    assert!(there.is_some());
}

#[tokio::test]
async fn simulated_people_bring_a_workshop_to_its_end() {
    let house = house().await;
    let (workshop, code) = house
        .app
        .system()
        .write(|tx| {
            let place = scopes::place(tx, programme(1))?;
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
    let scope = kernel::Scope { kind: ScopeKind::Workshop, id: workshop };
    let place = house.app.system().read(move |tx| scopes::place(tx, scope)).await.unwrap();
    let broken = house.app.system().at(place).read(journal::verify).await.unwrap();
    assert_eq!(broken, None, "the journal has no gaps");
    house.speaks();
}
