//! Every page in both languages, without a missing text, with one heading.

use kernel::{Role, Scope};

use super::{Story, link};

#[tokio::test]
async fn every_page_speaks_both_languages() {
    let story = Story::begin().await;
    let programme = story.programme("nds").await;
    let administrator = story.somebody("admin@land.example", Role::Administrator, Scope::INSTANCE).await;
    story.somebody("leitung@land.example", Role::Lead, programme).await;
    story.somebody("head@celle.example", Role::Head, story.celle).await;
    let (head, lead) = (story.id("head@celle.example").await, story.id("leitung@land.example").await);
    let fields = [("name", "Neu"), ("email", "neu@celle.example"), ("role", "professional"), ("lang", "en")];
    let invited = story.app.post("/organisations/celle/people/new", Some(&administrator), &fields).await;
    let paths = [
        "/sign-in?done=password_forgotten".to_owned(),
        "/password-forgotten".into(),
        link(&invited),
        "/link/nirgends".into(),
        "/account".into(),
        "/account/edit".into(),
        "/account/password".into(),
        "/organisations".into(),
        "/organisations?q=nirgends".into(),
        "/organisations/new".into(),
        "/organisations/celle?done=organisation_edit".into(),
        "/organisations/celle/edit".into(),
        "/organisations/celle/withdraw".into(),
        "/organisations/celle/history".into(),
        "/organisations/celle/people/new".into(),
        format!("/organisations/celle/people/{head}/end"),
        format!("/organisations/celle/people/{head}/link"),
        "/programmes/nds/people".into(),
        "/programmes/nds/people/new".into(),
        format!("/programmes/nds/people/{lead}/end"),
        format!("/programmes/nds/people/{lead}/link"),
        "/people".into(),
        "/people/new".into(),
        format!("/people/{head}"),
        format!("/people/{head}/edit"),
        format!("/people/{head}/withdraw"),
        format!("/people/{head}/link"),
    ];
    for lang in ["de", "en"] {
        let version = if lang == "de" { "1" } else { "2" };
        let own = [("name", "Admin"), ("lang", lang), ("version", version)];
        assert_eq!(story.app.post("/account/edit", Some(&administrator), &own).await.status, 303);
        for path in &paths {
            let token = Some(administrator.as_str()).filter(|_| !path.starts_with("/sign-in"));
            let page = story.app.get(path, token).await;
            assert_eq!(page.status, if path == "/link/nirgends" { 404 } else { 200 }, "{path}");
            assert!(!page.text.contains('⟦'), "{path} in {lang}: {}", page.text);
            assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
            if token.is_some() {
                assert!(page.text.contains(&format!("<html lang=\"{lang}\"")), "{path}");
            }
        }
    }
    assert_eq!(story.app.site.t(kernel::Lang::De).missing(), Vec::<String>::new());
}

#[test]
fn the_texts_are_paired() {
    assert_eq!(crate::TEXTS.unpaired(), Vec::<&str>::new());
}
