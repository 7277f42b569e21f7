//! A spreadsheet that somebody passes on: the rows of its first sheet as text. Read only, nothing in it is followed or run.
//!
//! Who types `2.5` into a German spreadsheet gets the second of May. What was typed is found again where the cell's format
//! says so: `2.5`, `2.13` and `1.5.2` come back as they were meant.

use std::{
    collections::HashMap,
    io::{Cursor, Read},
};

use roxmltree::{Document, Node, ParsingOptions};
use zip::ZipArchive;

/// The most that a part of the file may hold when it is unpacked.
const LARGEST: u64 = 16 * 1024 * 1024;
/// The most elements and texts of a part, and the most attributes.
const NODES: u32 = 500_000;
/// The most attributes of one element, and elements within each other: more than any office program writes. Beyond that the
/// work of a parser grows with their square.
const ATTRIBUTES: usize = 64;
const DEPTH: usize = 32;
/// The most rows and columns that are read.
const ROWS: usize = 10_000;
const COLUMNS: usize = 64;
/// The most bytes in all cells: many may name one long shared text.
const HELD: usize = 8 * 1024 * 1024;

type Book<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// What a cell's number was before the program made a day of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meant {
    Number,
    DayMonth,
    MonthYear,
    Day,
}

/// Whether these bytes are an archive, as spreadsheets are, and no text.
pub fn is_sheet(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The rows of the first sheet, empty ones as well; or nothing where this is no XLSX file or too large a one.
pub fn sheet_rows(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let mut book = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let name = first_sheet(&mut book)?;
    let words = match part(&mut book, "xl/sharedStrings.xml") {
        Some(text) => shared(&text)?,
        None => Vec::new(),
    };
    let formats = part(&mut book, "xl/styles.xml").and_then(|text| formats(&text)).unwrap_or_default();
    rows(&part(&mut book, &name)?, &words, &formats)
}

fn part(book: &mut Book<'_>, name: &str) -> Option<String> {
    let mut text = String::new();
    book.by_name(name).ok()?.take(LARGEST + 1).read_to_string(&mut text).ok()?;
    (text.len() as u64 <= LARGEST).then_some(text)
}

fn parse(text: &str) -> Option<Document<'_>> {
    if !is_plain(text) {
        return None;
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).ok()
}

/// Whether a part is no deeper and no fuller than those of office programs; asked before it is parsed.
fn is_plain(text: &str) -> bool {
    let (mut rest, mut depth, mut all) = (text, 0_usize, 0_usize);
    while let Some((_, tag)) = rest.split_once('<') {
        let aside = [("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>")];
        if let Some((begin, end)) = aside.iter().find(|(begin, _)| tag.starts_with(begin)) {
            let Some((_, after)) = tag[begin.len()..].split_once(end) else { return true };
            rest = after;
            continue;
        }
        let (attributes, length) = attributes(tag);
        (all, rest) = (all + attributes, &tag[length..]);
        match (tag.starts_with('/'), tag[..length].ends_with('/')) {
            (true, _) => depth = depth.saturating_sub(1),
            (false, true) => {}
            (false, false) => depth += 1,
        }
        if attributes > ATTRIBUTES || depth > DEPTH || all > NODES as usize {
            return false;
        }
    }
    true
}

/// How many attributes a tag has, and where it ends; a `>` between quotation marks does not end it.
fn attributes(tag: &str) -> (usize, usize) {
    let (mut open, mut count) = (None, 0);
    for (at, byte) in tag.bytes().enumerate() {
        match (open, byte) {
            (None, b'>') => return (count, at),
            (None, b'"' | b'\'') => (open, count) = (Some(byte), count + 1),
            (Some(mark), byte) if mark == byte => open = None,
            _ => {}
        }
    }
    (count, tag.len())
}

fn named<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |node| node.tag_name().name() == name)
}

/// Where the first sheet lies in the archive.
fn first_sheet(book: &mut Book<'_>) -> Option<String> {
    let workbook = part(book, "xl/workbook.xml")?;
    let id = named(parse(&workbook)?.root(), "sheet").next().and_then(id_of)?;
    drop(workbook);
    let links = part(book, "xl/_rels/workbook.xml.rels")?;
    let links = parse(&links)?;
    let link = named(links.root(), "Relationship").find(|link| link.attribute("Id") == Some(&id))?;
    let target = link.attribute("Target")?;
    Some(target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned))
}

fn id_of(sheet: Node<'_, '_>) -> Option<String> {
    let id = sheet.attributes().find(|one| one.name() == "id" && one.namespace().is_some());
    id.map(|one| one.value().to_owned())
}

/// The words that cells share; how they are to be pronounced is left out.
fn shared(text: &str) -> Option<Vec<String>> {
    let document = parse(text)?;
    let own = document.root_element().children().filter(|node| node.tag_name().name() == "si");
    Some(own.map(words_of).collect())
}

