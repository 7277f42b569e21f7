//! What an engine says of a row that it refuses is not told on: neither to people nor to a log, and a log may print anything.

use db::{Engine, args, sql};
use kernel::No;

use crate::bench;

/// Stands in the row that is refused, and may stand in nothing that is said of it.
const CANARY: &str = "kanarienvogel";

#[tokio::test]
async fn nothing_of_a_refused_row_is_told() {
    let refused = bench()
        .ctx
        .write(|tx| {
            let scope = tx.scope_id();
            tx.run(sql!("INSERT INTO notes (scope_id, name) VALUES ($1, $2)"), args![scope, CANARY])
        })
        .await;
    let Err(No::Broken(source)) = &refused else { panic!("{refused:?}") };
    let why = source.to_string();
    assert!(why.contains("NOT NULL") || why.contains("23502"), "{why}");
    let told = format!("{refused:?} {source} {source:?}");
    assert!(!told.contains(CANARY), "{told}");
}

/// The control: errors that are printed as the engine made them. Only PostgreSQL quotes rows.
#[test]
fn an_error_that_quotes_the_row_is_noticed() {
    if matches!(testkit::engine(), Engine::Postgres { .. }) {
        testkit::caught("words::nothing_of_a_refused_row_is_told", "details_told", CANARY, &[]);
    }
}
