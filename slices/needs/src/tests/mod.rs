//! Stories of needs, through the router, in the house of the historical programme.

mod paper;
mod results;
mod rights;
mod room;
mod stock;
mod templates;
mod wall;

use db::scopes;
use directory::offer::organisation_by_key;
use kernel::{Key, Lang, Outcome, Role, Scope, ScopeKind};
use testkit::{Answer, TestApp};
use web::SiteConfig;

const OF_2016: &str = include_str!("../../../../scenarios/niedersachsen-2016/programme.toml");

/// The programme with its people: those who run it, and the head of two offices.
pub(super) struct House {
    pub(super) app: TestApp,
    pub(super) lead: String,
    pub(super) facilitator: String,
    pub(super) head: String,
    pub(super) other_head: String,
    pub(super) professional: String,
    pub(super) folder: std::path::PathBuf,
}

/// Where the programme lies.
pub(super) const PROGRAMME: &str = "/programmes/nds-79a-2016";
/// Where the office of Celle lies in it.
pub(super) const CELLE: &str = "/programmes/nds-79a-2016/offices/celle";

pub(super) async fn house() -> House {
    let mut chance = [0; 8];
    getrandom::fill(&mut chance).unwrap();
    let folder = std::env::temp_dir().join("gelingen-tests").join(format!("needs-{}", u64::from_ne_bytes(chance)));
    let config = SiteConfig { attachments: Some(folder.clone()), ..SiteConfig::default() };
    let slices = vec![
        directory::slice(),
        catalogue::slice(),
        methods::slice(),
        programmes::slice(),
        workshops::slice(),
        crate::slice(),
    ];
    let app = TestApp::with_config(slices, config);
    app.system().write(catalogue::offer::shipped_load).await.unwrap();
    app.system().write(|tx| programmes::offer::transfer_import(tx, OF_2016)).await.unwrap().unwrap();
    let programme = programme(&app).await;
    let (celle, gifhorn) = (office(&app, "celle").await, office(&app, "gifhorn").await);
    House {
        lead: app.person("Leitung (Beispiel)", Role::Lead, programme),
        facilitator: app.person("Fachbegleitung (Beispiel)", Role::Facilitator, programme),
        head: app.person("Amt (Beispiel)", Role::Head, celle),
        other_head: app.person("Anderes Amt (Beispiel)", Role::Head, gifhorn),
        professional: app.person("Fachkraft (Beispiel)", Role::Professional, celle),
        app,
        folder,
    }
}

pub(super) async fn programme(app: &TestApp) -> Scope {
    app.system().read(|tx| scopes::find(tx, ScopeKind::Programme, "nds-79a-2016")).await.unwrap().unwrap()
}

async fn office(app: &TestApp, key: &str) -> Scope {
    let key: Key = key.parse().unwrap();
    let row = app.system().read(move |tx| organisation_by_key(tx, &key)).await.unwrap().unwrap();
    Scope { kind: ScopeKind::Organisation, id: row.id }
}

impl Drop for House {
    fn drop(&mut self) {
        let _gone = std::fs::remove_dir_all(&self.folder);
    }
}

impl House {
    /// A page that is there.
    pub(super) async fn page(&self, path: &str, who: &str) -> String {
        let answer = self.app.get(path, Some(who)).await;
        assert_eq!(answer.status, 200, "{path}: {} {}", answer.location(), answer.text);
        answer.text
    }

    /// A form that is taken.
    pub(super) async fn done(&self, path: &str, who: &str, form: &[(&str, &str)]) -> Answer {
        let answer = self.app.post(path, Some(who), form).await;
        assert_eq!(answer.status, 303, "{path}: {}", answer.text);
        answer
    }

    /// A needs workshop of Celle; its address.
    pub(super) async fn plan(&self) -> String {
        let form = [
            ("title", "Bedarfsworkshop Celle"),
            ("day", "15.11.2016"),
            ("start", "9:00"),
            ("minutes_cards", "20"),
            ("minutes_share", "20"),
            ("minutes_cluster", "40"),
            ("minutes_rate", "30"),
            ("minutes_vote", "10"),
            ("minutes_outlook", "30"),
            ("dots", "3"),
            ("threshold", "5"),
            ("formula", "gap"),
        ];
        let answer = self.done(&format!("{CELLE}/needs/new"), &self.facilitator, &form).await;
        answer.location().split_once("/console").unwrap().0.to_owned()
    }

    /// Somebody joins; what their browser keeps.
    pub(super) async fn join(&self, workshop: &str) -> String {
        let answer = self.app.post(workshop, None, &[("seats", "1")]).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        format!("none; {}", answer.header("set-cookie").split_once(';').unwrap().0)
    }

    /// The next step, so many times.
    pub(super) async fn steps(&self, workshop: &str, times: usize) {
        for _ in 0..times {
            let console = self.page(&format!("{workshop}/console"), &self.facilitator).await;
            let version = between(&console, "name=\"version\" value=\"", "\"").remove(0);
            self.done(&format!("{workshop}/console"), &self.facilitator, &[("step", "next"), ("version", &version)])
                .await;
        }
    }

    /// Reads in the programme, as the program.
    pub(super) async fn look<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut db::ReadTx<'_>) -> Outcome<T> + Send + 'static,
    ) -> T {
        let scope = programme(&self.app).await;
        let read = move |tx: &mut db::ReadTx<'_>| {
            let place = scopes::place(tx, scope)?;
            tx.inside(place, work)
        };
        self.app.system().read(read).await.unwrap()
    }

    /// Every text that the pages asked for is there, in both languages.
    pub(super) fn speaks(&self) {
        for lang in [Lang::De, Lang::En] {
            assert_eq!(self.app.site.t(lang).missing(), Vec::<String>::new());
        }
    }
}

/// Everything that stands between two words of a text.
pub(super) fn between(text: &str, from: &str, to: &str) -> Vec<String> {
    text.split(from).skip(1).filter_map(|part| part.split_once(to).map(|(found, _)| found.to_owned())).collect()
}
