//! What is said back: what somebody asks for in the address, and what is wrong in a form, stands on the next page as words.
//! Each page is compared, element by element, with the one that harmless words of the same kind give.

use std::collections::{BTreeMap, BTreeSet};

use testkit::Answer;

use super::{
    fill,
    map::{self, Map},
    markup::CORPUS,
    page::{self, Field, Form, Kind},
    replay::{self, Sent},
    town::{self, Citizen, Town},
};

type Maps = Vec<(Citizen, Map)>;

/// What addresses of ours carry behind `?`, though no field of a form says so.
const CARRIED: [&str; 9] = ["to", "done", "after", "before", "page", "sort", "all", "template", "area"];

/// Harmless where any words may stand, and wrong where a day, a number, a key or an address must.
const HARMLESS: &str = "kein Wert";

/// Everything hostile at once, from different beginnings: what opens an element in words, and what ends an attribute.
fn corpora() -> [String; 2] {
    let from =
        |start: usize| CORPUS.iter().cycle().skip(start).take(CORPUS.len()).copied().collect::<Vec<_>>().join(" ");
    [from(0), from(17)]
}

/// The same, as long as everything hostile, for what is too long for a field may have a page of its own; and what stands
/// before all letters, for a list may begin after it.
fn harmless_words() -> [String; 3] {
    let long = format!("{HARMLESS} ").repeat(corpora()[0].len() / (HARMLESS.len() + 1));
    [HARMLESS.to_owned(), format!("! {long}"), long]
}

/// How a page that got these words differs from all that got harmless ones; nothing where it does not.
fn strange(harmless: &[Answer], hostile: &Answer) -> Option<String> {
    if hostile.status >= 500 {
        return Some(format!("status {}", hostile.status));
    }
    let (ours, theirs) = (harmless.iter().map(|one| page::read(&one.text).outline), page::read(&hostile.text));
    let (ours, outline): (Vec<_>, _) = (ours.collect(), theirs.outline);
    if let Some(inline) = theirs.inline.first() {
        return Some(inline.clone());
    }
    if ours.contains(&outline) {
        return None;
    }
    let new = outline.iter().find(|element| !ours.iter().flatten().any(|known| known == *element));
    let counts = || format!("{} elements, not {:?}", outline.len(), ours.iter().map(Vec::len).collect::<Vec<_>>());
    Some(new.cloned().unwrap_or_else(counts))
}

/// Asks with the same words in all these fields.
async fn get(town: &Town, citizen: &Citizen, (path, names): (&str, &[&str]), words: &str) -> Answer {
    let token = Some(citizen.token.as_str()).filter(|token| !token.is_empty());
    let fields: Vec<(&str, &str)> = names.iter().map(|name| (*name, words)).collect();
    town.app.get(&format!("{path}?{}", town::encoded(&fields)), token).await
}

/// Asks with every form that asks, and each page with what addresses carry. The fields that were asked for, and what was
/// strange, by route.
async fn asked(town: &Town, maps: &Maps) -> (BTreeSet<String>, BTreeMap<String, String>) {
    let (mut fields, mut faults) = (BTreeSet::new(), BTreeMap::new());
    for (citizen, map) in maps {
        let carried = map.paths.iter().filter_map(|(name, paths)| Some((name, paths.first()?, CARRIED.to_vec())));
        let forms = map.queries.iter().flat_map(|(name, forms)| forms.first().map(|(_, form)| (name, form)));
        let typed = forms
            .map(|(name, form)| (name, &form.action, form.fields.iter().map(|one| &*one.name).collect::<Vec<&str>>()));
        for (name, path, names) in carried.chain(typed) {
            let file = name.rsplit('/').next().is_some_and(|last| last.contains('.'));
            if !name.starts_with("GET ") || file || name.ends_with("/live") {
                continue;
            }
            let new = names.iter().filter(|field| fields.insert(format!("{name} {field}"))).count();
            if new == 0 {
                continue;
            }
            let mut harmless = vec![get(town, citizen, (path, &[]), "").await];
            for words in harmless_words() {
                harmless.push(get(town, citizen, (path, &names), &words).await);
            }
            for corpus in &corpora() {
                let hostile = get(town, citizen, (path, &names), corpus).await;
                faults.extend(strange(&harmless, &hostile).map(|what| (name.clone(), what)));
            }
        }
    }
    (fields, faults)
}

