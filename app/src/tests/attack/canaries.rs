//! Canaries: five tenants, in every text field of each a word that nothing else holds. Whatever anybody asks, with
//! whichever ids, keys and cursors, no answer, letter or log of one tenant holds a word of another.
//!
//! `Zeisig2x17` belongs to the second tenant; `Gimpel2x18`, the name of an organisation, to everybody with an account;
//! `Kiebitz2x19`, the name of a service, to the second tenant and to whoever comes to the door of its workshop.
//! None of these birds is a word by which people without a name are called (`workshops`, `rules/names.rs`).

mod letters;
mod mixed;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use kernel::{Role, ScopeKind};
use testkit::Answer;
use web::Route;

use super::{
    columns::{songs, tenant_of, told_as},
    fill,
    map::{self, Map},
    page::{self, Form, Kind},
    replay::Sent,
    told, told_number,
    town::{self, Citizen, SAME, Town},
};

const TENANTS: usize = 5;
/// So many are enough to hear one in the other.
const PAIR: usize = 2;

/// So many ask at the same time.
const HANDS: usize = 4;

/// Requests in each run; over a network connection to another engine each takes several times as long.
const REQUESTS: usize = 100_000;
const REQUESTS_POSTGRES: usize = 12_000;

/// The tenants whose words stand in a text.
pub(super) fn heard(text: &str) -> BTreeSet<usize> {
    let small = text.to_lowercase();
    let digit = |(at, bird): (usize, &str)| small[at + bird.len()..].chars().next().and_then(|c| c.to_digit(10));
    let birds = ["zeisig", "kiebitz"].into_iter().flat_map(|bird| small.match_indices(bird));
    birds.filter_map(digit).map(|digit| digit as usize).collect()
}

/// A fresh word of a tenant for a field of this route.
pub(super) fn canary(name: &str, tenant: usize) -> String {
    let bird = match name {
        _ if name.contains("/organisations/") && name.ends_with("/edit") => "Gimpel",
        _ if name.contains("/services/") => "Kiebitz",
        _ => "Zeisig",
    };
    format!("{bird}{tenant}x{}", map::fresh())
}

pub(super) fn words(name: &str, form: &Form, tenant: usize) -> Vec<(String, String)> {
    let mut fields = map::filled(form, &|_| canary(name, tenant));
    for (field, value) in &mut fields {
        if field == "email" && value.starts_with("neu-") {
            *value = format!("zeisig{tenant}x{}@amt.example", map::fresh());
        }
        // What is released is everybody's.
        if field == "decision" {
            "give_back".clone_into(value);
        }
        // A group that has a place for one card more.
        if field == "group" && value == "1.1" && name.ends_with("/capture") {
            "1.4".clone_into(value);
        }
        // Where something lies is an address.
        if field == "link" {
            *value = format!("https://zeisig{tenant}x{}.example", map::fresh());
        }
        // Without a score there is nothing to give a reason for.
        if field == "score" && value.is_empty() {
            "40".clone_into(value);
        }
        // Numbers, from the first rank on.
        if field == "weights" {
            "3, 2, 1".clone_into(value);
        }
        // A formula is made of scales.
        if field == "formula" && name.contains("/templates/") {
            "importance".clone_into(value);
        }
        // A participant's name is up to them.
        if field == "name" && value.is_empty() {
            *value = canary(name, tenant);
        }
    }
    if name.ends_with("/offices/{office}/move") {
        fill::moved(&mut fields);
    }
    // Only what is set has a reason.
    if name.ends_with("/allocation/offices/{office}") {
        fields.iter_mut().filter(|(field, _)| field == "wish_strategie").for_each(|(_, wish)| "ban".clone_into(wish));
        fill::unreasoned(&mut fields);
    }
    fields
}

/// Whoever has a workshop's code may come in and writes there; they are of the room then, and may read. So nobody is asked
/// to: that others who join read nothing further is what the matrix says of participants.
const JOINS: &str = "POST /w/{workshop}";

