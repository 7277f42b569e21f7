//! A needs workshop from joining to dots: cards private first, groups that can be undone, ratings, paper.

use super::{House, between, house, office};

pub(super) async fn card(house: &House, workshop: &str, who: &str, (kind, text): (&str, &str)) -> String {
    let form = [("area", "personal"), ("kind", kind), ("text", text)];
    house.done(&format!("{workshop}/needs/cards"), who, &form).await;
    let page = house.page(&format!("{workshop}/needs"), who).await;
    let (_, after) = page.split_once(text).unwrap();
    between(after, "name=\"card\" value=\"", "\"").remove(0)
}

#[tokio::test]
async fn a_participant_comes_to_the_needs_and_not_to_an_empty_room() {
    let house = house().await;
    let workshop = house.plan().await;
    let ada = house.join(&workshop).await;
    let here = house.app.get(&format!("{workshop}/here"), Some(&ada)).await;
    assert_eq!((here.status, here.location()), (303, format!("{workshop}/needs").as_str()));
    let console = house.page(&format!("{workshop}/console"), &house.facilitator).await;
    assert!(console.contains(&format!("{workshop}/needs/room")) && !console.contains("/capture"), "{console}");
    let early = house
        .app
        .post(
            &format!("{workshop}/needs/cards"),
            Some(&ada),
            &[("area", "personal"), ("kind", "strength"), ("text", "Zu früh")],
        )
        .await;
    assert!(early.status == 422 && early.text.contains("noch nicht begonnen"));
    house.speaks();
}

#[tokio::test]
async fn somebody_who_joins_may_name_a_service_instead_of_an_organisation() {
    let house = house().await;
    let workshop = house.plan().await;
    let door = house.app.get(&workshop, None).await.text;
    let choice = |name: &str| {
        let (before, _) = door.split_once(&format!(">{name}</option>")).unwrap();
        before.rsplit_once("value=\"").unwrap().1.trim_end_matches('"').to_owned()
    };
    let service = choice("Stadt Celle, Schulsozialarbeit");
    assert!(!door.contains("Gifhorn"), "the workshop is Celle's alone");
    let join = async |organisation: &str, name: &str| {
        let form = [("seats", "1"), ("organisation", organisation), ("name", name)];
        assert_eq!(house.app.post(&workshop, None, &form).await.status, 303);
    };
    join(&service, "Ada").await;
    // Another office with a service of this one is no place to come from: Ben says nothing by it.
    let (_, id) = service.split_once('.').unwrap();
    join(&format!("{}.{id}", office(&house.app, "gifhorn").await.id), "Ben").await;
    let people = house.page(&format!("{workshop}/people"), &house.facilitator).await;
    let rows = || people.split("<tr").filter_map(|row| row.split_once("</tr>")).map(|(row, _)| row);
    let row = |name: &str| rows().find(|row| row.contains(&format!(">{name}<"))).unwrap();
    assert!(row("Ada").contains("Stadt Celle, Schulsozialarbeit"), "{}", row("Ada"));
    assert!(!row("Ben").contains("Gifhorn") && !row("Ben").contains("Schulsozialarbeit"), "{}", row("Ben"));
    house.speaks();
}

#[tokio::test]
async fn cards_are_private_until_they_are_shown() {
    let house = house().await;
    let workshop = house.plan().await;
    let (ada, bob) = (house.join(&workshop).await, house.join(&workshop).await);
    house.steps(&workshop, 1).await;
    let first = card(&house, &workshop, &ada, ("strength", "Gute Einarbeitung (Beispiel)")).await;
    let second = card(&house, &workshop, &ada, ("weakness", "Nie Zeit (Beispiel)")).await;
    let share = format!("{workshop}/needs/cards/share");
    let early = house.app.post(&share, Some(&ada), &[("card", first.as_str())]).await;
    assert_eq!(early.status, 422, "showing is a step of its own");
    house.steps(&workshop, 1).await;
    let foreign =
        house.app.post(&format!("{workshop}/needs/cards/delete"), Some(&bob), &[("card", first.as_str())]).await;
    assert_eq!(foreign.status, 404, "what is somebody else's is not there");
    house.done(&share, &ada, &[("card", &first)]).await;
    let groups = house.page(&format!("{workshop}/needs/groups"), &house.facilitator).await;
    assert!(groups.contains("Gute Einarbeitung") && !groups.contains("Nie Zeit"));
    let protocol = house.page(&format!("{workshop}/needs/protocol"), &house.head).await;
    assert!(protocol.contains("Gute Einarbeitung") && !protocol.contains("Nie Zeit"));
    // Shown once is shown; what is private can be thrown away.
    assert_eq!(house.app.post(&share, Some(&ada), &[("card", first.as_str())]).await.status, 404);
    house.done(&format!("{workshop}/needs/cards/delete"), &ada, &[("card", &second)]).await;
    assert!(!house.page(&format!("{workshop}/needs"), &ada).await.contains("Nie Zeit"));
    house.speaks();
}

