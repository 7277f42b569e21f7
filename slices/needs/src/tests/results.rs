//! Results: nothing below the threshold, nothing before closing, nothing after; scores in words, handed on, set by hand.

use super::{CELLE, House, between, house};

/// Sheets with these answers for the first area: importance and present state.
pub(super) async fn sheets(house: &House, workshop: &str, answers: &[(&str, &str)]) {
    for (at, scale) in ["importance", "present"].into_iter().enumerate() {
        let mut form = vec![("scale".to_owned(), scale.to_owned()), ("sheets".to_owned(), answers.len().to_string())];
        for (sheet, (importance, present)) in answers.iter().enumerate() {
            form.push((format!("c-{}-0", sheet + 1), [*importance, *present][at].to_owned()));
        }
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        house.done(&format!("{workshop}/needs/paper"), &house.facilitator, &form).await;
    }
}

pub(super) async fn close(house: &House, workshop: &str) {
    let room = house.page(&format!("{workshop}/needs/room"), &house.facilitator).await;
    let version = between(&room, "name=\"version\" value=\"", "\"").remove(0);
    house.done(&format!("{workshop}/needs/close"), &house.facilitator, &[("version", &version)]).await;
}

/// All is well already.
const LOW: [(&str, &str); 6] = [("5", "5"), ("4", "5"), ("5", "5"), ("4", "5"), ("5", "5"), ("3", "5")];

pub(super) const SIX: [(&str, &str); 6] = [("5", "2"), ("4", "2"), ("5", "1"), ("4", "3"), ("5", "2"), ("3", "2")];

#[tokio::test]
async fn figures_appear_when_the_rating_is_closed_and_nothing_changes_them() {
    let house = house().await;
    let workshop = house.plan().await;
    sheets(&house, &workshop, &SIX).await;
    let results = format!("{workshop}/needs/results");
    let before = house.page(&results, &house.head).await;
    assert!(before.contains("Noch kein Ergebnis") && !before.contains("Median"), "{before}");
    let early = house.app.post(&format!("{results}/release"), Some(&house.head), &[("version", "1")]).await;
    assert!(early.status == 422 && early.text.contains("noch nicht abgeschlossen"), "{}", early.text);
    close(&house, &workshop).await;
    let page = house.page(&results, &house.head).await;
    // Importance 3 4 4 5 5 5: median 4½; present 1 2 2 2 2 3: median 2; 4½ × 3 = 13½ of 20: 67½, so 68.
    assert!(page.contains("Median 4½, mittlere Hälfte 4–5, 6 Antworten, große Einigkeit"), "{page}");
    assert!(page.contains("Wichtigkeit 4½ × (5 − heutiger Stand 2) = 13½ von 20, also 68 von 100"), "{page}");
    let late = [("scale", "importance"), ("sheets", "7"), ("c-7-0", "1")];
    let answer = house.app.post(&format!("{workshop}/needs/paper"), Some(&house.facilitator), &late).await;
    assert!(answer.status == 422 && answer.text.contains("lässt sich nicht mehr ändern"), "{}", answer.text);
    assert_eq!(between(&house.page(&results, &house.head).await, "Median ", "<"), between(&page, "Median ", "<"));
    house.speaks();
}

#[tokio::test]
async fn below_the_threshold_nothing_is_told_anywhere() {
    let house = house().await;
    let workshop = house.plan().await;
    // Four of five say how important it is; all five say how it is today.
    let answers = [("5", "2"), ("5", "2"), ("5", "2"), ("5", "2"), ("", "2")];
    sheets(&house, &workshop, &answers).await;
    close(&house, &workshop).await;
    for path in ["results", "protocol", "protocol.csv"] {
        let page = house.app.get(&format!("{workshop}/needs/{path}"), Some(&house.head)).await.text;
        assert!(!page.contains("Median 5") && page.contains("zu wenige Antworten"), "{path}: {page}");
        assert!(page.contains("Median 2"), "the control: what is enough is told, {path}");
        assert!(!page.contains("von 20"), "no score of what is not told");
    }
    // Six answered one scale and five another: that one person did not is not told either.
    let other = house.plan().await;
    let answers = [("5", "2"), ("5", "2"), ("5", "2"), ("5", "2"), ("5", "2"), ("", "2")];
    sheets(&house, &other, &answers).await;
    close(&house, &other).await;
    let page = house.page(&format!("{other}/needs/results"), &house.head).await;
    assert!(page.contains("Median 5, mittlere Hälfte 5–5, mindestens 5 Antworten"), "{page}");
    house.speaks();
}

