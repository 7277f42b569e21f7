//! How the program stands: administrators read it in words, a scraper with the right word as metrics, nobody else at all.

use std::{
    collections::BTreeSet,
    sync::{Arc, Barrier},
};

use db::outbox;
use kernel::{Id, Role, Scope, ScopeKind};
use testkit::TestApp;
use web::SiteConfig;

const WORD: &str = "0123456789abcdef0123456789abcdef";
/// Stands in every letter and name of these tests, and may be nowhere else.
const CANARY: &str = "kanarienvogel";

async fn house(word: Option<&str>) -> TestApp {
    let config = SiteConfig { metrics_token: word.map(str::to_owned), ..SiteConfig::default() };
    let house = TestApp::with_config(crate::slices::all(), config);
    let letter = |tx: &mut db::WriteTx<'_>| outbox::put(tx, "kanarienvogel@example.org", CANARY, CANARY);
    house.system().write(letter).await.unwrap();
    house
}

#[tokio::test]
async fn administrators_read_what_is_wrong_and_what_to_do() {
    let house = house(None).await;
    let admin = house.person("Verwaltung (Beispiel)", Role::Administrator, Scope::INSTANCE);
    let page = house.get("/health", Some(&admin)).await;
    assert_eq!(page.status, 200);
    for sentence in [
        "Ein Brief wartet, und kein Mailserver ist eingerichtet.",
        "Setzen Sie die Schlüssel mail_server und mail_sender",
        "Seit gestern gibt es keine geprüfte Sicherung.",
        "keine Änderung wartet",
        env!("CARGO_PKG_VERSION"),
    ] {
        assert!(page.text.contains(sentence), "{sentence}");
    }
    assert!(!page.text.contains(CANARY) && !page.text.contains("⟦"));
    assert!(house.get("/organisations", Some(&admin)).await.text.contains("href=\"/health\""));
}

#[tokio::test]
async fn nobody_else_reads_it_or_is_shown_the_way() {
    let house = house(None).await;
    let programme = Scope { kind: ScopeKind::Programme, id: Id::new(uuid::Uuid::from_u128(1)) };
    let lead = house.person("Leitung (Beispiel)", Role::Lead, programme);
    let page = house.get("/health", Some(&lead)).await;
    assert!([403, 404].contains(&page.status), "others read how it stands: {}", page.status);
    assert!(!house.get("/organisations", Some(&lead)).await.text.contains("href=\"/health\""));
    assert_eq!(house.get("/health", None).await.location(), "/sign-in?to=%2Fhealth");
}

#[tokio::test]
async fn who_knows_the_word_reads_the_metrics() {
    let house = house(Some(WORD)).await;
    house.get("/", None).await;
    house.get("/nirgends", None).await;
    let metrics = house.get_by_word("/metrics", WORD).await;
    assert_eq!((metrics.status, metrics.header("content-type")), (200, "text/plain; version=0.0.4; charset=utf-8"));
    for line in [
        "gelingen_pages_total{route=\"home\",method=\"GET\",status=\"200\"} 1",
        "gelingen_page_seconds_count{route=\"home\",method=\"GET\"} 1",
        "gelingen_refusals_total{kind=\"missing\"} 1",
        "gelingen_letters_waiting 1",
        "gelingen_writes_waiting 0",
        "gelingen_backup_restored_seconds 0",
        "gelingen_backup_lacking 0",
        "gelingen_streams_open 0",
    ] {
        assert!(metrics.text.lines().any(|own| own == line), "{line}\n{}", metrics.text);
    }
    let commits: u64 = value(&metrics.text, "gelingen_batch_writes_count ");
    assert!(commits > 0 && value(&metrics.text, "gelingen_batch_writes_bucket{le=\"+Inf\"} ") == commits);
}

/// Holds the writer, until what it gives back is called for a second time.
async fn held(house: &TestApp) -> impl AsyncFnOnce() {
    let (ctx, meet) = (house.system(), Arc::new(Barrier::new(2)));
    let inside = Arc::clone(&meet);
    let wait = move |_: &mut db::WriteTx<'_>| {
        inside.wait(); // it runs
        inside.wait(); // and may end
        Ok(())
    };
    let running = tokio::spawn(async move { ctx.write(wait).await });
    meet.wait();
    async move || {
        meet.wait();
        running.await.unwrap().unwrap();
    }
}

