//! The log at its most talkative, while people write, ask and fail: nothing of what they sent stands in it.

use kernel::{Role, Scope};

use super::{ear, house};

/// Stands in everything that is sent, and may stand in no line.
const CANARY: &str = "kanarienvogel";

#[tokio::test]
async fn nothing_that_people_send_stands_in_the_log() {
    ear::listen();
    let house = house();
    let admin = house.person(CANARY, Role::Administrator, Scope::INSTANCE);
    let path = format!("/organisations/{CANARY}?q={CANARY}");
    house.get(&path, Some(&admin)).await;
    house.get(&path, Some(CANARY)).await;
    let mail = format!("{CANARY}@example.org");
    let fields = [
        ("name", CANARY),
        ("title", CANARY),
        ("key", CANARY),
        ("email", &*mail),
        ("kind", "youth_office"),
        ("role", CANARY),
    ];
    for route in
        ["/organisations/new", "/people/new", "/sign-in", "/password-forgotten", "/programmes/new", "/catalogues/new"]
    {
        house.post(route, Some(&admin), &fields).await;
        house.post(route, Some(&admin), &fields).await;
        house.post(route, None, &fields).await;
    }
    house.upload("/programmes/import", Some(&admin), "file", (CANARY, CANARY.as_bytes())).await;
    let broken = house.system().write(|_| Err::<(), _>(kernel::No::broken("a source"))).await;
    assert!(broken.is_err());
    let heard = ear::heard();
    assert!(!heard.contains(CANARY), "the log tells what was sent: {heard}");
    // What is logged is heard: otherwise the line above would say nothing.
    tracing::trace!(word = CANARY, "the control");
    assert!(ear::heard().contains(CANARY));
}

/// The control of the program: a door that logs who comes is noticed.
#[test]
fn a_log_that_names_somebody_is_noticed() {
    super::caught(
        "logs::nothing_that_people_send_stands_in_the_log",
        "names_logged",
        "the log tells what was sent",
        &[],
    );
}
