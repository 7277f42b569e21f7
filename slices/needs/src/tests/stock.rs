//! Stock-taking: files of a folder in one step, areas assigned later, filters, stale forms, bad input.

use super::{CELLE, House, between, house};

const BOUNDARY: (&str, &str) = ("content-type", "multipart/form-data; boundary=bound");

/// Sends files as a browser sends a folder: with their paths.
async fn upload(house: &House, who: &str, files: &[(&str, &str, &[u8])]) -> testkit::Answer {
    let mut body = Vec::new();
    for (field, name, content) in files {
        let head = format!("--bound\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n");
        body.extend([head.as_bytes(), content, b"\r\n"].concat());
    }
    body.extend(b"--bound--\r\n");
    let headers = [("sec-fetch-site", "same-origin"), BOUNDARY];
    house.app.request(("POST", &format!("{CELLE}/stock/files")), Some(who), &headers, &body).await
}

#[tokio::test]
async fn a_folder_becomes_one_entry_per_file_in_one_step() {
    let house = house().await;
    let files: [(&str, &str, &[u8]); 5] = [
        ("files", "", b""),
        ("folder", "Ablage/Leitfaden Hilfeplanung.txt", b"Ein Leitfaden (Beispiel)"),
        ("folder", "Ablage/Schutz/Kinderschutzkonzept.txt", b"Ein Konzept (Beispiel)"),
        ("folder", "Ablage/.DS_Store", b"\x00\x01"),
        ("folder", "Ablage/Thumbs.db", b"\x00\x01"),
    ];
    let answer = upload(&house, &house.head, &files).await;
    assert_eq!(
        (answer.status, answer.location()),
        (303, format!("{CELLE}/stock?assigned=no&done=entries_take").as_str())
    );
    let list = house.page(answer.location(), &house.head).await;
    for title in ["Leitfaden Hilfeplanung", "Kinderschutzkonzept", "2 Einträge"] {
        assert!(list.contains(title), "{title}: {list}");
    }
    assert!(!list.contains("DS_Store") && !list.contains("Thumbs"));

    // Assigned later, from the list.
    let ids = between(&list, "name=\"entries\" type=\"checkbox\" value=\"", "\"");
    assert_eq!(ids.len(), 2);
    let form = [("entries", ids[0].as_str()), ("entries", &ids[1]), ("areas", "leitbild"), ("areas", "personal")];
    house.done(&format!("{CELLE}/stock"), &house.head, &form).await;
    let rest = house.page(&format!("{CELLE}/stock?assigned=no"), &house.head).await;
    assert!(rest.contains("Kein Eintrag passt"), "{rest}");
    let of_area = house.page(&format!("{CELLE}/stock?area=personal&q=kinder"), &house.head).await;
    assert!(of_area.contains("Kinderschutzkonzept") && !of_area.contains("Leitfaden Hilfeplanung"));

    // The file is handed out for saving.
    let file = house.app.get(&format!("{CELLE}/stock/{}/file", ids[0]), Some(&house.professional)).await;
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"Kinderschutzkonzept.txt\""));
    assert_eq!(file.text, "Ein Konzept (Beispiel)");
    house.speaks();
}

#[tokio::test]
async fn of_files_that_cannot_be_taken_none_is_taken_and_each_is_named() {
    let house = house().await;
    let files: [(&str, &str, &[u8]); 2] =
        [("files", "gut.txt", b"Beispiel"), ("files", "falsch.exe", b"MZ\x90\x00\x03\x00")];
    let answer = upload(&house, &house.head, &files).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("falsch.exe:") && !answer.text.contains("gut.txt:"), "{}", answer.text);
    assert!(house.page(&format!("{CELLE}/stock"), &house.head).await.contains("Noch nichts eingetragen"));
    let nothing = upload(&house, &house.head, &[("files", "", b"")]).await;
    assert!(nothing.text.contains("Bitte wählen Sie mindestens eine Datei aus."), "{}", nothing.text);
    house.speaks();
}

