//! A participant's page follows the workshop for as long as its owner takes part, however long that is.

use std::time::Duration;

use axum::{body::Body, http::Request};
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::{House, house};

async fn stream(house: &House, workshop: &str, who: &str) -> Body {
    let request = Request::get(format!("{workshop}/live")).header("cookie", format!("__Host-session={who}"));
    let answer = house.app.site.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.into_body()
}

/// The next piece; `None` at the end.
async fn next(body: &mut Body) -> Option<String> {
    let frame = tokio::time::timeout(Duration::from_secs(10), body.frame()).await.unwrap()?;
    Some(String::from_utf8(frame.unwrap().into_data().unwrap().to_vec()).unwrap())
}

/// What comes before this kind of entry, and the entry itself.
async fn until(body: &mut Body, kind: &str) -> String {
    let mut told = String::new();
    while !told.contains(kind) {
        told += &next(body).await.expect("the stream ended");
    }
    told
}

#[tokio::test]
async fn a_stream_stays_while_somebody_takes_part_and_ends_when_they_leave() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let (ada, bob) = (house.join(&workshop).await, house.join(&workshop).await);
    let (mut staying, mut going) = (stream(&house, &workshop, &ada).await, stream(&house, &workshop, &bob).await);
    until(&mut staying, "id: ").await;
    // Every thirty seconds the rights are asked again.
    house.app.site.streams_check();
    house.step(&workshop, "next").await;
    until(&mut staying, "workshops.round_opened").await;
    until(&mut going, "workshops.round_opened").await;

    house.app.post(&format!("{workshop}/leave"), Some(&bob), &[]).await;
    until(&mut going, "workshops.participant_left").await;
    house.app.site.streams_check();
    assert_eq!(next(&mut going).await, None);
    house.step(&workshop, "pause").await;
    until(&mut staying, "workshops.clock_paused").await;
    house.speaks();
}
