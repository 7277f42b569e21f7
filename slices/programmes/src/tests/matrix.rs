//! The cohort's matrix: as published in 2016, released, withdrawn, on paper.

use kernel::{Lang, Role};

use super::stage::{empty, of_2016, of_programme, organisation, programme, stranger};
use crate::{cases, rules::matrix};

const PAGE: &str = "/programmes/nds-79a-2016/matrix";
const PUBLIC: &str = "/public/programmes/nds-79a-2016/matrix";
const PUBLIC_PDF: &str = "/public/programmes/nds-79a-2016/matrix.pdf";

#[tokio::test]
async fn the_list_is_that_of_the_newsletter_of_2016() {
    let app = of_2016().await;
    let scope = programme(&app, "nds-79a-2016").await;
    let place = kernel::Place { scope, members: Vec::new() };
    let shown = app.system().at(place).read(cases::matrix_show).await.unwrap();
    let german = press::text(&matrix(&shown.facts, &app.site.t(Lang::De)));
    let list: Vec<&str> = german.lines().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
    let expected = [
        "- Stadt Celle: 1. Bedarfserschließung, 2. Evaluation, (3. Leitbild)",
        "- Landkreis Gifhorn: 1. Personal, 2. Soziale Dienstleistungen, (3. Controlling)",
        "- Landkreis Rotenburg (Wümme): 1. Schlüsselprozesse, 2. Strategie, (3. Leitbild oder Führung)",
        "- Landkreis Nienburg/Weser: 1. Kooperationen, 2. Führung, (3. Kundenkommunikation)",
    ];
    assert_eq!(list, expected, "{german}");
}

#[tokio::test]
async fn every_cell_says_its_rank_in_words() {
    let app = of_2016().await;
    let lead = of_programme(&app, Role::Lead).await;
    let page = app.get(PAGE, Some(&lead)).await;
    assert_eq!(page.status, 200);
    let row = |name: &str| {
        let rest = page.text.split(&format!("<th scope=\"row\">{name}</th>")).nth(1).unwrap();
        rest.split("</tr>").next().unwrap().to_owned()
    };
    assert_eq!(row("Infrastruktur"), "<td></td>".repeat(4));
    assert_eq!(
        row("Führung"),
        "<td></td><td></td>\
         <td data-label=\"Landkreis Rotenburg (Wümme)\">wenn Zeit bleibt; offen: Leitbild oder Führung</td>\
         <td data-label=\"Landkreis Nienburg/Weser\"><strong>danach</strong></td>"
    );
    let first = "<td data-label=\"Stadt Celle\"><strong>zuerst</strong></td>";
    assert_eq!(row("Bedarfserschließung"), format!("{first}{}", "<td></td>".repeat(3)));
    assert_eq!(page.text.matches("<h1>").count(), 1);
    assert!(page.text.contains("<th scope=\"col\">Landkreis Gifhorn</th>"));
}

#[tokio::test]
async fn a_release_is_public_frozen_and_gone_once_withdrawn() {
    let app = of_2016().await;
    let lead = of_programme(&app, Role::Lead).await;
    for path in [PUBLIC, PUBLIC_PDF, "/public/programmes/gibt-es-nicht/matrix"] {
        assert_eq!(app.get(path, None).await.status, 404, "{path}");
    }
    let seen = seen(&app.get(&format!("{PAGE}/release"), Some(&lead)).await.text);
    let answer = app.post(&format!("{PAGE}/release"), Some(&lead), &[("seen", &seen)]).await;
    assert_eq!((answer.status, answer.location()), (303, "/programmes/nds-79a-2016/matrix?done=matrix_release"));

    let public = app.get(PUBLIC, None).await;
    assert_eq!(public.status, 200);
    for part in ["Freigabe Nr. 1 vom 20.10.2016", "(3. Leitbild oder Führung)", "Landesjugendamt Niedersachsen"] {
        assert!(public.text.contains(part), "{part}\n{}", public.text);
    }
    assert_eq!(app.get(PUBLIC_PDF, None).await.status, 200);
    for (ending, begins, kind) in [
        ("docx", "PK", "wordprocessingml.document"),
        ("xlsx", "PK", "spreadsheetml.sheet"),
        ("json", "{", "application/json"),
    ] {
        let file = app.get(&format!("{PUBLIC}.{ending}"), None).await;
        assert_eq!(file.status, 200, "{ending}");
        assert!(file.bytes.starts_with(begins.as_bytes()) && file.header("content-type").ends_with(kind), "{ending}");
        assert!(public.text.contains(&format!("matrix.{ending}")) || ending == "json", "{ending} is offered");
    }
    let listed = app.system().read(crate::offer::public_matrices).await.unwrap();
    assert_eq!(listed.iter().map(|one| one.programme.as_str()).collect::<Vec<_>>(), ["nds-79a-2016"]);

    // What changes in the programme does not change what is public.
    let gifhorn = organisation(&app, "gifhorn").await.id;
    let place = kernel::Place { scope: programme(&app, "nds-79a-2016").await, members: Vec::new() };
    app.system().at(place).write(move |tx| crate::store::picks_delete(tx, gifhorn)).await.unwrap();
    assert!(app.get(PUBLIC, None).await.text.contains("1. Personal"));
    let page = app.get(PAGE, Some(&lead)).await.text;
    assert!(page.contains("noch nicht gewählt") && page.contains("Seit dieser Freigabe hat sich etwas geändert."));

    let stale = app.post(&format!("{PAGE}/withdraw"), Some(&lead), &[("version", "7")]).await;
    assert_eq!(stale.status, 409);
    let answer = app.post(&format!("{PAGE}/withdraw"), Some(&lead), &[("version", "1")]).await;
    assert_eq!(answer.status, 303);
    for ending in ["", ".pdf", ".docx", ".xlsx", ".json"] {
        assert_eq!(app.get(&format!("{PUBLIC}{ending}"), None).await.status, 404, "{ending}");
    }
    assert_eq!(app.get(&format!("{PAGE}/withdraw"), Some(&lead)).await.status, 404);
    assert!(app.system().read(crate::offer::public_matrices).await.unwrap().is_empty());
    let history = app.get("/programmes/nds-79a-2016/history", Some(&lead)).await.text;
    assert!(history.contains("Veröffentlichung der Verteilung zurückgezogen") && !history.contains('⟦'));
}

