//! What stands around a page: navigation, the way up, tabs, whose account it is, and the sentence after a redirect.

use kernel::{Actor, Place, ScopeKind, may};
use ui::{Account, Frame, Link, NavLink, Note};

use crate::{Sheet, Visit};

/// The frame of a page for this reader.
pub(crate) fn frame(visit: &Visit, sheet: Sheet) -> Frame<'_> {
    let nav = nav(visit);
    Frame {
        t: &visit.t,
        title: sheet.title,
        lead: sheet.lead,
        crumbs: way_up(&nav, sheet.crumbs),
        nav,
        tabs: tabs(visit),
        account: account(visit.actor()),
        guest: matches!(visit.actor(), Actor::Participant { .. }),
        stage: sheet.stage,
        path: visit.path.clone(),
        note: note(visit),
        demo: visit.site.inner.config.demo,
        robots_off: signed_in(visit),
    }
}

/// Whether an entry of the main navigation is the reader's business.
fn sees(visit: &Visit, entry: &crate::NavEntry) -> bool {
    entry.permission.is_none_or(|permission| may(visit.actor(), permission, &Place::instance()))
}

fn account(actor: &Actor) -> Option<Account> {
    match actor {
        Actor::Person { name, .. } => Some(Account { name: name.clone() }),
        Actor::Visitor | Actor::Participant { .. } | Actor::System => None,
    }
}

/// The way up from a page that lies below others begins at its entry of the main navigation, where its reader has that:
/// pages need not know whose list it is.
fn way_up(nav: &[NavLink], mut crumbs: Vec<Link>) -> Vec<Link> {
    let top = nav.iter().find(|top| top.current);
    if let (Some(top), Some(first)) = (top, crumbs.first())
        && first.href != top.link.href
    {
        crumbs.insert(0, top.link.clone());
    }
    crumbs
}

/// The main navigation, as far as its reader has it.
fn nav(visit: &Visit) -> Vec<NavLink> {
    if !signed_in(visit) {
        return Vec::new();
    }
    let link = |entry: &crate::NavEntry| NavLink {
        link: Link::new(entry.href, visit.t.text(entry.text)),
        current: entry.leads_to(&visit.path),
    };
    visit.site.inner.nav.iter().filter(|entry| sees(visit, entry)).map(link).collect()
}

fn signed_in(visit: &Visit) -> bool {
    !matches!(visit.actor(), Actor::Visitor | Actor::Participant { .. })
}

/// The pages of the programme this one belongs to, as far as its reader may see them.
fn tabs(visit: &Visit) -> Vec<NavLink> {
    let place = visit.ctx.place();
    if place.scope.kind != ScopeKind::Programme || matches!(visit.actor(), Actor::Visitor) {
        return Vec::new();
    }
    let part =
        |part: &str| part.strip_prefix('{').map_or(part, |word| visit.key(word.trim_end_matches('}'))).to_owned();
    let filled = |path: &str| path.split('/').map(part).collect::<Vec<_>>().join("/");
    let here = |path: &str| visit.path == path || visit.path.starts_with(&format!("{path}/"));
    let length = |tab: &crate::TabEntry| {
        let paths = std::iter::once(&tab.path).chain(tab.covers).map(|path| filled(path));
        paths.filter(|path| here(path)).map(|path| path.len()).max()
    };
    let tabs = &visit.site.inner.tabs;
    // The longest path that leads to this page is its tab: the overview's path leads to all of them.
    let current = tabs.iter().filter(|tab| length(tab).is_some()).max_by_key(|tab| length(tab)).map(|tab| tab.path);
    let shown = tabs.iter().filter(|tab| may(visit.actor(), tab.permission, place));
    let link = |tab: &crate::TabEntry| NavLink {
        link: Link::new(filled(tab.path), visit.t.text(tab.text)),
        current: Some(tab.path) == current,
    };
    shown.map(link).collect()
}

/// The sentence after a redirect: `?done=phase_edit` shows the text `phase_edit-done`, and only texts that exist.
fn note(visit: &Visit) -> Option<Note> {
    let done = visit.query.get("done");
    let key = format!("{done}-done");
    if done.is_empty() || !visit.t.has(&key) { None } else { Some(Note::Done(visit.t.text(&key))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_up_begins_at_the_current_entry_of_the_main_navigation() {
        let link = |href: &str| Link::new(href, href);
        let nav = |current: &str| {
            ["/programmes", "/catalogue"].map(|href| NavLink { link: link(href), current: href == current })
        };
        let check = |current: &str, crumbs: &[&str], expected: &[&str]| {
            let way = way_up(&nav(current), crumbs.iter().map(|href| link(href)).collect());
            assert_eq!(way.iter().map(|crumb| crumb.href.as_str()).collect::<Vec<_>>(), expected);
        };
        check(
            "/programmes",
            &["/programmes/eins", "/programmes/eins/matrix"],
            &["/programmes", "/programmes/eins", "/programmes/eins/matrix"],
        );
        // A page that says it itself is not led there twice; a list has no way up; and who has no such entry is not led there.
        check("/programmes", &["/programmes", "/programmes/eins"], &["/programmes", "/programmes/eins"]);
        check("/programmes", &[], &[]);
        check("", &["/programmes/eins"], &["/programmes/eins"]);
    }
}
