//! A workshop is planned for an event of the programme, planned anew, and withdrawn while nothing began; papers are printed ahead.

use db::{journal, scopes};
use kernel::{Lang, Role, ScopeKind};

use super::{House, between, house, programme};

const CASE: &str = "Kevin Muster, geb. 03.04.2009";

const OF_2016: &str = include_str!("../../../../scenarios/niedersachsen-2016/programme.toml");
const LIST: &str = "/programmes/nds-79a-2016/workshops";

/// The programme of 2016 with its events, and somebody who leads it.
async fn of_2016(house: &House) -> String {
    let load = |tx: &mut db::WriteTx<'_>| {
        catalogue::offer::shipped_load(tx)?;
        programmes::offer::transfer_import(tx, OF_2016)?.unwrap();
        Ok(scopes::find(tx, ScopeKind::Programme, "nds-79a-2016")?.unwrap())
    };
    let scope = house.app.system().write(load).await.unwrap();
    house.app.person("Leitung 2016 (Beispiel)", Role::Lead, scope)
}

/// The event that a form offers under these words.
fn event(form: &str, words: &str) -> String {
    let before = form.split(&format!(">{words}<")).next().unwrap();
    before.rsplit("<option value=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_workshop_is_planned_for_an_event_and_takes_its_day() {
    let house = house().await;
    let bare = house.app.get("/programmes/eins/workshops/new", Some(&house.lead)).await.text;
    assert!(!bare.contains("workshop_new-milestone"), "no events, no choice");
    let lead = of_2016(&house).await;
    let new = format!("{LIST}/new");
    let form = house.app.get(&new, Some(&lead)).await.text;
    let kickoff = event(&form, "Auftaktveranstaltung, Donnerstag, 20. Oktober 2016");
    let month = event(&form, "Redaktionsgruppe formuliert die Definition, November 2016");

    let plan = async |title: &str, milestone: &str, day: &str| {
        let form = [
            ("title", title),
            ("milestone", milestone),
            ("day", day),
            ("start", "10:00"),
            ("method", "ascending-interview"),
        ];
        house.app.post(&new, Some(&lead), &form).await
    };
    for (milestone, day, says) in [
        (month.as_str(), "", "erst der Monat fest"),
        ("", "", "href=\"#workshop_new-day\""),
        ("00000000-0000-7000-8000-000000000001", "20.10.2016", "href=\"#workshop_new-milestone\""),
    ] {
        let refused = plan("Auftakt", milestone, day).await;
        assert!(refused.status == 422 && refused.text.contains(says), "{says}: {}", refused.text);
    }
    // No case data, not even in a title.
    let warned = plan(CASE, "", "20.10.2016").await;
    assert!(warned.status == 422 && warned.text.contains("keine Falldaten"), "{}", warned.text);
    let planned = plan("Auftakt", &kickoff, "").await;
    assert_eq!(planned.status, 303, "{}", planned.text);
    let list = house.app.get(LIST, Some(&lead)).await.text;
    assert!(list.contains("20. Oktober 2016") && list.contains("Zur Veranstaltung „Auftaktveranstaltung“"), "{list}");
    // Planned anew, it can belong to another one.
    let edit = planned.location().replace("/console?done=workshop_new", "/edit");
    let page = house.app.get(&edit, Some(&lead)).await.text;
    assert!(page.contains(&format!("<option value=\"{kickoff}\" selected>")), "{page}");
    let version = between(&page, "name=\"version\" value=\"", "\"").remove(0);
    let form = [("title", "Redaktion"), ("milestone", month.as_str()), ("day", "03.11.2016"), ("start", "13:30")];
    let form = [&form[..], &[("version", version.as_str())]].concat();
    assert_eq!(house.app.post(&edit, Some(&lead), &form).await.status, 303);
    let list = house.app.get(LIST, Some(&lead)).await.text;
    assert!(list.contains("Zur Veranstaltung „Redaktionsgruppe formuliert die Definition“"), "{list}");
    house.speaks();
}

#[tokio::test]
async fn a_plan_is_changed_and_withdrawn_until_something_begins() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let (edit, withdraw) = (format!("{workshop}/edit"), format!("{workshop}/withdraw"));
    let console = house.app.get(&format!("{workshop}/console"), Some(&house.lead)).await.text;
    assert!(console.contains(&format!("href=\"{edit}\"")), "{console}");
    let page = house.app.get(&edit, Some(&house.lead)).await.text;
    let version = between(&page, "name=\"version\" value=\"", "\"").remove(0);
    assert!(page.contains("value=\"2016-10-20\"") || page.contains("value=\"20.10.2016\""), "{page}");
    let form = [("title", "Redaktion"), ("milestone", ""), ("day", "03.11.2016"), ("start", "13:30")];
    let form = [&form[..], &[("method", "ascending-interview"), ("version", version.as_str())]].concat();
    let saved = house.app.post(&edit, Some(&house.lead), &form).await;
    assert_eq!(saved.location(), format!("{workshop}/console?done=workshop_edit"), "{}", saved.text);
    let late = house.app.post(&edit, Some(&house.facilitator), &form).await;
    assert!(late.status == 409 && late.text.contains("Redaktion"), "{}", late.text);
    let list = house.app.get("/programmes/eins/workshops", Some(&house.lead)).await.text;
    assert!(list.contains("3. November 2016") && list.contains("Redaktion"), "{list}");
    let protocol = house.app.get(&format!("{workshop}/protocol.json"), Some(&house.lead)).await.text;
    assert!(protocol.contains("Redaktion") && protocol.contains("Zu acht"), "{protocol}");
    assert_eq!(house.app.get(&edit, Some(&house.head)).await.status, 403);
    assert_eq!(house.app.post(&withdraw, Some(&house.stranger), &[]).await.status, 404);

    // Somebody joined; a withdrawn workshop forgets them, and the programme remembers the workshop.
    house.join(&workshop).await;
    let gone = house.app.post(&withdraw, Some(&house.lead), &[]).await;
    assert_eq!(gone.location(), "/programmes/eins/workshops?done=workshop_withdraw", "{}", gone.text);
    assert_eq!(house.app.get(&workshop, None).await.status, 404);
    let code = workshop.rsplit_once('/').unwrap().1.to_owned();
    let found = house.app.system().read(move |tx| scopes::find(tx, ScopeKind::Workshop, &code)).await.unwrap();
    assert_eq!(found, None);
    let place = kernel::Place { scope: programme(1), members: Vec::new() };
    let told = house.app.system().at(place).read(|tx| journal::newest(tx, 1)).await.unwrap().remove(0);
    assert_eq!((told.kind.as_str(), told.changes[0].old.as_str()), ("workshops.workshop_withdrawn", "Redaktion"));

    // What has begun stays, even when the round is taken back.
    let workshop = house.plan("one-two-four-all", &[]).await;
    house.join(&workshop).await;
    house.step(&workshop, "next").await;
    house.step(&workshop, "undo").await;
    for end in ["edit", "withdraw"] {
        let refused = house.app.post(&format!("{workshop}/{end}"), Some(&house.lead), &form).await;
        assert!(refused.status == 422 && refused.text.contains("hat schon begonnen"), "{end}: {}", refused.text);
    }
    assert_eq!(house.app.get(&format!("{workshop}/console"), Some(&house.lead)).await.status, 200);
    house.speaks();
}

