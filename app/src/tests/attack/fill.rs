//! What forms need that their pages do not tell: fields of a certain shape, files, and who finds them later where.

use kernel::Role;

use super::{
    desk,
    page::Form,
    room,
    town::{self, Citizen, Town},
};

/// Fields by name and value, as they are sent.
type Fields = Vec<(String, String)>;

/// Mends what was filled in, so that the form says something sensible. `text` is its page.
pub(super) async fn fill(town: &Town, name: &str, text: &str, fields: &mut Fields) {
    match name {
        "POST /sign-in" => set(fields, "email", &town::email(Role::Evaluator, 1)),
        "POST /password-forgotten" => set(fields, "email", &town::email(Role::Evaluator, 1)),
        "POST /programmes/import" => fields.push(("file".into(), town::file(90))),
        "POST /catalogues/import" => fields.push(("file".into(), catalogue(town).await)),
        "POST /laws/{law}/versions/{version}/edit" => set(fields, "valid_until", "2017-12-31"),
        "POST /laws/{law}/versions/new" => set(fields, "valid_from", "2018-01-01"),
        "POST /w" => set(fields, "code", &town.rooms[0].code),
        "POST /w/{workshop}/return" => set(fields, "words", &town.rooms[0].words),
        "POST /w/{workshop}/photos" => fields.push(("photo".into(), photo("Ein Bild (Beispiel)"))),
        _ if name.contains("/allocation/") => allocation(name, fields),
        _ if name.contains("/stock") => stock(name, text, fields),
        _ if name.contains("/needs/templates/") => set(fields, "formula", "importance"),
        _ if name.contains("/needs/paper") => paper(fields),
        _ if name.ends_with("/needs/cards/paper") => {
            // Nothing is chosen in the first row yet, and the others go on from it.
            fields.retain(|(name, _)| !matches!(name.as_str(), "area-1" | "kind-1"));
            fields.extend(
                [("area-1", "leitbild"), ("kind-1", "strength")].map(|(name, value)| (name.into(), value.into())),
            );
        }
        _ if name.ends_with("/needs/groups") => tick(text, "cards", fields),
        _ if name.ends_with("/sources") => tick(text, "statements", fields),
        _ => {}
    }
}

/// A photo of nothing, which holds these words where others have their picture; its bytes as letters.
pub(super) fn photo(words: &str) -> String {
    let chunk = |name: &[u8], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [&length[..], name, content, &[0; 4]].concat()
    };
    let bytes = [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IDAT", words.as_bytes()), chunk(b"IEND", b"")].concat();
    bytes.into_iter().map(char::from).collect()
}

/// The bytes that the letters of a field stand for.
pub(super) fn bytes(value: &str) -> Vec<u8> {
    value.chars().map(|letter| u8::try_from(letter).unwrap()).collect()
}

fn allocation(name: &str, fields: &mut Fields) {
    match name {
        "POST /programmes/{programme}/allocation/terms" => set(fields, "weights", "3, 2, 1"),
        "POST /programmes/{programme}/allocation/needs" => {
            set(fields, "text", &format!("Amt; leitbild\n{}; 77\n", town::office(1)));
        }
        "POST /programmes/{programme}/allocation/offices/{office}" => unreasoned(fields),
        "POST /programmes/{programme}/allocation/offices/{office}/move" => moved(fields),
        _ => {}
    }
}

/// Where nothing is set for an area, there is no reason either.
pub(super) fn unreasoned(fields: &mut Fields) {
    let empty = fields.iter().filter(|(name, value)| name.starts_with("wish_") && value.is_empty());
    let wishes: Vec<String> = empty.map(|(name, _)| name.clone()).collect();
    for wish in wishes {
        set(fields, &wish.replacen("wish_", "reason_", 1), "");
    }
}

/// The two last ranks change places, and whoever sends it has seen the price.
pub(super) fn moved(fields: &mut Fields) {
    let value = |fields: &Fields, name: &str| fields.iter().find(|(own, _)| own == name).map(|(_, own)| own.clone());
    let ranks = (1..).take_while(|rank| value(fields, &format!("area_{rank}")).is_some()).count();
    // Where less than two ranks are left, there is nothing to change.
    let Some(before) = ranks.checked_sub(1).filter(|before| *before > 0) else { return };
    let [one, other] = [before, ranks].map(|rank| format!("area_{rank}"));
    let [first, last] = [&one, &other].map(|name| value(fields, name).unwrap());
    set(fields, &one, &last);
    set(fields, &other, &first);
    let part = |name: String| value(fields, &name).unwrap_or_default();
    let rank = |rank| format!("{}+{}", part(format!("area_{rank}")), part(format!("other_{rank}")));
    let priced: Vec<String> = (1..=ranks).map(rank).collect();
    set(fields, "priced", &priced.join("|"));
}

