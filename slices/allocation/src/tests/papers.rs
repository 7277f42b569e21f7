//! The files of a resolution, unpacked: each says what the page says.

use std::io::{Cursor, Read};

use super::conditions::bound;
use super::house::{House, between, borrowed, but, filled};

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The words of a piece of HTML or of a DOCX, without its tags.
fn words(markup: &str) -> String {
    let texts = markup.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text.trim()));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The rows of the first table of a page.
fn rows(page: &str) -> Vec<Vec<String>> {
    let table = &between(page, "<table", "</table>")[0];
    let cells = |row: &String| row.split("<t").skip(1).map(|cell| words(&format!("<{cell}"))).collect::<Vec<_>>();
    between(table, "<tr", "</tr>").iter().map(cells).collect()
}

#[tokio::test]
async fn every_file_has_the_picks_the_open_choice_and_the_condition_of_the_page() {
    let house = House::full().await;
    bound(&house).await;
    house.pin("celle", "3", "leitbild").await;
    house.pin("rotenburg", "3", "leitbild").await;
    let path = "/offices/rotenburg/move";
    let page = house.get(path, &house.lead).await.text;
    let open = but(but(filled(&page), "other_3", "fuehrung"), "reason", "Noch offen (Beispiel)");
    let seen = house.post(path, &house.lead, &borrowed(&open)).await.text;
    assert_eq!(house.post(path, &house.lead, &borrowed(&filled(&seen))).await.status, 303);
    let one = house.resolve().await;
    let page = house.get(&one, &house.head).await.text;
    let paper = between(&page, "<article", "</article>")
        .pop()
        .unwrap_or_else(|| between(&page, "class=\"document matrix\">", "</div>")[0].clone());
    let matrix = rows(&paper);
    assert_eq!(matrix.len(), 13, "{matrix:?}");
    let flat = matrix.concat().join(" ");
    assert!(flat.contains("offen: Leitbild oder Führung"), "{flat}");

    let file = house.get(&format!("{one}/matrix.xlsx"), &house.head).await;
    let sheet = files::sheet_rows(&file.bytes).unwrap();
    let plain = |row: &Vec<String>| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    assert_eq!(sheet.iter().map(plain).collect::<Vec<_>>(), matrix);
    let texts = words(&part(&file.bytes, "xl/sharedStrings.xml"));
    let book = part(&file.bytes, "xl/workbook.xml");
    assert!(book.contains("Nur mit einem bestimmten Dienst"), "{book}");
    for word in ["Stadt Celle", "Evaluation", "Schulsozialarbeit"] {
        assert!(texts.contains(word) && !part(&file.bytes, "xl/worksheets/sheet2.xml").is_empty(), "{word}: {texts}");
    }

    let file = house.get(&format!("{one}/matrix.docx"), &house.head).await;
    let said = words(&part(&file.bytes, "word/document.xml"));
    let list: Vec<String> =
        between(&paper, "<li>", "</li>").iter().map(|item| words(&format!("<li>{item}<"))).collect();
    assert!(list.len() == 5 && list.iter().any(|item| item.contains("nur mit dem Dienst")), "{list:?}");
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    for row in matrix.iter().chain([&list]) {
        for cell in row {
            assert!(squeezed(&said).contains(&squeezed(cell)), "{cell}: {said}");
        }
    }

    let json: serde_json::Value =
        serde_json::from_slice(&house.get(&format!("{one}/matrix.json"), &house.head).await.bytes).unwrap();
    let mut found = Vec::new();
    strings(&json, &mut found);
    let found = squeezed(&found.concat());
    // Of a list's line the office is marked, so it stands apart from what follows.
    let pieces =
        list.iter().flat_map(|item| item.split_once(':').into_iter().flat_map(|(office, rest)| [office, rest]));
    for cell in matrix.iter().flatten().map(String::as_str).chain(pieces) {
        assert!(found.contains(&squeezed(cell)), "{cell}: {found}");
    }
}

/// All texts of a JSON value, in order.
fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|one| strings(one, found)),
        serde_json::Value::Object(map) => map.values().for_each(|one| strings(one, found)),
        _ => {}
    }
}
