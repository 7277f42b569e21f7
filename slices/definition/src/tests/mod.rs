//! Stories of the definition, through the router, in the programme of 2016 with the cards of its example workshop.

mod comments;
mod consent;
mod coverage;
mod example;
mod papers;
mod plain;
mod rights;
mod text;

use kernel::{Key, Lang, Role, Scope, ScopeKind};
use testkit::{Answer, TestApp};
use web::SiteConfig;

const OF_2016: &str = include_str!("../../../../scenarios/niedersachsen-2016/programme.toml");
const OF_2019: &str = include_str!("../../../../scenarios/niedersachsen-2019/programme.toml");
const KICKOFF: &str = include_str!("../../../../scenarios/niedersachsen-2016/kickoff.csv");

/// The definition of the programme of 2016.
pub(crate) const HOME: &str = "/programmes/nds-79a-2016/definition";
/// What is public of it.
pub(crate) const PUBLIC: &str = "/public/programmes/nds-79a-2016/definition";

/// The site, and people of the programme.
pub(crate) struct House {
    pub(crate) app: TestApp,
    pub(crate) lead: String,
    pub(crate) facilitator: String,
    pub(crate) stranger: String,
}

/// A site where letters go out.
pub(crate) async fn house() -> House {
    house_with(SiteConfig {
        public_url: web::PublicUrl::read("https://qe.example"),
        post: true,
        ..SiteConfig::default()
    })
    .await
}

/// The same as an operator configured it.
pub(crate) async fn house_with(config: SiteConfig) -> House {
    let slices = vec![
        directory::slice(),
        catalogue::slice(),
        methods::slice(),
        programmes::slice(),
        workshops::slice(),
        crate::slice(),
    ];
    let app = TestApp::with_config(slices, config);
    let load = |tx: &mut db::WriteTx<'_>| {
        catalogue::offer::shipped_load(tx)?;
        for file in [OF_2016, OF_2019] {
            programmes::offer::transfer_import(tx, file)?.unwrap();
        }
        let scope = db::scopes::find(tx, ScopeKind::Programme, "nds-79a-2016")?.unwrap();
        let place = db::scopes::place(tx, scope)?;
        tx.within(place, |tx| {
            let which = methods::offer::MethodRef::Shipped(methods::offer::Shipped::AscendingInterview);
            let method = methods::offer::method(tx, which, Lang::De)?;
            let about = ("Auftakt (Beispiel)", kernel::Day::constant(2016, 10, 20), 600);
            let cards =
                capture::offer::cards(KICKOFF, method.rounds.iter().filter(|round| round.is_written()).count())?;
            workshops::offer::example_create(tx, about, method, &cards)
        })
    };
    app.system().write(load).await.unwrap();
    let (own, other) = (programme(&app, "nds-79a-2016").await, programme(&app, "nds-79a-2019").await);
    let lead = app.person("Leitung (Beispiel)", Role::Lead, own);
    let facilitator = app.person("Fachbegleitung (Beispiel)", Role::Facilitator, own);
    let stranger = app.person("Fremde Leitung (Beispiel)", Role::Lead, other);
    House { app, lead, facilitator, stranger }
}

async fn programme(app: &TestApp, key: &'static str) -> Scope {
    app.system().read(move |tx| db::scopes::find(tx, ScopeKind::Programme, key)).await.unwrap().unwrap()
}

impl House {
    /// Somebody with a role in an office of the cohort.
    pub(crate) async fn of(&self, role: Role, office: &str) -> String {
        let key: Key = office.parse().unwrap();
        let find = move |tx: &mut db::ReadTx<'_>| directory::offer::organisation_by_key(tx, &key);
        let id = self.app.system().read(find).await.unwrap().unwrap().id;
        self.app.person("Amt (Beispiel)", role, Scope { kind: ScopeKind::Organisation, id })
    }

    pub(crate) async fn get(&self, path: &str, who: &str) -> Answer {
        self.app.get(path, Some(who)).await
    }

    pub(crate) async fn post(&self, path: &str, who: &str, fields: &[(&str, &str)]) -> Answer {
        self.app.post(path, Some(who), fields).await
    }

