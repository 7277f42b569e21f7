//! Who works with whom: groups of nearly the same size, never a leftover one.

use std::collections::{BTreeMap, HashMap};

use kernel::{Id, Participant, Scope};
use methods::offer::Mix;

use crate::model::Group;

/// Somebody to be put into a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unit<'a> {
    pub(crate) id: Id<Participant>,
    /// A table with one phone stays together.
    pub(crate) seats: u32,
    pub(crate) organisation: Option<Id<Scope>>,
    pub(crate) service: Option<&'a str>,
    /// The number of the group in the written round before.
    pub(crate) before: Option<usize>,
}

/// The groups of a round, each with its people. Late comers without a group before join at the end.
pub(crate) fn groups(units: &[Unit<'_>], size: u16, mix: Mix) -> Vec<Vec<Id<Participant>>> {
    if units.is_empty() {
        return Vec::new();
    }
    if size == 1 {
        return units.iter().map(|unit| vec![unit.id]).collect();
    }
    let count = count(units.iter().map(|unit| unit.seats).sum(), size);
    let mut formed = match mix {
        Mix::Join => join(units, count),
        Mix::Across => across(units, count),
    };
    formed.retain(|group| !group.is_empty());
    let seats = |group: &Vec<Unit>| group.iter().map(|unit| unit.seats).sum::<u32>();
    // Nobody is left over: who would sit alone joins the smallest other group.
    while let Some(at) = formed.iter().position(|group| seats(group) < 2)
        && formed.len() > 1
    {
        let lonely = formed.remove(at);
        if let Some(smallest) = formed.iter_mut().min_by_key(|group| seats(group)) {
            smallest.extend(lonely);
        }
    }
    formed.into_iter().map(|group| group.into_iter().map(|unit| unit.id).collect()).collect()
}

/// How many groups of about this size: rounded, but never so many that somebody would sit alone.
fn count(people: u32, size: u16) -> usize {
    let size = u32::from(size);
    if size == 0 || people <= size {
        return 1;
    }
    let rounded = (people + size / 2) / size;
    usize::try_from(rounded.min(people / 2).max(1)).unwrap_or(1)
}

/// Neighbouring groups come together whole.
fn join<'a>(units: &[Unit<'a>], count: usize) -> Vec<Vec<Unit<'a>>> {
    let mut blocks: BTreeMap<(bool, usize), Vec<Unit>> = BTreeMap::new();
    for (at, unit) in units.iter().enumerate() {
        // Who had no group before is a block of their own, after the others.
        let key = unit.before.map_or((true, at), |number| (false, number));
        blocks.entry(key).or_default().push(*unit);
    }
    let people: u32 = units.iter().map(|unit| unit.seats).sum();
    let mut formed = vec![Vec::new(); count];
    let mut passed = 0;
    for block in blocks.into_values() {
        let seats: u32 = block.iter().map(|unit| unit.seats).sum();
        // The block's middle decides, so that no group starves for the one before it.
        let middle = u64::from(2 * passed + seats) * count as u64 / u64::from(2 * people.max(1));
        let at = usize::try_from(middle).unwrap_or(0).min(count - 1);
        formed[at].extend(block);
        passed += seats;
    }
    formed
}

/// Organisations are dealt like cards, so that each is spread as evenly as can be; then services, then the groups before.
fn across<'a>(units: &[Unit<'a>], count: usize) -> Vec<Vec<Unit<'a>>> {
    let mut sizes: HashMap<Option<Id<Scope>>, u32> = HashMap::new();
    for unit in units {
        *sizes.entry(unit.organisation).or_default() += unit.seats;
    }
    let mut order = units.to_vec();
    let weight = |unit: &Unit| (unit.organisation.is_none(), u32::MAX - sizes[&unit.organisation], unit.organisation);
    order.sort_by_key(|unit| (weight(unit), u32::MAX - unit.seats, unit.service, unit.before, unit.id));
    let mut formed: Vec<Vec<Unit>> = vec![Vec::new(); count];
    for unit in order {
        let cost = |group: &Vec<Unit>| {
            let same = group.iter().filter(|other| other.organisation == unit.organisation).map(|o| o.seats);
            let met = group.iter().filter(|other| unit.before.is_some() && other.before == unit.before).count();
            let known = if unit.organisation.is_some() { same.sum::<u32>() } else { 0 };
            let alike = group.iter().filter(|other| unit.service.is_some() && other.service == unit.service).count();
            (known, group.iter().map(|other| other.seats).sum::<u32>(), alike, met)
        };
        if let Some(best) = (0..count).min_by_key(|at| cost(&formed[*at])) {
            formed[best].push(unit);
        }
    }
    formed
}

