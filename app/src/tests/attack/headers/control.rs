//! The control of headers by the program itself: where one route's answers lack one header, the same tests must tell.

use kernel::Role;
use web::Route;

use crate::tests::attack::{caught, told};

/// The name of the only route that is asked, where not all are.
pub(super) fn part() -> Option<String> {
    told("GELINGEN_HEADER_ROUTE")
}

pub(super) fn is_asked(route: &Route) -> bool {
    part().is_none_or(|name| name == route.name)
}

/// Who asks; where only one route is asked, one of them.
pub(super) fn roles() -> Vec<Role> {
    let all = vec![Role::Lead, Role::Administrator, Role::Head];
    if part().is_some() { all[..1].to_vec() } else { all }
}

/// A stream, a page, a form, a file, and what is said in trouble.
#[test]
fn one_header_that_one_route_lacks_is_missed() {
    let all = "headers::every_answer_of_every_route_reaches_all_points_of_its_kind";
    let wrong = "headers::what_goes_wrong_is_answered_with_the_same_headers";
    for (test, route, says) in [
        (all, "programme_live", "/live as lead: 200: 105 points, lost: nosniff"),
        (all, "phase_edit", "POST /programmes/vorhaben-1/phases/"),
        (wrong, "mutant_busy", "/mutant/busy: 110 points, lost: nosniff"),
    ] {
        caught(test, &format!("header_lost:{route}"), says, &[("GELINGEN_HEADER_ROUTE", route)]);
    }
}
