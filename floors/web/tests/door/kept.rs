//! Answers that are given again: never to somebody else, never after a write by anybody, never without a session.

use std::sync::Arc;

use axum::{body::Body, http::Request};
use db::{
    Ctx, Db, Engine, Migration,
    journal::{self, Event},
    scopes,
};
use kernel::{Actor, Grant, Id, Key, Lang, Outcome, Role, Scope, ScopeKind};
use testkit::Answer;
use web::{Answers, Gate, Known, Site, SiteConfig};

use crate::{notes, page};

const PATH: &str = "/programmes/eins/notes";

/// Two people of the same programme; whoever is written down as signed out is a visitor.
struct Two;

impl Gate for Two {
    fn actor(&self, tx: &mut db::ReadTx<'_>, token: &str) -> Outcome<Option<Known>> {
        // The journal of the installation says who was signed out.
        let ended =
            journal::latest(tx, None)?.iter().flat_map(|entry| &entry.changes).any(|change| change.new == token);
        if ended || !["anna", "berta"].contains(&token) {
            return Ok(None);
        }
        let grants = vec![Grant { scope: programme(), role: Role::Lead }];
        let actor = Actor::Person { id: Id::new(uuid::Uuid::from_u128(7)), name: token.to_owned(), lang: None, grants };
        let until = tx.now().plus_seconds(if token == "berta" { 2 } else { 3600 });
        Ok(Some(Known { actor, due: false, until }))
    }
}

fn programme() -> Scope {
    Scope { kind: ScopeKind::Programme, id: Id::new(uuid::Uuid::from_u128(1)) }
}

/// The site, its clock, and the same database as another process has it.
struct House {
    site: Site,
    clock: testkit::TestClock,
    other: Ctx,
}

async fn house(answers: Answers) -> House {
    let (world, clock) = testkit::world();
    let engine: Engine = testkit::engine();
    let none: [Migration; 0] = [];
    let db = Db::open(engine.clone(), &none, 2, &world).unwrap();
    let other = Ctx::system(Db::open(engine, &none, 1, &world).unwrap(), world.clone());
    let key: Key = "eins".parse().unwrap();
    other.write(move |tx| scopes::insert(tx, programme(), &key)).await.unwrap();
    let config = SiteConfig { answers, ..SiteConfig::default() };
    let slice =
        notes().routes(
            web::Routes::default()
                .get("keyed", "/keyed", &crate::OPEN, |visit| async move {
                    let key = visit.t.command_key();
                    page(&visit, &key)
                })
                .get("recorded", "/recorded", &crate::OPEN, |visit| async move {
                    visit.ctx.write_later(|tx| tx.append(Event::new("notes.read", tx.scope_id())));
                    page(&visit, "gelesen")
                })
                .get("saved", "/saved", &crate::OPEN, |visit| async move {
                    page(&visit, "gespeichert").map(|reply| reply.saved_as("x.html"))
                })
                .get("unsteady", "/unsteady", &crate::OPEN, |visit| async move {
                    page(&visit, "jetzt").map(web::Reply::fresh)
                }),
        );
    House { site: Site::new(db, world, config, Arc::new(Two), vec![slice]).unwrap(), clock, other }
}

impl House {
    async fn ask(&self, path: &str, token: &str, lang: &str) -> Answer {
        let request = Request::get(path)
            .header("sec-fetch-site", "same-origin")
            .header("accept-language", lang)
            .header("cookie", format!("__Host-session={token}"));
        testkit::ask(&self.site, request.body(Body::empty()).unwrap()).await
    }

    fn hits(&self) -> u64 {
        self.site.figures().kept.0
    }

    /// Asks until the answer came from memory: a look at the engine for other processes' writes may be due first.
    async fn ask_until_kept(&self, path: &str, token: &str) -> Option<String> {
        let before = self.hits();
        for _ in 0..500 {
            let answer = self.ask(path, token, "de").await;
            assert_eq!(answer.status, 200, "{path}");
            if self.hits() > before {
                return Some(answer.text);
            }
        }
        None
    }

    /// Asks until this stands there: a write of another process is seen within a tenth of a second, not at once.
    async fn ask_until(&self, word: &str) -> bool {
        for _ in 0..5_000 {
            if self.ask(PATH, "anna", "de").await.text.contains(word) {
                return true;
            }
        }
        false
    }
}

