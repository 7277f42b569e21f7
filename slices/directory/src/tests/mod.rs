//! Stories of the directory, through its doors, with its own gate.

mod account;
mod gate;
mod link;
mod member;
mod organisation;
mod pages;
mod person;
mod sign_in;

use std::sync::Arc;

use db::{ReadTx, WriteTx};
use kernel::{Id, Key, Lang, Outcome, Person, Role, Scope, ScopeKind};
use testkit::{Answer, TestApp};

use crate::{
    cases::{password::password_hash, session::session_open},
    model::{Entrance, Token},
    offer::{
        DirectoryGate, OrganisationKind, OrganisationNew, PersonNew, organisation_create, password_set,
        person_by_email, person_create, role_grant,
    },
};

pub(crate) const PASSWORD: &str = "vier kleine worte hier";

/// A site of this slice alone, with the office of Celle.
pub(crate) struct Story {
    pub(crate) app: TestApp,
    pub(crate) celle: Scope,
}

impl Story {
    pub(crate) async fn begin() -> Self {
        Self::of(TestApp::with_gate(vec![crate::slice()], Arc::new(DirectoryGate))).await
    }

    pub(crate) async fn of(app: TestApp) -> Self {
        let celle = office(&app, "celle", "Stadt Celle").await;
        Self { app, celle }
    }

    pub(crate) async fn office(&self, key: &str, name: &str) -> Scope {
        office(&self.app, key, name).await
    }

    /// A programme, as the storey above makes it.
    pub(crate) async fn programme(&self, key: &'static str) -> Scope {
        self.write(move |tx| {
            let scope = Scope { kind: ScopeKind::Programme, id: tx.id() };
            db::scopes::insert(tx, scope, &key.parse::<Key>().unwrap())?;
            Ok(scope)
        })
        .await
    }

    /// Somebody with a role and an open session: its token.
    pub(crate) async fn somebody(&self, email: &'static str, role: Role, scope: Scope) -> String {
        self.write(move |tx| {
            let id = person(tx, email)?;
            role_grant(tx, id, scope, role)?;
            session(tx, id)
        })
        .await
    }

    /// Somebody with a password, without a session.
    pub(crate) async fn account(&self, email: &'static str) -> Id<Person> {
        let hash = password_hash(self.app.system().world(), PASSWORD.to_owned()).await.unwrap();
        self.write(move |tx| {
            let id = person(tx, email)?;
            password_set(tx, id, &hash)?;
            Ok(id)
        })
        .await
    }

    pub(crate) async fn id(&self, email: &'static str) -> Id<Person> {
        self.read(move |tx| person_by_email(tx, email)).await.unwrap()
    }

    pub(crate) async fn sign_in(&self, email: &str, password: &str) -> Answer {
        self.app.post("/sign-in", None, &[("email", email), ("password", password), ("to", "/account")]).await
    }

    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl Fn(&mut WriteTx<'_>) -> Outcome<T> + Send + 'static,
    ) -> T {
        self.app.system().write(work).await.unwrap()
    }

    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut ReadTx<'_>) -> Outcome<T> + Send + 'static,
    ) -> T {
        self.app.system().read(work).await.unwrap()
    }
}

async fn office(app: &TestApp, key: &str, name: &str) -> Scope {
    let (key, name) = (key.parse::<Key>().unwrap(), name.to_owned());
    let work = move |tx: &mut WriteTx<'_>| {
        let (key, name) = (key.clone(), name.clone());
        organisation_create(tx, &OrganisationNew { key, name, kind: OrganisationKind::YouthOffice, official_key: None })
    };
    Scope { kind: ScopeKind::Organisation, id: app.system().write(work).await.unwrap() }
}

/// An open session of somebody, as a sign-in makes it: its token.
pub(crate) fn session(tx: &mut WriteTx<'_>, id: Id<Person>) -> Outcome<String> {
    let (session, browser) = (Token::new(tx.bytes()), Token::new(tx.bytes()));
    let entrance = Entrance { session, browser, old_session: None, old_browser: None };
    session_open(tx, id, &entrance)?;
    Ok(entrance.session.text().to_owned())
}

fn person(tx: &mut WriteTx<'_>, email: &str) -> Outcome<Id<Person>> {
    let name = format!("Person {}", email.split('@').next().unwrap_or_default());
    person_create(tx, &PersonNew { name, email: email.to_owned(), lang: Lang::De })
}

/// The token that an answer puts into the browser.
pub(crate) fn cookie(answer: &Answer) -> String {
    let value = answer.header("set-cookie").strip_prefix("__Host-session=").unwrap_or_default();
    value.split(';').next().unwrap_or_default().to_owned()
}

/// The link on a page that shows one.
pub(crate) fn link(answer: &Answer) -> String {
    path(&answer.text)
}

/// The path of the link in a text.
pub(crate) fn path(text: &str) -> String {
    let start = text.find("/link/").unwrap();
    text[start..].chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '/').collect()
}
