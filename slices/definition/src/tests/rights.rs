//! Who may do what: strangers find nothing, readers change nothing, nobody answers for another office.

use kernel::Role;

use super::{HOME, house};

#[tokio::test]
async fn readers_read_and_comment_and_do_not_word() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    let reader = house.of(Role::TeamLead, "celle").await;
    for path in ["", "/coverage", "/compare", "/plain"] {
        assert_eq!(house.get(&format!("{HOME}{path}"), &reader).await.status, 200, "{path}");
    }
    assert_eq!(house.get(&format!("{item}/comments/new"), &reader).await.status, 200);
    let edits = ["/stem", "/items/new", "/submit", "/decision", "/plain/edit", "/withdraw", "/consent/celle/link"];
    let edits = edits.map(|end| format!("{HOME}{end}"));
    let of_item = ["/edit", "/sources", "/withdraw"].map(|end| format!("{item}{end}"));
    let page = house.get(HOME, &reader).await.text + &house.get(&item, &reader).await.text;
    for path in edits.iter().chain(&of_item) {
        assert_eq!(house.get(path, &reader).await.status, 403, "{path}");
        assert_eq!(house.post(path, &reader, &[]).await.status, 403, "{path}");
        assert!(!page.contains(&format!("\"{path}\"")), "{path} is offered");
    }
    assert_eq!(house.post(&format!("{item}/move"), &reader, &[("to", "later")]).await.status, 403);
    for path in edits.iter().chain(&of_item).chain([&item, &HOME.to_owned()]) {
        assert_eq!(house.get(path, &house.stranger).await.status, 404, "{path}");
        assert!(house.app.get(path, None).await.location().starts_with("/sign-in?to="), "{path}");
    }
}

#[tokio::test]
async fn the_editing_group_words_and_only_the_lead_decides() {
    let house = house().await;
    house.worded(&["Vertrauen gewachsen ist"]).await;
    for role in [Role::Head, Role::Coordinator] {
        let delegate = house.of(role, "gifhorn").await;
        assert_eq!(house.get(&format!("{HOME}/items/new"), &delegate).await.status, 200);
        assert_eq!(house.get(&format!("{HOME}/submit"), &delegate).await.status, 403);
        assert_eq!(house.post(&format!("{HOME}/plain/release"), &delegate, &[]).await.status, 403);
    }
    house.submitted().await;
    assert_eq!(house.get(&format!("{HOME}/decision"), &house.facilitator).await.status, 403);
    let form = [("decision", "release"), ("reason", "Ja"), ("seen", "0")];
    assert_eq!(house.post(&format!("{HOME}/decision"), &house.facilitator, &form).await.status, 403);
    assert_eq!(house.get(&format!("{HOME}/consent/celle"), &house.lead).await.status, 403);
}

#[tokio::test]
async fn nobody_answers_for_another_office() {
    let house = house().await;
    house.worded(&["Vertrauen gewachsen ist"]).await;
    house.submitted().await;
    let head = house.of(Role::Head, "celle").await;
    let answer = [("answer", "agreed"), ("version", "0")];
    assert_eq!(house.post(&format!("{HOME}/consent/gifhorn"), &head, &answer).await.status, 403);
    // An office of another programme is not there.
    for foreign in ["emden", "gibt-es-nicht"] {
        assert_eq!(house.get(&format!("{HOME}/consent/{foreign}"), &head).await.status, 404, "{foreign}");
    }
    assert_eq!(house.post(&format!("{HOME}/consent/celle"), &head, &answer).await.status, 303);
    let page = house.get(HOME, &head).await.text;
    assert!(page.contains("/consent/celle") && !page.contains("/consent/gifhorn"), "{page}");
    house.speaks();
}

#[tokio::test]
async fn a_thing_of_another_programme_is_not_there() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    let version = house.submitted().await;
    for path in [&item, &version, &format!("{item}/edit")] {
        let elsewhere = path.replace("nds-79a-2016", "nds-79a-2019");
        assert_eq!(house.get(&elsewhere, &house.stranger).await.status, 404, "{elsewhere}");
    }
}
