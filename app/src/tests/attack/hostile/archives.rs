//! Backups that somebody made by hand, sealed as they should be: names that lead elsewhere, lines and members without end.

use std::io::Write;

use sha2::{Digest, Sha256};

use super::{books::LEADING, pack::Dice};

pub(super) type Class = (&'static str, fn(&mut Dice) -> Vec<u8>);

const HEAD: &str = r#"{"archive":{"format":1,"made_at":0,"program":"0","schema":[]}}"#;

pub(super) const CLASSES: &[Class] = &[
    ("names that lead elsewhere", |dice| {
        let names =
            (0..dice.size(40)).map(|_| serde_json::json!({ "file": { "name": dice.pick(LEADING) } }).to_string());
        let lines = names.map(|name| format!("{name}\n{{\"chunk\":\"00\"}}\n")).collect::<String>();
        sealed(&[packed(format!("{HEAD}\n{lines}").as_bytes())])
    }),
    ("lines without end", |dice| {
        let line = vec![b' '; dice.size(120_000_000)];
        sealed(&[packed(HEAD.as_bytes()), packed(b"\n"), packed(&line)])
    }),
    ("a head without end", |dice| {
        let zeros = "0,".repeat(dice.size(8_000_000));
        sealed(&[packed(format!("{{\"archive\":[{zeros}0]}}\n").as_bytes())])
    }),
    ("rows without end", |dice| {
        let zeros = "0,".repeat(dice.size(8_000_000));
        let table = r#"{"table":{"name":"notes","columns":["a"]}}"#;
        sealed(&[packed(format!("{HEAD}\n{table}\n[{zeros}0]\n").as_bytes())])
    }),
    ("deep lines", |dice| {
        let deep = "[".repeat(dice.size(5_000_000));
        sealed(&[packed(format!("{HEAD}\n{deep}\n").as_bytes())])
    }),
    ("members without end", |dice| {
        let member = packed(b"\n");
        sealed(&[packed(HEAD.as_bytes()), member.repeat(dice.size(50_000))])
    }),
    ("tables of nobody", |dice| {
        let name =
            *dice.pick(&["migrations", "sqlite_master", "notes\"; DROP TABLE notes; --", "", "pg_catalog.pg_class"]);
        let tables = serde_json::json!({ "table": { "name": name, "columns": [name] } }).to_string();
        sealed(&[packed(format!("{HEAD}\n{}", format!("{tables}\n[1]\n").repeat(dice.size(1_000))).as_bytes())])
    }),
    ("marks out of place", |dice| {
        let marks = [
            "{\"seal\":\"\"}",
            "{\"file_end\":{\"name\":\"\",\"bytes\":0,\"sha256\":\"\"}}",
            "{\"chunk\":\"zz\"}",
            HEAD,
            "[]",
            "null",
        ];
        let lines: String = (0..dice.size(2_000)).map(|_| format!("{}\n", dice.pick(&marks))).collect();
        sealed(&[packed(format!("{HEAD}\n{lines}").as_bytes())])
    }),
    ("no archive", |dice| {
        let count = dice.size(100_000);
        dice.bytes(count)
    }),
];

/// Packed, in a member of its own.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// With a seal that is right, as docs/backups.md describes it.
fn sealed(members: &[Vec<u8>]) -> Vec<u8> {
    let bytes = members.concat();
    let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let line = format!("{{\"seal\":\"{hash}\"}}\n").into_bytes();
    let mut sum = flate2::Crc::new();
    sum.update(&line);
    let length = line.len() as u16;
    let head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1];
    let lengths = [length.to_le_bytes(), (!length).to_le_bytes()].concat();
    let tail = [sum.sum().to_le_bytes(), u32::from(length).to_le_bytes()].concat();
    [bytes.as_slice(), &head, &lengths, &line, &tail].concat()
}
