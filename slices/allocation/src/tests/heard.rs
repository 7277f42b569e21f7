//! What the needs workshops say goes on changing: pages say so, and taking over once more takes out what is gone.

use kernel::{Day, Id, Place, Scope};

use super::house::{BASE, House, between, borrowed, but, filled};

const CELLE: &str = "/programmes/nds-79a-2016/offices/celle/needs";
const NEEDS: &str = include_str!("../../../../scenarios/niedersachsen-2016/needs/celle.csv");
const DRIFT: &str = "Seit der Übernahme geändert";

/// The needs workshop of Celle, handed on and taken over.
async fn house() -> House {
    let house = House::full().await;
    let place = Place { scope: house.programme, members: Vec::new() };
    let system = house.app.system().at(place);
    let held = system.write(|tx| -> kernel::Outcome<Id<Scope>> {
        let key: kernel::Key = "celle".parse().map_err(|()| kernel::No::Missing)?;
        needs::offer::example_create(tx, &key, ("Bedarfsworkshop (Beispiel)", Day::constant(2016, 11, 8)), NEEDS)
    });
    held.await.unwrap();
    let page = house.get("", &house.lead).await.text;
    assert!(page.contains(DRIFT) && page.contains("Ergebnisse weitergegeben, die hier noch nicht stehen"), "{page}");
    take_over(&house).await;
    house
}

async fn take_over(house: &House) {
    let sent = house.post("/needs", &house.facilitator, &[("from", "workshop")]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

/// What leadership of Celle states about an area.
async fn state(house: &House, area: &str, kind: &str) {
    let path = format!("{CELLE}/{area}/wish");
    let page = house.app.get(&path, Some(&house.head)).await.text;
    let fields = but(but(filled(&page), "kind", kind), "reason", "Sagt die Leitung (Beispiel)");
    let sent = house.app.post(&path, Some(&house.head), &borrowed(&fields)).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

#[tokio::test]
async fn results_that_an_office_takes_back_are_said_to_be_gone_and_go() {
    let house = house().await;
    let shown = house.get("", &house.lead).await.text;
    assert!(!shown.contains(DRIFT) && shown.contains("(Bedarfsermittlung)"), "{shown}");
    let page = house.app.get(CELLE, Some(&house.head)).await.text;
    let code = between(&page, "href=\"/w/", "/needs")[0].clone();
    let results = format!("/w/{code}/needs/results");
    let version =
        between(&house.app.get(&results, Some(&house.head)).await.text, "name=\"version\" value=\"", "\"")[0].clone();
    let sent = house.app.post(&format!("{results}/withdraw"), Some(&house.head), &[("version", &version)]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    for end in ["", "/solution"] {
        let page = house.get(end, &house.lead).await.text;
        assert!(page.contains(DRIFT) && page.contains("Das Amt hat seine Ergebnisse zurückgenommen."), "{page}");
        assert!(page.contains(&format!("href=\"{CELLE}\"")), "{page}");
    }
    take_over(&house).await;
    let page = house.get("", &house.lead).await.text;
    assert!(!page.contains(DRIFT) && !page.contains("(Bedarfsermittlung)"), "{page}");
    assert!(house.get("/solution", &house.lead).await.text.contains("Stadt Celle hat noch keinen Bedarf."));
    house.speaks();
}

#[tokio::test]
async fn what_leadership_takes_back_goes_with_the_next_takeover() {
    let house = house().await;
    state(&house, "strategie", "not_now").await;
    state(&house, "infrastruktur", "certain").await;
    let page = house.get("/solution", &house.lead).await.text;
    assert!(
        page.contains("Vorgaben der Leitung geändert: Strategie, Infrastruktur.")
            || page.contains("Vorgaben der Leitung geändert: Infrastruktur, Strategie."),
        "{page}"
    );
    house.pin("celle", "1", "evaluation").await;
    take_over(&house).await;
    let page = house.get("/solution", &house.lead).await.text;
    assert!(page.contains("Das Amt nimmt diesen Bereich sicher. Begründung: Sagt die Leitung (Beispiel)"), "{page}");
    assert!(page.contains("Die Festlegung kostet"), "{page}");
    let sheet = house.get("/offices/celle", &house.lead).await.text;
    assert!(sheet.contains("Vorgabe der Leitung: nicht jetzt. Begründung: Sagt die Leitung (Beispiel)"), "{sheet}");
    // Who saves the sheet as it stands changes nothing of that.
    let sent = house.post("/offices/celle", &house.lead, &borrowed(&filled(&sheet))).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert!(!house.get("", &house.lead).await.text.contains(DRIFT));
    state(&house, "strategie", "none").await;
    state(&house, "infrastruktur", "none").await;
    take_over(&house).await;
    let sheet = house.get("/offices/celle", &house.lead).await.text;
    assert!(!sheet.contains("Sagt die Leitung"), "{sheet}");
    assert!(sheet.contains("Aus der veröffentlichten Liste (Beispiel)"), "what was entered here stays: {sheet}");
    house.speaks();
}

#[tokio::test]
async fn the_proposal_says_where_a_need_comes_from_as_long_as_it_is_that_one() {
    let house = house().await;
    let page = house.get("/solution", &house.lead).await.text;
    let told = &between(&page, "Woher der Bedarf kommt:", "</ul>")[0];
    assert!(told.contains("von 100"), "{told}");
    let area = between(told, "<li>„", "“")[0].clone();
    let fields = filled(&house.get("/offices/celle", &house.lead).await.text);
    let key = if area == "Leitbild" {
        "leitbild".to_owned()
    } else {
        area.to_lowercase().replace("ß", "ss").replace('ü', "ue")
    };
    let sent = house.post("/offices/celle", &house.lead, &borrowed(&but(fields, &format!("need_{key}"), "99"))).await;
    assert_eq!((sent.status, sent.location()), (303, format!("{BASE}?done=sheet_edit").as_str()), "{}", sent.text);
    let page = house.get("/solution", &house.lead).await.text;
    assert!(!between(&page, "Woher der Bedarf kommt:", "</ul>")[0].contains(&format!("<li>„{area}“")), "{page}");
    // That somebody set it here is no change of the needs workshop.
    assert!(!page.contains(DRIFT), "{page}");
}
