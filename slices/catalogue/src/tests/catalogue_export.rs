//! An export is the file that was imported.

use super::{SHIPPED, V1, reader, shipped, upload};

#[tokio::test]
async fn the_shipped_file_comes_back_byte_for_byte() {
    let (app, _) = shipped().await;
    let answer = app.get(&format!("{V1}/export.toml"), Some(&reader(&app))).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"sozialer-dienst-12-1.0.toml\"");
    assert!(answer.text == SHIPPED, "export and shipped file differ");
}

#[tokio::test]
async fn what_was_imported_is_exported_the_same() {
    let (app, admin) = shipped().await;
    let file = r#"[catalogue]
key = "probe"
version = "2.10"
title = { de = "Pro\"be\\", en = "Trial" }
about = { de = "Zwei\nZeilen" }
licence = "CC0-1.0"

[[tag]]
key = "K1"
kind = "feature"
name = { de = "Merkmal" }
law = "§ 1"

[[area]]
key = "eins"
number = 1
name = { de = "Eins" }
purpose = { de = "Zweck" }

[[area.requirement]]
number = "1.9"
kind = "evaluation"
minimum = false
text = { de = "Bewertung" }
evidence = []
tags = ["K1"]

[[area.requirement]]
number = "1.10"
kind = "result"
minimum = true
text = { de = "Ergebnis", en = "Result" }
evidence = [{ de = "Liste" }, { de = "Plan", en = "Plan" }]
tags = []
"#;
    let sent = upload(&app, &admin, file.as_bytes()).await;
    assert_eq!((sent.status, sent.location()), (303, "/catalogues/probe/2.10?done=catalogue_import"));
    let answer = app.get("/catalogues/probe/2.10/export.toml", Some(&admin)).await;
    assert_eq!(answer.text, file);
}
