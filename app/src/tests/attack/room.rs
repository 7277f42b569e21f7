//! A running workshop for the town, made through the pages: people who joined by its code, statements on tables, notes.

use kernel::{Id, Role};
use testkit::Answer;

use super::{
    fill, page,
    town::{self, Citizen, Town},
};

/// What stands in an address of a workshop.
#[derive(Debug, Clone)]
pub(super) struct Room {
    /// Its short code.
    pub(super) code: String,
    /// Somebody who joined; nobody with a role.
    pub(super) guest: Citizen,
    /// The table the guest sits at, with a statement that nobody dealt with yet.
    pub(super) group: String,
    pub(super) statement: String,
    /// One that was set aside, and one that grew from another.
    pub(super) aside: String,
    pub(super) derived: String,
    /// Two notes of the guest: one to be shared, one to be thrown away.
    pub(super) notes: [String; 2],
    /// Two photos of cards: one to be looked at, one to be taken away.
    pub(super) photos: [String; 2],
    /// By these words another participant comes back.
    pub(super) words: String,
    /// The code of a rehearsal.
    pub(super) rehearsal: String,
    /// A method of the programme.
    pub(super) method: String,
    /// A template of needs workshops of the programme.
    pub(super) template: String,
    /// The code of a needs workshop of the office, and what a participant of it has in the browser.
    pub(super) needs: String,
    pub(super) needs_guest: String,
    /// An entry of the office's stock, with its file.
    pub(super) entry: String,
}

/// Opens a method, a rehearsal and a workshop in its second round in the tenant's programme.
pub(super) async fn open(town: &Town, tenant: usize) -> Room {
    let lead = Host { town, token: town.one(Role::Lead, tenant).token.clone() };
    let programme = format!("/programmes/{}", town::programme(tenant));
    let copied = lead.post(&format!("{programme}/methods/one-two-four-all/copy"), &[]).await;
    let method = last(&copied);
    let copied = lead.post(&format!("{programme}/needs/templates/copy"), &[]).await;
    let template = copied.location().rsplit('/').nth(1).unwrap_or_default().to_owned();
    let rehearsal = lead.plan(&programme, &[("rehearsal", "yes")]).await;
    let code = lead.plan(&programme, &[]).await;
    let base = format!("/w/{code}");
    let mut guests = Vec::new();
    for _ in 0..4 {
        let joined = town.app.post(&base, None, &[("seats", "1")]).await;
        assert_eq!(joined.status, 303, "{}", joined.text);
        guests.push(format!("none; __Host-participant={}", town::cookie(&joined, "__Host-participant")));
    }
    lead.step(&base).await;
    for guest in &guests {
        let (guest, group) = (Host { town, token: guest.clone() }, town.table(&base, guest).await);
        for number in 1..=2 {
            let text = format!("Aussage {number} (Beispiel)");
            guest.post(&format!("{base}/statements/new"), &[("text", &text), ("group", &group)]).await;
        }
    }
    lead.step(&base).await;
    let group = town.table(&base, &guests[0]).await;
    let statements = lead.deal(&base, &group).await;
    let now = town.parts(&format!("{base}/groups/{group}"), &lead.token, "statements").await;
    let derived = now.into_iter().find(|id| !statements.contains(id)).unwrap();
    let guest = Host { town, token: guests[0].clone() };
    for text in ["Eine Notiz (Beispiel)", "Noch eine Notiz (Beispiel)"] {
        guest.post(&format!("{base}/statements/new"), &[("text", text)]).await;
    }
    let notes = town.parts(&format!("{base}/here"), &guest.token, "notes").await;
    let here = town.app.get(&format!("{base}/here"), Some(&guests[3])).await.text;
    let words = here.rsplit("<dd><strong>").next().and_then(|rest| rest.split("</strong>").next()).unwrap().to_owned();
    let photos = lead.photos(&base, &group, tenant).await;
    let id = Id::new(uuid::Uuid::nil());
    let (needs, needs_guest) = lead.needs(&programme, &town::office(tenant)).await;
    let head = town.one(Role::Head, tenant).token.clone();
    let entry = town.stock(&programme, &town::office(tenant), (&head, tenant)).await;
    Room {
        needs,
        needs_guest,
        entry,
        code,
        guest: Citizen { tenant, role: Role::Professional, token: guest.token.clone(), id },
        statement: statements.last().unwrap().clone(),
        aside: statements[1].clone(),
        derived,
        group,
        notes: [notes[0].clone(), notes[1].clone()],
        photos: [photos[0].clone(), photos[1].clone()],
        words,
        rehearsal,
        method,
        template,
    }
}

