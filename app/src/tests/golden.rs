//! Golden archives: one of each format and each released schema, which every later version must be able to restore.
//!
//! They are made with the program of their day: `gelingen demo --data FOLDER`, ended, then `gelingen backup FILE` with
//! `GELINGEN_DATABASE=FOLDER/demo.db`. A golden archive of a released version is never made anew.

use std::path::Path;

use db::{Ctx, Db, archive, archive::NoFiles, journal, scopes};
use kernel::ScopeKind;

use crate::slices;

#[test]
fn every_golden_archive_is_restored_by_this_version() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/golden"));
    let mut archives: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    archives.sort();
    assert!(archives.iter().any(|path| path.ends_with("format-1.gelingen")), "{archives:?}");
    for path in archives {
        let ((world, _), engine) = (testkit::world(), testkit::engine());
        let migrations = slices::migrations();
        let told = archive::check(&path).unwrap();
        assert!(told.rows > 300 && told.tables > 25, "{told:?}");
        assert_eq!(archive::restore(&engine, &migrations, &NoFiles, &world, &path).unwrap(), told);
        assert!(Db::pending(&engine, &migrations).unwrap().is_empty(), "it was migrated too");
        let ctx = Ctx::system(Db::open(engine, &migrations, 1, &world).unwrap(), world);
        let heads = archive::heads(&path).unwrap();
        let (streams, programme) = ctx
            .read_now(move |tx| {
                let streams = journal::verify_all(tx, None, &heads)?;
                Ok((streams, scopes::find(tx, ScopeKind::Programme, "nds-79a-2016")?))
            })
            .unwrap();
        assert!(streams.len() > 5 && streams.iter().all(|stream| stream.fault.is_none()), "{streams:?}");
        assert!(programme.is_some());
    }
}
