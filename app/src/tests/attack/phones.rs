//! Sixty phones behind one address, over real connections: everybody comes in and writes. And the bounds there are instead:
//! by person, by participant, by workshop.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
};

use kernel::Role;
use testkit::Answer;
use web::SiteConfig;

use super::town::{self, PASSWORD, Town};

const PHONES: usize = 60;

/// What a phone heard; 0 is the status of a connection that was cut.
#[derive(Debug, Default)]
struct Heard {
    status: u16,
    head: String,
}

impl Heard {
    fn place(&self) -> String {
        let cookie = self.head.split("__Host-participant=").nth(1).and_then(|rest| rest.split(';').next());
        format!("__Host-participant={}", cookie.unwrap_or_default())
    }
}

/// Asks over a connection of its own, from 127.0.0.1.
fn ask(address: SocketAddr, (method, path): (&str, &str), cookie: &str, fields: &[(&str, &str)]) -> Heard {
    let body = town::encoded(fields);
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: qe.example\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n\
         cookie: {cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer = TcpStream::connect(address).and_then(|mut wire| {
        wire.write_all(request.as_bytes())?;
        let mut answer = Vec::new();
        wire.read_to_end(&mut answer).map(|_| String::from_utf8_lossy(&answer).into_owned())
    });
    let answer = answer.unwrap_or_default();
    let status = answer.get(9..12).and_then(|status| status.parse().ok()).unwrap_or_default();
    Heard { status, head: answer.split("\r\n\r\n").next().unwrap_or_default().to_owned() }
}

/// Lets so many ask at the same time; what each heard.
async fn all_at_once(
    town: &Town,
    count: usize,
    phone: impl Fn(SocketAddr, usize) -> Vec<u16> + Clone + Send + 'static,
) -> Vec<Vec<u16>> {
    let listening = web::listen(town.app.site.clone(), SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let (address, (end, ended)) = (listening.address().unwrap(), tokio::sync::oneshot::channel::<()>());
    let serving = tokio::spawn(listening.serve(async move { drop(ended.await) }));
    let ask = |number| {
        let phone = phone.clone();
        tokio::task::spawn_blocking(move || phone(address, number))
    };
    let phones: Vec<_> = (0..count).map(ask).collect();
    let mut heard = Vec::new();
    for phone in phones {
        heard.push(phone.await.unwrap());
    }
    drop(end);
    serving.await.unwrap();
    heard
}

fn all_served(heard: &[Vec<u16>], expected: &[u16]) {
    let left: Vec<_> = heard.iter().filter(|own| *own != expected).collect();
    assert!(left.is_empty(), "{} of {} behind one address were not served: {left:?}", left.len(), heard.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixty_phones_behind_one_address_join_and_write_at_once() {
    let town = bounded(USUAL).await;
    let base = town.first("/w/{workshop}");
    let heard = all_at_once(&town, PHONES, move |address, number| {
        let joined = ask(address, ("POST", &base), "", &[("seats", "1")]);
        let (place, text) = (joined.place(), format!("Gedanke {number} (Beispiel)"));
        let here = ask(address, ("GET", &format!("{base}/here")), &place, &[]);
        let wrote = ask(address, ("POST", &format!("{base}/statements/new")), &place, &[("text", &text)]);
        vec![joined.status, here.status, wrote.status]
    });
    all_served(&heard.await, &[303, 200, 303]);
    let content = town.app.content();
    let missing: Vec<_> =
        (0..PHONES).filter(|number| !content.contains(&format!("\"Gedanke {number} (Beispiel)\""))).collect();
    assert!(missing.is_empty(), "what these wrote is lost: {missing:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixty_people_behind_one_address_sign_in_at_once() {
    let town = Town::build(8, false).await;
    let people: Vec<String> = town.people.iter().map(|one| town::email(one.role, one.tenant)).collect();
    assert!(people.len() >= 57, "{}", people.len());
    let heard = all_at_once(&town, people.len(), move |address, number| {
        let fields = [("email", people[number].as_str()), ("password", PASSWORD), ("to", "/account")];
        vec![ask(address, ("POST", "/sign-in"), "language=de", &fields).status]
    });
    all_served(&heard.await, &[303]);
}

/// The control: a door that counts by address is noticed by both.
#[test]
fn a_door_that_counts_addresses_is_noticed() {
    for who in ["phones_behind_one_address_join_and_write", "people_behind_one_address_sign_in"] {
        super::caught(&format!("phones::sixty_{who}_at_once"), "by_address", "behind one address were not served", &[]);
    }
}

/// So many forms a minute an operator allows who says nothing (`config.rs`).
const USUAL: u32 = 600;
/// So many forms a minute are taken in the towns of the bounds.
const BOUND: u32 = 100;
/// The least that the town itself can be built with, where a crowd of twenty times as many joins.
const SMALL: u32 = 50;

async fn bounded(forms_per_minute: u32) -> Town {
    Town::given_with(1, crate::slices::all(), SiteConfig { forms_per_minute, ..SiteConfig::default() }).await
}

/// What is wrong with how somebody is slowed down who sends form after form.
async fn slowed(town: &Town) -> Vec<String> {
    let base = town.first("/w/{workshop}");
    let (one, other) = (town.rooms[0].guest.token.clone(), town.one(Role::Lead, 1).token.clone());
    let path = format!("{base}/statements/new");
    let write = async |token: &str, text: &str| town.app.post(&path, Some(token), &[("text", text)]).await;
    town.app.clock.forward(60);
    let mut faults = Vec::new();
    let first = [("text", "Die erste (Beispiel)"), ("_key", "0123456789abcdef0123456789abcdef")];
    let sent = town.app.post(&path, Some(&one), &first).await;
    for number in 1..BOUND {
        let answer = write(&one, &format!("Notiz {number} (Beispiel)")).await;
        // More notes than somebody may have are refused in another way.
        faults.extend((answer.status == 429).then(|| format!("form {number} waits")));
    }
    let answer = write(&one, "Eine zu viel (Beispiel)").await;
    faults.extend(fault("one more", &answer, "Eine zu viel (Beispiel)"));
    faults
        .extend((write(&other, "Die Leitung (Beispiel)").await.status == 429).then(|| "another one waits".to_owned()));
    // A button without fields is told on a page of its own.
    // What was saved before is told again: its answer may have been lost.
    let again = town.app.post(&path, Some(&one), &first).await;
    faults.extend((again.location() != sent.location()).then(|| format!("sent again: {}", again.status)));
    let leave = town.app.post(&format!("{base}/leave"), Some(&one), &[]).await;
    faults.extend(fault("a button", &leave, ""));
    town.app.clock.forward(1);
    let later = write(&one, "Danach (Beispiel)").await.status;
    faults.extend((later == 429).then(|| "a second later it still waits".to_owned()));
    faults
}

/// Whether somebody was told to come again, with all that was typed.
fn fault(what: &str, answer: &Answer, typed: &str) -> Option<String> {
    let told = answer.status == 429 && answer.header("retry-after") == "1";
    let kept = answer.text.contains("Es wurde nichts gespeichert") && answer.text.contains(typed);
    (!told || !kept).then(|| format!("{what}: {} {:?}", answer.status, answer.header("retry-after")))
}

/// How many of a crowd get into a workshop at once.
async fn joined(town: &Town, crowd: u32) -> (u32, Option<String>) {
    let base = town.first("/w/{workshop}");
    town.app.clock.forward(3_600);
    let mut joined = 0;
    for number in 0..crowd {
        let answer = town.app.post(&base, None, &[("name", "Ada (Beispiel)"), ("seats", "1")]).await;
        if answer.status != 303 {
            return (number, fault("joining", &answer, "Ada (Beispiel)"));
        }
        joined += 1;
    }
    (joined, None)
}

#[tokio::test]
async fn who_sends_form_after_form_waits_alone_and_loses_nothing() {
    assert_eq!(slowed(&bounded(BOUND).await).await, Vec::<String>::new());
    // The control: where there is no bound, its test says so.
    assert!(slowed(&bounded(0).await).await.len() > 1);
}

/// The operator's default lets 12,000 in at once: no honest crowd meets it.
#[tokio::test]
async fn a_flood_of_joins_to_one_workshop_has_an_end() {
    let town = bounded(SMALL).await;
    assert_eq!(joined(&town, 20 * SMALL + 1).await, (20 * SMALL, None));
    // Who has words comes back all the same, whoever guessed how many.
    let (back, words) = (format!("{}/return", town.first("/w/{workshop}")), town.rooms[0].words.clone());
    for _ in 0..3 {
        let wrong = town.app.post(&back, None, &[("words", "Birke Amsel Linde 000 000 000")]).await;
        assert_eq!(wrong.status, 422, "kept out by others");
    }
    assert_eq!(town.app.post(&back, None, &[("words", &words)]).await.status, 303, "kept out by others");
    // The other workshop is open.
    let other = format!("/w/{}", town.rooms[0].needs);
    assert_eq!(town.app.post(&other, None, &[("seats", "1")]).await.status, 303);
    // The control: without the bound there is no end.
    assert_eq!(joined(&bounded(0).await, 20 * SMALL + 1).await, (20 * SMALL + 1, None));
}

/// The control: where those who come back are counted with those who join, the test of the flood says so.
#[test]
fn a_door_that_counts_those_who_come_back_is_noticed() {
    super::caught("phones::a_flood_of_joins_to_one_workshop_has_an_end", "returns_counted", "kept out by others", &[]);
}
