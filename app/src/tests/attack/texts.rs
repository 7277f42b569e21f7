//! Thousands of hostile texts in everything that texts are put into: pages and their parts, DOCX, XLSX, CSV, PDF.
//! `GELINGEN_PAYLOADS` says how many; `GELINGEN_FUZZ_SEED` has a run again.

use kernel::{Faults, Fields, Lang};
use maud::{Markup, html};
use press::{Block, Cell, Document, Inline, Row, Table};

use super::{page, payloads::payload, told_number};

/// So many at once are put into one page, or paper.
const TOGETHER: u64 = 50;

/// How many texts, and the seed of the first.
fn texts() -> (u64, u64) {
    let seed = told_number("GELINGEN_FUZZ_SEED").unwrap_or_else(|| u64::from_le_bytes(testkit::world().0.bytes()));
    (told_number("GELINGEN_PAYLOADS").unwrap_or(2_000), seed)
}

/// Has groups of texts judged: beside them a group of harmless words as large.
fn each(share: u64, judge: impl Fn(u64, &[String], &[String])) {
    let (count, seed) = texts();
    let plain: Vec<String> = (0..TOGETHER).map(|_| "Wort".to_owned()).collect();
    for group in 0..(count / TOGETHER / share).max(1) {
        let first = seed.wrapping_add(group * TOGETHER);
        let texts: Vec<String> = (0..TOGETHER).map(|at| payload(first.wrapping_add(at))).collect();
        judge(first, &texts, &plain);
    }
    eprintln!("soak: {} texts from seed {seed}", (count / TOGETHER / share).max(1) * TOGETHER);
}

/// Everywhere a page has words: between tags, in each kind of attribute, in what is read raw, and as fields of a form.
fn everywhere(t: &ui::T, texts: &[String]) -> Markup {
    let form = |text: &str| {
        let fields = Fields::default().with("title", text).with("short", text).with("version", text);
        let faults = Faults::one("title", kernel::Say::new("file-syntax").with("detail", text));
        ui::Form::new(t, "programme_edit", text, &fields, &faults).line("title", 200).text("short", 500).render()
    };
    html! {
        title { (texts.concat()) }
        @for text in texts {
            h1 class=(text) { (text) }
            a href={ "/programmes/" (text) } title=(text) aria-label=(text) { (text) }
            textarea { (text) }
            select { option value=(text) { (text) } }
            table { tr { td data-label=(text) { (text) } } }
            svg { text x=(text) { (text) } }
        }
        @for text in texts.iter().step_by(10) { (form(text)) }
    }
}

/// Every element with the names of its attributes.
fn outline(text: &str) -> Vec<String> {
    let html = scraper::Html::parse_document(text);
    let elements = html.tree.values().filter_map(scraper::Node::as_element);
    let named = |one: &scraper::node::Element| {
        let mut names: Vec<&str> = one.attrs().map(|(name, _)| name).collect();
        names.sort_unstable();
        format!("{}[{}]", one.name(), names.join(" "))
    };
    elements.map(named).collect()
}

fn paper(texts: &[String]) -> Document {
    let table = Table::new(texts[0].clone() + "Tabelle", ["Text".to_owned(), texts[1].clone() + "x"]).unwrap();
    let rows = texts.iter().map(|text| Row::new([Cell::plain(text.clone()), Cell::strong(text.clone())]));
    let mut document =
        Document::new(texts[2].clone() + "Titel", "de", texts[3].clone(), "2026-11-21").with(table.with_rows(rows));
    for text in texts {
        let inline =
            vec![Inline::text(text.clone()), Inline::strong(text.clone()), Inline::link(text.clone(), address(text))];
        document = document.with(Block::heading(2, format!("A {text}"))).with(Block::Paragraph(inline));
        document = document.with(Block::bullets([text.clone()])).with(Block::note(text.clone()));
    }
    document
}

#[test]
fn hostile_texts_are_words_on_every_page() {
    let t = crate::tests::house().site.t(Lang::De);
    let whole =
        |inner: Markup| format!("<!doctype html><html><body><main>{}</main></body></html>", inner.into_string());
    each(1, |first, texts, plain| {
        let (page, other) = (outline(&whole(everywhere(&t, texts))), outline(&whole(everywhere(&t, plain))));
        assert_eq!(page, other, "texts from {first}");
    });
}

/// A text as the end of an address.
fn address(text: &str) -> String {
    format!("https://amt.example/{}", super::town::encoded(&[(text, "")]))
}

