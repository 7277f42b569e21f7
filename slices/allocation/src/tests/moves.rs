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

/// All needs alike, so that very many solutions are equally good.
async fn alike() -> House {
    let house = House::bare().await;
    let areas = between(super::house::NEEDS, "Jugendamt; ", "\n")[0].clone();
    let row = |office: &str| format!("{office}{}\n", "; 50".repeat(12));
    let table = format!("Jugendamt; {areas}\n{}", ["celle", "gifhorn", "rotenburg", "nienburg"].map(row).concat());
    assert_eq!(house.post("/needs", &house.lead, &[("text", &table)]).await.status, 303);
    house
}

/// Leaves the last rank of an office open between its area and another one.
async fn leave_open(house: &House, office: &str) {
    let path = format!("/offices/{office}/move");
    let fields = filled(&house.get(&path, &house.lead).await.text);
    let taken: Vec<String> =
        fields.iter().filter(|(name, _)| name.starts_with("area_")).map(|(_, area)| area.clone()).collect();
    let other = ["leitbild", "personal", "strategie", "evaluation"]
        .into_iter()
        .find(|area| !taken.contains(&(*area).to_owned()));
    let fields = but(but(fields, "other_3", other.unwrap()), "reason", "Entscheidet sich später (Beispiel)");
    let seen = house.post(&path, &house.lead, &borrowed(&fields)).await.text;
    assert_eq!(house.post(&path, &house.lead, &borrowed(&filled(&seen))).await.status, 303, "{seen}");
}

#[tokio::test]
async fn what_was_moved_by_hand_stays_or_is_named_before_it_goes() {
    let house = House::bare().await;
    let areas = between(super::house::NEEDS, "Jugendamt; ", "\n")[0].clone();
    // Two offices need all areas alike, the two others certain ones.
    let row = |office: &str, needs: &str| format!("{office}; {needs}\n");
    let table = [
        format!("Jugendamt; {areas}\n"),
        row("celle", "50; 50; 50; 50; 50; 50; 50; 50; 50; 50; 50; 50"),
        row("gifhorn", "50; 50; 50; 50; 50; 50; 50; 50; 50; 50; 50; 50"),
        row("rotenburg", "99; 89; 79; 0; 0; 0; 0; 0; 0; 0; 0; 0"),
        row("nienburg", "0; 0; 0; 99; 89; 79; 0; 0; 0; 0; 0; 0"),
    ];
    assert_eq!(house.post("/needs", &house.lead, &[("text", &table.concat())]).await.status, 303);
    for office in ["celle", "gifhorn", "rotenburg", "nienburg"] {
        leave_open(&house, office).await;
    }
    let page = house.get("/solution?all=2", &house.lead).await.text;
    let sure = between(&page, "Damit geht verloren, was von Hand geändert wurde: ", "</p>");
    assert_eq!(sure.len(), 1, "the first proposal takes nothing away: {page}");
    let lost = sure[0].matches("Entscheidet sich später (Beispiel)").count();
    assert!((1..4).contains(&lost), "{sure:?}");
    let seen = between(&page, "name=\"seen\" value=\"", "\"")[0].clone();
    let take = async |number: &str, seen: &str| {
        let sent = house.post("/solution", &house.lead, &[("number", number), ("seen", seen), ("all", "2")]).await;
        assert_eq!(sent.location(), format!("{BASE}/solution?done=solution_choose"), "{}", sent.text);
        house.get("/solution?all=2", &house.lead).await.text
    };
    let page = take("2", &seen).await;
    let moved = |page: &str, word: &str| between(page, "<h2>Von Hand geändert</h2>", "</ul>")[0].matches(word).count();
    assert_eq!(moved(&page, "Entscheidet sich später (Beispiel)"), 4 - lost, "{page}");
    assert_eq!(moved(&page, "Gleich guter Vorschlag Nr. 2."), lost, "{page}");
    // What came of a choice is no work of anybody: nothing is asked before it goes, and what is by hand stays.
    assert!(!page.contains("Damit geht verloren"), "{page}");
    let page = take("1", &between(&page, "name=\"seen\" value=\"", "\"")[0]).await;
    assert_eq!(moved(&page, "Entscheidet sich später (Beispiel)"), 4 - lost, "{page}");
    assert_eq!(moved(&page, "Gleich guter Vorschlag"), 0, "{page}");
    let history = house.app.get("/programmes/nds-79a-2016/history", Some(&house.lead)).await.text;
    assert_eq!(history.matches("durch einen gleich guten Vorschlag ersetzt").count(), lost, "{history}");
    assert!(history.contains(" oder "), "the journal keeps what was replaced: {history}");
    house.speaks();
}

#[tokio::test]
async fn how_many_equally_good_proposals_are_listed_is_ones_own_choice() {
    let house = alike().await;
    let page = house.get("/solution", &house.lead).await.text;
    assert!(page.contains("<form class=\"form\" id=\"solution_show\" method=\"get\""), "{page}");
    for (all, count) in [("3", 3), ("30", 30)] {
        let page = house.get(&format!("/solution?all={all}"), &house.lead).await.text;
        assert!(page.contains(&format!("Mehr als {count} Vorschläge sind gleich gut.")), "{page}");
        assert_eq!(page.matches("<h3>Vorschlag ").count(), count);
    }
    for all in ["0", "101", "viele", "-1"] {
        let page = house.get(&format!("/solution?all={all}"), &house.lead).await.text;
        assert!(
            page.contains("<a href=\"#solution_show-all\">") && page.contains(&format!("value=\"{all}\"")),
            "{all}: {page}"
        );
        assert!(!page.contains("<h3>Vorschlag "), "{all}");
    }
}

#[tokio::test]
async fn a_pin_is_kept_only_by_the_area_that_counts() {
    let house = House::full().await;
    house.pin("gifhorn", "1", "personal").await;
    let path = "/offices/gifhorn/move";
    let page = house.get(path, &house.lead).await.text;
    let told = "Landkreis Gifhorn: Rang 1 ist auf „Personal“ festgelegt.";
    for (first, second, broken) in [("personal", "strategie", false), ("strategie", "personal", true)] {
        let fields = but(but(filled(&page), "area_1", first), "other_1", second);
        let seen = house.post(&format!("{path}?step=preview"), &house.lead, &borrowed(&fields)).await.text;
        assert_eq!(seen.contains(told), broken, "{seen}");
    }
}

#[tokio::test]
async fn another_solution_that_is_equally_good_can_be_taken() {
    let house = alike().await;
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
