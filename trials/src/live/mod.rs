//! Live streams: nothing is lost between journal and reader (`hole`), and many hear at once (`live`).

mod ear;
mod fan;
mod figures;
mod hole;
mod nchan;
mod pen;
mod readers;
mod room;
mod stage;

pub(crate) use stage::Stage;

use crate::trial::Trial;

/// Readers that come and go, a program that is killed: every number once, in order, or an explicit gap.
pub(crate) const HOLE: Trial =
    Trial { name: "hole", what: "live streams lose nothing, double nothing, and change no order", run: hole::run };

/// How many hear of one event, how soon, and at what price; in the long form beside nginx with nchan.
pub(crate) const FAN: Trial = Trial { name: "live", what: "one event reaches all who listen", run: fan::run };
