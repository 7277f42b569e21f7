//! The lines of an archive: marks are objects, rows are arrays. What is written here must be read for ever.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::ArchiveError;
use crate::Value;

/// The format that this program writes; it reads this and all before.
pub(super) const FORMAT: u32 = 1;

/// The longest line: more than any page can send, and small enough to hold in memory.
pub(super) const LONGEST: usize = 64 << 20;
/// The longest first line: migrations, a hundred bytes each.
pub(super) const HEAD: usize = 1 << 20;

/// A line that is no row.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Mark {
    Archive(Header),
    Table(Table),
    TableEnd(TableEnd),
    File(FileHead),
    /// A piece of a file, in hexadecimal.
    Chunk(String),
    FileEnd(FileEnd),
    End(End),
    /// The last line: a hash over every byte of the file before its member.
    Seal(String),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Header {
    pub(super) format: u32,
    pub(super) made_at: i64,
    pub(super) program: String,
    /// The migrations that had run, with the digests of their texts.
    pub(super) schema: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TableEnd {
    pub(super) name: String,
    pub(super) rows: u64,
    pub(super) sha256: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct FileHead {
    pub(super) name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileEnd {
    pub(super) name: String,
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct End {
    pub(super) tables: u64,
    pub(super) rows: u64,
    pub(super) files: u64,
    pub(super) content: String,
}

/// A mark as a line.
pub(super) fn line(mark: &Mark) -> Result<Vec<u8>, ArchiveError> {
    let mut line = serde_json::to_vec(mark).map_err(std::io::Error::from)?;
    line.push(b'\n');
    Ok(line)
}

/// A row as a line: always the same bytes for the same values.
pub(super) fn row(values: &[Value], line: &mut Vec<u8>) -> Result<(), ArchiveError> {
    line.clear();
    line.push(b'[');
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            line.push(b',');
        }
        match value {
            Value::Null => line.extend_from_slice(b"null"),
            Value::Int(number) => line.extend_from_slice(number.to_string().as_bytes()),
            Value::Text(text) => serde_json::to_writer(&mut *line, text).map_err(std::io::Error::from)?,
            Value::Bytes(bytes) => line.extend_from_slice(format!("{{\"bytes\":\"{}\"}}", hex(bytes)).as_bytes()),
        }
    }
    line.extend_from_slice(b"]\n");
    Ok(())
}

/// The values of a line, if they are as many as expected: what is longer is not even taken apart.
pub(super) fn values(line: &[u8], width: usize) -> Option<Vec<Value>> {
    if parts(line) != width {
        return None;
    }
    let found: Vec<serde_json::Value> = serde_json::from_slice(line).ok()?;
    found.into_iter().map(value).collect()
}

/// How many parts a line has: commas outside of texts. A value of bytes is an object, and has none.
fn parts(line: &[u8]) -> usize {
    let (mut in_text, mut escaped, mut count) = (false, false, 1);
    for byte in line {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => in_text = !in_text,
            b',' if !in_text => count += 1,
            _ => {}
        }
    }
    count
}

fn value(found: serde_json::Value) -> Option<Value> {
    match found {
        serde_json::Value::Null => Some(Value::Null),
        serde_json::Value::Number(number) => number.as_i64().map(Value::Int),
        serde_json::Value::String(text) => Some(Value::Text(text)),
        serde_json::Value::Object(object) => object.get("bytes")?.as_str().and_then(unhex).map(Value::Bytes),
        _ => None,
    }
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    digits.map(char::from).collect()
}

/// Bytes from hexadecimal.
pub(super) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let bytes = pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect::<Option<_>>();
    bytes.filter(|_| rest.is_empty())
}

/// Counts and hashes while an archive is written or read: both sides must come to the same.
#[derive(Default)]
pub(super) struct Tally {
    part: Sha256,
    rows: u64,
    bytes: u64,
    all: Sha256,
    end: (u64, u64, u64),
}

impl Tally {
    /// A table or a file begins.
    pub(super) fn begin(&mut self, line: &[u8]) {
        (self.part, self.rows, self.bytes) = (Sha256::new_with_prefix(line), 0, 0);
    }

    pub(super) fn row(&mut self, line: &[u8]) {
        self.part.update(line);
        self.rows += 1;
    }

    pub(super) fn chunk(&mut self, bytes: &[u8]) {
        self.part.update(bytes);
        self.bytes += bytes.len() as u64;
    }

    pub(super) fn table_end(&mut self, name: &str) -> TableEnd {
        self.end = (self.end.0 + 1, self.end.1 + self.rows, self.end.2);
        let end = TableEnd { name: name.to_owned(), rows: self.rows, sha256: self.part_hash() };
        self.all.update(format!("table {} {} {}\n", end.name, end.rows, end.sha256));
        end
    }

    pub(super) fn file_end(&mut self, name: &str) -> FileEnd {
        self.end.2 += 1;
        let end = FileEnd { name: name.to_owned(), bytes: self.bytes, sha256: self.part_hash() };
        self.all.update(format!("file {} {} {}\n", end.name, end.bytes, end.sha256));
        end
    }

    pub(super) fn end(&self) -> End {
        let (tables, rows, files) = self.end;
        End { tables, rows, files, content: hex(&self.all.clone().finalize()) }
    }

    fn part_hash(&mut self) -> String {
        hex(&std::mem::take(&mut self.part).finalize())
    }
}
