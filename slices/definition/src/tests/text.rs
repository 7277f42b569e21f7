//! Wording the text: stem, items, their order; nothing is overwritten, and who saves second decides.

use kernel::Lang;

use super::{HOME, between, house};

#[tokio::test]
async fn a_definition_begins_with_its_stem() {
    let house = house().await;
    let empty = house.get(HOME, &house.facilitator).await;
    assert_eq!(empty.status, 200);
    assert!(empty.text.contains("Noch keine Definition") && empty.text.contains(&format!("{HOME}/stem")));
    // Without a stem there is nothing that an item could complete.
    let early = house.get(&format!("{HOME}/items/new"), &house.facilitator).await;
    assert_eq!(early.status, 422);
    assert!(early.text.contains("noch nicht begonnen"), "{}", early.text);
    let form = house.get(&format!("{HOME}/stem"), &house.facilitator).await.text;
    assert!(form.contains("Kinder- und Jugendhilfe ist gelungen, wenn …"), "{form}");
    let bad = house.post(&format!("{HOME}/stem"), &house.facilitator, &[("stem", &"x".repeat(10_000))]).await;
    assert_eq!(bad.status, 422);
    assert!(bad.text.contains("zu lang") && bad.text.contains(&"x".repeat(10_000)), "what was typed is there");
    house.worded(&["Kinder gehört worden sind"]).await;
    let page = house.get(HOME, &house.facilitator).await.text;
    assert!(page.contains("Hilfe ist gelungen, wenn …") && page.contains("Kinder gehört worden sind"), "{page}");
    // Somebody who began at the same time sees both.
    let late = house.post(&format!("{HOME}/stem"), &house.lead, &[("stem", "Anders"), ("version", "0")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text.contains("Anders") && late.text.contains("Hilfe ist gelungen"), "{}", late.text);
    house.speaks();
}

#[tokio::test]
async fn of_two_who_word_an_item_the_second_sees_both_texts_and_decides() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    let edit = format!("{item}/edit");
    house.done(&edit, &house.lead, &[("text", "Vertrauen langsam gewachsen ist"), ("version", "1")]).await;
    let second = [("text", "Vertrauen zueinander gewachsen ist"), ("version", "1")];
    let stale = house.post(&edit, &house.facilitator, &second).await;
    assert_eq!(stale.status, 409);
    for text in ["Vertrauen langsam gewachsen ist", "Vertrauen zueinander gewachsen ist", "value=\"2\""] {
        assert!(stale.text.contains(text), "{text}\n{}", stale.text);
    }
    house.done(&edit, &house.facilitator, &[second[0], ("version", "2")]).await;
    // Every wording is there, with what changed.
    let page = house.get(&item, &house.lead).await.text;
    for text in ["Wortlaut 1,", "Wortlaut 2,", "Wortlaut 3,", "Vertrauen gewachsen ist"] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(page.contains("<del>") && page.contains("<ins>") && page.contains("[neu:]"), "{page}");
    house.speaks();
}

#[tokio::test]
async fn an_intention_is_hinted_at_and_never_refused() {
    let house = house().await;
    house.worded(&["Wir wollen Kinder beteiligen", "Kinder beteiligt worden sind"]).await;
    let page = house.get(HOME, &house.facilitator).await.text;
    assert_eq!(page.matches("Das klingt nach einer Absicht").count(), 1, "{page}");
    house.speaks();
}

#[tokio::test]
async fn what_looks_like_case_data_is_asked_about_once() {
    let house = house().await;
    house.worded(&[]).await;
    let text = "Kevin Muster, geb. 03.04.2009, angekommen ist";
    let path = format!("{HOME}/items/new");
    let warned = house.post(&path, &house.facilitator, &[("text", text)]).await;
    assert_eq!(warned.status, 422);
    let sure = between(&warned.text, "name=\"sure\" value=\"", "\"").remove(0);
    assert_eq!(sure, text);
    assert_eq!(house.post(&path, &house.facilitator, &[("text", text), ("sure", &sure)]).await.status, 303);
    house.speaks();
}

#[tokio::test]
async fn items_move_and_go_and_the_history_tells_it() {
    let house = house().await;
    let items = house.worded(&["Eins war", "Zwei war", "Drei war"]).await;
    let places = async || {
        let page = house.get(HOME, &house.lead).await.text;
        ["Eins war", "Zwei war", "Drei war"].map(|text| page.find(text))
    };
    house.done(&format!("{}/move", items[2]), &house.lead, &[("to", "earlier")]).await;
    let [one, two, three] = places().await;
    assert!(one < three && three < two, "{one:?} {two:?} {three:?}");
    // At the edge nothing happens.
    house.done(&format!("{}/move", items[0]), &house.lead, &[("to", "earlier")]).await;
    assert_eq!(places().await, [one, two, three]);
    let asked = house.get(&format!("{}/withdraw", items[1]), &house.lead).await;
    assert!(asked.status == 200 && asked.text.contains("Zwei war"));
    assert_eq!(house.post(&format!("{}/withdraw", items[1]), &house.lead, &[("version", "7")]).await.status, 409);
    house.done(&format!("{}/withdraw", items[1]), &house.lead, &[("version", "1")]).await;
    assert_eq!(places().await[1], None);
    assert_eq!(house.get(&items[1], &house.lead).await.status, 404);
    let history = house.get("/programmes/nds-79a-2016/history", &house.lead).await.text;
    assert!(history.contains("Punkt der Definition herausgenommen") && history.contains("<del>Zwei war</del>"));
    house.speaks();
}

#[tokio::test]
async fn a_form_sent_twice_enters_one_item() {
    let house = house().await;
    house.worded(&[]).await;
    let path = format!("{HOME}/items/new");
    let form = [("text", "Einmal war"), ("_key", "0123456789abcdef0123456789abcdef")];
    let (one, two) = (house.done(&path, &house.lead, &form).await, house.done(&path, &house.lead, &form).await);
    assert_eq!(one.location(), two.location());
    assert_eq!(house.get(HOME, &house.lead).await.text.matches("Einmal war").count(), 1);
}

#[tokio::test]
async fn both_languages_are_whole() {
    let house = house().await;
    let item = house.worded(&["Kinder gehört worden sind"]).await.remove(0);
    let version = house.submitted().await;
    let ends = ["", "/coverage", "/compare", "/plain", "/decision", "/consent/celle/link", "/plain/edit"];
    let paths = ends.iter().map(|end| format!("{HOME}{end}")).chain([item, version]);
    for path in paths {
        for lang in [Lang::De, Lang::En] {
            let page = house.app.get_in(lang, &path, Some(&house.lead)).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(!page.text.contains('⟦') && page.text.matches("<h1").count() == 1, "{path}");
        }
    }
    assert_eq!(house.app.site.t(Lang::En).missing(), Vec::<String>::new());
}
