//! Whoever confirms a question about something that changed meanwhile is asked again.

use super::{V1, V2, drafted, has, lacks, version_of};

#[tokio::test]
async fn what_changed_after_the_question_is_not_withdrawn_or_released() {
    let (app, admin) = drafted().await;
    let area = format!("{V2}/areas/leitbild");
    let law = app.get("/laws/sgb8-79a", Some(&admin)).await.text;
    let of_law = law.split("/versions/").skip(1).find(|part| part.contains("/edit\"")).unwrap();
    let of_law = format!("/laws/sgb8-79a/versions/{}", of_law.split('/').next().unwrap());
    // A change of a requirement changes what its area and its draft are; that of a version what its law is.
    let requirement = [("number", "1.1"), ("kind", "result"), ("text_de", "Neu"), ("tags", "Z1"), ("version", "1")];
    let span = [("valid_from", "1.8.2025"), ("note_de", "Neu"), ("version", "1")];
    let of_requirement = format!("{area}/requirements/1.1");
    let edits = [(format!("{of_requirement}/edit"), &requirement[..]), (format!("{of_law}/edit"), &span[..])];
    let questions = [
        format!("{V2}/release"),
        format!("{V2}/withdraw"),
        format!("{area}/withdraw"),
        format!("{of_requirement}/withdraw"),
        format!("{of_law}/withdraw"),
        "/laws/sgb8-79a/withdraw".to_owned(),
    ];
    let mut seen = Vec::new();
    for path in &questions {
        seen.push(version_of(&app.get(path, Some(&admin)).await));
    }
    for (path, fields) in edits {
        assert_eq!(app.post(&path, Some(&admin), fields).await.status, 303, "{path}");
    }
    for (path, version) in questions.iter().zip(&seen) {
        for old in [&[("version", version.as_str())][..], &[]] {
            let page = app.post(path, Some(&admin), old).await;
            assert_eq!(page.status, 409, "{path}");
            has(&page, "Jemand hat hier inzwischen etwas geändert");
            lacks(&page, &format!("name=\"version\" value=\"{version}\""));
        }
    }
    // The page that came back carries what is there now: the requirement goes, and so does the draft.
    for path in [&questions[3], &questions[1]] {
        let again = app.post(path, Some(&admin), &[]).await;
        let sent = app.post(path, Some(&admin), &[("version", &version_of(&again))]).await;
        assert_eq!(sent.status, 303, "{path}");
    }
    assert_eq!(app.get(V2, Some(&admin)).await.status, 404);
    assert_eq!(app.get(V1, Some(&admin)).await.status, 200);
}
