//! Invitations and new passwords.

use kernel::Role;

use super::{PASSWORD, Story, cookie, link};

async fn invited(story: &Story, email: &str) -> String {
    let head = story.somebody("head@celle.example", Role::Head, story.celle).await;
    let fields = [("name", "Neu Beispiel"), ("email", email), ("role", "professional"), ("lang", "de")];
    let page = story.app.post("/organisations/celle/people/new", Some(&head), &fields).await;
    assert_eq!(page.status, 200, "{}", page.text);
    link(&page)
}

#[tokio::test]
async fn an_invitation_works_once() {
    let story = Story::begin().await;
    let path = invited(&story, "neu@celle.example").await;
    let page = story.app.get(&path, None).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Neu Beispiel") && page.text.contains("neu@celle.example"));
    let short = story.app.post(&path, None, &[("password", "kurz")]).await;
    assert_eq!(short.status, 422);
    assert!(short.text.contains("mindestens 12"), "{}", short.text);
    let used = story.app.post(&path, None, &[("password", PASSWORD)]).await;
    assert_eq!((used.status, used.location()), (303, "/account?done=link_use"));
    assert_eq!(story.app.get("/account", Some(&cookie(&used))).await.status, 200);
    for again in [story.app.post(&path, None, &[("password", PASSWORD)]).await, story.app.get(&path, None).await] {
        assert_eq!(again.status, 404);
        assert!(again.text.contains("Dieser Link gilt nicht mehr"), "{}", again.text);
    }
    assert_eq!(story.sign_in("neu@celle.example", PASSWORD).await.status, 303);
}

#[tokio::test]
async fn an_invitation_lasts_seven_days() {
    let story = Story::begin().await;
    let path = invited(&story, "neu@celle.example").await;
    story.app.clock.forward(7 * 86_400 - 1);
    assert_eq!(story.app.get(&path, None).await.status, 200);
    story.app.clock.forward(1);
    assert_eq!(story.app.get(&path, None).await.status, 404);
}

#[tokio::test]
async fn a_new_password_ends_all_sessions_and_the_old_password() {
    let story = Story::begin().await;
    let id = story.account("rosa@celle.example").await;
    let celle = story.celle;
    story.write(move |tx| crate::offer::role_grant(tx, id, celle, Role::Professional)).await;
    let old = cookie(&story.sign_in("rosa@celle.example", PASSWORD).await);
    let head = story.somebody("head@celle.example", Role::Head, celle).await;
    let page = story.app.post(&format!("/organisations/celle/people/{id}/link"), Some(&head), &[]).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let new = "ein ganz anderes passwort";
    assert_eq!(story.app.post(&link(&page), None, &[("password", new)]).await.status, 303);
    assert_eq!(story.app.get("/account", Some(&old)).await.status, 303);
    assert_eq!(story.sign_in("rosa@celle.example", PASSWORD).await.status, 422);
    assert_eq!(story.sign_in("rosa@celle.example", new).await.status, 303);
}

#[tokio::test]
async fn nobody_gets_a_link_into_an_account_with_roles_elsewhere_or_wider_ones() {
    let story = Story::begin().await;
    let gifhorn = story.office("gifhorn", "Landkreis Gifhorn").await;
    let coordinator = story.somebody("koordination@celle.example", Role::Coordinator, story.celle).await;
    story.somebody("head@celle.example", Role::Head, story.celle).await;
    story.somebody("beide@celle.example", Role::Professional, story.celle).await;
    let both = story.id("beide@celle.example").await;
    story.write(move |tx| crate::offer::role_grant(tx, both, gifhorn, Role::Professional)).await;
    for id in [story.id("head@celle.example").await, both] {
        let path = format!("/organisations/celle/people/{id}/link");
        let answer = story.app.post(&path, Some(&coordinator), &[]).await;
        assert_eq!(answer.status, 422);
        assert!(!answer.text.contains("/link/"), "{}", answer.text);
    }
    // Nor by inviting again somebody who has no password yet.
    let fields = [("name", "Beide"), ("email", "beide@celle.example"), ("role", "professional"), ("lang", "de")];
    let page = story.app.post("/organisations/celle/people/new", Some(&coordinator), &fields).await;
    assert_eq!(page.status, 200);
    assert!(!page.text.contains("/link/"), "{}", page.text);
    let administrator = story.somebody("admin@land.example", Role::Administrator, kernel::Scope::INSTANCE).await;
    let page = story.app.post(&format!("/people/{both}/link"), Some(&administrator), &[]).await;
    assert!(page.text.contains("/link/"));
}

