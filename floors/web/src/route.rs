//! The route table: method, path, name, permission, scope and effect of every door, declared once.

use std::{future::Future, pin::Pin, sync::Arc};

use kernel::{Outcome, Permission, ScopeKind};

use crate::{Reply, Visit, body};

/// What a request does besides answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Nothing: may be repeated at will.
    Safe,
    /// Changes records.
    Changes,
    /// Changes records and sends something to people.
    Sends,
}

pub(crate) type Handler = Arc<dyn Fn(Visit) -> Pin<Box<dyn Future<Output = Outcome<Reply>> + Send>> + Send + Sync>;

/// One door.
#[derive(Clone)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// `/programmes/{programme}/edit`. `{workshop}`, `{programme}` and `{organisation}` name the scope.
    pub path: &'static str,
    /// `programme_edit`: the same name as file, case and texts.
    pub name: &'static str,
    /// Who may enter. The case asks again; the door needs it to send visitors to the sign-in page.
    pub permission: &'static Permission,
    /// What it does.
    pub effect: Effect,
    /// Whether it takes a place inside: streams and what an operator asks in trouble do not.
    pub(crate) counted: bool,
    /// Whether it is taken from a visitor however fast it comes.
    pub(crate) unhurried: bool,
    /// Whether it is a stream that stays open.
    pub live: bool,
    /// How many bytes a form may have here.
    pub limit: usize,
    pub(crate) handler: Handler,
}

impl std::fmt::Debug for Route {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} ({}, {}, {:?})", self.method, self.path, self.name, self.permission.key, self.effect)
    }
}

impl Route {
    /// Whether it is the page at this path, by its shape.
    pub(crate) fn shows(&self, path: &str) -> bool {
        let (ours, theirs) = (self.path.split('/'), path.split('/'));
        self.method == "GET"
            && ours.clone().count() == theirs.clone().count()
            && ours.zip(theirs).all(|(own, asked)| own == asked || own.starts_with('{'))
    }

    /// The kind of scope it works in, told by its path.
    pub fn scope(&self) -> ScopeKind {
        if self.path.contains("{workshop}") {
            ScopeKind::Workshop
        } else if self.path.contains("{programme}") {
            ScopeKind::Programme
        } else if self.path.contains("{organisation}") {
            ScopeKind::Organisation
        } else {
            ScopeKind::Instance
        }
    }
}

/// The routes of a slice, in order.
#[derive(Debug, Clone, Default)]
pub struct Routes(pub(crate) Vec<Route>);

impl Routes {
    /// A page or file that is read.
    #[must_use]
    pub fn get<F, R>(self, name: &'static str, path: &'static str, permission: &'static Permission, handler: F) -> Self
    where
        F: Fn(Visit) -> R + Send + Sync + 'static,
        R: Future<Output = Outcome<Reply>> + Send + 'static,
    {
        self.add(Door { method: "GET", name, path, effect: Effect::Safe }, permission, handler)
    }

    /// A form that changes something.
    #[must_use]
    pub fn post<F, R>(self, name: &'static str, path: &'static str, permission: &'static Permission, handler: F) -> Self
    where
        F: Fn(Visit) -> R + Send + Sync + 'static,
        R: Future<Output = Outcome<Reply>> + Send + 'static,
    {
        self.add(Door { method: "POST", name, path, effect: Effect::Changes }, permission, handler)
    }

    /// The stream of a scope's journal, for pages that refresh themselves. Carries numbers, never content.
    #[must_use]
    pub fn live(self, name: &'static str, path: &'static str, permission: &'static Permission) -> Self {
        let mut all = self.get(name, path, permission, move |visit| crate::live::stream(visit, permission)).uncounted();
        if let Some(last) = all.0.last_mut() {
            last.live = true;
        }
        all
    }

    /// The routes of another table after these.
    #[must_use]
    pub fn and(mut self, other: Routes) -> Self {
        self.0.extend(other.0);
        self
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Route> {
        self.0.iter()
    }

    /// Lets the last route through when the house is full: for streams, and for what an operator asks in trouble.
    #[must_use]
    pub fn uncounted(mut self) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.counted = false;
        }
        self
    }

    /// Takes the last route's form from visitors at any pace: where a stranger could use up the bound for those who belong there.
    #[must_use]
    pub fn unhurried(mut self) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.unhurried = true;
        }
        self
    }

    /// Lets the last route take files; without, a form is text and small.
    #[must_use]
    pub fn takes_files(mut self) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.limit = body::FILES;
        }
        self
    }

    /// Lets the last route take a whole folder of files, or a photo as large as a phone makes it.
    #[must_use]
    pub fn takes_folders(mut self) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.limit = body::FOLDER;
        }
        self
    }

    /// Marks the last route as one that sends something to people.
    #[must_use]
    pub fn sends(mut self) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.effect = Effect::Sends;
        }
        self
    }

    fn add<F, R>(mut self, door: Door, permission: &'static Permission, handler: F) -> Self
    where
        F: Fn(Visit) -> R + Send + Sync + 'static,
        R: Future<Output = Outcome<Reply>> + Send + 'static,
    {
        let handler: Handler = Arc::new(move |visit| Box::pin(handler(visit)));
        let Door { method, name, path, effect } = door;
        self.0.push(Route {
            method,
            path,
            name,
            permission,
            effect,
            counted: true,
            unhurried: false,
            live: false,
            limit: body::FORM,
            handler,
        });
        self
    }
}

struct Door {
    method: &'static str,
    name: &'static str,
    path: &'static str,
    effect: Effect,
}
