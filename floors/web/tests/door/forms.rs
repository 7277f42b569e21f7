//! Forms: from where they may come, how often they count, how large they may be.

use axum::{body::Body, http::Request};

use crate::house;

#[tokio::test]
async fn forms_of_other_sites_are_refused() {
    let house = house().await;
    let send = async |headers: &[(&str, &str)]| {
        let mut request = Request::post("/programmes/eins/notes")
            .header("cookie", format!("__Host-session={}", house.lead))
            .header("host", "qe.example.org")
            .header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = house.app.send(request.body(Body::from("text=x")).unwrap()).await;
        assert!(answer.header("content-security-policy").contains("trusted-types default"));
        assert!(answer.status == 303 || answer.text.contains("Zu Ihrem Schutz wurde nichts gespeichert"));
        answer.status
    };
    assert_eq!(send(&[("sec-fetch-site", "same-origin")]).await, 303);
    assert_eq!(send(&[("sec-fetch-site", "none")]).await, 303);
    assert_eq!(send(&[("origin", "https://qe.example.org")]).await, 303);
    assert_eq!(send(&[("sec-fetch-site", "cross-site")]).await, 403);
    assert_eq!(send(&[("sec-fetch-site", "same-site")]).await, 403);
    assert_eq!(send(&[("origin", "https://evil.example")]).await, 403);
    assert_eq!(send(&[("origin", "null")]).await, 403);
    assert_eq!(send(&[]).await, 403, "a cookie, and nothing that says where the form came from");
}

#[tokio::test]
async fn a_form_sent_twice_counts_once_and_is_answered_alike() {
    let house = house().await;
    let send = async |text: &str| {
        let fields = [("text", text), ("_key", "0123456789abcdef0123")];
        house.app.post("/programmes/eins/notes", Some(&house.lead), &fields).await
    };
    let (first, second, other) = (send("a").await, send("a").await, send("b").await);
    assert_eq!((first.status, first.location()), (303, "/programmes/eins/notes?done=note"));
    assert_eq!((second.status, second.location()), (first.status, first.location()));
    assert_eq!(other.status, 422);
    let list = house.app.get("/programmes/eins/notes?done=note", Some(&house.lead)).await;
    assert!(list.text.contains("<p>Notizen: a</p>"), "{}", list.text);
    assert!(list.text.contains("Gespeichert"));
}

#[tokio::test]
async fn a_note_in_the_address_is_shown_only_if_it_is_one_of_ours() {
    let house = house().await;
    let answer = house.app.get("/open?done=%3Cscript%3Ealert(1)%3C/script%3E", None).await;
    assert!(!answer.text.contains("alert(1)"));
}

#[tokio::test]
async fn what_is_too_large_is_refused_with_a_sentence() {
    let house = house().await;
    let answer = house.app.post("/programmes/eins/notes", Some(&house.lead), &[("text", &"x".repeat(300_000))]).await;
    assert_eq!(answer.status, 413);
    assert!(answer.text.contains("Das ist zu groß"), "{}", answer.text);
}