/// A form after which what is there would not be there for the others to be asked for, or would be everybody's; an office
/// that is added belongs, and may read. Only those of other tenants send it, who must not get it done.
pub(super) fn does_harm(name: &str) -> bool {
    let ends = ["/release", "/import", "/offices/add"];
    let harm = super::replay::order(name).0 > 0 || ends.iter().any(|end| name.ends_with(end)) || name == JOINS;
    name.starts_with("POST ") && harm
}

/// The form that words a template of needs workshops.
const TEMPLATE: &str = "POST /programmes/{programme}/needs/templates/{template}/edit";

/// Any route; a paper with its pictures costs as much as a hundred pages, and is asked for a twentieth as often.
fn route<'r>(routes: &'r [Route], dice: &mut Dice) -> &'r Route {
    let any = dice.one(routes);
    if any.path.ends_with(".docx") && dice.below(20) > 0 { route(routes, dice) } else { any }
}

/// What was heard where it must not be, and how often somebody heard their own.
#[derive(Default)]
struct Asked {
    leaks: Vec<String>,
    own: usize,
}

pub(super) struct Aviary {
    pub(super) town: Town,
    pub(super) tenants: usize,
    pub(super) forms: BTreeMap<(usize, String), Vec<Form>>,
    pub(super) pool: BTreeMap<String, Vec<String>>,
    keys: Vec<String>,
    /// Whose workshops these codes lead to.
    pub(super) codes: BTreeMap<String, usize>,
    /// Every word that was written, by tenant and field of a form.
    pub(super) written: BTreeMap<(usize, String), Vec<String>>,
    /// Words that a page showed and nobody keeps.
    pub(super) shown: BTreeSet<String>,
    /// Words in title and question of a workshop.
    titles: BTreeSet<String>,
    /// Forms that were taken.
    taken: BTreeSet<(usize, String)>,
    /// Why a form was not taken, the last time.
    pub(super) refused: BTreeMap<String, String>,
}

impl Aviary {
    async fn fill(tenants: usize) -> Self {
        let town = Town::given(tenants).await;
        let mut aviary = Self {
            town,
            tenants,
            forms: BTreeMap::new(),
            pool: BTreeMap::new(),
            keys: Vec::new(),
            codes: BTreeMap::new(),
            written: BTreeMap::new(),
            shown: BTreeSet::new(),
            titles: BTreeSet::new(),
            taken: BTreeSet::new(),
            refused: BTreeMap::new(),
        };
        for tenant in 1..=tenants {
            for citizen in aviary.town.people.clone().iter().filter(|one| one.tenant == tenant) {
                aviary.send(citizen, tenant, "POST /account/edit", &aviary.account(citizen).await).await;
            }
            for role in [Role::Lead, Role::Facilitator, Role::Head] {
                let citizen = aviary.town.one(role, tenant).clone();
                let map = Map::draw_tenant(&aviary.town, &citizen, tenant).await;
                aviary.learn(tenant, &map);
                let mut forms: Vec<_> = map.forms.iter().filter(|(name, _)| !does_harm(name)).collect();
                // What was dealt with is split no more.
                forms.sort_by_key(|(name, _)| !name.ends_with("/split"));
                for (name, forms) in forms {
                    for (_, form) in forms {
                        aviary.send(&citizen, tenant, name, form).await;
                    }
                }
                aviary.again(&citizen, tenant).await;
            }
            aviary.meet(tenant).await;
            aviary.agree(tenant).await;
        }
        aviary
    }

    /// What was not taken, as its page is by now: one form changes what another one is about.
    async fn again(&mut self, citizen: &Citizen, tenant: usize) {
        let map = Map::draw_tenant(&self.town, citizen, tenant).await;
        self.learn(tenant, &map);
        for (name, forms) in map.forms.iter().filter(|(name, _)| !does_harm(name)) {
            for (at, form) in forms.iter().take(3) {
                if self.taken.contains(&(tenant, name.clone())) {
                    break;
                }
                let page = page::read(&self.town.app.get(at, Some(&citizen.token)).await.text);
                let now = page.forms.into_iter().find(|now| now.action == form.action && !now.asks);
                if let Some(form) = now {
                    self.send(citizen, tenant, name, &form).await;
                }
            }
        }
    }

