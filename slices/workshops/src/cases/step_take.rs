//! Steps of the facilitator: next round, clock, message, close; and the last of them undone.

use db::{WriteTx, journal::Event};
use kernel::{No, Outcome, Say};

use crate::{
    cases::{
        cards_enter::cards_undo,
        participant_place::{groups_form, placed_back},
    },
    model::{Step, Workshop},
    rules::{course, permissions},
    store,
};

/// What the facilitator wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TakenStep {
    /// The next round.
    Next,
    /// The clock stops, or runs again.
    Pause,
    /// So many minutes more.
    Extend(i64),
    /// A sentence for all; nothing takes it away.
    Message(String),
    /// The end.
    Close,
}

/// A step, for the state of the workshop that the facilitator saw; without one it fits every state.
#[derive(Debug, Clone)]
pub(crate) struct StepTake {
    pub(crate) version: Option<i64>,
    pub(crate) step: TakenStep,
}

/// Takes it. Of two who press at once the second is told (`No::Stale`).
pub(crate) fn step_take(tx: &mut WriteTx<'_>, cmd: &StepTake) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let old = store::workshop::workshop_here(tx)?;
    if cmd.version.is_some_and(|seen| seen != old.version) {
        return Err(No::Stale);
    }
    let (new, step, event) = decide(tx, &old, &cmd.step)?;
    store::workshop::workshop_update(tx, &new)?;
    if new.position != old.position {
        groups_form(tx, &new, new.position)?;
    }
    store::step::step_insert(tx, &step)?;
    tx.append(event)
}

fn decide(tx: &WriteTx<'_>, old: &Workshop, step: &TakenStep) -> Outcome<(Workshop, Step, Event)> {
    let now = tx.now();
    let clock = |clock, event| {
        let step = Step::Clock { clock: old.clock.into() };
        Ok((Workshop { clock, ..old.clone() }, step, Event::new(event, old.scope)))
    };
    match step {
        TakenStep::Next => {
            let next = course::next(old, now)?;
            let name = old.round_at(next.position).map_or("", |round| round.name.as_str());
            let event = Event::new("workshops.round_opened", old.scope).set("round", name);
            let step = Step::Next { position: old.position, clock: old.clock.into() };
            Ok((Workshop { position: next.position, clock: next.clock, ..old.clone() }, step, event))
        }
        TakenStep::Pause if old.clock.paused_at.is_some() => clock(course::pause(old, now)?, "workshops.clock_resumed"),
        TakenStep::Pause => clock(course::pause(old, now)?, "workshops.clock_paused"),
        TakenStep::Extend(minutes) => clock(course::extend(old, *minutes, now)?, "workshops.clock_extended"),
        TakenStep::Message(message) => {
            let event = Event::new("workshops.message_sent", old.scope).change("message", &old.message, message);
            let step = Step::Message { message: old.message.clone() };
            Ok((Workshop { message: message.clone(), ..old.clone() }, step, event))
        }
        TakenStep::Close => {
            course::open(old)?;
            let event = Event::new("workshops.workshop_closed", old.scope);
            Ok((Workshop { closed_at: Some(now), ..old.clone() }, Step::Close, event))
        }
    }
}

/// Undoes the step that somebody saw as the last one. What people wrote meanwhile stays.
pub(crate) fn step_undo(tx: &mut WriteTx<'_>, seen: i64) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let old = store::workshop::workshop_here(tx)?;
    let (number, step) = store::step::step_last(tx)?.ok_or_else(|| No::Refused(Say::new("step-refused-nothing")))?;
    if number != seen {
        return Err(No::Stale);
    }
    let mut new = old.clone();
    match &step {
        Step::Next { position, clock } => (new.position, new.clock) = (*position, (*clock).into()),
        Step::Clock { clock } => new.clock = (*clock).into(),
        Step::Message { message } => new.message.clone_from(message),
        Step::Close => new.closed_at = None,
        Step::Cards { .. } => return cards_undo(tx, number),
        Step::Move { participant, round, from } => placed_back(tx, participant, Some((*round, from.clone())))?,
        Step::Add { participant } => placed_back(tx, participant, None)?,
    }
    store::workshop::workshop_update(tx, &new)?;
    if new.position != old.position {
        // Who came in the round that is taken back finds a place in the one before.
        groups_form(tx, &new, new.position)?;
    }
    store::step::step_undone(tx, number)?;
    tx.append(Event::new("workshops.step_undone", old.scope).set("step", step.word()))
}
