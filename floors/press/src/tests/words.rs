//! Words of people in the PDF: German letters, long words, code-like texts, and what the font lacks.

use page_validation::{ValidationOptions, ValidationProfile, is_pdf_compliant_bytes};

use super::samples::LONG_WORD;
use crate::{Block, Document, Figure, Inline, Row, Svg, Table, pdf, unprintable};

fn paper(words: &str) -> Document {
    let table = Table::new(format!("Tabelle {words}"), ["Feld", words]).unwrap().with(Row::headed(words, [words]));
    Document::new(format!("Titel {words}"), "de", words, "2026-11-21")
        .with_subtitle(words)
        .with_running_title(words)
        .with(Block::heading(2, format!("Abschnitt {words}")))
        .with(Block::Paragraph(vec![Inline::text(words), Inline::strong(words), Inline::emphasis(words)]))
        .with(Block::Paragraph(vec![Inline::link(words, "https://example.org/ä?x=🙂")]))
        .with(Block::bullets([words, words]))
        .with(Block::note(words))
        .with(table)
}

/// The words of the sheets as a reader's program would copy them, without white space and line ends.
pub(super) fn copied(sheets: &[u8]) -> String {
    let file = lopdf::Document::load_mem(sheets).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    file.extract_text(&pages).unwrap().split_whitespace().collect()
}

#[test]
fn german_survives() {
    for words in [
        "Größe, Maß, Übung, Ärger, „Öffnung“ – ‚ja‘ … 5 € § 8a ẞ",
        LONG_WORD,
        "Žarko Dvořák, İpek Şahin, Łukasz, Nguyễn, Мария, Ελένη",
    ] {
        let copy = copied(&pdf(&paper(words)).unwrap()).replace(['\u{ad}', '-'], "");
        let wanted: String = words.split_whitespace().collect();
        assert!(copy.contains(&wanted), "{wanted} is missing in\n{copy}");
        assert_eq!(unprintable(&paper(words)).unwrap(), ['🙂'; 0]);
    }
}

#[test]
fn words_are_never_code() {
    let words =
        r##"#panic("x") $a_b$ *fett* @bezug <marke> \u{41} `roh` // nicht /* */ = Kopf #include "x.typ" [ ] { } "##;
    let copy = copied(&pdf(&paper(words)).unwrap());
    assert!(copy.contains(r##"#panic("x")$a_b$*fett*@bezug<marke>"##), "{copy}");
}

/// One smiley in an answer must not cost the office its report.
#[test]
fn what_the_font_lacks_is_replaced_and_named() {
    let words =
        "Danke 👩‍👩‍👧 und ✓ 漢字 مرحبا\u{0}\u{7}\u{202e}\u{fffd}\ttab\r\nzwei\u{2028}drei\u{e000} e\u{301} a\u{308}";
    let sheets = pdf(&paper(words)).unwrap();
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        assert!(is_pdf_compliant_bytes(&sheets, &ValidationOptions::default().profile(profile)).unwrap());
    }
    assert!(copied(&sheets).contains("Danke[?]und[?]"));
    assert!(unprintable(&paper(words)).unwrap().contains(&'✓'));
}

/// Drawings from elsewhere name fonts we do not have; their words must not vanish.
#[test]
fn drawings_keep_their_words() {
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120" font-size="12">
        <text x="0" y="20">ohne Angabe</text><text x="0" y="40" font-family="Arial, sans-serif">fremde Schrift</text>
        <text x="0" y="60" font-weight="bold" font-family="Arial">fette Schrift</text>
        <text x="0" y="80" font-style="italic">schräge Schrift</text><text x="0" y="100">lacht 🙂 mit</text></svg>"#;
    let figure = Figure::new(Svg::parse(svg).unwrap(), "Fünf Zeilen", "").unwrap();
    let copy = copied(&pdf(&paper("Wort").with(figure)).unwrap());
    for words in ["ohneAngabe", "fremdeSchrift", "fetteSchrift", "schrägeSchrift", "lacht[?]mit"] {
        assert!(copy.contains(words), "{words} is missing in\n{copy}");
    }
}

/// A paper without faults can be printed, whatever people typed.
#[test]
fn any_words_can_be_printed() {
    let mut runner = proptest::test_runner::TestRunner::new_with_rng(
        proptest::test_runner::Config::with_cases(24),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let words = "\\PC{1,40}|[a-zäöü \\n\\t#$*_<>@\\\\\\[\\]{}\"`~-]{1,60}|.{1,30}";
    let tried = runner.run(&words, |words| {
        let paper = paper(&format!("x{words}"));
        proptest::prop_assert_eq!(paper.check(), []);
        let sheets = pdf(&paper).map_err(|error| proptest::test_runner::TestCaseError::fail(error.to_string()))?;
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
            let fit = is_pdf_compliant_bytes(&sheets, &ValidationOptions::default().profile(profile));
            proptest::prop_assert!(fit.unwrap());
        }
        Ok(())
    });
    tried.unwrap();
}
