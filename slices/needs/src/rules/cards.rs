//! Grouping cards: each act remembers where its cards were, so that it can be undone; no act changes or loses a card.

use kernel::{Id, No, Outcome, Say};

use crate::model::{Card, CardGroup, Move};

/// Refuses an act that moves nothing, or a card that nobody shared.
pub(crate) fn moves_fit<'a>(all: &'a [Card], chosen: &[Id<Card>]) -> Outcome<Vec<&'a Card>> {
    if chosen.is_empty() {
        return Err(No::at("cards", Say::new("cards_group-refused-none")));
    }
    let found: Vec<&Card> = all.iter().filter(|card| chosen.contains(&card.id) && card.number.is_some()).collect();
    if found.len() == chosen.len() { Ok(found) } else { Err(No::at("cards", Say::new("form-choice"))) }
}

/// What is written down of an act, before it is done.
pub(crate) fn moved(cards: &[&Card], begun: Option<Id<CardGroup>>) -> Move {
    let before = |card: &&Card| (card.id.to_string(), card.group.map(|group| group.to_string()));
    Move { begun: begun.map(|group| group.to_string()), cards: cards.iter().map(before).collect() }
}

/// Where each card goes when an act is undone. What cannot be read any more stays where it is.
pub(crate) fn undone(act: &Move) -> Vec<(Id<Card>, Option<Id<CardGroup>>)> {
    let place = |(card, group): &(String, Option<String>)| {
        let group = group.as_ref().map(|id| id.parse()).transpose().ok()?;
        Some((card.parse().ok()?, group))
    };
    act.cards.iter().filter_map(place).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::model::CardKind;

    fn card(n: u128, number: Option<i64>) -> Card {
        Card {
            id: Id::new(uuid::Uuid::from_u128(n)),
            author: None,
            area: "leitbild".parse().unwrap(),
            kind: CardKind::Strength,
            text: format!("Karte {n}"),
            number,
            group: None,
        }
    }

    fn group(n: u128) -> Id<CardGroup> {
        Id::new(uuid::Uuid::from_u128(1_000 + n))
    }

    #[test]
    fn only_shared_cards_are_grouped() {
        let all = [card(1, Some(1)), card(2, None)];
        assert_eq!(moves_fit(&all, &[all[0].id]).unwrap().len(), 1);
        assert!(moves_fit(&all, &[all[1].id]).is_err(), "private");
        assert!(moves_fit(&all, &[]).is_err(), "nothing");
    }

    proptest! {
        /// Whatever was grouped in which order: undone backwards, every card is where it was, with its words.
        #[test]
        fn undoing_everything_brings_everything_back(acts in proptest::collection::vec((proptest::collection::vec(0_usize..6, 1..4), 0_u128..4), 0..12)) {
            let first: Vec<Card> = (1..=6).map(|n| card(n, Some(i64::try_from(n).unwrap()))).collect();
            let (mut now, mut log) = (first.clone(), Vec::new());
            for (chosen, target) in acts {
                let ids: Vec<_> = now.iter().enumerate().filter(|(at, _)| chosen.contains(at)).map(|(_, card)| card.id).collect();
                let cards = moves_fit(&now, &ids).unwrap();
                log.push(moved(&cards, None));
                let target = (target > 0).then(|| group(target));
                now.iter_mut().filter(|card| ids.contains(&card.id)).for_each(|card| card.group = target);
            }
            for act in log.iter().rev() {
                let places: BTreeMap<String, _> = undone(act).into_iter().map(|(id, group)| (id.to_string(), group)).collect();
                for card in &mut now {
                    if let Some(group) = places.get(&card.id.to_string()) { card.group = *group; }
                }
            }
            prop_assert_eq!(now, first);
        }
    }
}
