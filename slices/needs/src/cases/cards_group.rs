//! Putting cards into named groups, and undoing that. No card is changed or lost, and each keeps its author.

use db::{WriteTx, journal::Event};
use kernel::{Id, No, Outcome, Say};

use crate::{
    model::{Card, CardGroup},
    rules::{self, permissions},
    store,
};

/// Which cards go where: into a group that is there, into a new one, or back to no group.
#[derive(Debug, Clone)]
pub(crate) struct CardsGroup {
    pub(crate) cards: Vec<Id<Card>>,
    pub(crate) group: Option<Id<CardGroup>>,
    /// The name of a new group; may be empty.
    pub(crate) name: String,
}

/// Groups them.
pub(crate) fn cards_group(tx: &mut WriteTx<'_>, cmd: &CardsGroup) -> Outcome<()> {
    tx.allow(&permissions::SITTING_STEER)?;
    let sitting = store::sitting::sitting_here(tx)?;
    rules::open(workshops::offer::room(tx)?.closed)?;
    let (all, groups) = (store::card::cards_shared(tx)?, store::card::card_groups(tx)?);
    let chosen = rules::moves_fit(&all, &cmd.cards)?;
    if cmd.group.is_some_and(|id| groups.iter().all(|group| group.id != id)) {
        return Err(No::at("group", Say::new("form-choice")));
    }
    let begun = (!cmd.name.is_empty()).then(|| CardGroup { id: tx.id(), name: cmd.name.clone() });
    if let Some(new) = &begun {
        if groups.iter().any(|group| group.name.to_lowercase() == new.name.to_lowercase()) {
            return Err(No::at("name", Say::new("cards_group-refused-named")));
        }
        store::card::card_group_insert(tx, new)?;
    }
    let target = begun.as_ref().map(|new| new.id);
    store::card::card_move_insert(tx, &rules::moved(&chosen, target))?;
    for card in &chosen {
        store::card::card_place(tx, card.id, target.or(cmd.group))?;
    }
    tx.append(Event::new("needs.cards_grouped", sitting.workshop).set("count", chosen.len()))
}

/// Undoes the last act: every card is where it was before. `number` is the act that the reader saw.
pub(crate) fn grouping_undo(tx: &mut WriteTx<'_>, number: i64) -> Outcome<()> {
    tx.allow(&permissions::SITTING_STEER)?;
    let sitting = store::sitting::sitting_here(tx)?;
    rules::open(workshops::offer::room(tx)?.closed)?;
    let last = store::card::card_move_last(tx)?;
    let (last, act) = last.ok_or_else(|| No::Refused(Say::new("grouping_undo-refused-nothing")))?;
    if last != number {
        return Err(No::Refused(Say::new("grouping_undo-refused-other")));
    }
    for (card, group) in rules::undone(&act) {
        store::card::card_place(tx, card, group)?;
    }
    if let Some(begun) = act.begun.as_ref().and_then(|id| id.parse().ok()) {
        store::card::card_group_withdraw(tx, begun)?;
    }
    store::card::card_move_undone(tx, last)?;
    tx.append(Event::new("needs.grouping_undone", sitting.workshop))
}