/// What the other office of the tenant's programme has of its own: the code of a needs workshop, and an entry of its stock.
pub(super) async fn beside(town: &Town, tenant: usize) -> [String; 2] {
    let facilitator = Host { town, token: town.one(Role::Facilitator, tenant).token.clone() };
    let (programme, office) = (format!("/programmes/{}", town::programme(tenant)), town::sibling(tenant));
    let entry = town.stock(&programme, &office, (&facilitator.token, tenant)).await;
    [facilitator.needs(&programme, &office).await.0, entry]
}

/// A workshop of the tenant in which nothing began.
pub(super) async fn planned(town: &Town, tenant: usize) {
    let lead = Host { town, token: town.one(Role::Lead, tenant).token.clone() };
    lead.plan(&format!("/programmes/{}", town::programme(tenant)), &[]).await;
}

/// A workshop of the tenant that is over, with a statement.
pub(super) async fn past(town: &Town, tenant: usize) {
    let lead = Host { town, token: town.one(Role::Lead, tenant).token.clone() };
    let code = lead.plan(&format!("/programmes/{}", town::programme(tenant)), &[]).await;
    let base = format!("/w/{code}");
    let joined = town.app.post(&base, None, &[("seats", "4")]).await;
    let token = format!("none; __Host-participant={}", town::cookie(&joined, "__Host-participant"));
    lead.step(&base).await;
    let (group, guest) = (town.table(&base, &token).await, Host { town, token });
    let form = [("text", "Was war (Beispiel)"), ("group", group.as_str())];
    guest.post(&format!("{base}/statements/new"), &form).await;
    while lead.presses(&base, "next").await {}
    assert!(lead.presses(&base, "close").await, "it is not over");
}

/// A card that somebody in the tenant's needs workshop keeps to themselves.
pub(super) async fn card(town: &Town, tenant: usize) {
    let room = town.room(tenant).unwrap();
    let form = [("area", "leitbild"), ("kind", "strength"), ("text", "Nur für mich (Beispiel)")];
    let guest = Host { town, token: room.needs_guest.clone() };
    guest.post(&format!("/w/{}/needs/cards", room.needs), &form).await;
}

/// Somebody who presses buttons.
struct Host<'t> {
    town: &'t Town,
    token: String,
}

