//! Every form sent again: many times at once, one after another, after a restart, and with the same key but another
//! content. The same answer comes, nothing is done twice, and what differs is refused.
//!
//! The routes come from the route table, the forms from the pages themselves.

use std::collections::{BTreeMap, BTreeSet};

use testkit::{Answer, TestApp};

use super::{
    fill,
    map::{self, Map},
    page::{self, Form},
    room,
    town::{self, Citizen, FORM, SAME, Town},
};

/// Forms after which there is nothing to keep: the language lies in a cookie, who is signed out is signed out, a code
/// leads somewhere, and what was pasted stands in a grid to be looked at.
const NOTHING_KEPT: [&str; 4] = ["POST /language", "POST /sign-out", "POST /w", "POST /w/{workshop}/capture/read"];
/// A form that keeps nothing and only shows, in a workshop that another form has ended meanwhile.
const LOOKED_AT: [&str; 1] = ["POST /w/{workshop}/capture/read"];
/// A form that adds so many of everything: a statement becomes two.
const SEVERAL: [(&str, usize); 1] = [("POST /w/{workshop}/groups/{group}/statements/{statement}/split", 2)];
/// A form that keeps no key: once it is done, whoever sends it again is nobody.
const KEYLESS: &str = "POST /sign-out-everywhere";
/// Forms that end the session they came with: a repetition comes as a visitor and is led to the sign-in page. Nothing is
/// done twice.
const ENDS_SESSION: [&str; 2] = ["POST /account/password", "POST /sign-out-everywhere"];
/// A form after which a participant is none any more: a repetition comes as a visitor and is led to the workshop's door.
const ENDS_PLACE: [&str; 1] = ["POST /w/{workshop}/leave"];
/// And one that somebody else sends, who may have signed out when it is repeated.
const ENDS_PLACE_OF_OTHERS: &str = "POST /w/{workshop}/people/presence";
/// Forms that people send who have no session.
const OF_VISITORS: [&str; 4] =
    ["POST /password-forgotten", "POST /w", "POST /w/{workshop}", "POST /w/{workshop}/return"];
/// Doors that are closed but in the demo.
const DEMO_ONLY: [&str; 1] = ["POST /demo/sign-in"];

/// A form as it was sent.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    pub(super) name: String,
    pub(super) action: String,
    pub(super) token: String,
    pub(super) multipart: bool,
    pub(super) fields: Vec<(String, String)>,
    /// How the files of the form are called, without their end; each as usual where nothing is said.
    pub(super) called: Option<String>,
}

/// How a file in a field of this name is called, and how that ends.
fn file_of(field: &str) -> Option<(&'static str, &'static str)> {
    match field {
        "file" => Some(("datei", "toml")),
        "files" => Some(("Bestand", "txt")),
        "photo" => Some(("foto", "png")),
        _ => None,
    }
}

impl Sent {
    pub(super) async fn send(&self, app: &TestApp) -> Answer {
        let token = Some(self.token.as_str()).filter(|token| !token.is_empty());
        if self.multipart {
            let headers = [("content-type", "multipart/form-data; boundary=grenze"), SAME];
            return app.request(("POST", &self.action), token, &headers, &self.parts()).await;
        }
        let fields: Vec<(&str, &str)> = self.fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        app.request(("POST", &self.action), token, &[FORM, SAME], town::encoded(&fields).as_bytes()).await
    }

