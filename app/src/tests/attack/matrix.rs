//! Who gets where: every route, for eight roles and a visitor, where they belong, where they do not, where nothing is, and
//! where something was taken away.
//!
//! What is expected is read from the list of permissions (`docs/generated/permissions.txt`), which people review, and
//! decided here in other words than in `kernel::may`. Nobody may be let in further, and what is foreign looks like what is
//! absent, to the last letter.

mod control;

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Role, ScopeKind};
use testkit::Answer;
use web::Route;

use super::{
    map::{self, Map},
    room,
    town::{self, FORM, ROLES, SAME, Town},
};

/// Where somebody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// In their own tenant.
    Own,
    /// In somebody else's.
    Foreign,
    /// Their own scope, with a thing of somebody else in it.
    Crossed,
    /// Their own scope, with a thing that is not there.
    Empty,
    /// Where nothing is.
    Absent,
    /// A tenant of theirs that was withdrawn.
    Withdrawn,
    /// In their own programme, what is of another office; asked by those who belong to an office.
    Sibling,
}

/// What everybody of a programme sees of each of its offices.
const SHARED: [&str; 1] = ["programmes.programme_show"];

/// What only the office itself does, though all know that there is something to be done.
const OWN: [&str; 3] = ["programmes.office_edit", "allocation.reply_write", "definition.consent_give"];

/// What the door said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Door {
    /// Let in: whatever came then.
    In,
    /// Sent to the sign-in page.
    SignIn,
    /// „Dazu fehlt das Recht“.
    Forbidden,
    /// „Nicht gefunden“.
    Missing,
    /// Something broke.
    Broken,
}

/// One asked question and its answer.
struct Asked {
    name: String,
    permission: &'static str,
    kind: ScopeKind,
    who: Who,
    place: Place,
    door: Door,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Visitor,
    /// Of a workshop, without an account; and whether it is a needs workshop.
    Participant(bool),
    Role(Role),
}

/// The written list: who may, by name of permission.
#[derive(Clone)]
struct Table(BTreeMap<String, Rule>);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Rule {
    everybody: bool,
    signed_in: bool,
    roles: BTreeSet<Role>,
    members: BTreeSet<Role>,
    participants: bool,
}

impl Table {
    fn read() -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/generated/permissions.txt");
        let text = std::fs::read_to_string(path).unwrap();
        let roles =
            |list: &str| list.split(", ").filter(|word| !word.is_empty()).map(|word| word.parse().unwrap()).collect();
        let rule = |words: &str| match words {
            "everybody" => Rule { everybody: true, ..Rule::default() },
            "everybody with an account" => Rule { signed_in: true, ..Rule::default() },
            words => {
                let mut rule = Rule::default();
                for part in words.split("; ") {
                    match part.strip_prefix("of members: ") {
                        Some(members) => rule.members = roles(members),
                        None if part == "participants" => rule.participants = true,
                        None => rule.roles = roles(part),
                    }
                }
                rule
            }
        };
        let lines = text.lines().filter_map(|line| line.split_once(" | "));
        let mut table: BTreeMap<_, _> = lines.map(|(key, words)| (key.to_owned(), rule(words))).collect();
        // The door's own routes belong to no slice: language and health are everybody's.
        for own in ["web.language_choose", "web.health_show"] {
            table.insert(own.to_owned(), Rule { everybody: true, ..Rule::default() });
        }
        Self(table)
    }

    /// What is written about somebody with this role, at such a place, in a scope of this kind.
    fn expected(&self, permission: &str, kind: ScopeKind, who: Who, place: Place) -> Option<Door> {
        let rule = self.0.get(permission)?;
        // A participant is somebody in the own workshop only.
        let inside = kind == ScopeKind::Workshop && matches!(place, Place::Own | Place::Crossed | Place::Empty);
        let role = match who {
            Who::Role(role) => role,
            Who::Participant(_) if inside => {
                let door = if place == Place::Own { Door::In } else { Door::Missing };
                return Some(if rule.everybody || rule.participants { door } else { Door::Forbidden });
            }
            Who::Visitor | Who::Participant(_) => {
                return Some(if rule.everybody { Door::In } else { Door::SignIn });
            }
        };
        if place == Place::Absent {
            return Some(Door::Missing);
        }
        let everywhere = role == Role::Administrator;
        // A workshop that is kept to one office is as foreign to the others.
        let foreign = place == Place::Foreign || (kind == ScopeKind::Workshop && place == Place::Sibling);
        let inside = everywhere || kind == ScopeKind::Instance || !foreign;
        let at_home = role.kind() == kind || role.kind() == home(kind);
        let as_member = home(kind) == ScopeKind::Programme && role.kind() == ScopeKind::Organisation;
        let may = rule.everybody
            || rule.signed_in
            || (inside && (at_home || everywhere) && rule.roles.contains(&role))
            || (inside && as_member && rule.members.contains(&role));
        let belongs = everywhere || (inside && (at_home || as_member));
        let shared = SHARED.contains(&permission) || rule.everybody;
        let beside = place == Place::Sibling && !shared;
        Some(if may && beside && OWN.contains(&permission) {
            Door::Forbidden
        } else if may && (beside || matches!(place, Place::Crossed | Place::Empty)) {
            Door::Missing
        } else if may {
            Door::In
        } else if belongs {
            Door::Forbidden
        } else {
            Door::Missing
        })
    }
}

