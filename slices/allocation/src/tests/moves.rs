//! People move ranks by hand: they see the cost first, give a reason, and may leave a choice open.

use super::house::{BASE, House, between, borrowed, but, filled};

#[tokio::test]
async fn a_move_is_saved_only_after_its_cost_was_seen_and_with_a_reason() {
    let house = House::full().await;
    let path = "/offices/gifhorn/move";
    let page = house.get(path, &house.facilitator).await.text;
    assert!(page.contains("Das kostet nichts"), "{page}");
    let fields = but(but(filled(&page), "area_1", "strategie"), "reason", "Beschluss der Leitung (Beispiel)");
    // The first time the page comes back with the cost; nothing is kept yet.
    let seen = house.post(path, &house.facilitator, &borrowed(&fields)).await;
    assert_eq!(seen.status, 200, "{}", seen.text);
    let cost = &between(&seen.text, "Das kostet alle zusammen ", " Punkte.")[0];
    assert!(cost.parse::<i64>().unwrap() > 0, "{cost}");
    assert!(seen.text.contains("bleibt mehr ohne Amt."), "nobody takes Personal then: {}", seen.text);
    assert!(!house.get("/solution", &house.facilitator).await.text.contains("Von Hand geändert"));
    let saved = house.post(path, &house.facilitator, &borrowed(&filled(&seen.text))).await;
    assert_eq!((saved.status, saved.location()), (303, format!("{BASE}/solution?done=move_edit").as_str()));
    let solution = house.get("/solution", &house.facilitator).await.text;
    assert!(solution.contains("Von Hand geändert") && solution.contains("Beschluss der Leitung (Beispiel)"));
    assert!(solution.contains(&format!("Das kostet alle zusammen {cost} Punkte.")), "{solution}");
    assert!(solution.contains("<strong>Rang 1</strong>, von Hand"));
    // Sent once more with the same version, it is stale: both are shown.
    let stale = house.post(path, &house.facilitator, &borrowed(&filled(&seen.text))).await;
    assert_eq!(stale.status, 409);
    house.speaks();
}

#[tokio::test]
async fn a_move_without_reason_twice_the_same_area_or_none_is_refused() {
    let house = House::full().await;
    let path = "/offices/gifhorn/move";
    let page = house.get(path, &house.facilitator).await.text;
    let refused = async |changes: &[(&str, &str)]| {
        let fields = changes.iter().fold(filled(&page), |fields, (name, value)| but(fields, name, value));
        let sent = house.post(path, &house.facilitator, &borrowed(&fields)).await;
        assert_eq!(sent.status, 422, "{changes:?}");
        sent.text
    };
    assert!(refused(&[("area_1", "strategie")]).await.contains("Bitte begründen Sie, warum es anders sein soll"));
    assert!(refused(&[("area_1", "controlling")]).await.contains("Dieser Bereich ist schon vergeben."));
    assert!(refused(&[("area_2", "")]).await.contains("Rang 2: Bitte wählen Sie einen Bereich."));
    assert!(refused(&[("area_2", "nichts")]).await.contains("Diese Auswahl gibt es nicht mehr."));
    assert!(refused(&[("other_1", "personal")]).await.contains("Rang 1: Dieser Bereich ist schon vergeben."));
}

#[tokio::test]
async fn a_choice_can_be_left_open_and_taken_back() {
    let house = House::full().await;
    house.pin("celle", "3", "leitbild").await;
    house.pin("rotenburg", "3", "leitbild").await;
    let path = "/offices/rotenburg/move";
    let page = house.get(path, &house.lead).await.text;
    let fields = but(but(filled(&page), "other_3", "fuehrung"), "reason", "Entscheidet sich später (Beispiel)");
    let seen = house.post(&format!("{path}?step=preview"), &house.lead, &borrowed(&fields)).await;
    assert!(seen.status == 200 && seen.text.contains("(3. Leitbild oder Führung)"), "{}", seen.text);
    // The first of an open choice counts, so it costs nothing.
    assert!(seen.text.contains("Das kostet nichts"), "{}", seen.text);
    assert_eq!(house.post(path, &house.lead, &borrowed(&filled(&seen.text))).await.status, 303);
    let solution = house.get("/solution", &house.lead).await.text;
    assert!(solution.contains("offen: Leitbild oder Führung"), "{solution}");
    // Back to what was computed: no reason is needed for that.
    let page = house.get(path, &house.lead).await.text;
    let fields = but(but(filled(&page), "other_3", ""), "reason", "");
    let seen = house.post(path, &house.lead, &borrowed(&fields)).await;
    assert_eq!(seen.status, 200);
    assert_eq!(house.post(path, &house.lead, &borrowed(&filled(&seen.text))).await.status, 303);
    assert!(!house.get("/solution", &house.lead).await.text.contains("offen: Leitbild"));
}

#[tokio::test]
async fn a_move_that_breaks_what_was_set_says_so() {
    let house = House::full().await;
    house.pin("gifhorn", "1", "personal").await;
    let path = "/offices/gifhorn/move";
    let page = house.get(path, &house.lead).await.text;
    let fields = but(filled(&page), "area_1", "strategie");
    let seen = house.post(&format!("{path}?step=preview"), &house.lead, &borrowed(&fields)).await.text;
    let told = "Landkreis Gifhorn: Rang 1 ist auf „Personal“ festgelegt. Begründung: Aus der veröffentlichten Liste (Beispiel)";
    assert!(seen.contains(told), "{seen}");
}

#[tokio::test]
async fn another_solution_that_is_equally_good_can_be_taken() {
    let house = House::bare().await;
    // All needs alike: very many solutions are equally good.
    let areas = between(super::house::NEEDS, "Jugendamt; ", "\n")[0].clone();
    let row = |office: &str| format!("{office}{}\n", "; 50".repeat(12));
    let table = format!("Jugendamt; {areas}\n{}", ["celle", "gifhorn", "rotenburg", "nienburg"].map(row).concat());
    assert_eq!(house.post("/needs", &house.lead, &[("text", &table)]).await.status, 303);
    let page = house.get("/solution?all=20", &house.lead).await.text;
    assert!(page.contains("Mehr als 20 Vorschläge sind gleich gut."), "{page}");
    let seen = between(&page, "name=\"seen\" value=\"", "\"")[0].clone();
    let sent = house.post("/solution", &house.lead, &[("number", "2"), ("seen", &seen)]).await;
    assert_eq!(sent.location(), format!("{BASE}/solution?done=solution_choose"), "{}", sent.text);
    let page = house.get("/solution", &house.lead).await.text;
    assert!(page.contains("Gleich guter Vorschlag Nr. 2.") && page.contains("Das kostet nichts"), "{page}");
    // Who read an older state is told so.
    let late = house.post("/solution", &house.lead, &[("number", "3"), ("seen", &seen)]).await;
    assert!(late.status == 422 && late.text.contains("haben sich geändert, während Sie gelesen haben"));
    assert_eq!(house.post("/solution", &house.lead, &[("number", "99"), ("seen", "")]).await.status, 422);
}
