//! Archives: the same content on either engine, and no damage that passes.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use db::{
    ArchiveError, Ctx, Db, DbError, Engine, Migration,
    archive::{self, Files, NoFiles},
    args, attachments,
    journal::{self, Event},
    sql,
};
use kernel::{Attachment, FileKind, Id, Scope};

use crate::{NOTES, bench, dice::Dice};

/// Rows that refer to each other in a ring, and values that are hard to copy.
pub(crate) const RINGS: Migration = Migration {
    name: "2026-01-01-2_rings",
    sql: "CREATE TABLE rings (id TEXT PRIMARY KEY, scope_id TEXT,
              next_id TEXT NOT NULL REFERENCES rings (id), number BIGINT, bytes BLOB, text TEXT) STRICT;
          CREATE TABLE keyless (number BIGINT NOT NULL, text TEXT NOT NULL) STRICT;",
};

const HARD: [&str; 12] = [
    "",
    "Zebra",
    "apfel",
    "Äpfel",
    "äpfel",
    "tab\tand\nline\r\nand \\ and \\N",
    "\"quoted\" 'and' {\"bytes\":\"00\"}",
    "\u{1F9D2}\u{200D}\u{1F3EB} Kita",
    "[1,2]",
    "null",
    "\\.",
    "\u{7f}\u{1}\u{2028}",
];

struct Scratch {
    ctx: Ctx,
    engine: Engine,
    folder: PathBuf,
}

impl Scratch {
    /// A database with hard rows.
    fn filled(seed: u64) -> Self {
        let (world, _) = testkit::world();
        let engine = testkit::engine();
        let db = Db::open(engine.clone(), &[NOTES, RINGS], 2, &world).unwrap();
        let scratch = Self { ctx: Ctx::system(db, world), engine, folder: folder() };
        scratch.ctx.write_now(move |tx| fill(tx, seed)).unwrap();
        scratch
    }

    fn archive(&self) -> PathBuf {
        let path = self.folder.join("one.gelingen");
        archive::write(&self.engine, &NoFiles, self.ctx.world(), &path).unwrap();
        path
    }
}

fn fill(tx: &mut db::WriteTx<'_>, seed: u64) -> kernel::Outcome<()> {
    let (scope, mut dice) = (tx.scope_id(), Dice::new(seed));
    let mut order: Vec<usize> = (0..40).collect();
    dice.shuffle(&mut order);
    // One statement: both engines ask for what a row refers to at its end.
    for at in order.iter().copied() {
        tx.run(
            sql!("INSERT INTO rings (id, scope_id, next_id, number, bytes, text) VALUES ($1, $2, $1, $3, $4, $5)"),
            args![
                format!("r{at:02}"),
                scope,
                (at % 3 > 0).then_some(at as i64 - 20),
                (at % 4 > 0).then_some(vec![0_u8, 9, 10, 92, 255, at as u8]),
                (at % 5 > 0).then_some(HARD[at % HARD.len()])
            ],
        )?;
    }
    for at in 0..40 {
        let next = format!("r{:02}", (at + 1) % 40);
        tx.run(sql!("UPDATE rings SET next_id = $2 WHERE id = $1"), args![format!("r{at:02}"), next])?;
    }
    for at in order {
        tx.run(
            sql!("INSERT INTO notes (scope_id, name, version) VALUES ($1, $2, $3)"),
            args![scope, format!("{}{at}", HARD[at % HARD.len()]), at as i64],
        )?;
        tx.run(
            sql!("INSERT INTO keyless (number, text) VALUES ($1, $2)"),
            args![at as i64 / 7, HARD[at % HARD.len()]],
        )?;
    }
    for at in 0..30 {
        tx.append(
            Event::new::<Scope>("notes.written", Id::new(uuid::Uuid::from_u128(at)))
                .set("text", HARD[at as usize % 12]),
        )?;
    }
    Ok(())
}

#[expect(clippy::panic, reason = "tests")]
fn folder() -> PathBuf {
    let Engine::Sqlite(path) = embedded() else { panic!("the embedded engine is a file") };
    fs::create_dir_all(&path).unwrap();
    path
}

