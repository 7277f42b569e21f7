//! Faults of a file come all at once, each with its line; and nothing is half done.

use super::{SHIPPED, has, lacks, reader, shipped, upload};
use crate::rules::catalogue_read;

/// Line, place and key of each fault.
fn faults(text: &str) -> Vec<(usize, String, &'static str)> {
    let faults = catalogue_read(text).err().unwrap_or_default();
    faults.into_iter().map(|fault| (fault.line, fault.path, fault.say.key)).collect()
}

/// The line of the shipped file that begins like this, counted from 1.
fn line_of(start: &str) -> usize {
    SHIPPED.lines().position(|line| line.starts_with(start)).unwrap() + 1
}

fn one(line: usize, path: &str, key: &'static str) -> Vec<(usize, String, &'static str)> {
    vec![(line, path.to_owned(), key)]
}

#[test]
fn the_shipped_file_has_no_fault() {
    assert_eq!(faults(SHIPPED), []);
}

#[test]
fn a_fault_names_its_line_and_place() {
    let twice = SHIPPED.replacen("number = \"1.2\"", "number = \"1.1\"", 1);
    let line = line_of("number = \"1.2\"");
    assert_eq!(faults(&twice), one(line, "area[1].requirement[2].number", "file-duplicate"));

    let tag = SHIPPED.replacen("tags = [\"GS\", \"BT\"]", "tags = [\"GS\", \"XX\"]", 1);
    assert_eq!(
        faults(&tag),
        one(line_of("tags = [\"GS\", \"BT\"]"), "area[1].requirement[1].tags[2]", "catalogue_import-fault_tag")
    );

    let no_german = SHIPPED.replacen("name = { de = \"Leitbild\", en", "name = { en", 1);
    let line = line_of("name = { de = \"Leitbild\"");
    assert_eq!(faults(&no_german), one(line, "area[1].name.de", "file-missing"));

    let long = SHIPPED.replacen("de = \"Leitbild\"", &format!("de = \"{}\"", "x".repeat(10_000)), 1);
    assert_eq!(faults(&long), one(line, "area[1].name.de", "form-too_long"));

    let broken = SHIPPED.replacen("licence = \"CC0-1.0\"", "licence = \"CC0-1.0", 1);
    assert_eq!(faults(&broken)[0], (line_of("licence"), String::new(), "file-syntax"));

    let slip = SHIPPED.replacen("minimum = true", "minimun = true", 1);
    assert_eq!(
        faults(&slip),
        [
            (line_of("[[area.requirement]]"), "area[1].requirement[1].minimum".into(), "file-missing"),
            (line_of("minimum"), "area[1].requirement[1].minimun".into(), "file-unknown_key_near"),
        ]
    );
}

#[test]
fn values_of_a_wrong_kind_are_said() {
    let check = |from: &str, to: &str, key: &'static str| {
        let keys: Vec<_> = faults(&SHIPPED.replacen(from, to, 1)).into_iter().map(|(_, _, key)| key).collect();
        assert_eq!(keys, [key], "{to}");
    };
    check("number = 1\n", "number = \"1\"\n", "file-number");
    check("number = 1\n", "number = 2\n", "file-duplicate");
    check("minimum = true", "minimum = \"ja\"", "file-type_flag");
    check("kind = \"rationale\"", "kind = \"reason\"", "file-word");
    check("number = \"1.1\"", "number = \"1.01\"", "catalogue_import-fault_number");
    check(
        "law = \"§§ 8, 36, 80 SGB VIII\"",
        "law = \"§ 8\"\n[[tag]]\nkey = \"A&B\"\nkind = \"field\"\nname.de = \"x\"\nlaw = \"x\"",
        "catalogue_import-fault_tag_key",
    );
    check("key = \"leitbild\"", "key = \"Leitbild\"", "form-key");
    check("key = \"leitbild\"", "key = \"new\"", "form-key");
    check("key = \"leitbild\"", "key = \"strategie\"", "file-duplicate");
    check("tags = [\"GS\", \"BT\"]", "tags = \"GS\"", "file-type_list");
    check("licence = \"CC0-1.0\"", "licence = \"\"", "file-blank");
    check("licence = \"CC0-1.0\"", "licence = 7", "file-type_text");
    check("name = { de = \"Leitbild\", en = \"Mission statement\" }", "name = \"Leitbild\"", "file-type_table");
}

#[test]
fn no_text_makes_the_reader_fall_over() {
    for text in
        ["", "area = 1", "[[area]]", "[area]", "catalogue = []", "tag = [1]", "\u{0}", "[[area]]\nrequirement = 1"]
    {
        assert!(catalogue_read(text).is_err(), "{text:?}");
    }
}

#[tokio::test]
async fn the_report_lists_all_faults_and_nothing_is_kept() {
    let (app, admin) = shipped().await;
    let file = SHIPPED
        .replacen("key = \"sozialer-dienst-12\"", "key = \"halb\"", 1)
        .replacen("number = \"1.2\"", "number = \"1.1\"", 1)
        .replacen("kind = \"result\"", "kind = \"outcome\"", 1);
    let page = upload(&app, &admin, file.as_bytes()).await;
    assert_eq!(page.status, 422);
    has(&page, "Die Datei enthält 2 Fehler.");
    has(&page, &format!("<th scope=\"row\">{}</th>", line_of("number = \"1.2\"")));
    has(&page, "<code>area[1].requirement[2].number</code></td>");
    has(&page, &format!("„1.1“ steht schon in Zeile {}.", line_of("number = \"1.1\"")));
    has(&page, "Möglich sind: rationale, procedure, result, evaluation.");
    lacks(&app.get("/catalogues", Some(&admin)).await, "halb");
}

#[tokio::test]
async fn a_file_that_is_none_is_refused_with_the_remedy() {
    let (app, admin) = shipped().await;
    let check = |bytes: Vec<u8>, text: &'static str| {
        let (app, admin) = (&app, &admin);
        async move {
            let page = upload(app, admin, &bytes).await;
            assert_eq!(page.status, 422);
            has(&page, text);
        }
    };
    check(vec![0xff, 0xfe, 0x00], "UTF-8").await;
    check(vec![b'a'; 200_001], "größer als 200 kB").await;
    check(SHIPPED.into(), "gibt es die Fassung 1.0 schon").await;
    check(b"x = \"".to_vec(), "kein gültiges TOML").await;
    let nothing = app.post("/catalogues/import", Some(&admin), &[]).await;
    has(&nothing, "Bitte wählen Sie eine Datei aus.");
}

#[tokio::test]
async fn another_version_of_a_known_catalogue_becomes_a_draft() {
    let (app, admin) = shipped().await;
    let file = SHIPPED.replacen("version = \"1.0\"", "version = \"2.0\"", 1);
    assert_eq!(upload(&app, &admin, file.as_bytes()).await.status, 303);
    let page = app.get("/catalogues/sozialer-dienst-12/2.0", Some(&admin)).await;
    has(&page, "Entwurf");
    has(&page, "Fassung freigeben");
    let stranger = upload(&app, &reader(&app), file.as_bytes()).await;
    assert_eq!(stranger.status, 404);
}