    /// A version goes to the offices, once all comments are answered, and comes back; what was resolved is released.
    async fn agree(&mut self, tenant: usize) {
        let (lead, head) = (self.town.one(Role::Lead, tenant).clone(), self.town.one(Role::Head, tenant).clone());
        let steps = [
            (&lead, "definition", "/comments/{comment}/resolve"),
            (&lead, "definition", "/comments/{comment}/resolve"),
            (&lead, "definition", "/comments/{comment}/resolve"),
            (&lead, "definition", "/comments/{comment}/resolve"),
            (&lead, "definition", "/submit"),
            (&lead, "definition", "/consent/{office}/link"),
            (&head, "definition", "/consent/{office}"),
            (&lead, "definition", "/decision"),
            (&lead, "allocation", "/resolutions/{resolution}/release"),
        ];
        for (citizen, part, end) in steps {
            let home = format!("/programmes/{}/{part}", town::programme(tenant));
            let map = Map::draw_below(&self.town, citizen, &[&home]).await;
            self.learn(tenant, &map);
            for (name, forms) in map.forms.iter().filter(|(name, _)| name.ends_with(end)) {
                for (_, form) in forms {
                    self.send(citizen, tenant, name, form).await;
                }
            }
        }
    }

    /// What a participant writes; and a workshop by the programme's own method.
    async fn meet(&mut self, tenant: usize) {
        let Some(room) = self.town.room(tenant).cloned() else { return };
        for code in [&room.code, &room.needs, &room.rehearsal] {
            self.codes.insert(code.clone(), tenant);
        }
        let map = Map::draw_guest(&self.town, &room).await;
        self.learn(tenant, &map);
        for (name, forms) in map.forms.iter().filter(|(name, _)| !does_harm(name)) {
            for (_, form) in forms {
                self.send(&room.guest, tenant, name, form).await;
            }
        }
        self.need(tenant, &room).await;
        let (path, note) = (format!("/w/{}/statements/new", room.code), canary("", tenant));
        self.town.app.post(&path, Some(&room.guest.token), &[("text", note.as_str())]).await;
        let lead = self.town.one(Role::Lead, tenant).token.clone();
        let path = format!("/programmes/{}/workshops/new", town::programme(tenant));
        let form = [("title", "Auftakt"), ("day", "2016-10-20"), ("start", "10:00"), ("method", room.method.as_str())];
        assert_eq!(self.town.app.post(&path, Some(&lead), &form).await.status, 303);
    }

