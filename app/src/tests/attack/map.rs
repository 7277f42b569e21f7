//! A map of the town, drawn by walking: which address belongs to which route, which form is on which page.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use kernel::Role;
use web::Route;

use super::{
    page::{self, Field, Form, Kind},
    room::Room,
    town::{self, Citizen, PASSWORD, Town},
};

/// What somebody found: addresses of each route, and forms with the page they are on.
#[derive(Debug, Clone, Default)]
pub(super) struct Map {
    pub(super) paths: BTreeMap<String, BTreeSet<String>>,
    pub(super) forms: BTreeMap<String, Vec<(String, Form)>>,
    /// Forms that ask: what is typed into them stands in the address.
    pub(super) queries: BTreeMap<String, Vec<(String, Form)>>,
    /// What each page that was looked at is made of.
    pub(super) pages: BTreeMap<String, page::Page>,
}

/// A route's name in this map: method and path.
pub(super) fn name(route: &Route) -> String {
    format!("{} {}", route.method, route.path)
}

/// The route that an address belongs to; words before parts, as the door decides.
pub(super) fn route_of<'t>(town: &'t Town, method: &str, address: &str) -> Option<&'t Route> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let fits = |route: &&Route| {
        let (ours, theirs) = (route.path.split('/'), path.split('/'));
        route.method == method
            // Most differ in their first word.
            && ours.clone().zip(theirs.clone()).all(|(own, asked)| own == asked || (own.starts_with('{') && !asked.is_empty()))
            && ours.count() == theirs.count()
    };
    let parts = |route: &&Route| route.path.matches('{').count();
    town.app.site.routes().iter().filter(fits).min_by_key(parts)
}

/// The parts of an address by the names that the route gives them.
pub(super) fn parts(route: &Route, address: &str) -> BTreeMap<String, String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let pairs = route.path.split('/').zip(path.split('/'));
    pairs
        .filter(|(own, _)| own.starts_with('{'))
        .map(|(own, asked)| (own.trim_matches(['{', '}']).to_owned(), asked.to_owned()))
        .collect()
}

impl Map {
    /// Walks from the start pages wherever links lead, and looks at each page once.
    pub(super) async fn draw(town: &Town, citizen: &Citizen) -> Self {
        let starts = [
            "/",
            "/account",
            "/programmes",
            "/organisations",
            "/catalogues",
            "/laws",
            "/people",
            "/sign-in",
            "/password-forgotten",
            "/w",
            super::mutant::RAW,
            super::mutant::ECHO,
        ]
        .map(str::to_owned);
        // Into a workshop leads its code, which stands on a poster.
        let near = |room: &&Room| citizen.tenant == 0 || room.guest.tenant == citizen.tenant;
        let doors = town.rooms.iter().filter(near).map(|room| format!("/w/{}", room.code));
        let starts: Vec<String> = starts.into_iter().chain(doors).collect();
        Self::draw_within(town, citizen, &starts, &|_| true).await
    }

    /// The same within what belongs to one tenant.
    pub(super) async fn draw_tenant(town: &Town, citizen: &Citizen, tenant: usize) -> Self {
        let mut homes = vec![
            format!("/programmes/{}", town::programme(tenant)),
            format!("/organisations/{}", town::office(tenant)),
        ];
        homes.extend(town.room(tenant).map(|room| format!("/w/{}", room.code)));
        let within = homes.clone();
        Self::draw_within(town, citizen, &homes, &|link| within.iter().any(|home| link.starts_with(home.as_str())))
            .await
    }

    /// The same from these addresses on, and below them.
    pub(super) async fn draw_below(town: &Town, citizen: &Citizen, homes: &[&str]) -> Self {
        let starts: Vec<String> = homes.iter().map(|home| (*home).to_owned()).collect();
        Self::draw_within(town, citizen, &starts, &|link| homes.iter().any(|home| link.starts_with(home))).await
    }

    async fn draw_within(town: &Town, citizen: &Citizen, starts: &[String], leads: &dyn Fn(&str) -> bool) -> Self {
        let (mut map, mut alike) = (Self::default(), BTreeMap::new());
        let mut ahead: VecDeque<String> = starts.to_vec().into();
        let mut seen: BTreeSet<String> = starts.iter().cloned().collect();
        while let Some(address) = ahead.pop_front() {
            let Some(route) = route_of(town, "GET", &address) else { continue };
            let known = map.paths.entry(name(route)).or_default();
            known.insert(address.split(['?', '#']).next().unwrap_or_default().to_owned());
            // Areas of one catalogue are many and alike; files and streams lead nowhere.
            let parts = parts(route, &address);
            // So are the tables of one workshop.
            let scopes = if address.starts_with("/w/") { 1 } else { 2 };
            let named = route.path.split('/').filter_map(|part| parts.get(part.trim_matches(['{', '}'])));
            let within: Vec<&String> = named.take(scopes).collect();
            let alike = alike.entry(format!("{} {within:?}", name(route))).or_insert(0_usize);
            *alike += 1;
            let last = address.rsplit('/').next().unwrap_or_default().split('?').next().unwrap_or_default();
            if *alike > 3 || route.live || (last.contains('.') && route.path.contains('.')) {
                continue;
            }
            let token = Some(citizen.token.as_str()).filter(|token| !token.is_empty());
            let answer = town.app.get(&address, token).await;
            if answer.status != 200 || !answer.header("content-type").starts_with("text/html") {
                continue;
            }
            let page = page::read(&answer.text);
            map.pages.insert(address.clone(), page.clone());
            map.gather(town, &address, page.forms);
            ahead.extend(page.links.into_iter().filter(|link| leads(link) && seen.insert(link.clone())));
        }
        map
    }

