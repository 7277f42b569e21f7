//! Everything that reads what others send, given what nobody would send: no panic, no 500, and what is read holds.
//!
//! What a crate keeps to itself is reached as everybody reaches it, through the door, or has its target beside it.
//! `guards/readers.toml` names every reader with its target; `cargo xtask fuzz` goes on for longer.

use db::archive;
use kernel::{Fields, Id, Key, Lang, Reader, Role, Scope, When};
use testkit::{Answer, Mutants, TestApp, fuzz, fuzz_text, turns};

use super::house;

/// Sends mutants through the door: whatever comes, it is no fault of ours.
async fn flood(seeds: &[&[u8]], send: impl AsyncFn(&[u8]) -> Option<Answer>) {
    let mut mutants = Mutants::of(seeds);
    let mut sent = 0;
    while let Some(bytes) = Iterator::next(&mut mutants) {
        let Some(answer) = send(&bytes).await else { continue };
        sent += 1;
        assert!(answer.status < 500, "seed {}: {}: {:?}", mutants.seed, answer.status, String::from_utf8_lossy(&bytes));
    }
    assert!(sent > 10, "only {sent} could be sent at all");
}

fn admin(house: &TestApp) -> String {
    house.person("Verwaltung (Beispiel)", Role::Administrator, Scope::INSTANCE)
}

