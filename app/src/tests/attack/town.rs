//! A town to be attacked: programmes with offices and people of every role, each tenant a stranger to the next.

use std::sync::Arc;

use directory::offer::{
    DirectoryGate, PersonNew, password_hash, password_set, person_by_email, person_create, role_grant,
};
use kernel::{Actor, Grant, Id, Lang, Person, Role, Scope, ScopeKind};
use testkit::{Answer, TestApp};
use web::{Gate, PublicUrl, SiteConfig, Slice};

use super::{
    desk::{self, Desk},
    mutant,
    room::{self, Room},
};

pub(super) const PASSWORD: &str = "vier kleine worte hier";

/// The roles that are held in a tenant.
pub(super) const ROLES: [Role; 7] =
    [Role::Lead, Role::Facilitator, Role::Evaluator, Role::Head, Role::Coordinator, Role::TeamLead, Role::Professional];

/// Somebody with an open session.
#[derive(Debug, Clone)]
pub(super) struct Citizen {
    /// From 1; the administrator belongs to 0.
    pub(super) tenant: usize,
    pub(super) role: Role,
    pub(super) token: String,
    pub(super) id: Id<Person>,
}

/// The town.
pub(super) struct Town {
    pub(super) app: TestApp,
    pub(super) people: Vec<Citizen>,
    pub(super) tenants: usize,
    /// A workshop of each tenant, in order.
    pub(super) rooms: Vec<Room>,
    /// A definition of each tenant, in order.
    pub(super) desks: Vec<Desk>,
    /// The id of a resolution on the allocation in each tenant, the first tenant's first.
    pub(super) resolutions: Vec<String>,
}

/// The keys of a tenant.
pub(super) fn programme(tenant: usize) -> String {
    format!("vorhaben-{tenant}")
}

pub(super) fn office(tenant: usize) -> String {
    format!("amt-{tenant}")
}

/// Another office in the programme of the tenant.
pub(super) fn sibling(tenant: usize) -> String {
    format!("zweigamt-{tenant}")
}

pub(super) fn email(role: Role, tenant: usize) -> String {
    format!("{}{tenant}@amt.example", role.word())
}

/// Somebody of the tenant who is there to be invited, renamed and taken away.
pub(super) fn spare(tenant: usize) -> String {
    format!("uebrig{tenant}@amt.example")
}

impl Town {
    /// So many tenants. With letters, links go out by mail; without, whoever invites sees them.
    pub(super) async fn build(tenants: usize, letters: bool) -> Self {
        Self::opened(tenants, letters, Arc::new(DirectoryGate)).await
    }

    /// The same with another gate.
    pub(super) async fn guarded(tenants: usize, gate: Arc<dyn Gate>) -> Self {
        Self::opened(tenants, false, gate).await
    }

    async fn opened(tenants: usize, letters: bool, gate: Arc<dyn Gate>) -> Self {
        let config = SiteConfig {
            public_url: PublicUrl::read("https://qe.example").filter(|_| letters),
            post: letters,
            attachments: Some(attachments()),
            ..SiteConfig::default()
        };
        let app = TestApp::configured(crate::slices::all(), gate, config);
        let hash = password_hash(app.system().world(), PASSWORD.to_owned()).await.unwrap();
        app.system().write(move |tx| settle(tx, tenants, &hash)).await.unwrap();
        let mut town =
            Self { app, people: Vec::new(), tenants, rooms: Vec::new(), desks: Vec::new(), resolutions: Vec::new() };
        town.enter(Role::Administrator, 0).await;
        for tenant in 1..=tenants {
            for role in ROLES {
                town.enter(role, tenant).await;
            }
        }
        town.meet().await
    }

    /// The same with sessions that nothing ends, and that need no password.
    pub(super) async fn given(tenants: usize) -> Self {
        Self::given_with(tenants, crate::slices::all(), SiteConfig::default()).await
    }

    /// One tenant, and a draft of a catalogue beside it.
    pub(super) async fn drafting() -> Self {
        let town = Self::given(1).await;
        let administrator = town.administrator().token.clone();
        town.app.post("/catalogues/sozialer-dienst-12/1.0/new", Some(&administrator), &[]).await;
        town
    }

