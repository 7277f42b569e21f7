//! What was really shown: a page that only ever answered with a refusal was not judged.

use std::collections::BTreeSet;

use kernel::Role;
use testkit::Answer;
use web::{Route, SiteConfig};

use super::control::{self, Asker};
use crate::tests::attack::{
    desk, fill,
    map::{self, Map},
    town::{self, Town},
};

/// By this word the metrics are read, which are for no person.
pub(super) const WORD: &str = "0123456789abcdef0123456789abcdef";

/// Pages that nobody here is shown, and why.
const EXCUSED: [(&str, &str); 1] = [("GET /metrics", "for no person; asked by its word beside the routes")];

/// What happens to the definition, one after the other: no page is there at all times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Somebody says something about a point of it.
    Commented,
    /// All comments are answered.
    Answered,
    /// It lies before the offices, and one has a link to agree by.
    Submitted,
}

pub(super) const STEPS: [Step; 3] = [Step::Commented, Step::Answered, Step::Submitted];

/// One tenant, whose letters wait and hold links.
pub(super) async fn town() -> Town {
    let config = SiteConfig { metrics_token: Some(WORD.to_owned()), ..SiteConfig::default() };
    Town::given_with(1, crate::slices::all(), config).await
}

/// A draft of a catalogue is begun, and somebody forgot a password.
pub(super) async fn begin(town: &Town) {
    let (draft, administrator) = ("/catalogues/sozialer-dienst-12/1.0/new", town.administrator());
    assert_eq!(town.app.post(draft, Some(&administrator.token), &[]).await.status, 303);
    let address = town::email(Role::Evaluator, 1);
    town.app.post("/password-forgotten", None, &[("email", address.as_str())]).await;
}

pub(super) async fn take(town: &Town, step: Step) {
    let (lead, definition) = (town.one(Role::Lead, 1), format!("/programmes/{}/definition", town::programme(1)));
    match step {
        // The town begins so.
        Step::Commented => {}
        Step::Answered => desk::resolve(town, 1).await,
        Step::Submitted => {
            map::press(town, lead, &format!("{definition}/submit")).await;
            map::press(town, lead, &format!("{definition}/consent/{}/link", town::office(1))).await;
        }
    }
}

/// Where somebody asks for a route: where it is shown to them, or else where somebody else found it.
pub(super) async fn address(town: &Town, route: &Route, asker: &Asker, askers: &[Asker]) -> String {
    let found = |map: &Map| map.paths.get(&map::name(route)).into_iter().flatten().take(3).cloned().collect::<Vec<_>>();
    let content = if route.path.contains("{token}") { town.app.content() } else { String::new() };
    let links = [fill::links(&content), fill::consent_links(&content)].concat();
    let led = links
        .into_iter()
        .filter(|link| map::route_of(town, route.method, link).is_some_and(|to| to.path == route.path));
    let others = askers.iter().flat_map(|other| found(&other.map));
    let told = route.path.replace("{area}", "leitbild").replace("{resolution}", &town.resolutions[0]);
    let ways: Vec<String> = found(&asker.map).into_iter().chain(led).chain(others).chain([town.first(&told)]).collect();
    if route.method == "GET" {
        for way in &ways {
            if town.app.get_head(way, Some(&asker.token)).await.status == 200 {
                return way.clone();
            }
        }
    }
    ways[0].clone()
}

/// Routes that are only read, by which somebody was shown something.
#[derive(Default)]
pub(super) struct Shown(BTreeSet<String>);

impl Shown {
    pub(super) fn note(&mut self, route: &Route, answer: &Answer) {
        if route.method == "GET" && (200..300).contains(&answer.status) {
            self.0.insert(map::name(route));
        }
    }

    /// Whether a route is asked for at this step: all at first, and later what was not there yet. A paper takes long, and
    /// is the same to all who may have it.
    pub(super) fn lacks(&self, route: &Route, step: Step) -> bool {
        let shown = self.0.contains(&map::name(route));
        let again = step == Step::Commented && !route.path.ends_with(".pdf");
        again || (route.method == "GET" && !shown)
    }

    /// Whether every route that is asked was shown to somebody, or has an excuse that is still needed.
    pub(super) fn is_all(&self, town: &Town) {
        let routes = town.app.site.routes().iter().filter(|route| route.method == "GET" && control::is_asked(route));
        let asked: BTreeSet<String> = routes.map(map::name).collect();
        let excused: BTreeSet<&str> = EXCUSED.iter().map(|(name, _)| *name).collect();
        let differ: Vec<&String> =
            asked.iter().filter(|name| self.0.contains(*name) == excused.contains(name.as_str())).collect();
        assert!(differ.is_empty(), "shown to nobody, or excused without need: {differ:#?}");
    }
}
