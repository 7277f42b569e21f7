//! The PDF: judged by an independent checker for both standards, and that checker tried on faulty files.

use std::time::Instant;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::samples::{crowded_table, long_report, report, wide_table};
use crate::pdf::probe::{pdf_from, pdf_to};
use crate::{Block, Document, PressError, Table, pdf};

/// What the checker finds, one sentence each.
fn findings(sheets: &[u8], profile: ValidationProfile) -> Vec<String> {
    let checked = validate_pdf_bytes(sheets, &ValidationOptions::default().profile(profile)).unwrap();
    assert!(checked.rules.total > 100, "the checker must have looked: {:?}", checked.rules);
    checked.failures.iter().map(ToString::to_string).collect()
}

fn assert_both_standards(sheets: &[u8]) {
    assert_eq!(findings(sheets, ValidationProfile::PdfUa1), Vec::<String>::new());
    assert_eq!(findings(sheets, ValidationProfile::PdfA2a), Vec::<String>::new());
}

/// Where a person wants to look at the sheets, `PRESS_SHEETS=/tmp` keeps them.
fn keep(name: &str, sheets: &[u8]) {
    if let Some(folder) = std::env::var_os("PRESS_SHEETS") {
        std::fs::write(std::path::Path::new(&folder).join(name), sheets).unwrap();
    }
}

#[test]
fn each_kind_of_block_satisfies_both_standards() {
    let sheets = pdf(&report()).unwrap();
    keep("report.pdf", &sheets);
    assert_both_standards(&sheets);
}

#[test]
fn a_long_paper_satisfies_both_standards() {
    let begin = Instant::now();
    let sheets = pdf(&long_report()).unwrap();
    assert!(begin.elapsed().as_secs() < 60, "a paper must not take minutes: {:?}", begin.elapsed());
    keep("long.pdf", &sheets);
    assert_both_standards(&sheets);
}

#[test]
fn a_short_paper_with_a_wide_table_lies_across() {
    let list = Document::new("List of answers", "en", "Youth Office", "2026-11-01").with(wide_table());
    let sheets = pdf(&list).unwrap();
    keep("wide.pdf", &sheets);
    assert_both_standards(&sheets);
    let file = lopdf::Document::load_mem(&sheets).unwrap();
    for page in file.get_pages().into_values() {
        let media = file.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        assert!(media[2].as_float().unwrap() > media[3].as_float().unwrap(), "{media:?}");
    }
}

#[test]
fn many_columns_of_long_words_stay_readable() {
    let list = Document::new("Maßnahmenplan 2027", "de", "Jugendamt Musterland", "2026-11-21").with(crowded_table());
    let sheets = pdf(&list).unwrap();
    keep("crowded.pdf", &sheets);
    assert_both_standards(&sheets);
}

#[test]
fn the_sheets_say_their_language_and_show_their_title() {
    for (language, tag) in [("de", "de-DE"), ("en", "en-GB")] {
        let paper = Document { language: language.into(), ..report() };
        let file = lopdf::Document::load_mem(&pdf(&paper).unwrap()).unwrap();
        let catalog = file.catalog().unwrap();
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), tag.as_bytes());
        let (_, view) = file.dereference(catalog.get(b"ViewerPreferences").unwrap()).unwrap();
        assert!(view.as_dict().unwrap().get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    }
}

#[test]
fn the_smallest_papers_satisfy_both_standards() {
    let empty = Document::new("Leer", "de", "Amt", "2026-11-21");
    assert_both_standards(&pdf(&empty).unwrap());
    let bare = empty
        .with(Block::bullets([""; 0]))
        .with(Block::steps(["", "\u{200b}"]))
        .with(Block::Paragraph(Vec::new()))
        .with(Block::paragraph(""))
        .with(Block::note(""))
        .with(Table::new("Ohne Zeilen", ["Feld"]).unwrap())
        .with_subtitle("")
        .with_running_title("\u{7}");
    assert_both_standards(&pdf(&bare).unwrap());
}

/// Controls: a checker that finds nothing anywhere would prove nothing.
#[test]
fn the_checker_finds_what_is_wrong() {
    let untagged = pdf_to(&report(), &[]).unwrap();
    let missed = findings(&untagged, ValidationProfile::PdfUa1);
    assert!(missed.len() >= 3, "{missed:#?}");
    assert!(!findings(&untagged, ValidationProfile::PdfA2a).is_empty());
    let only_archive = pdf_to(&report(), &[typst_pdf::PdfStandard::A_2a]).unwrap();
    assert_eq!(findings(&only_archive, ValidationProfile::PdfA2a), Vec::<String>::new());
    assert!(!findings(&only_archive, ValidationProfile::PdfUa1).is_empty());
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    assert!(pdf(&report()).unwrap() == pdf(&report()).unwrap());
    assert!(pdf(&report()).unwrap() != pdf(&report().with(Block::paragraph("Mehr."))).unwrap());
}

#[test]
fn the_typesetter_sees_no_other_file_and_no_package() {
    for template in [
        r#"#read("/etc/hostname")"#,
        r#"#read("../../../../etc/hostname")"#,
        r#"#image("/work/logo.png")"#,
        r#"#include "other.typ""#,
        r#"#import "@preview/cetz:0.4.0": canvas"#,
        r#"#datetime.today().display()"#,
    ] {
        let refused = pdf_from(template);
        assert!(matches!(refused, Err(PressError::Setting(_))), "{template}: {refused:?}");
    }
    assert!(pdf(&report()).is_ok(), "a failure leaves nothing behind");
}
