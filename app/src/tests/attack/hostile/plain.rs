//! Texts that were made to break their reader: TOML of imports, and tables as text.

use super::pack::Dice;

pub(super) type Class = (&'static str, fn(&mut Dice) -> Vec<u8>);

/// Larger than this comes through no door.
const DOOR: usize = 4_900_000;
/// Nor than this into an import.
const IMPORT: usize = 190_000;

fn often(dice: &mut Dice, one: &str, most: usize) -> Vec<u8> {
    one.repeat(dice.upto(most / one.len())).into_bytes()
}

/// A whole file before it, so that its reader comes to the end.
fn after(whole: &str, more: Vec<u8>) -> Vec<u8> {
    [whole.as_bytes(), b"\n", &more].concat()
}

fn file() -> String {
    super::super::town::file(77)
}

pub(super) const TOML: &[Class] = &[
    ("keys that nobody knows", |dice| {
        let keys: String = (0..dice.upto(15_000)).map(|at| format!("k{at} = 1\n")).collect();
        after(&format!("{}\n[k]", file()), keys.into_bytes())
    }),
    ("keys at the top that nobody knows", |dice| {
        (0..dice.upto(15_000)).map(|at| format!("k{at} = 1\n")).collect::<String>().into_bytes()
    }),
    ("long keys", |dice| format!("{} = 1\n", "k".repeat(dice.upto(IMPORT))).into_bytes()),
    ("lists of texts", |dice| {
        let list = "\"a\",".repeat(dice.upto(45_000));
        file().replace("[\"§ 79a SGB VIII\"]", &format!("[{list}]")).into_bytes()
    }),
    ("lists of wrong things", |dice| {
        let list = "1,".repeat(dice.upto(90_000));
        file().replace("[\"§ 79a SGB VIII\"]", &format!("[{list}]")).into_bytes()
    }),
    ("deep lists", |dice| after(&file(), format!("x = {}", "[".repeat(dice.upto(90_000))).into_bytes())),
    ("deep tables", |dice| after(&file(), format!("x = {}", "{a=".repeat(dice.upto(60_000))).into_bytes())),
    ("deep keys", |dice| format!("{}a = 1", "a.".repeat(dice.upto(90_000))).into_bytes()),
    ("deep heads", |dice| format!("[{}a]", "a.".repeat(dice.upto(90_000))).into_bytes()),
    ("many empty things", |dice| after(&file(), often(dice, "[[phase]]\n", IMPORT))),
    ("many broken things", |dice| after(&file(), often(dice, "[[milestone]]\non = 1\n", IMPORT))),
    ("the same again", |dice| often(dice, "a = 1\n", IMPORT)),
    ("what is no TOML", |dice| {
        let one = *dice.pick(&["=\n", "\"\n", "[\n", "{\n", "a\n", "]]\n", "a = \n", "'''\n"]);
        often(dice, one, IMPORT)
    }),
    ("bytes", |dice| {
        let count = dice.upto(190_000);
        dice.bytes(count)
    }),
    ("bytes out of place", |dice| {
        let mut whole = file().into_bytes();
        for _ in 0..dice.upto(32) {
            let at = dice.below(whole.len());
            whole[at] = dice.below(256) as u8;
        }
        whole
    }),
];

pub(super) const TABLES: &[Class] = &[
    ("short lines", |dice| often(dice, "a\n", DOOR)),
    ("cards", |dice| often(dice, "1.1;Zeit\n", DOOR)),
    ("many parts", |dice| often(dice, ";", DOOR)),
    ("one long part", |dice| format!("1.1;{}", "a".repeat(dice.upto(DOOR))).into_bytes()),
    ("many origins", |dice| format!("2.1;Zeit;{};", "1 ".repeat(dice.upto(2_000_000))).into_bytes()),
    ("a few cards of many origins", |dice| {
        format!("2.1;Zeit;{};\n", "1 ".repeat(5_000)).repeat(dice.upto(400)).into_bytes()
    }),
    ("an open quotation mark", |dice| format!("1.1;\"{}", "a\n".repeat(dice.upto(2_000_000))).into_bytes()),
    ("marks in marks", |dice| often(dice, "\"\"\"\"", DOOR)),
    ("zeros", |dice| often(dice, "\0", DOOR)),
];
