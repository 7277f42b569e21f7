//! A definition for the town, made through the pages: one version is public, the text is being worded again, with an open
//! comment and plain language.

use kernel::Role;
use testkit::Answer;

use super::{
    map, page,
    town::{self, Town},
};

/// What stands in an address of a definition.
#[derive(Debug, Clone)]
pub(super) struct Desk {
    pub(super) item: String,
    pub(super) comment: String,
    pub(super) version: String,
}

/// Words, submits and releases a definition in the tenant's programme.
pub(super) async fn open(town: &Town, tenant: usize) -> Desk {
    let home = format!("/programmes/{}/definition", town::programme(tenant));
    let lead = Lead { town, token: town.one(Role::Lead, tenant).token.clone(), home };
    lead.post("/stem", &[("stem", "Hilfe ist gelungen, wenn (Beispiel)"), ("version", "0")]).await;
    let mut items = Vec::new();
    for number in 1..=3 {
        let text = format!("Punkt {number} wahr geworden ist (Beispiel)");
        items.push(last(&lead.post("/items/new", &[("text", &text)]).await));
    }
    let plain =
        [("stem", "Es war gut, wenn"), ("text", "alle da waren (Beispiel)"), ("version", "0"), ("checked", "yes")];
    let revision = lead.hidden("/plain/edit", "revision").await;
    lead.post("/plain/edit", &[&plain[..], &[("revision", revision.as_str())]].concat()).await;
    lead.post("/plain/release", &[("version", "1")]).await;
    let revision = lead.hidden("/submit", "revision").await;
    lead.post("/submit", &[("due", "30.11.2016"), ("revision", &revision)]).await;
    lead.post("/decision", &[("decision", "release"), ("reason", "Zur Probe (Beispiel)"), ("seen", "0")]).await;
    let item = items.remove(0);
    lead.post(
        &format!("/items/{item}/comments/new"),
        &[("text", "Kürzer (Beispiel)"), ("proposal", "Kurz (Beispiel)")],
    )
    .await;
    let comment = lead.part(&format!("/items/{item}"), "comments").await;
    let version = lead.part("", "versions").await;
    Desk { item, comment, version }
}

/// Resolves every comment that is open, so that the text can be submitted.
pub(super) async fn resolve(town: &Town, tenant: usize) {
    let home = format!("/programmes/{}/definition", town::programme(tenant));
    let lead = Lead { town, token: town.one(Role::Lead, tenant).token.clone(), home };
    let pages: Vec<String> = lead.get("").await.links.into_iter().filter(|link| link.contains("/items/")).collect();
    for page in pages {
        let Some((_, end)) = page.split_once("/definition") else { continue };
        for link in lead.get(end).await.links.iter().filter(|link| link.ends_with("/resolve")) {
            map::press(town, town.one(Role::Lead, tenant), link).await;
        }
    }
}

/// The lead of the tenant, below the definition.
struct Lead<'t> {
    town: &'t Town,
    token: String,
    home: String,
}

impl Lead<'_> {
    async fn get(&self, end: &str) -> page::Page {
        page::read(&self.town.app.get(&format!("{}{end}", self.home), Some(&self.token)).await.text)
    }

    async fn post(&self, end: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.town.app.post(&format!("{}{end}", self.home), Some(&self.token), fields).await;
        assert_eq!(answer.status, 303, "{end}: {:?}", page::read(&answer.text).faults);
        answer
    }

    /// What a form of this page carries unseen.
    async fn hidden(&self, end: &str, name: &str) -> String {
        let fields = self.get(end).await.forms.into_iter().flat_map(|form| form.fields);
        fields.filter(|field| field.name == name).find_map(|field| field.values.first().cloned()).unwrap()
    }

    /// The id that follows a word in a link of this page.
    async fn part(&self, end: &str, word: &str) -> String {
        let links = self.get(end).await.links;
        let id = |link: &String| {
            let id = link.split(['/', '?']).skip_while(|part| *part != word).nth(1)?;
            id.parse::<uuid::Uuid>().ok().map(|_| id.to_owned())
        };
        links.iter().find_map(id).unwrap()
    }
}

/// What an answer leads to: the last part of the address.
fn last(answer: &Answer) -> String {
    answer.location().split('?').next().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned()
}
