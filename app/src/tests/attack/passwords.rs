//! Guessing at passwords: slow for who guesses, unnoticed by who knows theirs, and telling nothing.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use kernel::{Lang, Role};
use testkit::Answer;
use tokio::task::JoinSet;

use super::{
    told_number,
    town::{self, PASSWORD, Town},
};

const WRONG: &str = "ein falsches passwort";

/// Whether the password was looked at, or the account waits.
fn was_tried(town: &Town, answer: &Answer) -> bool {
    answer.text.contains(&town.app.site.t(Lang::De).text("sign_in-refused-wrong"))
}

/// An hour of guesses at an account, one each half minute; how many were looked at.
async fn an_hour_of_guesses(town: &Town, address: &str, cookies: &[(&str, &str)]) -> usize {
    let mut tried = 0;
    for _ in 0..120 {
        let answer = town.sign_in(address, WRONG, cookies).await;
        assert_eq!(answer.status, 422);
        tried += usize::from(was_tried(town, &answer));
        town.app.clock.forward(30);
    }
    tried
}

#[tokio::test]
async fn strangers_guess_ten_times_an_hour_and_the_owner_is_let_in_all_the_while() {
    let town = Town::build(1, false).await;
    let (lead, head) = (town::email(Role::Lead, 1), town::email(Role::Head, 1));
    let mut browser = town::cookie(&town.sign_in(&lead, PASSWORD, &[]).await, "__Host-browser");
    let mut tried = 0;
    for minute in 0..60 {
        for _ in 0..3 {
            tried += usize::from(was_tried(&town, &town.sign_in(&lead, WRONG, &[]).await));
        }
        if minute % 10 == 5 {
            let owner = town.sign_in(&lead, PASSWORD, &[("__Host-browser", &browser)]).await;
            assert_eq!(owner.status, 303, "minute {minute}: {}", owner.text);
            // The browser gets a new token each time; the old one is worth nothing.
            let renewed = town::cookie(&owner, "__Host-browser");
            assert_ne!(renewed, browser);
            browser = renewed;
            // Without that browser the same right password waits: it is the browser that makes the difference.
            assert_eq!(town.sign_in(&lead, PASSWORD, &[]).await.status, 422, "minute {minute}");
            assert_eq!(town.sign_in(&head, PASSWORD, &[]).await.status, 303, "nobody else waits");
        }
        town.app.clock.forward(60);
    }
    assert!((1..=10).contains(&tried), "{tried} guesses were looked at within an hour");
}