    /// The same with the slice whose pages are wrong on purpose.
    pub(super) async fn faulty(tenants: usize) -> Self {
        let slices = crate::slices::all().into_iter().chain([mutant::slice()]).collect();
        Self::given_with(tenants, slices, SiteConfig::default()).await
    }

    pub(super) async fn given_with(tenants: usize, slices: Vec<Slice>, config: SiteConfig) -> Self {
        let town = Self::settled(tenants, slices, config).await;
        for tenant in 1..=tenants {
            town.release(tenant).await;
        }
        town.meet().await
    }

    /// The same without what was released, workshops, definitions and resolutions.
    pub(super) async fn unmet(tenants: usize) -> Self {
        Self::settled(tenants, crate::slices::all(), SiteConfig::default()).await
    }

    async fn settled(tenants: usize, slices: Vec<Slice>, config: SiteConfig) -> Self {
        let config = SiteConfig {
            public_url: PublicUrl::read("https://qe.example"),
            post: true,
            attachments: Some(attachments()),
            ..config
        };
        let app = TestApp::with_config(slices, config);
        let hash = password_hash(app.system().world(), PASSWORD.to_owned()).await.unwrap();
        app.system().write(move |tx| settle(tx, tenants, &hash)).await.unwrap();
        let mut town =
            Self { app, people: Vec::new(), tenants, rooms: Vec::new(), desks: Vec::new(), resolutions: Vec::new() };
        town.give(Role::Administrator, 0, &[0]).await;
        for tenant in 1..=tenants {
            for role in ROLES {
                town.give(role, tenant, &[tenant]).await;
            }
        }
        town
    }

    /// A workshop and a definition in each tenant.
    async fn meet(mut self) -> Self {
        for tenant in 1..=self.tenants {
            let room = room::open(&self, tenant).await;
            self.rooms.push(room);
            let desk = desk::open(&self, tenant).await;
            self.desks.push(desk);
            let resolution = self.allot(tenant).await;
            self.resolutions.push(resolution);
        }
        self
    }

