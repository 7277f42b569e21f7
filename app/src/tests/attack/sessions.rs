//! The life of a session: fresh at each sign-in, over after a time, over when somebody says so, and never in the records.

use kernel::Role;

use super::town::{self, FORM, PASSWORD, SAME, Town};

const HOUR: i64 = 3600;

impl Town {
    async fn is_open(&self, token: &str) -> bool {
        self.app.get("/account", Some(token)).await.status == 200
    }

    async fn enters(&self, role: Role, cookies: &[(&str, &str)]) -> testkit::Answer {
        let answer = self.sign_in(&town::email(role, 1), PASSWORD, cookies).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        answer
    }
}

#[tokio::test]
async fn a_planted_session_is_worth_nothing_and_each_sign_in_makes_a_fresh_one() {
    let town = Town::build(1, false).await;
    let planted = "a".repeat(64);
    let first = town::session(&town.enters(Role::Lead, &[("__Host-session", &planted)]).await);
    assert!(!town.is_open(&planted).await);
    assert!(town.is_open(&first).await);
    let second = town::session(&town.enters(Role::Lead, &[("__Host-session", &first)]).await);
    assert_ne!(first, second);
    assert!(!town.is_open(&first).await, "the browser's session of before is over");
    assert!(town.is_open(&second).await);
}

#[tokio::test]
async fn cookies_belong_to_this_host_to_tls_and_to_no_script() {
    let town = Town::build(1, false).await;
    let answer = town.enters(Role::Lead, &[]).await;
    let (session, browser) = (town::session(&answer), town::cookie(&answer, "__Host-browser"));
    assert_eq!(
        answer.headers("set-cookie"),
        [
            format!("__Host-session={session}; Path=/; Secure; HttpOnly; SameSite=Lax"),
            format!("__Host-browser={browser}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=15552000"),
        ]
    );
    for token in [&session, &browser] {
        // 256 bits, and only their hash is kept.
        assert!(token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit()), "{token}");
        assert!(!town.app.content().contains(token.as_str()));
    }
    let out = town.app.post("/sign-out", Some(&session), &[]).await;
    assert_eq!(out.headers("set-cookie"), ["__Host-session=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"]);
    assert_eq!(out.header("clear-site-data"), "\"cache\"");
}

#[tokio::test]
async fn a_session_rests_two_hours_at_most_and_lives_twelve() {
    let town = Town::build(1, false).await;
    let (used, resting) =
        (town::session(&town.enters(Role::Lead, &[]).await), town::session(&town.enters(Role::Lead, &[]).await));
    for _ in 0..11 {
        town.app.clock.forward(HOUR);
        assert!(town.is_open(&used).await);
        // What a session was last used at is written without anybody waiting; the next write comes after it.
        town.app.system().write(|_| Ok(())).await.unwrap();
    }
    assert!(!town.is_open(&resting).await);
    town.app.clock.forward(HOUR - 1);
    assert!(town.is_open(&used).await);
    town.app.clock.forward(1);
    assert!(!town.is_open(&used).await, "twelve hours are over");
}

#[tokio::test]
async fn two_hours_of_rest_are_over_to_the_second() {
    let town = Town::build(1, false).await;
    for (rest, open) in [(2 * HOUR - 1, true), (2 * HOUR, false)] {
        let token = town::session(&town.enters(Role::Lead, &[]).await);
        town.app.clock.forward(rest);
        assert_eq!(town.is_open(&token).await, open, "{rest}");
    }
}

#[tokio::test]
async fn who_signed_out_stays_out_however_often_the_old_cookie_comes() {
    let town = Town::build(1, false).await;
    let token = town::session(&town.enters(Role::Lead, &[]).await);
    // A page that was seen before may be kept for a moment; after the sign-out it must not come again.
    let pages: Vec<String> = town
        .app
        .site
        .routes()
        .iter()
        .filter(|route| route.method == "GET" && !route.path.contains('{'))
        .filter(|route| !route.permission.public)
        .map(|route| route.path.to_owned())
        .chain([format!("/programmes/{}", town::programme(1))])
        .collect();
    for page in &pages {
        town.app.get(page, Some(&token)).await;
    }
    town.app.post("/sign-out", Some(&token), &[]).await;
    for page in pages.iter().cycle().take(1000) {
        let answer = town.app.get(page, Some(&token)).await;
        assert!(answer.status == 303 && answer.location().starts_with("/sign-in?to="), "{page}: {}", answer.status);
    }
}

#[tokio::test]
async fn signing_out_everywhere_and_a_new_password_end_all_sessions_of_one_person() {
    let town = Town::build(1, false).await;
    let others = &town.one(Role::Head, 1).token;
    for path in ["/sign-out-everywhere", "/account/password"] {
        let mut open = Vec::new();
        for _ in 0..3 {
            open.push(town::session(&town.enters(Role::Lead, &[]).await));
        }
        let body = town::encoded(&[("old", PASSWORD), ("password", PASSWORD)]);
        let answer = town.app.request(("POST", path), Some(&open[0]), &[FORM, SAME], body.as_bytes()).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        for token in &open {
            assert!(!town.is_open(token).await, "{path}");
        }
        assert!(town.is_open(others).await, "somebody else's session goes on");
        let fresh = town::session(&answer);
        assert_eq!(!fresh.is_empty() && town.is_open(&fresh).await, path == "/account/password");
    }
}

#[tokio::test]
async fn who_loses_a_role_loses_its_rights_with_the_next_request() {
    let town = Town::build(1, false).await;
    let (lead, one) = (town.one(Role::Lead, 1), town.one(Role::Facilitator, 1));
    let page = format!("/programmes/{}", town::programme(1));
    assert_eq!(town.app.get(&page, Some(&one.token)).await.status, 200);
    let fields = [("role", "facilitator"), ("until", "2016-10-20")];
    let end = format!("{page}/people/{}/end", one.id);
    let answer = town.app.post(&end, Some(&lead.token), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    assert_eq!(town.app.get(&page, Some(&one.token)).await.status, 404);
}
