//! What a stranger finds in the database: read past the program, by statements of this file's own, so that a fault of the
//! program cannot hide itself.

use std::{collections::HashMap, path::Path};

use sha2::{Digest, Sha256};

use crate::program::Setup;

/// What belongs to one write of a trial: its command, the thing, its entries of the journal, its scope.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Traces {
    /// Remembered commands with this key.
    pub(crate) commands: u32,
    /// Organisations or milestones of this name.
    pub(crate) things: u32,
    /// Entries of the journal about them.
    pub(crate) entries: u32,
    /// Scopes of this name.
    pub(crate) scopes: u32,
}

/// A look at the database, all at one moment.
pub(crate) struct Look {
    /// The traces of each write, by the key that is also its name.
    pub(crate) traces: HashMap<String, Traces>,
    /// Commands that are remembered although nothing of their key is there.
    pub(crate) strays: usize,
    /// What is wrong with the journal's chains.
    pub(crate) broken_chains: Vec<String>,
}

/// Everything that carries a key of the trial.
const COMMANDS: &str = "SELECT key FROM commands";
const THINGS: &str = "SELECT name, id FROM organisations UNION ALL SELECT title, id FROM milestones
     UNION ALL SELECT key, scope_id FROM programmes";
const SCOPES: &str = "SELECT title FROM scopes WHERE title IS NOT NULL";
const JOURNAL: &str =
    "SELECT scope_id, CAST(number AS TEXT), CAST(at AS TEXT), kind, COALESCE(role, ''), subject, payload, hash
     FROM journal ORDER BY scope_id, journal.number";
const STREAMS: &str = "SELECT scope_id, CAST(last_number AS TEXT), last_hash FROM journal_streams";

type Rows = Vec<Vec<String>>;

impl Look {
    /// Reads everything in one transaction.
    pub(crate) fn at(setup: &Setup) -> Result<Self, String> {
        let asked = [COMMANDS, THINGS, SCOPES, JOURNAL, STREAMS];
        let found = if setup.schema.is_empty() {
            sqlite(Path::new(&setup.database), &asked)?
        } else {
            postgres(setup, &asked)?
        };
        let [commands, things, scopes, journal, streams] =
            <[Rows; 5]>::try_from(found).map_err(|_| "an answer is missing".to_owned())?;
        let mut entries: HashMap<&str, u32> = HashMap::new();
        for entry in &journal {
            *entries.entry(&entry[5]).or_default() += 1;
        }
        let mut traces: HashMap<String, Traces> = HashMap::new();
        for row in things {
            let traces = traces.entry(row[0].clone()).or_default();
            traces.things += 1;
            traces.entries += entries.get(row[1].as_str()).copied().unwrap_or(0);
        }
        for row in scopes {
            traces.entry(row[0].clone()).or_default().scopes += 1;
        }
        let mut left: HashMap<String, u32> = HashMap::new();
        for row in commands {
            *left.entry(row[0].clone()).or_default() += 1;
        }
        for (key, traces) in &mut traces {
            traces.commands = left.remove(&recorded(key)).unwrap_or(0);
        }
        let strays = left.len();
        Ok(Self { traces, strays, broken_chains: broken_chains(&journal, &streams) })
    }

    /// What SQLite itself says about a file; nothing when it is whole.
    pub(crate) fn integrity(file: &Path) -> Result<Option<String>, String> {
        let said = sqlite(file, &["PRAGMA integrity_check"])?;
        let said: Vec<String> = said.into_iter().flatten().flatten().collect();
        Ok(if said == ["ok"] { None } else { Some(said.join("; ")) })
    }
}