    fn parts(&self) -> Vec<u8> {
        let part = |(name, value): &(String, String)| {
            let file = file_of(name).map_or_else(String::new, |(usual, end)| {
                // As browsers write it: a quotation mark would end the name.
                let called = self.called.as_deref().unwrap_or(usual).replace('"', "%22");
                format!("; filename=\"{called}.{end}\"")
            });
            let head = format!("--grenze\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
            // A photo is no text: each letter stands for one of its bytes.
            let bytes = if name == "photo" { fill::bytes(value) } else { value.clone().into_bytes() };
            [head.into_bytes(), bytes, b"\r\n".to_vec()].concat()
        };
        [self.fields.iter().flat_map(part).collect(), b"--grenze--\r\n".to_vec()].concat()
    }

    /// The same form from a browser that heard the first answer: it has a session or a place in a workshop now.
    fn with_cookies(&self, first: &Answer) -> Option<Self> {
        let (session, place) = (town::session(first), town::cookie(first, "__Host-participant"));
        let token = match (session.is_empty(), place.is_empty()) {
            (true, true) => return None,
            (false, _) => session,
            (true, false) if self.token.is_empty() => format!("none; __Host-participant={place}"),
            (true, false) => format!("{}; __Host-participant={place}", self.token),
        };
        Some(Self { token, ..self.clone() })
    }

    fn without_key(&self) -> Self {
        let fields = self.fields.iter().filter(|(name, _)| name != "_key").cloned().collect();
        Self { fields, ..self.clone() }
    }

    fn changed(&self) -> Self {
        let mut other = self.clone();
        other.fields.push(("anders".to_owned(), "ja".to_owned()));
        other
    }
}

/// Status, where it leads, which session it opens, and the page, without the fresh keys of its other forms.
fn worded(answer: &Answer) -> (u16, String, String, String) {
    let mut text = answer.text.clone();
    while let Some(at) = text.find("name=\"_key\" value=\"") {
        let end = text[at + 19..].find('"').map_or(text.len(), |end| at + 19 + end);
        text.replace_range(at..end, "");
    }
    (answer.status, answer.location().to_owned(), town::session(answer), text)
}

/// The same of an answer that is older: the way to a page, above it, has the names of today.
fn since(answer: &Answer) -> (u16, String, String, String) {
    let (status, location, session, text) = worded(answer);
    let main = text.split_once("<main").map_or(String::new(), |(_, main)| main.to_owned());
    (status, location, session, main)
}

/// What a form did first, and whether everything after it held.
async fn judge(town: &Town, sent: &Sent, content: &mut String) -> Result<(Answer, Vec<String>), String> {
    let (a, b, c) = (sent.clone(), sent.clone(), sent.clone());
    let (one, two, three) = tokio::join!(a.send(&town.app), b.send(&town.app), c.send(&town.app));
    if !matches!(one.status, 200 | 303) {
        let page = page::read(&one.text);
        return Err(format!("{} {} is no sample: {:?}", one.status, sent.name, page.faults));
    }
    let mut faults = Vec::new();
    let ends = ENDS_SESSION.contains(&&*sent.name);
    if !ends && !ENDS_PLACE.contains(&&*sent.name) {
        for other in [&two, &three].into_iter().filter(|other| worded(other) != worded(&one)) {
            faults.push(format!("{} at once: {:?} is not {:?}", sent.name, worded(other), worded(&one)));
        }
    }
    // Of three at once the first to arrive ends the session of the others.
    let first = [one, two, three].into_iter().max_by_key(|answer| (town::session(answer), answer.location().len()));
    let Some(first) = first else { return Err("no answer".into()) };
    let after = town.app.content();
    faults.extend(doubled(&sent.name, content, &after));
    if rows(content) == rows(&after) && !NOTHING_KEPT.contains(&&*sent.name) {
        faults.push(format!("{}: the sample changes nothing", sent.name));
    }
    for _ in 0..3 {
        let again = sent.send(&town.app).await;
        if ENDS_PLACE.contains(&&*sent.name) {
            check(&mut faults, sent, "a repetition is led to the door", outside(&again));
        } else if ends {
            check(
                &mut faults,
                sent,
                "a repetition is led to the sign-in page",
                again.location().starts_with("/sign-in"),
            );
        } else if worded(&again) != worded(&first) {
            faults.push(format!("{}: {:?} is not {:?}", sent.name, worded(&again), worded(&first)));
        }
    }
    if let Some(changed) = sent.with_cookies(&first) {
        let again = changed.send(&town.app).await;
        let same = (again.status, again.location()) == (first.status, first.location());
        check(&mut faults, sent, &format!("with the cookie of the first answer, the same ({})", again.status), same);
    }
    if !ends && !NOTHING_KEPT.contains(&&*sent.name) {
        let other = sent.changed().send(&town.app).await;
        let told = town.app.site.t(kernel::Lang::De).text("form-key_reused");
        // What was taken away is not there any more, and the page says so first.
        let told_first = sent.name.ends_with("/release");
        let gone = other.status == 404 && order(&sent.name).0 > 0 || other.status == 422 && told_first;
        let gone = gone || (ENDS_PLACE.contains(&&*sent.name) && outside(&other));
        let refused = gone || (matches!(other.status, 409 | 422) && other.text.contains(&told));
        check(&mut faults, sent, &format!("another content is refused ({})", other.status), refused);
    }
    *content = town.app.content();
    if rows(content) != rows(&after) {
        faults.push(format!("{}: repetitions change {:?}", sent.name, more(content, &after)));
    }
    Ok((first, faults))
}

/// Whether somebody was led to the door of a workshop: they are no participant of it any more.
fn outside(answer: &Answer) -> bool {
    answer.location().strip_prefix("/w/").is_some_and(|code| !code.contains('/'))
}

fn check(faults: &mut Vec<String>, sent: &Sent, what: &str, held: bool) {
    if !held {
        faults.push(format!("{}: not so: {what}", sent.name));
    }
}

/// The rows of the database, without the moment of the archive; tries at passwords are counted also when repeated.
fn rows(content: &str) -> Vec<&str> {
    content.lines().skip(1).filter(|line| !line.contains("\"end\"") && !line.contains("table_end")).collect()
}

/// What three at once did more often than one does: its key is kept once, and of the kinds of rows that one form adds at least
/// one is there once, such as the entry of the journal that tells of it.
fn doubled(name: &str, before: &str, after: &str) -> Option<String> {
    let was = tally(before);
    let more = tally(after).into_iter().map(|(kind, count)| {
        let old = was.get(&kind).copied().unwrap_or(0);
        (kind, count.saturating_sub(old))
    });
    let (keys, made): (Vec<_>, Vec<_>) = more.filter(|(_, count)| *count > 0).partition(|(kind, _)| kind == "commands");
    let keys: usize = keys.iter().map(|(_, count)| count).sum();
    let one = SEVERAL.iter().find(|(form, _)| *form == name).map_or(1, |(_, count)| *count);
    let several = made.iter().map(|(_, count)| *count).min().is_some_and(|least| least != one);
    let kept = keys == usize::from(!NOTHING_KEPT.contains(&name) && name != KEYLESS);
    (several || !kept).then(|| format!("{name}: three at once kept {keys} keys and made {made:?}"))
}

/// How many rows each table has, the journal by what happened.
fn tally(content: &str) -> BTreeMap<String, usize> {
    let (mut table, mut kind, mut tally) = (String::new(), None, BTreeMap::new());
    for line in content.lines() {
        let Ok(value) = serde_json::from_str::<serde_json::Value>(line) else { continue };
        if let Some(head) = value.get("table") {
            head["name"].as_str().unwrap().clone_into(&mut table);
            kind = head["columns"]
                .as_array()
                .unwrap()
                .iter()
                .position(|name| name == "kind")
                .filter(|_| table == "journal");
        } else if let Some(values) = value.as_array() {
            let of = kind.and_then(|at| values[at].as_str()).map_or(String::new(), |kind| format!(" {kind}"));
            *tally.entry(format!("{table}{of}")).or_default() += 1;
        }
    }
    tally
}

/// The rows that were not there before.
fn more<'c>(now: &'c str, before: &str) -> Vec<&'c str> {
    let known: BTreeSet<&str> = rows(before).into_iter().collect();
    rows(now).into_iter().filter(|row| !known.contains(row)).collect()
}

