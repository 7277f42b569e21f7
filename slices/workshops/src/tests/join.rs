//! People join without an account, come back with their words, and leave.

use super::{between, browser, house};

#[tokio::test]
async fn two_taps_are_enough_and_nothing_about_the_device_is_kept() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let code = workshop.rsplit_once('/').unwrap().1.to_uppercase();

    let found = house.app.post("/w", None, &[("code", &format!(" {} {}", &code[..3], &code[3..]))]).await;
    assert_eq!((found.status, found.location()), (303, workshop.as_str()));
    let page = house.app.get(&format!("/w/{code}"), None).await;
    assert!(
        page.status == 200 && page.text.contains("Stadt Celle") && page.text.contains("Was brauchen wir"),
        "{}",
        page.text
    );

    let ada = house.join(&workshop).await;
    let here = house.here(&workshop, &ada).await;
    let words = between(&here, "<dd><strong>", "</strong>")[0].clone();
    assert_eq!(words.split(' ').count(), 6, "three words and nine figures: {words}");
    // Who has a place already goes there at once.
    assert_eq!(house.app.get(&workshop, Some(&ada)).await.location(), format!("{workshop}/here"));

    // The phone is lost; another browser comes back, and the first one is let go.
    let back = house
        .app
        .post(&format!("{workshop}/return"), None, &[("words", &words.to_uppercase().replace(' ', "-"))])
        .await;
    assert_eq!(back.status, 303, "{}", back.text);
    let again = browser(&back);
    let name = |text: &str| between(text, "Name hier</dt><dd>", "<")[0].clone();
    assert_eq!(name(&house.here(&workshop, &again).await), name(&here));
    assert_eq!(house.app.get(&format!("{workshop}/here"), Some(&ada)).await.location(), workshop);

    let left = house.app.post(&format!("{workshop}/leave"), Some(&again), &[]).await;
    assert!(left.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(house.app.get(&format!("{workshop}/here"), Some(&again)).await.location(), workshop);
    house.speaks();
}

#[tokio::test]
async fn a_double_tap_joins_once() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let form = [("seats", "5"), ("name", "Tisch 3"), ("_key", "0123456789abcdef0123456789abcdef")];
    let first = house.app.post(&workshop, None, &form).await;
    let second = house.app.post(&workshop, None, &form).await;
    assert_eq!((first.status, browser(&first)), (second.status, browser(&second)));
    // And with the cookie that the first answer brought.
    let third = house.app.post(&workshop, Some(&browser(&first)), &form).await;
    assert_eq!((third.status, third.location(), browser(&third)), (303, first.location(), browser(&first)));
    // Who was signed in, and is no more.
    let key = ("_key", "fedcba9876543210fedcba9876543210");
    let signed_in = house.app.post(&workshop, Some(&house.lead), &[("name", "Tisch 4"), key]).await;
    let signed_out = house.app.post(&workshop, None, &[("name", "Tisch 4"), key]).await;
    assert_eq!((signed_out.status, browser(&signed_out)), (303, browser(&signed_in)));
    let people = house.app.get(&format!("{workshop}/people"), Some(&house.facilitator)).await.text;
    assert_eq!(
        (people.matches("row\">Tisch 3<").count(), people.matches("row\">Tisch 4<").count()),
        (1, 1),
        "{people}"
    );
    let console = house.app.get(&format!("{workshop}/console"), Some(&house.facilitator)).await.text;
    assert!(console.contains("6 Personen sind da"), "{console}");
    house.speaks();
}

/// However many wrong words others try, whoever has the right ones comes back: nobody is kept out, and nobody guesses them.
#[tokio::test]
async fn wrong_words_of_others_keep_nobody_out() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let ada = house.join(&workshop).await;
    let words = between(&house.here(&workshop, &ada).await, "<dd><strong>", "</strong>")[0].clone();
    let path = format!("{workshop}/return");
    for number in 0..200 {
        // All right but for the last figures.
        let (start, last) = words.rsplit_once(' ').unwrap();
        let near = format!("{start} {:03}", (last.parse::<u32>().unwrap() + 1 + number) % 1000);
        let answer = house.app.post(&path, None, &[("words", &near)]).await;
        assert!(answer.status == 422 && answer.header("set-cookie").is_empty(), "{near}: {}", answer.status);
    }
    let back = house.app.post(&path, None, &[("words", &words.replace(' ', ""))]).await;
    assert_eq!(back.status, 422, "where one word ends has to be said");
    let back = house.app.post(&path, None, &[("words", &words)]).await;
    assert_eq!(back.status, 303, "{}", back.text);
    house.speaks();
}

#[tokio::test]
async fn equal_names_are_told_apart_within_a_workshop() {
    let house = house().await;
    let (workshop, other) = (house.plan("one-two-four-all", &[]).await, house.plan("one-two-four-all", &[]).await);
    for name in ["Änne", "änne", "ÄNNE 3", "Änne", "Änne", "Änne"] {
        assert_eq!(house.app.post(&workshop, None, &[("seats", "1"), ("name", name)]).await.status, 303);
    }
    let names = async |workshop: &str| {
        let people = house.app.get(&format!("{workshop}/people"), Some(&house.facilitator)).await.text;
        let mut names = between(&people, "<tr><th scope=\"row\">", "</th>");
        names.sort();
        names
    };
    assert_eq!(names(&workshop).await, ["ÄNNE 3", "Änne", "Änne 4", "Änne 5", "Änne 6", "änne 2"]);
    assert_eq!(house.app.post(&other, None, &[("seats", "1"), ("name", "Änne")]).await.status, 303);
    assert_eq!(names(&other).await, ["Änne"]);
    house.speaks();
}

#[tokio::test]
async fn a_wrong_code_wrong_words_and_a_closed_workshop_are_told() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let unknown = house.app.post("/w", None, &[("code", "zzzzzz")]).await;
    assert!(
        unknown.status == 422
            && unknown.text.contains("Zu diesem Code gibt es keinen Workshop")
            && unknown.text.contains("zzzzzz")
    );
    assert_eq!(house.app.get("/w/zzzzzz", None).await.status, 404);
    let words = house.app.post(&format!("{workshop}/return"), None, &[("words", "Birke Ulme 000")]).await;
    assert!(words.status == 422 && words.text.contains("Birke Ulme 000"));
    let organisation = house.app.post(&workshop, None, &[("organisation", "x")]).await;
    assert_eq!(organisation.status, 422);

    for _ in 0..4 {
        house.step(&workshop, "next").await;
    }
    house.step(&workshop, "close").await;
    assert!(house.app.get(&workshop, None).await.text.contains("Dieser Workshop ist abgeschlossen"));
    let late = house.app.post(&workshop, None, &[]).await;
    assert!(late.status == 422 && late.header("set-cookie").is_empty(), "{}", late.status);
    house.speaks();
}
