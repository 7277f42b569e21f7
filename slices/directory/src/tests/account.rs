//! The own account.

use kernel::Role;

use super::{PASSWORD, Story, cookie};

#[tokio::test]
async fn a_visitor_is_sent_to_the_sign_in_page() {
    let story = Story::begin().await;
    for path in ["/account", "/account/edit", "/account/password"] {
        let answer = story.app.get(path, None).await;
        assert_eq!(answer.status, 303);
        assert!(answer.location().starts_with("/sign-in?to="), "{}", answer.location());
    }
}

#[tokio::test]
async fn name_and_language_change_and_a_second_editor_is_told() {
    let story = Story::begin().await;
    let token = story.somebody("rosa@celle.example", Role::Head, story.celle).await;
    let save = async |name: &str, lang: &str, version: &str| {
        story.app.post("/account/edit", Some(&token), &[("name", name), ("lang", lang), ("version", version)]).await
    };
    assert_eq!(save("Rosa Beispiel", "en", "1").await.location(), "/account?done=account_edit");
    let page = story.app.get("/account", Some(&token)).await;
    assert!(page.text.contains("Rosa Beispiel") && page.text.contains("My account"), "{}", page.text);
    let stale = save("Rosa Anders", "de", "1").await;
    assert_eq!(stale.status, 409);
    assert!(stale.text.contains("Rosa Anders") && stale.text.contains("Rosa Beispiel"), "{}", stale.text);
    assert!(stale.text.contains("name=\"version\" value=\"2\""));
    let bad = save("", "xx", "2").await;
    assert_eq!(bad.status, 422);
}

#[tokio::test]
async fn a_changed_password_ends_the_other_sessions() {
    let story = Story::begin().await;
    story.account("rosa@celle.example").await;
    let here = cookie(&story.sign_in("rosa@celle.example", PASSWORD).await);
    let there = cookie(&story.sign_in("rosa@celle.example", PASSWORD).await);
    let new = "ein ganz anderes passwort";
    let change = async |token: &str, old: &str, new: &str| {
        story.app.post("/account/password", Some(token), &[("old", old), ("password", new)]).await
    };
    let wrong = change(&here, "nicht das alte passwort", new).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("nicht Ihr bisheriges"), "{}", wrong.text);
    assert_eq!(change(&here, PASSWORD, "Rosa@celle.example").await.status, 422);
    let done = change(&here, PASSWORD, new).await;
    assert_eq!(done.status, 303);
    assert_eq!(story.app.get("/account", Some(&cookie(&done))).await.status, 200);
    for token in [here, there] {
        assert_eq!(story.app.get("/account", Some(&token)).await.status, 303);
    }
    assert_eq!(story.sign_in("rosa@celle.example", new).await.status, 303);
}
