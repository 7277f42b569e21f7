//! Pages that span slices: the start page, who may do what, and the accessibility statement.

mod accessibility;
mod home;
mod roles;

use kernel::Permission;
use ui::Source;
use web::{Routes, Slice};

const HOME: Permission = Permission::public("app.home_show");
const ACCESSIBILITY: Permission = Permission::public("app.accessibility_show");
const ROLES: Permission = Permission::public("app.roles_show");

/// The roof's own pages, texts and commands' words.
pub(crate) fn slice() -> Slice {
    let texts = Source { de: include_str!("../../texts/de.ftl"), en: include_str!("../../texts/en.ftl") };
    Slice::new("app", texts).permissions(&[&HOME, &ACCESSIBILITY, &ROLES]).routes(
        Routes::default()
            .get("home", "/", &HOME, home::show)
            .get("accessibility", "/accessibility", &ACCESSIBILITY, accessibility::show)
            .get("roles", "/roles", &ROLES, roles::show),
    )
}