/// A place for a database of the embedded engine, whatever the tests run on.
fn embedded() -> Engine {
    let mut bytes = [0; 8];
    testkit::world().0.bytes::<8>().clone_into(&mut bytes);
    let folder = std::env::temp_dir().join("gelingen-tests");
    fs::create_dir_all(&folder).unwrap();
    Engine::Sqlite(folder.join(format!("archive-{:016x}", u64::from_le_bytes(bytes))))
}

fn restore(engine: &Engine, migrations: &[Migration], path: &Path) -> Result<archive::Summary, ArchiveError> {
    archive::restore(engine, migrations, &NoFiles, &testkit::world().0, path)
}

#[test]
fn content_is_the_same_on_either_engine_there_and_back() {
    let one = Scratch::filled(1);
    let path = one.archive();
    let first = archive::check(&path).unwrap();
    assert!(first.rows > 140, "{first:?}");
    assert_eq!(first.content, archive::content(&one.engine, &NoFiles).unwrap());
    let (other, back) = (embedded(), testkit::engine());
    assert_eq!(restore(&other, &[NOTES, RINGS], &path).unwrap().content, first.content);
    assert_eq!(archive::content(&other, &NoFiles).unwrap(), first.content);
    let again = one.folder.join("again.gelingen");
    archive::write(&other, &NoFiles, one.ctx.world(), &again).unwrap();
    // Not only the hash: the archives are the same to the last byte.
    assert!(fs::read(&path).unwrap() == fs::read(&again).unwrap());
    assert_eq!(restore(&back, &[NOTES, RINGS], &again).unwrap().content, first.content);
    // And the program goes on working with it.
    let db = Db::open(back.clone(), &[NOTES, RINGS], 1, one.ctx.world()).unwrap();
    let ctx = Ctx::system(db, one.ctx.world().clone());
    ctx.write_now(|tx| tx.append(Event::new::<Scope>("notes.written", Id::new(uuid::Uuid::from_u128(1))))).unwrap();
    assert_eq!(ctx.read_now(journal::verify).unwrap(), None);
    assert_ne!(archive::content(&back, &NoFiles).unwrap(), first.content);
}

#[test]
fn the_order_in_which_rows_came_does_not_matter_and_what_they_hold_does() {
    let (one, other) = (Scratch::filled(1), Scratch::filled(2));
    let content = || archive::content(&other.engine, &NoFiles).unwrap();
    assert_eq!(archive::content(&one.engine, &NoFiles).unwrap(), content());
    let before = content();
    let change = |tx: &mut db::WriteTx<'_>| {
        tx.run(sql!("UPDATE rings SET text = NULL WHERE id = $1 AND text = ''"), args!["r12"]).map(drop)
    };
    other.ctx.write_now(change).unwrap();
    assert_ne!(content(), before, "nothing and an empty text differ");
}

#[test]
fn every_flipped_bit_and_every_truncation_is_found() {
    let one = Scratch::filled(1);
    let path = one.archive();
    let whole = fs::read(&path).unwrap();
    let damaged = one.folder.join("damaged.gelingen");
    let found = |bytes: &[u8]| {
        fs::write(&damaged, bytes).unwrap();
        archive::check(&damaged).is_err()
    };
    assert!(!found(&whole), "an archive that nobody touched is good");
    let mut dice = Dice::new(7);
    let mut unseen_by_gzip = 0;
    let edges = (0..200).chain(whole.len() * 8 - 900..whole.len() * 8);
    let random = (0..1_000).map(|_| dice.below(whole.len() * 8)).collect::<Vec<_>>();
    for bit in edges.chain(random) {
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(found(&bytes), "bit {bit} of {}", whole.len() * 8);
        unseen_by_gzip += usize::from(unpacked(&bytes) == unpacked(&whole));
    }
    // The control: gzip's own checks, without the seal, let some pass.
    assert!(unseen_by_gzip > 0);
    for _ in 0..200 {
        let length = dice.below(whole.len());
        assert!(found(&whole[..length]), "{length} bytes of {}", whole.len());
    }
    for behind in [&b"\n"[..], &[0], &whole[..30], &whole] {
        assert!(found(&[&whole, behind].concat()));
    }
}

fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes).read_to_end(&mut out).ok().map(|_| out)
}

