//! Stories of methods, through the router, in a house with two programmes.

mod method;

use db::scopes;
use kernel::{Id, Key, Lang, Role, Scope, ScopeKind};
use testkit::TestApp;

/// The list in the first programme.
const LIST: &str = "/programmes/eins/methods";

/// Two programmes, `eins` and `zwei`; the lead and the evaluator of the first one, the lead of the second one.
struct House {
    app: TestApp,
    lead: String,
    evaluator: String,
    stranger: String,
}

async fn house() -> House {
    let app = TestApp::with(vec![crate::slice()]);
    let scope = |number| Scope { kind: ScopeKind::Programme, id: Id::new(uuid::Uuid::from_u128(number)) };
    for (number, key) in [(1, "eins"), (2, "zwei")] {
        let key: Key = key.parse().unwrap();
        app.system().write(move |tx| scopes::insert(tx, scope(number), &key)).await.unwrap();
    }
    let lead = app.person("Leitung (Beispiel)", Role::Lead, scope(1));
    let evaluator = app.person("Evaluation (Beispiel)", Role::Evaluator, scope(1));
    let stranger = app.person("Fremde Leitung (Beispiel)", Role::Lead, scope(2));
    House { app, lead, evaluator, stranger }
}

impl House {
    /// Copies the ascending interview as the lead; the copy's address.
    async fn copy(&self) -> String {
        let answer = self.app.post(&format!("{LIST}/ascending-interview/copy"), Some(&self.lead), &[]).await;
        let (address, done) = answer.location().split_once('?').unwrap();
        assert_eq!((answer.status, done), (303, "done=method_copy"));
        address.to_owned()
    }

    /// Every text that the pages asked for is there.
    fn speaks(&self) {
        assert_eq!(self.app.site.t(Lang::De).missing(), Vec::<String>::new());
    }
}
