//! Resolutions: kept with everything they rest on, worked out again, compared, confirmed, released, taken along.

use std::collections::BTreeSet;

use kernel::{Id, Lang, Place};

use super::house::{BASE, House, between, borrowed, but, filled};
use crate::{
    model::{Frozen, Resolution},
    rules, store,
};

#[tokio::test]
async fn a_resolution_is_worked_out_again_and_comes_out_the_same() {
    let house = House::full().await;
    let one = house.resolve().await;
    let page = house.get(&one, &house.facilitator).await.text;
    assert!(page.contains("<h1>Beschluss Nr. 1</h1>") && page.contains("nachgerechnet: gleich"), "{page}");
    assert!(page.contains("Runde (Beispiel)") && page.contains("noch keine Antwort"));
    // What changes afterwards does not change it.
    house.pin("celle", "1", "infrastruktur").await;
    assert!(house.get(&one, &house.facilitator).await.text.contains("nachgerechnet: gleich"));
    // The same document gives the same on the command line.
    let document = house.get(&format!("{one}/question.json"), &house.facilitator).await.text;
    let answered = crate::offer::allocate(&document, None, &house.app.site.t(Lang::De));
    assert_eq!(answered.outcome, crate::offer::Outcome::Solved);
    let answer: serde_json::Value = serde_json::from_str(&answered.text).unwrap();
    let id: Id<Resolution> = one.rsplit_once('/').unwrap().1.parse().unwrap();
    let place = Place { scope: house.programme, members: Vec::new() };
    let kept = house.app.system().at(place).read(move |tx| store::resolution_find(tx, id)).await.unwrap().frozen;
    let kept: BTreeSet<(String, usize, String)> = kept
        .basis
        .offices
        .iter()
        .zip(&kept.best)
        .flat_map(|(office, own)| own.iter().zip(1..).map(|(area, rank)| (office.key.clone(), rank, area.clone())))
        .collect();
    let word = |pick: &serde_json::Value, name: &str| pick[name].as_str().unwrap().to_owned();
    let answered = answer["picks"].as_array().unwrap().iter().map(|pick| {
        let rank = usize::try_from(pick["rank"].as_u64().unwrap()).unwrap();
        (word(pick, "office"), rank, word(pick, "area"))
    });
    assert_eq!(answered.collect::<BTreeSet<_>>(), kept);
    assert_eq!(kept.len(), 12);
    house.speaks();
}

#[tokio::test]
async fn a_record_that_was_tampered_with_is_found_out() {
    let house = House::full().await;
    let id: Id<Resolution> = house.resolve().await.rsplit_once('/').unwrap().1.parse().unwrap();
    let place = Place { scope: house.programme, members: Vec::new() };
    let kept = house.app.system().at(place).read(move |tx| store::resolution_find(tx, id)).await.unwrap();
    let t = house.app.site.t(Lang::De);
    let is_same = |frozen: &Frozen| rules::is_reproduced(frozen, &rules::solve(&frozen.basis, None, &t), &t);
    assert!(is_same(&kept.frozen));
    let mut other = kept.frozen.clone();
    other.basis.offices[0].sheet.needs.get_mut("leitbild").unwrap().score = 100;
    other.basis.offices[0].sheet.needs.get_mut("evaluation").unwrap().score = 0;
    assert!(!is_same(&other));
    let mut other = kept.frozen.clone();
    other.ranks[0].swap(0, 1);
    assert!(!is_same(&other));
    let mut other = kept.frozen;
    other.value += 1;
    assert!(!is_same(&other));
}

#[tokio::test]
async fn only_what_was_seen_is_kept() {
    let house = House::full().await;
    let fields = filled(&house.get("/resolve", &house.lead).await.text);
    house.pin("celle", "1", "infrastruktur").await;
    let sent = house.post("/resolve", &house.lead, &borrowed(&fields)).await;
    assert_eq!(sent.status, 422);
    assert!(sent.text.contains("haben sich geändert, während Sie gelesen haben"), "{}", sent.text);
    let long = but(filled(&sent.text), "note", &"x".repeat(1001));
    assert_eq!(house.post("/resolve", &house.lead, &borrowed(&long)).await.status, 422);
    assert!(house.get("", &house.lead).await.text.contains("Noch kein Beschluss"));
}

