//! What the door learns of a token: who, with which roles today, and until when.

use kernel::{Actor, Day, Role};
use proptest::prelude::*;
use web::Gate;

use super::Story;
use crate::{
    model::Token,
    offer::{DirectoryGate, PersonNew, person_create, role_grant},
    rules, store,
};

async fn roles(story: &Story, token: &str) -> Option<Vec<Role>> {
    let token = token.to_owned();
    let known = story.read(move |tx| DirectoryGate.actor(tx, &token)).await;
    known.map(|known| known.actor.grants().iter().map(|grant| grant.role).collect())
}

#[tokio::test]
async fn a_role_counts_until_the_day_of_its_end() {
    let story = Story::begin().await;
    let celle = story.celle;
    let token = story.somebody("rosa@celle.example", Role::Head, celle).await;
    let id = story.id("rosa@celle.example").await;
    assert_eq!(roles(&story, &token).await, Some(vec![Role::Head]));
    let until: Day = "2016-10-21".parse().unwrap();
    story.write(move |tx| crate::cases::role_grant::role_end_on(tx, id, celle, Role::Head, until)).await;
    assert_eq!(roles(&story, &token).await, Some(vec![Role::Head]), "still the day before");
    // 20 October, 12:00 in Germany: eleven hours later the day is not over yet, twelve later it is.
    story.app.clock.forward(11 * 3600);
    let token = story.write(move |tx| super::session(tx, id)).await;
    assert_eq!(roles(&story, &token).await, Some(vec![Role::Head]));
    story.app.clock.forward(3600);
    assert_eq!(roles(&story, &token).await, Some(vec![]));
}

#[tokio::test]
async fn a_role_given_again_goes_on() {
    let story = Story::begin().await;
    let celle = story.celle;
    let token = story.somebody("rosa@celle.example", Role::Head, celle).await;
    let id = story.id("rosa@celle.example").await;
    for _ in 0..2 {
        story.write(move |tx| crate::offer::role_end(tx, id, celle, Role::Head)).await;
        assert_eq!(roles(&story, &token).await, Some(vec![]));
        story.write(move |tx| role_grant(tx, id, celle, Role::Head)).await;
        story.write(move |tx| role_grant(tx, id, celle, Role::Head)).await;
        assert_eq!(roles(&story, &token).await, Some(vec![Role::Head]));
    }
    let wrong = story.app.system().write(move |tx| role_grant(tx, id, celle, Role::Lead)).await;
    assert!(matches!(wrong, Err(kernel::No::Refused(_))));
}

#[tokio::test]
async fn a_session_ends_after_two_hours_of_rest_and_twelve_of_use() {
    let story = Story::begin().await;
    let rested = story.somebody("rosa@celle.example", Role::Head, story.celle).await;
    story.app.clock.forward(2 * 3600);
    assert_eq!(story.app.get("/account", Some(&rested)).await.status, 303);

    let used = story.somebody("maria@celle.example", Role::Head, story.celle).await;
    for hour in 1..12 {
        story.app.clock.forward(3600);
        assert_eq!(story.app.get("/account", Some(&used)).await.status, 200, "hour {hour}");
        // What nobody waits for is written before what is waited for.
        story.write(|_| Ok(())).await;
    }
    story.app.clock.forward(3600);
    assert_eq!(story.app.get("/account", Some(&used)).await.status, 303);
}

#[tokio::test]
async fn reading_pages_is_no_write_but_every_ten_minutes() {
    let story = Story::begin().await;
    let token = story.somebody("rosa@celle.example", Role::Head, story.celle).await;
    let due = async |seconds: i64| {
        story.app.clock.forward(seconds);
        let token = token.clone();
        story.read(move |tx| DirectoryGate.actor(tx, &token)).await.map(|known| known.due)
    };
    assert_eq!(due(0).await, Some(false));
    assert_eq!(due(599).await, Some(false));
    assert_eq!(due(1).await, Some(true));
}

#[tokio::test]
async fn an_unknown_token_is_a_visitor() {
    let story = Story::begin().await;
    for token in ["", "x", &"0".repeat(64)] {
        assert!(roles(&story, token).await.is_none());
    }
}

/// Whatever the bytes: the records hold a token's hash and never the token.
#[test]
fn session_tokens_are_never_kept_in_plain() {
    proptest!(ProptestConfig::with_cases(500), |(bytes: [u8; 32], other: [u8; 32])| {
        let token = Token::new(bytes);
        prop_assert_eq!(token.text().len(), 64);
        prop_assert_ne!(token.hash(), token.text());
        prop_assert!(!token.hash().contains(&token.text()[..16]));
        prop_assert_eq!(Token::brought(token.text()).hash(), token.hash());
        prop_assert_eq!(bytes == other, Token::new(other).hash() == token.hash());
        let shown = format!("{token:?}");
        prop_assert!(!shown.contains(token.text()));
    });
}

#[tokio::test]
async fn a_session_is_found_by_the_hash_only() {
    let story = Story::begin().await;
    let new = PersonNew { name: "Rosa".into(), email: "rosa@celle.example".into(), lang: kernel::Lang::En };
    let (by_token, by_hash) = story
        .write(move |tx| {
            let id = person_create(tx, &new)?;
            let token = super::session(tx, id)?;
            let plain = store::session::session_find(tx, &token)?;
            Ok((plain, store::session::session_find(tx, &Token::brought(&token).hash())?))
        })
        .await;
    assert!(by_token.is_none());
    assert!(by_hash.is_some_and(|session| rules::session::is_open(&session, session.created_at)));
}

#[tokio::test]
async fn the_actor_has_name_and_language() {
    let story = Story::begin().await;
    let token = story.somebody("rosa@celle.example", Role::Coordinator, story.celle).await;
    let known = story.read(move |tx| DirectoryGate.actor(tx, &token)).await.unwrap();
    let Actor::Person { name, lang, .. } = known.actor else { panic!("{:?}", known.actor) };
    assert_eq!((name.as_str(), lang), ("Person rosa", Some(kernel::Lang::De)));
}
