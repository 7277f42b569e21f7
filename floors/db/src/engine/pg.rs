//! PostgreSQL: synchronous client on a thread of its own, TLS by rustls, statements prepared once per connection.

use std::{collections::HashMap, error::Error, str::FromStr, time::Duration};

use postgres::{
    Client, Config, NoTls,
    config::{Host, SslMode},
    types::{FromSql, IsNull, ToSql, Type, to_sql_checked},
};

use super::Step;
use crate::{
    DbError, Row, Statement, Value,
    disk::{Fault, faulty},
};

/// How many seconds a commit whose connection was lost may be asked about.
const PATIENCE: u32 = 30;

pub(crate) struct Pg {
    config: Config,
    schema: Option<String>,
    pub(super) client: Client,
    /// By the statement's address: there is one of each in the program.
    prepared: HashMap<usize, postgres::Statement>,
}

/// Hosts and database of a connection string, without user and password.
pub(crate) fn place(url: &str) -> String {
    Config::from_str(url)
        .map_or_else(|_| "PostgreSQL (unreadable connection string)".to_owned(), |config| place_of(&config))
}

/// As people write it: `PostgreSQL db.example.org:5432, gelingen`.
fn place_of(config: &Config) -> String {
    let ports = config.get_ports();
    let port = |at: usize| ports.get(at).or(ports.first()).copied().unwrap_or(5432);
    let host = |(at, host): (usize, &Host)| match host {
        Host::Tcp(name) => format!("{name}:{}", port(at)),
        Host::Unix(folder) => folder.display().to_string(),
    };
    let hosts: Vec<String> = config.get_hosts().iter().enumerate().map(host).collect();
    format!("PostgreSQL {}, {}", hosts.join(" "), config.get_dbname().unwrap_or("?"))
}

fn connect(config: &Config) -> Result<Client, DbError> {
    let opened = if config.get_ssl_mode() == SslMode::Disable {
        config.connect(NoTls)
    } else {
        let mut roots = rustls::RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
        let tls = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|source| DbError::Open { place: "TLS".to_owned(), source: source.into() })?
            .with_root_certificates(roots)
            .with_no_client_auth();
        config.connect(tokio_postgres_rustls::MakeRustlsConnect::new(tls))
    };
    opened.map_err(|source| DbError::Open { place: place_of(config), source: source.into() })
}

impl Pg {
    pub(crate) fn open(url: &str, schema: Option<&str>) -> Result<Self, DbError> {
        let fault = |source: Box<dyn Error + Send + Sync>| DbError::Open { place: place(url), source };
        let mut config = Config::from_str(url).map_err(|source| fault(source.into()))?;
        config.application_name("gelingen");
        let plain = |name: &str| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') && !name.is_empty();
        if schema.is_some_and(|name| !plain(name)) {
            return Err(fault("a schema name has letters, digits and _ only".into()));
        }
        let client = connect(&config)?;
        let mut pg = Self { config, schema: schema.map(str::to_owned), client, prepared: HashMap::new() };
        pg.settle()?;
        Ok(pg)
    }

    /// What holds for each connection: that a commit answers after its sync, whatever the server's default, and the schema.
    /// A stricter setting, such as one that waits for a replica, stays.
    fn settle(&mut self) -> Result<(), DbError> {
        // The switch of the test, which has to notice.
        if !crate::is_faulty("commit_unsynced") {
            self.script(
                "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
            )?;
        }
        self.enter_schema()
    }