/// Harm comes last, and what is deep before what is high.
pub(super) fn order(name: &str) -> (usize, std::cmp::Reverse<usize>) {
    let harm = [
        "/language",
        "/end",
        "/console",
        "/delete",
        "/leave",
        "/presence",
        "/remove",
        "/withdraw",
        "/password",
        "/sign-out",
        "/needs/close",
    ];
    let rank = harm.iter().position(|word| name.contains(word)).map_or(0, |rank| rank + 1);
    (rank, std::cmp::Reverse(if rank == 0 { 0 } else { name.len() }))
}

/// What only stands in this order, when the rest is done and before harm comes.
const COURSE: [&str; 8] = [
    "/definition/submit",
    "/definition/consent/{office}/link",
    "/definition/consent/{token}",
    "/definition/consent/{office}",
    "/definition/decision",
    "/needs/close",
    "/needs/results/release",
    "/needs/results/withdraw",
];

/// When a form's turn comes: an allocation before new offices and figures disturb it, harm at the end.
fn turn(name: &str) -> (usize, std::cmp::Reverse<usize>) {
    let (harm, length) = order(name);
    let solved = ["/allocation/offices/{office}/move", "/allocation/solution", "/allocation/resolve"];
    let course = COURSE.iter().position(|end| name.ends_with(end));
    let rank = match course {
        Some(at) => 2 + at,
        None if harm > 0 => 2 + COURSE.len() + harm,
        None => usize::from(!solved.iter().any(|end| name.ends_with(end))),
    };
    (rank, length)
}

