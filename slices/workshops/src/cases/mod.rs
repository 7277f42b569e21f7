//! The verbs. Each asks the right first, then loads, decides, writes, and notes it in the journal.

mod workshop_list;
mod workshop_new;
mod workshop_show;

pub(crate) use workshop_list::{WorkshopList, workshop_list};
pub(crate) use workshop_new::{WorkshopNew, workshop_new, workshop_new_show};
pub(crate) use workshop_show::workshop_show;