#[tokio::test]
async fn without_a_mail_server_the_page_says_whom_to_ask() {
    let story = Story::begin().await;
    let page = story.app.get("/password-forgotten", None).await;
    assert!(page.text.contains("Qualitätskoordination") && !page.text.contains("<input id"), "{}", page.text);
}

#[tokio::test]
async fn a_forgotten_password_brings_a_letter_only_to_who_has_an_account() {
    let story = Story::begin().await;
    story.account("rosa@celle.example").await;
    let desk = crate::cases::letter::Desk {
        t: story.app.site.t(kernel::Lang::De),
        url: "https://qe.example.org".into(),
        has_post: true,
    };
    for email in ["rosa@celle.example", "nemo@celle.example"] {
        let desk = desk.clone();
        story.write(move |tx| crate::cases::password_forgotten::password_forgotten(tx, email, &desk)).await;
    }
    let letters = story.read(db::outbox::due).await;
    assert_eq!(letters.iter().map(|letter| letter.to.as_str()).collect::<Vec<_>>(), ["rosa@celle.example"]);
    assert!(letters[0].text.contains("https://qe.example.org/link/"), "{}", letters[0].text);
    assert!(!letters[0].text.contains('⟦'));
    let ask = async || {
        let desk = desk.clone();
        story
            .write(move |tx| crate::cases::password_forgotten::password_forgotten(tx, "rosa@celle.example", &desk))
            .await;
        story.read(db::outbox::due).await.len()
    };
    // Asked for again and again, three letters are written an hour, and one link works.
    for _ in 0..20 {
        ask().await;
    }
    let letters = story.read(db::outbox::due).await;
    assert_eq!(letters.len(), 3);
    let mut working = 0;
    for letter in &letters {
        working += usize::from(story.app.get(&super::path(&letter.text), None).await.status == 200);
    }
    assert_eq!(working, 1);
    // Guesses of somebody else neither close the way back nor keep the new password waiting.
    story.app.clock.forward(3600);
    for _ in 0..6 {
        story.sign_in("rosa@celle.example", "geraten geraten").await;
    }
    assert!(story.sign_in("rosa@celle.example", PASSWORD).await.text.contains("zu viele Versuche"));
    assert_eq!(ask().await, 4);
    let newest = story.read(db::outbox::due).await.remove(3).text;
    let used = story.app.post(&super::path(&newest), None, &[("password", "ein ganz anderes passwort")]).await;
    assert_eq!(used.status, 303);
    assert_eq!(story.sign_in("rosa@celle.example", "ein ganz anderes passwort").await.status, 303);
}

#[tokio::test]
async fn of_two_links_for_one_person_only_the_newer_works() {
    let story = Story::begin().await;
    let first = invited(&story, "neu@celle.example").await;
    let id = story.id("neu@celle.example").await;
    let second = story.write(move |tx| crate::offer::invitation_renew(tx, id)).await.unwrap();
    assert_eq!(story.app.get(&first, None).await.status, 404);
    assert_eq!(story.app.get(&second, None).await.status, 200);
    story.app.post(&second, None, &[("password", PASSWORD)]).await;
    assert_eq!(story.write(move |tx| crate::offer::invitation_renew(tx, id)).await, None, "a password is there");
}

#[tokio::test]
async fn a_link_is_shown_only_where_no_letter_was_written_and_stands_in_the_history() {
    let story = Story::begin().await;
    let desk = crate::cases::letter::Desk {
        t: story.app.site.t(kernel::Lang::De),
        url: "https://qe.example.org".into(),
        has_post: true,
    };
    let head = story.somebody("head@celle.example", Role::Head, story.celle).await;
    let place = kernel::Place { scope: story.celle, members: Vec::new() };
    let invited = story
        .write(move |tx| {
            let person = crate::offer::PersonNew {
                name: "Neu Beispiel".into(),
                email: "neu@celle.example".into(),
                lang: kernel::Lang::De,
            };
            let cmd = crate::cases::member_invite::MemberInvite { person, role: Some(Role::Professional) };
            let token = crate::model::Token::new(tx.bytes());
            tx.within(place.clone(), |tx| crate::cases::member_invite::member_invite(tx, &cmd, &desk, &token))
        })
        .await;
    assert!(invited.mailed && invited.has_link);
    assert!(story.read(db::outbox::due).await[0].text.contains("/link/"));
    let history = story.app.get("/organisations/celle/history", Some(&head)).await.text;
    for part in ["Link zum Festlegen des Passworts erzeugt: Neu Beispiel", "Einladung"] {
        assert!(history.contains(part), "{part}: {history}");
    }
}