/// Everybody's way through the town so far, a visitor's too.
pub(super) async fn maps(town: &Town) -> Vec<(Citizen, Map)> {
    let mut maps = Map::of_all(town, 1).await;
    let visitor = town.visitor();
    maps.push((visitor.clone(), Map::draw(town, &visitor).await));
    maps
}

/// The forms of a route that somebody found, those about spare people first.
fn samples(maps: &[(Citizen, Map)], name: &str, spare: &[String]) -> Vec<(Citizen, String, Form)> {
    let found = maps.iter().flat_map(|(citizen, map)| {
        let forms = map.forms.get(name).into_iter().flatten();
        forms.map(move |(page, form)| (citizen.clone(), page.clone(), form.clone()))
    });
    let mut found: Vec<_> = found.collect();
    // Who signs out or changes a password is somebody of whom no other form needs anything.
    let ends = name.contains("/password") || name.contains("/sign-out");
    found.sort_by_key(|(citizen, page, form)| {
        let spared = spare.iter().any(|id| form.action.contains(id.as_str()));
        let visitor = citizen.token.is_empty() == OF_VISITORS.contains(&name);
        let ready = spared || form.action.contains("/neu-");
        (!visitor, ends && citizen.role != kernel::Role::TeamLead, !ready, !page.contains("/edit"))
    });
    if ends {
        found.dedup_by_key(|(citizen, ..)| citizen.token.clone());
    }
    found
}

/// Fills a fresh copy of the form as it is on its page now.
async fn fresh(town: &Town, name: &str, (citizen, at, form): &(Citizen, String, Form)) -> Option<Sent> {
    let token = Some(citizen.token.as_str()).filter(|token| !token.is_empty());
    let answer = town.app.get(at, token).await;
    let forms: Vec<Form> = page::read(&answer.text).forms.into_iter().filter(|now| now.action == form.action).collect();
    // A filter leads to the same address as the form below it, and sends nothing.
    let now = forms.iter().find(|form| !form.asks).or_else(|| forms.first())?;
    let mut fields = map::filled(now, &|_| format!("Wort {}", map::fresh()));
    fill::fill(town, name, &answer.text, &mut fields).await;
    let (action, token) = (now.action.clone(), citizen.token.clone());
    Some(Sent { name: name.to_owned(), action, token, multipart: now.multipart, fields, called: None })
}

