//! Each kind of no is counted, whoever says it: a case, a form that is shown again, or the door itself.

use axum::{body::Body, http::Request};
use kernel::{Faults, No, Outcome, Permission, Say};
use maud::html;
use testkit::TestApp;
use web::{Reply, Routes, Sent, Sheet, Slice, Visit};

use crate::house;

const SAY: Permission = Permission::public("noes.say");

fn slice() -> Slice {
    Slice::new("noes", ui::Source { de: "", en: "" })
        .permissions(&[&SAY])
        .routes(Routes::default().post("form", "/form", &SAY, form).post("button", "/button", &SAY, button))
}

fn no(kind: &str) -> No {
    match kind {
        "missing" => No::Missing,
        "forbidden" => No::Forbidden(SAY.key),
        "refused" => No::refused("form-duplicate"),
        "too_fast" => No::Refused(Say::new("form-too_fast").with("seconds", 7_i64)),
        "stale" => No::Stale,
        "busy" => No::Busy(1),
        "full" => No::Full,
        _ => No::broken("a fault of ours"),
    }
}

/// A form with its page: most noes are said on that page.
async fn form(visit: Visit) -> Outcome<Reply> {
    let read = |fields: &kernel::Fields| match fields.get("kind") {
        "" => Err(Faults::one("kind", Say::new("form-missing"))),
        kind => Ok(kind.to_owned()),
    };
    match visit.submit(read, |_, kind| Err(no(kind))).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(Reply::page(&visit, Sheet::new("Noch einmal"), html! { p {} }).again(&again)),
    }
}

async fn button(visit: Visit) -> Outcome<Reply> {
    let kind = visit.form.get("kind").to_owned();
    visit.change(move |_| Err(no(&kind))).await
}

fn counted(app: &TestApp) -> Vec<(&'static str, u64)> {
    app.site.figures().refusals.into_iter().filter(|(_, count)| *count > 0).collect()
}

#[tokio::test]
async fn every_no_is_counted_by_its_kind() {
    let kinds = [
        ("missing", 404),
        ("forbidden", 403),
        ("refused", 422),
        ("too_fast", 429),
        ("stale", 409),
        ("busy", 503),
        ("full", 507),
        ("broken", 500),
    ];
    for path in ["/form", "/button"] {
        for (kind, status) in kinds {
            let app = TestApp::with(vec![slice()]);
            let answer = app.post(path, None, &[("kind", kind)]).await;
            assert_eq!((answer.status, counted(&app)), (status, vec![(kind, 1)]), "{path} {kind}");
        }
    }
    let app = TestApp::with(vec![slice()]);
    assert_eq!(app.post("/form", None, &[]).await.status, 422);
    assert_eq!(counted(&app), [("refused", 1)], "a fault at a field");
}

#[tokio::test]
async fn what_the_door_says_is_counted_too() {
    let house = house().await;
    let app = &house.app;
    let path = "/programmes/eins/notes";
    let send = async |site: Option<&str>, kind: &str| {
        let request = Request::post(path).header("content-type", kind).header("host", "qe.example.org");
        let request = site.into_iter().fold(request, |request, site| request.header("sec-fetch-site", site));
        let cookie = format!("__Host-session={}", house.lead);
        app.send(request.header("cookie", cookie).body(Body::from("text=x")).unwrap()).await.status
    };
    let form = "application/x-www-form-urlencoded";
    assert_eq!(send(Some("cross-site"), form).await, 403);
    assert_eq!(send(None, form).await, 403);
    assert_eq!(counted(app), [("cross_site", 2)], "by its mark, and by having none");
    assert_eq!(send(Some("same-origin"), "text/plain").await, 415);
    assert_eq!(app.post(path, Some(&house.lead), &[("text", &"x".repeat(300_000))]).await.status, 413);
    assert_eq!(app.get(path, Some(&house.stranger)).await.status, 404);
    assert_eq!(app.get("/nirgends", None).await.status, 404);
    assert_eq!(counted(app), [("missing", 2), ("unread", 2), ("cross_site", 2)]);
}

/// The control: a door that counts none of them.
#[test]
fn a_door_that_counts_no_noes_is_noticed() {
    for test in ["every_no_is_counted_by_its_kind", "what_the_door_says_is_counted_too"] {
        testkit::caught(&format!("noes::{test}"), "noes_uncounted", "left", &[]);
    }
}