    /// A resolution on the allocation of a tenant; its id.
    async fn allot(&self, tenant: usize) -> String {
        let (t, scope) = (self.app.site.t(Lang::De), self.scope(ScopeKind::Programme, tenant).await);
        let areas = "leitbild;bedarfserschliessung;schluesselprozesse;soziale-dienstleistungen;evaluation;infrastruktur;\
                     fuehrung;personal;controlling;kundenkommunikation;kooperationen;strategie";
        let row = |office: String, need: usize| {
            let needs: String = (0..12).map(|area| format!(";{}", need + area)).collect();
            format!("{office}{needs}\n")
        };
        let needs = format!("x;{areas}\n{}{}", row(office(tenant), 20), row(sibling(tenant), 60));
        let write = move |tx: &mut db::WriteTx<'_>| {
            let place = db::scopes::place(tx, scope)?;
            let (office, reason) = (office(tenant), format!("Zeisig{tenant}x Grund"));
            let pins = vec![(office.as_str(), 1, "leitbild", reason.as_str())];
            let example = allocation::offer::Example { needs: &needs, pins, note: "Beispiel", ..Default::default() };
            tx.within(place, |tx| allocation::offer::example_enter(tx, &example, &t))
        };
        self.app.system().write(write).await.unwrap()
    }

    /// The workshop of a tenant.
    pub(super) fn room(&self, tenant: usize) -> Option<&Room> {
        self.rooms.get(tenant.checked_sub(1)?)
    }

    /// The address of a route in the first tenant; things in it that are nowhere.
    pub(super) fn first(&self, path: &str) -> String {
        let code = self.room(1).map_or("", |room| room.code.as_str());
        let path = path.replace("{programme}", &programme(1)).replace("{organisation}", &office(1));
        let path = path.replace("{office}", &office(1));
        let code = if path.contains("/needs") { self.room(1).map_or("", |room| room.needs.as_str()) } else { code };
        path.replace("{workshop}", code).replace(['{', '}'], "")
    }

    /// Releases the tenant's matrix as it is now.
    async fn release(&self, tenant: usize) {
        let (t, scope) = (self.app.site.t(Lang::De), self.scope(ScopeKind::Programme, tenant).await);
        let write = move |tx: &mut db::WriteTx<'_>| {
            let place = db::scopes::place(tx, scope)?;
            tx.within(place, |tx| programmes::offer::matrix_release(tx, &t))
        };
        self.app.system().write(write).await.unwrap();
    }

    /// A session of the person with this role, with the role in these tenants.
    pub(super) async fn give(&mut self, role: Role, tenant: usize, places: &[usize]) -> Citizen {
        let (address, mut grants) = (email(role, tenant), Vec::new());
        for place in places {
            let scope = self.scope(role.kind(), *place).await;
            grants.push(Grant { scope, role });
        }
        let id = self.app.system().read(move |tx| person_by_email(tx, &address)).await.unwrap().unwrap();
        let name = format!("Zeisig{tenant}x {role}");
        let token = self.app.acting(Actor::Person { id, name, lang: None, grants });
        let citizen = Citizen { tenant, role, token, id };
        self.people.push(citizen.clone());
        citizen
    }

    async fn scope(&self, kind: ScopeKind, tenant: usize) -> Scope {
        let key = match kind {
            ScopeKind::Instance => return Scope::INSTANCE,
            ScopeKind::Programme => programme(tenant),
            ScopeKind::Organisation => office(tenant),
            ScopeKind::Workshop => panic!("nobody holds a role in a workshop"),
        };
        self.app.system().read(move |tx| db::scopes::find(tx, kind, &key)).await.unwrap().unwrap()
    }

    async fn enter(&mut self, role: Role, tenant: usize) {
        let address = email(role, tenant);
        let answer = self.sign_in(&address, PASSWORD, &[]).await;
        assert_eq!(answer.status, 303, "{address}: {}", answer.text);
        let id = self.app.system().read(move |tx| person_by_email(tx, &address)).await.unwrap().unwrap();
        self.people.push(Citizen { tenant, role, token: session(&answer), id });
    }

    /// Signs in, with these cookies.
    pub(super) async fn sign_in(&self, address: &str, password: &str, cookies: &[(&str, &str)]) -> Answer {
        let cookies: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        let body = encoded(&[("email", address), ("password", password), ("to", "/account")]);
        let headers = [("cookie", cookies.as_str()), FORM, SAME];
        self.app.request(("POST", "/sign-in"), None, &headers, body.as_bytes()).await
    }

    /// The person with this role of a tenant.
    pub(super) fn one(&self, role: Role, tenant: usize) -> &Citizen {
        self.people.iter().find(|one| one.role == role && one.tenant == tenant).unwrap()
    }

    /// Nobody in particular.
    pub(super) fn visitor(&self) -> Citizen {
        let id = Id::new(uuid::Uuid::nil());
        Citizen { tenant: 0, role: Role::Professional, token: String::new(), id }
    }

    /// The id of the tenant's spare person.
    pub(super) async fn spare(&self, tenant: usize) -> String {
        let id = self.app.system().read(move |tx| person_by_email(tx, &spare(tenant))).await.unwrap();
        id.unwrap().to_string()
    }

    pub(super) fn administrator(&self) -> &Citizen {
        self.one(Role::Administrator, 0)
    }
}

/// Where files of the town lie: alike for all towns, for a file lies under its own hash.
fn attachments() -> std::path::PathBuf {
    std::env::temp_dir().join("gelingen-tests").join("attachments")
}

/// The header of a form without files.
pub(super) const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// What a browser says of a form of our own pages.
pub(super) const SAME: (&str, &str) = ("sec-fetch-site", "same-origin");

pub(super) fn encoded(fields: &[(&str, &str)]) -> String {
    let part = |text: &str| -> String {
        let letter = |byte: u8| {
            if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
        };
        text.bytes().map(letter).collect()
    };
    fields.iter().map(|(name, value)| format!("{}={}", part(name), part(value))).collect::<Vec<_>>().join("&")
}

