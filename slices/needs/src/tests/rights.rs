//! Who may do what: an office's stock and workshop are its own; the programme sees what was handed on.

use super::{CELLE, PROGRAMME, house};

#[tokio::test]
async fn the_stock_of_an_office_is_nobody_elses() {
    let house = house().await;
    let check = async |path: &str, who: &str, status: u16| {
        assert_eq!(house.app.get(path, Some(who)).await.status, status, "{path}");
    };
    let stock = format!("{CELLE}/stock");
    check(&stock, &house.head, 200).await;
    check(&stock, &house.professional, 200).await;
    check(&stock, &house.facilitator, 200).await;
    check(&stock, &house.other_head, 404).await;
    check(&stock, &house.lead, 403).await;
    check(&format!("{stock}/new"), &house.professional, 403).await;
    check(&format!("{CELLE}/needs"), &house.lead, 200).await;
    check(&format!("{CELLE}/needs"), &house.other_head, 404).await;
    check(&format!("{CELLE}/needs/leitbild/score"), &house.head, 403).await;
    check(&format!("{CELLE}/needs/leitbild/wish"), &house.head, 200).await;
    check(&format!("{CELLE}/needs/leitbild/wish"), &house.professional, 403).await;
    check(&format!("{CELLE}/needs/nirgends/wish"), &house.head, 404).await;
    let list = house.page(&format!("{PROGRAMME}/needs"), &house.other_head).await;
    // What lies below an office belongs to the programme's needs all the same.
    let tab = format!("<a href=\"{PROGRAMME}/needs\" aria-current=\"page\">");
    assert!(house.page(&stock, &house.head).await.contains(&tab));
    assert!(list.contains("Sache des Amts") && !list.contains("offices/celle/stock"), "{list}");
    house.speaks();
}

#[tokio::test]
async fn a_needs_workshop_is_open_to_its_own_office_and_to_its_participants() {
    let house = house().await;
    let workshop = house.plan().await;
    let (ada, eve) = (house.join(&workshop).await, house.join(&house.plan().await).await);
    let check = async |end: &str, who: &str, status: u16| {
        let answer = house.app.get(&format!("{workshop}/needs{end}"), Some(who)).await;
        assert_eq!(answer.status, status, "{end}: {}", answer.location());
    };
    check("", &ada, 200).await;
    check("/results", &ada, 200).await;
    check("/room", &ada, 403).await;
    check("/paper", &ada, 403).await;
    check("/groups", &ada, 403).await;
    check("", &house.head, 403).await;
    for end in ["/results", "/protocol"] {
        check(end, &house.head, 200).await;
        check(end, &house.professional, 200).await;
        check(end, &house.facilitator, 200).await;
        check(end, &house.other_head, 404).await;
        check(end, &house.lead, 403).await;
        // A participant of another workshop is nobody here.
        check(end, &eve, 303).await;
    }
    // What shows any workshop to its whole programme shows nothing of one that is an office's own.
    for end in ["protocol", "protocol.pdf", "protocol.docx", "protocol.csv", "protocol.json"] {
        for who in [&house.lead, &house.head, &house.other_head, &ada] {
            assert_eq!(house.app.get(&format!("{workshop}/{end}"), Some(who)).await.status, 404, "{end}");
        }
    }
    // Of what every workshop has, other offices find nothing either, however well they know its code.
    for end in ["live", "wall", "console", "people", "photos/00000000-0000-0000-0000-000000000001"] {
        assert_eq!(house.app.get(&format!("{workshop}/{end}"), Some(&house.other_head)).await.status, 404, "{end}");
    }
    assert_eq!(house.app.get(&format!("{workshop}/wall"), Some(&house.head)).await.status, 303);
    // A workshop of another kind has none of these pages.
    let form = [("title", "Auftakt"), ("day", "20.10.2016"), ("start", "10:00"), ("method", "one-two-four-all")];
    let planned = house.done(&format!("{PROGRAMME}/workshops/new"), &house.lead, &form).await;
    let other = planned.location().split_once("/console").unwrap().0.to_owned();
    assert_eq!(house.app.get(&format!("{other}/needs/room"), Some(&house.facilitator)).await.status, 404);
    // And the list of workshops names the one, not the other.
    let list = house.page(&format!("{PROGRAMME}/workshops"), &house.lead).await;
    assert!(list.contains("Auftakt") && !list.contains("Bedarfsworkshop Celle"));
    house.speaks();
}

/// The control: a workshop that is kept to nobody.
#[test]
fn a_needs_workshop_that_is_open_to_other_offices_is_noticed() {
    let test = "tests::rights::a_needs_workshop_is_open_to_its_own_office_and_to_its_participants";
    testkit::caught(test, "kept_to_nobody", "/results: ", &[]);
}
