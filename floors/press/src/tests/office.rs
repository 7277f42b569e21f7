//! Office files: the same words as the page, structure that assistive technology needs, nothing that runs.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::samples;
use crate::{Document, Row, Table, csv, docx, xlsx};

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// All words of the document part, in reading order.
fn words(xml: &str) -> String {
    let tree = roxmltree::Document::parse(xml).unwrap();
    tree.descendants()
        .filter(|node| node.has_tag_name((W, "t")))
        .filter_map(|node| node.text())
        .collect::<Vec<_>>()
        .join(" ")
}

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

#[test]
fn a_docx_says_what_the_page_says_in_structures_that_can_be_heard() {
    let report = samples::report();
    let bytes = docx(&report).unwrap();
    let document = part(&bytes, "word/document.xml");
    let said = words(&document);
    for expected in ["Qualitätsbericht des Landkreises Musterland", "alle zwölf Sozialräume", "87,5 %", "Im Januar"]
    {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(document.contains("<w:tblHeader/>"), "header rows repeat");
    assert!(document.contains("Heading1") && document.contains("Heading2"));
    assert!(document.contains("descr=\"Balkendiagramm: Beteiligung"), "the drawing has its words");
    assert!(part(&bytes, "word/styles.xml").contains("w:lang w:val=\"de-DE\""));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("2026-11-21") && !core.contains("creator"), "{core}");
    for name in ["word/styles.xml", "word/numbering.xml", "word/header1.xml", "word/footer1.xml", "[Content_Types].xml"]
    {
        roxmltree::Document::parse(&part(&bytes, name)).unwrap();
    }
    assert_eq!(bytes, docx(&report).unwrap(), "same document, same bytes");
}

#[test]
fn only_links_lead_out_of_a_docx() {
    let relations = part(&docx(&samples::report()).unwrap(), "word/_rels/document.xml.rels");
    let outside: Vec<&str> = relations.split("<Relationship ").filter(|one| one.contains("External")).collect();
    assert_eq!(outside.len(), 1);
    assert!(outside[0].contains("/hyperlink"), "{outside:?}");
}

#[test]
fn what_somebody_typed_computes_nothing() {
    let hostile = ["=1+1", "+49 5141 1", "-cmd", "@sum(a1)", "\t=2", "a;b\"c\"\nd", "-3,5"];
    let table = Table::new("Rückmeldungen", ["Text"]).unwrap().with_rows(hostile.map(|text| Row::new([text])));
    let lines = csv(&table);
    let expected =
        "\u{feff}Text\r\n'=1+1\r\n+49 5141 1\r\n'-cmd\r\n'@sum(a1)\r\n'\t=2\r\n\"a;b\"\"c\"\"\nd\"\r\n-3,5\r\n";
    assert_eq!(lines, expected);
    let book = xlsx("Rückmeldungen", "2026-11-21", &[&table]).unwrap();
    assert!(!part(&book, "xl/worksheets/sheet1.xml").contains("<f>"));
    assert!(part(&book, "xl/sharedStrings.xml").contains("=1+1"));
    let core = part(&book, "docProps/core.xml");
    assert!(core.contains("<dc:creator></dc:creator>") || !core.contains("creator"), "{core}");
}

#[test]
fn numbers_of_a_workbook_are_numbers_and_sheets_have_names_of_their_own() {
    let table = samples::table();
    let book = xlsx("Bericht", "2026-11-21", &[&table, &table]).unwrap();
    let sheet = part(&book, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<v>1204</v>"), "{sheet}");
    assert!(sheet.contains("topLeftCell=\"A2\""), "the header row stays");
    let names = part(&book, "xl/workbook.xml");
    assert!(names.contains("name=\"Zielerreichung je Handlungsfeld\"") && names.contains("Handlungs 2\""), "{names}");
}

#[test]
fn a_document_with_faults_is_no_docx() {
    assert!(docx(&Document::new("", "de", "x", "2026-11-21")).is_err());
}