#[tokio::test]
async fn the_office_hands_on_what_the_programme_then_sees_and_can_take_it_back() {
    let house = house().await;
    let workshop = house.plan().await;
    sheets(&house, &workshop, &SIX).await;
    close(&house, &workshop).await;
    let results = format!("{workshop}/needs/results");
    assert!(house.page(&format!("{CELLE}/needs"), &house.lead).await.contains("noch kein Bedarf weitergegeben"));
    assert!(house.look(crate::offer::need_scores).await.is_empty());
    let foreign = house.app.post(&format!("{results}/release"), Some(&house.facilitator), &[("version", "2")]).await;
    assert_eq!(foreign.status, 403, "the office decides, nobody else");
    house.done(&format!("{results}/release"), &house.head, &[("version", "2")]).await;
    let stale = house.app.post(&format!("{results}/release"), Some(&house.head), &[("version", "2")]).await;
    assert!(stale.status == 409 && stale.text.contains("Jemand war schneller"), "{}", stale.text);
    let page = house.page(&format!("{CELLE}/needs"), &house.lead).await;
    assert!(page.contains("also 68 von 100"), "{page}");
    let scores = house.look(crate::offer::need_scores).await;
    let told: Vec<_> =
        scores.iter().map(|one| (one.office.as_str(), one.area.as_str(), one.score, one.by_hand)).collect();
    assert_eq!(told, [("celle", "leitbild", 68, false)]);
    house.done(&format!("{results}/withdraw"), &house.head, &[("version", "3")]).await;
    assert!(house.look(crate::offer::need_scores).await.is_empty());
    house.speaks();
}

#[tokio::test]
async fn who_takes_one_workshop_back_leaves_what_another_one_handed_on() {
    use crate::offer::Handing;
    let house = house().await;
    let (first, second) = (house.plan().await, house.plan().await);
    // The first one brings high figures, the second one low ones.
    for workshop in [&first, &second] {
        sheets(&house, workshop, if *workshop == first { &SIX } else { &LOW }).await;
        close(&house, workshop).await;
    }
    let score = async || {
        let scores = house.look(crate::offer::need_scores).await;
        scores.iter().map(|one| (one.area.to_string(), one.score)).collect::<Vec<_>>()
    };
    let standing = async || {
        house.look(crate::offer::handings).await.into_iter().find(|(key, _)| key.as_str() == "celle").unwrap().1
    };
    let change = async |workshop: &str, what: &str| {
        house.app.clock.forward(60);
        let page = house.page(&format!("{workshop}/needs/results"), &house.head).await;
        let version = between(&page, "name=\"version\" value=\"", "\"").remove(0);
        house.done(&format!("{workshop}/needs/results/{what}"), &house.head, &[("version", &version)]).await;
    };
    let (of_first, of_second) = (vec![("leitbild".to_owned(), 68)], vec![("leitbild".to_owned(), 0)]);
    assert_eq!(standing().await, Handing::Nothing);
    change(&first, "release").await;
    change(&second, "release").await;
    assert_eq!((score().await, standing().await), (of_second.clone(), Handing::Handed));
    // The earlier one goes: nothing changes.
    change(&first, "withdraw").await;
    assert_eq!((score().await, standing().await), (of_second.clone(), Handing::Handed));
    // It comes again and is the latest now; when it goes, the other one counts.
    change(&first, "release").await;
    assert_eq!(score().await, of_first);
    change(&first, "withdraw").await;
    assert_eq!((score().await, standing().await), (of_second, Handing::Handed));
    // The last one goes: what was copied from it must not count any more.
    change(&second, "withdraw").await;
    assert_eq!((score().await, standing().await), (Vec::new(), Handing::Withdrawn));
    house.speaks();
}

#[tokio::test]
async fn what_is_offered_of_a_score_says_how_it_came_about() {
    let house = house().await;
    let workshop = house.plan().await;
    sheets(&house, &workshop, &SIX).await;
    close(&house, &workshop).await;
    house.done(&format!("{workshop}/needs/results/release"), &house.head, &[("version", "2")]).await;
    let path = format!("{CELLE}/needs/personal/score");
    house
        .done(
            &path,
            &house.facilitator,
            &[("version", "1"), ("score", "60"), ("reason", "Drei Stellen sind frei (Beispiel)")],
        )
        .await;
    let scores = house.look(crate::offer::need_scores).await;
    let t = house.app.site.t(kernel::Lang::De);
    let words: Vec<String> = scores.iter().map(|one| t.say(&one.words)).collect();
    assert_eq!(
        words,
        [
            "Wichtigkeit 4½ × (5 − heutiger Stand 2) = 13½ von 20, also 68 von 100",
            "Von Hand auf 60 festgelegt (errechnet: –). Grund: Drei Stellen sind frei (Beispiel)",
        ]
    );
}