fn seen(page: &str) -> String {
    let rest = page.split("name=\"seen\" value=\"").nth(1).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn only_what_was_seen_is_released() {
    let app = of_2016().await;
    let lead = of_programme(&app, Role::Lead).await;
    let seen = seen(&app.get(&format!("{PAGE}/release"), Some(&lead)).await.text);
    let celle = organisation(&app, "celle").await.id;
    let place = kernel::Place { scope: programme(&app, "nds-79a-2016").await, members: Vec::new() };
    app.system().at(place).write(move |tx| crate::store::picks_delete(tx, celle)).await.unwrap();
    let answer = app.post(&format!("{PAGE}/release"), Some(&lead), &[("seen", &seen)]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("Die Verteilung hat sich geändert, während Sie gelesen haben."));
    assert!(answer.text.contains("noch nicht gewählt"));
    assert_eq!(app.get(PUBLIC, None).await.status, 404);
}

#[tokio::test]
async fn who_may_see_release_and_withdraw() {
    let app = of_2016().await;
    let facilitator = of_programme(&app, Role::Facilitator).await;
    let stranger = stranger(&app).await;
    let head = app.person("Amtsleitung", Role::Head, organisation(&app, "celle").await);
    for end in ["", ".pdf", ".docx", ".xlsx", ".json", "/release", "/withdraw"] {
        let path = format!("{PAGE}{end}");
        assert_eq!(app.get(&path, None).await.status, 303, "{path}");
        assert_eq!(app.get(&path, Some(&stranger)).await.status, 404, "{path}");
    }
    for person in [&facilitator, &head] {
        assert_eq!(app.get(PAGE, Some(person)).await.status, 200);
        assert!(!app.get(PAGE, Some(person)).await.text.contains("/matrix/release"));
        assert_eq!(app.get(&format!("{PAGE}/release"), Some(person)).await.status, 403);
        assert_eq!(app.post(&format!("{PAGE}/release"), Some(person), &[]).await.status, 403);
        assert_eq!(app.post(&format!("{PAGE}/withdraw"), Some(person), &[]).await.status, 403);
    }
    assert_eq!(app.post(&format!("{PAGE}/release"), Some(&stranger), &[]).await.status, 404);
    assert_eq!(app.post(&format!("{PAGE}/withdraw"), Some(&stranger), &[]).await.status, 404);
}

#[tokio::test]
async fn both_languages_are_whole() {
    let app = of_2016().await;
    let lead = of_programme(&app, Role::Lead).await;
    let paths = [PAGE, "/programmes/nds-79a-2016/matrix/release", "/programmes/nds-79a-2016/timeline"];
    for path in paths {
        for lang in Lang::ALL {
            let page = app.get_in(lang, path, Some(&lead)).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(page.text.contains(&format!("<html lang=\"{}\">", lang.tag())));
            assert!(!page.text.contains('⟦') && !page.text.contains(" style="), "{path}\n{}", page.text);
        }
    }
}

#[tokio::test]
async fn a_cohort_without_offices_says_what_to_do() {
    let app = empty().await;
    let bare = "format = \"gelingen-programme/1\"\n\n[programme]\nkey = \"leer\"\ntitle = \"Leer\"\nshort = \"Leer\"\n\
                starts = \"2016-06\"\nends = \"2018-12\"\ncatalogue = \"sozialer-dienst-12\"\ncatalogue_version = \"1.0\"\n";
    app.system().write(move |tx| crate::offer::transfer_import(tx, bare)).await.unwrap().unwrap();
    let lead = app.person("Leitung", Role::Lead, programme(&app, "leer").await);
    let page = app.get("/programmes/leer/matrix", Some(&lead)).await;
    assert!(page.text.contains("Noch keine Jugendämter") && !page.text.contains("/matrix/release"));
    let refused = app.post("/programmes/leer/matrix/release", Some(&lead), &[("seen", "")]).await;
    assert_eq!(refused.status, 422);
    let timeline = app.get("/programmes/leer/timeline", Some(&lead)).await;
    assert!(timeline.text.contains("Noch keine Phasen") && !timeline.text.contains("<svg"));
}

#[tokio::test]
async fn the_paper_satisfies_both_standards() {
    let app = of_2016().await;
    let lead = of_programme(&app, Role::Lead).await;
    let answer = app.get(&format!("{PAGE}.pdf"), Some(&lead)).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"));
    assert!(answer.bytes.starts_with(b"%PDF"));
    testkit::accessible("matrix", &answer.bytes);
}
