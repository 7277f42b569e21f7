//! Who sees and does what: wrong roles, strangers, visitors, on every page of this slice.

use kernel::{Role, Scope};

use super::factory::House;

const PAGES: [&str; 8] = ["", "/latest", "/history", "/timeline", "/offices", "/offices/celle", "/matrix", "/live"];
const EDITORS: [&str; 6] =
    ["/edit", "/withdraw", "/offices/add", "/offices/celle/remove", "/services/new", "/offices/celle/allocation"];

#[tokio::test]
async fn a_foreign_programme_is_as_absent_as_one_that_is_not_there() {
    let house = House::new().await;
    house.programme("eins", &[house.celle]).await;
    let other = house.programme("zwei", &[house.gifhorn]).await;
    let strangers = [
        house.app.person("Fremde Leitung", Role::Lead, other),
        house.app.person("Fremdes Amt", Role::Head, house.gifhorn),
    ];
    for stranger in &strangers {
        for path in PAGES.iter().chain(&EDITORS).chain(&["/phases/new", "/milestones/new"]) {
            let foreign = house.get(&format!("/programmes/eins{path}"), stranger).await;
            let absent = house.get(&format!("/programmes/nichts{path}"), stranger).await;
            assert_eq!((foreign.status, absent.status), (404, 404), "{path}");
            assert_eq!(foreign.text.replace("eins", "nichts"), absent.text, "{path}");
        }
        let sent = house.post("/programmes/eins/edit", stranger, &super::factory::PROGRAMME).await;
        assert_eq!(sent.status, 404);
        assert_eq!(house.get("/api/v1/programmes/eins", stranger).await.status, 404);
        assert!(!house.get("/programmes", stranger).await.text.contains("Kurz eins"));
        assert!(house.get("/programmes", stranger).await.text.contains("Kurz zwei"));
    }
}

#[tokio::test]
async fn members_read_and_do_not_edit() {
    let house = House::new().await;
    let scope = house.programme("eins", &[house.celle]).await;
    let readers = [
        house.app.person("Fachkraft", Role::Professional, house.celle),
        house.app.person("Evaluation", Role::Evaluator, scope),
        house.app.person("Administration", Role::Administrator, Scope::INSTANCE),
    ];
    for reader in &readers {
        for path in PAGES.iter().filter(|path| **path != "/live") {
            assert_eq!(house.get(&format!("/programmes/eins{path}"), reader).await.status, 200, "{path}");
        }
        for path in EDITORS {
            let answer = house.get(&format!("/programmes/eins{path}"), reader).await;
            assert_eq!(answer.status, 403, "{path}");
            let page = house.get("/programmes/eins", reader).await.text;
            assert!(!page.contains(&format!("href=\"/programmes/eins{path}\"")), "{path}");
        }
        let sent = house.post("/programmes/eins/withdraw", reader, &[("version", "1")]).await;
        assert_eq!(sent.status, 403);
    }
    // Where somebody has no role at all, as in the installation itself, a page is not there.
    assert_eq!(house.get("/programmes/new", &readers[0]).await.status, 404);
    assert_eq!(house.post("/programmes/new", &readers[1], &super::factory::PROGRAMME).await.status, 404);
}

#[tokio::test]
async fn a_visitor_is_sent_to_sign_in_whether_or_not_the_programme_is_there() {
    let house = House::new().await;
    house.programme("eins", &[]).await;
    for path in ["/programmes", "/programmes/eins", "/programmes/nichts", "/programmes/eins/offices/celle/allocation"] {
        let answer = house.app.get(path, None).await;
        assert_eq!(answer.status, 303, "{path}");
        assert!(answer.location().starts_with("/sign-in?to="), "{path}");
    }
}

#[tokio::test]
async fn the_head_of_an_office_edits_its_own_part_only_and_sees_its_own_people_only() {
    let house = House::new().await;
    house.programme("eins", &[house.celle, house.gifhorn]).await;
    let head = house.app.person("Amtsleitung", Role::Head, house.celle);
    let own = house.get("/programmes/eins/offices/celle", &head).await.text;
    assert!(own.contains("/programmes/eins/offices/celle/edit") && own.contains("<h2>Menschen</h2>"), "{own}");
    let other = house.get("/programmes/eins/offices/gifhorn", &head).await.text;
    assert!(other.contains("Landkreis Gifhorn"), "{other}");
    assert!(!other.contains("/offices/gifhorn/edit") && !other.contains("<h2>Menschen</h2>"), "{other}");
    let fields = [("version", "1"), ("joined", "06.2016")];
    assert_eq!(house.post("/programmes/eins/offices/gifhorn/edit", &head, &fields).await.status, 403);
    assert_eq!(house.post("/programmes/eins/offices/celle/edit", &head, &fields).await.status, 303);
}