/// Under which name the program remembers the command of a key: it keeps no key that a form carried.
fn recorded(key: &str) -> String {
    hex(Sha256::digest([b"key\0", key.as_bytes(), b"\0"].concat()).as_slice())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Follows each chain as its description says, and compares its end with the stream's own record.
fn broken_chains(journal: &[Vec<String>], streams: &[Vec<String>]) -> Vec<String> {
    let mut ends: HashMap<&str, (u64, String)> = HashMap::new();
    let mut broken = Vec::new();
    for entry in journal {
        let end = ends.entry(&entry[0]).or_default();
        let mut hash = Sha256::new();
        hash.update(end.1.as_bytes());
        for part in &entry[..7] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        let hash = hex(&hash.finalize());
        if entry[1] != (end.0 + 1).to_string() || entry[7] != hash {
            broken.push(format!("scope {} entry {}", entry[0], entry[1]));
        }
        *end = (end.0 + 1, hash);
    }
    for stream in streams {
        let (number, hash) = ends.remove(stream[0].as_str()).unwrap_or_default();
        if stream[1] != number.to_string() || stream[2] != hash {
            broken.push(format!("the end of scope {}: {} instead of {number}", stream[0], stream[1]));
        }
    }
    broken.extend(ends.keys().map(|scope| format!("scope {scope} has no stream")));
    broken
}

/// Things of the demo that a stranger to this programme may ask for: a milestone, the code of a workshop, an entry of the
/// stock with its file, a resolution.
pub(crate) fn foreign(file: &Path, programme: &str) -> Result<[String; 4], String> {
    let asked = [
        "SELECT t.id, s.key FROM milestones t JOIN scopes s ON s.id = t.scope_id ORDER BY t.id",
        // One that goes its method's own way shows its wall elsewhere.
        "SELECT w.key, s.key FROM scopes w JOIN scope_members m ON m.scope_id = w.id JOIN workshops o ON o.scope_id = w.id
         JOIN scopes s ON s.id = m.member_id WHERE o.way = '' ORDER BY w.key",
        "SELECT t.id, s.key FROM stock_entries t JOIN scopes s ON s.id = t.scope_id WHERE t.attachment_id <> ''",
        "SELECT t.id, s.key FROM resolutions t JOIN scopes s ON s.id = t.scope_id ORDER BY t.id",
    ];
    let of = |rows: Rows| rows.into_iter().find(|row| row[1] == programme).map(|row| row[0].clone());
    let found: Option<Vec<String>> = sqlite(file, &asked)?.into_iter().map(of).collect();
    found.and_then(|found| found.try_into().ok()).ok_or_else(|| format!("{programme} lacks a thing to be asked for"))
}

/// Enters a person again under other addresses, with the same password.
pub(crate) fn double(file: &Path, email: &str, others: &[String]) -> Result<(), String> {
    let add = || -> rusqlite::Result<()> {
        let connection = rusqlite::Connection::open(file)?;
        connection.busy_timeout(std::time::Duration::from_secs(10))?;
        let mut add = connection.prepare(
            "INSERT INTO people (id, scope_id, name, email, email_key, lang, password, sort_key, search, version)
             SELECT substr(id, 1, 30) || ?1, scope_id, name, ?2, ?2, lang, password, sort_key, search, version
             FROM people WHERE email = ?3",
        )?;
        others.iter().enumerate().try_for_each(|(n, other)| add.execute((format!("{n:06}"), other, email)).map(drop))
    };
    add().map_err(|error| error.to_string())
}

fn sqlite(file: &Path, asked: &[&str]) -> Result<Vec<Rows>, String> {
    let ask = || -> rusqlite::Result<Vec<Rows>> {
        let connection = rusqlite::Connection::open(file)?;
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.execute_batch("BEGIN")?;
        asked.iter().map(|statement| sqlite_rows(&connection, statement)).collect()
    };
    ask().map_err(|error| format!("{}: {error}", file.display()))
}

fn sqlite_rows(connection: &rusqlite::Connection, statement: &str) -> rusqlite::Result<Rows> {
    let mut prepared = connection.prepare(statement)?;
    let width = prepared.column_count();
    let row = |row: &rusqlite::Row<'_>| (0..width).map(|column| row.get::<_, String>(column)).collect();
    prepared.query_map([], row)?.collect()
}

fn postgres(setup: &Setup, asked: &[&str]) -> Result<Vec<Rows>, String> {
    let ask = || -> Result<Vec<Rows>, postgres::Error> {
        let mut client = postgres::Client::connect(&setup.database, postgres::NoTls)?;
        client.batch_execute(&format!("SET search_path TO {}; BEGIN ISOLATION LEVEL REPEATABLE READ", setup.schema))?;
        asked.iter().map(|statement| postgres_rows(&mut client, statement)).collect()
    };
    ask().map_err(|error| error.to_string())
}

fn postgres_rows(client: &mut postgres::Client, statement: &str) -> Result<Rows, postgres::Error> {
    let row = |row: &postgres::Row| (0..row.len()).map(|column| row.try_get::<_, String>(column)).collect();
    client.query(statement, &[])?.iter().map(row).collect()
}

/// What somebody does to a database past the program.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Change {
    /// One entry of the longest stream is another one.
    Edit,
    /// It is what it was.
    EditBack,
    /// A clean cut: the last entry goes, and number and hash of the stream are set back. The chain alone cannot show that.
    Cut,
    /// A night whose archive could not be restored.
    FailedNight,
}

