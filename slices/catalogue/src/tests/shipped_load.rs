//! What comes with the program is whole, and loading it twice changes nothing.

use db::journal;

use super::{V1, drafted, has, shipped};
use crate::{
    cases,
    model::{Address, Kind},
};

#[tokio::test]
async fn twelve_areas_hold_51_requirements_and_a_closing_one_each() {
    let (app, _) = shipped().await;
    let at = Address { catalogue: "sozialer-dienst-12".parse().unwrap(), number: "1.0".parse().unwrap() };
    let filter = cases::Filter { kind: Some(Kind::Evaluation), ..Default::default() };
    let closing = app.system().read(move |tx| cases::version_show(tx, &at, &filter)).await.unwrap();
    assert_eq!(closing.areas.len(), 12);
    assert_eq!(closing.areas.iter().map(|area| area.area.requirements).sum::<i64>(), 63);
    assert!(closing.areas.iter().all(|area| area.found.len() == 1));
    let numbers: Vec<i64> = closing.areas.iter().map(|area| area.area.area.number).collect();
    assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    assert!(closing.version.is_released());
    assert_eq!(closing.version.tags.len(), 7);
}

#[tokio::test]
async fn the_wording_of_3_3_is_kept_to_the_letter() {
    let (app, admin) = shipped().await;
    let page = app.get(&format!("{V1}/areas/schluesselprozesse"), Some(&admin)).await;
    has(
        &page,
        "<h3 id=\"r-3.3\">Anforderung 3.3</h3><p>Der Ablauf der Gefährdungseinschätzung regelt Zusammenwirken, Beteiligung, Dokumentation und Vertretung.</p>",
    );
    has(&page, "Z3 – Gefährdung nach § 8a einschätzen");
}

#[tokio::test]
async fn loading_again_changes_nothing() {
    let (app, _) = drafted().await;
    let before = app.system().read(journal::last_mark).await.unwrap();
    app.system().write(crate::offer::shipped_load).await.unwrap();
    assert_eq!(app.system().read(journal::last_mark).await.unwrap(), before);
    assert_eq!(app.system().read(journal::verify).await.unwrap(), None);
}
