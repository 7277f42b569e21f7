//! The door: who gets in, what every answer carries, and what a repeated or foreign form does.
#![expect(clippy::unwrap_used, reason = "tests")]

mod answers;
mod attachment;
mod forms;
mod kept;
mod labour;
mod live;
mod noes;
mod slow;
mod socket;

use db::{
    journal::{self, Event},
    scopes,
};
use kernel::{Id, Key, Outcome, Permission, Role, Scope, ScopeKind};
use maud::html;
use testkit::TestApp;
use web::{Reply, Routes, Sheet, Slice, Visit};

const OPEN: Permission = Permission::public("notes.open");
const READ: Permission = Permission::of("notes.read", &[Role::Lead, Role::Evaluator]);
const WRITE: Permission = Permission::of("notes.write", &[Role::Lead]);

/// A small domain of its own: notes of a programme, kept in its journal.
fn notes() -> Slice {
    Slice::new("notes", ui::Source { de: "note-done = Gespeichert\n", en: "note-done = Saved\n" })
        .permissions(&[&OPEN, &READ, &WRITE])
        .routes(
            Routes::default()
                .get("open", "/open", &OPEN, |visit| async move { page(&visit, "Offen") })
                .get("broken", "/broken", &OPEN, |_| async { Err(kernel::No::broken("a secret inside")) })
                .get("notes", "/programmes/{programme}/notes", &READ, list)
                .post("note", "/programmes/{programme}/notes", &WRITE, add)
                .post("notes_many", "/programmes/{programme}/notes/many", &WRITE, add_many)
                .live("notes_live", "/programmes/{programme}/live", &READ),
        )
}

fn page(visit: &Visit, text: &str) -> Outcome<Reply> {
    Ok(Reply::page(visit, Sheet::new(text.to_owned()), html! { p { (text) } }))
}

async fn list(visit: Visit) -> Outcome<Reply> {
    let entries = visit.ctx.read(|tx| tx.allow(&READ).and_then(|()| journal::latest(tx, None))).await?;
    let notes: Vec<_> = entries.iter().flat_map(|entry| &entry.changes).map(|change| change.new.clone()).collect();
    page(&visit, &format!("Notizen: {}", notes.join(", ")))
}

async fn add(visit: Visit) -> Outcome<Reply> {
    let (text, home) = (visit.form.get("text").to_owned(), format!("/programmes/{}/notes", visit.key("programme")));
    visit
        .change(move |tx| {
            tx.allow(&WRITE)?;
            let scope = tx.scope_id();
            tx.append(Event::new("notes.written", scope).set("text", &text))?;
            Ok(Visit::to(&home, "note"))
        })
        .await
}

/// As many entries as a room remembers, nearly, in one commit.
const MANY: usize = 120;

async fn add_many(visit: Visit) -> Outcome<Reply> {
    visit
        .change(|tx| {
            tx.allow(&WRITE)?;
            let scope = tx.scope_id();
            (0..MANY).try_for_each(|number| tx.append(Event::new("notes.written", scope).set("text", number)))?;
            Ok(Visit::to("/programmes/eins/notes", "note"))
        })
        .await
}

/// The site with one programme `eins`, its lead and its evaluator, and the lead of another one.
struct House {
    app: TestApp,
    lead: String,
    evaluator: String,
    stranger: String,
}

impl House {
    /// The mark of an entry of `eins`.
    async fn mark(&self, number: i64) -> String {
        let scope = Scope { kind: ScopeKind::Programme, id: Id::new(uuid::Uuid::from_u128(1)) };
        let place = kernel::Place { scope, members: Vec::new() };
        let (_, entries) = self.app.system().at(place).read(|tx| db::news::latest(tx, 500)).await.unwrap();
        entries.iter().find(|entry| entry.mark.number == number).unwrap().mark.to_string()
    }
}

async fn house() -> House {
    let app = TestApp::with(vec![notes()]);
    let scope = |n: u128| Scope { kind: ScopeKind::Programme, id: Id::new(uuid::Uuid::from_u128(n)) };
    for (number, key) in [(1, "eins"), (2, "zwei")] {
        let key: Key = key.parse().unwrap();
        app.system().write(move |tx| scopes::insert(tx, scope(number), &key)).await.unwrap();
    }
    let lead = app.person("Leitung (Beispiel)", Role::Lead, scope(1));
    let evaluator = app.person("Evaluation (Beispiel)", Role::Evaluator, scope(1));
    let stranger = app.person("Fremd (Beispiel)", Role::Lead, scope(2));
    House { app, lead, evaluator, stranger }
}
