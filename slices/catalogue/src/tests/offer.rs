//! The shop window: what programmes see of the catalogue.

use kernel::{Id, Key, Lang, Place, Scope, ScopeKind};

use super::{drafted, shipped};
use crate::offer::{self, CatalogueRef};

fn reference(version: &str) -> CatalogueRef {
    CatalogueRef { catalogue: "sozialer-dienst-12".parse::<Key>().unwrap(), version: version.to_owned() }
}

#[tokio::test]
async fn areas_come_in_order_from_any_place() {
    let (app, _) = shipped().await;
    let programme = "01900000-0000-7000-8000-000000000009".parse::<Id<Scope>>().unwrap();
    let place = Place { scope: Scope { kind: ScopeKind::Programme, id: programme }, members: Vec::new() };
    let areas = |version: &'static str| {
        let ctx = app.system().at(place.clone());
        async move { ctx.read(move |tx| offer::areas(tx, &reference(version))).await.unwrap() }
    };
    let rows = areas("1.0").await.unwrap();
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), (1..=12).collect::<Vec<_>>());
    assert_eq!((rows[2].key.as_str(), rows[2].name.in_lang(Lang::De)), ("schluesselprozesse", "Schlüsselprozesse"));
    assert_eq!(areas("9.9").await, None);
    assert_eq!(areas("viele").await, None);
}

#[tokio::test]
async fn only_released_versions_are_offered() {
    let (app, _) = drafted().await;
    let list = app.system().read(offer::versions_released).await.unwrap();
    assert_eq!(list.into_iter().map(|(of, _)| of).collect::<Vec<_>>(), [reference("1.0")]);
}
