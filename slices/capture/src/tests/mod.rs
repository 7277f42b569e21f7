//! Stories of capture, through the router, in a house with one programme.

mod cards;

use db::scopes;
use kernel::{Id, Key, Lang, Role, Scope, ScopeKind};
use testkit::TestApp;

/// A programme, those who lead and guide it, and a workshop by the ascending interview.
pub(crate) struct House {
    pub(crate) app: TestApp,
    pub(crate) lead: String,
    pub(crate) facilitator: String,
    pub(crate) evaluator: String,
    pub(crate) stranger: String,
    /// The workshop's address.
    pub(crate) workshop: String,
}

fn programme(number: u128) -> Scope {
    Scope { kind: ScopeKind::Programme, id: Id::new(uuid::Uuid::from_u128(number)) }
}

pub(crate) async fn house() -> House {
    let app = TestApp::with(vec![
        directory::slice(),
        catalogue::slice(),
        methods::slice(),
        programmes::slice(),
        workshops::slice(),
        crate::slice(),
    ]);
    for (number, key) in [(1, "eins"), (2, "zwei")] {
        let key: Key = key.parse().unwrap();
        app.system().write(move |tx| scopes::insert(tx, programme(number), &key)).await.unwrap();
    }
    let lead = app.person("Leitung (Beispiel)", Role::Lead, programme(1));
    let facilitator = app.person("Fachbegleitung (Beispiel)", Role::Facilitator, programme(1));
    let evaluator = app.person("Begleitforschung (Beispiel)", Role::Evaluator, programme(1));
    let stranger = app.person("Fremde Leitung (Beispiel)", Role::Lead, programme(2));
    let form = [("title", "Auftakt"), ("day", "20.10.2016"), ("start", "10:00"), ("method", "ascending-interview")];
    let planned = app.post("/programmes/eins/workshops/new", Some(&lead), &form).await;
    assert_eq!(planned.status, 303, "{}", planned.text);
    let workshop = planned.location().split_once("/console").unwrap().0.to_owned();
    House { app, lead, facilitator, evaluator, stranger, workshop }
}

impl House {
    /// The protocol as a table.
    pub(crate) async fn protocol(&self) -> String {
        self.app.get(&format!("{}/protocol.csv", self.workshop), Some(&self.lead)).await.text
    }

    /// Every text that the pages asked for is there.
    pub(crate) fn speaks(&self) {
        assert_eq!(self.app.site.t(Lang::De).missing(), Vec::<String>::new());
    }
}
