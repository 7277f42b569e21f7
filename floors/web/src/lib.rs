//! The HTTP door: one route table, session, cross-site protection, forms, replies, error pages, live streams.
//!
//! Invariant: no domain word here; axum and hyper are seen in this room only. A route that is not in the table of some
//! slice does not exist.

mod admit;
mod asset;
mod attachment;
mod body;
mod cookie;
mod door;
mod error_page;
mod forms;
mod frame;
mod hall;
mod kept;
mod labour;
mod live;
mod made_once;
mod pace;
mod public;
mod reply;
mod route;
mod secret;
mod secure;
mod serve;
mod site;
mod slice;
mod stale;
mod tally;
mod visit;

pub use door::own_routes;
pub use forms::{Again, FULL, Sent};
pub use live::Streams;
pub use made_once::MadeOnce;
pub use public::PublicUrl;
pub use reply::{FileKind, Reply, Sheet};
pub use route::{Effect, Route, Routes};
pub use secret::Secret;
pub use serve::{Listening, listen};
pub use site::{Answers, Gate, Known, Participants, Site, SiteConfig};
pub use slice::{NavEntry, Slice, TabEntry};
pub use tally::{DURATIONS, DoorFigures, RouteFigures};
pub use visit::{Upload, Visit, local};
