//! Stories of workshops, through the router, in a house with two programmes.

mod course;
mod growth;
mod join;
mod machine;
mod photos;
mod planning;
mod rehearsal;
mod rights;
mod statements;
mod stream;

use db::scopes;
use kernel::{Id, Key, Lang, Place, Role, Scope, ScopeKind};
use testkit::{Answer, TestApp};

/// Two programmes, `eins` with an office and `zwei`; people of the first one and a lead of the second one.
pub(crate) struct House {
    pub(crate) app: TestApp,
    pub(crate) lead: String,
    pub(crate) facilitator: String,
    pub(crate) head: String,
    pub(crate) stranger: String,
}

pub(crate) fn programme(number: u128) -> Scope {
    Scope { kind: ScopeKind::Programme, id: Id::new(uuid::Uuid::from_u128(number)) }
}

pub(crate) async fn house() -> House {
    let folder = std::env::temp_dir().join(format!("gelingen-tests/photos-{}", uuid::Uuid::from_u128(random())));
    let config = web::SiteConfig { attachments: Some(folder), ..web::SiteConfig::default() };
    let app = TestApp::with_config(
        vec![directory::slice(), catalogue::slice(), methods::slice(), programmes::slice(), crate::slice()],
        config,
    );
    for (number, key) in [(1, "eins"), (2, "zwei")] {
        let key: Key = key.parse().unwrap();
        app.system().write(move |tx| scopes::insert(tx, programme(number), &key)).await.unwrap();
    }
    let office = app
        .system()
        .write(|tx| {
            let new = directory::offer::OrganisationNew {
                key: "celle".parse().unwrap(),
                name: "Stadt Celle".into(),
                kind: directory::offer::OrganisationKind::YouthOffice,
                official_key: None,
            };
            let office = directory::offer::organisation_create(tx, &new)?;
            tx.within(Place { scope: programme(1), members: Vec::new() }, |tx| scopes::member_add(tx, office))?;
            Ok(office)
        })
        .await
        .unwrap();
    let lead = app.person("Leitung (Beispiel)", Role::Lead, programme(1));
    let facilitator = app.person("Fachbegleitung (Beispiel)", Role::Facilitator, programme(1));
    let head = app.person("Amt (Beispiel)", Role::Head, Scope { kind: ScopeKind::Organisation, id: office });
    let stranger = app.person("Fremde Leitung (Beispiel)", Role::Lead, programme(2));
    House { app, lead, facilitator, head, stranger }
}

fn random() -> u128 {
    use std::hash::{BuildHasher, RandomState};
    // Chance of the process is enough for the name of a folder.
    u128::from(RandomState::new().hash_one(0)) << 64 | u128::from(RandomState::new().hash_one(1))
}

