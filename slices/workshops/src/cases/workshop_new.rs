//! Planning a workshop, and ending a rehearsal without a trace.

use db::{ReadTx, WriteTx, journal::Event, scopes};
use kernel::{Day, Id, Key, Lang, No, Outcome, Place, Scope, ScopeKind};
use methods::offer::{Method, MethodRef};

use crate::{
    cases::photo_add::photos_forget,
    model::{Clock, Purpose, Workshop},
    rules::{names, permissions},
    store,
};

/// What the form asks for.
#[derive(Debug, Clone)]
pub(crate) struct WorkshopNew {
    pub(crate) title: String,
    pub(crate) day: Day,
    pub(crate) start: u32,
    pub(crate) method: MethodRef,
    pub(crate) lang: Lang,
    pub(crate) rehearsal: bool,
}

/// What its page shows.
#[derive(Debug)]
pub(crate) struct WorkshopForm {
    pub(crate) methods: Vec<(MethodRef, Method)>,
    pub(crate) today: Day,
}

/// What the form offers.
pub(crate) fn workshop_new_show(tx: &mut ReadTx<'_>, lang: Lang) -> Outcome<WorkshopForm> {
    tx.allow(&permissions::WORKSHOP_NEW)?;
    Ok(WorkshopForm { methods: methods::offer::methods(tx, lang)?, today: tx.now().day() })
}

/// Plans it: its short code.
pub(crate) fn workshop_new(tx: &mut WriteTx<'_>, cmd: &WorkshopNew) -> Outcome<String> {
    tx.allow(&permissions::WORKSHOP_NEW)?;
    let method = methods::offer::method(tx, cmd.method, cmd.lang)?;
    let purpose = if cmd.rehearsal { Purpose::Rehearsal } else { Purpose::Real };
    let (scope, code) = workshop_create(tx, (&cmd.title, cmd.day, cmd.start), method, (purpose, ""))?;
    // A rehearsal leaves no trace in the programme either.
    if !cmd.rehearsal {
        tx.append(Event::new("workshops.workshop_created", scope).set("title", &cmd.title).set("day", cmd.day))?;
    }
    Ok(code)
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
