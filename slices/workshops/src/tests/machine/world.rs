//! A workshop on records, and everything that can happen in it: each act is one case in one transaction.

use db::{Ctx, ReadTx, WriteTx, scopes};
use kernel::{Actor, Day, Id, No, Outcome, Participant, Place, Scope, ScopeKind};

use super::{
    super::{House, house, programme},
    Act,
    check::{Effect, Reference},
};
use crate::{
    cases::{self, TakenStep},
    model::{Board, Card, Group, Purpose, Statement, Step, Workshop},
    rules::{protocol, samples, table},
    store,
};

/// A house in which workshops are held.
pub(super) struct Room {
    house: House,
    // Goes last: the house's site may still need it.
    _runtime: tokio::runtime::Runtime,
}

impl Room {
    pub(super) fn new() -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        Self { house: runtime.block_on(house()), _runtime: runtime }
    }
}

/// A workshop, as its records were after the last act, and what must be true of it.
pub(super) struct World {
    ctx: Ctx,
    pub(super) workshop: Workshop,
    pub(super) board: Board,
    pub(super) reference: Reference,
    count: usize,
}

impl World {
    /// Seven people are there, and the round alone runs.
    pub(super) fn new(room: &Room) -> Self {
        let system = room.house.app.system();
        let create = |tx: &mut WriteTx<'_>| {
            let method = samples::workshop(&[1, 2, 4, 0]).method;
            let what = ("Beispiel", Day::constant(2016, 10, 20), 600);
            cases::workshop_create(tx, what, method, (Purpose::Real, "")).map(|(id, _)| id)
        };
        let home = Place { scope: programme(1), members: Vec::new() };
        let id = system.clone().at(home).write_now(create).unwrap();
        let scope = Scope { kind: ScopeKind::Workshop, id };
        let place = system.read_now(move |tx| scopes::place(tx, scope)).unwrap();
        let ctx = system.at(place);
        let (workshop, board) = ctx.read_now(look).unwrap();
        let mut world = World { ctx, workshop, board, reference: Reference::default(), count: 0 };
        (0..7).for_each(|_| world.act(&Act::Join));
        world.act(&Act::Next);
        world
    }

    /// Does it, and checks what came of it.
    pub(super) fn act(&mut self, act: &Act) {
        self.count += 1;
        let before = self.workshop.position;
        let formed = self.board.round(before + 1).any(|group| !group.members.is_empty());
        let effect = self.done(act).unwrap_or_default();
        (self.workshop, self.board) = self.ctx.read_now(look).unwrap();
        self.reference.apply(&effect, &self.board);
        self.check();
        if self.workshop.position > before && !formed {
            self.check_formed();
        }
    }

    pub(super) fn check(&self) {
        self.reference.check(&self.workshop, &self.board);
    }

    fn done(&self, act: &Act) -> Option<Effect> {
        match *act {
            Act::Join => {
                let join = cases::Join { name: String::new(), origin: None, seats: 1, token_hash: uuid() };
                self.people(move |tx| cases::participant_join(tx, &join))
            }
            Act::Add => {
                let add = cases::ParticipantAdd { names: vec!["Anna".into()], origin: None };
                self.people(move |tx| cases::participant_add(tx, &add))
            }
            Act::Leave(n) => {
                let who = self.somebody(n, true)?;
                let acting = self.acting(who);
                if n % 2 == 0 {
                    return self.people(move |tx| cases::participant_presence(tx, who, false));
                }
                did(acting.write_now(cases::participant_leave)).then(Effect::default)
            }
            Act::Back(n) => {
                let who = self.somebody(n, false)?;
                self.people(move |tx| cases::participant_presence(tx, who, true))
            }
            Act::Move(n, g) => {
                let (participant, group) = (self.somebody(n, true)?, self.group(g)?.id);
                let cmd = cases::ParticipantMove { participant, group };
                self.people(move |tx| cases::participant_move(tx, &cmd))
            }
            Act::Next => {
                let next = cases::StepTake { version: None, step: TakenStep::Next };
                self.people(move |tx| cases::step_take(tx, &next))
            }
            Act::Undo => {
                let (number, _) = self.ctx.read_now(store::step::step_last).unwrap()?;
                let effect = Effect { unentered: self.entered_last(), ..Effect::default() };
                self.wrote(effect, move |tx| cases::step_undo(tx, number))
            }
            Act::Note(n) => {
                let (who, text) = (self.somebody(n, true)?, self.words());
                let noted = self.acting(who).write_now(move |tx| cases::draft_new(tx, &text));
                did(noted).then(Effect::default)
            }
            Act::Share(n) => {
                let who = self.somebody(n, true)?;
                let draft = self.ctx.read_now(move |tx| store::draft::drafts(tx, who)).unwrap().pop()?;
                let shared = self.acting(who).write_now(move |tx| cases::draft_share(tx, draft.id));
                did(shared).then(|| Effect::added([draft.text], &[]))
            }
            Act::Capture(r, g, s, aside) => self.capture((r + 1, g + 1), s, aside),
            _ => self.work(act),
        }
    }

    /// The cards of the last step, if it entered some.
    fn entered_last(&self) -> Vec<Id<Statement>> {
        match self.ctx.read_now(store::step::step_last).unwrap() {
            Some((_, Step::Cards { statements, .. })) => statements.iter().map(|id| id.parse().unwrap()).collect(),
            _ => Vec::new(),
        }
    }

    /// A card that was written on paper, where its group has room for it.
    fn capture(&self, (round, number): (usize, usize), s: usize, aside: bool) -> Option<Effect> {
        let group = self.board.round(round).find(|group| group.number == number);
        if let Some(group) = group
            && table::standing(&self.board, group.id).count() >= self.limit(round)
        {
            return None;
        }
        // What that group itself set aside it did not carry on.
        let aside_by = |one: &Statement| group.is_some_and(|group| self.board.set_aside(one.id, group.id).is_some());
        let lies = |one: &&Statement| one.round < round && one.withdrawn_at.is_none() && !aside_by(one);
        let origins: Vec<&Statement> = self.board.statements.iter().filter(lies).collect();
        let from = origins.get(s % (origins.len() + 1));
        let label = |one: &&Statement| protocol::label(&self.workshop, &self.board, one.id).unwrap();
        let card = Card {
            round,
            group: number,
            label: format!("{round}.{number}.neu"),
            text: self.words(),
            from: from.map(label).into_iter().collect(),
            aside: aside.then(|| "Beispiel".to_owned()),
        };
        let from: Vec<Id<Statement>> = from.map(|one| one.id).into_iter().collect();
        let effect = Effect { asides_new: aside, ..Effect::added([card.text.clone()], &from) };
        did(self.ctx.write_now(move |tx| cases::cards_enter(tx, std::slice::from_ref(&card)))).then_some(effect)
    }

    /// What a group does at its table, with statements that lie there, or lay there until somebody was faster.
    fn work(&self, act: &Act) -> Option<Effect> {
        let (Act::Write(g)
        | Act::Carry(g, ..)
        | Act::Merge(g, ..)
        | Act::Split(g, ..)
        | Act::SetAside(g, _)
        | Act::BringBack(g, _)
        | Act::TakeBack(g, _)
        | Act::Reword(g, _)) = *act
        else {
            return None;
        };
        let table = self.group(g)?;
        let group = table.id;
        let here = |one: &&Statement| one.group == group || table.parents.contains(&one.group);
        let all: Vec<&Statement> = self.board.statements.iter().filter(here).collect();
        let pick = |n: usize| all.get(n % all.len().max(1)).map(|one| (one.id, one.text.clone()));
        let words = self.words();
        let text = words.clone();
        match *act {
            Act::Write(_) => self.wrote(Effect::added([words], &[]), move |tx| cases::statement_new(tx, group, &text)),
            Act::Carry(_, n, same) => {
                let (id, old) = pick(n)?;
                let text = if same { old } else { words };
                let cmd = cases::Carry { group, from: vec![id], text: Some(text.clone()) };
                self.wrote(Effect::added([text], &[id]), move |tx| cases::statement_carry(tx, &cmd))
            }
            Act::Merge(_, a, b) => {
                let from = vec![pick(a)?.0, pick(b)?.0];
                let cmd = cases::Carry { group, from: from.clone(), text: Some(text) };
                self.wrote(Effect::added([words], &from), move |tx| cases::statement_carry(tx, &cmd))
            }
            Act::Split(_, n, parts) => {
                let from = pick(n)?.0;
                let cmd = cases::Split { group, from, texts: vec![text; parts] };
                let effect = Effect::added(vec![words; parts], &[from]);
                self.wrote(effect, move |tx| cases::statement_split(tx, &cmd))
            }
            Act::SetAside(_, n) => {
                let id = pick(n)?.0;
                let effect = Effect { aside: Some((id, group)), ..Effect::default() };
                self.wrote(effect, move |tx| cases::statement_set_aside(tx, group, id, "Beispiel"))
            }
            Act::BringBack(_, n) => {
                let id = pick(n)?.0;
                let effect = Effect { back: Some((id, group)), ..Effect::default() };
                self.wrote(effect, move |tx| cases::statement_bring_back(tx, group, id))
            }
            Act::TakeBack(_, n) => {
                let id = pick(n)?.0;
                let effect = Effect { taken_back: Some(id), ..Effect::default() };
                self.wrote(effect, move |tx| cases::statement_undo(tx, group, id))
            }
            Act::Reword(_, n) => {
                let id = pick(n)?.0;
                let cmd = cases::StatementEdit { group, id, version: self.board.statement(id)?.version, text };
                let effect = Effect { reworded: Some((id, words)), ..Effect::default() };
                self.wrote(effect, move |tx| cases::statement_edit(tx, &cmd))
            }
            _ => None,
        }
    }

    /// A round that begins has groups of its size, whatever lay in it before.
    fn check_formed(&self) {
        let Some((number, round)) = self.workshop.round() else { return };
        let here = |id: &Id<Participant>| self.board.attendees.iter().any(|one| one.id == *id && one.left_at.is_none());
        let people = self.board.attendees.iter().filter(|one| one.left_at.is_none()).count();
        let together = |at: usize| self.board.round(at).map(|group| group.members.iter().filter(|id| here(id)).count());
        let manned = together(number).filter(|count| *count > 0).count();
        let size = usize::from(round.group_size);
        let former = together(number - 1).max().unwrap_or(0);
        match size {
            0 => assert!(manned <= 1, "a plenum is one group"),
            1 => assert_eq!(manned, people, "each alone"),
            // Groups of the round before stay whole: where people moved into one of them, it is as large as it is.
            _ if former <= size && people >= 3 * size => assert!(manned > 1, "{people} people in one group of {size}"),
            _ => {}
        }
    }

    fn people(&self, act: impl Fn(&mut WriteTx<'_>) -> Outcome<()> + Send + 'static) -> Option<Effect> {
        self.wrote(Effect::default(), act)
    }

    fn wrote(&self, effect: Effect, act: impl Fn(&mut WriteTx<'_>) -> Outcome<()> + Send + 'static) -> Option<Effect> {
        did(self.ctx.write_now(act)).then_some(effect)
    }

    fn acting(&self, who: Id<Participant>) -> Ctx {
        self.ctx.clone().acting(Actor::Participant { id: who, workshop: self.workshop.scope })
    }

    fn somebody(&self, n: usize, here: bool) -> Option<Id<Participant>> {
        let found: Vec<_> = self.board.attendees.iter().filter(|one| one.left_at.is_none() == here).collect();
        found.get(n % found.len().max(1)).map(|one| one.id)
    }

    fn group(&self, n: usize) -> Option<&Group> {
        let groups: Vec<&Group> = self.board.round(self.workshop.position).collect();
        groups.get(n % groups.len().max(1)).copied()
    }

    fn limit(&self, round: usize) -> usize {
        usize::from(self.workshop.round_at(round).unwrap().items)
    }

    fn words(&self) -> String {
        format!("Aussage {}", self.count)
    }
}

/// Whether it was done. Refused it may be, with a sentence; that something is not there, or breaks, is a fault.
fn did(outcome: Outcome<()>) -> bool {
    match outcome {
        Ok(()) => true,
        Err(No::Refused(_) | No::Faulty(_)) => false,
        Err(other) => panic!("{other:?}"),
    }
}

fn look(tx: &mut ReadTx<'_>) -> Outcome<(Workshop, Board)> {
    Ok((store::workshop::workshop_here(tx)?, store::board::board(tx)?))
}

fn uuid() -> String {
    uuid::Uuid::from_u128(super::super::random()).to_string()
}
