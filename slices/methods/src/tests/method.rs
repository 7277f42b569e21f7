//! A facilitator copies a method, changes it, and sees the timetable; two who change at once are told.

use super::{LIST, house};

const SHIPPED: &str = "/programmes/eins/methods/ascending-interview";

#[tokio::test]
async fn a_method_is_copied_and_every_number_of_it_changed() {
    let house = house().await;
    let shipped = house.app.get(&format!("{SHIPPED}?start=13:00"), Some(&house.evaluator)).await;
    assert!(shipped.text.contains("Ablauf in 135 Minuten") && shipped.text.contains("15:05–15:15"), "{}", shipped.text);
    assert!(!shipped.text.contains("/copy"), "an evaluator is not offered what they may not do");

    let copy = house.copy().await;
    let form = [("name", "Zu dritt"), ("minutes", "45"), ("group_size", "3"), ("items", "5"), ("mix", "across")];
    let form = [&form[..], &[("colour", "blue"), ("version", "1")]].concat();
    let saved = house.app.post(&format!("{copy}/rounds/3"), Some(&house.lead), &form).await;
    assert_eq!((saved.status, saved.location()), (303, format!("{copy}?done=round_edit").as_str()));
    let shown = house.app.get(&copy, Some(&house.lead)).await;
    assert!(shown.text.contains("Ablauf in 150 Minuten") && shown.text.contains("je 3 Personen"), "{}", shown.text);

    // No case data in what everybody in the room will read.
    let words = [("title", "Interview"), ("question", "Wie ging es Kevin Muster, geb. 03.04.2009?"), ("version", "2")];
    let warned = house.app.post(&format!("{copy}/edit"), Some(&house.lead), &words).await;
    assert!(
        warned.status == 422
            && warned.text.contains("keine Falldaten")
            && warned.text.contains("name=\"sure\" value=\"Interview"),
        "{}",
        warned.text
    );

    // Saved for the version before: both are shown, nothing is lost.
    let late = house.app.post(&format!("{copy}/rounds/3"), Some(&house.lead), &form).await;
    assert_eq!((late.status, late.text.contains("Zu dritt")), (409, true));
    for path in [LIST.to_owned(), format!("{copy}/edit"), format!("{copy}/rounds/1"), format!("{copy}/rounds/8")] {
        assert_eq!(house.app.get(&path, Some(&house.lead)).await.status, 200, "{path}");
    }
    assert_eq!(house.app.get(&format!("{copy}/rounds/9"), Some(&house.lead)).await.status, 404);
    house.speaks();
}

#[tokio::test]
async fn words_and_rounds_are_changed_moved_and_removed() {
    let house = house().await;
    let copy = house.copy().await;
    let words =
        [("title", "Unser Interview"), ("question", "Was gelingt?"), ("interview", "Eins?\n\nZwei?"), ("version", "1")];
    assert_eq!(house.app.post(&format!("{copy}/edit"), Some(&house.lead), &words).await.status, 303);
    assert_eq!(
        house.app.post(&format!("{copy}/rounds/2/earlier"), Some(&house.lead), &[("version", "2")]).await.status,
        303
    );
    assert_eq!(
        house.app.post(&format!("{copy}/rounds/7/remove"), Some(&house.lead), &[("version", "3")]).await.status,
        303
    );
    let shown = house.app.get(&copy, Some(&house.evaluator)).await.text;
    assert!(shown.contains("<h1>Unser Interview</h1>") && shown.contains("<li>Zwei?</li>"), "{shown}");
    assert!(shown.find("Allein").unwrap() < shown.find("Einführung").unwrap() && !shown.contains("Ausblick"));
    let removed = house.app.post(&format!("{copy}/remove"), Some(&house.lead), &[]).await;
    assert_eq!(removed.location(), format!("{LIST}?done=method_remove"));
    assert_eq!(house.app.get(&copy, Some(&house.lead)).await.status, 404);
    house.speaks();
}

#[tokio::test]
async fn bad_input_is_said_at_its_field_and_strangers_find_nothing() {
    let house = house().await;
    let copy = house.copy().await;
    let bad = [("name", "Bleibt stehen"), ("minutes", "0"), ("group_size", "x"), ("items", "99"), ("version", "1")];
    let answer = house.app.post(&format!("{copy}/rounds/1"), Some(&house.lead), &bad).await;
    assert_eq!(answer.status, 422);
    for part in ["Bleibt stehen", "#round_edit-minutes", "#round_edit-group_size", "#round_edit-mix"] {
        assert!(answer.text.contains(part), "{part}");
    }
    assert_eq!(house.app.get(&copy, Some(&house.stranger)).await.status, 404);
    assert_eq!(house.app.get(&copy.replace("/eins/", "/zwei/"), Some(&house.stranger)).await.status, 404);
    assert_eq!(house.app.post(&format!("{copy}/remove"), Some(&house.evaluator), &[]).await.status, 403);
    house.speaks();
}
