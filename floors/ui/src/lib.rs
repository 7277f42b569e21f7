//! The page kit: texts in two languages, the frame around every page, its parts, forms and assets.
//!
//! Invariant: `ui` turns plain values into HTML. It reads no request, no row and no clock.
//! A page is `page(&frame, body)`; the body is put together from the parts below. Nothing is inline: no style, no
//! script, no event handler, so a strict Content-Security-Policy holds.

mod assets;
mod control;
mod date;
mod form;
mod frame;
mod link;
mod parts;
mod texts;
mod translate;

pub use assets::{Asset, asset_path, assets};
pub use form::{Form, offline, stale};
pub use frame::{Account, Frame, NavLink, Note, page};
pub use link::{Kind, Link, actions, button_link, careful_button, post_button, post_key};
pub use parts::*;
pub use texts::{Source, TEXTS, TextError, Texts};
pub use translate::T;
