//! A site with the shipped catalogue and some organisations, programmes made by the program, and people of each role.

use directory::offer::{OrganisationKind, OrganisationNew, PersonNew, organisation_create, person_create};
use kernel::{Actor, Grant, Id, Key, Lang, Person, Place, Role, Scope, ScopeKind, When};
use testkit::{Answer, TestApp};

use crate::{cases, model::Programme, store};

/// The site under test.
pub(crate) struct House {
    pub(crate) app: TestApp,
    pub(crate) celle: Scope,
    pub(crate) gifhorn: Scope,
}

pub(crate) fn key(text: &str) -> Key {
    text.parse().unwrap()
}

fn when(text: &str) -> When {
    text.parse().unwrap()
}

impl House {
    /// A fresh house: catalogue loaded, two offices in the directory, no programme.
    pub(crate) async fn new() -> Self {
        let app = TestApp::with(vec![directory::slice(), catalogue::slice(), crate::slice()]);
        app.system().write(catalogue::offer::shipped_load).await.unwrap();
        let mut scopes = Vec::new();
        for (name, of) in [("Stadt Celle", "celle"), ("Landkreis Gifhorn", "gifhorn")] {
            let kind = OrganisationKind::YouthOffice;
            let new = OrganisationNew { key: key(of), name: name.into(), kind, official_key: None };
            let id = app.system().write(move |tx| organisation_create(tx, &new)).await.unwrap();
            scopes.push(Scope { kind: ScopeKind::Organisation, id });
        }
        Self { app, celle: scopes[0], gifhorn: scopes[1] }
    }

    /// A programme from June 2016 to the end of 2018, with these offices.
    pub(crate) async fn programme(&self, of: &str, offices: &[Scope]) -> Scope {
        let (of, offices) = (key(of), offices.to_vec());
        let write = move |tx: &mut db::WriteTx<'_>| {
            let programme = Programme {
                id: tx.id(),
                key: of.clone(),
                title: format!("Ganzer Titel von {of}"),
                short: format!("Kurz {of}"),
                legal_basis: vec!["§ 79a SGB VIII".into()],
                starts: when("2016-06"),
                ends: when("2018-12-31"),
                commissioned_by: None,
                guided_by: None,
                catalogue: key("sozialer-dienst-12"),
                catalogue_version: "1.0".into(),
                version: 1,
                withdrawn: false,
            };
            cases::programme_enter(tx, &programme)?;
            let scope = Scope { kind: ScopeKind::Programme, id: programme.id };
            tx.within(Place { scope, members: Vec::new() }, |tx| {
                let parts = offices.iter().map(|office| crate::model::Participation::new(office.id, None));
                parts.into_iter().try_for_each(|part| store::participation_insert(tx, &part))
            })?;
            Ok(scope)
        };
        self.app.system().write(write).await.unwrap()
    }

    /// A person of the directory with one role.
    pub(crate) async fn person(&self, role: Role, scope: Scope) -> (String, Id<Person>) {
        let email = format!("{role}@beispiel.de");
        let new = PersonNew { name: format!("Beispiel {role}"), email, lang: Lang::De };
        let id = self.app.system().write(move |tx| person_create(tx, &new)).await.unwrap();
        let grants = vec![Grant { scope, role }];
        (self.app.acting(Actor::Person { id, name: "Beispiel".into(), lang: None, grants }), id)
    }

    pub(crate) async fn get(&self, path: &str, token: &str) -> Answer {
        self.app.get(path, Some(token)).await
    }

    pub(crate) async fn post(&self, path: &str, token: &str, fields: &[(&str, &str)]) -> Answer {
        self.app.post(path, Some(token), fields).await
    }

    /// Reads in a programme, as the program.
    pub(crate) async fn look<T: Send + 'static>(
        &self,
        scope: Scope,
        work: impl FnOnce(&mut db::ReadTx<'_>) -> kernel::Outcome<T> + Send + 'static,
    ) -> T {
        let place = Place { scope, members: Vec::new() };
        self.app.system().at(place).read(work).await.unwrap()
    }
}

/// What a browser would send for a programme.
pub(crate) const PROGRAMME: [(&str, &str); 6] = [
    ("title", "Partizipative Entwicklung von fachlichen Empfehlungen"),
    ("short", "Modellprojekt Niedersachsen"),
    ("legal_basis", "§ 79a SGB VIII\r\n§ 85 Abs. 2 SGB VIII"),
    ("starts", "06.2016"),
    ("ends", "31.12.2018"),
    ("catalogue", "sozialer-dienst-12/1.0"),
];

/// These fields with some of them replaced or added.
pub(crate) fn but<'a>(fields: &[(&'a str, &'a str)], other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| other.iter().all(|(own, _)| own != name));
    kept.chain(other).copied().collect()
}
