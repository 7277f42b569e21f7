//! Where items come from, and what reached the definition.

use super::{HOME, house, programme};
use crate::{model::Citation, store};

#[tokio::test]
async fn every_thought_is_told_with_its_way_or_its_end() {
    let house = house().await;
    let items = house.worded(&["Vertrauen gewachsen ist", "niemand alles zweimal erzählt hat"]).await;
    let before = house.get(&format!("{HOME}/coverage"), &house.lead).await.text;
    assert!(before.contains("0 von ") && !before.contains("<caption>Eingegangen"), "{before}");
    // One grew from the plenum, one from a card of the first round.
    house.cite(&items[0], &["5.1.3"]).await;
    house.cite(&items[1], &["1.6.2"]).await;
    let page = house.get(&format!("{HOME}/coverage"), &house.lead).await.text;
    assert!(page.contains("Punkt 1: 1.15.1 → 2.8.1 → 3.4.3 → 4.2.4 → 5.1.3"), "{page}");
    assert!(page.contains("Punkt 2: 1.6.2"), "{page}");
    // What was set aside is told where it ended.
    assert!(page.contains("1.4.2: beiseitegelegt"), "{page}");
    assert!(page.contains("5.1.1: steht am Ende"), "{page}");
    // No name of anybody who took part.
    assert!(!page.contains("Teilnehm"), "{page}");
    let item = house.get(&items[0], &house.lead).await.text;
    assert!(item.contains("5.1.3") && item.contains("gewachsen aus") && item.contains("1.15.1"), "{item}");
    house.speaks();
}

#[tokio::test]
async fn of_two_who_choose_sources_at_once_both_choices_stay() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    house.cite(&item, &["5.1.3", "1.6.2"]).await;
    // Two open the form: one adds 5.1.1, the other takes 1.6.2 away and adds 5.1.2.
    let (one, other) = (house.choice(&item).await, house.choice(&item).await);
    house.choose(&item, &house.lead, &one, &["5.1.3", "1.6.2", "5.1.1"]).await;
    house.choose(&item, &house.facilitator, &other, &["5.1.3", "5.1.2"]).await;
    let page = house.get(HOME, &house.facilitator).await.text;
    assert!(page.contains("Aus den Aussagen 5.1.1, 5.1.2, 5.1.3"), "{page}");
    // Who has to choose again for other words finds both choices ticked.
    let old = house.choice(&item).await;
    house.cite(&item, &["5.1.1", "1.6.2"]).await;
    house.done(&format!("{item}/edit"), &house.lead, &[("text", "Vertrauen da war"), ("version", "1")]).await;
    let again = house.chosen(&item, &house.lead, &old, &["5.1.1", "5.1.2", "1.4.2"]).await;
    assert_eq!(again.status, 409);
    let ticked = again.text.split(" checked").skip(1).filter_map(|rest| rest.split("\"label\">").nth(1));
    let ticked: Vec<_> = ticked.filter_map(|rest| rest.split('<').next()).collect();
    assert_eq!(ticked, ["5.1.1", "1.4.2", "1.6.2"], "{}", again.text);
    house.speaks();
}

#[tokio::test]
async fn only_statements_of_the_own_closed_workshops_can_be_cited() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    let foreign = [("version", "1"), ("statements", "00000000-0000-7000-8000-000000000001")];
    assert_eq!(house.post(&format!("{item}/sources"), &house.lead, &foreign).await.status, 422);
    let nonsense = [("version", "1"), ("statements", "x")];
    let refused = house.post(&format!("{item}/sources"), &house.lead, &nonsense).await;
    assert!(refused.status == 422 && refused.text.contains("role=\"alert\""), "{}", refused.text);
    house.cite(&item, &["5.1.3", "1.6.2"]).await;
    // Another choice replaces the one before, and the history knows both.
    house.cite(&item, &["5.1.1"]).await;
    let page = house.get(HOME, &house.lead).await.text;
    assert!(page.contains("Aus den Aussagen 5.1.1") && !page.contains("1.6.2"), "{page}");
    let history = house.get(&item, &house.lead).await.text;
    assert!(history.contains("<del>1.6.2, 5.1.3</del>"), "{history}");
    // Who chose for other words than are there now looks again.
    house.done(&format!("{item}/edit"), &house.lead, &[("text", "Vertrauen da war"), ("version", "1")]).await;
    assert_eq!(house.post(&format!("{item}/sources"), &house.lead, &[("version", "1")]).await.status, 409);
    house.speaks();
}

#[tokio::test]
async fn a_statement_that_is_not_to_be_had_is_told_and_goes_only_where_it_was_taken_back() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    house.cite(&item, &["5.1.3", "1.6.2"]).await;
    // As if a third card had been taken back while its workshop was open again, and a fourth one's were open still.
    let (scope, open) = (programme(&house.app, "nds-79a-2016").await, programme(&house.app, "nds-79a-2019").await.id);
    let gone = move |tx: &mut db::WriteTx<'_>| {
        let place = db::scopes::place(tx, scope)?;
        tx.within(place, |tx| {
            let kept = store::item::citations(tx)?[0];
            store::item::citation_insert(tx, &Citation { statement: tx.id(), ..kept })?;
            store::item::citation_insert(tx, &Citation { workshop: open, statement: tx.id(), ..kept })
        })
    };
    house.app.system().write(gone).await.unwrap();
    let page = house.get(HOME, &house.lead).await.text;
    assert!(page.contains("Aus den Aussagen 1.6.2, 5.1.3 · 2 genannte Aussagen liegen nicht vor"), "{page}");
    let page = house.get(&item, &house.lead).await.text;
    assert!(page.contains("2 genannte Aussagen liegen zurzeit nicht vor"), "{page}");
    house.cite(&item, &["5.1.3"]).await;
    let page = house.get(HOME, &house.lead).await.text;
    assert!(page.contains("Aus den Aussagen 5.1.3 · eine genannte Aussage liegt nicht vor"), "{page}");
    house.speaks();
}