#[tokio::test]
async fn a_folder_may_be_larger_than_a_single_file_elsewhere() {
    let house = house().await;
    let long = "Ein Absatz (Beispiel).\n".repeat(3_000_000 / 23);
    let files = [("folder", "Ablage/Teil 1.txt", long.as_bytes()), ("folder", "Ablage/Teil 2.txt", long.as_bytes())];
    let answer = upload(&house, &house.head, &files).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    assert!(house.page(answer.location(), &house.head).await.contains("2 Einträge"));
    // What is announced as larger still is refused with a sentence.
    let huge = [("sec-fetch-site", "same-origin"), BOUNDARY, ("content-length", "60000000")];
    let answer = house.app.request(("POST", &format!("{CELLE}/stock/files")), Some(&house.head), &huge, b"").await;
    assert_eq!(answer.status, 413);
    assert!(answer.text.contains("Höchstens 50 Megabyte sind möglich."), "{}", answer.text);
    house.speaks();
}

/// The form of an entry with a file, as a browser sends it.
async fn with_file(
    house: &House,
    path: &str,
    fields: &[(&str, &str)],
    (name, content): (&str, &[u8]),
) -> testkit::Answer {
    let mut body = Vec::new();
    for (field, value) in fields {
        body.extend(
            format!("--bound\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").as_bytes(),
        );
    }
    let head = format!("--bound\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    body.extend([head.as_bytes(), content, b"\r\n--bound--\r\n"].concat());
    let headers = [("sec-fetch-site", "same-origin"), BOUNDARY];
    house.app.request(("POST", path), Some(&house.head), &headers, &body).await
}

#[tokio::test]
async fn an_entry_of_every_kind_may_have_a_file_that_is_replaced_and_removed() {
    let house = house().await;
    let new = format!("{CELLE}/stock/new");
    let bad = with_file(&house, &new, &ENTRY[1..], ("falsch.exe", b"MZ\x90\x00\x03\x00")).await;
    assert_eq!(bad.status, 422);
    for told in ["#entry_new-title", "#entry_new-file", "https://intranet.example/v"] {
        assert!(bad.text.contains(told), "every fault at once, nothing typed lost: {told}: {}", bad.text);
    }
    let taken = with_file(&house, &new, &ENTRY, ("Vereinbarung.txt", b"Erste Fassung (Beispiel)")).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    let list = house.page(&format!("{CELLE}/stock"), &house.head).await;
    assert!(list.contains("<td data-label=\"Art\">Vereinbarung</td>"), "{list}");
    let id = between(&list, "name=\"entries\" type=\"checkbox\" value=\"", "\"").remove(0);
    let (edit, file) = (format!("{CELLE}/stock/{id}/edit"), format!("{CELLE}/stock/{id}/file"));
    assert_eq!(house.app.get(&file, Some(&house.head)).await.text, "Erste Fassung (Beispiel)");
    let version = |number: &'static str| [[("version", number)].as_slice(), &ENTRY].concat();
    // Saved without a new one, the file stays.
    assert_eq!(with_file(&house, &edit, &version("1"), ("", b"")).await.status, 303);
    assert_eq!(house.app.get(&file, Some(&house.head)).await.text, "Erste Fassung (Beispiel)");
    assert_eq!(with_file(&house, &edit, &version("2"), ("Neu.txt", b"Zweite Fassung (Beispiel)")).await.status, 303);
    assert_eq!(house.app.get(&file, Some(&house.head)).await.text, "Zweite Fassung (Beispiel)");
    // Who comes too late puts no file in place of somebody else's.
    let late = with_file(&house, &edit, &version("2"), ("Spät.txt", b"Zu spaet (Beispiel)")).await;
    assert_eq!(late.status, 409);
    assert_eq!(house.app.get(&file, Some(&house.head)).await.text, "Zweite Fassung (Beispiel)");
    assert!(house.page(&edit, &house.head).await.contains("name=\"file_remove\""));
    house.done(&edit, &house.head, &[[("file_remove", "yes")].as_slice(), &version("3")].concat()).await;
    assert_eq!(house.app.get(&file, Some(&house.head)).await.status, 404);
    let page = house.page(&edit, &house.head).await;
    assert!(!page.contains("name=\"file_remove\"") && page.contains("Vereinbarung mit der Polizei"));
    house.speaks();
}

#[tokio::test]
async fn who_assigns_areas_goes_on_in_the_list_as_it_was_filtered() {
    let house = house().await;
    house.done(&format!("{CELLE}/stock/new"), &house.head, &ENTRY).await;
    let query = "kind=agreement&q=mit%20der%20Polizei";
    let list = house.page(&format!("{CELLE}/stock?{query}"), &house.head).await;
    let action = format!("{CELLE}/stock?{query}");
    assert!(list.contains(&format!("action=\"{}\"", action.replace('&', "&amp;"))), "{list}");
    let id = between(&list, "name=\"entries\" type=\"checkbox\" value=\"", "\"").remove(0);
    let nothing = house.app.post(&action, Some(&house.head), &[("entries", id.as_str())]).await;
    assert!(nothing.status == 422 && nothing.text.contains("value=\"mit der Polizei\""), "{}", nothing.text);
    let answer = house.done(&action, &house.head, &[("entries", &id), ("areas", "personal")]).await;
    assert_eq!(answer.location(), format!("{action}&done=entries_assign"));
    let bare = house.done(&format!("{CELLE}/stock"), &house.head, &[("entries", &id), ("areas", "leitbild")]).await;
    assert_eq!(bare.location(), format!("{CELLE}/stock?done=entries_assign"));
    house.speaks();
}

const ENTRY: [(&str, &str); 6] = [
    ("title", "Vereinbarung mit der Polizei"),
    ("kind", "agreement"),
    ("link", "https://intranet.example/v"),
    ("dated", "10.2015"),
    ("in_force_until", "31.12.2018"),
    ("areas", "kooperationen"),
];

#[tokio::test]
async fn bad_input_comes_back_with_everything_that_was_typed() {
    let house = house().await;
    let form = [
        ("title", "Vereinbarung"),
        ("kind", "agreement"),
        ("link", "laufwerk/x"),
        ("dated", "31.12.2018"),
        ("in_force_until", "10.2015"),
    ];
    let answer = house.app.post(&format!("{CELLE}/stock/new"), Some(&house.head), &form).await;
    assert_eq!(answer.status, 422);
    for told in
        ["beginnt mit https://", "Das Ende liegt vor dem Beginn", "value=\"laufwerk/x\"", "value=\"Vereinbarung\""]
    {
        assert!(answer.text.contains(told), "{told}");
    }
    // What looks like case data is warned of once; sent again unchanged, it is taken.
    let name = "Hilfeplan Mia Muster, geb. 03.04.2011";
    let first = house
        .app
        .post(&format!("{CELLE}/stock/new"), Some(&house.head), &[("title", name), ("kind", "document")])
        .await;
    assert_eq!(first.status, 422);
    let sure = [("title", name), ("kind", "document"), ("sure", name)];
    house.done(&format!("{CELLE}/stock/new"), &house.head, &sure).await;
    house.speaks();
}

#[tokio::test]
async fn who_saves_second_sees_both_and_withdrawing_takes_the_file_along() {
    let house = house().await;
    house.done(&format!("{CELLE}/stock/new"), &house.head, &ENTRY).await;
    let list = house.page(&format!("{CELLE}/stock"), &house.head).await;
    let id = between(&list, "name=\"entries\" type=\"checkbox\" value=\"", "\"").remove(0);
    let edit = format!("{CELLE}/stock/{id}/edit");
    let changed = |title: &'static str| [[("title", title), ("version", "1")].as_slice(), &ENTRY[1..]].concat();
    house.done(&edit, &house.head, &changed("Neu gefasst")).await;
    let stale = house.app.post(&edit, Some(&house.head), &changed("Auch neu")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.text.contains("Neu gefasst") && stale.text.contains("Auch neu"), "{}", stale.text);
    house.done(&format!("{CELLE}/stock/{id}/withdraw"), &house.head, &[("version", "2")]).await;
    assert_eq!(house.app.get(&edit, Some(&house.head)).await.status, 404);
    house.speaks();
}
