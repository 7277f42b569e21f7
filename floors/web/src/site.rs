//! The whole site as the door sees it: slices assembled, texts, data, configuration.

use std::{path::PathBuf, sync::Arc};

use db::{Ctx, Db, ReadTx};
use kernel::{Actor, Lang, Moment, Outcome, World};
use tokio::sync::watch;
use ui::{T, Texts};

use crate::{
    DoorFigures, NavEntry, PublicUrl, Routes, Slice, Streams, TabEntry, attachment::Shelves, hall::Hall, kept::Shelf,
    live::Live, pace::Pace, tally::Tally,
};

/// Who a session token belongs to. The directory knows; the door only asks.
pub trait Gate: Send + Sync {
    /// The actor behind a token, or `None` when the session is unknown, ended or expired.
    fn actor(&self, tx: &mut ReadTx<'_>, token: &str) -> Outcome<Option<Known>>;

    /// Notes that a session is used; asked where [`Known::due`] says so, and nobody waits for it.
    fn seen(&self, _ctx: &Ctx, _token: &str) {}
}

/// Who a participant's token belongs to. The slice of workshops knows; the door only asks.
pub trait Participants: Send + Sync + std::fmt::Debug {
    /// The participant behind a token; `None` when there is no such place, or they left.
    fn participant(&self, tx: &mut ReadTx<'_>, token: &str) -> Outcome<Option<Actor>>;
}

/// A recognised session.
#[derive(Debug)]
pub struct Known {
    /// Who.
    pub actor: Actor,
    /// Whether the session's record wants to learn that it is used; see [`Gate::seen`].
    pub due: bool,
    /// Until when the session counts, if nothing is written: an answer kept for it is not given later.
    pub until: Moment,
}

/// Whether answers are given again while nothing was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// Each is made anew.
    Never,
    /// So many megabytes of them.
    Kept {
        /// At most.
        megabytes: usize,
    },
    /// Given again although something was written: the control of the tests, which must find it out.
    Blind,
}

impl Answers {
    pub(crate) fn bounded(self) -> Self {
        if self == Self::Blind { Self::default() } else { self }
    }
}

impl Default for Answers {
    fn default() -> Self {
        Self::Kept { megabytes: 16 }
    }
}

/// What the operator decides about the door.
#[derive(Debug, Clone)]
pub struct SiteConfig {
    /// The address people use, where a proxy stands in front. Trusted for cross-site checks.
    pub public_url: Option<PublicUrl>,
    /// One-click sign-in and a banner: only ever on loopback.
    pub demo: bool,
    /// Letters can be sent: the operator has set up a mail server.
    pub post: bool,
    /// The folder for attachments.
    pub attachments: Option<PathBuf>,
    /// Whether answers are kept.
    pub answers: Answers,
    /// How many requests are inside at once; more are told to come back.
    pub inside: usize,
    /// How many forms are taken from one person or participant in a minute; 0: as many as come.
    pub forms_per_minute: u32,
    /// What somebody must say to read the metrics; without it nobody can.
    pub metrics_token: Option<String>,
}

/// So many requests are inside at once for each processor, which is done with them within a tenth of a second. With fewer it
/// is idle now and then in a flood, with more each page costs more (docs/measurements.md).
const INSIDE: usize = 128;

impl Default for SiteConfig {
    fn default() -> Self {
        Self {
            public_url: None,
            demo: false,
            post: false,
            attachments: None,
            answers: Answers::default(),
            inside: INSIDE * std::thread::available_parallelism().map_or(1, usize::from),
            forms_per_minute: 0,
            metrics_token: None,
        }
    }
}

/// The assembled site.
#[derive(Clone)]
pub struct Site {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) db: Db,
    pub(crate) world: World,
    pub(crate) config: SiteConfig,
    pub(crate) gate: Arc<dyn Gate>,
    pub(crate) participants: Option<Arc<dyn Participants>>,
    pub(crate) routes: Routes,
    pub(crate) nav: Vec<NavEntry>,
    pub(crate) tabs: Vec<TabEntry>,
    pub(crate) german: T,
    pub(crate) english: T,
    pub(crate) live: Live,
    /// Becomes true when the process is told to end.
    pub(crate) ending: watch::Sender<bool>,
    pub(crate) shelves: Shelves,
    pub(crate) kept: Shelf,
    pub(crate) hall: Hall,
    pub(crate) pace: Pace,
    pub(crate) tally: Tally,
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Site({} routes)", self.inner.routes.0.len())
    }
}