async fn write(ctx: &Ctx, scope: Scope, text: &'static str) {
    let here = ctx.clone().at(kernel::Place { scope, members: vec![] });
    here.write(move |tx| tx.append(Event::new("notes.written", tx.scope_id()).set("text", text))).await.unwrap();
}

/// What must hold of an answer after a write; said as a list, so that the control can see what fails without the pulse.
async fn faults(house: &House) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let mut must = |holds: bool, what| {
        if !holds {
            faults.push(what);
        }
    };
    must(house.ask_until_kept(PATH, "anna").await.is_some(), "an answer is given again");
    write(&house.site.system(), programme(), "Erstes").await;
    must(house.ask(PATH, "anna", "de").await.text.contains("Erstes"), "a write of this process is seen at once");
    house.ask_until_kept(PATH, "anna").await;
    write(&house.other, programme(), "Zweites").await;
    must(house.ask_until("Zweites").await, "a write of another process is seen soon");
    house.ask_until_kept(PATH, "anna").await;
    write(&house.site.system(), Scope::INSTANCE, "anna").await;
    must(house.ask(PATH, "anna", "de").await.status == 303, "who was signed out gets nothing");
    faults
}

#[tokio::test]
async fn an_answer_is_given_again_until_anybody_writes() {
    assert_eq!(faults(&house(Answers::default()).await).await, Vec::<&str>::new());
}

#[tokio::test]
async fn without_the_pulse_the_test_above_finds_old_answers() {
    let found = faults(&house(Answers::Blind).await).await;
    let expected = [
        "a write of this process is seen at once",
        "a write of another process is seen soon",
        "who was signed out gets nothing",
    ];
    assert_eq!(found, expected);
}

#[tokio::test]
async fn nobody_gets_the_answer_of_somebody_else_or_in_another_language() {
    let house = house(Answers::default()).await;
    write(&house.site.system(), programme(), "Eines").await;
    let annas = house.ask_until_kept(PATH, "anna").await.unwrap();
    let bertas = house.ask_until_kept(PATH, "berta").await.unwrap();
    assert!(annas.contains("anna") && !annas.contains("berta") && bertas.contains("berta") && !bertas.contains("anna"));
    let english = house.ask(PATH, "anna", Lang::En.tag()).await.text;
    assert!(english.contains("lang=\"en\"") && annas.contains("lang=\"de\""));
    assert_eq!(house.ask(PATH, "nobody", "de").await.status, 303);
}

#[tokio::test]
async fn an_answer_does_not_outlive_the_session_or_the_slot_of_the_clock() {
    let house = house(Answers::default()).await;
    house.ask_until_kept(PATH, "berta").await.unwrap();
    // Asks until memory was looked into: a look at the engine for other processes' writes may be due first.
    let was_kept = async |token, seconds| {
        house.clock.forward(seconds);
        let before = house.site.figures().kept;
        for _ in 0..500 {
            house.ask(PATH, token, "de").await;
            if house.site.figures().kept != before {
                return house.hits() > before.0;
            }
        }
        panic!("memory was never looked into");
    };
    assert!(was_kept("berta", 1).await);
    // Her session counts for two seconds, of which both are over; whatever was made for it is not shown any more.
    assert!(!was_kept("berta", 1).await);
    house.ask_until_kept(PATH, "anna").await.unwrap();
    assert!(!was_kept("anna", 8).await);
}

#[tokio::test]
async fn what_is_a_browsers_own_is_made_each_time() {
    let house = house(Answers::default()).await;
    for path in ["/keyed", "/recorded", "/saved", "/unsteady", "/open?done=note", "/health/live"] {
        assert_eq!(house.ask_until_kept(path, "anna").await, None, "{path}");
    }
    assert!(house.ask_until_kept("/open", "anna").await.is_some());
    let kept = house.ask("/open", "anna", "de").await;
    assert_eq!((kept.header("cache-control"), kept.header("etag")), ("no-store", ""));
}

#[tokio::test]
async fn an_answer_given_again_is_the_same_to_the_last_header() {
    let house = house(Answers::default()).await;
    let first = house.ask(PATH, "anna", "de").await;
    assert_eq!(house.ask_until_kept(PATH, "anna").await.unwrap(), first.text);
    let again = house.ask(PATH, "anna", "de").await;
    for name in ["content-type", "content-security-policy", "strict-transport-security", "cache-control", "vary"] {
        assert_eq!(again.header(name), first.header(name), "{name}");
    }
}