/// Every form of the table: those that end nobody's session or place, and those that do.
fn all_forms(town: &Town) -> (Vec<String>, Vec<String>) {
    let forms = town.app.site.routes().iter().filter(|route| route.method == "POST").map(map::name);
    let mut names: Vec<String> = forms.filter(|name| !DEMO_ONLY.contains(&&**name)).collect();
    names.sort_by_key(|name| turn(name));
    let left = |name: &str| ENDS_PLACE.contains(&name) || name == ENDS_PLACE_OF_OTHERS;
    let ends = |name: &str| ENDS_SESSION.contains(&name) || left(name) || name == "POST /sign-out";
    names.into_iter().partition(|name| !ends(name))
}

/// Sends all these forms, and gathers what did not hold.
async fn replays(town: &Town, names: &[String]) -> (BTreeMap<String, (Sent, Answer)>, Vec<String>) {
    let (spare, room) = ([town.spare(1).await, town.spare(0).await], [town.rooms[0].code.clone()]);
    let needs = [town.rooms[0].needs.clone()];
    let (mut done, mut faults, mut last) = (BTreeMap::new(), Vec::new(), BTreeMap::new());
    // What one form makes, another one needs: a draft, a release, a link.
    let mut content = town.app.content();
    for pass in 0..3 {
        // Harm comes when the rest is done.
        let now: Vec<&String> =
            names.iter().filter(|name| (turn(name).0 <= 1 || pass == 2) && !done.contains_key(*name)).collect();
        if now.is_empty() {
            continue;
        }
        let maps = maps(town).await;
        for name in now {
            // The words somebody comes back with are known for one workshop, and one needs workshop comes to its end.
            let first = match name {
                _ if name.ends_with("/return") => &room[..],
                _ if name.contains("/needs/") => &needs[..],
                _ => &spare[..],
            };
            let mut found = samples(&maps, name, first);
            if fill::prepare(town, name).await {
                content = town.app.content();
            }
            found.extend(fill::later(town, name));
            for sample in found.iter().take(8) {
                let Some(sent) = fresh(town, name, sample).await else { continue };
                match judge(town, &sent, &mut content).await {
                    Ok((answer, found)) => {
                        faults.extend(found);
                        done.insert(name.clone(), (sent, answer));
                        break;
                    }
                    Err(fault) => drop(last.insert(name.clone(), fault)),
                }
            }
        }
    }
    for name in names.iter().filter(|name| !done.contains_key(*name)) {
        let why = last.get(name).cloned().unwrap_or_else(|| "no page that anybody reaches has its form".into());
        faults.push(format!("{name}: {why}. Give the town (town.rs) what the form needs, or fill it in (fill.rs)."));
    }
    (done, faults)
}