fn packed(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    flate2::read::GzEncoder::new(text.as_bytes(), flate2::Compression::fast()).read_to_end(&mut out).unwrap();
    out
}

#[test]
fn a_database_that_holds_anything_is_left_alone() {
    let (one, other) = (Scratch::filled(1), Scratch::filled(2));
    let path = one.archive();
    let refused = restore(&other.engine, &[NOTES, RINGS], &path);
    assert!(matches!(refused, Err(ArchiveError::NotEmpty(_))), "{refused:?}");
    assert!(matches!(archive::write(&one.engine, &NoFiles, one.ctx.world(), &path), Err(ArchiveError::Exists)));
}

#[test]
fn what_a_newer_program_wrote_is_refused_and_leaves_nothing() {
    let one = Scratch::filled(1);
    let path = one.archive();
    let target = testkit::engine();
    let refused = restore(&target, &[NOTES], &path);
    assert!(matches!(&refused, Err(ArchiveError::NewerSchema(name)) if name == RINGS.name), "{refused:?}");
    let edited = Migration { sql: "CREATE TABLE rings (a TEXT) STRICT", ..RINGS };
    let refused = restore(&target, &[NOTES, edited], &path);
    assert!(matches!(refused, Err(ArchiveError::Db(DbError::Edited(_)))), "{refused:?}");
    let newer = one.folder.join("newer.gelingen");
    fs::write(&newer, packed("{\"archive\":{\"format\":2}}\n")).unwrap();
    assert!(matches!(archive::check(&newer), Err(ArchiveError::NewerFormat(2))));
    for foreign in [&b""[..], b"PK\x03\x04 something else", &packed("{\"a\":1}\n"), &packed("no JSON\n")] {
        fs::write(&newer, foreign).unwrap();
        assert!(matches!(archive::check(&newer), Err(ArchiveError::Foreign)));
    }
    assert!(restore(&target, &[NOTES, RINGS], &path).is_ok(), "the refused ones left nothing");
}

#[test]
fn an_older_schema_is_restored_and_then_migrated() {
    let one = Scratch::filled(1);
    let path = one.archive();
    let added = Migration {
        name: "2026-02-01-1_notes_colour",
        sql: "ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'; UPDATE notes SET version = version + 100",
    };
    let target = testkit::engine();
    restore(&target, &[NOTES, RINGS, added], &path).unwrap();
    assert_eq!(Db::pending(&target, &[NOTES, RINGS, added]).unwrap(), Vec::<&str>::new());
    let ctx =
        Ctx::system(Db::open(target, &[NOTES, RINGS, added], 1, one.ctx.world()).unwrap(), one.ctx.world().clone());
    assert!(ctx.db().columns().unwrap().contains(&"notes.colour TEXT".to_owned()));
    let versions = ctx.read_now(|tx| {
        tx.one(sql!("SELECT COUNT(*), MIN(version) FROM notes"), args![], |row| {
            Ok((row.get::<i64>()?, row.get::<i64>()?))
        })
    });
    assert_eq!(versions.unwrap(), (40, 100));
}