/// Sends every form with something wrong in each field that takes no free words. The fields that were refused, and what
/// was strange, by route.
async fn refused(town: &Town, maps: &Maps) -> (BTreeSet<String>, BTreeMap<String, String>) {
    let (mut fields, mut faults, mut seen) = (BTreeSet::new(), BTreeMap::new(), BTreeSet::new());
    for (citizen, map) in maps {
        let harmless = map.forms.iter().filter(|(name, _)| replay::order(name).0 == 0);
        for (name, forms) in harmless {
            let Some((at, form)) = forms.first().filter(|_| seen.insert(name.clone())) else { continue };
            let shaped = |field: &Field| matches!(field.kind, Kind::Shaped | Kind::Email);
            // What the program filled in or offered, wrong as well. What lines are made of decides how many faults there are.
            let any = |field: &Field| {
                matches!(field.kind, Kind::Hidden | Kind::Choice) && field.name != "_key" || shaped(field)
            };
            for wrong in [&shaped as &dyn Fn(&Field) -> bool, &any] {
                let Some((names, told)) = wronged(town, citizen, (name.as_str(), at.as_str(), form), wrong).await
                else {
                    continue;
                };
                fields.extend(names);
                faults.extend(told.map(|what| (name.clone(), what)));
            }
        }
    }
    (fields, faults)
}

/// One form with wrong words in some of its fields: which these are, if they were refused, and what was strange.
async fn wronged(
    town: &Town,
    citizen: &Citizen,
    (name, at, form): (&str, &str, &Form),
    wrong: &dyn Fn(&Field) -> bool,
) -> Option<(Vec<String>, Option<String>)> {
    let token = Some(citizen.token.as_str()).filter(|token| !token.is_empty());
    let text = town.app.get(at, token).await.text;
    let form = page::read(&text).forms.into_iter().find(|now| now.action == form.action && !now.asks)?;
    let names: BTreeSet<&str> = form.fields.iter().filter(|field| wrong(field)).map(|field| &*field.name).collect();
    if names.is_empty() {
        return None;
    }
    let mut fields = map::filled(&form, &|_| format!("Wort {}", map::fresh()));
    fill::fill(town, name, &text, &mut fields).await;
    let send = async |words: &str| {
        let mut fields = fields.clone();
        fields.retain(|(name, _)| !names.contains(name.as_str()));
        fields.extend(names.iter().map(|name| ((*name).to_owned(), words.to_owned())));
        let (action, token) = (form.action.clone(), citizen.token.clone());
        let multipart = form.multipart;
        Sent { name: name.to_owned(), action, token, multipart, fields, called: None }.send(&town.app).await
    };
    let (mut told, mut harmless) = (None, Vec::new());
    for words in harmless_words() {
        harmless.push(send(&words).await);
    }
    for corpus in &corpora() {
        let hostile = send(corpus).await;
        told = told.or_else(|| strange(&harmless, &hostile));
    }
    let refused = harmless.iter().any(|answer| answer.status == 422);
    Some((names.iter().filter(|_| refused).map(|field| format!("{name} {field}")).collect(), told))
}

#[tokio::test]
async fn what_is_asked_for_and_what_is_refused_stays_words() {
    let town = Town::drafting().await;
    let maps = replay::maps(&town).await;
    let (fields, faults) = asked(&town, &maps).await;
    assert!(faults.is_empty(), "{faults:#?}");
    let expected = [
        "GET /people q",
        "GET /organisations q",
        "GET /programmes/{programme}/offices/{office}/stock q",
        "GET /catalogues/{catalogue}/{version} words",
        "GET /laws day",
        "GET /programmes/{programme}/methods/{method} start",
        "GET /w/{workshop}/papers people",
    ];
    let missing: Vec<_> = expected.into_iter().filter(|field| !fields.contains(*field)).collect();
    assert!(missing.is_empty(), "nobody asked for {missing:?}, but for {fields:#?}");
    let (fields, faults) = refused(&town, &maps).await;
    assert!(faults.is_empty(), "{faults:#?}");
    let shaped = maps.iter().flat_map(|(_, map)| &map.forms).flat_map(|(name, forms)| {
        let fields = forms.iter().flat_map(|(_, form)| &form.fields);
        let shaped = fields.filter(|field| matches!(field.kind, Kind::Shaped | Kind::Email));
        shaped.map(move |field| format!("{name} {}", field.name))
    });
    let missing: BTreeSet<String> = shaped.filter(|field| !fields.contains(field)).collect();
    let missing: Vec<_> = missing.into_iter().filter(|field| replay::order(field).0 == 0).collect();
    assert!(missing.is_empty(), "nothing hostile was refused in {missing:#?}");
}

