//! Who sees and does what: needs are an office's own business, and nobody answers for another office.

use kernel::{Lang, Role, Scope, ScopeKind};

use super::house::{BASE, House};

/// Pages of the proposal.
const PAGES: [&str; 6] = ["/terms", "/needs", "/offices/celle", "/offices/celle/move", "/solution", "/resolve"];

#[tokio::test]
async fn a_stranger_finds_nothing_and_a_visitor_is_sent_to_sign_in() {
    let house = House::full().await;
    let one = house.resolve().await;
    let other = Scope { kind: ScopeKind::Programme, id: kernel::Id::new(uuid::Uuid::from_u128(7)) };
    let stranger = house.app.person("Fremd (Beispiel)", Role::Lead, other);
    let more = ["", "/matrix.pdf", "/newsletter", "/offices/celle", "/release"].map(|end| format!("{one}{end}"));
    for end in PAGES.iter().map(|end| (*end).to_owned()).chain(more).chain([String::new()]) {
        assert_eq!(house.get(&end, &stranger).await.status, 404, "{end}");
        assert_eq!(house.app.get(&format!("{BASE}{end}"), None).await.status, 303, "{end}");
    }
}

#[tokio::test]
async fn an_office_sees_what_was_decided_and_of_needs_and_reasons_its_own() {
    let house = House::full().await;
    let one = house.resolve().await;
    for end in PAGES {
        assert_eq!(house.get(end, &house.head).await.status, 403, "{end}");
        assert_eq!(house.post(end, &house.head, &[]).await.status, 403, "{end}");
    }
    let top = house.get("", &house.head).await.text;
    assert!(top.contains("Antworten für Stadt Celle") && !top.contains(&format!("href=\"{BASE}/solution\"")), "{top}");
    let needs = top.split("<caption>Bedarf von 0 bis 100").nth(1).unwrap();
    assert!(needs.contains("Stadt Celle") && !needs.contains("Landkreis Gifhorn"), "{needs}");
    // Whoever else works in the office sees the same, and answers for nobody.
    let office = super::house::organisation(&house.app, "celle").await;
    let colleague = house.app.person("Fachkraft (Beispiel)", Role::Professional, office);
    let theirs = house.get("", &colleague).await.text;
    assert!(theirs.contains("<caption>Bedarf von 0 bis 100") && !theirs.contains("Antworten für"), "{theirs}");
    let page = house.get(&one, &house.head).await.text;
    assert!(page.contains("Stadt Celle, Rang 1:") && !page.contains("Landkreis Gifhorn, Rang 1:"), "{page}");
    assert!(page.contains("<th scope=\"col\">Landkreis Gifhorn</th>"), "the matrix is everybody's");
    assert_eq!(house.get(&format!("{one}/question.json"), &house.head).await.status, 403);
    assert_eq!(house.get(&format!("{one}/compare"), &house.head).await.status, 403);
    // The control: who works with all sees all.
    let all = house.get(&one, &house.facilitator).await.text;
    assert!(all.contains("Landkreis Gifhorn, Rang 1:"), "{all}");
}

#[tokio::test]
async fn the_administration_sees_no_unreleased_work() {
    let house = House::full().await;
    let one = house.resolve().await;
    let administrator = house.app.person("Administration (Beispiel)", Role::Administrator, Scope::INSTANCE);
    for end in ["", "/solution", "/offices/celle", &one] {
        assert_eq!(house.get(end, &administrator).await.status, 403, "{end}");
    }
    let home = house.app.get("/programmes/nds-79a-2016", Some(&administrator)).await.text;
    assert!(!home.contains(&format!("href=\"{BASE}\"")), "{home}");
}

#[tokio::test]
async fn only_the_head_of_an_office_answers_for_it_and_only_the_lead_releases() {
    let house = House::full().await;
    let one = house.resolve().await;
    let celle = format!("{one}/offices/celle");
    let gifhorn = house.head_of("gifhorn").await;
    for person in [&house.lead, &house.facilitator, &gifhorn] {
        assert_eq!(house.get(&celle, person).await.status, 403);
        assert_eq!(house.post(&celle, person, &[("said", "confirmed"), ("version", "0")]).await.status, 403);
    }
    assert!(house.get(&one, &gifhorn).await.text.contains(&format!("{one}/offices/gifhorn")));
    assert!(!house.get(&one, &gifhorn).await.text.contains(&celle));
    let release = format!("{one}/release");
    for person in [&house.facilitator, &house.head] {
        assert_eq!(house.post(&release, person, &[("reason", "x")]).await.status, 403);
        assert!(!house.get(&one, person).await.text.contains(&release));
    }
    assert!(house.get(&one, &house.lead).await.text.contains(&release));
    let evaluator = house.app.person("Evaluation (Beispiel)", Role::Evaluator, house.programme);
    assert_eq!(house.get("/solution", &evaluator).await.status, 200);
    assert!(!house.get("/solution", &evaluator).await.text.contains("Ränge ändern"));
    assert_eq!(house.post("/solution", &evaluator, &[("number", "1")]).await.status, 403);
    assert_eq!(house.post("/needs", &evaluator, &[("text", "")]).await.status, 403);
}

#[tokio::test]
async fn both_languages_are_whole() {
    let house = House::full().await;
    let one = house.resolve().await;
    let ends = PAGES.iter().map(|end| (*end).to_owned());
    let more = ["", "/newsletter", "/release"].map(|end| format!("{one}{end}"));
    for end in ends.chain(more).chain([String::new(), "/solution?all=5".to_owned()]) {
        for lang in Lang::ALL {
            let page = house.app.get_in(lang, &format!("{BASE}{end}"), Some(&house.lead)).await;
            assert_eq!(page.status, 200, "{end}");
            assert!(page.text.contains(&format!("<html lang=\"{}\">", lang.tag())), "{end}");
            assert!(!page.text.contains('⟦') && !page.text.contains(" style="), "{end}\n{}", page.text);
            assert_eq!(page.text.matches("<h1>").count(), 1, "{end}");
        }
    }
    house.speaks();
}
