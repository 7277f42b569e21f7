//! Where people of a scope are shown: the page that inviting and ending come back to.

use kernel::ScopeKind;
use web::{Sheet, Visit};

/// The pages of the scope in which a request works.
pub(super) struct Home {
    kind: ScopeKind,
    /// `/organisations/celle`, `/programmes/nds-79a-2016`, or nothing for the installation.
    pub(super) path: String,
}

impl Home {
    /// Of this request.
    pub(super) fn of(visit: &Visit) -> Self {
        let kind = visit.ctx.place().scope.kind;
        let path = match kind {
            ScopeKind::Organisation => format!("/organisations/{}", visit.key("organisation")),
            ScopeKind::Programme => format!("/programmes/{}", visit.key("programme")),
            ScopeKind::Instance | ScopeKind::Workshop => String::new(),
        };
        Self { kind, path }
    }

    /// The page that lists the people.
    pub(super) fn people(&self) -> String {
        match self.kind {
            ScopeKind::Organisation => self.path.clone(),
            ScopeKind::Programme | ScopeKind::Instance | ScopeKind::Workshop => format!("{}/people", self.path),
        }
    }

    /// A page below the people, such as `new`.
    pub(super) fn below(&self, rest: &str) -> String {
        format!("{}/people/{rest}", self.path)
    }

    /// A sheet with the way up to the people of this scope.
    pub(super) fn sheet(&self, visit: &Visit, title: String, name: &str) -> Sheet {
        let t = &visit.t;
        let sheet = Sheet::new(title);
        match self.kind {
            ScopeKind::Organisation => {
                sheet.crumb("/organisations", t.text("organisation_list-title")).crumb(self.path.clone(), name)
            }
            ScopeKind::Programme => {
                sheet.crumb(self.path.clone(), name).crumb(self.people(), t.text("member_list-title"))
            }
            ScopeKind::Instance | ScopeKind::Workshop => sheet.crumb("/people", t.text("person_list-title")),
        }
    }
}
