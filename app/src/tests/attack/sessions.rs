//! The life of a session: fresh at each sign-in, over after a time, over when somebody says so, and never in the records.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use db::{Ctx, ReadTx};
use directory::offer::DirectoryGate;
use kernel::{Actor, Moment, Outcome, Role};
use web::{Gate, Known};

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
    assert!(!town.is_open(&planted).await, "a planted session is open");
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
        ],
        "a cookie is not bound tightly"
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

/// The control: a sign-in that takes over what the browser brings or leaves its old session open, and cookies that scripts
/// may read.
#[test]
fn what_is_planted_stays_or_is_loose_is_noticed() {
    let planted = "a_planted_session_is_worth_nothing_and_each_sign_in_makes_a_fresh_one";
    let loose = "cookies_belong_to_this_host_to_tls_and_to_no_script";
    for (test, fault, says) in [
        (planted, "session_planted", "a planted session is open"),
        (planted, "session_stays", "the browser's session of before is over"),
        (loose, "cookies_of_scripts", "a cookie is not bound tightly"),
    ] {
        super::caught(&format!("sessions::{test}"), fault, says, &[]);
    }
}

/// What is wrong with how long a session lives that is used each hour, until it is twelve hours old.
async fn ages(town: &Town) -> Vec<String> {
    let (mut faults, used) = (Vec::new(), town::session(&town.enters(Role::Lead, &[]).await));
    faults.extend((!town.is_open(&used).await).then(|| "it is not open".to_owned()));
    for hour in 1..=11 {
        town.app.clock.forward(HOUR);
        faults.extend((!town.is_open(&used).await).then(|| format!("it is over after {hour} hours")));
        // What a session was last used at is written without anybody waiting; the next write comes after it.
        town.app.system().write(|_| Ok(())).await.unwrap();
    }
    town.app.clock.forward(HOUR - 1);
    faults.extend((!town.is_open(&used).await).then(|| "it does not live twelve hours".to_owned()));
    town.app.clock.forward(1);
    faults.extend(town.is_open(&used).await.then(|| "it outlives twelve hours".to_owned()));
    faults
}

/// What is wrong with how long a session rests.
async fn rests(town: &Town) -> Vec<String> {
    let mut faults = Vec::new();
    for (rest, open) in [(2 * HOUR - 1, true), (2 * HOUR, false), (5 * HOUR, false)] {
        let token = town::session(&town.enters(Role::Lead, &[]).await);
        assert!(town.is_open(&token).await);
        town.app.clock.forward(rest);
        faults.extend((town.is_open(&token).await != open).then(|| format!("after a rest of {rest} it is not {open}")));
    }
    faults
}

/// What an old cookie still opens after a sign-out, in a thousand requests.
async fn signs_out(town: &Town) -> Vec<String> {
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
    let mut faults = Vec::new();
    for page in pages.iter().cycle().take(1000) {
        let answer = town.app.get(page, Some(&token)).await;
        let out = answer.status == 303 && answer.location().starts_with("/sign-in?to=");
        faults.extend((!out).then(|| format!("{page}: {}", answer.status)));
    }
    faults
}

/// Which sessions outlive what ends all of a person.
async fn ends(town: &Town, path: &str) -> Vec<String> {
    let (mut faults, mut open) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        open.push(town::session(&town.enters(Role::Lead, &[]).await));
        assert!(town.is_open(&open[open.len() - 1]).await);
    }
    let body = town::encoded(&[("old", PASSWORD), ("password", PASSWORD)]);
    let answer = town.app.request(("POST", path), Some(&open[0]), &[FORM, SAME], body.as_bytes()).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    for token in &open {
        faults.extend(town.is_open(token).await.then(|| format!("{path} ended not all sessions")));
    }
    let others = &town.one(Role::Head, 1).token;
    faults.extend((!town.is_open(others).await).then(|| "somebody else's session is over".to_owned()));
    let fresh = town::session(&answer);
    let goes_on = !fresh.is_empty() && town.is_open(&fresh).await;
    faults.extend((goes_on != (path == NEW_PASSWORD)).then(|| format!("{path}: a fresh session: {goes_on}")));
    faults
}

const NEW_PASSWORD: &str = "/account/password";
const EVERYWHERE: &str = "/sign-out-everywhere";
const NONE: [String; 0] = [];