#[test]
fn a_row_that_refers_to_nothing_is_not_restored() {
    // A database without the reference, whose ledger says that it has it: the only way to such an archive.
    let loose = Migration { sql: "CREATE TABLE rings (id TEXT PRIMARY KEY, next_id TEXT NOT NULL) STRICT", ..RINGS };
    let digest = |ctx: &Ctx| {
        ctx.read_now(|tx| {
            tx.one(sql!("SELECT digest FROM migrations WHERE name = $1"), args![RINGS.name], db::Row::get::<String>)
        })
    };
    let (whole, (world, _), engine) = (Scratch::filled(1), testkit::world(), testkit::engine());
    let right = digest(&whole.ctx).unwrap();
    let ctx = Ctx::system(Db::open(engine.clone(), &[NOTES, loose], 1, &world).unwrap(), world.clone());
    let dangle = move |tx: &mut db::WriteTx<'_>| {
        tx.run(sql!("INSERT INTO rings (id, next_id) VALUES ('a', 'nowhere')"), args![])?;
        tx.run(sql!("UPDATE migrations SET digest = $1 WHERE name = $2"), args![&right, RINGS.name]).map(drop)
    };
    ctx.write_now(dangle).unwrap();
    let path = whole.folder.join("dangling.gelingen");
    archive::write(&engine, &NoFiles, &world, &path).unwrap();
    let target = testkit::engine();
    let refused = restore(&target, &[NOTES, RINGS], &path);
    assert!(matches!(&refused, Err(ArchiveError::Damaged(told)) if told.contains("rings")), "{refused:?}");
    assert!(restore(&target, &[NOTES, RINGS], &whole.archive()).is_ok(), "nothing was left behind");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_shows_one_moment_while_others_write() {
    let bench = bench();
    let pair = |number: i64| {
        move |tx: &mut db::WriteTx<'_>| {
            for half in ["a", "b"] {
                let scope = tx.scope_id();
                tx.run(
                    sql!("INSERT INTO notes (scope_id, name, version) VALUES ($1, $2, 1)"),
                    args![scope, format!("{half}{number:05}")],
                )?;
            }
            tx.append(Event::new::<Scope>("notes.written", Id::new(uuid::Uuid::from_u128(1))).set("n", number))
        }
    };
    for number in 0..200 {
        bench.ctx.write(pair(number)).await.unwrap();
    }
    let (ctx, stop) = (bench.ctx.clone(), std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false)));
    let (told, until) = (stop.clone(), std::sync::atomic::Ordering::SeqCst);
    let writing = tokio::spawn(async move {
        let mut number = 200;
        while !told.load(until) {
            ctx.write(pair(number)).await.unwrap();
            number += 1;
        }
        number
    });
    let (engine, world, path) = (bench.engine.clone(), bench.world.clone(), folder().join("busy.gelingen"));
    let busy = path.clone();
    let rounds = tokio::task::spawn_blocking(move || {
        (0..5)
            .map(|_| {
                let _ = fs::remove_file(&busy);
                archive::write(&engine, &NoFiles, &world, &busy).unwrap().rows
            })
            .collect::<Vec<_>>()
    });
    let rows = rounds.await.unwrap();
    stop.store(true, until);
    let written = writing.await.unwrap();
    let target = embedded();
    restore(&target, &[NOTES], &path).unwrap();
    let copy = Ctx::system(Db::open(target, &[NOTES], 1, &bench.world).unwrap(), bench.world.clone());
    let (count, numbers) = copy
        .read(|tx| {
            let count = tx.one(sql!("SELECT COUNT(*) FROM notes"), args![], db::Row::get::<i64>)?;
            Ok((count, journal::last_mark(tx)?.number))
        })
        .await
        .unwrap();
    assert_eq!(count, 2 * numbers, "both halves of each pair, and its entry");
    assert!(numbers >= 200 && numbers <= written, "{numbers} of {written}, {rows:?}");
    assert_eq!(copy.read(journal::verify).await.unwrap(), None);
    assert_eq!(archive::heads(&path).unwrap()[0].number, numbers);
}

/// Enters records of attachments with these names.
fn named(scratch: &Scratch, names: &[&str]) {
    let record = |name: &&str| {
        let digest = (*name).to_owned();
        Attachment { digest, kind: FileKind::Txt, size: 1, name: "beispiel.txt".to_owned() }
    };
    let records: Vec<Attachment> = names.iter().map(record).collect();
    let enter =
        move |tx: &mut db::WriteTx<'_>| records.iter().try_for_each(|record| attachments::enter(tx, record).map(drop));
    scratch.ctx.write_now(enter).unwrap();
}

