//! What everybody sees: shown cards in their groups, on each phone and on the wall; and on the wall never who said it.

use super::{House, between, house, room::card};

/// Ada and Bob wrote cards; Ada's first one is shown, and lies in a group.
async fn shown(house: &House) -> (String, String, String) {
    let workshop = house.plan().await;
    let (ada, bob) = (house.join(&workshop).await, house.join(&workshop).await);
    house.steps(&workshop, 2).await;
    let first = card(house, &workshop, &ada, ("strength", "Gute Einarbeitung (Beispiel)")).await;
    card(house, &workshop, &ada, ("weakness", "Nie Zeit (Beispiel)")).await;
    card(house, &workshop, &bob, ("weakness", "Kaum Bewerbungen (Beispiel)")).await;
    house.done(&format!("{workshop}/needs/cards/share"), &ada, &[("card", &first)]).await;
    let form = [("cards", first.as_str()), ("name", "Neue im Haus")];
    house.done(&format!("{workshop}/needs/groups"), &house.facilitator, &form).await;
    (workshop, ada, bob)
}

#[tokio::test]
async fn what_one_participant_shows_every_other_one_reads_by_area_and_group() {
    let house = house().await;
    let (workshop, ada, bob) = shown(&house).await;
    let page = house.page(&format!("{workshop}/needs"), &bob).await;
    let region = between(&page, "<div id=\"hall\" class=\"live\"", "<div id=\"hall-stream\"").remove(0);
    let at = |text: &str| region.find(text).unwrap_or_else(|| panic!("{text}: {region}"));
    assert!(
        at("<h3>8. Personal</h3>") < at("<h4>Neue im Haus</h4>")
            && at("<h4>Neue im Haus</h4>") < at("Gute Einarbeitung")
    );
    assert!(region.contains("Karte 1, Stärke") && !region.contains("7. "), "only areas with cards: {region}");
    assert!(!page.contains("Nie Zeit"), "private is private");
    assert!(!region.contains("Kaum Bewerbungen") && page.contains("Kaum Bewerbungen"), "the own one stands below");
    // The rest of it, once it is shown; without a group it comes last.
    house.done(&format!("{workshop}/needs/cards/share"), &ada, &[]).await;
    let page = house.page(&format!("{workshop}/needs"), &bob).await;
    assert!(page.find("Gute Einarbeitung").unwrap() < page.find("<h4>Noch ohne Gruppe</h4>").unwrap(), "{page}");
    assert!(page.find("<h4>Noch ohne Gruppe</h4>").unwrap() < page.find("Nie Zeit").unwrap());
    house.speaks();
}

#[tokio::test]
async fn a_needs_workshop_has_a_wall_of_its_own() {
    let house = house().await;
    let workshop = house.plan().await;
    let old = house.app.get(&format!("{workshop}/wall"), Some(&house.facilitator)).await;
    assert_eq!((old.status, old.location()), (303, format!("{workshop}/needs/wall").as_str()));
    let console = house.page(&format!("{workshop}/console"), &house.facilitator).await;
    assert!(console.contains(&format!("href=\"{workshop}/needs/wall\"")), "{console}");
    let code = workshop.trim_start_matches("/w/").to_uppercase();
    let wall = house.page(&format!("{workshop}/needs/wall"), &house.facilitator).await;
    assert!(wall.contains(&format!("<p class=\"code\">{code}</p>")), "{wall}");
    house.speaks();
}

#[tokio::test]
async fn the_wall_shows_groups_and_how_many_answered_and_names_nobody() {
    let house = house().await;
    let workshop = house.plan().await;
    let join = async |name: &str| {
        let answer = house.app.post(&workshop, None, &[("seats", "1"), ("name", name)]).await;
        format!("none; {}", answer.header("set-cookie").split_once(';').unwrap().0)
    };
    let (ada, bob) = (join("Adelheid Beispiel").await, join("Bertram Beispiel").await);
    house.steps(&workshop, 2).await;
    let first = card(&house, &workshop, &ada, ("strength", "Gute Einarbeitung (Beispiel)")).await;
    card(&house, &workshop, &bob, ("weakness", "Nie Zeit (Beispiel)")).await;
    house.done(&format!("{workshop}/needs/cards/share"), &ada, &[("card", &first)]).await;
    let path = format!("{workshop}/needs/wall");
    let wall = house.page(&path, &house.facilitator).await;
    assert!(wall.contains("<strong>8. Personal</strong>") && wall.contains("Karte 1, Stärke: "), "{wall}");
    assert!(!wall.contains("Nie Zeit") && !wall.contains("hat eingeschätzt") && !wall.contains("pyramid\""), "{wall}");
    house.steps(&workshop, 2).await;
    assert!(house.page(&path, &house.facilitator).await.contains("Noch niemand hat eingeschätzt."));
    house
        .done(&format!("{workshop}/needs/rating"), &ada, &[("importance_personal", "4"), ("present_personal", "2")])
        .await;
    let wall = house.page(&path, &house.facilitator).await;
    assert!(wall.contains("Eine Person hat eingeschätzt.") && wall.contains("every 15s"), "{wall}");
    house.steps(&workshop, 1).await;
    assert!(house.page(&path, &house.facilitator).await.contains("Noch niemand hat Punkte vergeben."));
    house.done(&format!("{workshop}/needs/votes"), &ada, &[("dots_personal", "2")]).await;
    house.done(&format!("{workshop}/needs/votes"), &bob, &[("dots_personal", "1"), ("dots_leitbild", "1")]).await;
    let wall = house.page(&path, &house.facilitator).await;
    assert!(wall.contains("2 Personen haben Punkte vergeben."), "{wall}");
    for who in [&house.facilitator, &ada, &bob] {
        let wall = house.page(&path, who).await;
        let main = wall.split_once("<main").unwrap().1;
        assert!(!main.contains("Adelheid") && !main.contains("Bertram"), "{main}");
    }
    house.speaks();
}

#[tokio::test]
async fn after_closing_the_wall_shows_the_picture_and_nothing_below_the_threshold() {
    let house = house().await;
    let workshop = house.plan().await;
    house.steps(&workshop, 5).await;
    super::results::sheets(&house, &workshop, &super::results::SIX).await;
    let path = format!("{workshop}/needs/wall");
    assert!(!house.page(&path, &house.facilitator).await.contains("class=\"multiples\""));
    super::results::close(&house, &workshop).await;
    let wall = house.page(&path, &house.facilitator).await;
    assert!(wall.contains("class=\"multiples\"") && wall.contains("<li>1 Wichtigkeit</li>"), "{wall}");
    assert!(wall.contains("Wichtigkeit: Median 4½") && wall.contains("Dringlichkeit: zu wenige Antworten"), "{wall}");
    // Whose workshop it is not sees no wall either.
    assert_eq!(house.app.get(&path, Some(&house.other_head)).await.status, 404);
    assert_eq!(house.app.get(&path, Some(&house.lead)).await.status, 403);
    house.speaks();
}
