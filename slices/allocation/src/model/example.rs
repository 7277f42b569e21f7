//! An example for the demo: made up, and marked as such.

/// An example: needs as a table, pins, and ranks that were moved by hand, each by the keys of office and area.
#[derive(Debug, Clone, Default)]
pub struct Example<'a> {
    /// Offices down, areas across, as somebody pastes it; empty to take over what the needs workshops brought.
    pub needs: &'a str,
    /// Office, rank, area, reason.
    pub pins: Vec<(&'a str, i64, &'a str, &'a str)>,
    /// Office, rank, areas, reason.
    pub moves: Vec<(&'a str, i64, Vec<&'a str>, &'a str)>,
    /// What was said to the whole.
    pub note: &'a str,
    /// Office, whether its head confirmed, reason.
    pub replies: Vec<(&'a str, bool, &'a str)>,
}
