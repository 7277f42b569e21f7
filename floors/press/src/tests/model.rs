//! What cannot be built, and what is refused before it is printed.

use super::samples::{drawing, figure, report, table};
use crate::{Block, Document, Fault, Figure, Inline, PressError, Row, Svg, Table, pdf};

#[test]
fn a_table_without_header_cells_or_caption_cannot_be_built() {
    assert_eq!(Table::new("Zahlen", Vec::<String>::new()), Err(Fault::NoHeaderCells));
    assert_eq!(Table::new("Zahlen", ["Feld", " "]), Err(Fault::NoHeaderCells));
    assert_eq!(Table::new("  ", ["Feld"]), Err(Fault::NoCaption));
    let stored = r#"{"kind":"table","value":{"caption":"Zahlen","columns":[],"rows":[]}}"#;
    assert!(serde_json::from_str::<Block>(stored).unwrap_err().to_string().contains("header cells"));
}

#[test]
fn a_figure_without_words_cannot_be_built() {
    assert_eq!(Figure::new(drawing(), " ", "Anteile"), Err(Fault::NoAlternativeText));
    let mut stored = serde_json::to_value(figure()).unwrap();
    stored["alt"] = "".into();
    assert!(serde_json::from_value::<Figure>(stored).is_err());
}

#[test]
fn a_paper_survives_storage() {
    let stored = serde_json::to_string(&report()).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&stored).unwrap(), report());
}

#[test]
fn the_samples_have_no_faults() {
    assert_eq!(report().check(), []);
    assert_eq!(super::samples::long_report().check(), []);
}

#[test]
fn a_skipped_heading_is_refused() {
    let paper = report().with(Block::heading(4, "Zu tief"));
    let skipped = Fault::SkippedLevel { level: 4, after: 2 };
    assert_eq!(paper.check(), std::slice::from_ref(&skipped));
    assert!(matches!(pdf(&paper), Err(PressError::Faulty(faults)) if faults == [skipped]));
    assert_eq!(report().with(Block::heading(1, "Zweiter Titel")).check().len(), 1);
}

#[test]
fn all_faults_are_told_at_once() {
    let paper = Document::new(" ", "fr", "Jugendamt", "2026-02-30")
        .with(Block::heading(2, ""))
        .with(table().with(Row::new(["nur eine"])))
        .with(Block::Paragraph(vec![Inline::link("", "javascript:alert(1)")]));
    let told: Vec<String> = paper.check().iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 7, "{told:#?}");
    assert!(told[4].contains("row 5") && told[4].contains("1 cells, but there are 4 columns"), "{told:#?}");
}

#[test]
fn days_are_real_days() {
    let faults = |day: &str| Document::new("Titel", "en", "Amt", day).check().len();
    for good in ["2026-11-21", "2024-02-29", "2000-02-29"] {
        assert_eq!(faults(good), 0, "{good}");
    }
    for bad in [
        "2026-02-29",
        "2100-02-29",
        "21.11.2026",
        "2026-13-01",
        "2026-00-01",
        "2026-1-1",
        "",
        "2026–1-01",
        "äöü6-01-01",
    ] {
        assert_eq!(faults(bad), 1, "{bad}");
    }
}

#[test]
fn only_harmless_drawings_are_taken() {
    let around = |inside: &str| format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>"#);
    assert!(Svg::parse(&around("<text>a &lt; b &amp; c</text>")).unwrap().as_str().contains("a &lt; b &amp; c"));
    assert_eq!(Svg::parse(drawing().as_str()), Ok(drawing()), "cleaning twice changes nothing");
    for bad in [
        "<script>alert(1)</script>",
        r#"<rect onclick="alert(1)"/>"#,
        r#"<a href="javascript:alert(1)"><text>x</text></a>"#,
        r#"<image href="https://example.org/x.png"/>"#,
        "<foreignObject><p>x</p></foreignObject>",
        r#"<rect style="fill:red"/>"#,
        r#"<rect fill="url(https://example.org)"/>"#,
        r#"<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>"#,
        "<rect>",
    ] {
        assert!(Svg::parse(&around(bad)).is_err(), "{bad}");
    }
    assert!(Svg::parse(&around(&("<g>".repeat(5_000) + &"</g>".repeat(5_000)))).is_err());
    assert!(
        Svg::parse(r#"<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>"#)
            .is_err()
    );
}

#[test]
fn columns_of_numbers_are_known() {
    let table = Table::new("Zahlen", ["Name", "Zahl", "Tag", "Leer", "Gemischt"])
        .unwrap()
        .with(Row::new(["A", "−1.204,5 %", "21.11.2026", "–", "12"]))
        .with(Row::new(["B", "1.204.000 €", "1.2.2026", "", "keine"]))
        .with(Row::new(["C", "–", "2026-11-21", "–", "13"]));
    assert_eq!(table.numeric(), [false, true, false, false, false]);
}
