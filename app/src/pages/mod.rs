//! Pages that span slices: the start page, who may do what, the field's words, the accessibility statement, and how the program stands.

mod accessibility;
mod home;
mod roles;
mod standing;
mod words;

use kernel::Permission;
use standing::{health_show, metrics_show};
use ui::Source;
use web::{Routes, Slice};

const HOME: Permission = Permission::public("app.home_show");
const ACCESSIBILITY: Permission = Permission::public("app.accessibility_show");
const ROLES: Permission = Permission::public("app.roles_show");
const WORDS: Permission = Permission::public("app.words_show");
/// Open to nobody without the word from the configuration; the page asks for it.
const METRICS: Permission = Permission::public("app.metrics_show");

/// The roof's own pages, texts and commands' words.
pub(crate) fn slice() -> Slice {
    let texts = Source { de: include_str!("../../texts/de.ftl"), en: include_str!("../../texts/en.ftl") };
    Slice::new("app", texts)
        .permissions(&[&HOME, &ACCESSIBILITY, &ROLES, &WORDS, &METRICS, &health_show::HEALTH])
        .routes(
            Routes::default()
                .get("home", "/", &HOME, home::show)
                .get("accessibility", "/accessibility", &ACCESSIBILITY, accessibility::show)
                .get("roles", "/roles", &ROLES, roles::show)
                .get("words_show", "/words", &WORDS, words::show)
                .get("metrics_show", "/metrics", &METRICS, metrics_show::show)
                .uncounted()
                .get("health_show", "/health", &health_show::HEALTH, health_show::show)
                .uncounted(),
        )
        .nav("/health", "health_show-nav", 90)
        .seen_by(&health_show::HEALTH)
}
