//! Who may do what: participants work at their own table only, strangers find nothing.

use super::house;

#[tokio::test]
async fn participants_stay_at_their_table() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let other = house.plan("one-two-four-all", &[]).await;
    let (ada, bob) = (house.join(&workshop).await, house.join(&workshop).await);
    let eve = house.join(&other).await;
    house.step(&workshop, "next").await;
    let (table, of_bob) = (house.group(&workshop, &ada).await, house.group(&workshop, &bob).await);
    assert_ne!(table, of_bob);

    assert_eq!(house.app.get(&of_bob, Some(&ada)).await.status, 403);
    let id = of_bob.rsplit_once('/').unwrap().1;
    let sent =
        house.app.post(&format!("{workshop}/statements/new"), Some(&ada), &[("text", "heimlich"), ("group", id)]).await;
    assert_eq!(sent.status, 403);
    for end in ["console", "people", "photos", "papers", "message"] {
        assert_eq!(house.app.get(&format!("{workshop}/{end}"), Some(&ada)).await.status, 403, "{end}");
    }
    for end in ["wall", "protocol"] {
        assert_eq!(house.app.get(&format!("{workshop}/{end}"), Some(&ada)).await.status, 200, "{end}");
        // A participant of another workshop is nobody here.
        assert_eq!(house.app.get(&format!("{workshop}/{end}"), Some(&eve)).await.location(), workshop, "{end}");
    }
    assert_eq!(house.app.get(&format!("{workshop}/here"), Some(&eve)).await.location(), workshop);
    house.speaks();
}

#[tokio::test]
async fn roles_of_the_programme_hold_in_its_workshops() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let check = async |path: String, who: &str, status: u16| {
        assert_eq!(house.app.get(&path, Some(who)).await.status, status, "{path}");
    };
    check(format!("{workshop}/console"), &house.facilitator, 200).await;
    check(format!("{workshop}/console"), &house.head, 403).await;
    check(format!("{workshop}/protocol"), &house.head, 200).await;
    check(format!("{workshop}/console"), &house.stranger, 404).await;
    check(format!("{workshop}/protocol"), &house.stranger, 404).await;
    check("/programmes/eins/workshops".into(), &house.head, 200).await;
    check("/programmes/eins/workshops/new".into(), &house.head, 403).await;
    check("/programmes/eins/workshops".into(), &house.stranger, 404).await;
    assert!(house.app.get(&format!("{workshop}/console"), None).await.location().starts_with("/sign-in"));
    house.speaks();
}
