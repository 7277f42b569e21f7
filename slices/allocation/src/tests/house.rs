//! The house of these stories: the programme of 2016 with example needs, and people of each role.

use directory::offer::organisation_by_key;
use kernel::{Key, Lang, Role, Scope, ScopeKind};
use testkit::{Answer, TestApp};

pub(super) const OF_2016: &str = include_str!("../../../../scenarios/niedersachsen-2016/programme.toml");
pub(super) const NEEDS: &str = include_str!("needs.csv");
pub(super) const BASE: &str = "/programmes/nds-79a-2016/allocation";

/// The site, with a lead, the head of Celle and a facilitator.
pub(super) struct House {
    pub(super) app: TestApp,
    pub(super) programme: Scope,
    pub(super) lead: String,
    pub(super) facilitator: String,
    pub(super) head: String,
}

impl House {
    /// Without any needs.
    pub(super) async fn bare() -> Self {
        let slices = vec![
            directory::slice(),
            catalogue::slice(),
            methods::slice(),
            programmes::slice(),
            workshops::slice(),
            needs::slice(),
            crate::slice(),
        ];
        let app = TestApp::with(slices);
        app.system().write(catalogue::offer::shipped_load).await.unwrap();
        app.system().write(|tx| programmes::offer::transfer_import(tx, OF_2016)).await.unwrap().unwrap();
        let found = app.system().read(|tx| db::scopes::find(tx, ScopeKind::Programme, "nds-79a-2016")).await.unwrap();
        let programme = found.unwrap();
        let lead = app.person("Leitung (Beispiel)", Role::Lead, programme);
        let facilitator = app.person("Fachbegleitung (Beispiel)", Role::Facilitator, programme);
        let head = app.person("Amt (Beispiel)", Role::Head, organisation(&app, "celle").await);
        Self { app, programme, lead, facilitator, head }
    }

    /// With the example needs of 2016.
    pub(super) async fn full() -> Self {
        let house = Self::bare().await;
        let sent = house.post("/needs", &house.facilitator, &[("text", NEEDS)]).await;
        assert_eq!(
            (sent.status, sent.location()),
            (303, format!("{BASE}?done=sheet_import").as_str()),
            "{}",
            sent.text
        );
        house
    }

    pub(super) async fn get(&self, end: &str, token: &str) -> Answer {
        self.app.get(&format!("{BASE}{end}"), Some(token)).await
    }

    pub(super) async fn post(&self, end: &str, token: &str, fields: &[(&str, &str)]) -> Answer {
        self.app.post(&format!("{BASE}{end}"), Some(token), fields).await
    }

    /// The head of an office.
    pub(super) async fn head_of(&self, office: &str) -> String {
        self.app.person("Amtsleitung (Beispiel)", Role::Head, organisation(&self.app, office).await)
    }

    /// Pins an area on a rank of an office, on the office's form as it is now.
    pub(super) async fn pin(&self, office: &str, rank: &str, area: &str) {
        let end = format!("/offices/{office}");
        let page = self.get(&end, &self.facilitator).await.text;
        let mut fields = filled(&page);
        let wish = format!("wish_{area}");
        let reason = format!("reason_{area}");
        fields.retain(|(name, _)| *name != wish && *name != reason);
        fields.push((wish, format!("pin-{rank}")));
        fields.push((reason, "Aus der veröffentlichten Liste (Beispiel)".into()));
        let sent = self.post(&end, &self.facilitator, &borrowed(&fields)).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
    }

    /// Keeps the allocation as it is now; the end of the resolution's address.
    pub(super) async fn resolve(&self) -> String {
        let page = self.get("/resolve", &self.facilitator).await;
        let seen = between(&page.text, "name=\"seen\" value=\"", "\"")[0].clone();
        let sent = self.post("/resolve", &self.facilitator, &[("seen", &seen), ("note", "Runde (Beispiel)")]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        sent.location().strip_prefix(BASE).unwrap().split('?').next().unwrap().to_owned()
    }

    /// Every text that the pages asked for is there.
    pub(super) fn speaks(&self) {
        for lang in Lang::ALL {
            assert_eq!(self.app.site.t(lang).missing(), Vec::<String>::new());
        }
    }
}

/// The scope of an organisation.
pub(super) async fn organisation(app: &TestApp, key: &str) -> Scope {
    let key: Key = key.parse().unwrap();
    let row = app.system().read(move |tx| organisation_by_key(tx, &key)).await.unwrap().unwrap();
    Scope { kind: ScopeKind::Organisation, id: row.id }
}

/// Everything that stands between two words of a text.
pub(super) fn between(text: &str, from: &str, to: &str) -> Vec<String> {
    text.split(from).skip(1).filter_map(|part| part.split_once(to).map(|(found, _)| found.to_owned())).collect()
}

/// What a browser would send for the form of a page as it stands: inputs, choices, texts; no key.
pub(super) fn filled(page: &str) -> Vec<(String, String)> {
    let form = page.split("<form class=\"form").nth(1).unwrap().split("</form>").next().unwrap();
    let mut fields = Vec::new();
    for input in form.split("<input ").skip(1) {
        let input = input.split('>').next().unwrap();
        let part = |name: &str| between(input, &format!("{name}=\""), "\"").first().cloned();
        if let Some(name) = part(" name").or_else(|| part("name")).filter(|name| name != "_key") {
            fields.push((name, part("value").unwrap_or_default()));
        }
    }
    for select in form.split("<select ").skip(1) {
        let name = between(select, "name=\"", "\"")[0].clone();
        let chosen = select.split("<option ").find(|option| option.split('>').next().unwrap().ends_with("selected"));
        fields.push((name, chosen.map_or_else(String::new, |option| between(option, "value=\"", "\"")[0].clone())));
    }
    for area in form.split("<textarea ").skip(1) {
        let text = area.split_once('>').unwrap().1.split("</textarea>").next().unwrap();
        fields.push((between(area, "name=\"", "\"")[0].clone(), text.trim_start_matches('\n').to_owned()));
    }
    fields
}

/// The same as a test sends it.
pub(super) fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// These fields with one of them replaced.
pub(super) fn but(mut fields: Vec<(String, String)>, name: &str, value: &str) -> Vec<(String, String)> {
    fields.retain(|(own, _)| own != name);
    fields.push((name.to_owned(), value.to_owned()));
    fields
}
