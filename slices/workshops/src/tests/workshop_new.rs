//! A workshop is entered, found again, and kept from those who have no part in it.

use super::{LIST, NEW, house};

#[tokio::test]
async fn what_the_lead_enters_everybody_in_the_programme_can_read() {
    let house = house().await;
    let before = house.app.get(LIST, Some(&house.evaluator)).await;
    assert_eq!((before.status, before.text.contains("Noch keine Einträge")), (200, true));
    assert!(before.text.contains(&format!("<a href=\"{LIST}\" aria-current=\"page\">")), "among the programme's pages");

    let address = house.enter("Übergänge gestalten").await;

    let list = house.app.get(LIST, Some(&house.evaluator)).await;
    assert!(list.text.contains(&format!("href=\"{address}\">Übergänge gestalten</a>")), "{}", list.text);
    let shown = house.app.get(&address, Some(&house.evaluator)).await;
    assert!(shown.text.contains("<h1>Übergänge gestalten</h1>") && shown.text.contains("Vertraulich"));
    let note = house.app.get(&format!("{address}?done=workshop_new"), Some(&house.lead)).await;
    assert!(note.text.contains("Der Eintrag ist angelegt."));
    house.speaks();
}

#[tokio::test]
async fn another_role_reads_and_may_not_enter() {
    let house = house().await;
    let form = house.app.get(NEW, Some(&house.evaluator)).await;
    let sent = house.app.post(NEW, Some(&house.evaluator), &[("title", "Heimlich")]).await;
    let empty = house.app.post(NEW, Some(&house.evaluator), &[]).await;
    assert_eq!((form.status, sent.status, empty.status), (403, 403, 403));
    let list = house.app.get(LIST, Some(&house.lead)).await;
    assert!(!list.text.contains("Heimlich"));
}

#[tokio::test]
async fn to_a_stranger_what_is_there_looks_like_what_is_not() {
    let house = house().await;
    let there = house.enter("Nur für uns").await;
    let nowhere = format!("{LIST}/00000000-0000-7000-8000-000000000009");
    let foreign = there.replace("/eins/", "/zwei/");

    let seen = house.app.get(&there, Some(&house.stranger)).await;
    let absent = house.app.get(&nowhere, Some(&house.stranger)).await;
    assert_eq!((seen.status, absent.status), (404, 404));
    assert_eq!(seen.text.replace(&there, ""), absent.text.replace(&nowhere, ""));

    // Their own programme does not show it either.
    let through_theirs = house.app.get(&foreign, Some(&house.stranger)).await;
    assert_eq!((through_theirs.status, through_theirs.text.contains("Nur für uns")), (404, false));
    assert_eq!(house.app.post(NEW, Some(&house.stranger), &[("title", "x")]).await.status, 404);
    assert_eq!(house.app.get(&there, None).await.status, 303);
}

#[tokio::test]
async fn a_faulty_form_comes_back_with_what_was_typed() {
    let house = house().await;
    let long = "x".repeat(10_000);
    let answer = house.app.post(NEW, Some(&house.lead), &[("title", &long), ("about", "Das bleibt stehen")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("href=\"#workshop_new-title\""));
    assert!(answer.text.contains("Das bleibt stehen") && answer.text.contains(&long));
    assert!(house.app.get(LIST, Some(&house.lead)).await.text.contains("Noch keine Einträge"));
    house.speaks();
}

#[tokio::test]
async fn a_title_is_given_once() {
    let house = house().await;
    house.enter("Übergänge").await;
    let again = house.app.post(NEW, Some(&house.lead), &[("title", "übergänge")]).await;
    assert_eq!((again.status, again.text.contains("Diesen Titel gibt es schon.")), (422, true));
    let list = house.app.get(LIST, Some(&house.lead)).await;
    assert_eq!((list.text.matches(">Übergänge</a>").count(), list.text.matches("class=\"card\"").count()), (1, 1));
    house.speaks();
}