    /// The same where it must be done.
    pub(crate) async fn done(&self, path: &str, who: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, who, fields).await;
        assert_eq!(answer.status, 303, "{path}: {}", answer.text);
        answer
    }

    /// A stem and these items; their addresses.
    pub(crate) async fn worded(&self, items: &[&str]) -> Vec<String> {
        self.done(
            &format!("{HOME}/stem"),
            &self.facilitator,
            &[("stem", "Hilfe ist gelungen, wenn …"), ("version", "0")],
        )
        .await;
        let mut addresses = Vec::new();
        for text in items {
            let answer = self.done(&format!("{HOME}/items/new"), &self.facilitator, &[("text", text)]).await;
            addresses.push(answer.location().split('?').next().unwrap().to_owned());
        }
        addresses
    }

    /// Lets an item cite the statements with these labels.
    pub(crate) async fn cite(&self, item: &str, labels: &[&str]) -> Answer {
        let page = self.choice(item).await;
        self.choose(item, &self.facilitator, &page, labels).await
    }

    /// The form in which the sources of an item are chosen.
    pub(crate) async fn choice(&self, item: &str) -> String {
        self.get(&format!("{item}/sources"), &self.facilitator).await.text
    }

    /// Chooses on a form that was opened before.
    pub(crate) async fn choose(&self, item: &str, who: &str, page: &str, labels: &[&str]) -> Answer {
        let answer = self.chosen(item, who, page, labels).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        answer
    }

    /// The same, however it ends.
    pub(crate) async fn chosen(&self, item: &str, who: &str, page: &str, labels: &[&str]) -> Answer {
        let id = |label: &&str| {
            let before = page.split(&format!("<span class=\"label\">{label}</span>")).next().unwrap();
            before.rsplit("for=\"statement-").next().unwrap().split('"').next().unwrap().to_owned()
        };
        let chosen: Vec<_> = labels.iter().map(|label| ("statements", id(label))).collect();
        let hidden = |name| {
            between(page, &format!("name=\"{name}\" value=\""), "\"").into_iter().map(move |value| (name, value))
        };
        let all: Vec<_> = chosen.into_iter().chain(hidden("version")).chain(hidden("seen")).collect();
        let fields: Vec<_> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.post(&format!("{item}/sources"), who, &fields).await
    }

    /// Submits the text as it is now, until the last day of November; the address of the version.
    pub(crate) async fn submitted(&self) -> String {
        let page = self.get(&format!("{HOME}/submit"), &self.lead).await.text;
        let revision = between(&page, "name=\"revision\" value=\"", "\"").remove(0);
        self.done(&format!("{HOME}/submit"), &self.lead, &[("due", "30.11.2016"), ("revision", &revision)]).await;
        let page = self.get(HOME, &self.lead).await.text;
        let id = between(&page, &format!("href=\"{HOME}/versions/"), "\"").remove(0);
        format!("{HOME}/versions/{id}")
    }

    /// The head of an office answers.
    pub(crate) async fn answer(&self, office: &str, answer: &str, text: &str) -> Answer {
        let head = self.of(Role::Head, office).await;
        let path = format!("{HOME}/consent/{office}");
        let page = self.get(&path, &head).await.text;
        let seen = between(&page, "name=\"version\" value=\"", "\"").first().cloned().unwrap_or_default();
        self.post(&path, &head, &[("answer", answer), ("text", text), ("version", &seen)]).await
    }

    /// All four offices agree.
    pub(crate) async fn all_agree(&self) {
        for office in OFFICES {
            assert_eq!(self.answer(office, "agreed", "").await.status, 303, "{office}");
        }
    }

    /// The lead decides after reading what is there.
    pub(crate) async fn decide(&self, decision: &str, reason: &str) -> Answer {
        let path = format!("{HOME}/decision");
        let page = self.get(&path, &self.lead).await.text;
        let seen = between(&page, "name=\"seen\" value=\"", "\"").first().cloned().unwrap_or_default();
        self.post(&path, &self.lead, &[("decision", decision), ("reason", reason), ("seen", &seen)]).await
    }

    /// Every text that the pages asked for is there.
    pub(crate) fn speaks(&self) {
        assert_eq!(self.app.site.t(Lang::De).missing(), Vec::<String>::new());
    }
}

/// The cohort of 2016.
pub(crate) const OFFICES: [&str; 4] = ["celle", "gifhorn", "rotenburg", "nienburg"];

/// Everything that stands between two words of a text.
pub(crate) fn between(text: &str, from: &str, to: &str) -> Vec<String> {
    text.split(from).skip(1).filter_map(|part| part.split_once(to).map(|(found, _)| found.to_owned())).collect()
}
