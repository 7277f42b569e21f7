//! Who sees what; headers; language; errors.

use axum::{body::Body, http::Request};

use crate::house;

#[tokio::test]
async fn a_visitor_is_sent_to_sign_in_whether_the_programme_exists_or_not() {
    let house = house().await;
    for path in ["/programmes/eins/notes", "/programmes/keins/notes"] {
        let answer = house.app.get(path, None).await;
        assert_eq!(
            (answer.status, answer.location()),
            (303, format!("/sign-in?to={}", path.replace('/', "%2F")).as_str())
        );
    }
}

#[tokio::test]
async fn what_is_foreign_looks_like_what_is_absent() {
    let house = house().await;
    let foreign = house.app.get("/programmes/eins/notes", Some(&house.stranger)).await;
    let absent = house.app.get("/programmes/keins/notes", Some(&house.stranger)).await;
    assert_eq!((foreign.status, absent.status), (404, 404));
    assert_eq!(foreign.text.replace("eins", "X"), absent.text.replace("keins", "X"));
    assert!(foreign.text.contains("Fremd (Beispiel)"));
}

#[tokio::test]
async fn a_role_without_the_right_is_told_so() {
    let house = house().await;
    let answer = house.app.post("/programmes/eins/notes", Some(&house.evaluator), &[("text", "x")]).await;
    assert_eq!(answer.status, 403);
    assert!(answer.text.contains("einer anderen Rolle vorbehalten"));
}

#[tokio::test]
async fn every_answer_carries_the_same_headers_errors_included() {
    let house = house().await;
    for (path, status) in
        [("/open", 200), ("/broken", 500), ("/nirgends", 404), ("/assets/keins.css", 404), ("/health/live", 200)]
    {
        let answer = house.app.get(path, None).await;
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.header("content-security-policy").contains("default-src 'none'; script-src 'self'"), "{path}");
        for name in
            ["strict-transport-security", "x-content-type-options", "referrer-policy", "cross-origin-opener-policy"]
        {
            assert!(!answer.header(name).is_empty(), "{path} {name}");
        }
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn what_broke_stays_inside() {
    let answer = house().await.app.get("/broken", None).await;
    assert!(!answer.text.contains("secret"));
    assert!(answer.text.contains("Der Fehler liegt nicht bei Ihnen"));
}

#[tokio::test]
async fn the_language_is_chosen_by_header_and_by_cookie() {
    let house = house().await;
    let lang = async |header: &str, value: &str| {
        let request = Request::get("/open").header(header, value).body(Body::empty()).unwrap();
        let answer = house.app.send(request).await;
        answer.text.split_once("<html lang=\"").unwrap().1[..2].to_owned()
    };
    assert_eq!(lang("accept-language", "fr, en-GB;q=0.8, de;q=0.5").await, "en");
    assert_eq!(lang("accept-language", "fr").await, "de");
    assert_eq!(lang("cookie", "a=b; language=en").await, "en");
    let chosen = house.app.post("/language", None, &[("lang", "en"), ("to", "//evil.example")]).await;
    assert_eq!((chosen.status, chosen.location()), (303, "/"));
    assert!(chosen.header("set-cookie").starts_with("language=en;"));
}

#[tokio::test]
async fn assets_are_named_by_their_content_and_kept() {
    let house = house().await;
    let css = ui::asset_path("gelingen.css");
    let answer = house.app.get(css, None).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/css; charset=utf-8"));
    assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
    let zipped =
        house.app.send(Request::get(css).header("accept-encoding", "gzip, br").body(Body::empty()).unwrap()).await;
    assert_eq!(zipped.header("content-encoding"), "gzip");
    assert!(zipped.bytes.len() < answer.bytes.len());
}
