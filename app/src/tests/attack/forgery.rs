//! Forms that another site may have sent, and pages that are only read: every unsafe route against every way to say where
//! a request comes from, and every safe route against the content of the database.

use std::collections::BTreeMap;

use super::{
    map::{self, Map},
    told,
    town::{self, Citizen, Town},
};

const SITES: [Option<&str>; 5] = [None, Some("same-origin"), Some("same-site"), Some("cross-site"), Some("none")];
/// Where it goes, and where it says it comes from: at our own name, and behind a proxy that gives us another one. There only
/// the address counts that the operator named (`town.rs`), to the letter.
const WAYS: [(&str, Option<&str>); 9] = [
    (NAME, None),
    (NAME, Some(OURS)),
    (NAME, Some("https://angreifer.example")),
    (NAME, Some("null")),
    (BEHIND, Some(NAMED)),
    (BEHIND, Some(OURS)),
    (BEHIND, Some("https://qe.example.angreifer.example")),
    (BEHIND, Some("https://xqe.example")),
    (BEHIND, Some("https://qe.example:8443")),
];
const NAME: &str = "qe.example";
const BEHIND: &str = "127.0.0.1:8080";
const OURS: &str = "http://qe.example";
const NAMED: &str = "https://qe.example";
const KINDS: [Option<&str>; 5] = [
    None,
    Some("application/x-www-form-urlencoded"),
    Some("multipart/form-data; boundary=grenze"),
    Some("text/plain"),
    Some("application/json"),
];

/// Whoever knows a workshop's code may join it, also with an empty form: so it does change something, and has a test of
/// its own below.
const OPEN_DOOR: &str = "/w/{workshop}";

/// What the door must do, said apart from how it does it.
fn lets_through(site: Option<&str>, (host, origin): (&str, Option<&str>), with_session: bool) -> bool {
    match (site, origin) {
        // Whatever lies between, a browser says this of our own pages only.
        (_, Some(NAMED)) => true,
        // A browser that knows of sites says so itself; nothing else counts then.
        (Some("same-origin" | "none"), _) => true,
        (Some(_), _) => false,
        (None, Some(origin)) => host == NAME && origin == OURS,
        // No browser sends a session and says nothing.
        (None, None) => !with_session,
    }
}

#[tokio::test]
async fn no_other_site_can_send_a_form_for_somebody() {
    let town = Town::given(1).await;
    let token = town.one(kernel::Role::Professional, 1).token.clone();
    let t = town.app.site.t(kernel::Lang::De);
    let (foreign, strange) = (t.text("error-csrf-text"), t.text("form-unreadable"));
    let (mut asked, mut faults) = (0, Vec::new());
    let before = town.app.content();
    let part = told("GELINGEN_FORGERY_ROUTES").unwrap_or_default();
    let forms = town.app.site.routes().iter().filter(|route| route.method == "POST" && route.path.contains(&part));
    for route in forms {
        if route.path == OPEN_DOOR {
            continue;
        }
        let path = town.first(route.path);
        for (site, way, kind) in every() {
            for session in [None, Some(token.as_str())] {
                let headers = headers((site, way, kind));
                let answer = town.app.request(("POST", &path), session, &headers, b"").await;
                let refused = answer.status == 403 && answer.text.contains(&foreign);
                asked += 1;
                if refused == lets_through(site, way, session.is_some()) {
                    faults.push(format!("{path} {headers:?} session {}: {}", session.is_some(), answer.status));
                }
                // What is no form of ours is not read, wherever it comes from.
                let form = matches!(kind, None | Some("application/x-www-form-urlencoded"));
                if !refused && form && answer.status == 415 && answer.text.contains(&strange) {
                    faults.push(format!("{path} {kind:?} was not read"));
                }
            }
        }
    }
    none(&faults);
    assert!(asked > 10_000, "{asked}");
    assert_eq!(things(&before), things(&town.app.content()), "who may do nothing changed nothing");
}

/// The same table for joining: of those who are let through some get a place, and nobody else is entered.
#[tokio::test]
async fn another_site_brings_nobody_into_a_workshop() {
    let town = Town::given(1).await;
    let (path, guest) = (town.first(OPEN_DOOR), town.rooms[0].guest.token.clone());
    let person = town.one(kernel::Role::Professional, 1).token.clone();
    let foreign = town.app.site.t(kernel::Lang::De).text("error-csrf-text");
    let before = participants(&town);
    let (mut joined, mut faults) = (0, Vec::new());
    for (site, way, kind) in every() {
        for session in [None, Some(person.as_str()), Some(guest.as_str())] {
            let headers = headers((site, way, kind));
            let answer = town.app.request(("POST", &path), session, &headers, b"").await;
            let enters = !town::cookie(&answer, "__Host-participant").is_empty();
            let refused = answer.status == 403 && answer.text.contains(&foreign);
            joined += usize::from(enters);
            if refused == lets_through(site, way, session.is_some()) || (refused && enters) {
                faults.push(format!("{headers:?} session {session:?}: {}", answer.status));
            }
        }
    }
    none(&faults);
    assert!(joined > 50, "{joined}");
    assert_eq!(participants(&town) - before, joined, "who was refused is not entered");
}

