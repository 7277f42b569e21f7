//! „Nur mit diesem Dienst“: leadership's condition goes with the pick, or keeps the area from being taken.

use kernel::{Id, Lang, Place};

use super::house::{BASE, House, between};
use crate::{
    model::{Frozen, Resolution},
    store,
};

const PROGRAMME: &str = "/programmes/nds-79a-2016";
const REASON: &str = "Nur dort ist Zeit (Beispiel)";

/// Celle's leadership takes Evaluation with the Schulsozialarbeit only, and that is taken over; the service's address.
pub(super) async fn bound(house: &House) -> String {
    let path = format!("{PROGRAMME}/offices/celle/needs/evaluation/wish");
    let page = house.app.get(&path, Some(&house.head)).await.text;
    let id = between(&page, "<option value=\"", "\">Schulsozialarbeit").pop().unwrap();
    let id = id.rsplit('"').next().unwrap().to_owned();
    let form = [("kind", "only_with"), ("service", id.as_str()), ("reason", REASON)];
    let stated = house.app.post(&path, Some(&house.head), &form).await;
    assert_eq!(stated.status, 303, "{}", stated.text);
    take_over(house).await;
    format!("{PROGRAMME}/services/{id}")
}

async fn take_over(house: &House) {
    let sent = house.post("/needs", &house.facilitator, &[("from", "workshop")]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

async fn done(house: &House, path: &str, form: &[(&str, &str)]) {
    let sent = house.app.post(path, Some(&house.lead), form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

/// The cell of Evaluation for Celle, the first office.
fn cell(page: &str) -> String {
    between(page, "<th scope=\"row\">Evaluation</th><td data-label=\"Stadt Celle\">", "</td>")[0].clone()
}

#[tokio::test]
async fn a_condition_goes_with_the_pick_onto_every_paper() {
    let house = House::full().await;
    bound(&house).await;
    let page = house.get("/solution", &house.facilitator).await.text;
    assert_eq!(cell(&page), "<strong>Rang 2</strong>, nur mit „Schulsozialarbeit“");
    let told = format!("Evaluation: Nur mit dem Dienst „Schulsozialarbeit“. Begründung der Leitung: {REASON}");
    assert!(page.contains(&told), "{page}");
    assert!(house.get("/offices/celle", &house.facilitator).await.text.contains(&told));
    let one = house.resolve().await;
    let paper = "Evaluation nur mit dem Dienst „Schulsozialarbeit“";
    assert!(house.get(&format!("{one}/offices/celle"), &house.head).await.text.contains(&told));
    let others = house.get(&one, &house.head_of("gifhorn").await).await.text;
    assert!(others.contains(paper) && !others.contains(REASON), "the reason is Celle's own: {others}");
    let text = house.get(&format!("{one}/newsletter.txt"), &house.head).await.text;
    assert!(text.contains(&format!("- Stadt Celle: {paper}\n")), "{text}");
    let english = house.app.get_in(Lang::En, &format!("{BASE}{one}"), Some(&house.lead)).await.text;
    assert!(english.contains("Evaluation only with the service “Schulsozialarbeit”"), "{english}");
    house.speaks();
}

#[tokio::test]
async fn without_the_service_the_area_is_banned_and_what_was_decided_stays() {
    let house = House::full().await;
    let service = bound(&house).await;
    let one = house.resolve().await;
    done(&house, &format!("{service}/edit"), &[("name", "Soziale Arbeit"), ("version", "1")]).await;
    // Celle no longer takes part with it, and it has another name: the proposal knows, the resolution stays.
    let page = house.get("/solution", &house.facilitator).await.text;
    assert_eq!(cell(&page), "", "{page}");
    let ban = format!(
        "mit dem Dienst „Soziale Arbeit“, mit dem das Jugendamt nicht teilnimmt. Begründung der Leitung: {REASON}"
    );
    assert!(page.contains("„Evaluation“ hat dort einen höheren Bedarf, ist aber ausgeschlossen. Begründung: Nur"));
    assert!(page.contains(&ban), "{page}");
    let kept = house.get(&one, &house.lead).await.text;
    assert!(
        kept.contains("nachgerechnet: gleich") && kept.contains("nur mit dem Dienst „Schulsozialarbeit“"),
        "{kept}"
    );
    // A service that was withdrawn keeps its name; who takes it over once more gets the same.
    done(&house, &format!("{service}/withdraw"), &[("version", "2")]).await;
    take_over(&house).await;
    assert!(house.get("/solution", &house.facilitator).await.text.contains(&ban));
    let needs = house.app.get(&format!("{PROGRAMME}/offices/celle/needs"), Some(&house.head)).await.text;
    assert!(needs.contains("nur mit: Soziale Arbeit") && needs.contains("nimmt mit diesem Dienst nicht mehr teil"));
    // Only leadership takes it back.
    let wish = format!("{PROGRAMME}/offices/celle/needs/evaluation/wish");
    let form = [("kind", "not_now"), ("reason", "Später (Beispiel)"), ("version", "1")];
    assert_eq!(house.app.post(&wish, Some(&house.head), &form).await.status, 303);
    take_over(&house).await;
    let page = house.get("/solution", &house.facilitator).await.text;
    assert!(page.contains("Später (Beispiel)") && !page.contains("Soziale Arbeit"), "{page}");
    house.speaks();
}

#[tokio::test]
async fn a_resolution_from_before_there_were_conditions_is_read() {
    let house = House::full().await;
    let id: Id<Resolution> = house.resolve().await.rsplit_once('/').unwrap().1.parse().unwrap();
    let place = Place { scope: house.programme, members: Vec::new() };
    let kept = house.app.system().at(place).read(move |tx| store::resolution_find(tx, id)).await.unwrap().frozen;
    let text = serde_json::to_string(&kept).unwrap();
    let old = text.replace("\"conditions\":[],", "");
    assert_ne!(old, text);
    assert_eq!(serde_json::from_str::<Frozen>(&old).unwrap(), kept);
}
