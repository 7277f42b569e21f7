//! What a slice hands to the roof: its routes, texts, migrations and place in the navigation.

use std::sync::Arc;

use db::Migration;
use kernel::Permission;
use ui::Source;

use crate::{Participants, Routes};

/// An entry of the main navigation.
#[derive(Debug, Clone, Copy)]
pub struct NavEntry {
    /// Where it leads.
    pub href: &'static str,
    /// Its text key.
    pub text: &'static str,
    /// Its place among the others, from the left.
    pub order: u8,
    /// Who sees it; everybody who is signed in, where it names nobody.
    pub permission: Option<&'static Permission>,
    /// Further addresses whose pages lie under it.
    pub covers: &'static [&'static str],
}

impl NavEntry {
    /// Whether the page at this path lies under it.
    pub(crate) fn leads_to(&self, path: &str) -> bool {
        let below = |top: &str| path.strip_prefix(top).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        below(self.href) || self.covers.iter().any(|top| below(top))
    }
}

/// An entry of the navigation inside a scope: slices add pages to a programme without the programme knowing them.
#[derive(Debug, Clone, Copy)]
pub struct TabEntry {
    /// Its path with the scope's part, as in `/programmes/{programme}/people`.
    pub path: &'static str,
    /// Its text key.
    pub text: &'static str,
    /// Who sees it.
    pub permission: &'static Permission,
    /// Its place among the others, from the left.
    pub order: u8,
    /// Further paths whose pages lie under it.
    pub covers: &'static [&'static str],
}

/// A domain, ready to be assembled by the roof.
#[derive(Debug)]
pub struct Slice {
    /// Its name: that of its crate.
    pub name: &'static str,
    /// Its texts in both languages.
    pub texts: Source,
    /// Its steps of the schema.
    pub migrations: Vec<Migration>,
    /// What may be done in it.
    pub permissions: Vec<&'static Permission>,
    /// Its pages and JSON doors.
    pub routes: Routes,
    /// Its entries in the main navigation.
    pub nav: Vec<NavEntry>,
    /// Its entries in the navigation of programmes.
    pub tabs: Vec<TabEntry>,
    /// Who recognises participants without an account, if it is this slice.
    pub participants: Option<Arc<dyn Participants>>,
}

impl Slice {
    /// A slice with its texts; the rest is added by name.
    pub fn new(name: &'static str, texts: Source) -> Self {
        Self {
            name,
            texts,
            migrations: Vec::new(),
            permissions: Vec::new(),
            routes: Routes::default(),
            nav: Vec::new(),
            tabs: Vec::new(),
            participants: None,
        }
    }

    /// Its steps of the schema.
    #[must_use]
    pub fn migrations(mut self, migrations: &[Migration]) -> Self {
        self.migrations.extend_from_slice(migrations);
        self
    }

    /// Recognises participants without an account.
    #[must_use]
    pub fn participants(mut self, known: impl Participants + 'static) -> Self {
        self.participants = Some(Arc::new(known));
        self
    }

    /// What may be done in it.
    #[must_use]
    pub fn permissions(mut self, permissions: &[&'static Permission]) -> Self {
        self.permissions.extend_from_slice(permissions);
        self
    }

    /// Its pages and JSON doors.
    #[must_use]
    pub fn routes(mut self, routes: Routes) -> Self {
        self.routes = self.routes.and(routes);
        self
    }

    /// An entry in the main navigation.
    #[must_use]
    pub fn nav(mut self, href: &'static str, text: &'static str, order: u8) -> Self {
        self.nav.push(NavEntry { href, text, order, covers: &[], permission: None });
        self
    }

    /// Further addresses that lie under its last entry in the main navigation.
    #[must_use]
    pub fn nav_covers(mut self, covers: &'static [&'static str]) -> Self {
        if let Some(entry) = self.nav.last_mut() {
            entry.covers = covers;
        }
        self
    }

    /// Shows the last entry of the main navigation to those only who may do this on the installation.
    #[must_use]
    pub fn seen_by(mut self, permission: &'static Permission) -> Self {
        if let Some(last) = self.nav.last_mut() {
            last.permission = Some(permission);
        }
        self
    }

    /// An entry in the navigation of programmes.
    #[must_use]
    pub fn tab(mut self, path: &'static str, text: &'static str, permission: &'static Permission, order: u8) -> Self {
        self.tabs.push(TabEntry { path, text, permission, order, covers: &[] });
        self
    }

    /// Further paths that lie under its last entry in the navigation of programmes.
    #[must_use]
    pub fn tab_covers(mut self, covers: &'static [&'static str]) -> Self {
        if let Some(entry) = self.tabs.last_mut() {
            entry.covers = covers;
        }
        self
    }
}
