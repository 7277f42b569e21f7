//! Stories of the catalogue, through the router and on a fresh database.

mod area_edit;
mod catalogue_export;
mod catalogue_import;
mod doors;
mod history;
mod law_edit;
mod offer;
mod requirement_edit;
mod shipped_load;
mod version_release;
mod version_show;
mod withdrawal;

use axum::{body::Body, http::Request};
use kernel::{Id, Role, Scope, ScopeKind};
use testkit::{Answer, TestApp};

/// The shipped file.
const SHIPPED: &str = include_str!("../../data/sozialer-dienst-12.toml");

/// The page of the shipped version.
const V1: &str = "/catalogues/sozialer-dienst-12/1.0";

/// The page of a draft copied from it.
const V2: &str = "/catalogues/sozialer-dienst-12/1.1";

/// An empty installation.
fn empty() -> TestApp {
    TestApp::with(vec![directory::slice(), crate::slice()])
}

/// An installation with the shipped catalogue and laws, and its Administrator.
async fn shipped() -> (TestApp, String) {
    let app = empty();
    app.system().write(crate::offer::shipped_load).await.unwrap();
    let admin = app.person("Ada Admin", Role::Administrator, Scope::INSTANCE);
    (app, admin)
}

/// The same with the draft 1.1.
async fn drafted() -> (TestApp, String) {
    let (app, admin) = shipped().await;
    let answer = app.post(&format!("{V1}/new"), Some(&admin), &[]).await;
    assert_eq!((answer.status, answer.location()), (303, format!("{V2}?done=version_new").as_str()));
    (app, admin)
}

/// Somebody who reads only.
fn reader(app: &TestApp) -> String {
    let office = Scope {
        kind: ScopeKind::Organisation,
        id: "01900000-0000-7000-8000-000000000001".parse::<Id<Scope>>().unwrap(),
    };
    app.person("Lena Leserin", Role::Professional, office)
}

/// Sends a file as a browser does.
async fn upload(app: &TestApp, token: &str, bytes: &[u8]) -> Answer {
    let mut body = b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"katalog.toml\"\r\n\r\n".to_vec();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let request = Request::post("/catalogues/import")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("__Host-session={token}"))
        .header("content-type", "multipart/form-data; boundary=x")
        .body(Body::from(body))
        .unwrap();
    app.send(request).await
}

/// The answer in English.
async fn english(app: &TestApp, path: &str, token: &str) -> Answer {
    let request = Request::get(path)
        .header("sec-fetch-site", "same-origin")
        .header("accept-language", "en")
        .header("cookie", format!("__Host-session={token}"))
        .body(Body::empty())
        .unwrap();
    app.send(request).await
}

/// Answers a question as whoever just opened its page.
async fn confirm(app: &TestApp, path: &str, token: &str) -> Answer {
    let version = version_of(&app.get(path, Some(token)).await);
    app.post(path, Some(token), &[("version", &version)]).await
}

/// The version number that a form carries along.
fn version_of(page: &Answer) -> String {
    let after = page.text.split("name=\"version\" value=\"").nth(1).unwrap();
    after.split('"').next().unwrap().to_owned()
}

fn has(page: &Answer, text: &str) {
    assert!(page.text.contains(text), "{text:?} is not in the page ({}):\n{}", page.status, page.text);
}

fn lacks(page: &Answer, text: &str) {
    assert!(!page.text.contains(text), "{text:?} is in the page");
}
