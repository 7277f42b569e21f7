//! Inviting people, and the end of roles.

use kernel::{Role, Scope};

use super::Story;

fn invite<'a>(email: &'a str, role: &'a str) -> [(&'a str, &'a str); 4] {
    [("name", "Neu Beispiel"), ("email", email), ("role", role), ("lang", "de")]
}

#[tokio::test]
async fn who_is_new_gets_a_link_and_who_has_an_account_only_the_role() {
    let story = Story::begin().await;
    let head = story.somebody("head@celle.example", Role::Head, story.celle).await;
    story.account("maria@celle.example").await;
    let path = "/organisations/celle/people/new";
    let page = story.app.post(path, Some(&head), &invite("neu@celle.example", "coordinator")).await;
    assert!(page.status == 200 && page.text.contains("/link/"), "{}", page.text);
    let page = story.app.post(path, Some(&head), &invite("maria@celle.example", "team_lead")).await;
    assert!(page.status == 200 && !page.text.contains("/link/"), "{}", page.text);
    let list = story.app.get("/organisations/celle", Some(&head)).await.text;
    assert!(list.contains("Neu Beispiel") && list.contains("Person maria") && list.contains("Teamleitung"), "{list}");
    let bad = story.app.post(path, Some(&head), &[("name", "Neu"), ("email", "x"), ("role", "lead")]).await;
    assert_eq!(bad.status, 422);
    assert!(bad.text.contains("value=\"Neu\""));
}

#[tokio::test]
async fn nobody_gives_a_role_wider_than_their_own() {
    let story = Story::begin().await;
    let coordinator = story.somebody("koordination@celle.example", Role::Coordinator, story.celle).await;
    let path = "/organisations/celle/people/new";
    let page = story.app.post(path, Some(&coordinator), &invite("neu@celle.example", "head")).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("weiter gefasst"), "{}", page.text);
    assert!(story.read(|tx| crate::offer::person_by_email(tx, "neu@celle.example")).await.is_none());
    let lead = story.app.post(path, Some(&coordinator), &invite("neu@celle.example", "administrator")).await;
    assert_eq!(lead.status, 422);
}

#[tokio::test]
async fn roles_and_scopes_decide_who_invites() {
    let story = Story::begin().await;
    let gifhorn = story.office("gifhorn", "Landkreis Gifhorn").await;
    let programme = story.programme("nds").await;
    let path = "/organisations/celle/people/new";
    let stranger = story.somebody("head@gifhorn.example", Role::Head, gifhorn).await;
    let inside = story.somebody("fach@celle.example", Role::Professional, story.celle).await;
    let fields = invite("neu@celle.example", "professional");
    assert_eq!(story.app.post(path, Some(&stranger), &fields).await.status, 404);
    assert_eq!(story.app.post(path, Some(&inside), &fields).await.status, 403);
    assert_eq!(story.app.post(path, None, &fields).await.status, 303);
    let facilitator = story.somebody("fb@institut.example", Role::Facilitator, programme).await;
    let lead = story.somebody("leitung@land.example", Role::Lead, programme).await;
    let fields = invite("neu@institut.example", "evaluator");
    assert_eq!(story.app.post("/programmes/nds/people/new", Some(&facilitator), &fields).await.status, 403);
    assert_eq!(story.app.post("/programmes/nds/people/new", Some(&stranger), &fields).await.status, 404);
    assert_eq!(story.app.post("/programmes/nds/people/new", Some(&lead), &fields).await.status, 200);
    let list = story.app.get("/programmes/nds/people", Some(&facilitator)).await;
    assert!(list.text.contains("neu@institut.example") && list.text.contains("Evaluation"), "{}", list.text);
    assert_eq!(story.app.get("/programmes/nds/people", Some(&stranger)).await.status, 404);
}

#[tokio::test]
async fn a_role_ends_on_the_day_given() {
    let story = Story::begin().await;
    let head = story.somebody("head@celle.example", Role::Head, story.celle).await;
    let colleague = story.somebody("fach@celle.example", Role::Professional, story.celle).await;
    let path = format!("/organisations/celle/people/{}/end", story.id("fach@celle.example").await);
    let end =
        async |until: &str| story.app.post(&path, Some(&head), &[("role", "professional"), ("until", until)]).await;
    assert!(story.app.get(&path, Some(&head)).await.text.contains("20.10.2016"), "today is the suggestion");
    assert_eq!(end("19.10.2016").await.status, 422);
    assert_eq!(end("10.2016").await.status, 422);
    assert_eq!(end("21.10.2016").await.location(), "/organisations/celle?done=member_end");
    assert_eq!(story.app.get("/organisations/celle/history", Some(&colleague)).await.status, 200);
    assert_eq!(end("20.10.2016").await.status, 303);
    assert_eq!(story.app.get("/organisations/celle/history", Some(&colleague)).await.status, 404);
    assert_eq!(story.app.get(&path, Some(&head)).await.status, 404, "there is no such role any more");
}

#[tokio::test]
async fn the_last_lead_and_the_last_administrator_stay() {
    let story = Story::begin().await;
    let programme = story.programme("nds").await;
    let lead = story.somebody("leitung@land.example", Role::Lead, programme).await;
    let administrator = story.somebody("admin@land.example", Role::Administrator, Scope::INSTANCE).await;
    let of_lead = format!("/programmes/nds/people/{}/end", story.id("leitung@land.example").await);
    let of_administrator = format!("/people/{}/end", story.id("admin@land.example").await);
    let (as_lead, as_administrator) =
        ([("role", "lead"), ("until", "20.10.2016")], [("role", "administrator"), ("until", "20.10.2016")]);
    let refused = story.app.post(&of_lead, Some(&lead), &as_lead).await;
    assert!(refused.status == 422 && refused.text.contains("immer eine Programmleitung"), "{}", refused.text);
    let refused = story.app.post(&of_administrator, Some(&administrator), &as_administrator).await;
    assert!(refused.status == 422 && refused.text.contains("Administration"), "{}", refused.text);
    story.somebody("zweite@land.example", Role::Lead, programme).await;
    assert_eq!(story.app.post(&of_lead, Some(&lead), &as_lead).await.status, 303);
    story.somebody("zweiter@land.example", Role::Administrator, Scope::INSTANCE).await;
    assert_eq!(story.app.post(&of_administrator, Some(&administrator), &as_administrator).await.status, 303);
    assert_eq!(story.app.get("/people", Some(&administrator)).await.status, 404);
}

#[tokio::test]
async fn people_are_listed_for_administrators_only() {
    let story = Story::begin().await;
    let administrator = story.somebody("admin@land.example", Role::Administrator, Scope::INSTANCE).await;
    let head = story.somebody("head@celle.example", Role::Head, story.celle).await;
    let list = story.app.get("/people?q=HEAD", Some(&administrator)).await.text;
    assert!(list.contains("head@celle.example") && !list.contains("admin@land.example"), "{list}");
    assert_eq!(story.app.get("/people", Some(&head)).await.status, 404);
    let id = story.id("head@celle.example").await;
    let page = story.app.get(&format!("/people/{id}"), Some(&administrator)).await.text;
    assert!(page.contains("Stadt Celle") && page.contains("Amtsleitung") && page.contains("Konto angelegt"), "{page}");
    let fields = [("name", "Ohne Rolle"), ("email", "ohne@land.example"), ("role", ""), ("lang", "en")];
    let page = story.app.post("/people/new", Some(&administrator), &fields).await;
    assert!(page.status == 200 && page.text.contains("/link/"), "{}", page.text);
}
