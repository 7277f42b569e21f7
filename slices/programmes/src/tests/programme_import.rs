//! Bringing a programme in from a file, and out again.

use kernel::{Role, Scope};

use super::stage::{OF_2016, OF_2019, administrator, empty, of_2016, of_programme, programme, stranger};

#[tokio::test]
async fn an_export_of_an_import_is_the_same_file() {
    let app = empty().await;
    for (key, file) in [("nds-79a-2016", OF_2016), ("nds-79a-2019", OF_2019)] {
        app.system().write(move |tx| crate::offer::transfer_import(tx, file)).await.unwrap().unwrap();
        let scope = programme(&app, key).await;
        let lead = app.person("Leitung", Role::Lead, scope);
        let answer = app.get(&format!("/programmes/{key}/export.toml"), Some(&lead)).await;
        assert_eq!((answer.status, answer.text.as_str()), (200, file));
        assert_eq!(answer.header("content-disposition"), format!("attachment; filename=\"{key}.toml\""));
    }
}

#[tokio::test]
async fn a_programme_is_created_from_pasted_text_and_never_overwritten() {
    let app = empty().await;
    let admin = administrator(&app).await;
    let answer = app.post("/programmes/import", Some(&admin), &[("text", OF_2016)]).await;
    assert_eq!((answer.status, answer.location()), (303, "/programmes/nds-79a-2016?done=programme_import"));
    let page = app.get(answer.location(), Some(&admin)).await;
    assert_eq!(page.status, 200);
    // Spans without weekdays, dates that people plan with have theirs.
    assert!(page.text.contains("06.2016 bis 31.12.2018"), "{}", page.text);
    assert!(page.text.contains("Donnerstag, 20. Oktober 2016"), "{}", page.text);
    let scope = programme(&app, "nds-79a-2016").await.id;
    let title = app.system().read(move |tx| db::scopes::title(tx, scope)).await.unwrap();
    assert_eq!(title, "Modellprojekt Qualitätsentwicklung Niedersachsen");
    assert!(page.text.contains("Das Programm ist angelegt."));
    let again = app.post("/programmes/import", Some(&admin), &[("text", OF_2016)]).await;
    assert_eq!(again.status, 422);
    assert!(
        again.text.contains("Zeile 4, programme.key: Ein Programm „nds-79a-2016“ gibt es schon."),
        "{}",
        again.text
    );
}

#[tokio::test]
async fn faults_are_told_line_by_line_and_nothing_is_half_done() {
    let app = empty().await;
    let admin = app.person("Administration", Role::Administrator, Scope::INSTANCE);
    let text = OF_2016.replacen("name = \"Landesjugendamt Niedersachsen\"", "nane = \"Landesjugendamt\"", 1).replacen(
        "on = \"2016-10-20\"",
        "on = \"gestern\"",
        1,
    );
    let answer = app.post("/programmes/import", Some(&admin), &[("text", &text)]).await;
    assert_eq!(answer.status, 422);
    for part in [
        "Zeile 17, organisation[1].nane: Den Schlüssel „nane“ gibt es hier nicht. Ist „name“ gemeint?",
        "Zeile 15, organisation[1].name: Der Schlüssel „name“ fehlt.",
        "milestone[1].on: Dieses Datum gibt es nicht.",
        "on = &quot;gestern&quot;",
    ] {
        assert!(answer.text.contains(part), "{part}\n{}", answer.text);
    }
    let wrong = OF_2016.replace("sozialer-dienst-12", "fremder-katalog").replacen(
        "kind = \"institute\"",
        "kind = \"other\"",
        1,
    );
    app.system().write(|tx| crate::offer::transfer_import(tx, OF_2019)).await.unwrap().unwrap();
    let answer = app.post("/programmes/import", Some(&admin), &[("text", &wrong)]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("Zeile 13, programme.catalogue_version: Den Katalog „fremder-katalog“"));
    assert!(answer.text.contains("gibt es schon mit der Art „institute“; in der Datei steht „other“"));
    assert_eq!(app.get("/programmes/nds-79a-2016", Some(&admin)).await.status, 404);
}

#[tokio::test]
async fn an_unknown_area_is_told_at_its_place() {
    let app = empty().await;
    let text = OF_2016.replacen("[\"evaluation\"]", "[\"evolution\"]", 1);
    let faults = app.system().write(move |tx| crate::offer::transfer_import(tx, &text)).await.unwrap().unwrap_err();
    let line = OF_2016.lines().position(|line| line == "areas = [\"evaluation\"]").unwrap() + 1;
    assert_eq!(faults.len(), 1);
    assert_eq!((faults[0].line, faults[0].path.as_str()), (line, "allocation[1].pick[2].areas[1]"));
}

#[tokio::test]
async fn who_may_import_and_export() {
    let app = of_2016().await;
    let (lead, stranger) = (of_programme(&app, Role::Lead).await, stranger(&app).await);
    let evaluator = of_programme(&app, Role::Evaluator).await;
    let get = |path: &'static str, token: Option<String>| {
        let app = &app;
        async move { app.get(path, token.as_deref()).await.status }
    };
    // The import belongs to the installation, where a lead has no role.
    assert_eq!(get("/programmes/import", Some(lead)).await, 404);
    assert_eq!(get("/programmes/import", None).await, 303);
    assert_eq!(get("/programmes/nds-79a-2016/export.toml", Some(evaluator)).await, 200);
    assert_eq!(get("/programmes/nds-79a-2016/export.toml", Some(stranger)).await, 404);
    assert_eq!(get("/programmes/nds-79a-2016/export.toml", None).await, 303);
}

#[tokio::test]
async fn a_file_is_taken_and_its_text_kept_when_it_is_refused() {
    let app = empty().await;
    let admin = administrator(&app).await;
    let wrong = OF_2016.replacen("kind = \"kickoff\"", "kind = \"feier\"", 1);
    let answer = app.upload("/programmes/import", Some(&admin), "file", ("programm.toml", wrong.as_bytes())).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("Das Wort „feier“ ist hier nicht bekannt. Möglich sind: kickoff, needs_workshop"));
    assert!(answer.text.contains("kind = &quot;feier&quot;"));
    let answer = app.upload("/programmes/import", Some(&admin), "file", ("bild.png", b"\x89PNG\xff")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("Diese Datei ist kein Text in UTF-8."));
    let windows = OF_2016.replace('\n', "\r\n");
    let answer = app.upload("/programmes/import", Some(&admin), "file", ("programm.toml", windows.as_bytes())).await;
    assert_eq!((answer.status, answer.location()), (303, "/programmes/nds-79a-2016?done=programme_import"));
}

#[tokio::test]
async fn a_huge_file_is_refused_in_no_time() {
    let begin = std::time::Instant::now();
    let many = format!("{OF_2016}{}", "[[phase]]\n".repeat(20_000));
    assert!(crate::model::transfer::Transfer::parse(&many).unwrap_err().len() > 1_000);
    let wide = OF_2016.replacen("[\"leitbild\"]", &format!("[{}]", "\"aa\", ".repeat(30_000)), 1);
    assert!(crate::model::transfer::Transfer::parse(&wide).is_err());
    assert!(begin.elapsed().as_secs() < 10, "{:?}", begin.elapsed());
}

#[tokio::test]
async fn an_empty_form_says_what_to_do() {
    let app = empty().await;
    let admin = app.person("Administration", Role::Administrator, Scope::INSTANCE);
    let answer = app.post("/programmes/import", Some(&admin), &[("text", " \r\n")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("Bitte wählen Sie eine Datei, oder fügen Sie ihren Text ein."));
}
