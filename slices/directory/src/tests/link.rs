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
    // Asked for again and again, letters become rare.
    for _ in 0..20 {
        let desk = desk.clone();
        story
            .write(move |tx| crate::cases::password_forgotten::password_forgotten(tx, "rosa@celle.example", &desk))
            .await;
    }
    assert_eq!(story.read(db::outbox::due).await.len(), 5);
}