    /// What a participant of a needs workshop writes, and a group of cards.
    async fn need(&mut self, tenant: usize, room: &super::room::Room) {
        let (guest, map) = Map::draw_needs(&self.town, room).await;
        self.learn(tenant, &map);
        for (name, forms) in map.forms.iter().filter(|(name, _)| !does_harm(name)) {
            for (_, form) in forms {
                self.send(&guest, tenant, name, form).await;
            }
        }
        let (path, name) = (format!("/w/{}/needs/groups", room.needs), canary("", tenant));
        let facilitator = self.town.one(Role::Facilitator, tenant).token.clone();
        let page = self.town.app.get(&path, Some(&facilitator)).await.text;
        let card =
            page.split("name=\"cards\" type=\"checkbox\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let form = [("cards", card.unwrap()), ("name", name.as_str())];
        assert_eq!(self.town.app.post(&path, Some(&facilitator), &form).await.status, 303);
        self.sit(tenant, room).await;
    }

    /// A needs workshop by the programme's own template, which holds the tenant's words.
    async fn sit(&mut self, tenant: usize, room: &super::room::Room) {
        let facilitator = self.town.one(Role::Facilitator, tenant).clone();
        let home = format!("/programmes/{}/offices/{}/needs/new", town::programme(tenant), town::office(tenant));
        let asked = format!("{home}?template={}", room.template);
        let page = page::read(&self.town.app.get(&asked, Some(&facilitator.token)).await.text);
        let form = page.forms.into_iter().find(|form| form.action == home && !form.asks).unwrap();
        let name = "POST /programmes/{programme}/offices/{office}/needs/new";
        let planned = self.send(&facilitator, tenant, name, &form).await;
        assert_eq!(planned.status, 303, "{:?}", page::read(&planned.text).faults);
        let code = planned.location().split('/').nth(2).unwrap_or_default().to_owned();
        let told = [format!("{name} title"), format!("{TEMPLATE} question")];
        let told = told.iter().filter_map(|field| self.written.get(&(tenant, field.clone()))).flatten();
        self.titles.extend(told.cloned());
        self.pool.entry("workshop".to_owned()).or_default().push(code.clone());
        self.codes.insert(code, tenant);
    }

    async fn account(&self, citizen: &Citizen) -> Form {
        let page = self.town.app.get("/account/edit", Some(&citizen.token)).await;
        page::read(&page.text).forms.into_iter().find(|form| form.action == "/account/edit").unwrap()
    }

    async fn send(&mut self, citizen: &Citizen, tenant: usize, name: &str, form: &Form) -> Answer {
        let mut fields = words(name, form, tenant);
        self.keys.extend(fields.iter().find(|(field, _)| field == "_key").map(|(_, key)| key.clone()));
        let files = files(form, tenant);
        // What has a file needs no link, and no lines that were pasted: both ways are taken.
        if !files.is_empty() {
            let bare = fields.iter().filter(|(field, _)| field != "_key").cloned().collect();
            self.send_fields(citizen, tenant, (name, form), bare).await;
            fields = [words(name, form, tenant), files].concat();
        }
        self.send_fields(citizen, tenant, (name, form), fields).await
    }

    async fn send_fields(
        &mut self,
        citizen: &Citizen,
        tenant: usize,
        (name, form): (&str, &Form),
        fields: Vec<(String, String)>,
    ) -> Answer {
        let (action, token) = (form.action.clone(), citizen.token.clone());
        let called = Some(canary("", tenant));
        let sent = Sent { name: name.to_owned(), action, token, multipart: form.multipart, fields, called };
        let answer = sent.send(&self.town.app).await;
        for (field, value) in &sent.fields {
            let written = self.written.entry((tenant, format!("{name} {}", told_as(field)))).or_default();
            written.extend(songs(value));
        }
        if matches!(answer.status, 200 | 303) {
            self.taken.insert((tenant, name.to_owned()));
        } else {
            let faults = page::read(&answer.text).faults;
            self.refused.insert(name.to_owned(), format!("{} {} {faults:?}", answer.status, sent.action));
        }
        // What was read for the grid stands in it, with its faults.
        if answer.status == 200 || name.ends_with("/capture/read") {
            self.shown.extend(songs(&answer.text));
        }
        answer
    }

    /// Gathers the parts of addresses, and what forms carry.
    fn learn(&mut self, tenant: usize, map: &Map) {
        for route in self.town.app.site.routes().iter() {
            for path in map.paths.get(&map::name(route)).into_iter().flatten() {
                for (part, value) in map::parts(route, path) {
                    let known = self.pool.entry(part).or_default();
                    if !known.contains(&value) {
                        known.push(value);
                    }
                }
            }
        }
        for (name, forms) in &map.forms {
            let known = self.forms.entry((tenant, name.clone())).or_default();
            known.extend(forms.iter().map(|(_, form)| form.clone()).take(3));
        }
    }

    /// Everybody who belongs to a tenant, and a visitor.
    pub(super) fn people(&self) -> Vec<Citizen> {
        let people = self.town.people.iter().filter(|one| one.tenant > 0).cloned().chain([self.town.visitor()]);
        let guests =
            self.town.rooms.iter().flat_map(|room| {
                [room.guest.clone(), Citizen { token: room.needs_guest.clone(), ..room.guest.clone() }]
            });
        people.chain(guests).collect()
    }

    /// So many requests by everybody.
    async fn ask(&self, count: usize, dice: &mut Dice) -> Asked {
        let routes: Vec<Route> = self.town.app.site.routes().iter().cloned().collect();
        let routes: Vec<Route> = routes
            .into_iter()
            // Streams and papers are asked in their own ways (`streams.rs`, `papers.rs`).
            .filter(|route| !route.live && !route.path.ends_with(".pdf") && map::name(route) != JOINS)
            .filter(|route| route.path.contains(&among()))
            .collect();
        let people = self.people();
        // A part of the addresses may hold papers alone.
        let count = if routes.is_empty() { 0 } else { count };
        let (mut told, mut asked) = (Asked::default(), 0);
        while asked < count {
            let (route, citizen) = (route(&routes, dice), dice.one(&people));
            let path = self.path(route, dice);
            if does_harm(&map::name(route)) && !self.is_of_others(route, &path, citizen.tenant) {
                continue;
            }
            asked += 1;
            let answer = self.one(route, citizen, &path, dice).await;
            self.hear(route, citizen, (&path, &answer), &mut told);
        }
        told
    }

    /// What an answer tells to whom.
    fn hear(&self, route: &Route, citizen: &Citizen, (path, answer): (&str, &Answer), told: &mut Asked) {
        let text = format!("{}{}", answer.head(), testkit::unpacked(&answer.bytes));
        let mut heard = self.heard(route, &text);
        told.own += usize::from(heard.remove(&citizen.tenant));
        // Names of organisations are for people with an account, and for whoever has that code.
        let uninvited = citizen.token.is_empty() && route.scope() != ScopeKind::Workshop;
        if !heard.is_empty() || (uninvited && text.contains("Gimpel")) {
            let who = format!("{}{}", citizen.role, citizen.tenant);
            told.leaks.push(format!("{} {path} as {who}: {} {heard:?}", route.method, answer.status));
        }
    }

    /// The tenants whose words stand in an answer and need not be known there: with a workshop's code come its title and its
    /// question, and which organisation or service one is from.
    fn heard(&self, route: &Route, text: &str) -> BTreeSet<usize> {
        let (door, back) = (route.path == "/w/{workshop}", route.path == "/w/{workshop}/return");
        let known = |song: &String| {
            song.starts_with("gimpel")
                || (door && song.starts_with("kiebitz"))
                || ((door || back) && self.titles.contains(song))
        };
        songs(text).iter().filter(|song| !known(song)).filter_map(|song| tenant_of(song)).collect()
    }

    /// The same by several at once.
    async fn ask_all(self: &Arc<Self>, count: usize) -> Asked {
        let hand = |hand: usize| {
            let aviary = Arc::clone(self);
            tokio::spawn(async move { aviary.ask(count / HANDS, &mut Dice(79 + hand as u64)).await })
        };
        let hands: Vec<_> = (0..HANDS).map(hand).collect();
        let mut told = Asked::default();
        for hand in hands {
            let more = hand.await.unwrap();
            told.leaks.extend(more.leaks);
            told.own += more.own;
        }
        told
    }

    /// Whether an address is in a place of another tenant, or in the installation, where nobody here may do harm.
    fn is_of_others(&self, route: &Route, path: &str, tenant: usize) -> bool {
        let named = map::parts(route, path);
        let owner = |(part, value): (&String, &String)| match part.as_str() {
            "programme" => (1..=self.tenants).find(|own| town::programme(*own) == *value),
            "organisation" => (1..=self.tenants).find(|own| town::office(*own) == *value),
            "workshop" => self.codes.get(value).copied(),
            _ => None,
        };
        route.scope() == ScopeKind::Instance || named.iter().find_map(owner).is_some_and(|owner| owner != tenant)
    }

    /// The address with parts of anybody.
    fn path(&self, route: &Route, dice: &mut Dice) -> String {
        let part = |part: &str| match part.strip_prefix('{').map(|word| word.trim_end_matches('}')) {
            Some(word) => match self.pool.get(word) {
                Some(known) if dice.below(20) > 0 => dice.one(known).clone(),
                _ => "nirgends".to_owned(),
            },
            None => part.to_owned(),
        };
        let path = {
            let mut part = part;
            route.path.split('/').map(&mut part).collect::<Vec<_>>().join("/")
        };
        let names = ["q", "after", "before", "page", "to", "done", "sort", "role", "organisation", "person"];
        match dice.below(3) {
            0 => format!("{path}?{}={}", dice.one(&names), self.value(dice)),
            _ => path,
        }
    }

    fn value(&self, dice: &mut Dice) -> String {
        let pools: Vec<&Vec<String>> = self.pool.values().collect();
        match dice.below(4) {
            0 => "zeisig".to_owned(),
            1 => dice.one(&self.keys).clone(),
            _ => {
                let pool: &Vec<String> = pools[dice.below(pools.len())];
                dice.one(pool).clone()
            }
        }
    }

    async fn one(&self, route: &Route, citizen: &Citizen, path: &str, dice: &mut Dice) -> Answer {
        if route.method == "GET" {
            let token = Some(citizen.token.as_str()).filter(|token| !token.is_empty());
            let newest = ("last-event-id", "0");
            return self.town.app.request(("GET", path), token, &[SAME, newest], b"").await;
        }
        self.filled(route, citizen, path, dice).send(&self.town.app).await
    }

    /// A form of anybody with words of this one, in the hope that ids of others are taken.
    fn filled(&self, route: &Route, citizen: &Citizen, path: &str, dice: &mut Dice) -> Sent {
        let (tenant, name) = (1 + dice.below(self.tenants), map::name(route));
        let form = self.forms.get(&(tenant, name.clone())).map(|forms| dice.one(forms));
        let mut fields = form.map(|form| words(&name, form, citizen.tenant)).unwrap_or_default();
        for (field, value) in &mut fields {
            // Somebody else's ids in the fields, somebody else's key.
            let swapped = match field.as_str() {
                "_key" => dice.below(2) == 0,
                "title" | "name" | "place" | "reason" | "short" | "version" => false,
                _ => dice.below(3) == 0,
            };
            if swapped {
                *value = if field == "_key" { dice.one(&self.keys).clone() } else { self.value(dice) };
            }
        }
        // Without its file a form of files is refused before its ids are looked at.
        let files = form.into_iter().flat_map(|form| files(form, citizen.tenant));
        fields.extend(files.filter(|_| dice.below(4) > 0));
        let (token, multipart) = (citizen.token.clone(), form.is_some_and(|form| form.multipart));
        let called = Some(canary("", citizen.tenant));
        Sent { name, action: path.to_owned(), token, multipart, fields, called }
    }
}

/// The files of a form, each with a word of the tenant.
fn files(form: &Form, tenant: usize) -> Vec<(String, String)> {
    let files = form.fields.iter().filter(|field| field.kind == Kind::File);
    files.map(|field| (field.name.clone(), file(&field.name, tenant))).collect()
}

/// What a file holds in a field of this name: a picture, or lines as capture reads them.
fn file(field: &str, tenant: usize) -> String {
    let words = canary("", tenant);
    if field == "photo" { fill::photo(&words) } else { format!("1.1;{words}\n") }
}

/// Chance that can be repeated.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    fn one<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// So many requests, or as many as `GELINGEN_CANARIES` says.
fn count() -> usize {
    let lite = told("GELINGEN_TEST_POSTGRES").is_none();
    let usual = if lite { REQUESTS } else { REQUESTS_POSTGRES };
    told_number("GELINGEN_CANARIES").and_then(|count| usize::try_from(count).ok()).unwrap_or(usual)
}

/// A part of the addresses that are asked; all, unless `GELINGEN_CANARY_ROUTES` names one.
pub(super) fn among() -> String {
    told("GELINGEN_CANARY_ROUTES").unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_word_of_one_tenant_is_ever_heard_in_another() {
    super::super::ear::listen();
    // A control asks about one table alone.
    let tenants = if among().is_empty() { TENANTS } else { PAIR };
    let aviary = Arc::new(Aviary::fill(tenants).await);
    aviary.is_full();
    let told = aviary.listen().await;
    none(&told.leaks);
    assert_eq!(told.own.len(), 3 * aviary.tenants, "a stream told nobody of what was written: {:?}", told.own);
    // Papers, which cost most, are not the question of a control.
    if among().is_empty() {
        let read = aviary.read_papers().await;
        none(&read.leaks);
        // What is public was released before there were canaries.
        let public = |name: &str| name.contains("/public/");
        let deaf: Vec<_> = read.own.iter().filter(|(name, own)| **own < aviary.tenants && !public(name)).collect();
        assert!(deaf.is_empty(), "papers that do not hold their own tenant's word: {deaf:?}");
    }
    let (leaks, files) = aviary.ask_files(&mut Dice(79)).await;
    none(&leaks);
    let told = aviary.ask_all(count()).await;
    none(&told.leaks);
    let own = told.own;
    assert!(own * 20 > count(), "only {own} answers held words of their own tenant: the question is too weak");
    none(&aviary.misdirected());
    none(&aviary.trespasses());
    none(&aviary.mixed());
    for line in aviary.town.app.content().lines().filter(|line| line.starts_with('[')) {
        assert!(heard(line).len() <= 1, "a row of two tenants: {line}");
    }
    assert_eq!(heard(&super::super::ear::heard()), BTreeSet::new());
    eprintln!("soak: {} requests, 0 leaks; {own} answers held words of their own tenant; {files} files taken", count());
}

fn none(leaks: &[String]) {
    assert!(leaks.is_empty(), "{} leaks:\n{}", leaks.len(), leaks[..leaks.len().min(30)].join("\n"));
}

/// The control: the same test in a program where one statement has lost its scope filter. It must hear that, in pages, in
/// streams, and in what a form of files wrote.
#[test]
fn a_dropped_scope_filter_is_heard() {
    for (table, routes) in [("phases", "/phases/{"), ("journal", "nowhere"), ("workshop_groups", "/photos")] {
        // Few questions, but all about the things of this table: so that it does not hang on chance.
        let few = [("GELINGEN_CANARIES", "2000"), ("GELINGEN_CANARY_ROUTES", routes)];
        let test = "canaries::no_word_of_one_tenant_is_ever_heard_in_another";
        super::caught(test, &format!("unscoped:{table}"), " leaks:\n", &few);
    }
}

/// The control of the other side: one session that reaches one place too far is found.
#[tokio::test]
async fn a_session_that_reaches_too_far_is_heard() {
    let mut aviary = Aviary::fill(PAIR).await;
    let people = std::mem::take(&mut aviary.town.people);
    aviary.town.give(Role::Evaluator, 1, &[1, 2]).await;
    // With every new route the dice fall otherwise: until one is heard, and not for ever.
    let (mut leaks, mut dice) = (Vec::new(), Dice(79));
    for _ in 0..10 {
        leaks.extend(aviary.ask(300, &mut dice).await.leaks);
        if !leaks.is_empty() {
            break;
        }
    }
    assert!(!leaks.is_empty());
    aviary.town.people.extend(people);
    let only = |leaks: &[String], end: &str| {
        assert!(leaks.iter().any(|leak| leak.contains(end)), "{leaks:?}");
        assert!(leaks.iter().all(|leak| leak.contains("evaluator1")), "{leaks:?}");
    };
    only(&aviary.listen().await.leaks, "\"kind\":");
    // And one that writes there stands in the journal.
    let (far, name) = (aviary.town.give(Role::Lead, 1, &[2]).await, "POST /programmes/{programme}/milestones/new");
    let form = aviary.forms[&(2, name.to_owned())][0].clone();
    aviary.town.people.pop();
    none(&aviary.trespasses());
    assert_eq!(aviary.send(&far, 2, name, &form).await.status, 303);
    assert_eq!(aviary.trespasses().len(), 1);
    only(&Arc::new(aviary).read_papers().await.leaks, "matrix.pdf");
}
