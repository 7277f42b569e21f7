//! The headers of every answer: pages, files, errors, assets. The ten tests of the MDN HTTP Observatory are stated here
//! anew as assertions. A page that sets a cookie and meets them all reaches 140 points on its scale; without a cookie five
//! points cannot be had, and where no script is loaded five others.

mod control;
mod shown;

use kernel::Role;
use testkit::Answer;
use web::{Route, SiteConfig};

use self::shown::Shown;
use super::{
    mutant, page,
    town::{self, FORM, SAME, Town},
};

/// What the Observatory would give for an answer of ours, and why not more.
fn points(answer: &Answer) -> (i32, Vec<String>) {
    let (mut points, mut lost) = (100, Vec::new());
    let mut test = |name: &str, bonus: i32, held: bool| {
        if held {
            points += bonus;
        } else {
            points -= 25;
            lost.push(name.to_owned());
        }
    };
    let policy = answer.header("content-security-policy");
    let directive = |name: &str| {
        let mut parts = policy.split(';').map(str::trim);
        parts.find_map(|part| part.strip_prefix(name).map(str::trim)).unwrap_or_default().to_owned()
    };
    let unsafe_words = ["unsafe-inline", "unsafe-eval", "data:", "http:", "https:", "*", "blob:"];
    let strict = directive("default-src") == "'none'" && !unsafe_words.iter().any(|word| policy.contains(word));
    test("content security policy with nothing unsafe from 'none'", 10, strict);
    let cookies = answer.headers("set-cookie");
    let tight = |cookie: &&str| cookie.contains("; HttpOnly") && cookie.contains("; SameSite=");
    let secure = |cookie: &&str| cookie.contains("; Secure");
    let worth = |there: bool| if there { 5 } else { 0 };
    test("cookies", worth(!cookies.is_empty()), cookies.iter().all(tight) && cookies.iter().all(secure));
    test("no sharing with other origins", 0, answer.header("access-control-allow-origin").is_empty());
    test("redirects stay here", 0, answer.location().is_empty() || answer.location().starts_with('/'));
    let referrer = ["no-referrer", "same-origin", "strict-origin"];
    test("referrer policy", 5, referrer.contains(&answer.header("referrer-policy")));
    let age: u64 = answer
        .header("strict-transport-security")
        .trim_start_matches("max-age=")
        .split(';')
        .next()
        .and_then(|age| age.parse().ok())
        .unwrap_or(0);
    test("strict transport security of half a year", 0, age >= 15_768_000);
    test("subresource integrity", worth(is_page(answer)), integrity(answer));
    test("nosniff", 0, answer.header("x-content-type-options") == "nosniff");
    test("frames by policy", 5, directive("frame-ancestors") == "'none'" && answer.header("x-frame-options") == "DENY");
    test("cross-origin resource policy", 10, answer.header("cross-origin-resource-policy") == "same-origin");
    // Not in its first ten, and held all the same.
    test("opener policy", 0, answer.header("cross-origin-opener-policy") == "same-origin");
    test("base", 0, directive("base-uri") == "'none'" && directive("form-action") == "'self'");
    test(
        "trusted types",
        0,
        directive("require-trusted-types-for") == "'script'" && directive("trusted-types") == "default",
    );
    test("kept by nobody but assets", 0, kept_rightly(answer));
    (points, lost)
}

/// Every script and style sheet of a page says what it must be, and there is one to say it.
fn integrity(answer: &Answer) -> bool {
    let tags =
        answer.text.split('<').filter(|tag| tag.starts_with("script") || tag.starts_with("link rel=\"stylesheet\""));
    let mut said = tags.map(|tag| tag.contains("integrity=\"sha256-")).peekable();
    !is_page(answer) || (said.peek().is_some() && said.all(|said| said))
}

/// A whole page: a head alone and a part of a live page load no scripts, and get nothing for them.
fn is_page(answer: &Answer) -> bool {
    answer.header("content-type").starts_with("text/html") && answer.text.contains("<html")
}