#[test]
fn attachments_travel_with_the_archive() {
    let one = Scratch::filled(1);
    let (here, there) = (Folder(one.folder.join("here")), Folder(one.folder.join("there")));
    let long: Vec<u8> = (0..200_000_u32).map(|at| (at.wrapping_mul(at) >> 5) as u8).collect();
    for (name, bytes) in [("ab/cd01", &long[..]), ("ab/empty", &[]), ("ff/one", b"x")] {
        here.put(name, &mut &*bytes).unwrap();
    }
    let without = archive::content(&one.engine, &here).unwrap();
    // Two records of one file: it travels once.
    named(&one, &["ff/one", "ab/cd01", "ab/empty", "ff/one"]);
    let path = one.folder.join("files.gelingen");
    let made = archive::write(&one.engine, &here, one.ctx.world(), &path).unwrap();
    assert_eq!((made.files, &made.content), (3, &archive::content(&one.engine, &here).unwrap()));
    assert_eq!(made.lacking, Vec::<String>::new());
    assert_ne!(made.content, without);
    let target = testkit::engine();
    archive::restore(&target, &[NOTES, RINGS], &there, one.ctx.world(), &path).unwrap();
    let mut found = Vec::new();
    there.open("ab/cd01").unwrap().unwrap().read_to_end(&mut found).unwrap();
    assert!(found == long);
    assert_eq!(archive::content(&target, &there).unwrap(), made.content);
}

/// A file that lies there without a record may be removed while a backup runs; and one that was not there with the record's
/// moment belongs to a later archive.
#[test]
fn what_no_record_names_stays_out_of_the_archive() {
    let one = Scratch::filled(1);
    let here = Folder(one.folder.join("here"));
    for name in ["ab/kept", "cd/nobodys"] {
        here.put(name, &mut &b"x"[..]).unwrap();
    }
    named(&one, &["ab/kept"]);
    let before = archive::content(&one.engine, &here).unwrap();
    let path = one.folder.join("named.gelingen");
    assert_eq!(archive::write(&one.engine, &here, one.ctx.world(), &path).unwrap().files, 1);
    fs::remove_file(here.0.join("cd/nobodys")).unwrap();
    assert_eq!(archive::content(&one.engine, &here).unwrap(), before);
    // Where it is restored may lie others already, such as those of a restore that failed.
    here.put("ee/of_before", &mut &b"y"[..]).unwrap();
    archive::restore(&testkit::engine(), &[NOTES, RINGS], &here, one.ctx.world(), &path).unwrap();
}

#[test]
fn an_archive_that_lacks_attachments_says_which_and_is_restored() {
    let one = Scratch::filled(1);
    let (here, there) = (Folder(one.folder.join("here")), Folder(one.folder.join("there")));
    here.put("ab/kept", &mut &b"x"[..]).unwrap();
    named(&one, &["cd/lost", "ab/kept", "cd/also"]);
    let path = one.folder.join("lacking.gelingen");
    let made = archive::write(&one.engine, &here, one.ctx.world(), &path).unwrap();
    assert_eq!((made.files, made.lacking.clone()), (1, vec!["cd/also".to_owned(), "cd/lost".to_owned()]));
    assert_eq!(archive::check(&path).unwrap(), made);
    let target = testkit::engine();
    assert_eq!(archive::restore(&target, &[NOTES, RINGS], &there, one.ctx.world(), &path).unwrap(), made);
    // A place that does not give back what was put into it is another matter.
    let refused = archive::restore(&testkit::engine(), &[NOTES, RINGS], &Sieve, one.ctx.world(), &path);
    assert!(matches!(refused, Err(ArchiveError::Differs { .. })), "{refused:?}");
}

/// The control: an archive that passes over what it lacks.
#[test]
fn a_lack_that_nobody_tells_is_noticed() {
    let test = "archive::an_archive_that_lacks_attachments_says_which_and_is_restored";
    testkit::caught(test, "lack-untold", "right: (1, [\"cd/also\", \"cd/lost\"])", &[]);
}

/// A place that keeps nothing.
struct Sieve;

impl Files for Sieve {
    fn open(&self, _: &str) -> io::Result<Option<Box<dyn Read + '_>>> {
        Ok(None)
    }

    fn put(&self, _: &str, _: &mut dyn Read) -> io::Result<()> {
        Ok(())
    }
}

/// A folder of files, one level of folders deep.
struct Folder(PathBuf);

impl Files for Folder {
    fn open(&self, name: &str) -> io::Result<Option<Box<dyn Read + '_>>> {
        Ok(fs::File::open(self.0.join(name)).ok().map(|file| Box::new(file) as Box<dyn Read>))
    }

    fn put(&self, name: &str, bytes: &mut dyn Read) -> io::Result<()> {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap())?;
        io::copy(bytes, &mut fs::File::create(path)?).map(drop)
    }
}
