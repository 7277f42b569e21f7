//! What is wrong with what was written, counted: a control is caught by the damage that it must do, and by no other.

use std::fmt;

use crate::look::{Look, Traces};

/// What a write leaves when it is whole.
const ORGANISATION: Traces = Traces { commands: 1, things: 1, entries: 2, scopes: 1 };
const MILESTONE: Traces = Traces { commands: 1, things: 1, entries: 1, scopes: 0 };

/// Both kinds of writes: several rows each, and of a milestone there could be two by mistake.
fn whole(key: &str) -> Traces {
    if key.ends_with('o') { ORGANISATION } else { MILESTONE }
}

/// How many of each, and an example.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Damage {
    /// Acknowledged and not there.
    pub(crate) lost: usize,
    /// There more than once.
    pub(crate) doubled: usize,
    /// There in part.
    pub(crate) halved: usize,
    /// Places at which a chain of the journal is broken.
    pub(crate) chains: usize,
    such: String,
}

/// Why a comparison, or what led to it, failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The comparison found this.
    Damage(Damage),
    /// Something else went wrong.
    Other(String),
}

impl Fault {
    /// What the comparison found; nothing where it did not come so far.
    pub(crate) fn damage(&self) -> Damage {
        if let Fault::Damage(damage) = self { damage.clone() } else { Damage::default() }
    }

    /// The same, with the place at which it was found.
    pub(crate) fn at(self, place: &str) -> Self {
        match self {
            Fault::Damage(damage) => Fault::Damage(Damage { such: format!("{} {place}", damage.such), ..damage }),
            Fault::Other(said) => Fault::Other(format!("{place}: {said}")),
        }
    }
}

/// Compares what was acknowledged with what is there: nothing lost, nothing twice, nothing by half, every chain whole.
pub(crate) fn compare<'a>(acknowledged: impl IntoIterator<Item = &'a String>, look: &Look) -> Result<(), Fault> {
    let lost: Vec<&String> = acknowledged.into_iter().filter(|key| !look.traces.contains_key(*key)).collect();
    let ours = look.traces.iter().filter(|(key, _)| key.starts_with("trial-"));
    let odd: Vec<(&String, &Traces)> = ours.filter(|(key, traces)| **traces != whole(key)).collect();
    let doubled = odd.iter().filter(|(_, traces)| traces.things > 1).count();
    let mut damage = Damage {
        lost: lost.len(),
        doubled,
        halved: odd.len() - doubled + look.strays,
        chains: look.broken_chains.len(),
        such: String::new(),
    };
    if damage == Damage::default() {
        return Ok(());
    }
    damage.such = format!("{:?} {:?} {:?}", lost.first(), odd.first(), look.broken_chains.first());
    Err(Fault::Damage(damage))
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lost, doubled, halved, chains, such } = self;
        write!(
            f,
            "{lost} acknowledged writes lost, {doubled} doubled, {halved} half-applied, {chains} chains broken; such as {such}"
        )
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Damage(damage) => damage.fmt(f),
            Fault::Other(said) => f.write_str(said),
        }
    }
}

impl From<String> for Fault {
    fn from(said: String) -> Self {
        Fault::Other(said)
    }
}

impl From<Fault> for String {
    fn from(fault: Fault) -> Self {
        fault.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(traces: Option<Traces>, strays: usize) -> Damage {
        let acknowledged = ["trial-1-m".to_owned()];
        let traces = traces.map(|traces| (acknowledged[0].clone(), traces));
        let look = Look { traces: traces.into_iter().collect(), strays, broken_chains: Vec::new() };
        compare(&acknowledged, &look).map_or_else(|fault| fault.damage(), |()| Damage::default())
    }

    #[test]
    fn each_kind_of_damage_is_counted_as_itself() {
        let counts = |damage: Damage| (damage.lost, damage.doubled, damage.halved);
        assert_eq!(counts(found(Some(MILESTONE), 0)), (0, 0, 0));
        assert_eq!(counts(found(None, 0)), (1, 0, 0));
        assert_eq!(counts(found(None, 1)), (1, 0, 1), "its command is there and it is not");
        assert_eq!(counts(found(Some(Traces { things: 2, entries: 2, ..MILESTONE }), 0)), (0, 1, 0));
        for half in [Traces { commands: 0, ..MILESTONE }, Traces { entries: 0, ..MILESTONE }] {
            assert_eq!(counts(found(Some(half), 0)), (0, 0, 1), "{half:?}");
        }
        assert_eq!(Fault::from("else".to_owned()).damage(), Damage::default());
    }
}