#[tokio::test]
async fn cards_are_grouped_and_every_step_can_be_undone() {
    let house = house().await;
    let workshop = house.plan().await;
    let ada = house.join(&workshop).await;
    house.steps(&workshop, 2).await;
    let one = card(&house, &workshop, &ada, ("strength", "Karte eins")).await;
    let two = card(&house, &workshop, &ada, ("weakness", "Karte zwei")).await;
    house.done(&format!("{workshop}/needs/cards/share"), &ada, &[]).await;
    let path = format!("{workshop}/needs/groups");
    let form = [("cards", one.as_str()), ("cards", &two), ("name", "Zeit und Menschen")];
    house.done(&path, &house.facilitator, &form).await;
    let page = house.page(&path, &house.facilitator).await;
    assert!(page.contains("<legend>Zeit und Menschen</legend>") && !page.contains("Noch ohne Gruppe"), "{page}");
    let twice =
        house.app.post(&path, Some(&house.facilitator), &[("cards", &one), ("name", "zeit und menschen")]).await;
    assert!(twice.status == 422 && twice.text.contains("gibt es schon"), "{}", twice.text);
    let nothing = house.app.post(&path, Some(&house.facilitator), &[("name", "Leer")]).await;
    assert!(nothing.status == 422 && nothing.text.contains("value=\"Leer\""));
    let number = between(&page, "name=\"number\" value=\"", "\"").remove(0);
    house.done(&path, &house.facilitator, &[("cards", &one), ("group", "none")]).await;
    let stale = house.app.post(&format!("{path}/undo"), Some(&house.facilitator), &[("number", &number)]).await;
    assert!(stale.status == 422 && stale.text.contains("Inzwischen wurde etwas anderes geordnet"), "{}", stale.text);
    for number in ["2", "1"] {
        house.done(&format!("{path}/undo"), &house.facilitator, &[("number", number)]).await;
    }
    let page = house.page(&path, &house.facilitator).await;
    assert!(
        !page.contains("Zeit und Menschen") && page.contains("Karte eins") && page.contains("Karte zwei"),
        "{page}"
    );
    house.speaks();
}

#[tokio::test]
async fn ratings_are_kept_cannot_say_is_no_answer_and_dots_are_counted() {
    let house = house().await;
    let workshop = house.plan().await;
    let ada = house.join(&workshop).await;
    house.steps(&workshop, 3).await;
    let rating = format!("{workshop}/needs/rating");
    assert!(house.page(&rating, &ada).await.contains("Jetzt nicht"));
    house.steps(&workshop, 2).await;
    let bad = [("importance_personal", "4"), ("present_personal", "9")];
    let answer = house.app.post(&rating, Some(&ada), &bad).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains(
        "id=\"ratings_give-importance_personal-4\" name=\"importance_personal\" type=\"radio\" value=\"4\" checked"
    ));
    house.done(&rating, &ada, &[("importance_personal", "4"), ("present_personal", "2")]).await;
    house.done(&rating, &ada, &[("importance_personal", "5")]).await;
    let page = house.page(&rating, &ada).await;
    assert!(page.contains("name=\"importance_personal\" type=\"radio\" value=\"5\" checked"));
    assert!(page.contains("name=\"present_personal\" type=\"radio\" value=\"\" checked"), "taken back");
    let votes = format!("{workshop}/needs/votes");
    let many = [("dots_personal", "2"), ("dots_leitbild", "2")];
    let answer = house.app.post(&votes, Some(&ada), &many).await;
    assert!(answer.status == 422 && answer.text.contains("Das sind 4 Punkte, Sie haben 3"), "{}", answer.text);
    house.done(&votes, &ada, &[("dots_personal", "2"), ("dots_leitbild", "1")]).await;
    let room = house.page(&format!("{workshop}/needs/room"), &house.facilitator).await;
    assert!(room.contains("<dd>eine</dd>"), "{room}");
    house.speaks();
}

#[tokio::test]
async fn paper_is_captured_by_grid_with_faults_at_their_cells() {
    let house = house().await;
    let workshop = house.plan().await;
    let path = format!("{workshop}/needs/paper");
    let bad = [("scale", "importance"), ("sheets", "2"), ("c-1-0", "4"), ("c-2-1", "7")];
    let answer = house.app.post(&path, Some(&house.facilitator), &bad).await;
    assert_eq!(answer.status, 422);
    assert!(
        answer.text.contains("href=\"#ratings_capture-c-2-1\"") && answer.text.contains("value=\"7\""),
        "{}",
        answer.text
    );
    let good = [("scale", "importance"), ("sheets", "3"), ("c-1-0", "4"), ("c-2-1", "–"), ("c-3-0", "2")];
    house.done(&path, &house.facilitator, &good).await;
    let grid = house.page(&format!("{path}?scale=importance"), &house.facilitator).await;
    assert!(
        grid.contains("id=\"ratings_capture-c-1-0\"") && grid.contains("value=\"4\"") && grid.contains("value=\"2\"")
    );
    // A sheet that says nothing is none.
    assert!(house.page(&format!("{workshop}/needs/room"), &house.facilitator).await.contains("<dd>2</dd>"));
    house.speaks();
}
