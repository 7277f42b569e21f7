//! What stands in a PDF: the words of its pages, and what is beside them, for tests that look for words; and whether all can read it.

use lopdf::{Document, Object};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// The words of the pages as a reader's program would copy them (through the fonts' ToUnicode maps), then titles,
/// bookmarks, alternative texts, addresses of links and metadata. Without white space and hyphens: a word that was
/// divided at the end of a line is whole again.
pub fn printed(sheets: &[u8]) -> String {
    let file = Document::load_mem(sheets).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    let mut text = file.extract_text(&pages).unwrap();
    file.objects.values().for_each(|object| beside(object, &mut text));
    text.retain(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '\u{ad}' | '\u{2010}'));
    text
}

fn beside(object: &Object, text: &mut String) {
    match object {
        Object::String(..) => text.push_str(&lopdf::decode_text_string(object).unwrap_or_default()),
        Object::Array(all) => all.iter().for_each(|one| beside(one, text)),
        Object::Dictionary(all) => all.iter().for_each(|(_, one)| beside(one, text)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, one)| beside(one, text));
            if stream.dict.has_type(b"Metadata") {
                let bytes = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
                text.push_str(&String::from_utf8_lossy(&bytes));
            }
        }
        _ => {}
    }
    text.push('\n');
}

/// What a PDF is told to do and where it leads: all names in its objects, packed ones too, and the addresses of its links. What
/// three bytes of a packed stream happen to spell is none of them.
pub fn deeds(sheets: &[u8]) -> Vec<String> {
    let file = Document::load_mem(sheets).unwrap();
    let mut found = Vec::new();
    file.objects.values().for_each(|object| gather(object, &mut found));
    gather(&Object::Dictionary(file.trailer.clone()), &mut found);
    found
}

fn gather(object: &Object, found: &mut Vec<String>) {
    let lossy = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    match object {
        Object::Name(name) => found.push(lossy(name)),
        Object::Array(parts) => parts.iter().for_each(|part| gather(part, found)),
        Object::Stream(stream) => gather(&Object::Dictionary(stream.dict.clone()), found),
        Object::Dictionary(entries) => {
            for (name, value) in entries {
                found.push(lossy(name));
                if let (b"URI", Object::String(address, _)) = (name.as_slice(), value) {
                    found.push(lossy(address));
                }
                gather(value, found);
            }
        }
        _ => {}
    }
}

/// Makes sure that a paper can be read aloud and kept: PDF/UA-1 and PDF/A-2a, by an independent checker. Where a person wants
/// to look at it, `PRESS_SHEETS=/tmp` keeps it under this name.
#[track_caller]
pub fn accessible(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("PRESS_SHEETS") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), pdf).unwrap();
    }
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        let checked = validate_pdf_bytes(pdf, &ValidationOptions::default().profile(profile)).unwrap();
        assert!(checked.rules.total > 100, "the checker must have looked: {:?}", checked.rules);
        let mut failures: Vec<String> = checked.failures.iter().map(ToString::to_string).collect();
        // Packed bytes end with a carriage return by chance; the checker then counts it to the end of the line after them.
        let mut by_chance = pdf.windows(11).filter(|bytes| bytes == b"\r\nendstream").count();
        failures.retain(|failure| {
            let is_chance = by_chance > 0 && failure.contains("a stream /Length does not match");
            by_chance -= usize::from(is_chance);
            !is_chance
        });
        assert_eq!(failures, Vec::<String>::new(), "{name}");
    }
}
