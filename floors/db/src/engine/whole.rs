//! What an archive asks of an engine: every table, every row in the order of its key, and rows back in.
//!
//! Statements are put together here from names that the engine itself told; nothing of what people typed goes in.

use std::io::Write;

use postgres::{error::SqlState, fallible_iterator::FallibleIterator};

use super::{Conn, Engine, Lite, Pg, Work, lite};
use crate::{
    DbError, Value,
    archive::{ArchiveError, Table},
};

/// Receives rows one by one.
type Each<'f> = &'f mut dyn FnMut(&[Value]) -> Result<(), ArchiveError>;

impl Engine {
    /// Opens a database that is there already; looking must not make one.
    pub(crate) fn open_present(&self) -> Result<Conn, ArchiveError> {
        match self {
            Engine::Sqlite(path) if !path.exists() => Err(ArchiveError::NoDatabase(self.place())),
            _ => Ok(self.open(Work::Reads)?),
        }
    }
}

impl Conn {
    /// All tables by name, their columns by name, and the order of their keys as both engines understand it.
    pub(crate) fn tables(&mut self) -> Result<Vec<(Table, String)>, DbError> {
        let columns = match self {
            Conn::Lite(lite) => lite.columns_with_keys(),
            Conn::Pg(pg) => pg.columns_with_keys(),
        }?;
        let mut tables: Vec<(Table, Vec<(i64, String)>)> = Vec::new();
        for (table, column, place, ordered) in columns {
            if tables.last().is_none_or(|(last, _)| last.name != table) {
                tables.push((Table { name: table, columns: Vec::new() }, Vec::new()));
            }
            if let Some((table, keys)) = tables.last_mut() {
                keys.push((place, ordered));
                table.columns.push(column);
            }
        }
        let sorted = |(table, mut keys): (Table, Vec<(i64, String)>)| {
            // Without a key all columns are the order.
            if keys.iter().any(|(place, _)| *place > 0) {
                keys.retain(|(place, _)| *place > 0);
            }
            keys.sort();
            let order: Vec<String> = keys.into_iter().map(|(_, ordered)| ordered).collect();
            (table, order.join(", "))
        };
        let mut tables: Vec<(Table, String)> = tables.into_iter().map(sorted).collect();
        // In Rust's order of letters: a server's may differ.
        tables.sort_by(|(a, _), (b, _)| a.name.cmp(&b.name));
        tables.iter_mut().for_each(|(table, _)| table.columns.sort());
        Ok(tables)
    }

    /// Hands out every row of a table, without holding more than one.
    pub(crate) fn each(&mut self, table: &Table, order: &str, each: Each<'_>) -> Result<(), ArchiveError> {
        let sql = format!("SELECT {} FROM {} ORDER BY {order}", listed(&table.columns), quoted(&table.name));
        match self {
            Conn::Lite(lite) => lite.each(&sql, each),
            Conn::Pg(pg) => pg.each(&sql, each),
        }
    }

    /// Deletes all rows of a table.
    pub(crate) fn clear(&mut self, table: &str) -> Result<(), DbError> {
        self.script(&format!("DELETE FROM {}", quoted(table)))
    }

    /// Puts rows into a table.
    pub(crate) fn insert(&mut self, table: &Table, rows: &[Vec<Value>]) -> Result<(), ArchiveError> {
        match self {
            Conn::Lite(lite) => lite.insert(table, rows).map_err(|error| DbError::from(error).into()),
            Conn::Pg(pg) => pg.insert(table, rows),
        }
    }

    /// Lets rows come in any order: what they refer to is asked for at the end. Hands back what must be set right then.
    pub(crate) fn defer_references(&mut self) -> Result<Vec<(String, String)>, DbError> {
        match self {
            Conn::Lite(lite) => lite.script("PRAGMA defer_foreign_keys = ON").map(|()| Vec::new()),
            Conn::Pg(pg) => pg.defer_references(),
        }
    }

