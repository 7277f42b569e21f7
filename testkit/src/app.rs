//! The site under test and how a test speaks with it.

use std::sync::Arc;

use axum::{body::Body, http::Request};
use db::{Ctx, Db, Engine};
use kernel::{Actor, Grant, Id, Lang, Role, Scope, World};
use tower::ServiceExt;
use web::{Gate, Site, SiteConfig, Slice};

use crate::{Answer, Stream, TestClock, people::People, world};

/// A running product without a network.
pub struct TestApp {
    /// The site under test.
    pub site: Site,
    /// The clock, to be moved.
    pub clock: TestClock,
    db: Db,
    people: Arc<People>,
    engine: Engine,
    setting: Setting,
    router: axum::Router,
    // Goes last, when nobody has the files open any more.
    remains: Remains,
}

/// The files of an embedded database; they go with its test, also when it fails: thousands of them would stay.
#[derive(Debug)]
pub struct Remains(pub Engine);

impl Drop for Remains {
    fn drop(&mut self) {
        let Engine::Sqlite(path) = &self.0 else { return };
        for end in ["", "-wal", "-shm"] {
            let _gone = std::fs::remove_file(format!("{}{end}", path.display()));
        }
    }
}

/// What a restart does not change.
#[derive(Clone)]
struct Setting {
    world: World,
    gate: Arc<dyn Gate>,
    config: SiteConfig,
}

/// Where the test's database is.
pub fn engine() -> Engine {
    let name: String = random().iter().map(|byte| format!("{byte:02x}")).collect();
    match std::env::var("GELINGEN_TEST_POSTGRES") {
        Ok(url) => Engine::Postgres { url, schema: Some(format!("test_{name}")) },
        Err(_) => {
            let folder = std::env::temp_dir().join("gelingen-tests");
            std::fs::create_dir_all(&folder).unwrap();
            Engine::Sqlite(folder.join(format!("{name}.db")))
        }
    }
}

