//! A programme from scratch, in the browser.

use kernel::{Role, Scope, ScopeKind};

use super::factory::{House, PROGRAMME, but};
use crate::store;

#[tokio::test]
async fn a_programme_grows_from_nothing_in_the_browser() {
    let house = House::new().await;
    let (admin, creator) = house.person(Role::Administrator, Scope::INSTANCE).await;
    let list = house.get("/programmes", &admin).await;
    assert!(
        list.text.contains("Noch kein Programm") && list.text.contains("href=\"/programmes/new\""),
        "{}",
        list.text
    );

    let sent = house.post("/programmes/new", &admin, &PROGRAMME).await;
    assert_eq!((sent.status, sent.location()), (303, "/programmes/modellprojekt-niedersachsen?done=programme_new"));
    let found = |tx: &mut db::ReadTx<'_>| db::scopes::find(tx, ScopeKind::Programme, "modellprojekt-niedersachsen");
    let scope = house.app.system().read(found).await.unwrap().unwrap();
    let members = house.look(scope, move |tx| directory::offer::members(tx, scope.id)).await;
    assert_eq!(members.iter().map(|m| (m.person, m.role)).collect::<Vec<_>>(), [(creator, Role::Lead)]);

    let lead = house.app.person("Leitung", Role::Lead, scope);
    let home = "/programmes/modellprojekt-niedersachsen";
    let page = house.get(&format!("{home}?done=programme_new"), &lead).await;
    assert!(
        page.text.contains("Das Programm ist angelegt.") && page.text.contains("Noch kein Jugendamt"),
        "{}",
        page.text
    );

    let celle = house.celle.id.to_string();
    let post = |path: &str, fields: Vec<(&'static str, String)>| {
        let (path, house, lead) = (format!("{home}{path}"), &house, &lead);
        async move {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let answer = house.post(&path, lead, &fields).await;
            assert_eq!(answer.status, 303, "{path}: {}", answer.text);
        }
    };
    let field = |name: &'static str, value: &str| (name, value.to_owned());
    post("/offices/add", vec![field("office", &celle), field("joined", "06.2016")]).await;
    post(
        "/services/new",
        vec![field("name", "Allgemeiner Sozialer Dienst"), field("comparable", "yes"), field("offices", &celle)],
    )
    .await;
    post("/phases/new", vec![field("title", "Auftakt"), field("starts", "20.10.2016"), field("ends", "11.2016")]).await;
    let kickoff = [
        ("kind", "kickoff"),
        ("title", "Auftaktveranstaltung"),
        ("on", "20.10.2016"),
        ("starts_at", "10.00"),
        ("place", "Hannover"),
    ];
    post("/milestones/new", kickoff.map(|(name, value)| field(name, value)).to_vec()).await;
    let ranks = [
        ("version", "1"),
        ("area_1", "bedarfserschliessung"),
        ("area_3", "leitbild"),
        ("other_3", "fuehrung"),
        ("optional_3", "yes"),
    ];
    post("/offices/celle/allocation", ranks.map(|(name, value)| field(name, value)).to_vec()).await;

    let page = house.get(home, &lead).await.text;
    for words in [
        "Stadt Celle",
        "zuerst: Bedarfserschließung",
        "wenn Zeit bleibt, noch offen: Leitbild oder Führung",
        "Auftaktveranstaltung",
        "10:00 Uhr",
        "Qualitätsbereiche geordnet",
        "§ 85 Abs. 2 SGB VIII",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let office = house.get(&format!("{home}/offices/celle"), &lead).await.text;
    assert!(office.contains("Allgemeiner Sozialer Dienst") && office.contains("seit 06.2016"), "{office}");
    let picks = house.look(scope, store::picks).await;
    assert_eq!(picks.iter().map(|pick| (pick.rank, pick.optional)).collect::<Vec<_>>(), [(1, false), (2, true)]);
    let members = house.app.system().read(move |tx| db::scopes::place(tx, scope)).await.unwrap().members;
    assert_eq!(members, [house.celle.id]);
}

#[tokio::test]
async fn what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
    let house = House::new().await;
    let (admin, _) = house.person(Role::Administrator, Scope::INSTANCE).await;
    let sent = house.post("/programmes/new", &admin, &but(&PROGRAMME, &[("ends", "05.2016")])).await;
    assert_eq!(sent.status, 422);
    assert!(sent.text.contains("kann nicht enden, bevor es beginnt"), "{}", sent.text);
    assert!(sent.text.contains("Modellprojekt Niedersachsen") && sent.text.contains("05.2016"), "{}", sent.text);

    let long = "x".repeat(10_000);
    let sent =
        house.post("/programmes/new", &admin, &but(&PROGRAMME, &[("title", &long), ("catalogue", "kein/9")])).await;
    assert_eq!(sent.status, 422);
    assert!(sent.text.contains("10.000 Zeichen"), "{}", sent.text);
    let sent = house.post("/programmes/new", &admin, &but(&PROGRAMME, &[("catalogue", "kein/9.0")])).await;
    assert_eq!(sent.status, 422);

    let named = but(&PROGRAMME, &[("key", "nds-79a-2016")]);
    assert_eq!(house.post("/programmes/new", &admin, &named).await.status, 303);
    let again = house.post("/programmes/new", &admin, &named).await;
    assert_eq!(again.status, 422);
    assert!(again.text.contains("„nds-79a-2016“ ist vergeben"), "{}", again.text);
    let hidden = house.post("/programmes/new", &admin, &but(&PROGRAMME, &[("key", "new")])).await;
    assert_eq!(hidden.status, 422);
    let suggested = house.post("/programmes/new", &admin, &PROGRAMME).await;
    let second = house.post("/programmes/new", &admin, &PROGRAMME).await;
    assert_eq!(suggested.location(), "/programmes/modellprojekt-niedersachsen?done=programme_new");
    assert_eq!(second.location(), "/programmes/modellprojekt-niedersachsen-2?done=programme_new");
}