fn ascii(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(*byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[test]
fn fuzz_words() {
    let seeds: [&[u8]; 7] = [
        b"2016-10-20",
        b"20.10.2016",
        b"10.2016",
        b"nds-79a-2016",
        b"018f3b5e-0000-7000-8000-000000000009",
        b"de-DE,en;q=0.8",
        b"administrator",
    ];
    fuzz(&seeds, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        turns::<When>(&text);
        turns::<Key>(&text);
        turns::<Id<Scope>>(&text);
        turns::<Role>(&text);
        let _ = (Lang::accepted(&text), Lang::from_tag(&text), Key::from_title(&text));
        let to = web::local(&text);
        assert!(to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\r', '\n']), "{to:?}");
    });
}

#[test]
fn fuzz_fields() {
    fuzz(&[b"kim@example.org", b"12", b"2016-10", b"  a line  ", b"\r\nlines\r\n"], |bytes| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let fields = Fields::default().with("a", &text).with("version", &text);
        let mut read = Reader::new(&fields);
        let line = read.line("a", 200);
        let is_line = line.chars().count() <= 200 && !line.contains(['\n', '\r']);
        assert!(read.done().is_err() || is_line, "{line:?}");
        let mut read = Reader::new(&fields);
        let (number, email) = (read.number("a", 1, 9), read.email("a"));
        assert!(read.done().is_err() || (1..=9).contains(&number) && email.contains('@'), "{number} {email}");
        let mut read = Reader::new(&fields);
        let _ = (
            read.text("a", 10),
            read.day("a"),
            read.when("a"),
            read.key("a"),
            read.choice::<Role>("a"),
            read.version(),
        );
    });
}

/// What every text of a form is looked through for: it warns of no text without a figure.
#[test]
fn fuzz_case_data() {
    let seeds = [
        "Kevin Muster, geb. 03.04.2009, kam wieder",
        "siehe Az. 51.2-123/16",
        "Familie Muster aus der Lindenstraße 12, 29221 Celle",
    ];
    fuzz_text(&seeds, |text| {
        let figures = text.contains(|letter: char| letter.is_ascii_digit());
        assert!(kernel::case_trace(text).is_none() || figures, "{text:?}");
    });
}

#[test]
fn fuzz_journal_heads() {
    let head = "018f3b5e-0000-7000-8000-000000000009 12 \
        9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    fuzz_text(&[head], turns::<db::journal::Head>);
}

/// The archive alone: what stands in a book's parts is the matter of `attack/hostile/books.rs`.
#[test]
fn fuzz_sheets() {
    let read = |bytes: &[u8]| {
        let rows = files::sheet_rows(bytes).unwrap_or_default();
        assert!(rows.len() <= 10_000 && rows.iter().all(|row| row.len() <= 64), "{} rows", rows.len());
    };
    let names = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/a.xml"];
    fuzz(&[&zip(&names)], read);
}

#[test]
fn fuzz_photos() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\x04tEXta\0b\0\0\0\0\0\0\0\0IEND\xaeB`\x82";
    let jpeg = b"\xff\xd8\xff\xe1\0\x0aExif\0\0MM\xff\xdb\0\x04\0\x01\xff\xda\0\x02\x12\x34\xff\xd9";
    fuzz(&[png, jpeg], |bytes| {
        // Laid bare once, there is nothing more to take away.
        if let Some(bare) = files::bare_photo(bytes) {
            assert!(bare.len() <= bytes.len() + 100 && files::bare_photo(&bare) == Some(bare.clone()));
        }
    });
}

#[test]
fn fuzz_drawings() {
    let seed =
        r#"<svg viewBox="0 0 9 9"><title>T</title><g><rect x="1" width="2" height="3"/><text>&lt;a</text></g></svg>"#;
    fuzz_text(&[seed], |text| {
        if let Ok(drawing) = press::Svg::parse(text) {
            assert!(!drawing.as_str().contains("<script") && press::Svg::parse(drawing.as_str()).is_ok());
        }
    });
}

#[tokio::test]
async fn fuzz_form_bodies() {
    let house = house();
    flood(&[b"lang=en&to=%2F", b"lang=de&to=%2Fprogrammes%3Fq%3D1&lang=en"], async |bytes| {
        house.raw("POST", "/language", &[("content-type", b"application/x-www-form-urlencoded")], bytes).await
    })
    .await;
    let seed = b"--bound\r\ncontent-disposition: form-data; name=\"lang\"\r\n\r\nen\r\n--bound\r\ncontent-disposition: form-data; \
        name=\"file\"; filename=\"a.toml\"\r\ncontent-type: text/plain\r\n\r\nx\r\n--bound--\r\n";
    flood(&[seed], async |bytes| {
        house.raw("POST", "/language", &[("content-type", b"multipart/form-data; boundary=bound")], bytes).await
    })
    .await;
}

#[tokio::test]
async fn fuzz_headers() {
    let house = house();
    let token = admin(&house);
    let cookie = format!("language=en; __Host-session={token}; a=b");
    let names =
        ["cookie", "accept-language", "last-event-id", "accept-encoding", "authorization", "content-type", "origin"];
    for name in names {
        let seeds: [&[u8]; 5] = [cookie.as_bytes(), b"de;q=0.9, en", b"12", b"gzip, br;q=0", b"Bearer x"];
        flood(&seeds, async |bytes| house.raw("GET", "/organisations", &[(name, bytes)], b"").await).await;
    }
}

#[tokio::test]
async fn fuzz_paths_and_cursors() {
    let house = house();
    let token = admin(&house);
    for path in [
        "/people?after=",
        "/people?q=",
        "/organisations?after=",
        "/programmes?after=",
        "/api/v1/programmes?after=",
        "/organisations/",
        "/programmes/",
        "/people/",
        "/link/",
        "/catalogues/",
    ] {
        let seeds: [&[u8]; 5] =
            [b"0", b"a-key", b"018f3b5e-0000-7000-8000-000000000009", b"anna|018f3b5e", b"vorhaben~a-key"];
        flood(&seeds, async |bytes| Some(house.get(&format!("{path}{}", ascii(bytes)), Some(&token)).await)).await;
    }
}

#[tokio::test]
async fn fuzz_programme_files() {
    imports("/programmes/import", include_bytes!("../../../scenarios/niedersachsen-2016/programme.toml")).await;
}

#[tokio::test]
async fn fuzz_catalogue_files() {
    let seed = b"format = \"gelingen-catalogue/1\"\nkey = \"probe\"\ntitle = \"Probe (Beispiel)\"\n\n[[areas]]\nkey = \"a\"\ntitle = \"A\"\n\n\
        [[areas.requirements]]\ntext = \"Etwas\"\n";
    imports("/catalogues/import", seed).await;
}

async fn imports(path: &str, seed: &[u8]) {
    let house = house();
    let token = admin(&house);
    flood(&[seed], async |bytes| Some(house.upload(path, Some(&token), "file", ("a.toml", bytes)).await)).await;
}

#[test]
fn fuzz_archives() {
    let house = house();
    let folder = std::env::temp_dir().join("gelingen-tests");
    std::fs::create_dir_all(&folder).unwrap();
    let name = format!("fuzz-{}.archive", std::process::id());
    let path = folder.join(name);
    let (world, _) = testkit::world();
    archive::write(house.engine(), &archive::NoFiles, &world, &path).unwrap();
    let whole = std::fs::read(&path).unwrap();
    fuzz(&[&whole], |bytes| {
        std::fs::write(&path, bytes).unwrap();
        assert!(bytes == whole || archive::check(&path).is_err());
    });
    std::fs::remove_file(&path).unwrap();
}

/// A question of `gelingen allocate`, small enough that the solver answers each mutant at once.
const QUESTION: &[u8] = br#"{ "areas": ["leitbild", "personal"],
  "offices": [ { "key": "celle", "need": {"leitbild": 62, "personal": 40}, "firm": 1, "optional": 1,
                 "pin": [ {"rank": 1, "area": "leitbild"} ], "ban": [] } ],
  "rank_weight": [3, 2, 1], "per_area": { "min": 0, "max": null }, "objective": "total" }"#;

#[test]
fn fuzz_allocation_documents() {
    let t = house().site.t(Lang::De);
    fuzz(&[QUESTION], |bytes| {
        let answered = allocation::offer::allocate(&String::from_utf8_lossy(bytes), None, &t);
        assert!(serde_json::from_str::<serde_json::Value>(&answered.text).is_ok());
    });
}

#[test]
fn fuzz_attachments() {
    let folder = std::env::temp_dir().join("gelingen-tests").join(format!("fuzz-vault-{}", std::process::id()));
    let vault = vault::Vault::open(&folder).unwrap();
    let office = zip(&["[Content_Types].xml", "word/document.xml"]);
    let seeds: [&[u8]; 5] = [&office, b"%PDF-1.7", b"\xff\xd8\xff\xe0", b"RIFF\0\0\0\0WEBP", "Größe;1\r\n".as_bytes()];
    fuzz(&seeds, |bytes| {
        // Whatever it is taken for, it comes back as it came, and the name leads nowhere.
        for name in ["a.docx", "../../b.pdf", "c.csv"] {
            if let Ok(kept) = vault.put(name, bytes) {
                assert!(vault.get(&kept.digest).is_ok_and(|again| again == bytes) && !kept.name.contains('/'));
                vault.remove(&kept.digest).unwrap();
            }
        }
    });
    std::fs::remove_dir_all(folder).unwrap();
}

/// An archive of empty files with these names.
fn zip(names: &[&str]) -> Vec<u8> {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for name in names {
        let (at, length) = (body.len() as u32, [(name.len() as u16).to_le_bytes(), [0; 2]].concat());
        body.extend([b"PK\x03\x04".as_slice(), &[0; 22], &length, name.as_bytes()].concat());
        let head = [b"PK\x01\x02".as_slice(), &[0; 24], &length, &[0; 10], &at.to_le_bytes()].concat();
        directory.extend([&head, name.as_bytes()].concat());
    }
    let (at, count) = ((body.len() as u32).to_le_bytes(), (names.len() as u16).to_le_bytes());
    let size = (directory.len() as u32).to_le_bytes();
    [body, directory, b"PK\x05\x06\0\0\0\0".to_vec(), [count, count].concat(), size.to_vec(), at.to_vec(), vec![0; 2]]
        .concat()
}