fn stock(name: &str, text: &str, fields: &mut Fields) {
    set(fields, "link", "https://amt.example/ablage");
    if name.ends_with("/stock") {
        ["entries", "areas"].iter().for_each(|one| tick(text, one, fields));
    }
    if name.ends_with("/files") {
        fields.push(("files".into(), "Noch ein Bestand (Beispiel)".into()));
    }
}

/// One answer on one sheet.
fn paper(fields: &mut Fields) {
    fields.iter_mut().filter(|(name, _)| name.starts_with("c-")).for_each(|(_, value)| value.clear());
    set(fields, "c-1-0", "3");
}

/// Ticks the first box of this name.
fn tick(text: &str, name: &str, fields: &mut Fields) {
    let start = format!("name=\"{name}\" type=\"checkbox\" value=\"");
    let value = text.split(start.as_str()).nth(1).and_then(|rest| rest.split('"').next());
    fields.extend(value.map(|value| (name.to_owned(), value.to_owned())));
}

fn set(fields: &mut Fields, name: &str, value: &str) {
    fields.iter_mut().filter(|(own, _)| own == name).for_each(|(_, own)| value.clone_into(own));
}

pub(super) async fn catalogue(town: &Town) -> String {
    let text =
        town.app.get("/catalogues/sozialer-dienst-12/1.0/export.toml", Some(&town.administrator().token)).await.text;
    text.replacen("sozialer-dienst-12", "einfuhr-13", 1)
}

/// Does what must come before a form; whether there was something to do.
pub(super) async fn prepare(town: &Town, name: &str) -> bool {
    match name {
        "POST /programmes/{programme}/definition/submit" => desk::resolve(town, 1).await,
        "POST /w/{workshop}/needs/cards/delete" => room::card(town, 1).await,
        _ => return false,
    }
    true
}

/// Forms that nobody found when the town was walked through, for what they need came only then: who finds them, where.
pub(super) fn later(town: &Town, name: &str) -> Vec<(Citizen, String, Form)> {
    let definition = format!("/programmes/{}/definition", town::programme(1));
    let needs = format!("/w/{}/needs", town.rooms[0].needs);
    let (lead, head) = (town.one(Role::Lead, 1), town.one(Role::Head, 1));
    let office = town::office(1);
    let at = |citizen: &Citizen, page: String, action: String| {
        vec![(citizen.clone(), page, Form { action, asks: false, multipart: false, fields: Vec::new() })]
    };
    let own = |citizen: &Citizen, end: &str| at(citizen, format!("{definition}{end}"), format!("{definition}{end}"));
    let led = |links: Vec<String>| links.into_iter().flat_map(|to| at(&town.visitor(), to.clone(), to)).collect();
    match name.strip_prefix("POST ").unwrap_or_default() {
        "/link/{token}" => led(links(&town.app.content())),
        "/public/programmes/{programme}/definition/consent/{token}" => led(consent_links(&town.app.content())),
        "/programmes/{programme}/definition/submit" => own(lead, "/submit"),
        "/programmes/{programme}/definition/decision" => own(lead, "/decision"),
        "/programmes/{programme}/definition/consent/{office}" => own(head, &format!("/consent/{office}")),
        "/programmes/{programme}/definition/consent/{office}/link" => own(lead, &format!("/consent/{office}/link")),
        "/programmes/{programme}/allocation/solution" => {
            let solution = format!("/programmes/{}/allocation/solution", town::programme(1));
            at(lead, format!("{solution}?all=20"), solution)
        }
        "/w/{workshop}/needs/cards/delete" => {
            let guest = Citizen { token: town.rooms[0].needs_guest.clone(), ..town.rooms[0].guest.clone() };
            at(&guest, needs.clone(), format!("{needs}/cards/delete"))
        }
        "/w/{workshop}/needs/results/release" => {
            at(head, format!("{needs}/results"), format!("{needs}/results/release"))
        }
        "/w/{workshop}/needs/results/withdraw" => {
            at(head, format!("{needs}/results"), format!("{needs}/results/withdraw"))
        }
        _ => Vec::new(),
    }
}

/// A link that was mailed or shown: where the newest letter leads.
pub(super) fn links(content: &str) -> Vec<String> {
    let starts = content.match_indices("/link/").map(|(at, _)| &content[at..]);
    starts.map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect()).collect()
}

/// Personal links in letters that wait.
pub(super) fn consent_links(content: &str) -> Vec<String> {
    let starts = content.match_indices("/public/programmes/").map(|(at, _)| &content[at..]);
    let link = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-')).collect();
    starts.map(link).filter(|link: &String| link.contains("/definition/consent/")).collect()
}