/// Whose roles hold in a scope of this kind: a workshop has those of its programme.
fn home(kind: ScopeKind) -> ScopeKind {
    if kind == ScopeKind::Workshop { ScopeKind::Programme } else { kind }
}

/// Foreign to everybody.
const OTHER: usize = 9;
/// Withdrawn; everybody has a role there too.
const GONE: usize = 10;
/// What the other office of a programme has.
const BESIDE_NEEDS: &str = "needs beside";
const BESIDE_ENTRY: &str = "entry beside";
/// Not there.
const NOWHERE: usize = 0;
const NO_ID: &str = "00000000-0000-7000-8000-000000000009";

/// The town, with sessions that nothing ends: each role has a tenant of its own.
struct Field {
    town: Town,
    guests: Vec<(Who, usize, Option<String>)>,
    instance: Map,
    things: BTreeMap<(usize, String), String>,
    /// What was withdrawn in the instance: somebody, and a law.
    gone: [(&'static str, String); 2],
}

impl Field {
    async fn lay() -> Self {
        let mut town = control::town(GONE).await;
        let guest = town.room(8).map(|room| room.guest.token.clone());
        let needs_guest = town.room(8).map(|room| room.needs_guest.clone());
        let mut guests = vec![
            (Who::Visitor, 1, None),
            (Who::Participant(false), 8, guest),
            (Who::Participant(true), 8, needs_guest),
        ];
        for (index, role) in ROLES.into_iter().enumerate() {
            let citizen = town.give(role, index + 1, &[index + 1, GONE]).await;
            guests.push((Who::Role(role), index + 1, Some(citizen.token)));
        }
        let administrator = town.administrator().clone();
        guests.push((Who::Role(Role::Administrator), 8, Some(administrator.token.clone())));
        // A draft, so that there are areas to be edited.
        let draft = "/catalogues/sozialer-dienst-12/1.0/new";
        assert_eq!(town.app.post(draft, Some(&administrator.token), &[]).await.status, 303);
        let instance = Map::draw(&town, control::walker(&town)).await;
        let mut things = things(&town).await;
        for tenant in (1..=ROLES.len()).filter(|tenant| ROLES[tenant - 1].kind() == ScopeKind::Organisation) {
            let [needs, entry] = room::beside(&town, tenant).await;
            things.insert((tenant, BESIDE_NEEDS.to_owned()), needs);
            things.insert((tenant, BESIDE_ENTRY.to_owned()), entry);
        }
        let law = instance.paths["GET /laws/{law}"].first().unwrap().clone();
        let person = town.one(Role::Evaluator, GONE).id.to_string();
        map::press(&town, &administrator, &format!("{law}/withdraw")).await;
        map::press(&town, &administrator, &format!("/people/{person}/withdraw")).await;
        let withdrawn = [("{law}", law["/laws/".len()..].to_owned()), ("{person}", person)];
        let gone = town.one(Role::Lead, GONE).clone();
        map::press(&town, &gone, &format!("/programmes/{}/withdraw", town::programme(GONE))).await;
        map::press(&town, &administrator, &format!("/organisations/{}/withdraw", town::office(GONE))).await;
        Self { town, guests, instance, things, gone: withdrawn }
    }

    /// The address of a route: the scope of one tenant, and the things in it of another.
    fn address(&self, route: &Route, scope: usize, thing: usize) -> String {
        self.address_of(route.path, route, scope, thing)
    }

    /// The same where some parts are known.
    fn address_of(&self, path: &str, route: &Route, scope: usize, thing: usize) -> String {
        let part = |part: &str| {
            let Some(word) = part.strip_prefix('{').map(|word| word.trim_end_matches('}')) else {
                return part.to_owned();
            };
            match word {
                "programme" => town::programme(scope),
                "organisation" => town::office(scope),
                "office" => town::office(thing),
                // Nothing remains of a rehearsal that was ended; so it is another one than the workshop.
                "workshop" if route.path.ends_with("/rehearsal/end") => self.thing(scope, "rehearsal"),
                "workshop" if route.path.contains("/needs") => self.thing(scope, "needs"),
                "workshop" => self.thing(scope, word),
                "area" => "leitbild".to_owned(),
                // The first round is not moved to be earlier.
                "round" => if route.path.ends_with("/earlier") { "2" } else { "1" }.to_owned(),
                "statement" if route.path.ends_with("/bring-back") => self.thing(thing, "aside"),
                "statement" if route.path.ends_with("/undo") => self.thing(thing, "derived"),
                "note" if route.path.ends_with("/delete") => self.thing(thing, "other note"),
                "resolution" => self.thing(thing, word),
                "photo" if route.path.ends_with("/remove") => self.thing(thing, "other photo"),
                "phase" | "milestone" | "service" | "person" | "method" | "template" | "group" | "statement"
                | "note" => self.thing(thing, word),
                "entry" | "photo" => self.thing(thing, word),
                "item" | "comment" | "version" => self.thing(thing, word),
                // Behind a link that nobody was sent is nothing.
                "token" => "0".repeat(64),
                other => panic!("{}: say in matrix.rs what stands for {other}", route.path),
            }
        };
        path.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    fn thing(&self, tenant: usize, word: &str) -> String {
        let nowhere = if matches!(word, "workshop" | "rehearsal" | "needs") { "nirgends" } else { NO_ID };
        self.things.get(&(tenant, word.to_owned())).cloned().unwrap_or_else(|| nowhere.to_owned())
    }

    /// Where to ask about this route at such a place; nothing where the question has no meaning.
    fn ask_at(&self, route: &Route, place: Place, own: usize) -> Option<String> {
        let kind = route.scope();
        if kind == ScopeKind::Instance {
            // What was withdrawn since the map was drawn is asked for on its own.
            let is_here = |path: &&String| !self.gone.iter().any(|(_, id)| path.contains(&**id));
            let found = self.instance.paths.get(&map::name(route));
            let found = found.and_then(|paths| paths.iter().rev().find(is_here).cloned());
            let known = found.or_else(|| self.below(route));
            return match place {
                // A link is found by nobody who walks; behind it is nothing here.
                Place::Own if route.path.contains("{token}") => Some(format!("/link/{}", "0".repeat(64))),
                Place::Own if route.path.contains('{') => known,
                Place::Own => Some(route.path.to_owned()),
                Place::Empty if route.path.contains('{') && !route.permission.public => {
                    let part = |part: &str| if part.starts_with('{') { "nirgends".to_owned() } else { part.to_owned() };
                    Some(route.path.split('/').map(part).collect::<Vec<_>>().join("/"))
                }
                Place::Withdrawn => self.withdrawn(route),
                _ => None,
            };
        }
        let deep = is_deep(route);
        match place {
            Place::Own => Some(self.address(route, own, own)),
            Place::Foreign => Some(self.address(route, OTHER, OTHER)),
            Place::Crossed if deep => Some(self.address(route, own, OTHER)),
            Place::Empty if deep => Some(self.address(route, own, NOWHERE)),
            Place::Crossed | Place::Empty => None,
            Place::Absent => Some(self.address(route, NOWHERE, NOWHERE)),
            Place::Sibling => self.beside(route, own),
            Place::Withdrawn => Some(self.address(route, GONE, GONE)),
        }
    }

    /// The address of what another office of the same programme has, where the route is about one office.
    fn beside(&self, route: &Route, own: usize) -> Option<String> {
        let (needs, entry) = (self.thing(own, BESIDE_NEEDS), self.thing(own, BESIDE_ENTRY));
        let asked = is_of_one_office(route) && self.things.contains_key(&(own, BESIDE_NEEDS.to_owned()));
        let path = route.path.replace("{office}", &town::sibling(own)).replace("{entry}", &entry);
        let path = path.replace("{workshop}", &needs);
        asked.then(|| self.address_of(&path, route, own, own))
    }

    /// The address of what was withdrawn in the instance, with nothing further in it.
    fn withdrawn(&self, route: &Route) -> Option<String> {
        let (word, id) = self.gone.iter().find(|(word, _)| route.path.contains(word))?;
        let part = |part: &str| if part == *word { id.clone() } else { part.replace(['{', '}'], "") };
        Some(route.path.split('/').map(part).collect::<Vec<_>>().join("/"))
    }

    /// The address of a door that nobody's page leads to just now: below that of another one.
    fn below(&self, route: &Route) -> Option<String> {
        let above = self.instance.paths.iter().filter_map(|(name, paths)| {
            let rest = route.path.strip_prefix(name.split(' ').nth(1)?)?;
            (rest.starts_with('/') && !rest.contains('{')).then(|| Some(format!("{}{rest}", paths.last()?)))?
        });
        above.max_by_key(String::len)
    }

    async fn ask(&self, route: &Route, path: &str, token: Option<&str>) -> Answer {
        if route.live {
            self.town.app.get_head(path, token).await
        } else if route.method == "GET" {
            self.town.app.get(path, token).await
        } else {
            self.town.app.request(("POST", path), token, &[FORM, SAME], b"").await
        }
    }
}

/// Whether an address names a thing in a scope.
fn is_deep(route: &Route) -> bool {
    route.path.matches('{').count() > 1
}

/// Whether a route is about one office of a programme, or a workshop, which may be kept to one.
fn is_of_one_office(route: &Route) -> bool {
    match route.scope() {
        ScopeKind::Programme => route.path.contains("{office}"),
        ScopeKind::Workshop => true,
        _ => false,
    }
}

/// In how many places a route is asked by each: own, foreign, absent, withdrawn, and with things of others in the own one.
fn places(route: &Route) -> usize {
    if route.scope() != ScopeKind::Instance {
        return if is_deep(route) { 6 } else { 4 };
    }
    let named = route.path.contains('{') && !route.permission.public;
    let ends = route.path.contains("{law}") || route.path.contains("{person}");
    1 + usize::from(named) + usize::from(ends)
}

/// Who somebody is on this route: in a workshop that is not theirs a participant is a visitor.
fn seen_as(route: &Route, who: Who) -> Who {
    let needs = route.path.contains("/needs");
    let elsewhere = matches!(who, Who::Participant(own) if route.scope() == ScopeKind::Workshop && own != needs);
    if elsewhere { Who::Visitor } else { who }
}

/// Why a question is not asked, though it has a meaning.
fn excuse(table: &Table, route: &Route, (who, place, expected): (Who, Place, Option<Door>)) -> bool {
    // A participant belongs to the workshop, not to the rehearsal that this route is asked in.
    let rehearsal = matches!(who, Who::Participant(_)) && route.path.ends_with("/rehearsal/end") && place == Place::Own;
    // Setting a paper takes long, and each is the same to all who may have it: the first who may reads it for them.
    let may =
        |role: &Role| table.expected(route.permission.key, route.scope(), Who::Role(*role), place) == Some(Door::In);
    let reader = ROLES.into_iter().find(may).map(Who::Role);
    let paper = route.path.ends_with(".pdf") && expected == Some(Door::In) && reader != Some(who);
    rehearsal || paper
}

/// Phases, milestones, services and spare people by tenant: the archive's rows name them by their keys.
async fn things(town: &Town) -> BTreeMap<(usize, String), String> {
    let mut things = BTreeMap::new();
    let content = town.app.content();
    for tenant in 1..=town.tenants {
        things.insert((tenant, "person".to_owned()), town.spare(tenant).await);
        things.extend(town.resolutions.get(tenant - 1).map(|id| ((tenant, "resolution".to_owned()), id.clone())));
        if let Some(room) = town.room(tenant) {
            let [note, other] = &room.notes;
            let named = [
                ("workshop", &room.code),
                ("rehearsal", &room.rehearsal),
                ("method", &room.method),
                ("template", &room.template),
                ("needs", &room.needs),
                ("entry", &room.entry),
            ];
            let more = [("group", &room.group), ("statement", &room.statement), ("note", note), ("other note", other)];
            let more = more.into_iter().chain([("aside", &room.aside), ("derived", &room.derived)]);
            let [photo, gone] = &room.photos;
            let more = more.chain([("photo", photo), ("other photo", gone)]);
            things.extend(named.into_iter().chain(more).map(|(word, id)| ((tenant, word.to_owned()), id.clone())));
        }
        if let Some(desk) = town.desks.get(tenant - 1) {
            let named = [("item", &desk.item), ("comment", &desk.comment), ("version", &desk.version)];
            things.extend(named.map(|(word, id)| ((tenant, word.to_owned()), id.clone())));
        }
        for word in ["phase", "milestone", "service"] {
            let row = content.lines().find(|line| line.contains(&format!("\"{word}-{tenant}-1\""))).unwrap();
            let id = row.split('"').find(|part| part.parse::<uuid::Uuid>().is_ok()).unwrap();
            things.insert((tenant, word.to_owned()), id.to_owned());
        }
    }
    things
}

fn door(answer: &Answer) -> Door {
    match answer.status {
        303 if answer.location().starts_with("/sign-in?to=") => Door::SignIn,
        // Where participants may enter, the door of the workshop.
        303 if answer.location().starts_with("/w/") && !answer.location()[3..].contains(['/', '?']) => Door::SignIn,
        403 => Door::Forbidden,
        404 => Door::Missing,
        500.. => Door::Broken,
        _ => Door::In,
    }
}

/// What stays of what was withdrawn, for those who were let in before; all else is as if it had never been there. Of a
/// programme its history, its people, its methods and its workshops stay, of a person what administrators see.
fn stays(name: &str, kind: ScopeKind) -> bool {
    let path = name.split(' ').nth(1).unwrap_or_default();
    match kind {
        ScopeKind::Workshop | ScopeKind::Organisation => true,
        ScopeKind::Programme => {
            let end = path.strip_prefix("/programmes/{programme}").unwrap_or_default();
            let rest = ["/history", "/live", "/people", "/methods", "/workshops", "/needs/templates/copy"];
            rest.iter().any(|rest| end.starts_with(rest))
                || name == "POST /programmes/{programme}/needs/templates/{template}/withdraw"
        }
        ScopeKind::Instance => {
            path.starts_with("/people/{person}") && !path.ends_with("/end") && !path.ends_with("/link")
        }
    }
}

/// Whether a form takes away what the next one who sends it would need.
fn takes(name: &str) -> bool {
    let ways = ["/methods/{method}", "/statements/{statement}/", "/photos/{photo}", "/rehearsal/end"];
    name.starts_with("POST ") && ways.iter().any(|way| name.contains(way))
}

/// What does not agree with the list.
fn fault(table: &Table, one: &Asked) -> Option<String> {
    let Asked { name, permission, kind, who, place, door } = one;
    let Some(expected) = table.expected(permission, *kind, *who, *place) else {
        return Some(format!("{name}: {permission} is not in docs/generated/permissions.txt: cargo xtask generate"));
    };
    let withdrawn = *place == Place::Withdrawn;
    let expected = if withdrawn && expected == Door::In && !stays(name, *kind) { Door::Missing } else { expected };
    // Behind a public door there may be nothing; nobody gets further by it.
    let open = !withdrawn && table.0.get(*permission).is_some_and(|rule| rule.everybody);
    let gone = withdrawn && *door == Door::Missing && (expected != Door::In || takes(name));
    // A stream is refused where a page leads to the sign-in page: nobody reads a page there.
    let stream = name.ends_with("/live") && *door == Door::Forbidden && expected == Door::SignIn;
    let held = *door == expected || gone || stream || (open && !matches!(door, Door::SignIn | Door::Broken));
    (!held).then(|| format!("{name} as {who:?}, {place:?}: {door:?} instead of {expected:?}"))
}

/// A page without the addresses that were asked for and without its fresh keys.
fn plain(answer: &Answer, path: &str) -> String {
    let mut text = answer.text.replace(path, "");
    path.split('/').filter(|part| part.len() > 4).for_each(|part| text = text.replace(part, ""));
    while let Some(at) = text.find("name=\"_key\" value=\"") {
        let end = text[at + 19..].find('"').map_or(text.len(), |end| at + 19 + end);
        text.replace_range(at..end, "");
    }
    format!("{} {text}", answer.status)
}

/// Which pages about others tell that there is something. `pages` says what was shown at which place.
fn told_apart(table: &Table, route: &Route, who: Who, pages: &BTreeMap<Place, String>) -> Vec<String> {
    let mut faults = Vec::new();
    // What is only another office's own looks like what is not there.
    let beside = !SHARED.contains(&route.permission.key) && !OWN.contains(&route.permission.key);
    let like = if route.scope() == ScopeKind::Workshop { Place::Absent } else { Place::Empty };
    let beside = beside.then_some((Place::Sibling, like));
    for (one, other) in [(Place::Foreign, Place::Absent), (Place::Crossed, Place::Empty)].into_iter().chain(beside) {
        let differ = matches!((pages.get(&one), pages.get(&other)), (Some(one), Some(other)) if one != other);
        let open = who == Who::Role(Role::Administrator) && one == Place::Foreign;
        let signed = table.0.get(route.permission.key).is_some_and(|rule| rule.signed_in || rule.everybody);
        if differ && !open && !(signed && other == Place::Absent) {
            faults.push(format!("{} as {who:?}: {one:?} and {other:?} can be told apart", map::name(route)));
        }
    }
    faults
}

/// Asks everything of everybody; what changes something is asked last, and by each role in its own tenant.
async fn ask_all(field: &Field, table: &Table) -> (Vec<Asked>, Vec<String>, usize) {
    let (mut asked, mut faults, mut excused) = (Vec::new(), Vec::new(), 0);
    let mut routes = control::routes(field);
    routes.sort_by_key(|route| super::replay::order(&map::name(route)));
    let places =
        [Place::Foreign, Place::Crossed, Place::Empty, Place::Absent, Place::Withdrawn, Place::Sibling, Place::Own];
    for later in [false, true] {
        for (who, own, token) in &field.guests {
            for route in &routes {
                let (who, mut pages) = (&seen_as(route, *who), BTreeMap::new());
                for place in places {
                    let Some(path) = field.ask_at(route, place, *own) else { continue };
                    let (permission, kind) = (route.permission.key, route.scope());
                    let expected = table.expected(permission, kind, *who, place);
                    let acts = route.method == "POST" && expected == Some(Door::In);
                    if acts != later {
                        continue;
                    }
                    if excuse(table, route, (*who, place, expected)) {
                        excused += 1;
                        continue;
                    }
                    let answer = field.ask(route, &path, token.as_deref()).await;
                    let name = map::name(route);
                    asked.push(Asked { name, permission, kind, who: *who, place, door: door(&answer) });
                    pages.insert(place, plain(&answer, &path));
                }
                faults.extend(told_apart(table, route, *who, &pages));
            }
        }
    }
    (asked, faults, excused)
}

#[tokio::test]
async fn nobody_gets_further_than_the_list_says_and_what_is_foreign_looks_absent() {
    let (field, table) = (Field::lay().await, Table::read());
    let (asked, mut faults, excused) = ask_all(&field, &table).await;
    faults.extend(asked.iter().filter_map(|one| fault(&table, one)));
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), asked.len(), faults.join("\n"));
    let reached: BTreeSet<&str> = asked.iter().map(|one| one.name.as_str()).collect();
    let all: BTreeSet<String> = control::routes(&field).iter().map(map::name).collect();
    let missed: Vec<&String> = all.iter().filter(|name| !reached.contains(name.as_str())).collect();
    assert!(missed.is_empty(), "asked at no place: {missed:?}; give the town what they need");
    // Every cell was asked, or is a paper or the rehearsal.
    let routes = control::routes(&field);
    let beside = routes.iter().filter(|route| is_of_one_office(route)).count();
    let offices = asked.iter().filter(|one| one.place == Place::Sibling).count();
    assert_eq!(offices, beside * 4, "those of an office ask about another one");
    let cells = routes.iter().map(places).sum::<usize>() * field.guests.len() + offices;
    assert_eq!(asked.len() + excused, cells, "some questions are asked at no place");
    if control::is_part() {
        return;
    }
    assert!(cells > 5_000 && excused * 50 < cells, "{excused} of {cells} are excused");
    controls(&table, &asked);
    withdrawn_controls(&table, &asked);
    told_apart_controls(&field, &table);
}

/// The control: what was withdrawn and is still open is seen at each route, and so is a page that should have stayed.
fn withdrawn_controls(table: &Table, asked: &[Asked]) {
    let (mut opened, mut closed) = (0, 0);
    for one in asked.iter().filter(|one| one.place == Place::Withdrawn) {
        let rights = table.expected(one.permission, one.kind, one.who, one.place);
        let turned = if one.door == Door::In { Door::Missing } else { Door::In };
        let mutant = Asked { name: one.name.clone(), door: turned, ..*one };
        let seen = fault(table, &mutant).is_some();
        assert!(seen || takes(&one.name), "{} might as well be {turned:?}", one.name);
        opened += usize::from(turned == Door::In && rights == Some(Door::In));
        closed += usize::from(turned == Door::Missing);
    }
    assert!(opened > 300 && closed > 100, "{opened} were opened, {closed} closed");
}

/// The control: of two pages that differ by one letter one can tell, on every route that must not.
fn told_apart_controls(field: &Field, table: &Table) {
    let mut seen = 0;
    for route in field.town.app.site.routes().iter().filter(|route| route.scope() == ScopeKind::Programme) {
        for (one, other) in [(Place::Foreign, Place::Absent), (Place::Crossed, Place::Empty)] {
            let mut pages =
                BTreeMap::from([(one, "404 Nicht gefunden".to_owned()), (other, "404 Nicht gefunden".to_owned())]);
            let who = Who::Role(Role::Lead);
            assert!(told_apart(table, route, who, &pages).is_empty());
            pages.insert(one, "404 Nicht gefunden.".to_owned());
            seen += told_apart(table, route, who, &pages).len();
        }
    }
    assert!(seen > 300, "{seen}");
}

/// The control: whichever single word of the list is changed, the same answers no longer agree with it; and none may break.
fn controls(table: &Table, asked: &[Asked]) {
    let used: BTreeMap<&str, ScopeKind> = asked.iter().map(|one| (one.permission, one.kind)).collect();
    let mut mutants = 0;
    for (key, kind) in used {
        let Some(rule) = table.0.get(key).filter(|rule| !rule.everybody) else { continue };
        let mut others = vec![Rule { signed_in: !rule.signed_in, ..rule.clone() }];
        if kind == ScopeKind::Workshop {
            others.push(Rule { participants: !rule.participants, ..rule.clone() });
        }
        for role in Role::ALL {
            let (mut own, mut member) = (rule.clone(), rule.clone());
            let flip = |roles: &mut BTreeSet<Role>| {
                if !roles.remove(&role) {
                    roles.insert(role);
                }
            };
            let decides = !rule.signed_in && (role.kind() == home(kind) || role == Role::Administrator);
            if decides {
                flip(&mut own.roles);
                others.push(own);
            } else if !rule.signed_in && home(kind) == ScopeKind::Programme {
                flip(&mut member.members);
                others.push(member);
            }
        }
        let concerned: Vec<&Asked> = asked.iter().filter(|one| one.permission == key).collect();
        for other in others {
            let mut mutant = table.clone();
            mutant.0.insert(key.to_owned(), other.clone());
            let seen = concerned.iter().any(|one| fault(&mutant, one).is_some());
            assert!(seen, "{key} might as well be {other:?}");
            mutants += 1;
        }
    }
    assert!(mutants > 200, "{mutants}");
    let breaks = |one: &Asked| Asked { name: one.name.clone(), door: Door::Broken, ..*one };
    assert!(asked.iter().all(|one| fault(table, &breaks(one)).is_some()), "something may break unseen");
}