/// The control: a question and a refused number that are shown as they were typed are found, and nothing else.
#[tokio::test]
async fn what_is_said_back_raw_is_noticed() {
    let town = Town::faulty(1).await;
    let visitor = town.visitor();
    let maps = vec![(visitor.clone(), Map::draw(&town, &visitor).await)];
    let raw = super::mutant::ECHO;
    let (_, faults) = asked(&town, &maps).await;
    assert_eq!(faults.keys().collect::<Vec<_>>(), [&format!("GET {raw}")], "{faults:?}");
    let (_, faults) = refused(&town, &maps).await;
    assert_eq!(faults.keys().collect::<Vec<_>>(), [&format!("POST {raw}")], "{faults:?}");
}

/// Names of what people wrote, in files that are imported.
const WRITTEN: [&str; 12] =
    ["title", "short", "name", "place", "legal_basis", "text", "purpose", "about", "evidence", "law", "de", "en"];

/// The same file with other words wherever people write words, each at most so long.
fn rewritten(file: &str, words: &mut dyn FnMut() -> String) -> String {
    fn each(name: &str, value: &mut toml::Value, words: &mut dyn FnMut() -> String) {
        match value {
            toml::Value::String(text) if WRITTEN.contains(&name) => *text = words(),
            toml::Value::Array(all) => all.iter_mut().for_each(|one| each(name, one, words)),
            toml::Value::Table(table) => table.iter_mut().for_each(|(name, one)| each(name, one, words)),
            _ => {}
        }
    }
    let mut table: toml::Table = file.parse().unwrap();
    table.iter_mut().for_each(|(name, one)| each(name, one, words));
    table.to_string()
}

/// A file of a programme or a catalogue that holds hostile words is taken, and its pages are made of what they are made of
/// with harmless ones.
#[tokio::test]
async fn what_is_imported_stays_words() {
    let town = Town::given(1).await;
    let administrator = town.administrator().clone();
    let catalogue = fill::catalogue(&town).await;
    let mut at = 0;
    let mut harmless = || {
        at += 1;
        format!("{} {at}", "Wort ".repeat(13))
    };
    let mut at = 0;
    let mut hostile = || {
        at += 1;
        // A short title has 80 letters; two things may not be called alike.
        let fits =
            |text: &&&str| text.chars().count() < 70 && !text.contains(|c: char| c.is_control() || c == '\u{202e}');
        let text = CORPUS.iter().cycle().skip(at).find(fits);
        format!("{} {at}", text.unwrap())
    };
    let imported = async |path: &str, file: String, homes: &[&str]| {
        let body = super::uploads::multipart("file", "datei.toml", file.as_bytes());
        let headers = [super::uploads::MULTIPART, town::SAME];
        let answer = town.app.request(("POST", path), Some(&administrator.token), &headers, &body).await;
        assert_eq!(answer.status, 303, "{path}: {:?}", page::read(&answer.text).faults);
        let map = Map::draw_below(&town, &administrator, homes).await;
        assert!(map.pages.len() >= 3 * homes.len(), "{path}: {:?}", map.pages.keys());
        map
    };
    let kinds = |map: &Map, town: &Town| {
        let of = |address: &String| map::route_of(town, "GET", address).map(map::name);
        let all = map.pages.iter().filter_map(|(address, page)| Some((of(address)?, page.outline.clone())));
        all.flat_map(|(name, outline)| outline.into_iter().map(move |one| (name.clone(), one))).collect::<BTreeSet<_>>()
    };
    let (mut ours, mut theirs, mut inline) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    let homes = |n: usize| [format!("/programmes/vorhaben-{n}"), format!("/organisations/{}", town::office(n))];
    for n in [91, 92] {
        let words: &mut dyn FnMut() -> String = if n == 92 { &mut hostile } else { &mut harmless };
        let programme = rewritten(&town::file(n), words);
        let own = homes(n);
        let mut maps = vec![imported("/programmes/import", programme, &[&own[0], &own[1]]).await];
        let key = format!("einfuhr-{n}");
        let file = rewritten(&catalogue.replace("einfuhr-13", &key), words);
        maps.push(imported("/catalogues/import", file, &[&format!("/catalogues/{key}/1.0")]).await);
        for map in &maps {
            inline.extend(map.pages.values().flat_map(|page| page.inline.clone()));
            let found = if n == 92 { &mut theirs } else { &mut ours };
            found.extend(kinds(map, &town));
        }
    }
    let strange: Vec<_> = theirs.difference(&ours).collect();
    assert!(strange.is_empty() && inline.is_empty(), "{strange:?} {inline:?}");
}
