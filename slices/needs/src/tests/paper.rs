//! A needs workshop without phones: sheets to print, cards and dots entered from them; and the protocol for programs.

use serde_json::Value;

use super::{between, house, results};

#[tokio::test]
async fn sheets_for_ratings_and_cards_are_printed_with_scales_dots_and_code() {
    let house = house().await;
    let workshop = house.plan().await;
    let code = workshop.trim_start_matches("/w/").to_uppercase();
    let room = house.page(&format!("{workshop}/needs/room"), &house.facilitator).await;
    for end in ["sheet.pdf", "cards.pdf", "cards/paper", "wall"] {
        assert!(room.contains(&format!("href=\"{workshop}/needs/{end}\"")), "{end}: {room}");
    }
    let sheet = house.app.get(&format!("{workshop}/needs/sheet.pdf"), Some(&house.facilitator)).await;
    assert_eq!((sheet.status, sheet.header("content-type")), (200, "application/pdf"));
    let words = testkit::printed(&sheet.bytes);
    for told in ["Wichtigkeit: 1 = unwichtig, 5 = sehr wichtig", "8. Personal", "Sie haben 3 Punkte", code.as_str()] {
        assert!(words.contains(&told.replace(' ', "")), "{told}: {words}");
    }
    let cards = house.app.get(&format!("{workshop}/needs/cards.pdf"), Some(&house.facilitator)).await;
    let words = testkit::printed(&cards.bytes);
    for told in ["Stärke", "Schwäche", "8. Personal", code.as_str()] {
        assert!(words.contains(&told.replace(' ', "")), "{told}: {words}");
    }
    // The prints of rounds and groups would be empty here.
    let prints = house.page(&format!("{workshop}/papers"), &house.facilitator).await;
    assert!(prints.contains("poster.pdf") && prints.contains(&format!("{workshop}/needs/room")), "{prints}");
    assert!(!prints.contains("/cards.pdf") && !prints.contains("groups.pdf"), "{prints}");
    house.speaks();
}

#[tokio::test]
async fn cards_from_paper_are_entered_row_by_row_and_nothing_is_lost_by_a_fault() {
    let house = house().await;
    let workshop = house.plan().await;
    let path = format!("{workshop}/needs/cards/paper");
    let bad = [
        ("text-1", "Ohne Bereich (Beispiel)"),
        ("area-2", "personal"),
        ("kind-2", "weakness"),
        ("text-2", "Mia Muster, geb. 03.04.2011"),
        ("text-4", "Gute Einarbeitung (Beispiel)"),
    ];
    let answer = house.app.post(&path, Some(&house.facilitator), &bad).await;
    assert_eq!(answer.status, 422);
    for told in ["#cards_capture-area-1", "#cards_capture-kind-1", "#cards_capture-text-2", "Zeile 2: Das sieht nach"] {
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
    }
    assert!(answer.text.contains("value=\"Gute Einarbeitung (Beispiel)\""), "what was typed is there again");
    assert!(!answer.text.contains("#cards_capture-text-4"), "a row takes area and kind from above");
    let nothing = house.app.post(&path, Some(&house.facilitator), &[("area-1", "personal")]).await;
    assert!(nothing.status == 422 && nothing.text.contains("mindestens eine Karte"), "{}", nothing.text);
    let protocol = format!("{workshop}/needs/protocol");
    assert!(house.page(&protocol, &house.head).await.contains("Es wurde keine Karte gezeigt."), "all or none");

    let good =
        [&bad[1..], &[("sure-2", "Mia Muster, geb. 03.04.2011"), ("area-5", "leitbild"), ("text-5", "Steht im Flur")]];
    house.done(&path, &house.facilitator, &good.concat()).await;
    let told = house.app.get(&format!("{protocol}.json"), Some(&house.head)).await;
    let told: Value = serde_json::from_str(&told.text).unwrap();
    let card = |at: usize, key: &str| told["cards"][at][key].as_str().unwrap().to_owned();
    assert_eq!(told["cards"].as_array().unwrap().len(), 3);
    assert_eq!(
        [card(1, "area"), card(1, "kind"), card(1, "text")],
        ["personal", "weakness", "Gute Einarbeitung (Beispiel)"]
    );
    assert_eq!([card(2, "area"), card(2, "kind"), card(2, "text")], ["leitbild", "weakness", "Steht im Flur"]);
    // Participants see them at once, and may not enter any.
    let ada = house.join(&workshop).await;
    assert!(house.page(&format!("{workshop}/needs"), &ada).await.contains("Steht im Flur"));
    assert_eq!(house.app.post(&path, Some(&ada), &good.concat()).await.status, 403);
    house.speaks();
}

#[tokio::test]
async fn too_many_dots_on_a_sheet_are_refused_by_its_number() {
    let house = house().await;
    let workshop = house.plan().await;
    let form = [("scale", "dots"), ("sheets", "3"), ("c-1-0", "3"), ("c-2-1", "2"), ("c-2-4", "2"), ("c-3-0", "1")];
    let answer = house.app.post(&format!("{workshop}/needs/paper"), Some(&house.facilitator), &form).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("href=\"#ratings_capture-c-2-1\""), "{}", answer.text);
    assert!(answer.text.contains("Bogen 2: Das sind 4 Punkte, möglich sind 3."), "{}", answer.text);
    assert!(!answer.text.contains("Bogen 1:") && !answer.text.contains("Bogen 3:"));
    assert_eq!(between(&answer.text, "value=\"3\" aria-labelledby=\"column-0 sheet-1\"", ">").len(), 1, "typed stays");
    house.speaks();
}

#[tokio::test]
async fn the_protocol_for_programs_says_what_the_page_says() {
    let house = house().await;
    let workshop = house.plan().await;
    let path = format!("{workshop}/needs/protocol.json");
    let read = async || -> Value {
        let answer = house.app.get(&path, Some(&house.head)).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
        serde_json::from_str(&answer.text).unwrap()
    };
    results::sheets(&house, &workshop, &results::SIX).await;
    let before = read().await;
    assert_eq!((before["format"].as_str(), before["results"].is_null()), (Some("gelingen-needs/1"), true));
    results::close(&house, &workshop).await;
    let after = read().await;
    let of = |area: &str| {
        let all = after["results"].as_array().unwrap();
        all.iter().find(|one| one["area"] == area).cloned().unwrap()
    };
    let (told, silent) = (of("leitbild"), of("personal"));
    assert_eq!(told["score"], 68);
    assert_eq!(told["figures"]["importance"]["median"], 4.5);
    assert_eq!(told["figures"]["present"]["median"], 2);
    assert_eq!(told["figures"]["importance"]["answers"]["count"], 6);
    assert!(
        told["figures"]["urgency"].is_null() && silent["figures"]["importance"].is_null() && silent["score"].is_null()
    );
    assert_eq!((after["scales"][0]["name"].as_str(), after["dots_each"].as_i64()), (Some("Wichtigkeit"), Some(3)));
    assert!(house.page(&format!("{workshop}/needs/protocol"), &house.head).await.contains("protocol.json"));
    house.speaks();
}