#[tokio::test]
async fn two_resolutions_are_compared() {
    let house = House::full().await;
    let one = house.resolve().await;
    house.pin("celle", "1", "infrastruktur").await;
    let two = house.resolve().await;
    let id = one.rsplit_once('/').unwrap().1;
    let page = house.get(&format!("{two}/compare?with={id}"), &house.lead).await;
    assert_eq!(page.status, 200);
    for part in [
        "Beschluss Nr. 1 und Nr. 2 im Vergleich",
        "Stadt Celle: Bereiche",
        "Stadt Celle: Vorgabe zu „Infrastruktur“",
        "Festgelegt auf Rang 1. Begründung: Aus der veröffentlichten Liste (Beispiel)",
    ] {
        assert!(page.text.contains(part), "{part}\n{}", page.text);
    }
    let choice = house.get(&format!("{two}/compare"), &house.lead).await.text;
    assert!(choice.contains(&format!("{BASE}{two}/compare?with={id}")), "{choice}");
    for other in ["x", two.rsplit_once('/').unwrap().1] {
        assert_eq!(house.get(&format!("{two}/compare?with={other}"), &house.lead).await.status, 404, "{other}");
    }
    assert!(house.get(&two, &house.lead).await.text.contains(&format!("{BASE}{two}/compare?with={id}")));
    house.speaks();
}

#[tokio::test]
async fn heads_confirm_or_return_and_the_lead_releases_into_the_allocation() {
    let house = House::full().await;
    let one = house.resolve().await;
    let (reply, release) = (format!("{one}/offices/celle"), format!("{one}/release"));
    // Returned, it is not released.
    let missing = house.post(&reply, &house.head, &[("said", "returned"), ("version", "0")]).await;
    assert!(missing.status == 422 && missing.text.contains("Bitte sagen Sie, warum"), "{}", missing.text);
    let fields = [("said", "returned"), ("reason", "Personal fehlt (Beispiel)"), ("version", "0")];
    assert_eq!(house.post(&reply, &house.head, &fields).await.status, 303);
    assert_eq!(house.post(&reply, &house.head, &fields).await.status, 409, "somebody else answered in between");
    assert!(house.get(&one, &house.lead).await.text.contains("Personal fehlt (Beispiel)"));
    let refused = house.post(&release, &house.lead, &[("reason", "trotzdem")]).await;
    assert!(refused.status == 422 && refused.text.contains("Ein Jugendamt hat den Beschluss zurückgegeben."));
    // Confirmed, but not by all: the lead says why.
    assert_eq!(house.post(&reply, &house.head, &[("said", "confirmed"), ("version", "1")]).await.status, 303);
    let refused = house.post(&release, &house.lead, &[("reason", "")]).await;
    assert!(refused.status == 422 && refused.text.contains("trotzdem freigeben"), "{}", refused.text);
    for office in ["gifhorn", "rotenburg", "nienburg"] {
        let head = house.head_of(office).await;
        let sent =
            house.post(&format!("{one}/offices/{office}"), &head, &[("said", "confirmed"), ("version", "0")]).await;
        assert_eq!(sent.status, 303, "{office}");
    }
    assert!(house.get(&release, &house.lead).await.text.contains("Alle Jugendämter haben bestätigt."));
    let sent = house.post(&release, &house.lead, &[("reason", "")]).await;
    assert_eq!(sent.location(), format!("{BASE}{one}?done=resolution_release"), "{}", sent.text);
    // The programme's own allocation is now what was decided.
    let matrix = house.app.get("/programmes/nds-79a-2016/matrix", Some(&house.lead)).await.text;
    let paper = house.get(&one, &house.lead).await.text;
    let list =
        |text: &str| between(text, "<article", "</article>")[0].split("Nach Jugendämtern").nth(1).unwrap().to_owned();
    assert_eq!(list(&matrix), list(&paper));
    let history = house.app.get("/programmes/nds-79a-2016/history", Some(&house.lead)).await.text;
    assert!(history.contains("Beschluss zur Verteilung freigegeben") && !history.contains('⟦'), "{history}");
    // Who changes it afterwards says why, and the resolution says what is different.
    let path = "/programmes/nds-79a-2016/offices/gifhorn/allocation";
    let form = filled(&house.app.get(path, Some(&house.lead)).await.text);
    let form = but(form, "other_3", "strategie");
    let refused = house.app.post(path, Some(&house.lead), &borrowed(&form)).await;
    assert!(
        refused.status == 422 && refused.text.contains("href=\"#allocation_edit-reason\">Bitte sagen Sie, warum"),
        "{}",
        refused.text
    );
    assert!(!house.get(&one, &house.lead).await.text.contains("Seit der Freigabe geändert"));
    let form = but(form, "reason", "So vereinbart (Beispiel)");
    assert_eq!(house.app.post(path, Some(&house.lead), &borrowed(&form)).await.status, 303);
    let page = house.get(&one, &house.lead).await.text;
    assert!(
        page.contains("Seit der Freigabe geändert") && page.contains("Landkreis Gifhorn: beschlossen 1. Personal"),
        "{page}"
    );
    // Over: neither answers nor another release.
    assert_eq!(house.post(&release, &house.lead, &[("reason", "x")]).await.status, 422);
    assert_eq!(house.post(&reply, &house.head, &[("said", "confirmed"), ("version", "2")]).await.status, 422);
    house.speaks();
}

