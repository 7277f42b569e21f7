//! Papers for the canaries: of each kind one of each tenant is set and read, word by word as a reader's program would copy
//! them. Everybody asks for those of others as well.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use testkit::Answer;
use web::Route;

use super::{
    canaries::{Aviary, among, heard},
    map,
    town::{self, Citizen},
};

/// What was found in papers.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) leaks: Vec<String>,
    /// How many papers of each kind held a word of their own tenant.
    pub(super) own: BTreeMap<String, usize>,
}

impl Aviary {
    /// Every kind of paper in every tenant. A paper takes as long as a hundred pages: of those who may have it one asks.
    pub(super) async fn read_papers(self: &Arc<Self>) -> Read {
        let hand = |tenant: usize| {
            let aviary = Arc::clone(self);
            tokio::spawn(async move { aviary.read_as(tenant).await })
        };
        let hands: Vec<_> = (1..=self.tenants).map(hand).collect();
        let mut all = Read::default();
        for hand in hands {
            let read = hand.await.unwrap();
            all.leaks.extend(read.leaks);
            read.own.into_iter().for_each(|(name, count)| *all.own.entry(name).or_default() += count);
        }
        all
    }

    /// What the people of one tenant find.
    async fn read_as(&self, tenant: usize) -> Read {
        let mut read = Read::default();
        let routes: Vec<Route> = self.town.app.site.routes().iter().filter(|route| is_paper(route)).cloned().collect();
        let people: Vec<Citizen> = self.people().into_iter().filter(|one| one.tenant == tenant).collect();
        for route in &routes {
            let name = map::name(route);
            read.own.entry(name.clone()).or_default();
            if route.permission.public {
                let path = self.paper(route, tenant, tenant);
                read.judge(&name, &self.town.visitor(), tenant, &self.town.app.get(&path, None).await);
                continue;
            }
            let mut had = false;
            for (place, thing) in pairs(tenant, self.tenants) {
                let own = (place, thing) == (tenant, tenant);
                for citizen in people.iter().filter(|_| is_deep(route) || place == thing) {
                    if own && had {
                        break;
                    }
                    let answer = self.town.app.get(&self.paper(route, place, thing), Some(&citizen.token)).await;
                    had |= answer.status == 200;
                    read.judge(&name, citizen, tenant, &answer);
                }
            }
        }
        read
    }

    /// The address of a paper in one tenant, of a thing in another.
    fn paper(&self, route: &Route, place: usize, thing: usize) -> String {
        let room = &self.town.rooms[place - 1];
        let code = if route.path.contains("/needs/") { &room.needs } else { &room.code };
        let path = route.path.replace("{programme}", &town::programme(place)).replace("{workshop}", code);
        path.replace("{resolution}", &self.town.resolutions[thing - 1])
    }
}

impl Read {
    fn judge(&mut self, name: &str, citizen: &Citizen, tenant: usize, answer: &Answer) {
        let sheets = answer.bytes.starts_with(b"%PDF");
        let words = if sheets { testkit::printed(&answer.bytes) } else { answer.text.clone() };
        let mut heard = heard(&format!("{}{words}", answer.head()));
        if heard.remove(&tenant) && sheets {
            *self.own.entry(name.to_owned()).or_default() += 1;
        }
        if !heard.is_empty() {
            let said = around(&words, &heard);
            self.leaks.push(format!("{name} as {}{tenant}: {} {heard:?} in {said}", citizen.role, answer.status));
        }
    }
}

/// Where the first foreign word stands.
fn around(words: &str, heard: &BTreeSet<usize>) -> String {
    let small = words.to_lowercase();
    let foreign = heard.iter().flat_map(|tenant| [format!("zeisig{tenant}"), format!("kiebitz{tenant}")]);
    let at = foreign.filter_map(|word| small.find(&word)).min().unwrap_or_default();
    let letters: Vec<char> = small.chars().collect();
    let at = small[..at].chars().count();
    letters[at.saturating_sub(60)..letters.len().min(at + 60)].iter().collect()
}

fn is_paper(route: &Route) -> bool {
    route.path.ends_with(".pdf") && route.path.contains(&among())
}

fn is_deep(route: &Route) -> bool {
    route.path.matches('{').count() > 1
}

/// The own things in the own place, things of others there, and things of others where they are.
fn pairs(tenant: usize, tenants: usize) -> impl Iterator<Item = (usize, usize)> {
    let others = (1..=tenants).filter(move |place| *place != tenant).map(|place| (place, place));
    (1..=tenants).map(move |thing| (tenant, thing)).chain(others)
}