/// Strangers fill the queue for hashing with addresses that nobody has; who signed in with this browser before finds a place.
#[tokio::test]
async fn a_flood_at_made_up_addresses_keeps_no_known_browser_out() {
    let town = Arc::new(Town::build(1, false).await);
    let lead = town::email(Role::Lead, 1);
    let mut browser = town::cookie(&town.sign_in(&lead, PASSWORD, &[]).await, "__Host-browser");
    let (mut flood, turned_away) = (JoinSet::new(), Arc::new(AtomicUsize::new(0)));
    for number in 0..130 {
        let (town, turned_away) = (Arc::clone(&town), Arc::clone(&turned_away));
        flood.spawn(async move {
            for guess in 0.. {
                let answer = town.sign_in(&format!("nemo{number}.{guess}@amt.example"), WRONG, &[]).await;
                turned_away.fetch_add(usize::from(answer.status == 503), Ordering::SeqCst);
                // Who is turned away waits for nothing, and would let nobody else go on.
                tokio::task::yield_now().await;
            }
        });
    }
    for number in 0..4 {
        let before = turned_away.load(Ordering::SeqCst);
        let waiting = async {
            while turned_away.load(Ordering::SeqCst) == before {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(60), waiting).await.expect("the flood fills the queue");
        let owner = town.sign_in(&lead, PASSWORD, &[("__Host-browser", &browser)]).await;
        assert_eq!(owner.status, 303, "sign-in {number} of the owner: {}", owner.text);
        browser = town::cookie(&owner, "__Host-browser");
    }
    flood.abort_all();
}

/// The control: no place is kept for whom the house knows.
#[test]
fn a_flood_that_keeps_the_owner_out_is_noticed() {
    let test = "tests::attack::passwords::a_flood_at_made_up_addresses_keeps_no_known_browser_out";
    testkit::caught(test, "no_place_kept", "of the owner", &[]);
}

/// One list of passwords, many accounts, five hundred addresses: `GELINGEN_GUESSES` says how many are tried in an hour.
#[tokio::test]
async fn a_flood_of_guesses_from_everywhere_brings_ten_an_hour_to_each_account() {
    let town = Town::build(1, false).await;
    let all = told_number("GELINGEN_GUESSES").map_or(300, |count| usize::try_from(count).unwrap());
    let known = town.people.iter().map(|one| town::email(one.role, one.tenant));
    let accounts: Vec<String> = known.take(4).chain((0..2).map(|number| format!("nemo{number}@amt.example"))).collect();
    let (owner, visitor) = (accounts[1].clone(), town.one(Role::Head, 1).token.clone());
    let mut browser = town::cookie(&town.sign_in(&owner, PASSWORD, &[]).await, "__Host-browser");
    let seconds = |guess: usize| i64::try_from(guess * 3_600 / all).unwrap();
    let (mut tried, mut let_in) = (BTreeMap::<&str, usize>::new(), 0);
    for guess in 0..all {
        let account = &accounts[guess % accounts.len()];
        let address = format!("10.0.{}.{}", guess % 2, guess / 2 % 250);
        let body = town::encoded(&[("email", account), ("password", &format!("{WRONG} {guess}")), ("to", "/account")]);
        let headers = [town::FORM, town::SAME, ("x-forwarded-for", address.as_str()), ("x-real-ip", address.as_str())];
        let answer = town.app.request(("POST", "/sign-in"), None, &headers, body.as_bytes()).await;
        assert_eq!(answer.status, 422);
        *tried.entry(account).or_default() += usize::from(was_tried(&town, &answer));
        if guess % (all / 10) == all / 20 {
            let own = town.sign_in(&owner, PASSWORD, &[("__Host-browser", &browser)]).await;
            assert_eq!(own.status, 303, "guess {guess}: {}", own.text);
            browser = town::cookie(&own, "__Host-browser");
            assert_eq!(town.app.get("/account", Some(&visitor)).await.status, 200, "who is inside notices nothing");
            let_in += 1;
        }
        town.app.clock.forward(seconds(guess + 1) - seconds(guess));
    }
    assert_eq!((let_in, tried.len()), (10, accounts.len()));
    assert!(
        tried.values().all(|count| (1..=10).contains(count)),
        "so many guesses at each account were looked at: {tried:?}"
    );
    let most = tried.values().max().unwrap();
    eprintln!("soak: {all} guesses within an hour at {} accounts, at most {most} looked at for one", accounts.len());
}

/// The control: with twelve tries that are free instead of five, each of the tests sees more than ten.
#[test]
fn twelve_free_tries_are_noticed() {
    for (test, says) in [
        (
            "strangers_guess_ten_times_an_hour_and_the_owner_is_let_in_all_the_while",
            "guesses were looked at within an hour",
        ),
        (
            "a_flood_of_guesses_from_everywhere_brings_ten_an_hour_to_each_account",
            "guesses at each account were looked at",
        ),
        (
            "a_known_browser_guesses_slowly_too_and_helps_with_no_other_account",
            "guesses of a known browser were looked at",
        ),
    ] {
        super::caught(&format!("passwords::{test}"), "twelve_free", says, &[]);
    }
}

#[tokio::test]
async fn a_known_browser_guesses_slowly_too_and_helps_with_no_other_account() {
    let town = Town::build(1, false).await;
    let (lead, head) = (town::email(Role::Lead, 1), town::email(Role::Head, 1));
    let browser = town::cookie(&town.sign_in(&lead, PASSWORD, &[]).await, "__Host-browser");
    let own = [("__Host-browser", browser.as_str())];
    let tried = an_hour_of_guesses(&town, &lead, &own).await;
    assert!((1..=10).contains(&tried), "{tried} guesses of a known browser were looked at");
    // At another account the browser is a stranger, and shares the count of all strangers.
    let tried = an_hour_of_guesses(&town, &head, &own).await;
    assert!((1..=10).contains(&tried), "{tried}");
    assert!(!was_tried(&town, &town.sign_in(&head, WRONG, &[]).await), "strangers wait together");
    // Made-up browsers are strangers.
    let made_up = "f".repeat(64);
    assert!(!was_tried(&town, &town.sign_in(&head, WRONG, &[("__Host-browser", &made_up)]).await));
}

/// Whether a browser in which somebody signed in before counts as a stranger's after this form.
async fn makes_strangers(path: &str) -> bool {
    let town = Town::build(1, false).await;
    let lead = town::email(Role::Lead, 1);
    let answer = town.sign_in(&lead, PASSWORD, &[]).await;
    let (session, browser) = (town::session(&answer), town::cookie(&answer, "__Host-browser"));
    an_hour_of_guesses(&town, &lead, &[]).await;
    assert!(was_tried(&town, &town.sign_in(&lead, WRONG, &[("__Host-browser", &browser)]).await));
    let again = [("old", PASSWORD), ("password", PASSWORD)];
    let fields: &[(&str, &str)] = if path == "/account/password" { &again } else { &[] };
    assert_eq!(town.app.post(path, Some(&session), fields).await.status, 303);
    // A new password begins the count of strangers anew.
    an_hour_of_guesses(&town, &lead, &[]).await;
    !was_tried(&town, &town.sign_in(&lead, WRONG, &[("__Host-browser", &browser)]).await)
}

#[tokio::test]
async fn a_new_password_makes_all_browsers_strangers() {
    assert!(makes_strangers("/account/password").await, "a browser is still known");
}

#[tokio::test]
async fn signing_out_everywhere_makes_all_browsers_strangers() {
    assert!(makes_strangers("/sign-out-everywhere").await, "a browser is still known");
}

/// The control: browsers that stay known, and unknown addresses that never wait.
#[test]
fn browsers_that_stay_and_addresses_that_never_wait_are_noticed() {
    for (test, fault, says) in [
        ("a_new_password_makes_all_browsers_strangers", "browsers_stay", "a browser is still known"),
        ("signing_out_everywhere_makes_all_browsers_strangers", "browsers_stay", "a browser is still known"),
        ("who_is_unknown_waits_like_who_is_known", "unknown_free", "the unknown is told from the known"),
    ] {
        super::caught(&format!("passwords::{test}"), fault, says, &[]);
    }
}

#[tokio::test]
async fn who_is_unknown_waits_like_who_is_known() {
    let town = Town::build(1, false).await;
    let (known, unknown) = (town::email(Role::Lead, 1), "nemo@amt.example".to_owned());
    for round in 0..8 {
        let (one, other) = (town.sign_in(&known, WRONG, &[]).await, town.sign_in(&unknown, WRONG, &[]).await);
        let plain = |answer: &Answer, address: &str| {
            let page = super::page::read(&answer.text);
            (answer.status, page.faults.join("").replace(address, ""), page.outline)
        };
        let (known, unknown) = (plain(&one, &known), plain(&other, &unknown));
        assert_eq!(known, unknown, "the unknown is told from the known in round {round}");
        town.app.clock.forward(20);
    }
}