/// What an answer of this kind can reach: the Observatory gives nothing for what is not there.
fn reachable(answer: &Answer) -> i32 {
    let worth = |there: bool| if there { 5 } else { 0 };
    130 + worth(!answer.headers("set-cookie").is_empty()) + worth(is_page(answer))
}

fn kept_rightly(answer: &Answer) -> bool {
    let cache = answer.header("cache-control");
    cache == "no-store" || (cache.contains("immutable") && answer.status == 200)
}

async fn judge(faults: &mut Vec<String>, what: &str, answer: &Answer) {
    let (points, lost) = points(answer);
    if points != reachable(answer) {
        faults.push(format!("{what}: {points} points, lost: {}", lost.join(", ")));
    }
    if answer.header("content-type").starts_with("text/html") {
        let inline = page::read(&answer.text).inline;
        faults.extend(inline.into_iter().map(|found| format!("{what}: {found}")));
    }
}

/// What answers to every way of asking for a route at this address; a form is not sent, only what is no form of ours.
async fn answers(town: &Town, route: &Route, path: &str, token: &str) -> Vec<Answer> {
    let (app, token) = (&town.app, Some(token));
    if route.live {
        return vec![app.get_head(path, token).await, app.get_head(path, None).await];
    }
    if route.method == "GET" {
        let head = app.request(("HEAD", path), token, &[SAME], b"").await;
        return vec![app.get(path, token).await, app.get(path, None).await, head];
    }
    if matches!(route.path, "/sign-out" | "/sign-out-everywhere") {
        return Vec::new();
    }
    // From elsewhere, of a strange kind, with a method that is not there: each has a page of its own.
    vec![
        app.request(("POST", path), token, &[FORM, ("sec-fetch-site", "cross-site")], b"").await,
        app.request(("POST", path), token, &[("content-type", "text/plain"), SAME], b"x").await,
        app.request(("DELETE", path), token, &[SAME], b"").await,
        app.request(("POST", path), None, &[FORM, SAME], b"").await,
    ]
}