    /// Keeps the forms of a page.
    fn gather(&mut self, town: &Town, address: &str, forms: Vec<Form>) {
        for form in forms {
            let Some(route) = route_of(town, if form.asks { "GET" } else { "POST" }, &form.action) else { continue };
            let kept = if form.asks { &mut self.queries } else { &mut self.forms };
            kept.entry(name(route)).or_default().push((address.to_owned(), form.clone()));
            if !form.asks {
                self.paths.entry(name(route)).or_default().insert(form.action);
            }
        }
    }

    /// What those found who together reach every form.
    pub(super) async fn of_all(town: &Town, tenant: usize) -> Vec<(Citizen, Map)> {
        let mut maps = Vec::new();
        let way = [Role::Administrator, Role::Lead, Role::Facilitator, Role::Head, Role::TeamLead];
        let here = |one: &&Citizen| (one.tenant == tenant || one.tenant == 0) && way.contains(&one.role);
        for citizen in town.people.iter().filter(here) {
            let map = if citizen.role == Role::TeamLead {
                // Who signs out or gets a new password; everything else the others reach as well.
                Self::draw_within(town, citizen, &["/account".to_owned()], &|link| link.starts_with("/account")).await
            } else {
                Self::draw(town, citizen).await
            };
            maps.push((citizen.clone(), map));
        }
        if let Some(room) = town.room(tenant) {
            maps.push((room.guest.clone(), Self::draw_guest(town, room).await));
            maps.push(Self::draw_needs(town, room).await);
        }
        maps
    }

    /// What a participant of a needs workshop finds.
    pub(super) async fn draw_needs(town: &Town, room: &Room) -> (Citizen, Self) {
        let guest = Citizen { token: room.needs_guest.clone(), ..room.guest.clone() };
        let door = format!("/w/{}", room.needs);
        let starts = [format!("{door}/needs")];
        let map = Self::draw_within(town, &guest, &starts, &|link| link.starts_with(&door)).await;
        (guest, map)
    }

    /// What a participant finds.
    pub(super) async fn draw_guest(town: &Town, room: &Room) -> Self {
        let door = format!("/w/{}", room.code);
        Self::draw_within(town, &room.guest, &[format!("{door}/here")], &|link| link.starts_with(&door)).await
    }
}

/// Fills a form as somebody would, with `words` where any words may stand; fresh keys for what must be new.
pub(super) fn filled(form: &Form, words: &dyn Fn(&Field) -> String) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for field in &form.fields {
        // The grid for paper cards has many rows of one card each: one is filled.
        if form.action.ends_with("/capture") && field.name != "_key" {
            let value = match field.name.as_str() {
                "group" => "1.1".to_owned(),
                "text" => words(field),
                _ => String::new(),
            };
            if fields.iter().all(|(name, _)| *name != field.name) {
                fields.push((field.name.clone(), value));
            }
            continue;
        }
        let values = match field.kind {
            Kind::Hidden | Kind::Choice => field.values.clone(),
            Kind::File => Vec::new(),
            _ if field.values.first().is_some_and(|value| !value.trim().is_empty()) && field.kind == Kind::Shaped => {
                field.values.clone()
            }
            // What is split becomes two lines; what is pasted or written as lines names its group.
            Kind::Lines if field.name == "texts" => vec![format!("{}\n{}", words(field), words(field))],
            Kind::Lines if field.name == "pasted" => vec![format!("1.1\t{}", words(field))],
            Kind::Lines if field.name == "lines" => vec![format!("+1.1 {}", words(field))],
            Kind::Words | Kind::Lines => vec![words(field)],
            Kind::Password => vec![PASSWORD.to_owned()],
            Kind::Email | Kind::Shaped => vec![shaped(field)],
        };
        fields.extend(values.into_iter().map(|value| (field.name.clone(), value)));
    }
    fields
}

/// What fits a field that takes no free words.
fn shaped(field: &Field) -> String {
    let fresh = fresh();
    match field.name.as_str() {
        "email" if field.values.first().is_some_and(|value| !value.is_empty()) => field.values[0].clone(),
        "email" => format!("neu-{fresh}@amt.example"),
        "key" => format!("neu-{fresh}"),
        "number" => fresh.chars().filter(char::is_ascii_digit).take(2).collect::<String>().replace('0', "1"),
        _ if !field.required => String::new(),
        "starts_at" | "ends_at" => "10:00".to_owned(),
        "ends" | "until" | "valid_until" => "2018-11-30".to_owned(),
        _ => "2017-03-01".to_owned(),
    }
}

/// A word that nothing else in the town is called by.
pub(super) fn fresh() -> String {
    static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(11);
    COUNT.fetch_add(1, std::sync::atomic::Ordering::SeqCst).to_string()
}

/// Opens a page, fills the form that leads back to it, and sends it.
pub(super) async fn press(town: &Town, citizen: &Citizen, path: &str) {
    let page = page::read(&town.app.get(path, Some(&citizen.token)).await.text);
    let form = page.forms.iter().find(|form| form.action == path).unwrap();
    let fields = filled(form, &|_| format!("Wort {}", fresh()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    let answer = town.app.post(path, Some(&citizen.token), &fields).await;
    // What is sent to somebody is told on a page.
    assert!(matches!(answer.status, 200 | 303), "{path}: {} {}", answer.status, answer.text);
}
