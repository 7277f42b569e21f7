//! The stage of this slice's stories: a site with the shipped catalogue and the historical programme.

use directory::offer::{PersonNew, organisation_by_key, person_create};
use kernel::{Actor, Grant, Key, Lang, Role, Scope, ScopeKind};
use testkit::TestApp;

pub(super) const OF_2016: &str = include_str!("../../../../scenarios/niedersachsen-2016/programme.toml");
pub(super) const OF_2019: &str = include_str!("../../../../scenarios/niedersachsen-2019/programme.toml");

/// A site with the shipped catalogue and no programme.
pub(super) async fn empty() -> TestApp {
    let app = TestApp::with(vec![directory::slice(), catalogue::slice(), crate::slice()]);
    app.system().write(catalogue::offer::shipped_load).await.unwrap();
    app
}

/// A site with the programme of 2016.
pub(super) async fn of_2016() -> TestApp {
    let app = empty().await;
    app.system().write(|tx| crate::offer::transfer_import(tx, OF_2016)).await.unwrap().unwrap();
    app
}

/// The scope of a programme.
pub(super) async fn programme(app: &TestApp, key: &'static str) -> Scope {
    let found = app.system().read(move |tx| db::scopes::find(tx, ScopeKind::Programme, key)).await.unwrap();
    found.unwrap()
}

/// The scope of an organisation.
pub(super) async fn organisation(app: &TestApp, key: &str) -> Scope {
    let key: Key = key.parse().unwrap();
    let row = app.system().read(move |tx| organisation_by_key(tx, &key)).await.unwrap().unwrap();
    Scope { kind: ScopeKind::Organisation, id: row.id }
}

/// Somebody with a role in the programme of 2016; their token.
pub(super) async fn of_programme(app: &TestApp, role: Role) -> String {
    let scope = programme(app, "nds-79a-2016").await;
    app.person("Beispiel", role, scope)
}

/// The lead of another programme: to them, this one is not there.
pub(super) async fn stranger(app: &TestApp) -> String {
    app.system().write(|tx| crate::offer::transfer_import(tx, OF_2019)).await.unwrap().unwrap();
    let scope = programme(app, "nds-79a-2019").await;
    app.person("Fremd", Role::Lead, scope)
}

/// An administrator who is in the directory, so that a role can be given to them.
pub(super) async fn administrator(app: &TestApp) -> String {
    let new = PersonNew { name: "Administration".into(), email: "admin@example.org".into(), lang: Lang::De };
    let id = app.system().write(move |tx| person_create(tx, &new)).await.unwrap();
    let grants = vec![Grant { scope: Scope::INSTANCE, role: Role::Administrator }];
    app.acting(Actor::Person { id, name: "Administration".into(), lang: None, grants })
}
