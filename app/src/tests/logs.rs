//! The log at its most talkative, while people write, ask and fail: nothing of what they sent stands in it.

use std::{
    io,
    sync::{Mutex, PoisonError},
};

use kernel::{Role, Scope};

use super::house;

/// Stands in everything that is sent, and may stand in no line.
const CANARY: &str = "kanarienvogel";

static SAID: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Ear;

impl io::Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        SAID.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn said() -> String {
    String::from_utf8_lossy(&SAID.lock().unwrap()).into_owned()
}

#[tokio::test]
async fn nothing_that_people_send_stands_in_the_log() {
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(|| Ear).init();
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
    assert!(!said().contains(CANARY), "{}", said());
    // The ear hears: otherwise the line above would say nothing.
    tracing::trace!(word = CANARY, "the control");
    assert!(said().contains(CANARY));
}
