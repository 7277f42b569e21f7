//! Planning a workshop anew, and withdrawing it, while nothing of it began.

use db::{ReadTx, WriteTx, journal::Event, scopes};
use kernel::{Lang, No, Outcome, Place, Scope, ScopeKind};
use methods::offer::{Method, MethodRef};
use programmes::offer::{MilestoneRow, milestones};

use crate::{
    cases::workshop_new::{Plan, day},
    model::{Purpose, Workshop},
    rules::{permissions, planning},
    store,
};

/// The new plan, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct WorkshopEdit {
    pub(crate) plan: Plan,
    /// None where the method stays as it was copied.
    pub(crate) method: Option<MethodRef>,
    pub(crate) lang: Lang,
    pub(crate) version: i64,
}

/// The plan as it is, and what could be chosen.
#[derive(Debug)]
pub(crate) struct WorkshopPlan {
    pub(crate) workshop: Workshop,
    pub(crate) methods: Vec<(MethodRef, Method)>,
    pub(crate) milestones: Vec<MilestoneRow>,
}

/// What the form shows.
pub(crate) fn workshop_edit_show(tx: &mut ReadTx<'_>, lang: Lang) -> Outcome<WorkshopPlan> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let workshop = planned(tx)?;
    let programme = programme(tx, &workshop)?;
    let (methods, milestones) = tx.inside(programme, |tx| Ok((methods::offer::methods(tx, lang)?, milestones(tx)?)))?;
    Ok(WorkshopPlan { workshop, methods, milestones })
}

/// Writes the new plan.
pub(crate) fn workshop_edit(tx: &mut WriteTx<'_>, cmd: &WorkshopEdit) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let old = planned(tx)?;
    let (programme, plan) = (programme(tx, &old)?, &cmd.plan);
    let (day, method) = tx.within(programme, |tx| {
        let method = cmd.method.map(|which| methods::offer::method(tx, which, cmd.lang)).transpose()?;
        Ok((day(tx, plan)?, method.unwrap_or_else(|| old.method.clone())))
    })?;
    let (title, start, milestone) = (plan.title.clone(), plan.start, plan.milestone);
    let new = Workshop { title, day, start, milestone, method, version: cmd.version, ..old.clone() };
    store::workshop::workshop_replan(tx, &new)?;
    scopes::entitle(tx, &new.title)?;
    let event = Event::new("workshops.workshop_edited", old.scope).change("title", &old.title, &new.title);
    let event = event.change("day", old.day, day).change("method", &old.method.title, &new.method.title);
    tx.append(event)
}

/// Withdraws it: nothing remains but what the programme's journal says. The key of the programme.
pub(crate) fn workshop_withdraw(tx: &mut WriteTx<'_>) -> Outcome<String> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let old = planned(tx)?;
    let (_, key) = scopes::key(tx, old.programme)?;
    let programme = programme(tx, &old)?;
    store::workshop::workshop_forget(tx)?;
    scopes::forget(tx)?;
    if old.purpose == Purpose::Real {
        let event = Event::new("workshops.workshop_withdrawn", old.scope);
        tx.within(programme, |tx| tx.append(event.change("title", &old.title, "").change("day", old.day, "")))?;
    }
    Ok(key)
}

/// A workshop of this slice of which nothing began.
fn planned(tx: &mut ReadTx<'_>) -> Outcome<Workshop> {
    let workshop = store::workshop::workshop_here(tx)?;
    if !workshop.way.is_empty() {
        return Err(No::Missing);
    }
    planning::is_open(&workshop, &store::board::board(tx)?)?;
    Ok(workshop)
}

fn programme(tx: &mut ReadTx<'_>, workshop: &Workshop) -> Outcome<Place> {
    scopes::place(tx, Scope { kind: ScopeKind::Programme, id: workshop.programme })
}
