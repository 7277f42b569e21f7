//! Planning a workshop, and ending a rehearsal without a trace.

use db::{ReadTx, WriteTx, journal::Event, scopes};
use kernel::{Day, Id, Key, Lang, No, Outcome, Place, Say, Scope, ScopeKind};
use methods::offer::{Method, MethodRef};
use programmes::offer::{MilestoneRow, milestones};

use crate::{
    cases::photo_add::photos_forget,
    model::{Clock, Purpose, Workshop},
    rules::{names, permissions, planning},
    store,
};

/// What is planned, whether for the first time or anew.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) title: String,
    /// None where the event's own day is meant.
    pub(crate) day: Option<Day>,
    pub(crate) start: u32,
    pub(crate) milestone: Option<Id<MilestoneRow>>,
}

/// What the form asks for.
#[derive(Debug, Clone)]
pub(crate) struct WorkshopNew {
    pub(crate) plan: Plan,
    pub(crate) method: MethodRef,
    pub(crate) lang: Lang,
    pub(crate) rehearsal: bool,
}

/// What its page shows.
#[derive(Debug)]
pub(crate) struct WorkshopForm {
    pub(crate) methods: Vec<(MethodRef, Method)>,
    pub(crate) milestones: Vec<MilestoneRow>,
    pub(crate) today: Day,
}

/// What the form offers.
pub(crate) fn workshop_new_show(tx: &mut ReadTx<'_>, lang: Lang) -> Outcome<WorkshopForm> {
    tx.allow(&permissions::WORKSHOP_NEW)?;
    Ok(WorkshopForm { methods: methods::offer::methods(tx, lang)?, milestones: milestones(tx)?, today: tx.now().day() })
}

/// Plans it: its short code.
pub(crate) fn workshop_new(tx: &mut WriteTx<'_>, cmd: &WorkshopNew) -> Outcome<String> {
    tx.allow(&permissions::WORKSHOP_NEW)?;
    let method = methods::offer::method(tx, cmd.method, cmd.lang)?;
    let purpose = if cmd.rehearsal { Purpose::Rehearsal } else { Purpose::Real };
    let plan = &cmd.plan;
    let day = day(tx, plan)?;
    let (scope, code) = workshop_create(tx, (&plan.title, day, plan.start), method, (purpose, ""))?;
    if plan.milestone.is_some() {
        let place = scopes::place(tx, Scope { kind: ScopeKind::Workshop, id: scope })?;
        tx.within(place, |tx| {
            let new = store::workshop::workshop_here(tx)?;
            store::workshop::workshop_replan(tx, &Workshop { milestone: plan.milestone, ..new })
        })?;
    }
    // A rehearsal leaves no trace in the programme either.
    if !cmd.rehearsal {
        tx.append(Event::new("workshops.workshop_created", scope).set("title", &plan.title).set("day", day))?;
    }
    Ok(code)
}

/// The day of a plan. The event is one of the programme of this transaction.
pub(super) fn day(tx: &mut ReadTx<'_>, plan: &Plan) -> Outcome<Day> {
    let all = milestones(tx)?;
    let find = |id| all.iter().find(|row| row.id == id).ok_or_else(|| No::at("milestone", Say::new("form-choice")));
    let event = plan.milestone.map(find).transpose()?;
    planning::day(plan.day, event.map(|row| row.on))
}

/// Enters a workshop with a scope of its own, whose home is the programme of this transaction. `way` is where the pages of
/// another slice lie, if one runs it.
pub(crate) fn workshop_create(
    tx: &mut WriteTx<'_>,
    (title, day, start): (&str, Day, u32),
    method: Method,
    (purpose, way): (Purpose, &str),
) -> Outcome<(Id<Scope>, String)> {
    let (id, programme) = (tx.id(), tx.scope_id());
    let scope = Scope { kind: ScopeKind::Workshop, id };
    let code = free_code(tx)?;
    scopes::insert(tx, scope, &code)?;
    let workshop = Workshop {
        scope: id,
        programme,
        title: title.to_owned(),
        day,
        start,
        milestone: None,
        method,
        purpose,
        position: 0,
        clock: Clock::default(),
        way: way.to_owned(),
        message: String::new(),
        closed_at: None,
        version: 1,
    };
    let members = [vec![programme], tx.place().members.clone()].concat();
    tx.within(Place { scope, members }, |tx| {
        scopes::member_add(tx, programme)?;
        scopes::entitle(tx, title)?;
        store::workshop::workshop_insert(tx, &workshop)
    })?;
    Ok((id, code.to_string()))
}

/// A code that no workshop has. Two equal ones in a row would be one chance in a hundred billions.
fn free_code(tx: &mut WriteTx<'_>) -> Outcome<Key> {
    for _ in 0..8 {
        let code: Key = names::code(tx.bytes()).parse().map_err(|()| No::Missing)?;
        if scopes::find(tx, ScopeKind::Workshop, code.as_str())?.is_none() {
            return Ok(code);
        }
    }
    Err(No::Busy(1))
}

/// Ends a rehearsal: nothing of it remains. The address of its programme.
pub(crate) fn rehearsal_end(tx: &mut WriteTx<'_>) -> Outcome<String> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let workshop = store::workshop::workshop_here(tx)?;
    if workshop.purpose != Purpose::Rehearsal {
        return Err(No::Missing);
    }
    let (_, key) = scopes::key(tx, workshop.programme)?;
    photos_forget(tx)?;
    store::workshop::workshop_forget(tx)?;
    scopes::forget(tx)?;
    Ok(key)
}
