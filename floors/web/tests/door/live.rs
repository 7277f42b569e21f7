//! Live streams: every number of the own scope once, from where the reader left off, or a gap; for those who may.

use std::time::Duration;

use axum::{body::Body, http::Request};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::{House, house};

async fn stream(house: &House, token: &str, after: Option<&str>) -> axum::http::Response<Body> {
    let mut request = Request::get("/programmes/eins/live").header("cookie", format!("__Host-session={token}"));
    if let Some(after) = after {
        request = request.header("last-event-id", after);
    }
    house.app.site.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

/// The next piece; `None` at the end.
async fn next(body: &mut Body) -> Option<String> {
    let frame = tokio::time::timeout(Duration::from_secs(10), body.frame()).await.unwrap()?;
    Some(String::from_utf8(frame.unwrap().into_data().unwrap().to_vec()).unwrap())
}

/// The ids of the next pieces until one ends like this, each with its event's name; signs of life left out.
async fn until(body: &mut Body, last: &str) -> Vec<String> {
    let mut told = Vec::new();
    while !told.iter().any(|event: &String| event.ends_with(last)) {
        let piece = next(body).await.unwrap();
        for event in piece.split_terminator("\n\n") {
            let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
            let number = field("id: ").map(|id| id.split('-').next().unwrap().to_owned());
            told.extend(number.map(|id| format!("{} {id}", field("event: ").unwrap_or_default())));
        }
    }
    told
}

/// A gap and each number after it: the room may still be hearing of what was written last when a reader comes.
fn is_whole(told: &[String]) -> bool {
    let numbers: Vec<i64> = told.iter().filter_map(|event| event.split_once(' ')?.1.parse().ok()).collect();
    let named = told[0].starts_with("gap ") && told[1..].iter().all(|event| event.starts_with("grown "));
    named && numbers.len() == told.len() && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

async fn write(house: &House, times: usize) {
    for _ in 0..times {
        let answer = house.app.post("/programmes/eins/notes", Some(&house.lead), &[("text", "geheim")]).await;
        assert_eq!(answer.status, 303);
    }
}

#[tokio::test]
async fn a_reader_hears_of_each_entry_but_nothing_of_its_content() {
    let house = house().await;
    let mut body = stream(&house, &house.evaluator, None).await.into_body();
    let greeting = next(&mut body).await.unwrap();
    assert!(greeting.starts_with("retry: ") && greeting.ends_with("\nid: 0\n\n"), "{greeting}");
    write(&house, 1).await;
    let subject = "00000000-0000-0000-0000-000000000001";
    let data = format!("{{\"kind\":\"notes.written\",\"number\":1,\"subject\":\"{subject}\"}}");
    let mark = house.mark(1).await;
    assert_eq!(next(&mut body).await.unwrap(), format!("id: {mark}\nevent: grown\ndata: {data}\n\n"));
}

#[tokio::test]
async fn after_a_break_every_number_comes_once_and_in_order() {
    let house = house().await;
    write(&house, 4).await;
    let (one, four) = (house.mark(1).await, house.mark(4).await);
    let mut body = stream(&house, &house.evaluator, Some(&one)).await.into_body();
    write(&house, 1).await;
    assert_eq!(until(&mut body, "grown 5").await, [" 1", "grown 2", "grown 3", "grown 4", "grown 5"]);
    let by_page = house.app.site.router().oneshot(
        Request::get(format!("/programmes/eins/live?after={four}"))
            .header("cookie", format!("__Host-session={}", house.lead))
            .body(Body::empty())
            .unwrap(),
    );
    assert_eq!(until(&mut by_page.await.unwrap().into_body(), "grown 5").await, [" 4", "grown 5"]);
}

#[tokio::test]
async fn who_was_away_for_too_long_hears_of_a_gap_and_then_of_what_comes() {
    let house = house().await;
    write(&house, 1).await;
    let one = house.mark(1).await;
    write(&house, 129).await;
    let mut body = stream(&house, &house.evaluator, Some(&one)).await.into_body();
    assert_eq!(until(&mut body, "gap 130").await, [" 1", "gap 130"]);
    write(&house, 1).await;
    assert_eq!(until(&mut body, "grown 131").await, ["grown 131"]);
}

#[tokio::test]
async fn who_knows_a_journal_that_was_set_back_hears_of_a_gap_and_keeps_its_mark_until_then() {
    let lost = house().await;
    write(&lost, 7).await;
    // As after a backup from before the seven: the same numbers come again, first fewer and then more of them.
    let house = house().await;
    house.app.clock.forward(1);
    for (written, head) in [(1, 1), (9, 10)] {
        write(&house, written).await;
        // Another history, a bare number from before the upgrade, and what never was a mark.
        for left in [lost.mark(7).await.as_str(), "7", "-7", "7-", "never"] {
            let mut body = stream(&house, &house.evaluator, Some(left)).await.into_body();
            let greeting = next(&mut body).await.unwrap();
            assert!(greeting.starts_with("retry: ") && !greeting.contains("id:"), "{left}, {head}: {greeting}");
            let told = until(&mut body, &format!(" {head}")).await;
            assert!(is_whole(&told), "{left}, {head}: {told:?}");
        }
    }
    let page = format!("/programmes/eins/live?after={}", lost.mark(7).await);
    let request = Request::get(page).header("cookie", format!("__Host-session={}", house.lead));
    let answer = house.app.site.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(until(&mut answer.into_body(), "gap 10").await, ["gap 10"]);
}

#[tokio::test]
async fn who_was_told_what_a_backup_held_goes_on_from_there() {
    let house = house().await;
    write(&house, 3).await;
    let three = house.mark(3).await;
    write(&house, 1).await;
    let mut body = stream(&house, &house.evaluator, Some(&three)).await.into_body();
    assert_eq!(until(&mut body, "grown 4").await, [" 3", "grown 4"]);
}

/// The control: a house for which numbers are enough, or that greets who is lost with a place in the new journal.
#[test]
fn a_house_that_leaves_a_hole_after_a_backup_is_noticed() {
    let test = "live::who_knows_a_journal_that_was_set_back_hears_of_a_gap_and_keeps_its_mark_until_then";
    testkit::caught(test, "live_trusts", "10: retry: ", &[]);
    testkit::caught(test, "live_greets_lost", "1: retry: ", &[]);
}

#[tokio::test]
async fn a_stranger_gets_no_stream_and_a_visitor_no_sign_in_page() {
    let house = house().await;
    assert_eq!(stream(&house, &house.stranger, None).await.status(), 404);
    assert_eq!(stream(&house, "nobody", None).await.status(), 403);
}

#[tokio::test]
async fn a_stream_ends_with_the_session() {
    let house = house().await;
    let mut staying = stream(&house, &house.lead, None).await.into_body();
    let mut going = stream(&house, &house.evaluator, None).await.into_body();
    assert!(next(&mut going).await.is_some() && next(&mut staying).await.is_some());
    house.app.leaves(&house.evaluator);
    house.app.site.streams_check();
    assert_eq!(next(&mut going).await, None);
    write(&house, 1).await;
    assert_eq!(until(&mut staying, "grown 1").await, ["grown 1"]);
}

#[tokio::test]
async fn a_session_has_sixteen_streams_and_a_place_that_is_left_can_be_taken() {
    let house = house().await;
    let mut open = Vec::new();
    for _ in 0..16 {
        open.push(stream(&house, &house.lead, None).await);
    }
    let full = stream(&house, &house.lead, None).await;
    assert_eq!((full.status().as_u16(), full.headers()["retry-after"].to_str().unwrap()), (503, "15"));
    let other = stream(&house, &house.evaluator, None).await;
    assert_eq!((other.status().as_u16(), house.app.site.streams().open), (200, 17));
}
