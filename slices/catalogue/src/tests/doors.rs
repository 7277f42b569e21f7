//! Every door: visitors are sent to the sign-in, readers read, only the Administrator edits; both languages are whole.

use kernel::{Role, Scope};

use super::{drafted, english, lacks, reader};

/// Pages that everybody signed in reads.
const READ: [&str; 10] = [
    "/catalogues",
    "/catalogues/sozialer-dienst-12/1.0",
    "/catalogues/sozialer-dienst-12/1.0?words=leitbild",
    "/catalogues/sozialer-dienst-12/1.0/history",
    "/catalogues/sozialer-dienst-12/1.1/areas/leitbild",
    "/catalogues/sozialer-dienst-12/1.1/areas/leitbild/history",
    "/catalogues/sozialer-dienst-12/1.1/areas/leitbild/requirements/1.1/history",
    "/laws",
    "/laws/sgb8-79a",
    "/laws/sgb8-79a/history",
];

/// Pages of the Administrator; each takes a form, too.
const EDIT: [&str; 14] = [
    "/catalogues/new",
    "/catalogues/import",
    "/catalogues/sozialer-dienst-12/1.1/edit",
    "/catalogues/sozialer-dienst-12/1.1/release",
    "/catalogues/sozialer-dienst-12/1.1/areas/new",
    "/catalogues/sozialer-dienst-12/1.1/areas/leitbild/edit",
    "/catalogues/sozialer-dienst-12/1.1/areas/leitbild/withdraw",
    "/catalogues/sozialer-dienst-12/1.1/areas/leitbild/requirements/new",
    "/catalogues/sozialer-dienst-12/1.1/areas/leitbild/requirements/1.1/edit",
    "/catalogues/sozialer-dienst-12/1.1/areas/leitbild/requirements/1.1/withdraw",
    "/catalogues/sozialer-dienst-12/1.1/withdraw",
    "/laws/new",
    "/laws/sgb8-79a/edit",
    "/laws/sgb8-79a/versions/new",
];

#[tokio::test]
async fn visitors_are_sent_to_the_sign_in() {
    let (app, _) = drafted().await;
    for path in READ.iter().chain(&EDIT) {
        let page = app.get(path, None).await;
        assert_eq!(page.status, 303, "{path}");
        assert!(page.location().starts_with("/sign-in"), "{path}");
    }
    for path in EDIT {
        assert_eq!(app.post(path, None, &[]).await.status, 303, "{path}");
    }
}

#[tokio::test]
async fn readers_read_and_do_not_edit() {
    let (app, _) = drafted().await;
    // Whoever has no role in the installation itself does not learn that there is an editor.
    for (token, status) in [(reader(&app), 404), (app.person("Leo Lead", Role::Lead, Scope::INSTANCE), 403)] {
        for path in READ {
            assert_eq!(app.get(path, Some(&token)).await.status, 200, "{path}");
        }
        let whole = [
            ("key", "neu"),
            ("number", "77"),
            ("version", "1"),
            ("kind", "result"),
            ("title_de", "x"),
            ("about_de", "x"),
            ("licence", "x"),
            ("name_de", "x"),
            ("purpose_de", "x"),
            ("text_de", "x"),
            ("citation", "x"),
            ("summary_de", "x"),
            ("note_de", "x"),
        ];
        for path in EDIT {
            assert_eq!(app.get(path, Some(&token)).await.status, status, "GET {path}");
            assert_eq!(app.post(path, Some(&token), &whole).await.status, status, "POST {path}");
        }
        let copy = app.post("/catalogues/sozialer-dienst-12/1.0/new", Some(&token), &[]).await;
        assert_eq!(copy.status, status);
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    let (app, admin) = drafted().await;
    for path in READ.iter().chain(&EDIT) {
        for page in [app.get(path, Some(&admin)).await, english(&app, path, &admin).await] {
            assert_eq!(page.status, 200, "{path}");
            assert_eq!(page.text.matches("<h1>").count(), 1, "{path}");
            lacks(&page, "⟦");
        }
    }
    // The same with all their faults.
    for path in EDIT {
        let page = app.post(path, Some(&admin), &[("number", "x"), ("key", "X"), ("valid_from", "x")]).await;
        lacks(&page, "⟦");
    }
    assert_eq!(app.site.t(kernel::Lang::De).missing(), Vec::<String>::new());
}

#[test]
fn both_text_files_have_the_same_keys() {
    assert_eq!(crate::TEXTS.unpaired(), Vec::<&str>::new());
}

#[test]
fn permissions_are_named_after_the_slice_and_each_once() {
    let mut keys: Vec<&str> = crate::rules::permissions::ALL.iter().map(|one| one.key).collect();
    keys.sort_unstable();
    keys.dedup();
    assert!(keys.iter().all(|key| key.starts_with("catalogue.")));
    assert_eq!(keys.len(), crate::rules::permissions::ALL.len());
}