fn words_of(node: Node<'_, '_>) -> String {
    let spoken = |node: &Node<'_, '_>| node.ancestors().any(|one| one.tag_name().name() == "rPh");
    let texts = node.descendants().filter(|one| one.tag_name().name() == "t" && !spoken(one));
    texts.filter_map(|one| one.text()).collect()
}

/// What the numbers of each cell format meant.
fn formats(text: &str) -> Option<Vec<Meant>> {
    let document = parse(text)?;
    let own: HashMap<&str, Meant> = named(document.root(), "numFmt")
        .filter_map(|one| Some((one.attribute("numFmtId")?, meant(one.attribute("formatCode")?))))
        .collect();
    let cells = named(document.root(), "cellXfs").next()?;
    let of = |cell: Node<'_, '_>| match cell.attribute("numFmtId").unwrap_or_default() {
        "14" | "15" | "22" => Meant::Day,
        "16" => Meant::DayMonth,
        "17" => Meant::MonthYear,
        other => own.get(other).copied().unwrap_or(Meant::Number),
    };
    Some(cells.children().filter(|node| node.tag_name().name() == "xf").map(of).collect())
}

/// What a format of the file's own shows: only its letters outside quotes and brackets count.
fn meant(code: &str) -> Meant {
    let mut aside = None;
    let mut letters = String::new();
    for letter in code.split(';').next().unwrap_or_default().chars() {
        match (aside, letter) {
            (Some(end), _) if end == letter => aside = None,
            (Some(_), _) => {}
            (None, '"') => aside = Some('"'),
            (None, '[') => aside = Some(']'),
            (None, other) => letters.extend(other.to_lowercase()),
        }
    }
    let has = |one: char| letters.contains(one);
    match (has('d') || has('t'), has('m'), has('y') || has('j')) {
        (true, true, true) => Meant::Day,
        (true, true, false) => Meant::DayMonth,
        (false, true, true) => Meant::MonthYear,
        _ => Meant::Number,
    }
}

fn rows(sheet: &str, words: &[String], formats: &[Meant]) -> Option<Vec<Vec<String>>> {
    let document = parse(sheet)?;
    let (mut rows, mut held): (Vec<Vec<String>>, usize) = (Vec::new(), 0);
    for row in named(document.root(), "row") {
        let number = row.attribute("r").and_then(|number| number.parse::<usize>().ok()).unwrap_or(rows.len() + 1);
        if number <= rows.len() || number > ROWS {
            return None;
        }
        rows.resize(number - 1, Vec::new());
        rows.push(cells(row, words, formats, &mut held)?);
    }
    Some(rows)
}

fn cells(row: Node<'_, '_>, words: &[String], formats: &[Meant], held: &mut usize) -> Option<Vec<String>> {
    let mut cells: Vec<String> = Vec::new();
    for cell in row.children().filter(|node| node.tag_name().name() == "c") {
        let at = cell.attribute("r").and_then(column).unwrap_or(cells.len());
        if at < cells.len() || at >= COLUMNS {
            continue;
        }
        cells.resize(at, String::new());
        let content = content(cell, words, formats);
        *held += content.len();
        if *held > held_at_most() {
            return None;
        }
        cells.push(content);
    }
    Some(cells)
}

/// The bound of all cells; forty of them with the switch of the tests of hostile files, which have to notice.
fn held_at_most() -> usize {
    if kernel::is_faulty("cells_unbounded") { 40 * HELD } else { HELD }
}

/// The column of `AB12`, from 0.
fn column(place: &str) -> Option<usize> {
    let letters = place.chars().take_while(char::is_ascii_uppercase).take(4);
    letters.fold(0, |sum, letter| sum * 26 + (letter as usize - 'A' as usize) + 1).checked_sub(1)
}

fn content(cell: Node<'_, '_>, words: &[String], formats: &[Meant]) -> String {
    let value = cell.children().find(|one| one.tag_name().name() == "v").and_then(|one| one.text()).unwrap_or_default();
    match cell.attribute("t").unwrap_or("n") {
        "s" => value.parse::<usize>().ok().and_then(|at| words.get(at).cloned()).unwrap_or_default(),
        "inlineStr" => words_of(cell),
        "n" => {
            let format = cell.attribute("s").and_then(|at| at.parse::<usize>().ok()).and_then(|at| formats.get(at));
            number(value, format.copied().unwrap_or(Meant::Number))
        }
        _ => value.to_owned(),
    }
}

/// A number as people read it, or what they had typed before it became a day.
fn number(value: &str, meant: Meant) -> String {
    let Ok(number) = value.parse::<f64>() else { return value.to_owned() };
    let serial = number.floor();
    if meant == Meant::Number || !(61.0..2_958_466.0).contains(&serial) {
        // The shortest number that is the same: files write 2.2999999999999998 for 2.3.
        return number.to_string();
    }
    #[expect(clippy::cast_possible_truncation, reason = "the range was just asked")]
    let (year, month, day) = civil(serial as i64);
    match meant {
        Meant::MonthYear => format!("{month}.{}", year % 100),
        Meant::DayMonth => format!("{day}.{month}"),
        Meant::Number | Meant::Day => format!("{day}.{month}.{}", year % 100),
    }
}

