//! The timeline's page: drawing and tables say the same.

use kernel::Role;

use super::stage::{of_2016, of_programme, organisation, stranger};

const PAGE: &str = "/programmes/nds-79a-2016/timeline";

#[tokio::test]
async fn the_drawing_and_the_tables_name_the_same() {
    let app = of_2016().await;
    let lead = of_programme(&app, Role::Lead).await;
    let page = app.get(PAGE, Some(&lead)).await;
    assert_eq!(page.status, 200);
    let (before, rest) = page.text.split_once("<svg").unwrap();
    let (drawing, after) = rest.split_once("</svg>").unwrap();
    assert!(before.matches("<h1>").count() == 1 && after.matches("<table>").count() == 2);
    for title in [
        "Auftakt und gemeinsame Definition",
        "20.10.2016 Auftaktveranstaltung",
        "11.2016 Bedarfsermittlung in der Stadt Celle",
    ] {
        assert!(drawing.contains(title), "{title}\n{drawing}");
    }
    for part in [
        "role=\"img\"",
        "aria-labelledby=\"timeline-title-wide timeline-desc-wide\"",
        "mit 5 Phasen als Balken und 8 Terminen",
        "Heute",
    ] {
        assert!(drawing.contains(part), "{part}\n{drawing}");
    }
    assert_eq!(drawing.matches("<rect class=\"bar").count(), 5);
    for part in [
        "Donnerstag, 20. Oktober 2016",
        "November 2016",
        "10:00 bis 16:00 Uhr",
        "Kulturzentrum Pavillon, Hannover; alle Jugendämter",
    ] {
        assert!(after.contains(part), "{part}\n{after}");
    }
    assert!(after.contains("/phases/new") && after.contains("/edit\">Bearbeiten<span"));
    assert_eq!(after.matches("badge example").count(), 5);
}

#[tokio::test]
async fn readers_see_no_buttons_and_strangers_nothing() {
    let app = of_2016().await;
    let head = app.person("Amtsleitung", Role::Head, organisation(&app, "celle").await);
    let page = app.get(PAGE, Some(&head)).await;
    assert_eq!(page.status, 200);
    assert!(!page.text.contains("/phases/") && !page.text.contains("/milestones/"));
    assert_eq!(app.get(PAGE, Some(&stranger(&app).await)).await.status, 404);
    assert_eq!(app.get(PAGE, None).await.status, 303);
}

#[tokio::test]
async fn today_is_drawn_only_within_the_programme() {
    let app = of_2016().await;
    let lead = of_programme(&app, Role::Lead).await;
    app.clock.forward(4 * 365 * 86_400);
    assert!(!app.get(PAGE, Some(&lead)).await.text.contains("class=\"today\""));
}