#[tokio::test]
async fn a_score_is_set_by_hand_with_a_reason_only() {
    let house = house().await;
    let path = format!("{CELLE}/needs/personal/score");
    let bare = house.app.post(&path, Some(&house.facilitator), &[("score", "90")]).await;
    assert!(bare.status == 422 && bare.text.contains("value=\"90\""), "{}", bare.text);
    let high = house.app.post(&path, Some(&house.facilitator), &[("score", "101"), ("reason", "Warum")]).await;
    assert_eq!(high.status, 422);
    house.done(&path, &house.facilitator, &[("score", "90"), ("reason", "Drei Stellen sind frei (Beispiel)")]).await;
    let scores = house.look(crate::offer::need_scores).await;
    assert_eq!((scores[0].area.as_str(), scores[0].score, scores[0].by_hand), ("personal", 90, true));
    let page = house.page(&format!("{CELLE}/needs"), &house.lead).await;
    assert!(
        page.contains("Von Hand auf 90 festgelegt (errechnet: –). Grund: Drei Stellen sind frei (Beispiel)"),
        "{page}"
    );
    let stale = house.app.post(&path, Some(&house.facilitator), &[("score", "10"), ("reason", "Später")]).await;
    assert!(stale.status == 409 && stale.text.contains("Drei Stellen sind frei"), "{}", stale.text);
    house.done(&path, &house.facilitator, &[("version", "1"), ("score", ""), ("reason", "")]).await;
    assert!(house.look(crate::offer::need_scores).await.is_empty());
    house.speaks();
}

#[tokio::test]
async fn leadership_states_what_it_wants_with_a_reason_and_a_service_of_its_own() {
    use crate::offer::WishKind;
    let house = house().await;
    let path = format!("{CELLE}/needs/leitbild/wish");
    let page = house.page(&path, &house.head).await;
    assert!(page.contains("Schulsozialarbeit") && !page.contains("Vormundschaften"), "only the office's services");
    let bare = house.app.post(&path, Some(&house.head), &[("kind", "certain")]).await;
    assert_eq!(bare.status, 422);
    let nowhere = house.app.post(&path, Some(&house.head), &[("kind", "only_with"), ("reason", "Warum")]).await;
    assert!(nowhere.status == 422 && nowhere.text.contains("Bitte wählen Sie den Dienst"), "{}", nowhere.text);
    let service = between(&page, "<option value=\"", "\">Schulsozialarbeit").pop().unwrap();
    let service = service.rsplit('"').next().unwrap().to_owned();
    let form = [("kind", "only_with"), ("service", service.as_str()), ("reason", "Nur dort ist Zeit (Beispiel)")];
    house.done(&path, &house.head, &form).await;
    let stated = house.look(crate::offer::wishes).await;
    assert_eq!(stated.len(), 1);
    let WishKind::OnlyWith(bound) = &stated[0].kind else { panic!("{stated:?}") };
    assert_eq!((bound.name.as_str(), stated[0].reason.as_str()), ("Schulsozialarbeit", "Nur dort ist Zeit (Beispiel)"));
    let page = house.page(&format!("{CELLE}/needs"), &house.lead).await;
    assert!(page.contains("nur mit: Schulsozialarbeit"), "{page}");
    house.done(&path, &house.head, &[("kind", "none"), ("version", "1"), ("reason", "")]).await;
    assert!(house.look(crate::offer::wishes).await.is_empty());
    house.speaks();
}

#[tokio::test]
async fn the_protocol_is_a_page_a_pdf_a_document_and_a_table_in_both_languages() {
    let house = house().await;
    let workshop = house.plan().await;
    sheets(&house, &workshop, &SIX).await;
    close(&house, &workshop).await;
    let path = format!("{workshop}/needs/protocol");
    let english = house.app.get_in(kernel::Lang::En, &path, Some(&house.head)).await.text;
    assert!(english.contains("Importance 4½ × (5 − present state 2)"), "{english}");
    for (end, start) in [("pdf", b"%PDF".as_slice()), ("docx", b"PK"), ("csv", b"\xef\xbb\xbf")] {
        let file = house.app.get(&format!("{path}.{end}"), Some(&house.head)).await;
        assert_eq!(file.status, 200);
        assert!(file.bytes.starts_with(start), "{end}: {:?}", &file.bytes[..8]);
    }
    house.speaks();
}