pub(crate) fn random() -> [u8; 8] {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

impl TestApp {
    /// A site of these slices, whose sessions are those of [`TestApp::person`].
    pub fn with(slices: Vec<Slice>) -> Self {
        let people = Arc::new(People::default());
        Self::build(slices, people.clone(), people, SiteConfig::default())
    }

    /// A site of these slices with a real gate, as the directory's own tests need it.
    pub fn with_gate(slices: Vec<Slice>, gate: Arc<dyn Gate>) -> Self {
        Self::build(slices, gate, Arc::default(), SiteConfig::default())
    }

    /// The same, as an operator configured it.
    pub fn configured(slices: Vec<Slice>, gate: Arc<dyn Gate>, config: SiteConfig) -> Self {
        Self::build(slices, gate, Arc::default(), config)
    }

    /// A site as an operator configured it, whose sessions are those of [`TestApp::person`].
    pub fn with_config(slices: Vec<Slice>, config: SiteConfig) -> Self {
        let people = Arc::new(People::default());
        Self::build(slices, people.clone(), people, config)
    }

    /// The same as a demonstration: one-click sign-in is open.
    pub fn demo(slices: Vec<Slice>, gate: Arc<dyn Gate>) -> Self {
        let config = SiteConfig { demo: true, ..SiteConfig::default() };
        Self::build(slices, gate, Arc::default(), config)
    }

    fn build(slices: Vec<Slice>, gate: Arc<dyn Gate>, people: Arc<People>, config: SiteConfig) -> Self {
        let (world, clock) = world();
        let engine = engine();
        let remains = Remains(engine.clone());
        Self::open(slices, engine, Setting { world, gate, config }, (clock, people, remains))
    }

    fn open(slices: Vec<Slice>, engine: Engine, setting: Setting, hands: (TestClock, Arc<People>, Remains)) -> Self {
        let migrations: Vec<_> = slices.iter().flat_map(|slice| slice.migrations.clone()).collect();
        let db = Db::open(engine.clone(), &migrations, 2, &setting.world).unwrap();
        let Setting { world, gate, config } = setting.clone();
        let site = Site::new(db.clone(), world, config, gate, slices).unwrap();
        let router = site.router();
        Self { site, clock: hands.0, db, people: hands.1, engine, setting, router, remains: hands.2 }
    }

    /// The same installation after a restart: nothing is left but what was written. The slices are those of before.
    #[must_use]
    pub fn restarted(self, slices: Vec<Slice>) -> Self {
        let Self { site, clock, db, people, engine, setting, router, remains } = self;
        drop((site, db, router));
        Self::open(slices, engine, setting, (clock, people, remains))
    }

    /// All that is in the database; see [`content`].
    pub fn content(&self) -> String {
        content(&self.engine, &self.setting.world)
    }

    /// A context of the program itself.
    pub fn system(&self) -> Ctx {
        self.site.system()
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Somebody with one role in one scope; the token opens their session.
    pub fn person(&self, name: &str, role: Role, scope: Scope) -> String {
        let id = Id::new(uuid::Uuid::from_u128(u128::from(u64::from_be_bytes(random()))));
        let grants = vec![Grant { scope, role }];
        self.people.add(Actor::Person { id, name: name.to_owned(), lang: None, grants })
    }

    /// Somebody with exactly these grants, such as a person of the directory; the token opens their session.
    pub fn acting(&self, actor: Actor) -> String {
        self.people.add(actor)
    }

    /// Ends the session of a token.
    pub fn leaves(&self, token: &str) {
        self.people.remove(token);
        // As the directory's record of it would: what was remembered for this session counts no longer.
        self.system().write_later(|_| Ok(()));
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str, token: Option<&str>) -> Answer {
        let request = Request::get(path).header("sec-fetch-site", "same-origin");
        self.send(cookie(request, token).body(Body::empty()).unwrap()).await
    }

    /// Asks for a stream and goes away once its head is there.
    pub async fn get_head(&self, path: &str, token: Option<&str>) -> Answer {
        let request = Request::get(path).header("sec-fetch-site", "same-origin");
        let request = cookie(request, token).body(Body::empty()).unwrap();
        Answer::without_body(self.router.clone().oneshot(request).await.unwrap())
    }

    /// Opens a live stream, from this mark of the journal on.
    pub async fn listen(&self, path: &str, token: Option<&str>, after: &str) -> Stream {
        let request = Request::get(path).header("sec-fetch-site", "same-origin").header("last-event-id", after);
        let request = cookie(request, token).body(Body::empty()).unwrap();
        Stream::of(self.router.clone().oneshot(request).await.unwrap())
    }

    /// Asks for a page with a word behind `Authorization: Bearer`.
    pub async fn get_by_word(&self, path: &str, word: &str) -> Answer {
        let request = Request::get(path).header("authorization", format!("Bearer {word}"));
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Asks for a page in a language.
    pub async fn get_in(&self, lang: Lang, path: &str, token: Option<&str>) -> Answer {
        let request = Request::get(path).header("sec-fetch-site", "same-origin").header("accept-language", lang.tag());
        self.send(cookie(request, token).body(Body::empty()).unwrap()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, token: Option<&str>, fields: &[(&str, &str)]) -> Answer {
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        let body = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        self.send(cookie(request, token).body(Body::from(body.collect::<Vec<_>>().join("&"))).unwrap()).await
    }

    /// Sends a form with a file.
    pub async fn upload(&self, path: &str, token: Option<&str>, field: &str, (name, content): (&str, &[u8])) -> Answer {
        let head = format!(
            "--bound\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        let body = [head.as_bytes(), content, b"\r\n--bound--\r\n"].concat();
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "multipart/form-data; boundary=bound");
        self.send(cookie(request, token).body(Body::from(body)).unwrap()).await
    }

    /// Sends what nobody would send, unless it is no HTTP at all.
    pub async fn raw(&self, method: &str, path: &str, headers: &[(&str, &[u8])], body: &[u8]) -> Option<Answer> {
        let mut request = Request::builder().method(method).uri(path).header("sec-fetch-site", "same-origin");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Some(self.send(request.body(Body::from(body.to_vec())).ok()?).await)
    }

    /// Where the database is.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Sends any request.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        Answer::of(self.router.clone().oneshot(request).await.unwrap()).await
    }

    /// Sends any request, worded by its parts: for tests that go through many kinds.
    pub async fn request(
        &self,
        (method, path): (&str, &str),
        token: Option<&str>,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let request = Request::builder().method(method).uri(path);
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        self.send(cookie(request, token).body(Body::from(body.to_vec())).unwrap()).await
    }
}

/// Sends any request to a site that a test assembled by itself.
pub async fn ask(site: &Site, request: Request<Body>) -> Answer {
    Answer::of(site.router().oneshot(request).await.unwrap()).await
}

fn cookie(request: axum::http::request::Builder, token: Option<&str>) -> axum::http::request::Builder {
    match token {
        Some(token) => request.header("cookie", format!("__Host-session={token}")),
        None => request,
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// All that is in a database, as an archive writes it: lines of JSON, alike on both engines.
pub fn content(engine: &Engine, world: &World) -> String {
    let name: String = random().iter().map(|byte| format!("{byte:02x}")).collect();
    let path = std::env::temp_dir().join("gelingen-tests").join(format!("{name}.archive"));
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    db::archive::write(engine, &db::archive::NoFiles, world, &path).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    let mut text = String::new();
    // Past the members of gzip stands the seal.
    let _ = std::io::Read::read_to_string(&mut flate2::bufread::MultiGzDecoder::new(&bytes[..]), &mut text);
    text
}