#[tokio::test]
async fn cards_and_group_list_are_printed_before_anybody_comes() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let papers = async |query: &str| house.app.get(&format!("{workshop}/papers{query}"), Some(&house.lead)).await.text;
    let fresh = papers("").await;
    assert!(fresh.contains("name=\"people\"") && fresh.contains("cards.pdf?people=20"), "{fresh}");
    assert!(papers("?people=13").await.contains("groups.pdf?people=13"));
    for bad in ["0", "viele", "501"] {
        let page = papers(&format!("?people={bad}")).await;
        assert!(
            page.contains("Bitte geben Sie eine Zahl von 1 bis 500 ein.") && page.contains(&format!("value=\"{bad}\"")),
            "{page}"
        );
    }
    house.join(&workshop).await;
    assert!(papers("").await.contains("cards.pdf?people=1\""), "as many as joined");
    for paper in ["cards", "groups"] {
        let pdf = house.app.get(&format!("{workshop}/{paper}.pdf?people=7"), Some(&house.lead)).await;
        assert_eq!(pdf.status, 200, "{paper}");
        testkit::accessible(&format!("workshop-{paper}"), &pdf.bytes);
    }
    let english = house.app.get_in(Lang::En, &format!("{workshop}/papers"), Some(&house.lead)).await;
    assert!(english.text.contains("Expected people"));
    house.speaks();
}

#[tokio::test]
async fn a_message_that_looks_like_a_case_comes_back_once_and_the_protocol_is_accessible() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let path = format!("{workshop}/message");
    let warned = house.app.post(&path, Some(&house.lead), &[("message", CASE)]).await;
    assert!(warned.status == 422 && warned.text.contains("keine Falldaten"), "{}", warned.text);
    let sure = between(&warned.text, "name=\"sure\" value=\"", "\"").remove(0);
    let sent = house.app.post(&path, Some(&house.lead), &[("message", CASE), ("sure", &sure)]).await;
    assert_eq!(sent.status, 303);

    // A protocol with pyramid, set-aside, dissent and times.
    let who = house.join(&workshop).await;
    house.join(&workshop).await;
    house.step(&workshop, "next").await;
    let group = house.group(&workshop, &who).await;
    house.write(&workshop, &who, "Zeit zum Zuhören").await;
    let here = house.here(&workshop, &who).await;
    for path in between(&here, "action=\"", "/share\"") {
        house.app.post(&format!("{path}/share"), Some(&who), &[]).await;
    }
    house.app.clock.forward(120);
    house.step(&workshop, "next").await;
    let pair = house.group(&workshop, &who).await;
    assert_ne!(group, pair);
    let page = house.app.get(&pair, Some(&house.facilitator)).await.text;
    let dissent =
        between(&page, "href=\"", "\"").into_iter().find(|link| link.ends_with("/dissent")).expect("a statement");
    house.app.clock.forward(60);
    house.app.post(&dissent, Some(&who), &[("text", "Das reicht nicht")]).await;
    house.app.clock.forward(60);
    house.app.post(&dissent.replace("/dissent", "/aside"), Some(&who), &[("reason", "zu allgemein")]).await;
    let json = house.app.get(&format!("{workshop}/protocol.json"), Some(&house.lead)).await.text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let (first, second) = (&json["rounds"][0], &json["rounds"][1]);
    assert_eq!(first["ended_at"], second["began_at"]);
    assert!(first["began_at"].is_string() && second["ended_at"].is_null(), "{json}");
    let one = &json["statements"][0];
    let (said, aside) = (one["dissent"][0]["at"].as_str().unwrap(), one["set_aside"][0]["at"].as_str().unwrap());
    let began = second["began_at"].as_str().unwrap();
    assert!(began < said && said < aside, "{json}");
    let page = house.app.get(&format!("{workshop}/protocol"), Some(&house.lead)).await.text;
    assert!(page.contains("Beginn und Ende der Runden") && page.contains("zu allgemein ("), "{page}");
    let pdf = house.app.get(&format!("{workshop}/protocol.pdf"), Some(&house.lead)).await;
    testkit::accessible("workshop-protocol", &pdf.bytes);
    house.speaks();
}