    /// From here on every row must have what it refers to.
    pub(crate) fn settle_references(&mut self, references: &[(String, String)]) -> Result<(), ArchiveError> {
        match self {
            Conn::Lite(lite) => lite.settle_references(),
            Conn::Pg(pg) => pg.settle_references(references),
        }
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn listed(names: &[String]) -> String {
    names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")
}

/// Table, column, its place in the key or 0, and how to order by it.
type Column = (String, String, i64, String);

impl Lite {
    fn columns_with_keys(&mut self) -> Result<Vec<Column>, DbError> {
        let mut prepared = self.connection.prepare(
            "SELECT t.name, c.name, c.pk FROM sqlite_schema t JOIN pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.name",
        )?;
        let rows = prepared.query_map([], |row| {
            let column: String = row.get(1)?;
            let ordered = quoted(&column);
            Ok((row.get(0)?, column, row.get(2)?, ordered))
        })?;
        Ok(rows.collect::<Result<Vec<Column>, rusqlite::Error>>()?)
    }

    fn each(&mut self, sql: &str, each: Each<'_>) -> Result<(), ArchiveError> {
        let mut prepared = self.connection.prepare(sql).map_err(DbError::from)?;
        let width = prepared.column_count();
        let mut found = prepared.query([]).map_err(DbError::from)?;
        let mut values = Vec::with_capacity(width);
        while let Some(row) = found.next().map_err(DbError::from)? {
            values.clear();
            for column in 0..width {
                values.push(lite::read(row.get_ref(column).map_err(DbError::from)?));
            }
            each(&values)?;
        }
        Ok(())
    }

    fn insert(&mut self, table: &Table, rows: &[Vec<Value>]) -> Result<(), rusqlite::Error> {
        let places: Vec<String> = (1..=table.columns.len()).map(|place| format!("?{place}")).collect();
        let into = format!("INSERT INTO {} ({})", quoted(&table.name), listed(&table.columns));
        let mut prepared = self.connection.prepare_cached(&format!("{into} VALUES ({})", places.join(", ")))?;
        for row in rows {
            prepared.execute(rusqlite::params_from_iter(row))?;
        }
        Ok(())
    }

    fn settle_references(&mut self) -> Result<(), ArchiveError> {
        let mut prepared = self.connection.prepare("PRAGMA foreign_key_check").map_err(DbError::from)?;
        let mut broken = prepared.query([]).map_err(DbError::from)?;
        match broken.next().map_err(DbError::from)? {
            Some(row) => {
                let table: String = row.get(0).map_err(DbError::from)?;
                Err(dangling(&table))
            }
            None => Ok(self.connection.execute_batch("PRAGMA defer_foreign_keys = OFF").map_err(DbError::from)?),
        }
    }
}

impl Pg {
    fn columns_with_keys(&mut self) -> Result<Vec<Column>, DbError> {
        // Text is ordered by its bytes, as SQLite does, whatever the server's language.
        let rows = self.client.query(
            "SELECT c.relname::text, a.attname::text, a.atttypid = 'text'::regtype,
                    COALESCE(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
             LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
             WHERE c.relkind = 'r' AND n.nspname = current_schema() AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY c.relname, a.attname",
            &[],
        )?;
        let read = |row: &postgres::Row| {
            let (column, text): (String, bool) = (row.try_get(1)?, row.try_get(2)?);
            let ordered = format!("{}{}", quoted(&column), if text { " COLLATE \"C\"" } else { "" });
            Ok((row.try_get(0)?, column, row.try_get(3)?, ordered))
        };
        rows.iter().map(read).collect()
    }

    fn each(&mut self, sql: &str, each: Each<'_>) -> Result<(), ArchiveError> {
        let none: [&str; 0] = [];
        let mut found = self.client.query_raw(sql, none).map_err(DbError::from)?;
        let mut values = Vec::new();
        while let Some(row) = found.next().map_err(DbError::from)? {
            values.clear();
            for column in 0..row.len() {
                values.push(row.try_get::<_, Value>(column).map_err(DbError::from)?);
            }
            each(&values)?;
        }
        Ok(())
    }

    fn insert(&mut self, table: &Table, rows: &[Vec<Value>]) -> Result<(), ArchiveError> {
        let copy = format!("COPY {} ({}) FROM STDIN", quoted(&table.name), listed(&table.columns));
        let mut out = self.client.copy_in(&copy).map_err(DbError::from)?;
        let mut line = Vec::new();
        for row in rows {
            line.clear();
            for (at, value) in row.iter().enumerate() {
                if at > 0 {
                    line.push(b'\t');
                }
                copied(value, &mut line);
            }
            line.push(b'\n');
            out.write_all(&line)?;
        }
        out.finish().map_err(DbError::from)?;
        Ok(())
    }

    fn defer_references(&mut self) -> Result<Vec<(String, String)>, DbError> {
        let rows = self.client.query(
            "SELECT c.relname::text, k.conname::text FROM pg_constraint k
             JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE k.contype = 'f' AND n.nspname = current_schema() ORDER BY 1, 2",
            &[],
        )?;
        let mut references = Vec::new();
        for row in &rows {
            let (table, name): (String, String) = (row.try_get(0)?, row.try_get(1)?);
            self.script(&altered(&table, &name, "DEFERRABLE INITIALLY DEFERRED"))?;
            references.push((table, name));
        }
        Ok(references)
    }

    fn settle_references(&mut self, references: &[(String, String)]) -> Result<(), ArchiveError> {
        self.client.batch_execute("SET CONSTRAINTS ALL IMMEDIATE").map_err(|error| match error.as_db_error() {
            Some(said) if *said.code() == SqlState::FOREIGN_KEY_VIOLATION => dangling(said.table().unwrap_or_default()),
            _ => DbError::from(error).into(),
        })?;
        Ok(references.iter().try_for_each(|(table, name)| self.script(&altered(table, name, "NOT DEFERRABLE")))?)
    }
}

fn dangling(table: &str) -> ArchiveError {
    ArchiveError::Damaged(format!("a row of table {table} refers to one that is not there"))
}

fn altered(table: &str, name: &str, how: &str) -> String {
    format!("ALTER TABLE {} ALTER CONSTRAINT {} {how}", quoted(table), quoted(name))
}

/// A value in the text form of `COPY`.
fn copied(value: &Value, line: &mut Vec<u8>) {
    match value {
        Value::Null => line.extend_from_slice(b"\\N"),
        Value::Int(number) => line.extend_from_slice(number.to_string().as_bytes()),
        Value::Bytes(bytes) => {
            line.extend_from_slice(b"\\\\x");
            line.extend_from_slice(crate::archive::hex(bytes).as_bytes());
        }
        Value::Text(text) => {
            for byte in text.bytes() {
                match byte {
                    b'\\' => line.extend_from_slice(b"\\\\"),
                    b'\t' => line.extend_from_slice(b"\\t"),
                    b'\n' => line.extend_from_slice(b"\\n"),
                    b'\r' => line.extend_from_slice(b"\\r"),
                    _ => line.push(byte),
                }
            }
        }
    }
}
