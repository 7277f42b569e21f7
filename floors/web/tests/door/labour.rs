//! A crowd that asks for papers: few wait, the rest is told at once, and nobody's page waits for them.

use std::{
    sync::{Arc, Condvar, Mutex},
    time::Duration,
};

use kernel::{Outcome, Permission};
use testkit::TestApp;
use tokio::task::JoinSet;
use web::{Reply, Routes, Slice, Visit};

const ASK: Permission = Permission::public("papers.ask");

/// So many visitors wait at most, one of them worked for.
const VISITORS: usize = 16;

/// Holds all work until it is opened.
type Gate = Arc<(Mutex<bool>, Condvar)>;

/// Opens the gate at the latest where a test ends: else nobody could leave.
struct Keeper(Gate);

impl Drop for Keeper {
    fn drop(&mut self) {
        *self.0.0.lock().unwrap() = true;
        self.0.1.notify_all();
    }
}

fn papers(gate: Gate) -> Slice {
    let paper = move |visit: Visit| {
        let gate = Arc::clone(&gate);
        async move { visit.labour(move || set(&gate)).await }
    };
    Slice::new("papers", ui::Source { de: "", en: "" })
        .permissions(&[&ASK])
        .routes(Routes::default().get("paper", "/paper", &ASK, paper).get("page", "/page", &ASK, page))
}

fn set(gate: &Gate) -> Outcome<Reply> {
    let shut = gate.0.lock().unwrap();
    let _open = gate.1.wait_while(shut, |open| !*open).unwrap();
    Ok(Reply::bytes("application/pdf", b"paper".to_vec()))
}

async fn page(_: Visit) -> Outcome<Reply> {
    Ok(Reply::bytes("text/plain", b"page".to_vec()))
}

#[tokio::test]
async fn a_crowd_that_asks_for_papers_is_told_at_once_and_keeps_no_page_waiting() {
    let keeper = Keeper(Gate::default());
    let app = Arc::new(TestApp::with(vec![papers(Arc::clone(&keeper.0))]));
    let mut crowd = JoinSet::new();
    for _ in 0..100 {
        let app = Arc::clone(&app);
        crowd.spawn(async move { app.get("/paper", None).await.status });
    }
    for _ in VISITORS..100 {
        let told = tokio::time::timeout(Duration::from_secs(10), crowd.join_next()).await;
        assert_eq!(told.expect("they are told at once").unwrap().unwrap(), 503);
    }
    assert_eq!((app.get("/page", None).await.status, crowd.len()), (200, VISITORS));
    drop(keeper);
    assert_eq!(crowd.join_all().await, [200; VISITORS]);
}

/// The control: everybody may wait.
#[test]
fn a_crowd_that_waits_without_an_end_is_noticed() {
    let test = "labour::a_crowd_that_asks_for_papers_is_told_at_once_and_keeps_no_page_waiting";
    testkit::caught(test, "labour_unbounded", "they are told at once", &[]);
}
