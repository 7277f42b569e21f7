//! Changing and withdrawing people.

use kernel::{Role, Scope};

use super::{PASSWORD, Story, cookie};

async fn administrator(story: &Story) -> String {
    story.somebody("admin@land.example", Role::Administrator, Scope::INSTANCE).await
}

#[tokio::test]
async fn name_and_address_change_and_open_links_end() {
    let story = Story::begin().await;
    let administrator = administrator(&story).await;
    let id = story.account("rosa@celle.example").await;
    let path = format!("/people/{id}/edit");
    let save = async |name: &str, email: &str, version: &str| {
        let fields = [("name", name), ("email", email), ("version", version)];
        story.app.post(&path, Some(&administrator), &fields).await
    };
    let link = story.write(move |tx| crate::offer::invitation_create(tx, id)).await;
    let done = save("Rosa Neu", "rosa@celle.example", "1").await;
    assert_eq!(done.location(), format!("/people/{id}?done=person_edit"), "{}", done.text);
    assert_eq!(story.app.get(&link, None).await.status, 200, "the address is the same");
    assert_eq!(save("Rosa Neu", "Rosa.Neu@celle.example", "2").await.status, 303);
    assert_eq!(story.app.get(&link, None).await.status, 404);
    assert_eq!(story.sign_in("rosa@celle.example", PASSWORD).await.status, 422);
    assert_eq!(story.sign_in("rosa.neu@celle.example", PASSWORD).await.status, 303);
    let stale = save("Rosa Anders", "rosa@celle.example", "2").await;
    assert_eq!(stale.status, 409);
    for part in ["Rosa Neu", "Rosa.Neu@celle.example", "value=\"Rosa Anders\"", "name=\"version\" value=\"3\""] {
        assert!(stale.text.contains(part), "{part}: {}", stale.text);
    }
    let taken = save("Rosa Anders", "ADMIN@land.example", "3").await;
    assert_eq!(taken.status, 422);
    assert!(taken.text.contains("gibt es schon ein Konto") && taken.text.contains("value=\"Rosa Anders\""));
    assert_eq!(save("", "x", "3").await.status, 422);
    let page = story.app.get(&format!("/people/{id}"), Some(&administrator)).await.text;
    for part in ["Rosa.Neu@celle.example", "Name oder E-Mail-Adresse geändert", &path] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[tokio::test]
async fn a_withdrawn_person_loses_roles_sessions_and_links() {
    let story = Story::begin().await;
    let administrator = administrator(&story).await;
    let celle = story.celle;
    let id = story.account("rosa@celle.example").await;
    story.write(move |tx| crate::offer::role_grant(tx, id, celle, Role::Head)).await;
    let session = cookie(&story.sign_in("rosa@celle.example", PASSWORD).await);
    let link = story.write(move |tx| crate::offer::invitation_create(tx, id)).await;
    let path = format!("/people/{id}/withdraw");
    let question = story.app.get(&path, Some(&administrator)).await;
    assert!(question.status == 200 && question.text.contains("Person rosa"), "{}", question.text);
    let done = story.app.post(&path, Some(&administrator), &[]).await;
    assert_eq!(done.location(), format!("/people/{id}?done=person_withdraw"), "{}", done.text);
    assert_eq!(story.app.get("/account", Some(&session)).await.status, 303);
    assert_eq!(story.app.get(&link, None).await.status, 404);
    assert_eq!(story.sign_in("rosa@celle.example", PASSWORD).await.status, 422);
    assert!(story.read(move |tx| crate::offer::members(tx, celle.id)).await.is_empty());
    let page = story.app.get(&format!("/people/{id}"), Some(&administrator)).await.text;
    assert!(page.contains("Konto zurückgezogen") && page.contains("zurückgezogen"), "{page}");
    assert!(!page.contains(&path) && !page.contains(&format!("/people/{id}/link")), "{page}");
    let history = story.app.get("/organisations/celle/history", Some(&administrator)).await.text;
    assert!(history.contains("Rolle beendet: Person rosa"), "{history}");
    let again = story.app.post(&path, Some(&administrator), &[]).await;
    assert!(again.status == 422 && again.text.contains("schon zurückgezogen"), "{}", again.text);
    assert_eq!(story.app.get(&format!("/people/{id}/link"), Some(&administrator)).await.status, 404);
    assert_eq!(story.write(move |tx| crate::offer::invitation_renew(tx, id)).await, None);
}

#[tokio::test]
async fn oneself_the_last_administrator_and_the_last_lead_stay() {
    let story = Story::begin().await;
    let programme = story.programme("nds").await;
    let administrator = administrator(&story).await;
    story.somebody("leitung@land.example", Role::Lead, programme).await;
    let own = format!("/people/{}/withdraw", story.id("admin@land.example").await);
    let of_lead = format!("/people/{}/withdraw", story.id("leitung@land.example").await);
    let refused = story.app.post(&own, Some(&administrator), &[]).await;
    assert!(refused.status == 422 && refused.text.contains("Das eigene Konto"), "{}", refused.text);
    let refused = story.app.post(&of_lead, Some(&administrator), &[]).await;
    assert!(refused.status == 422 && refused.text.contains("immer eine Programmleitung"), "{}", refused.text);
    assert!(story.read(|tx| crate::offer::members(tx, Scope::INSTANCE.id)).await.len() == 1);
    story.somebody("zweite@land.example", Role::Lead, programme).await;
    assert_eq!(story.app.post(&of_lead, Some(&administrator), &[]).await.status, 303);
    // The program itself is nobody's own account: the last administrator stays all the same.
    let id = story.id("admin@land.example").await;
    let no = story.app.system().write(move |tx| crate::cases::person::person_withdraw::person_withdraw(tx, id)).await;
    assert!(matches!(no, Err(kernel::No::Refused(say)) if say.key == "role_end-refused-last_administrator"));
    // With a second one, one administrator withdraws the other.
    let second = story.somebody("zweiter@land.example", Role::Administrator, Scope::INSTANCE).await;
    assert_eq!(story.app.post(&own, Some(&second), &[]).await.status, 303);
    assert_eq!(story.app.get("/account", Some(&administrator)).await.status, 303);
}

#[tokio::test]
async fn only_administrators_change_and_withdraw_people() {
    let story = Story::begin().await;
    let administrator = administrator(&story).await;
    let head = story.somebody("head@celle.example", Role::Head, story.celle).await;
    let id = story.id("head@celle.example").await;
    let nobody = story.celle.id;
    for verb in ["edit", "withdraw"] {
        let path = format!("/people/{id}/{verb}");
        // Who has no role in the installation itself has nothing there: it looks absent.
        assert_eq!(story.app.get(&path, Some(&head)).await.status, 404, "{verb}");
        assert_eq!(story.app.post(&path, Some(&head), &[]).await.status, 404, "{verb}");
        assert_eq!(story.app.post(&path, None, &[]).await.status, 303, "{verb}");
        let absent = format!("/people/{nobody}/{verb}");
        assert_eq!(story.app.get(&absent, Some(&administrator)).await.status, 404, "{verb}");
        assert_eq!(
            story.app.post(&absent, Some(&administrator), &[("name", "X"), ("email", "x@y.example")]).await.status,
            404
        );
    }
}

#[tokio::test]
async fn a_long_history_goes_on_on_the_next_page() {
    let story = Story::begin().await;
    let administrator = administrator(&story).await;
    let id = story.account("rosa@celle.example").await;
    let path = format!("/people/{id}");
    assert!(!story.app.get(&path, Some(&administrator)).await.text.contains("?before="));
    for version in 1..=50_i64 {
        let cmd = crate::cases::person::person_edit::PersonEdit {
            id,
            version,
            name: format!("Rosa {version}"),
            email: "rosa@celle.example".into(),
        };
        story.write(move |tx| crate::cases::person::person_edit::person_edit(tx, &cmd)).await;
    }
    let first = story.app.get(&path, Some(&administrator)).await.text;
    assert!(first.contains("Ältere Einträge") && !first.contains("Konto angelegt"), "{first}");
    let at = first.find("?before=").unwrap();
    let number: String = first[at + 8..].chars().take_while(char::is_ascii_digit).collect();
    let second = story.app.get(&format!("{path}?before={number}"), Some(&administrator)).await.text;
    assert!(second.contains("Konto angelegt") && !second.contains("Ältere Einträge"), "{second}");
}
