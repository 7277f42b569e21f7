//! The HTTP door: one route table, session, cross-site protection, forms, replies, error pages, live streams.
//!
//! Invariant: no domain word here; axum and hyper are seen in this room only. A route that is not in the table of some
//! slice does not exist.

mod admit;
mod asset;
mod body;
mod cookie;
mod door;
mod error_page;
mod forms;
mod labour;
mod live;
mod reply;
mod route;
mod secure;
mod serve;
mod site;
mod slice;
mod stale;
mod visit;

pub use door::own_routes;
pub use forms::{Again, Sent};
pub use labour::labour;
pub use reply::{FileKind, Reply, Sheet};
pub use route::{Effect, Route, Routes};
pub use serve::{Listening, listen};
pub use site::{Gate, Known, Participants, Site, SiteConfig};
pub use slice::{NavEntry, Slice, TabEntry};
pub use visit::{Upload, Visit, local};