    /// Each connection works in the schema that the operator named. The name was checked: it needs no quoting.
    fn enter_schema(&mut self) -> Result<(), DbError> {
        match self.schema.clone() {
            Some(name) => self.script(&format!("CREATE SCHEMA IF NOT EXISTS {name}; SET search_path TO {name}")),
            None => Ok(()),
        }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    pub(crate) fn revive(&mut self) -> Result<(), DbError> {
        if self.client.is_closed() {
            self.prepared.clear();
            self.client = connect(&self.config)?;
            self.settle()?;
        }
        Ok(())
    }

    fn prepared(&mut self, statement: &'static Statement) -> Result<postgres::Statement, DbError> {
        let place = std::ptr::from_ref(statement).addr();
        if let Some(ready) = self.prepared.get(&place) {
            return Ok(ready.clone());
        }
        let ready = self.client.prepare(&statement.sent())?;
        self.prepared.insert(place, ready.clone());
        Ok(ready)
    }

    pub(crate) fn prepares(&mut self, statement: &'static Statement) -> Result<(), DbError> {
        self.prepared(statement).map(drop)
    }

    pub(crate) fn rows(&mut self, statement: &'static Statement, args: &[Value]) -> Result<Vec<Row>, DbError> {
        let prepared = self.prepared(statement)?;
        let found = self.client.query(&prepared, &params(args)).map_err(refined)?;
        found
            .iter()
            .map(|row| {
                let values = (0..row.len()).map(|column| row.try_get::<_, Value>(column));
                Ok(Row::new(values.collect::<Result<Vec<Value>, _>>()?))
            })
            .collect()
    }

    pub(crate) fn run(&mut self, statement: &'static Statement, args: &[Value]) -> Result<u64, DbError> {
        let prepared = self.prepared(statement)?;
        self.client.execute(&prepared, &params(args)).map_err(refined)
    }

    pub(crate) fn columns(&mut self) -> Result<Vec<Row>, DbError> {
        let found = self.client.query(
            "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns
             WHERE table_schema = current_schema()",
            &[],
        )?;
        let text = |row: &postgres::Row, column: usize| row.try_get::<_, Value>(column);
        let rows = found.iter().map(|row| Ok(Row::new(vec![text(row, 0)?, text(row, 1)?, text(row, 2)?])));
        rows.collect()
    }

    /// The transactions that are not done yet and the newest that is: no write can end without changing it.
    pub(crate) fn mark(&mut self) -> Result<String, DbError> {
        let found = self.client.query_one("SELECT pg_current_snapshot()::text", &[])?;
        Ok(found.try_get::<_, String>(0)?)
    }

    pub(crate) fn step(&mut self, step: Step) -> Result<(), DbError> {
        if let Step::Commit = step {
            return self.commit();
        }
        self.script(match step {
            Step::BeginRead => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            Step::BeginWrite => "BEGIN ISOLATION LEVEL READ COMMITTED",
            Step::Commit => "COMMIT",
            Step::Rollback => "ROLLBACK",
            Step::Save => "SAVEPOINT one",
            Step::KeepSave => "RELEASE one",
            Step::UndoSave => "ROLLBACK TO one",
        })
    }

    /// Commits. Where the connection is lost meanwhile, the server is asked what became of the transaction.
    fn commit(&mut self) -> Result<(), DbError> {
        let number = self.client.query_one("SELECT txid_current_if_assigned()", &[])?;
        let number: Option<i64> = number.try_get(0)?;
        match (self.script("COMMIT"), number) {
            (Err(_), Some(_)) if self.client.is_closed() && faulty(Fault::FateUnasked) => Ok(()),
            (Err(_), Some(number)) if self.client.is_closed() => self.became_of(number),
            (done, _) => done,
        }
    }

    /// Asks on a new connection, for as long as a fail-over may take.
    fn became_of(&mut self, number: i64) -> Result<(), DbError> {
        for _ in 0..PATIENCE {
            let asked = self.revive().and_then(|()| {
                let row = self.client.query_one("SELECT txid_status($1)", &[&number])?;
                Ok(row.try_get::<_, Option<String>>(0)?)
            });
            match asked.as_ref().map(Option::as_deref) {
                Ok(Some("committed")) => return Ok(()),
                Ok(Some("aborted")) => return Err(DbError::Closed),
                // Unknown to this server: another one took over that never heard of it, or it is long ago.
                Ok(None) => return Err(DbError::Uncertain),
                Ok(Some(_)) | Err(_) => std::thread::sleep(Duration::from_secs(1)),
            }
        }
        Err(DbError::Uncertain)
    }

    pub(crate) fn script(&mut self, sql: &str) -> Result<(), DbError> {
        Ok(self.client.batch_execute(sql)?)
    }
}

fn params(args: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    args.iter().map(|value| -> &(dyn ToSql + Sync) { value }).collect()
}

fn refined(error: postgres::Error) -> DbError {
    if error.code() == Some(&postgres::error::SqlState::UNIQUE_VIOLATION) {
        DbError::Unique(error.as_db_error().and_then(|e| e.constraint()).unwrap_or_default().to_owned())
    } else {
        DbError::Postgres(error)
    }
}

impl ToSql for Value {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut postgres::types::private::BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(number) if *ty == Type::INT4 => i32::try_from(*number)?.to_sql(ty, out),
            Value::Int(number) if *ty == Type::INT2 => i16::try_from(*number)?.to_sql(ty, out),
            Value::Int(number) => number.to_sql(ty, out),
            Value::Text(text) => text.to_sql(ty, out),
            Value::Bytes(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        match *ty {
            Type::INT8 => i64::from_sql(ty, raw).map(Value::Int),
            Type::INT4 => i32::from_sql(ty, raw).map(|number| Value::Int(number.into())),
            Type::INT2 => i16::from_sql(ty, raw).map(|number| Value::Int(number.into())),
            Type::BOOL => bool::from_sql(ty, raw).map(|yes| Value::Int(yes.into())),
            Type::BYTEA => Vec::<u8>::from_sql(ty, raw).map(Value::Bytes),
            _ => String::from_sql(ty, raw).map(Value::Text),
        }
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Value::Null)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::INT4 | Type::INT2 | Type::BOOL | Type::BYTEA)
            || <String as FromSql>::accepts(ty)
    }
}

#[cfg(test)]
mod tests {
    use super::Pg;

    /// Only where the tests' PostgreSQL runs.
    fn server() -> Option<String> {
        std::env::var_os("GELINGEN_TEST_POSTGRES")?.into_string().ok()
    }

    #[test]
    fn commits_are_synced_whatever_the_server_is_told() {
        let Some(url) = server() else { return };
        for (told, holds) in [("off", "on"), ("local", "local"), ("remote_apply", "remote_apply")] {
            let joint = if url.contains('?') { '&' } else { '?' };
            let mut pg = Pg::open(&format!("{url}{joint}options=-c%20synchronous_commit%3D{told}"), None).unwrap();
            let row = pg.client.query_one("SELECT current_setting('synchronous_commit')", &[]).unwrap();
            assert_eq!(row.get::<_, String>(0), holds, "told {told}");
        }
    }

    /// The control: connections that take the server's default.
    #[test]
    fn commits_that_answer_before_their_sync_are_noticed() {
        if server().is_some() {
            let test = "engine::pg::tests::commits_are_synced_whatever_the_server_is_told";
            testkit::caught(test, "commit_unsynced", "told off", &[]);
        }
    }
}