/// A cookie that an answer sets.
pub(super) fn cookie(answer: &Answer, name: &str) -> String {
    let start = format!("{name}=");
    let own = answer.headers("set-cookie").into_iter().find_map(|value| value.strip_prefix(&start).map(str::to_owned));
    own.unwrap_or_default().split(';').next().unwrap_or_default().to_owned()
}

pub(super) fn session(answer: &Answer) -> String {
    cookie(answer, "__Host-session")
}

fn settle(tx: &mut db::WriteTx<'_>, tenants: usize, hash: &directory::offer::PasswordHash) -> kernel::Outcome<()> {
    catalogue::offer::shipped_load(tx)?;
    // The last administrator stays: a second one may be taken away.
    for address in [email(Role::Administrator, 0), spare(0)] {
        settler(tx, &address, hash, &[(Scope::INSTANCE, Role::Administrator)])?;
    }
    for tenant in 1..=tenants {
        let file = file(tenant);
        assert!(programmes::offer::transfer_import(tx, &file)?.is_ok(), "{file}");
        let mut find = |kind, key: String| -> kernel::Outcome<Scope> { Ok(db::scopes::find(tx, kind, &key)?.unwrap()) };
        let scopes = [find(ScopeKind::Programme, programme(tenant))?, find(ScopeKind::Organisation, office(tenant))?];
        let place = |role: Role| if role.kind() == ScopeKind::Programme { scopes[0] } else { scopes[1] };
        for role in ROLES {
            settler(tx, &email(role, tenant), hash, &[(place(role), role)])?;
        }
        let roles = [(scopes[0], Role::Evaluator), (scopes[1], Role::Professional)];
        settler(tx, &spare(tenant), hash, &roles)?;
    }
    Ok(())
}

fn settler(
    tx: &mut db::WriteTx<'_>,
    address: &str,
    hash: &directory::offer::PasswordHash,
    roles: &[(Scope, Role)],
) -> kernel::Outcome<()> {
    let name = format!("Beispiel {}", address.split('@').next().unwrap_or_default());
    let id = person_create(tx, &PersonNew { name, email: address.to_owned(), lang: Lang::De })?;
    for (scope, role) in roles {
        role_grant(tx, id, *scope, *role)?;
    }
    password_set(tx, id, hash)
}

/// A programme with two offices, two of each thing in it, as a transfer file.
pub(super) fn file(n: usize) -> String {
    let pair = |word: &str, rest: &str| {
        (1..=2)
            .map(|index| {
                let lines = rest.replace('?', &format!("{n}-{index}"));
                format!("[[{word}]]\nkey = \"{word}-{n}-{index}\"\n{lines}\n")
            })
            .collect::<String>()
    };
    let offices: String = [office(n), sibling(n)]
        .iter()
        .map(|key| {
            format!(
                "[[organisation]]\nkey = \"{key}\"\nname = \"Beispiel {key}\"\nkind = \"youth_office\"\n\
                 joined = \"2016-06\"\noffice = true\n"
            )
        })
        .collect();
    let of = office(n);
    format!(
        "format = \"gelingen-programme/1\"\n[programme]\nkey = \"vorhaben-{n}\"\ntitle = \"Beispielvorhaben {n}\"\n\
         short = \"Beispiel {n}\"\nlegal_basis = [\"§ 79a SGB VIII\"]\nstarts = \"2016-06\"\nends = \"2018-12-31\"\n\
         commissioned_by = \"traeger-{n}\"\ncatalogue = \"sozialer-dienst-12\"\ncatalogue_version = \"1.0\"\n\
         [[organisation]]\nkey = \"traeger-{n}\"\nname = \"Beispiel Träger {n}\"\nkind = \"other\"\n{offices}{}{}{}\
         [[allocation]]\noffice = \"{of}\"\n[[allocation.pick]]\nrank = 1\nareas = [\"leitbild\"]\n",
        pair("service", &format!("name = \"Dienst ?\"\noffices = [\"{of}\"]")),
        pair("phase", "title = \"Phase ?\"\nstarts = \"2016-06\"\nends = \"2016-09\""),
        pair("milestone", "kind = \"other\"\ntitle = \"Termin ?\"\non = \"2016-10-20\"\nplace = \"Ort ?\""),
    )
}
