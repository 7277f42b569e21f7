//! A PostgreSQL that answers before its sync, as some servers are told to, does so to us no more.

use db::{Ctx, Db, Engine, args, sql};

use crate::{NOTES, bench};

#[tokio::test]
async fn commits_are_synced_whatever_the_server_is_told() {
    let bench = bench();
    let Engine::Postgres { url, schema } = bench.engine.clone() else { return };
    for (told, holds) in [("off", "on"), ("local", "local"), ("remote_apply", "remote_apply")] {
        let joint = if url.contains('?') { '&' } else { '?' };
        let url = format!("{url}{joint}options=-c%20synchronous_commit%3D{told}");
        let db = Db::open(Engine::Postgres { url, schema: schema.clone() }, &[NOTES], 1, &bench.world).unwrap();
        let setting = sql!("SELECT current_setting('synchronous_commit')");
        let read = Ctx::system(db, bench.world.clone())
            .write(move |tx| Ok(tx.all(setting, args![], |row| row.get::<String>())?))
            .await
            .unwrap();
        assert_eq!(read, [holds], "told {told}");
    }
}

/// The control: connections that take the server's default.
#[test]
fn commits_that_answer_before_their_sync_are_noticed() {
    if matches!(testkit::engine(), Engine::Postgres { .. }) {
        let test = "synced::commits_are_synced_whatever_the_server_is_told";
        testkit::caught(test, "commit_unsynced", "told off", &[]);
    }
}
