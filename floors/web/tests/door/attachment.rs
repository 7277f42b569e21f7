//! Attachments: taken in through a form, handed out for saving, refused with a sentence, never half there.

use std::path::PathBuf;

use db::attachments;
use kernel::{Attachment, Id, Outcome, Permission, Scope};
use testkit::TestApp;
use web::{Reply, Routes, SiteConfig, Slice, Visit};

const OPEN: Permission = Permission::public("files.open");

fn files() -> Slice {
    Slice::new("files", ui::Source { de: "file-done = Gespeichert\n", en: "file-done = Saved\n" })
        .permissions(&[&OPEN])
        .routes(Routes::default().post("file", "/files", &OPEN, take).takes_files().get(
            "file",
            "/files/{file}",
            &OPEN,
            give,
        ))
}

async fn take(visit: Visit) -> Outcome<Reply> {
    let Some(upload) = visit.file("file") else { return Err(kernel::No::Missing) };
    let attachment = visit.take_in(upload).await?;
    visit.change(move |tx| Ok(format!("/files/{}", attachments::enter(tx, &attachment)?))).await
}

async fn give(visit: Visit) -> Outcome<Reply> {
    let id: Id<Attachment> = visit.param("file")?;
    let attachment = visit.ctx.read(move |tx| attachments::find(tx, id)).await?;
    visit.hand_out(&attachment).await
}

fn house() -> (TestApp, PathBuf) {
    let folder =
        std::env::temp_dir().join(format!("gelingen-door-{}", Id::<Scope>::new(uuid::Uuid::from_u128(random()))));
    let config = SiteConfig { attachments: Some(folder.clone()), ..SiteConfig::default() };
    (TestApp::with_config(vec![files()], config), folder)
}

fn random() -> u128 {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).unwrap();
    u128::from_ne_bytes(bytes)
}

#[tokio::test]
async fn what_is_handed_in_is_handed_out_for_saving_and_only_while_it_is_whole() {
    let (app, folder) = house();
    let sent = app.upload("/files", None, "file", ("C:\\Bilder\\Wand & Tür.png", b"\x89PNG\r\n\x1a\nBeispiel")).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let given = app.get(sent.location(), None).await;
    assert_eq!((given.status, given.bytes.as_slice()), (200, b"\x89PNG\r\n\x1a\nBeispiel".as_slice()));
    assert_eq!(given.header("content-type"), "image/png");
    assert_eq!(given.header("x-content-type-options"), "nosniff");
    let saved = "attachment; filename=\"Wand _ T_r.png\"; filename*=UTF-8''Wand%20_%20T%C3%BCr.png";
    assert_eq!(given.header("content-disposition"), saved);
    let digests = app.system().read(attachments::digests).await.unwrap();
    let digest = digests.first().unwrap();
    std::fs::write(folder.join(&digest[..2]).join(digest), b"\x89PNG\r\n\x1a\nBeispieX").unwrap();
    assert_eq!(app.get(sent.location(), None).await.status, 500);
    let _gone = std::fs::remove_dir_all(folder);
}

#[tokio::test]
async fn what_is_not_taken_in_is_told_in_words() {
    let (app, folder) = house();
    for (name, bytes, words) in [
        ("seite.html", b"<script>alert(1)</script>".as_slice(), "Diese Art von Datei wird nicht angenommen"),
        ("bild.png", b"%PDF-1.7", "Die Endung müsste"),
        ("leer.txt", b"", "Die Datei ist leer"),
    ] {
        let sent = app.upload("/files", None, "file", (name, bytes)).await;
        assert_eq!(sent.status, 422, "{name}");
        assert!(sent.text.contains(words), "{name}: {}", sent.text);
    }
    assert!(app.system().read(attachments::digests).await.unwrap().is_empty());
    let _gone = std::fs::remove_dir_all(folder);
}

#[tokio::test]
async fn the_same_key_with_a_file_of_another_name_is_refused() {
    let (app, folder) = house();
    let hand_in = async |name: &str| {
        let part =
            |head: &str, value: &str| format!("--bound\r\ncontent-disposition: form-data; {head}\r\n\r\n{value}\r\n");
        let file = part(&format!("name=\"file\"; filename=\"{name}\""), "Beispiel");
        let body = part("name=\"_key\"", "0123456789abcdef") + &file + "--bound--\r\n";
        let headers = [
            ("content-type", b"multipart/form-data; boundary=bound".as_slice()),
            ("sec-fetch-site", b"same-origin".as_slice()),
        ];
        app.raw("POST", "/files", &headers, body.as_bytes()).await.unwrap()
    };
    let first = hand_in("eins.txt").await;
    let again = hand_in("eins.txt").await;
    assert_eq!((first.status, again.location()), (303, first.location()));
    let other = hand_in("zwei.txt").await;
    assert_eq!(other.status, 422, "{}", other.text);
    let _gone = std::fs::remove_dir_all(folder);
}