#[tokio::test]
async fn a_session_lives_twelve_hours_at_most() {
    assert_eq!(ages(&Town::build(1, false).await).await, NONE);
}

#[tokio::test]
async fn two_hours_of_rest_are_over_to_the_second() {
    assert_eq!(rests(&Town::build(1, false).await).await, NONE);
}

#[tokio::test]
async fn who_signed_out_stays_out_however_often_the_old_cookie_comes() {
    assert_eq!(signs_out(&Town::build(1, false).await).await, NONE);
}

#[tokio::test]
async fn signing_out_everywhere_and_a_new_password_end_all_sessions_of_one_person() {
    let town = Town::build(1, false).await;
    assert_eq!(ends(&town, EVERYWHERE).await, NONE);
    assert_eq!(ends(&town, NEW_PASSWORD).await, NONE);
}

/// What a faulty gate overlooks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Overlooks {
    Rest,
    Age,
    End,
    /// It knows the roles of the first time.
    Roles,
}

/// The directory's gate with one fault: it goes on knowing those whose session is over, for this reason only.
struct Careless {
    overlooks: Overlooks,
    known: Mutex<BTreeMap<String, (Actor, Moment, Moment)>>,
}

impl Gate for Careless {
    fn actor(&self, tx: &mut ReadTx<'_>, token: &str) -> Outcome<Option<Known>> {
        let (now, found) = (tx.now(), DirectoryGate.actor(tx, token)?);
        let mut all = self.known.lock().unwrap();
        if let Some(found) = found {
            let first = all.entry(token.to_owned()).or_insert((found.actor.clone(), now, now));
            first.2 = now;
            let actor = if self.overlooks == Overlooks::Roles { first.0.clone() } else { found.actor };
            return Ok(Some(Known { actor, ..found }));
        }
        let Some((actor, first, last)) = all.get_mut(token) else { return Ok(None) };
        let (rested, aged) = (now >= last.plus_seconds(2 * HOUR), now >= first.plus_seconds(12 * HOUR));
        let overlooked = match self.overlooks {
            Overlooks::Rest => rested && !aged,
            Overlooks::Age => aged && !rested,
            Overlooks::End => !aged && !rested,
            Overlooks::Roles => false,
        };
        Ok(overlooked.then(|| Known { actor: actor.clone(), due: false, until: Moment(i64::MAX) }))
    }

    fn seen(&self, ctx: &Ctx, token: &str) {
        DirectoryGate.seen(ctx, token);
    }
}

/// The control: a gate without one of the limits is found by its test.
#[tokio::test]
async fn a_session_that_should_be_over_is_noticed() {
    let careless = async |overlooks| Town::guarded(1, Arc::new(Careless { overlooks, known: Mutex::default() })).await;
    assert_ne!(rests(&careless(Overlooks::Rest).await).await, NONE);
    assert_ne!(ages(&careless(Overlooks::Age).await).await, NONE);
    let town = careless(Overlooks::End).await;
    assert!(signs_out(&town).await.len() > 900);
    assert_ne!(ends(&town, EVERYWHERE).await, NONE);
    assert_ne!(ends(&town, NEW_PASSWORD).await, NONE);
    assert_ne!(loses(&careless(Overlooks::Roles).await).await, NONE);
    // And each of them only by its own.
    assert_eq!(ages(&careless(Overlooks::Rest).await).await, NONE);
    assert_eq!(rests(&careless(Overlooks::Age).await).await, NONE);
    assert_eq!(loses(&careless(Overlooks::End).await).await, NONE);
}

/// What somebody still reaches whose role was ended.
async fn loses(town: &Town) -> Vec<String> {
    let (lead, one) = (town.one(Role::Lead, 1), town.one(Role::Facilitator, 1));
    let page = format!("/programmes/{}", town::programme(1));
    assert_eq!(town.app.get(&page, Some(&one.token)).await.status, 200);
    let fields = [("role", "facilitator"), ("until", "2016-10-20")];
    let end = format!("{page}/people/{}/end", one.id);
    let answer = town.app.post(&end, Some(&lead.token), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    let status = town.app.get(&page, Some(&one.token)).await.status;
    (status != 404).then(|| format!("{page} without a role: {status}")).into_iter().collect()
}

#[tokio::test]
async fn who_loses_a_role_loses_its_rights_with_the_next_request() {
    assert_eq!(loses(&Town::build(1, false).await).await, NONE);
}