/// Year, month and day of a spreadsheet's count of days, by the proleptic calendar of 400 years (Hinnant's algorithm).
fn civil(serial: i64) -> (i64, i64, i64) {
    // Day 25,569 is the first of January 1970; the algorithm's year begins in March of the year 0.
    let days = serial - 25_569 + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let (day, month) = (of_year - (153 * shifted + 2) / 5 + 1, if shifted < 10 { shifted + 3 } else { shifted - 9 });
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Karten" sheetId="1" r:id="rId7"/><sheet name="Zwei" sheetId="2" r:id="rId8"/></sheets></workbook>"#;
    const LINKS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId8" Target="worksheets/zwei.xml"/><Relationship Id="rId7" Target="worksheets/karten.xml"/></Relationships>"#;
    const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="[$-407]dd/\ mmm;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="16"/><xf numFmtId="17"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>"#;
    const WORDS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Zeit &amp; Ruhe</t></si><si><r><t>Zu</t></r><r><t>hören</t></r><rPh><t>stumm</t></rPh></si></sst>"#;

    fn book(sheet: &str) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let sheet = format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet}</sheetData></worksheet>"#
        );
        let parts = [
            ("xl/workbook.xml", WORKBOOK),
            ("xl/_rels/workbook.xml.rels", LINKS),
            ("xl/styles.xml", STYLES),
            ("xl/sharedStrings.xml", WORDS),
            ("xl/worksheets/karten.xml", &sheet),
        ];
        for (name, text) in parts {
            archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn the_first_sheet_is_read_row_by_row() {
        let sheet = r#"<row r="1"><c r="A1" t="n"><v>1.1</v></c><c r="B1" t="s"><v>0</v></c></row>
            <row r="3"><c r="B3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>doppelt</t></is></c></row>"#;
        assert_eq!(
            sheet_rows(&book(sheet)).unwrap(),
            [vec!["1.1", "Zeit & Ruhe"], vec![], vec!["", "Zuhören", "", "doppelt"]]
        );
    }

    #[test]
    fn what_a_program_made_a_day_of_is_found_again() {
        let check = |value: &str, style: u8, expected: &str| {
            let sheet = format!(r#"<row r="1"><c r="A1" s="{style}"><v>{value}</v></c></row>"#);
            assert_eq!(sheet_rows(&book(&sheet)).unwrap(), [[expected]], "{value} as {style}");
        };
        check("46144", 1, "2.5"); // 2 May 2026
        check("46144", 4, "2.5");
        check("41306", 2, "2.13"); // 1 February 2013
        check("37316", 3, "1.3.2"); // 1 March 2002
        check("36951", 3, "1.3.1"); // the day after 28 February 2001
        check("36585", 3, "29.2.0"); // a leap day
        check("2.2999999999999998", 0, "2.3");
        check("12", 0, "12");
    }

    #[test]
    fn what_no_office_program_writes_is_not_even_parsed() {
        let row = |content: &str| sheet_rows(&book(content)).is_some();
        let attributes = |count: usize| (0..count).map(|at| format!(" a{at}='>'")).collect::<String>();
        assert!(row(&format!("<row{}/>", attributes(64))) && !row(&format!("<row{}/>", attributes(65))));
        let deep = |depth: usize| format!("<!-- <a --><![CDATA[<a]]>{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert!(row(&deep(30)) && !row(&deep(31)));
        let many = |count: usize| "<a b='' c='' d='' e='' f=''/>".repeat(count);
        assert!(row(&many(90_000)) && !row(&many(110_000)));
    }

    #[test]
    fn a_long_text_is_not_repeated_without_end() {
        let cell = format!(r#"<c t="inlineStr"><is><t>{}</t></is></c>"#, "x".repeat(100_000));
        let rows = |count: usize| sheet_rows(&book(&format!("<row>{}</row>", cell.repeat(count))));
        assert!(
            rows(63).is_some()
                && sheet_rows(&book(&format!("<row>{0}</row><row>{0}</row>", cell.repeat(60)))).is_none()
        );
    }

    #[test]
    fn what_is_no_spreadsheet_is_none() {
        for bytes in [&b""[..], b"1.1;Zeit", b"PK\x03\x04 und sonst nichts"] {
            assert_eq!(sheet_rows(bytes), None);
        }
        let bomb = r#"<!DOCTYPE l [<!ENTITY a "aaaa">]><l>&a;</l>"#;
        assert_eq!(sheet_rows(&book(bomb)), None);
        assert_eq!(sheet_rows(&book(r#"<row r="99999999"/>"#)), None);
        assert_eq!(sheet_rows(&book(r#"<row r="2"/><row r="1"/>"#)), None);
        assert!(is_sheet(&book("")) && !is_sheet(b"1.1;Zeit"));
    }
}
