//! Live streams: numbers of the own scope, from where the reader left off.

use std::time::Duration;

use axum::{body::Body, http::Request};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::{House, house};

async fn stream(house: &House, token: &str, query: &str) -> axum::http::Response<Body> {
    let request = Request::get(format!("/programmes/eins/live{query}"))
        .header("cookie", format!("__Host-session={token}"))
        .body(Body::empty())
        .unwrap();
    house.app.site.router().oneshot(request).await.unwrap()
}

async fn next(body: &mut Body) -> String {
    let frame = tokio::time::timeout(Duration::from_secs(10), body.frame()).await.unwrap().unwrap().unwrap();
    String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap()
}

async fn write(house: &House) {
    let answer = house.app.post("/programmes/eins/notes", Some(&house.lead), &[("text", "x")]).await;
    assert_eq!(answer.status, 303);
}

#[tokio::test]
async fn a_reader_hears_of_each_entry_and_catches_up_after_a_break() {
    let house = house().await;
    let mut body = stream(&house, &house.evaluator, "").await.into_body();
    write(&house).await;
    assert_eq!(next(&mut body).await, "event: grown\nid: 1\ndata: 1\n\n");
    drop(body);
    write(&house).await;
    write(&house).await;
    let mut body = stream(&house, &house.evaluator, "?after=1").await.into_body();
    assert_eq!(next(&mut body).await, "event: grown\nid: 3\ndata: 3\n\n");
}

#[tokio::test]
async fn a_stranger_gets_no_stream() {
    let house = house().await;
    assert_eq!(stream(&house, &house.stranger, "").await.status(), 404);
}
