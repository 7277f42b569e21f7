//! Signing in and out.

use std::sync::Arc;

use db::Engine;
use kernel::{Lang, Role};
use testkit::TestApp;

use super::{PASSWORD, Story, cookie};
use crate::{
    cases::guess,
    offer::{DirectoryGate, PersonNew, demo_person_create, role_grant},
};

fn lea() -> PersonNew {
    PersonNew { name: "Lea Beispiel".into(), email: "lea@celle.example".into(), lang: Lang::De }
}

#[tokio::test]
async fn in_the_demo_one_click_signs_in() {
    let story = Story::of(TestApp::demo(vec![crate::slice()], Arc::new(DirectoryGate))).await;
    let celle = story.celle;
    story
        .write(move |tx| {
            let id = demo_person_create(tx, "lea", &lea())?;
            role_grant(tx, id, celle, Role::Coordinator)
        })
        .await;
    let page = story.app.get("/sign-in?to=%2Forganisations", None).await.text;
    for part in ["Stadt Celle", "Lea Beispiel", "Qualitätskoordination", "name=\"person\" value=\"lea\""] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains('⟦'));
    let fields = [("person", "lea"), ("to", "/organisations")];
    let answer = story.app.post("/demo/sign-in", None, &fields).await;
    assert_eq!((answer.status, answer.location()), (303, "/organisations"));
    let account = story.app.get("/account", Some(&cookie(&answer))).await;
    assert!(account.text.contains("Lea Beispiel"), "{}", account.text);
    assert_eq!(story.app.post("/demo/sign-in", None, &[("person", "nemo")]).await.status, 404);
}

#[tokio::test]
async fn who_knows_the_password_is_signed_in_and_led_back() {
    let story = Story::begin().await;
    story.account("rosa@celle.example").await;
    // Capitals in the address do not matter.
    let answer = story.sign_in("Rosa@Celle.example", PASSWORD).await;
    assert_eq!((answer.status, answer.location()), (303, "/account"), "{}", answer.text);
    let page = story.app.get("/account", Some(&cookie(&answer))).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Person rosa"), "{}", page.text);
}

#[tokio::test]
async fn unknown_address_and_wrong_password_get_the_same_answer() {
    let story = Story::begin().await;
    story.account("rosa@celle.example").await;
    let wrong = story.sign_in("rosa@celle.example", "ein falsches passwort").await;
    let unknown = story.sign_in("nemo@celle.example", "ein falsches passwort").await;
    assert_eq!((wrong.status, unknown.status), (422, 422));
    let plain = |text: &str, own: &str| {
        let key = text.find("name=\"_key\" value=\"").map_or("", |at| &text[at + 19..at + 51]);
        text.replace(own, "").replace(key, "")
    };
    assert_eq!(plain(&wrong.text, "rosa"), plain(&unknown.text, "nemo"));
    assert!(wrong.text.contains("rosa@celle.example"), "what was typed is kept");
    assert!(!wrong.text.contains("ein falsches passwort"), "a password never comes back");
    let empty = story.sign_in("", "").await;
    assert_eq!(empty.status, 422);
}

#[tokio::test]
async fn guessing_is_slow_for_one_account_and_for_no_other() {
    let story = Story::begin().await;
    story.account("rosa@celle.example").await;
    story.account("maria@celle.example").await;
    let signed_in = cookie(&story.sign_in("rosa@celle.example", PASSWORD).await);
    for _ in 0..5 {
        assert!(story.sign_in("rosa@celle.example", "geraten geraten").await.text.contains("passen nicht zusammen"));
    }
    let waiting = story.sign_in("rosa@celle.example", PASSWORD).await;
    assert_eq!(waiting.status, 422);
    assert!(waiting.text.contains("zu viele Versuche"), "{}", waiting.text);
    // An address without an account waits alike, and says nothing about who is here.
    for _ in 0..5 {
        story.sign_in("nemo@celle.example", "geraten geraten").await;
    }
    assert!(story.sign_in("nemo@celle.example", "geraten geraten").await.text.contains("zu viele Versuche"));
    assert_eq!(story.sign_in("maria@celle.example", PASSWORD).await.status, 303);
    assert_eq!(story.app.get("/account", Some(&signed_in)).await.status, 200);
    story.app.clock.forward(60);
    assert_eq!(story.sign_in("rosa@celle.example", PASSWORD).await.status, 303);
    assert!(story.sign_in("rosa@celle.example", "geraten geraten").await.text.contains("passen nicht zusammen"));
}

#[tokio::test]
async fn a_new_sign_in_has_a_new_token_and_ends_the_old_one() {
    let story = Story::begin().await;
    story.account("rosa@celle.example").await;
    let first = cookie(&story.sign_in("rosa@celle.example", PASSWORD).await);
    let fields = [("email", "rosa@celle.example"), ("password", PASSWORD)];
    let second = cookie(&story.app.post("/sign-in", Some(&first), &fields).await);
    assert_ne!(first, second);
    assert_eq!(story.app.get("/account", Some(&first)).await.status, 303);
    assert_eq!(story.app.get("/account", Some(&second)).await.status, 200);
}

#[tokio::test]
async fn signing_out_ends_this_browser_and_everywhere_ends_all() {
    let story = Story::begin().await;
    story.account("rosa@celle.example").await;
    let mut tokens = Vec::new();
    for _ in 0..3 {
        tokens.push(cookie(&story.sign_in("rosa@celle.example", PASSWORD).await));
    }
    let out = story.app.post("/sign-out", Some(&tokens[0]), &[]).await;
    assert_eq!(out.status, 303);
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(story.app.get("/account", Some(&tokens[0])).await.status, 303);
    assert_eq!(story.app.get("/account", Some(&tokens[1])).await.status, 200);
    assert_eq!(story.app.post("/sign-out-everywhere", Some(&tokens[1]), &[]).await.status, 303);
    for token in &tokens {
        assert_eq!(story.app.get("/account", Some(token)).await.status, 303);
    }
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let story = Story::begin().await;
    story.account("rosa@celle.example").await;
    let fields = [("email", "rosa@celle.example"), ("password", PASSWORD), ("to", "//example.org/")];
    assert_eq!(story.app.post("/sign-in", None, &fields).await.location(), "/");
}

#[tokio::test]
async fn outside_the_demo_there_is_no_one_click_sign_in() {
    let story = Story::begin().await;
    story.write(move |tx| demo_person_create(tx, "lea", &lea())).await;
    assert_eq!(story.app.post("/demo/sign-in", None, &[("person", "lea")]).await.status, 404);
    assert!(!story.app.get("/sign-in", None).await.text.contains("Lea Beispiel"));
}

/// SQLite counts the steps of its machine; those depend on neither clock nor chance.
#[tokio::test]
async fn a_try_costs_no_more_after_many_at_made_up_addresses() {
    let story = Story::begin().await;
    let steps = async |made_up: usize| {
        for number in 0..made_up {
            let account = guess::account("sign_in", &format!("niemand-{number}@example.org"));
            story.write(move |tx| guess::guess(tx, &account)).await;
        }
        let (before, account) = (story.app.db().figures().steps, guess::account("sign_in", "rosa@celle.example"));
        story.write(move |tx| guess::letter(tx, &account)).await;
        story.app.db().figures().steps - before
    };
    let (few, many) = (steps(4).await, steps(400).await);
    assert!(!matches!(testkit::engine(), Engine::Sqlite(_)) || few > 20, "{few}");
    assert!(many < few + 40, "{many} instead of {few}");
}