#[tokio::test]
async fn every_answer_of_every_route_reaches_all_points_of_its_kind() {
    let town = shown::town().await;
    let (mut faults, mut asked, mut shown) = (Vec::new(), 0, Shown::default());
    shown::begin(&town).await;
    let askers = control::askers(&town).await;
    for step in shown::STEPS {
        shown::take(&town, step).await;
        for asker in &askers {
            for route in town.app.site.routes().iter().filter(|route| control::is_asked(route) && asker.asks(route)) {
                if !shown.lacks(route, step) {
                    continue;
                }
                let known = shown::address(&town, route, asker, &askers).await;
                for answer in answers(&town, route, &known, &asker.token).await {
                    asked += 1;
                    shown.note(route, &answer);
                    let what = format!("{} {known} as {}: {}", route.method, asker.name, answer.status);
                    judge(&mut faults, &what, &answer).await;
                }
            }
        }
    }
    let metrics = town.app.get_by_word("/metrics", shown::WORD).await;
    assert_eq!(metrics.status, 200);
    judge(&mut faults, "/metrics", &metrics).await;
    for path in ["/nirgends", "/assets/nirgends.js", "/programmes/../etc", "/%00", "/health/live"] {
        judge(&mut faults, path, &town.app.get(path, None).await).await;
    }
    for asset in ui::assets() {
        let answer = town.app.get(&asset.path, None).await;
        judge(&mut faults, &asset.path, &answer).await;
        assert_eq!(answer.status, 200);
    }
    for (what, answer) in cookies(&town).await {
        assert!(!answer.headers("set-cookie").is_empty(), "{what}: {}", answer.status);
        judge(&mut faults, what, &answer).await;
    }
    let large = vec![b'a'; 300_000];
    judge(&mut faults, "413", &town.app.request(("POST", "/sign-in"), None, &[FORM, SAME], &large).await).await;
    assert!(asked > 600 || control::part().is_some(), "{asked}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    shown.is_all(&town);
}

/// Answers that set a cookie: a session, a browser that is known, a language, a place in a workshop; and their ends.
async fn cookies(town: &Town) -> Vec<(&'static str, Answer)> {
    let address = town::email(Role::Evaluator, 1);
    let door = format!("/w/{}", town.rooms[0].code);
    let guest = Some(town.rooms[0].guest.token.as_str());
    let out = town.one(Role::Professional, 1).token.clone();
    vec![
        ("sign-in", town.sign_in(&address, town::PASSWORD, &[]).await),
        ("sign-out", town.app.post("/sign-out", Some(&out), &[]).await),
        ("language", town.app.post("/language", None, &[("lang", "en")]).await),
        ("join", town.app.post(&door, None, &[("seats", "1")]).await),
        ("leave", town.app.post(&format!("{door}/leave"), guest, &[]).await),
    ]
}

/// What is said in trouble: something broke, the queue is full, the disk is full, too much came at once, the house is full.
#[tokio::test]
async fn what_goes_wrong_is_answered_with_the_same_headers() {
    let slices = || crate::slices::all().into_iter().chain([mutant::slice(), mutant::waiting()]).collect();
    let town = Town::given_with(1, slices(), SiteConfig { inside: 1, ..SiteConfig::default() }).await;
    let token = town.one(Role::Lead, 1).token.clone();
    let mut faults = Vec::new();
    for (path, status) in [("/mutant/broken", 500), ("/mutant/busy", 503), ("/mutant/full", 507), ("/mutant/fast", 429)]
    {
        for who in [None, Some(token.as_str())] {
            let answer = town.app.get(path, who).await;
            assert_eq!((answer.status, answer.header("retry-after").is_empty()), (status, status == 500), "{path}");
            judge(&mut faults, path, &answer).await;
        }
    }
    for (path, status) in [("/mutant/full", 507), ("/mutant/fast", 429)] {
        let form = [("text", "Getippt (Beispiel)")];
        let answer = town.app.post(path, Some(&token), &form).await;
        assert_eq!((answer.status, answer.header("retry-after").is_empty()), (status, false), "{path}");
        assert!(answer.text.contains("Getippt (Beispiel)"), "{path}: what was typed is lost");
        judge(&mut faults, path, &answer).await;
    }
    // Somebody is inside and stays: there is no place for anybody else.
    let mut inside = std::pin::pin!(town.app.get("/mutant/waits", None));
    for method in ["GET", "POST"] {
        let answer = tokio::select! {
            biased;
            _done = &mut inside => unreachable!("it waits for ever"),
            answer = town.app.request((method, "/sign-in"), None, &[FORM, SAME], b"") => answer,
        };
        assert_eq!((answer.status, answer.header("retry-after")), (503, "2"), "{method}");
        judge(&mut faults, method, &answer).await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The control: the same judge finds a policy that allows inline code, a page whose scripts say nothing of what they must
/// be, and a cookie that scripts may read. What is not there gives nothing.
#[tokio::test]
async fn a_weaker_answer_loses_points() {
    let router = Town::build(1, false).await;
    let whole = router.app.get("/sign-in", None).await;
    assert_eq!((points(&whole), reachable(&whole)), ((135, Vec::new()), 135));
    let cookie = "__Host-a=b; Secure; HttpOnly; SameSite=Lax; Path=/";
    let known = whole.clone().with("set-cookie", cookie);
    assert_eq!((points(&known), reachable(&known)), ((140, Vec::new()), 140));
    assert_eq!(points(&known.with("set-cookie", "__Host-c=d; Secure; SameSite=Lax; Path=/")).1, ["cookies"]);
    let style = router.app.get(&ui::assets()[0].path, None).await;
    assert_eq!((points(&style), reachable(&style)), ((130, Vec::new()), 130));
    for text in [whole.text.replace(" integrity=", " data-x="), "<!doctype html><html><p>Nichts".to_owned()] {
        let mut bare = whole.clone();
        bare.text = text;
        assert_eq!(points(&bare).1, ["subresource integrity"]);
    }
    let without = whole.without("content-security-policy");
    assert!(points(&without).0 < 100);
    let without = without.without("x-content-type-options");
    assert_eq!(points(&without).1.len(), 5);
}
