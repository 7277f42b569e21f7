//! The control of headers by the program itself: where one route's answers lack one header, the same tests must tell.

use kernel::{Role, ScopeKind};
use web::Route;

use crate::tests::attack::{caught, map::Map, told, town::Town};

/// The name of the only route that is asked, where not all are.
pub(super) fn part() -> Option<String> {
    told("GELINGEN_HEADER_ROUTE")
}

pub(super) fn is_asked(route: &Route) -> bool {
    part().is_none_or(|name| name == route.name)
}

/// Somebody who asks, and what they found.
pub(super) struct Asker {
    /// As it stands in what a fault says.
    pub(super) name: String,
    pub(super) token: String,
    pub(super) map: Map,
    /// Of a workshop only: elsewhere they are strangers, as everybody is who asks without a session.
    guest: bool,
}

impl Asker {
    pub(super) fn asks(&self, route: &Route) -> bool {
        !self.guest || route.scope() == ScopeKind::Workshop
    }
}

/// Roles that together come everywhere, and a participant of each kind of workshop; where only one route is asked, one role
/// and the participants.
pub(super) async fn askers(town: &Town) -> Vec<Asker> {
    let all = [Role::Lead, Role::Administrator, Role::Head, Role::Facilitator];
    let mut askers = Vec::new();
    for role in if part().is_some() { &all[..1] } else { &all[..] } {
        let citizen = town.people.iter().find(|one| one.role == *role).unwrap();
        let map = Map::draw(town, citizen).await;
        askers.push(Asker { name: role.to_string(), token: citizen.token.clone(), map, guest: false });
    }
    let room = &town.rooms[0];
    let (needs_guest, needs) = Map::draw_needs(town, room).await;
    let guests = [
        ("guest", room.guest.token.clone(), Map::draw_guest(town, room).await),
        ("needs guest", needs_guest.token, needs),
    ];
    askers.extend(guests.map(|(name, token, map)| Asker { name: name.to_owned(), token, map, guest: true }));
    askers
}

/// A stream, a page of participants, a form, and what is said in trouble.
#[test]
fn one_header_that_one_route_lacks_is_missed() {
    let all = "headers::every_answer_of_every_route_reaches_all_points_of_its_kind";
    let wrong = "headers::what_goes_wrong_is_answered_with_the_same_headers";
    for (test, route, says) in [
        (all, "programme_live", "/live as lead: 200: 105 points, lost: nosniff"),
        (all, "here_show", "/here as guest: 200: 110 points, lost: nosniff"),
        (all, "hall_show", "/needs as needs guest: 200: 110 points, lost: nosniff"),
        (all, "phase_edit", "POST /programmes/vorhaben-1/phases/"),
        (wrong, "mutant_busy", "/mutant/busy: 110 points, lost: nosniff"),
    ] {
        caught(test, &format!("header_lost:{route}"), says, &[("GELINGEN_HEADER_ROUTE", route)]);
    }
}