impl Site {
    /// Assembles slices into a site.
    ///
    /// # Errors
    /// Says which text file has a fault, in which line.
    pub fn new(
        db: Db,
        world: World,
        config: SiteConfig,
        gate: Arc<dyn Gate>,
        slices: Vec<Slice>,
    ) -> Result<Self, ui::TextError> {
        let mut sources = vec![ui::TEXTS];
        sources.extend(slices.iter().map(|slice| slice.texts));
        let texts = Arc::new(Texts::new(&sources)?);
        let keys = world.clone();
        let fresh_key: Arc<dyn Fn() -> String + Send + Sync> = Arc::new(move || crate::visit::command_key(&keys));
        let english = T::new(Arc::clone(&texts), Lang::En).with_keys(Arc::clone(&fresh_key));
        let german = T::new(texts, Lang::De).with_keys(fresh_key);
        let mut nav: Vec<NavEntry> = slices.iter().flat_map(|slice| slice.nav.iter().copied()).collect();
        nav.sort_by_key(|entry| entry.order);
        let mut tabs: Vec<TabEntry> = slices.iter().flat_map(|slice| slice.tabs.iter().copied()).collect();
        tabs.sort_by_key(|entry| entry.order);
        let participants = slices.iter().find_map(|slice| slice.participants.clone());
        let live = Live::new(Ctx::system(db.clone(), world.clone()), Arc::clone(&gate), participants.clone());
        let routes = slices.into_iter().fold(crate::door::own_routes(), |all, slice| all.and(slice.routes));
        let (kept, hall) = (Shelf::new(config.answers), Hall::new(config.inside));
        let tally = Tally::new(routes.iter().map(|route| (route.name, route.method)), world.now());
        Ok(Self {
            inner: Arc::new(Inner {
                db,
                world,
                config,
                gate,
                participants,
                routes,
                nav,
                tabs,
                german,
                english,
                live,
                ending: watch::Sender::new(false),
                shelves: Shelves::default(),
                kept,
                hall,
                pace: Pace::default(),
                tally,
            }),
        })
    }

    /// The route table.
    pub fn routes(&self) -> &Routes {
        &self.inner.routes
    }

    /// The texts in a language.
    pub fn t(&self, lang: Lang) -> T {
        match lang {
            Lang::De => self.inner.german.clone(),
            Lang::En => self.inner.english.clone(),
        }
    }

    /// What the door did since the program began, and who is here now.
    pub fn figures(&self) -> DoorFigures {
        let inner = &self.inner;
        inner.tally.figures(inner.hall.inside(), inner.kept.figures(), self.streams())
    }

    /// How many live streams are open, and what they did so far.
    pub fn streams(&self) -> Streams {
        self.inner.live.counts()
    }

    /// Ends the live streams of those who may not follow any more: now, and not only within thirty seconds.
    pub fn streams_check(&self) {
        self.inner.live.check();
    }

    /// Gives all readers of streams a sign of life now, and not only every twenty seconds; who takes nothing at two of them is
    /// cut off.
    pub fn streams_beat(&self) {
        self.inner.live.beat();
    }

    /// A context of the program itself.
    pub fn system(&self) -> Ctx {
        Ctx::system(self.inner.db.clone(), self.inner.world.clone())
    }

    /// Answers one request without a network, as the tests do.
    pub fn router(&self) -> axum::Router {
        crate::door::router(self)
    }
}