/// Which of several groups takes somebody who comes late: the one with the fewest people, and one without any, of which only
/// cards are there, where there is no other.
pub(crate) fn late<G: Copy>(groups: &[(G, u32)]) -> Option<G> {
    groups.iter().min_by_key(|(_, seats)| (*seats == 0, *seats)).map(|(group, _)| *group)
}

/// The numbers for so many new groups, beside those that cards from paper have already.
pub(crate) fn free_numbers(taken: &[usize], count: usize) -> Vec<usize> {
    (1..).filter(|number| !taken.contains(number)).take(count).collect()
}

/// Groups of the round before whose statements lie before nobody, because their people left or they worked on paper: each
/// with the group that takes it up. That is the one with the fewest before it, so that nobody gets all of them.
pub(crate) fn adopted(groups: &[Group], before: usize, round: usize) -> Vec<(Id<Group>, Id<Group>)> {
    let takes = groups.iter().filter(|group| group.round == round && !group.members.is_empty());
    let mut takes: Vec<(&Group, usize)> = takes.map(|group| (group, group.parents.len())).collect();
    let known = |id: &Id<Group>| {
        groups.iter().any(|group| group.round == round && !group.members.is_empty() && group.parents.contains(id))
    };
    let mut adopted = Vec::new();
    for orphan in groups.iter().filter(|group| group.round == before && !known(&group.id)) {
        let Some((group, count)) = takes.iter_mut().min_by_key(|(group, count)| (*count, group.number)) else { break };
        *count += 1;
        adopted.push((group.id, orphan.id));
    }
    adopted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unit(n: u128, organisation: u128, before: Option<usize>) -> Unit<'static> {
        let organisation = (organisation > 0).then(|| Id::new(uuid::Uuid::from_u128(organisation)));
        Unit { id: Id::new(uuid::Uuid::from_u128(n)), seats: 1, organisation, service: None, before }
    }

    fn sizes(people: u128, size: u16, mix: Mix) -> Vec<usize> {
        let units: Vec<Unit> = (0..people).map(|n| unit(n + 1, n % 4 + 1, Some(usize::try_from(n).unwrap()))).collect();
        let mut sizes: Vec<usize> = groups(&units, size, mix).iter().map(Vec::len).collect();
        sizes.sort_unstable();
        sizes
    }

    #[test]
    fn seven_thirteen_and_sixty_one_people_all_find_a_group() {
        for mix in Mix::ALL {
            assert_eq!(sizes(7, 2, mix), [2, 2, 3], "{mix:?}");
            assert_eq!(sizes(13, 4, mix), [4, 4, 5], "{mix:?}");
            assert_eq!(sizes(13, 2, mix), [2, 2, 2, 2, 2, 3], "{mix:?}");
            let pairs = sizes(61, 2, mix);
            assert_eq!((pairs.len(), pairs[28], pairs[29]), (30, 2, 3), "{mix:?}");
            let eights = sizes(61, 8, mix);
            assert!(eights.len() == 8 && eights[0] >= 7 && eights[7] <= 8, "{mix:?} {eights:?}");
            assert_eq!(sizes(3, 8, mix), [3]);
            assert_eq!(sizes(61, 0, mix), [61]);
        }
        assert_eq!(sizes(5, 1, Mix::Join), [1; 5]);
        assert_eq!(groups(&[], 2, Mix::Join).len(), 0);
    }

    #[test]
    fn services_of_one_organisation_are_spread_too() {
        let of = |n: u128| if n < 8 { "asd" } else { "beistand" };
        let units: Vec<Unit> = (0..16).map(|n| Unit { service: Some(of(n)), ..unit(16 - n, 1, None) }).collect();
        for group in groups(&units, 4, Mix::Across) {
            let asd = units.iter().filter(|unit| group.contains(&unit.id) && unit.service == Some("asd")).count();
            assert_eq!((group.len(), asd), (4, 2));
        }
    }

    #[test]
    fn neighbours_come_together_whole() {
        let units: Vec<Unit> = (0..16).map(|n| unit(n + 1, 1, Some(usize::try_from(n / 2).unwrap()))).collect();
        let formed = groups(&units, 4, Mix::Join);
        assert_eq!(formed.len(), 4);
        for group in formed {
            let pairs: Vec<_> = units.iter().filter(|unit| group.contains(&unit.id)).map(|unit| unit.before).collect();
            assert_eq!((pairs[0], pairs[2]), (pairs[1], pairs[3]));
        }
    }

    fn group(id: u128, round: usize, members: &[u128], parents: &[u128]) -> Group {
        let parents = parents.iter().map(|id| Id::new(uuid::Uuid::from_u128(*id))).collect();
        let members = members.iter().map(|id| Id::new(uuid::Uuid::from_u128(*id))).collect();
        let number = usize::try_from(id).unwrap();
        Group { id: Id::new(uuid::Uuid::from_u128(id)), round, number, done_at: None, parents, members }
    }

    #[test]
    fn what_nobody_brings_along_is_taken_up_by_those_with_least_before_them() {
        let former = [1, 2, 3, 4, 5].map(|id| group(id, 1, &[id], &[]));
        // The last one has cards from paper only: it takes up nothing, and what lies before it lies before nobody.
        let next = [group(11, 2, &[1, 2], &[1, 2]), group(12, 2, &[9], &[]), group(13, 2, &[], &[3])];
        let pairs = |groups: &[Group]| {
            let found = adopted(groups, 1, 2).into_iter();
            found.map(|(group, orphan)| (group.to_string(), orphan.to_string())).collect::<Vec<_>>()
        };
        let id = |id: u128| Id::<Group>::new(uuid::Uuid::from_u128(id)).to_string();
        let expected = [(id(12), id(3)), (id(12), id(4)), (id(11), id(5))];
        assert_eq!(pairs(&[&former[..], &next].concat()), expected);
        assert_eq!(pairs(&[&former[..], &next[2..]].concat()), [], "nobody is there");
        assert_eq!(free_numbers(&[1, 3], 3), [2, 4, 5]);
        assert_eq!(late(&[('a', 0), ('b', 3), ('c', 2)]), Some('c'), "nobody sits alone before cards");
        assert_eq!(late(&[('a', 0)]), Some('a'));
    }

    proptest! {
        #[test]
        fn nobody_is_lost_doubled_or_alone(
            people in prop::collection::vec((0u128..5, 1u32..4, prop::option::of(0usize..30)), 1..80),
            size in 0u16..12,
            across in any::<bool>(),
        ) {
            let units: Vec<Unit> = people
                .iter()
                .enumerate()
                .map(|(n, (organisation, seats, before))| {
                    Unit { seats: *seats, ..unit(n as u128 + 1, *organisation, *before) }
                })
                .collect();
            let formed = groups(&units, size, if across { Mix::Across } else { Mix::Join });
            let mut ids: Vec<_> = formed.iter().flatten().copied().collect();
            ids.sort();
            prop_assert_eq!(ids, units.iter().map(|unit| unit.id).collect::<Vec<_>>());
            if size != 1 && formed.len() > 1 {
                for group in &formed {
                    let seats: u32 = units.iter().filter(|unit| group.contains(&unit.id)).map(|unit| unit.seats).sum();
                    prop_assert!(seats >= 2);
                }
            }
        }

        #[test]
        fn organisations_are_spread_as_evenly_as_can_be(
            people in prop::collection::vec(1u128..5, 4..64),
            size in 2u16..9,
        ) {
            let units: Vec<Unit> = people.iter().enumerate().map(|(n, o)| unit(n as u128 + 1, *o, None)).collect();
            let formed = groups(&units, size, Mix::Across);
            for organisation in 1u128..5 {
                let id = Some(Id::new(uuid::Uuid::from_u128(organisation)));
                let of = |group: &Vec<Id<Participant>>| {
                    units.iter().filter(|unit| unit.organisation == id && group.contains(&unit.id)).count()
                };
                let counts: Vec<usize> = formed.iter().map(of).collect();
                let (most, least) = (counts.iter().max().unwrap(), counts.iter().min().unwrap());
                prop_assert!(most - least <= 1, "{:?}", counts);
            }
        }
    }
}