#[test]
fn hostile_texts_are_words_in_every_paper() {
    each(4, |first, texts, plain| {
        let (paper, other) = (paper(texts), paper(plain));
        let as_page = |document: &Document| page::read(&press::html(document).into_string());
        let (read, known) = (as_page(&paper), as_page(&other));
        // The ends of lines are kept.
        let plain = |page: &page::Page| page.outline.iter().filter(|one| *one != "br[]").cloned().collect::<Vec<_>>();
        assert_eq!(plain(&read), plain(&known), "texts from {first}");
        assert!(read.inline.is_empty(), "texts from {first}: {:?}", read.inline);
        office(first, &paper);
        table(first, texts);
    });
}

#[test]
fn no_paper_leads_where_a_hostile_text_wants_to() {
    each(1, |first, texts, _| {
        for text in texts {
            let link = Block::Paragraph(vec![Inline::link("Wort", text.clone())]);
            let paper = Document::new("Wort", "de", "Amt", "2026-11-21").with(link);
            assert!(press::docx(&paper).is_err(), "{text:?}, texts from {first}");
        }
    });
}

/// A DOCX whose parts are XML of the same elements, without fields that act, and without a way out but to the web.
fn office(first: u64, paper: &Document) {
    let parts = testkit::unpacked(&press::docx(paper).unwrap());
    for word in
        ["w:instrText", "w:fldSimple w:instr=\" DDE", "<!DOCTYPE", "<!ENTITY", "<script", "vbaProject", "w:altChunk"]
    {
        // Between tags each of them begins with an escaped sign.
        assert!(!parts.contains(&format!("<{}", word.trim_start_matches('<'))), "{word}, texts from {first}");
    }
    for target in parts.split("Target=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let known = ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme));
        assert!(known || !target.contains([':', '\\']), "{target}, texts from {first}");
    }
}

/// What stands in a workbook is read back as words, and no line of a CSV computes anything.
fn table(first: u64, texts: &[String]) {
    let table = Table::new("Tabelle", ["Text"]).unwrap().with_rows(texts.iter().map(|text| Row::new([text.clone()])));
    let book = press::xlsx(&texts[0], "2026-11-21", &[&table]).unwrap();
    let parts = testkit::unpacked(&book);
    assert!(!parts.contains("<f>") && !parts.contains("externalLink"), "texts from {first}");
    let rows = files::sheet_rows(&book).unwrap_or_default();
    assert!(rows.len() >= texts.len(), "{} rows, texts from {first}", rows.len());
    for line in press::csv(&table).trim_start_matches('\u{feff}').split("\r\n") {
        // A second quotation mark is the text's own.
        let cell = line.strip_prefix('"').unwrap_or(line);
        assert!(!cell.starts_with(['=', '@', '\t']), "{line:?}, texts from {first}");
    }
}

#[test]
fn a_pdf_of_hostile_texts_does_nothing() {
    let (_, seed) = texts();
    let texts: Vec<String> = (0..4).map(|at| payload(seed.wrapping_add(at))).collect();
    // What no font has is refused; that is tested where papers are made.
    let plain = |text: &String| text.chars().filter(|c| (' '..='~').contains(c)).collect::<String>();
    let texts: Vec<String> = texts.iter().map(plain).map(|text| text + " Wort").collect();
    let bytes = press::pdf(&paper(&texts)).unwrap();
    let deeds = testkit::deeds(&bytes);
    assert!(deeds.iter().any(|deed| deed == "Catalog") && deeds.iter().any(|deed| deed.starts_with("https://")));
    for deed in ["JavaScript", "JS", "Launch", "OpenAction", "EmbeddedFile", "SubmitForm", "GoToR"] {
        assert!(deeds.iter().all(|own| own != deed), "{deed}, texts from {seed}");
    }
    let astray = deeds.iter().find(|deed| deed.to_lowercase().starts_with("javascript"));
    assert!(astray.is_none() && !testkit::printed(&bytes).contains("root:x:"), "{astray:?}, texts from {seed}");
}

/// The control: most of them do make elements where they are not escaped.
#[test]
fn hostile_texts_are_hostile() {
    let (_, seed) = texts();
    let known = page::read("<p title=''>Wort</p>").outline.len();
    let grows = |at: &u64| {
        let text = payload(seed.wrapping_add(*at));
        let raw = maud::PreEscaped(format!("<p title='{text}'>{text}</p>"));
        page::read(&raw.into_string()).outline.len() > known
    };
    let hostile = (0..1_000).filter(grows).count();
    assert!(hostile > 700, "{hostile} of 1000");
}