/// The metrics tell of each of these what it is now.
async fn stand(house: &TestApp, figures: &[(&str, u64)]) {
    let metrics = house.get_by_word("/metrics", WORD).await.text;
    for (name, expected) in figures {
        let now = value(&metrics, &format!("gelingen_{name} "));
        assert_eq!(now, *expected, "{name} stands at {now} instead of {expected}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn metrics_move_with_what_waits_and_what_is_sent_away() {
    // As many as may wait (`floors/db/src/queue.rs`).
    const MOST: usize = 10_000;
    let house = house(Some(WORD)).await;
    let batches = async || {
        let text = house.get_by_word("/metrics", WORD).await.text;
        let upto = |edge: &str| value(&text, &format!("gelingen_batch_writes_bucket{{le=\"{edge}\"}} "));
        (upto("4") - upto("1"), value(&text, "gelingen_batch_writes_sum "))
    };
    let before = batches().await;
    let let_go = held(&house).await;
    let write = |_| {
        let ctx = house.system();
        tokio::spawn(async move { ctx.write(|_| Ok(())).await.is_ok() })
    };
    let mut late: Vec<_> = (0..3).map(write).collect();
    while house.db().waiting() < late.len() {
        tokio::task::yield_now().await;
    }
    stand(&house, &[("writes_waiting", 3), ("queue_refusals_total", 0)]).await;
    let_go().await;
    for one in late.drain(..) {
        assert!(one.await.unwrap());
    }
    let after = batches().await;
    assert_eq!((after.0 - before.0, after.1 - before.1), (1, 4), "the commit of four writes is not told");
    let let_go = held(&house).await;
    late.extend((0..MOST + 2).map(write));
    while late.iter().filter(|one| one.is_finished()).count() < 2 {
        tokio::task::yield_now().await;
    }
    stand(&house, &[("writes_waiting", MOST as u64), ("queue_refusals_total", 2)]).await;
    let_go().await;
    let mut done = 0;
    for one in late {
        done += usize::from(one.await.unwrap());
    }
    assert_eq!(done, MOST);
    stand(&house, &[("writes_waiting", 0), ("queue_refusals_total", 2)]).await;
}

#[tokio::test]
async fn metrics_tell_of_a_stream_while_it_is_open() {
    let house = house(Some(WORD)).await;
    let programme = Scope { kind: ScopeKind::Programme, id: Id::new(uuid::Uuid::from_u128(1)) };
    let enter = move |tx: &mut db::WriteTx<'_>| db::scopes::insert(tx, programme, &"vorhaben".parse().unwrap());
    house.system().write(enter).await.unwrap();
    let lead = house.person("Leitung (Beispiel)", Role::Lead, programme);
    stand(&house, &[("streams_open", 0)]).await;
    let stream = house.listen("/programmes/vorhaben/live", Some(&lead), "0").await;
    stand(&house, &[("streams_open", 1)]).await;
    drop(stream);
}

fn value(text: &str, name: &str) -> u64 {
    text.lines().find_map(|line| line.strip_prefix(name)).unwrap().parse().unwrap()
}

#[tokio::test]
async fn without_the_word_there_are_no_metrics() {
    for (own, said) in [(Some(WORD), "x"), (Some(WORD), ""), (None, ""), (None, WORD)] {
        let house = house(own).await;
        let status = house.get_by_word("/metrics", said).await.status;
        assert_eq!(status, 404, "metrics of {own:?} are told to who says {said:?}");
        assert_eq!(house.get("/metrics", None).await.status, 404);
    }
}

/// What metrics tell of words: after people, organisations and programmes were named by one, and asked for by it.
async fn told() -> Vec<String> {
    let house = house(Some(WORD)).await;
    let admin = house.person(CANARY, Role::Administrator, Scope::INSTANCE);
    let mail = format!("{CANARY}@example.org");
    let named = [
        ("/organisations/new", vec![("name", CANARY), ("key", CANARY), ("kind", "youth_office")]),
        ("/people/new", vec![("name", CANARY), ("email", mail.as_str()), ("role", "administrator"), ("lang", "de")]),
    ];
    for (path, fields) in named {
        let answer = house.post(path, Some(&admin), &fields).await;
        assert!(matches!(answer.status, 200 | 303), "{path}: {} {}", answer.status, answer.text);
    }
    for path in ["organisations", "programmes", "w", "link", "people", "assets", CANARY] {
        for who in [None, Some(admin.as_str()), Some(CANARY)] {
            house.get(&format!("/{path}/{CANARY}?q={CANARY}"), who).await;
            house.post(&format!("/{path}/{CANARY}/edit"), who, &[("title", CANARY)]).await;
        }
    }
    house.post("/sign-in", None, &[("email", &mail), ("password", CANARY)]).await;
    assert!(house.content().matches(CANARY).count() > 4, "nothing was named");
    let metrics = house.get_by_word("/metrics", WORD).await;
    assert!(metrics.text.lines().count() > 100, "{}", metrics.text);
    metrics.text.lines().filter(|line| line.contains(CANARY)).map(str::to_owned).collect()
}

#[tokio::test]
async fn metrics_name_nobody_and_nothing() {
    let told = told().await;
    assert!(told.is_empty(), "metrics tell names: {told:?}");
}

/// What operators are told about each metric (`docs/operations.md`): its name, as it begins a line.
fn documented() -> Vec<String> {
    let text = include_str!("../../../docs/operations.md");
    let rows = text.lines().skip_while(|line| !line.starts_with("| metric ")).skip(2);
    let firsts = rows.map_while(|line| line.strip_prefix("| ")?.split(" | ").next());
    let words = firsts.flat_map(|first| first.split('`').skip(1).step_by(2));
    words.map(|word| word.split('{').next().unwrap_or_default().to_owned()).collect()
}

/// The name of a line's metric: of a histogram its own, not those of its classes, its sum and its count.
fn name_of(line: &str) -> &str {
    let word = line.trim_start_matches("gelingen_").split(['{', ' ']).next().unwrap_or_default();
    ["_bucket", "_sum", "_count"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}

#[tokio::test]
async fn every_metric_has_a_value_and_is_documented() {
    let house = house(Some(WORD)).await;
    house.get("/", None).await;
    let metrics = house.get_by_word("/metrics", WORD).await;
    let told: BTreeSet<&str> = metrics.text.lines().filter(|line| !line.starts_with('#')).map(name_of).collect();
    let documented = documented();
    let expected: BTreeSet<&str> = documented.iter().map(String::as_str).collect();
    assert!(expected.len() > 20, "{expected:?}");
    let differ: Vec<&&str> = expected.symmetric_difference(&told).collect();
    assert!(differ.is_empty(), "told or documented, and not both: {differ:?}");
}

/// The control: metrics that count by name, that lack a name, stand still or are told to everybody, and a page that everybody
/// may read.
#[test]
fn metrics_that_tell_too_much_or_too_little_are_noticed() {
    let lacks = |name: &str| (format!("metric_lost:{name}"), format!("told or documented, and not both: [\"{name}\"]"));
    let (count, histogram) = (lacks("letters_waiting"), lacks("backup_failed"));
    let still = |name: &str| (format!("metric_zero:{name}"), format!("{name} stands at 0 instead of "));
    let (waiting, refused, open) = (still("writes_waiting"), still("queue_refusals_total"), still("streams_open"));
    let moving = "metrics_move_with_what_waits_and_what_is_sent_away";
    for (test, fault, says) in [
        ("metrics_name_nobody_and_nothing", "metrics_tell", "metrics tell names"),
        ("every_metric_has_a_value_and_is_documented", &count.0, &count.1),
        ("every_metric_has_a_value_and_is_documented", &histogram.0, &histogram.1),
        (moving, &waiting.0, &waiting.1),
        (moving, &refused.0, &refused.1),
        (moving, "metric_zero:batch_writes_bucket", "the commit of four writes is not told"),
        ("metrics_tell_of_a_stream_while_it_is_open", &open.0, &open.1),
        ("without_the_word_there_are_no_metrics", "metrics_open", "are told to who says"),
        ("nobody_else_reads_it_or_is_shown_the_way", "may_always", "others read how it stands"),
    ] {
        super::caught(&format!("standing::{test}"), fault, says, &[]);
    }
}
