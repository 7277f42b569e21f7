//! What a form wrote in the place of one tenant about a thing of another: no page needs to tell of it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Asked, Aviary, Dice, among, does_harm};
use web::Route;

use crate::tests::attack::{map, page, replay::Sent, town::Citizen};

/// Doors that take more than this take files.
const FILES: usize = 1_000_000;

/// So often everybody sends each form of files.
const TIMES: usize = 3;

impl Aviary {
    /// Rows of one tenant that name the id of a row of another.
    pub(super) fn mixed(&self) -> Vec<String> {
        let (mut keys, mut scopes, mut rows) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        self.each_row(|table, row| {
            let word = |column: &str| row.get(column).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
            if table == "scopes" {
                keys.insert(word("id"), word("key"));
            }
            if row.contains_key("scope_id") {
                scopes.insert(word("id"), word("scope_id"));
                let ids = row.keys().filter(|column| column.ends_with("_id") && *column != "scope_id");
                let ids: Vec<_> = ids.map(|column| (column.clone(), word(column))).collect();
                rows.push((table.to_owned(), word("scope_id"), ids));
            }
        });
        scopes.remove("");
        let tenant = |scope: &String| self.tenant_of(keys.get(scope)?);
        let (mut faults, mut looked) = (Vec::new(), BTreeSet::new());
        for (table, scope, ids) in &rows {
            for (column, id) in ids {
                let (Some(own), Some(other)) = (tenant(scope), scopes.get(id).and_then(tenant)) else { continue };
                looked.insert(format!("{table}.{column}"));
                if own != other {
                    faults.push(format!("{table}.{column} of {own} names what is of {other}"));
                }
            }
        }
        assert!(looked.len() > 20, "ids of a tenant's things were found only in {looked:?}");
        faults
    }

    /// Everybody sends files where they belong, with ids of anybody beside them: chance alone would seldom come so far. What
    /// was heard, and how many files were taken; by every door some.
    pub(super) async fn ask_files(&self, dice: &mut Dice) -> (Vec<String>, usize) {
        let (people, mut told, mut files) = (self.people(), Asked::default(), 0);
        let routes = self.town.app.site.routes().iter().filter(|route| route.method == "POST" && route.limit > FILES);
        // Whole programmes and catalogues are imported by administrators, who belong to no tenant.
        let doors = routes.filter(|route| route.path.contains(&among()) && !does_harm(&map::name(route)));
        for route in doors {
            let mut taken = 0;
            for citizen in &people {
                let own = self.forms.get(&(citizen.tenant, map::name(route)));
                let Some(path) = own.and_then(|forms| forms.first()).map(|form| form.action.clone()) else { continue };
                for _ in 0..TIMES {
                    let answer = self.fresh(route, citizen, &path, dice).await.send(&self.town.app).await;
                    self.hear(route, citizen, (&path, &answer), &mut told);
                    let sent_away =
                        answer.location().starts_with("/sign-in") || answer.location() == path_of_door(&path);
                    taken += usize::from(matches!(answer.status, 200 | 303) && !sent_away);
                }
            }
            assert!(taken > 0, "no file was taken by {}: the ids beside it were never looked at", map::name(route));
            files += taken;
        }
        (told.leaks, files)
    }

    /// A form with the version that its page shows now: what others saved meanwhile would refuse it.
    async fn fresh(&self, route: &Route, citizen: &Citizen, path: &str, dice: &mut Dice) -> Sent {
        let mut sent = self.filled(route, citizen, path, dice);
        let page = page::read(&self.town.app.get(path, Some(&citizen.token)).await.text);
        let now = page.forms.into_iter().filter(|form| form.action == path && !form.asks).flat_map(|form| form.fields);
        if let Some(version) =
            now.filter(|field| field.name == "version").find_map(|field| field.values.first().cloned())
        {
            let own = sent.fields.iter_mut().filter(|(name, _)| name == "version");
            own.for_each(|(_, value)| version.clone_into(value));
        }
        sent
    }
}

/// Where a workshop leads who does not belong to it.
fn path_of_door(path: &str) -> String {
    path.split('/').take(3).collect::<Vec<_>>().join("/")
}