#[tokio::test]
async fn an_older_resolution_takes_no_answer_and_is_not_released() {
    let house = House::full().await;
    let old = house.resolve().await;
    house.resolve().await;
    let sent = house.post(&format!("{old}/offices/celle"), &house.head, &[("said", "confirmed")]).await;
    assert!(sent.status == 422 && sent.text.contains("nimmt keine Antworten mehr an"), "{}", sent.text);
    assert_eq!(house.post(&format!("{old}/release"), &house.lead, &[("reason", "x")]).await.status, 422);
    assert!(!house.get(&old, &house.lead).await.text.contains(&format!("{old}/release")));
}

#[tokio::test]
async fn the_published_list_of_2016_comes_out_on_every_paper() {
    let house = House::full().await;
    house.pin("celle", "3", "leitbild").await;
    house.pin("rotenburg", "3", "leitbild").await;
    let page = house.get("/offices/rotenburg/move", &house.lead).await.text;
    let open = but(but(filled(&page), "other_3", "fuehrung"), "reason", "Noch offen (Beispiel)");
    let seen = house.post("/offices/rotenburg/move", &house.lead, &borrowed(&open)).await.text;
    assert_eq!(house.post("/offices/rotenburg/move", &house.lead, &borrowed(&filled(&seen))).await.status, 303);
    let one = house.resolve().await;
    let text = house.get(&format!("{one}/newsletter.txt"), &house.head).await;
    assert_eq!((text.status, text.header("content-type")), (200, "text/plain; charset=utf-8"));
    let list: Vec<&str> = text.text.lines().filter(|line| line.starts_with("- ")).collect();
    let published = [
        "- Stadt Celle: 1. Bedarfserschließung, 2. Evaluation, (3. Leitbild)",
        "- Landkreis Gifhorn: 1. Personal, 2. Soziale Dienstleistungen, (3. Controlling)",
        "- Landkreis Rotenburg (Wümme): 1. Schlüsselprozesse, 2. Strategie, (3. Leitbild oder Führung)",
        "- Landkreis Nienburg/Weser: 1. Kooperationen, 2. Führung, (3. Kundenkommunikation)",
    ];
    assert_eq!(list, published, "{}", text.text);
    let shown = house.get(&format!("{one}/newsletter"), &house.head).await.text;
    assert!(shown.contains(published[2]), "{shown}");
    let pdf = house.get(&format!("{one}/matrix.pdf"), &house.head).await;
    testkit::accessible("allocation-matrix", &pdf.bytes);
}
