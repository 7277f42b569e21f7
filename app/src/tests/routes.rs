//! Every route of the table, probed by those who may not enter: generated, so that no new route is forgotten.

use kernel::{Id, Key, Permission, Role, Scope, ScopeKind};
use testkit::{Answer, TestApp};

use super::house;

const THERE: &str = "dort";

/// A house with one programme, one organisation and one workshop in which nobody of the test has a role.
async fn with_scopes() -> TestApp {
    let house = house();
    for (number, kind) in [(1, ScopeKind::Programme), (2, ScopeKind::Organisation), (3, ScopeKind::Workshop)] {
        let scope = Scope { kind, id: Id::new(uuid::Uuid::from_u128(number)) };
        let key: Key = THERE.parse().unwrap();
        house.system().write(move |tx| db::scopes::insert(tx, scope, &key)).await.unwrap();
    }
    house
}

/// The path with every part filled in: the scope is `scope`, everything else is an id or key that is nowhere.
fn filled(path: &str, scope: &str) -> String {
    let part = |part: &str| match part {
        "{programme}" | "{organisation}" | "{workshop}" => scope.to_owned(),
        other if other.starts_with('{') => "00000000-0000-7000-8000-000000000009".to_owned(),
        other => other.to_owned(),
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

async fn ask(house: &TestApp, method: &str, path: &str, token: Option<&str>) -> Answer {
    if method == "GET" { house.get(path, token).await } else { house.post(path, token, &[]).await }
}

fn guarded(permission: &Permission) -> bool {
    !permission.public
}

#[tokio::test]
async fn a_visitor_reaches_no_route_that_is_not_public() {
    let house = with_scopes().await;
    let routes: Vec<_> = house.site.routes().iter().cloned().collect();
    assert!(routes.len() > 60, "{}", routes.len());
    for route in routes.iter().filter(|route| guarded(route.permission)) {
        for scope in [THERE, "nirgends"] {
            let path = filled(route.path, scope);
            let answer = ask(&house, route.method, &path, None).await;
            if route.live {
                // Nobody reads a page on a stream: it is refused, and leads nowhere.
                assert_eq!(answer.status, 403, "{path}");
                continue;
            }
            assert_eq!(answer.status, 303, "a visitor is let in: {} {path}", route.method);
            // Where participants may enter, the way in is the workshop's own door, whether it is there or not.
            let door = if route.permission.participants { format!("/w/{scope}") } else { "/sign-in?to=".to_owned() };
            assert!(answer.location().starts_with(&door), "{} {path}", route.method);
        }
    }
}

#[tokio::test]
async fn to_a_stranger_what_is_there_and_what_is_not_look_alike() {
    let house = with_scopes().await;
    let elsewhere = Scope { kind: ScopeKind::Programme, id: Id::new(uuid::Uuid::from_u128(77)) };
    let stranger = house.person("Fremde Person (Beispiel)", Role::Lead, elsewhere);
    let routes: Vec<_> = house.site.routes().iter().cloned().collect();
    for route in routes.iter().filter(|route| guarded(route.permission) && !route.permission.signed_in) {
        if route.scope() == ScopeKind::Instance {
            continue;
        }
        let there = ask(&house, route.method, &filled(route.path, THERE), Some(&stranger)).await;
        let nowhere = ask(&house, route.method, &filled(route.path, "nirgends"), Some(&stranger)).await;
        assert_eq!((there.status, nowhere.status), (404, 404), "told apart: {} {}", route.method, route.path);
        assert_eq!(there.text.replace(THERE, ""), nowhere.text.replace("nirgends", ""), "{}", route.path);
    }
}

/// The control: a door that lets visitors pass to the cases, and one that tells what is foreign from what is absent.
#[test]
fn a_door_that_is_open_or_tells_too_much_is_noticed() {
    for (test, fault, says) in [
        ("a_visitor_reaches_no_route_that_is_not_public", "visitors_in", "a visitor is let in"),
        ("to_a_stranger_what_is_there_and_what_is_not_look_alike", "foreign_known", "told apart"),
    ] {
        super::caught(&format!("routes::{test}"), fault, says, &[]);
    }
}

#[test]
fn every_permission_of_a_route_is_declared_by_its_slice() {
    let slices = crate::slices::all();
    for slice in &slices {
        for route in slice.routes.iter() {
            let declared = slice.permissions.iter().any(|permission| permission.key == route.permission.key);
            assert!(declared, "{}: list {} in slice().permissions(…)", slice.name, route.permission.key);
        }
    }
}

#[test]
fn no_two_routes_share_method_and_path_or_name_two_things_alike() {
    let mut seen = std::collections::BTreeSet::new();
    for slice in crate::slices::all() {
        for route in slice.routes.iter() {
            assert!(seen.insert((route.method, route.path)), "{} {} twice", route.method, route.path);
        }
    }
}
