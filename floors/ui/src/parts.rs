//! The parts pages are put together from; each in its own file.

mod card;
mod facts;
mod history;
mod live;
mod mark;
mod qr;
mod search;
mod section;
mod table;

pub use card::{Card, card_list};
pub use facts::facts;
pub use history::{HistoryEntry, history};
pub use live::{EVERY, Live, live};
pub use mark::{Tone, badge, example_mark, tag};
pub use qr::{qr_svg, qr_view};
pub use search::search;
pub use section::{empty, pager, section, section_with, tabs};
pub use table::table;