impl Host<'_> {
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.town.app.post(path, Some(&self.token), fields).await;
        assert_eq!(answer.status, 303, "{path}: {:?}", page::read(&answer.text).faults);
        answer
    }

    async fn plan(&self, programme: &str, more: &[(&str, &str)]) -> String {
        let form = [("title", "Auftakt"), ("day", "20.10.2016"), ("start", "10:00"), ("method", "one-two-four-all")];
        let planned = self.post(&format!("{programme}/workshops/new"), &[&form, more].concat()).await;
        planned.location().split('/').nth(2).unwrap().to_owned()
    }

    /// A needs workshop in which everything can be done, with somebody who wrote two cards.
    async fn needs(&self, programme: &str, office: &str) -> (String, String) {
        let numbers = ["cards", "share", "cluster", "rate", "vote", "outlook"].map(|step| format!("minutes_{step}"));
        let mut form = vec![("title", "Bedarf (Beispiel)"), ("day", "15.11.2016"), ("start", "9:00")];
        form.extend([("dots", "3"), ("threshold", "5"), ("formula", "gap")]);
        form.extend(numbers.iter().map(|name| (name.as_str(), "10")));
        let planned = self.post(&format!("{programme}/offices/{office}/needs/new"), &form).await;
        let base = planned.location().split("/console").next().unwrap_or_default().to_owned();
        let joined = self.town.app.post(&base, None, &[("seats", "1")]).await;
        let guest = format!("none; __Host-participant={}", town::cookie(&joined, "__Host-participant"));
        for _ in 0..5 {
            self.step(&base).await;
        }
        let writer = Host { town: self.town, token: guest.clone() };
        for text in ["Eine Karte (Beispiel)", "Noch eine Karte (Beispiel)"] {
            let form = [("area", "leitbild"), ("kind", "strength"), ("text", text)];
            writer.post(&format!("{base}/needs/cards"), &form).await;
        }
        (base.rsplit('/').next().unwrap_or_default().to_owned(), guest)
    }

    /// The next round.
    async fn step(&self, base: &str) {
        assert!(self.presses(base, "next").await, "{base} is at its last round");
    }

    /// Takes a step, where the console offers it.
    async fn presses(&self, base: &str, step: &str) -> bool {
        let path = format!("{base}/console");
        let forms = page::read(&self.town.app.get(&path, Some(&self.token)).await.text).forms;
        let offered = forms.into_iter().find(|form| form.fields.iter().any(|one| one.values == [step]));
        let Some(form) = offered else { return false };
        let fields: Vec<(&str, &str)> =
            form.fields.iter().map(|field| (field.name.as_str(), field.values[0].as_str())).collect();
        self.post(&path, &fields).await;
        true
    }

    /// Adds two photos of a group's cards.
    async fn photos(&self, base: &str, group: &str, tenant: usize) -> Vec<String> {
        let path = format!("{base}/photos");
        for name in ["eins.png", "zwei.png"] {
            let head = format!(
                "--grenze\r\ncontent-disposition: form-data; name=\"group\"\r\n\r\n{group}\r\n\
                 --grenze\r\ncontent-disposition: form-data; name=\"photo\"; filename=\"{name}\"\r\n\r\n"
            );
            let photo = fill::bytes(&fill::photo(&format!("Zeisig{tenant}x Foto")));
            let headers = [("content-type", "multipart/form-data; boundary=grenze"), town::SAME];
            let body = [head.as_bytes(), &photo, b"\r\n--grenze--\r\n"].concat();
            let added = self.town.app.request(("POST", &path), Some(&self.token), &headers, &body).await;
            assert_eq!(added.status, 303, "{:?}", page::read(&added.text).faults);
        }
        self.town.parts(&path, &self.token, "photos").await
    }

    /// Takes one statement that lies on the table, and sets one aside. What was there.
    async fn deal(&self, base: &str, group: &str) -> Vec<String> {
        let table = format!("{base}/groups/{group}");
        let statements = self.town.parts(&table, &self.token, "statements").await;
        self.post(&format!("{table}/statements/{}/take", statements[0]), &[]).await;
        self.post(&format!("{table}/statements/{}/aside", statements[1]), &[("reason", "Doppelt (Beispiel)")]).await;
        statements
    }
}

impl Town {
    /// Takes a file into the stock of an office, as somebody of this tenant. The entry's id.
    async fn stock(&self, programme: &str, office: &str, (token, tenant): (&str, usize)) -> String {
        let path = format!("{programme}/offices/{office}/stock");
        // A word of the tenant in the name and in the bytes: whoever is given the file hears whose it is.
        let (name, words) = (format!("Zeisig{tenant}x Bestand.txt"), format!("Bestand Zeisig{tenant}x (Beispiel)"));
        let file = (name.as_str(), words.as_bytes());
        let sent = self.app.upload(&format!("{path}/files"), Some(token), "files", file).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        self.parts(&path, token, "stock").await.remove(0)
    }

    /// The table somebody sits at.
    async fn table(&self, base: &str, guest: &str) -> String {
        self.parts(&format!("{base}/here"), guest, "groups").await.into_iter().next().unwrap()
    }

    /// What follows a word in the addresses of a page, each once.
    async fn parts(&self, path: &str, token: &str, word: &str) -> Vec<String> {
        let page = page::read(&self.app.get(path, Some(token)).await.text);
        let all = page.links.iter().chain(page.forms.iter().map(|form| &form.action));
        let mut found: Vec<String> = Vec::new();
        for address in all {
            let mut parts = address.split(['/', '?']).skip_while(|part| *part != word);
            let id = parts.nth(1).filter(|id| id.parse::<uuid::Uuid>().is_ok());
            found.extend(id.map(str::to_owned).filter(|id| !found.contains(id)));
        }
        found
    }
}

/// What an answer leads to: the last part of the address.
fn last(answer: &Answer) -> String {
    answer.location().split('?').next().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned()
}