impl House {
    /// Plans a workshop by a method that ships; its address.
    pub(crate) async fn plan(&self, method: &str, more: &[(&str, &str)]) -> String {
        let form =
            [&[("title", "Auftakt"), ("day", "20.10.2016"), ("start", "10:00"), ("method", method)], more].concat();
        let answer = self.app.post("/programmes/eins/workshops/new", Some(&self.lead), &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        answer.location().split_once("/console").unwrap().0.to_owned()
    }

    /// Somebody joins; what their browser keeps.
    pub(crate) async fn join(&self, workshop: &str) -> String {
        let answer = self.app.post(workshop, None, &[("seats", "1")]).await;
        assert_eq!((answer.status, answer.location()), (303, format!("{workshop}/here?done=workshop_join").as_str()));
        browser(&answer)
    }

    /// A step of the facilitator, as somebody who sees the console as it is.
    pub(crate) async fn step(&self, workshop: &str, step: &str) {
        let version = if step == "undo" { self.last_step(workshop).await } else { self.version(workshop).await };
        let form = [("step", step), ("version", version.as_str())];
        let answer = self.app.post(&format!("{workshop}/console"), Some(&self.facilitator), &form).await;
        assert_eq!(answer.status, 303, "{step}: {}", answer.text);
    }

    /// The number of the step that the console offers to undo.
    async fn last_step(&self, workshop: &str) -> String {
        let console = self.app.get(&format!("{workshop}/console"), Some(&self.facilitator)).await.text;
        let undo = console.split("name=\"step\" value=\"undo\"").nth(1).unwrap();
        between(undo, "name=\"version\" value=\"", "\"").first().cloned().unwrap()
    }

    pub(crate) async fn version(&self, workshop: &str) -> String {
        let console = self.app.get(&format!("{workshop}/console"), Some(&self.facilitator)).await;
        assert_eq!(console.status, 200, "{}", console.text);
        between(&console.text, "name=\"version\" value=\"", "\"").first().cloned().unwrap_or_default()
    }

    /// A page as a participant sees it.
    pub(crate) async fn here(&self, workshop: &str, who: &str) -> String {
        let answer = self.app.get(&format!("{workshop}/here"), Some(who)).await;
        assert_eq!(answer.status, 200, "{}", answer.location());
        answer.text
    }

    /// The group somebody works in, as its address.
    pub(crate) async fn group(&self, workshop: &str, who: &str) -> String {
        let text = self.here(workshop, who).await;
        let id = between(&text, &format!("action=\"{workshop}/groups/"), "/done").first().cloned().expect("a group");
        format!("{workshop}/groups/{id}")
    }

    /// Writes a statement for the group that somebody works in.
    pub(crate) async fn write(&self, workshop: &str, who: &str, text: &str) -> Answer {
        let group = self.group(workshop, who).await;
        let id = group.rsplit_once('/').unwrap().1;
        self.app.post(&format!("{workshop}/statements/new"), Some(who), &[("text", text), ("group", id)]).await
    }

    /// Sends a form as a page has it, with what somebody typed.
    pub(crate) async fn send(&self, page: &str, name: &str, who: &str, typed: &[(&str, &str)]) -> Answer {
        let form = between(page, &format!("id=\"{name}\""), "</form>").first().cloned().expect("the form");
        let hidden = between(&form, "<input type=\"hidden\" name=\"", "\">");
        let hidden = hidden.iter().filter_map(|one| one.split_once("\" value=\""));
        let fields: Vec<(&str, &str)> = hidden.chain(typed.iter().copied()).collect();
        self.app.post(&between(&form, "action=\"", "\"")[0], Some(who), &fields).await
    }

    /// Sends a photo for a group; what the form answers.
    pub(crate) async fn photo(&self, workshop: &str, who: &str, group: &str, (name, photo): (&str, &[u8])) -> Answer {
        let head = format!(
            "--grenze\r\ncontent-disposition: form-data; name=\"group\"\r\n\r\n{group}\r\n\
             --grenze\r\ncontent-disposition: form-data; name=\"photo\"; filename=\"{name}\"\r\n\r\n"
        );
        let body = [head.as_bytes(), photo, b"\r\n--grenze--\r\n"].concat();
        let headers = [("content-type", "multipart/form-data; boundary=grenze"), ("sec-fetch-site", "same-origin")];
        self.app.request(("POST", &format!("{workshop}/photos")), Some(who), &headers, &body).await
    }

    /// Every text that the pages asked for is there.
    pub(crate) fn speaks(&self) {
        assert_eq!(self.app.site.t(Lang::De).missing(), Vec::<String>::new());
    }
}

/// What a browser keeps of an answer: no session, and the place in a workshop.
pub(crate) fn browser(answer: &Answer) -> String {
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-participant=") && cookie.contains("HttpOnly") && cookie.contains("Secure"));
    format!("none; {}", cookie.split_once(';').unwrap().0)
}

/// Everything that stands between two words of a text.
pub(crate) fn between(text: &str, from: &str, to: &str) -> Vec<String> {
    text.split(from).skip(1).filter_map(|part| part.split_once(to).map(|(found, _)| found.to_owned())).collect()
}