#[tokio::test]
async fn every_form_sent_again_brings_the_same_answer_and_does_nothing_twice() {
    let town = Town::build(1, true).await;
    room::past(&town, 1).await;
    room::planned(&town, 1).await;
    let (lasting, ending) = all_forms(&town);
    let (done, mut faults) = replays(&town, &lasting).await;
    let town = restarted(town, &done, &mut faults).await;
    // Who has signed out or left repeats nothing any more: so these come when all others were repeated.
    let (done, ended) = replays(&town, &ending).await;
    faults.extend(ended);
    restarted(town, &done, &mut faults).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The same town after a restart, in which each form was sent once more.
async fn restarted(town: Town, done: &BTreeMap<String, (Sent, Answer)>, faults: &mut Vec<String>) -> Town {
    let after = town.app.content();
    let town = Town { app: town.app.restarted(crate::slices::all()), ..town };
    for (name, (sent, first)) in done {
        let again = sent.send(&town.app).await;
        let may_be_out = ENDS_SESSION.contains(&&**name) || name == ENDS_PLACE_OF_OTHERS;
        let out = may_be_out && again.location().starts_with("/sign-in");
        let left = ENDS_PLACE.contains(&&**name) && outside(&again);
        let gone = again.status == 404 && LOOKED_AT.contains(&&**name);
        if since(&again) != since(first) && !out && !left && !gone {
            faults.push(format!("{name} after a restart: {:?} is not {:?}", since(&again), since(first)));
        }
    }
    let content = town.app.content();
    if rows(&content) != rows(&after) {
        faults.push(format!("repetitions after a restart change {:?}", more(&content, &after)));
    }
    town
}

/// Forms that make something new each time they are done.
const MAKERS: [&str; 4] = [
    "POST /programmes/{programme}/phases/new",
    "POST /programmes/{programme}/milestones/new",
    "POST /programmes/{programme}/services/new",
    "POST /programmes/{programme}/people/new",
];

#[tokio::test]
async fn forms_that_make_something_make_it_once() {
    let town = Town::build(1, false).await;
    let maps = maps(&town).await;
    let (mut done, mut faults) = (BTreeMap::new(), Vec::new());
    for name in MAKERS {
        let sample = samples(&maps, name, &[]).into_iter().next().unwrap();
        let sent = fresh(&town, name, &sample).await.unwrap();
        let (answer, found) = judge(&town, &sent, &mut town.app.content()).await.unwrap();
        faults.extend(found);
        done.insert(name.to_owned(), (sent, answer));
    }
    restarted(town, &done, &mut faults).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The control: keys that nobody looks at, that are told for any content, or that a restart forgets.
#[test]
fn a_house_that_is_careless_with_its_keys_is_noticed() {
    let test = "tests::attack::replay::forms_that_make_something_make_it_once";
    testkit::caught(test, "keys-ignored", "three at once kept 1 keys and made", &[]);
    testkit::caught(test, "other_content_taken", "not so: another content is refused", &[]);
    testkit::caught(test, "keys_forgotten", "repetitions after a restart change", &[]);
}

/// The control: without keys the same test must find that forms do things twice.
#[tokio::test]
async fn without_keys_forms_would_do_things_twice() {
    let town = Town::build(1, false).await;
    let maps = maps(&town).await;
    let mut found = 0;
    for name in MAKERS {
        let sample = samples(&maps, name, &[]).into_iter().next().unwrap();
        let sent = fresh(&town, name, &sample).await.unwrap().without_key();
        let (_, faults) = judge(&town, &sent, &mut town.app.content()).await.unwrap();
        assert!(faults.iter().any(|fault| fault.contains("three at once kept 0 keys")), "{name}: {faults:?}");
        assert!(faults.iter().any(|fault| fault.contains("repetitions change")), "{name}: {faults:?}");
        found += 1;
    }
    assert_eq!(found, 4);
}

#[tokio::test]
async fn a_link_that_is_shown_is_shown_again_to_who_sends_the_same_form() {
    let town = Town::build(1, false).await;
    let maps = maps(&town).await;
    let name = "POST /organisations/{organisation}/people/new";
    let sample = samples(&maps, name, &[]).into_iter().next().unwrap();
    let sent = fresh(&town, name, &sample).await.unwrap();
    let (first, faults) = judge(&town, &sent, &mut town.app.content()).await.unwrap();
    assert_eq!(faults, Vec::<String>::new());
    let shown = fill::links(&first.text).pop().unwrap();
    assert!(shown.len() > 64 && !town.app.content().contains(&shown["/link/".len()..]), "{shown}");
    assert_eq!(town.app.get(&shown, None).await.status, 200);
    // Whoever reads the records has the salt, and without the form's key no link comes of it.
    let key = sent.fields.iter().find(|(field, _)| field == "_key").unwrap().1.clone();
    assert!(!town.app.content().contains(&key));
}