/// Does it.
pub(crate) fn change(setup: &Setup, change: Change) -> Result<(), String> {
    const LONGEST: &str = "(SELECT scope_id FROM journal_streams ORDER BY last_number DESC, scope_id LIMIT 1)";
    let statements = match change {
        Change::Edit => "UPDATE journal SET kind = 'x' || kind WHERE number = 2 AND scope_id = LONGEST",
        Change::EditBack => "UPDATE journal SET kind = substr(kind, 2) WHERE number = 2 AND scope_id = LONGEST",
        Change::Cut => {
            "DELETE FROM journal WHERE number = (SELECT MAX(last_number) FROM journal_streams) AND scope_id = LONGEST;
             UPDATE journal_streams SET last_number = last_number - 1, last_hash =
               (SELECT hash FROM journal j WHERE j.scope_id = journal_streams.scope_id AND j.number = last_number - 1)
             WHERE scope_id = LONGEST"
        }
        Change::FailedNight => {
            "INSERT INTO backups (id, scope_id, at, file, bytes, rows, content, restored_at, fault)
             SELECT '00000000-0000-4000-8000-00000000beef', scope_id, 1, 'unproven-x.gelingen', 1, 1, '', NULL, 'restored'
             FROM people LIMIT 1"
        }
    };
    obey(setup, &statements.replace("LONGEST", LONGEST))
}

/// The server's process for the connection that comes from this port, or for the one that asks.
pub(crate) fn server_process(setup: &Setup, port: Option<u16>) -> Option<u32> {
    let asked = postgres::Client::connect(&setup.database, postgres::NoTls).and_then(|mut client| match port {
        Some(port) => client.query_one("SELECT pid FROM pg_stat_activity WHERE client_port = $1", &[&i32::from(port)]),
        None => client.query_one("SELECT pg_backend_pid()", &[]),
    });
    asked.and_then(|row| row.try_get::<_, i32>(0)).ok().map(i32::unsigned_abs)
}

/// Has the engine do this in the database of a trial, past the program.
pub(crate) fn obey(setup: &Setup, statements: &str) -> Result<(), String> {
    if setup.schema.is_empty() {
        let done =
            rusqlite::Connection::open(&setup.database).and_then(|connection| connection.execute_batch(statements));
        return done.map_err(|error| error.to_string());
    }
    let done = postgres::Client::connect(&setup.database, postgres::NoTls)
        .and_then(|mut client| client.batch_execute(&format!("SET search_path TO {}; {statements}", setup.schema)));
    done.map_err(|error| format!("{error:?}"))
}

/// Removes the schema of a trial.
pub(crate) fn clear(setup: &Setup) {
    if !setup.schema.is_empty()
        && let Ok(mut client) = postgres::Client::connect(&setup.database, postgres::NoTls)
    {
        let _gone = client.batch_execute(&format!("DROP SCHEMA IF EXISTS {} CASCADE", setup.schema));
    }
}
