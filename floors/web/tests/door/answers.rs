//! Who sees what; headers; language; errors.

use axum::{body::Body, http::Request};

use crate::house;

#[tokio::test]
async fn a_visitor_is_sent_to_sign_in_whether_the_programme_exists_or_not() {
    let house = house().await;
    for key in ["eins", "keins"] {
        let answer = house.app.get(&format!("/programmes/{key}/notes?before=7"), None).await;
        let to = format!("/sign-in?to=%2Fprogrammes%2F{key}%2Fnotes%3Fbefore%3D7");
        assert_eq!((answer.status, answer.location()), (303, to.as_str()));
    }
    let form = house.app.post("/programmes/eins/notes", None, &[("text", "x")]).await;
    assert_eq!(form.location(), "/sign-in?to=%2Fprogrammes%2Feins%2Fnotes");
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
    assert_eq!(lang("cookie", &format!("__Host-session={}; language=en", house.lead)).await, "en");
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

#[tokio::test]
async fn what_no_route_knows_is_answered_with_a_page_on_every_engine() {
    let house = house().await;
    for path in ["/programmes/%00/notes", "/programmes/eins%00/notes"] {
        assert_eq!(house.app.get(path, Some(&house.lead)).await.status, 404, "{path}");
    }
    let wrong_method = house.app.post("/open", Some(&house.lead), &[]).await;
    assert_eq!(wrong_method.status, 404);
    assert!(wrong_method.header("content-security-policy").contains("default-src 'none'"));
}