fn participants(town: &Town) -> usize {
    let content = town.app.content();
    things(&content).iter().filter(|(table, _)| table.contains("\"participants\"")).map(|(_, rows)| rows.len()).sum()
}

/// A way to say where a request comes from, and of what kind it is.
type Asked = (Option<&'static str>, (&'static str, Option<&'static str>), Option<&'static str>);

fn every() -> impl Iterator<Item = Asked> {
    SITES
        .into_iter()
        .flat_map(|site| WAYS.into_iter().flat_map(move |way| KINDS.into_iter().map(move |kind| (site, way, kind))))
}

/// What a browser would say of it.
fn headers((site, (host, origin), kind): Asked) -> Vec<(&'static str, &'static str)> {
    let named = [("host", Some(host)), ("sec-fetch-site", site), ("origin", origin), ("content-type", kind)];
    named.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

fn none(faults: &[String]) {
    let some = faults[..faults.len().min(20)].join("\n");
    assert!(faults.is_empty(), "{} were let in or sent away wrongly:\n{some}", faults.len());
}

/// The control: without the layer that compares sites, with sessions of which nobody says where they come from, or where our
/// own address is strange to us, both tables fail.
#[test]
fn a_door_without_its_guard_is_noticed() {
    for test in ["no_other_site_can_send_a_form_for_somebody", "another_site_brings_nobody_into_a_workshop"] {
        for fault in ["no_cross_site", "unmarked_taken", "public_untrusted"] {
            let few = [("GELINGEN_FORGERY_ROUTES", "/phases/")];
            super::caught(&format!("forgery::{test}"), fault, " were let in or sent away wrongly:\n", &few);
        }
    }
}

/// The table speaks of real forms: one that does come from our own page does what it says.
#[tokio::test]
async fn the_same_form_works_from_our_own_page_and_from_no_other() {
    let town = Town::given(1).await;
    let lead = town.one(kernel::Role::Lead, 1).token.clone();
    let path = format!("/programmes/{}/phases/new", town::programme(1));
    let body = town::encoded(&[("title", "Eingeschleust"), ("starts", "2017-01"), ("ends", "2017-02")]);
    for (site, works) in [("cross-site", false), ("same-site", false), ("same-origin", true)] {
        let headers = [("sec-fetch-site", site), town::FORM];
        town.app.request(("POST", &path), Some(&lead), &headers, body.as_bytes()).await;
        assert_eq!(town.app.content().contains("Eingeschleust"), works, "{site}");
    }
}

/// The rows of the database by table.
fn things(content: &str) -> BTreeMap<String, Vec<&str>> {
    let (mut all, mut table): (BTreeMap<String, Vec<&str>>, String) = (BTreeMap::new(), String::new());
    for line in content.lines().skip(1) {
        if line.starts_with("{\"table\"") {
            line.clone_into(&mut table);
        } else if line.starts_with('[') && !table.contains("\"guesses\"") && !table.contains("\"commands\"") {
            all.entry(table.clone()).or_default().push(line);
        }
    }
    all
}

/// What reading writes: every page that anybody finds, also with what a form would send, and with the other safe methods.
async fn read_by_all(town: &Town, people: &[Citizen]) -> (usize, bool) {
    let before = town.app.content();
    assert!(things(&before).len() > 10);
    let mut read = 0;
    for citizen in people {
        let map = Map::draw(town, citizen).await;
        let token = Some(citizen.token.as_str()).filter(|token| !token.is_empty());
        for route in town.app.site.routes().iter().filter(|route| route.method == "GET" && !route.live) {
            let plain = Some(route.path.to_owned()).filter(|path| !path.contains('{'));
            let found = map.paths.get(&map::name(route)).into_iter().flatten().take(2).cloned().chain(plain);
            for path in found.filter(|path| !path.ends_with(".pdf")) {
                read += 1;
                for (method, path) in [
                    ("HEAD", path.clone()),
                    ("OPTIONS", path.clone()),
                    ("GET", format!("{path}?title=Neu&_method=POST")),
                ] {
                    town.app.request((method, &path), token, &[town::SAME], b"").await;
                }
            }
        }
    }
    (read, things(&town.app.content()) != things(&before))
}

#[tokio::test]
async fn whatever_is_only_read_changes_nothing() {
    let town = Town::given(1).await;
    let guests = [town.visitor(), town.rooms[0].guest.clone()];
    let people: Vec<Citizen> = town.people.iter().chain(&guests).cloned().collect();
    let (read, changed) = read_by_all(&town, &people).await;
    assert!(read > 200, "{read}");
    assert!(!changed, "reading changed something");
}

/// The control: one page that writes when it is read is found, among all others.
#[tokio::test]
async fn a_page_that_writes_is_noticed() {
    let town = Town::faulty(1).await;
    assert!(read_by_all(&town, &[town.visitor()]).await.1);
}
