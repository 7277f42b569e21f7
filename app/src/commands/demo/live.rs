//! A workshop that moves: simulated people work in it while the demo runs.

use std::time::Duration;

use db::{Ctx, scopes};
use kernel::{No, ScopeKind};

use super::scenario;
use crate::trouble::Trouble;

/// How long nobody does anything, on average: short enough to watch, long enough to read.
const PAUSE: Duration = Duration::from_millis(300);

/// Begins a workshop in the model project and lets people work in it, beside everything else. Its short code.
pub(super) fn begin(ctx: &Ctx, people: u32) -> Result<String, Trouble> {
    let people = usize::try_from(people).unwrap_or(60);
    let (workshop, code) = ctx.write_now(move |tx| {
        let programme = scopes::find(tx, ScopeKind::Programme, scenario::KEY)?.ok_or(No::Missing)?;
        let place = scopes::place(tx, programme)?;
        tx.within(place, |tx| workshops::offer::simulation_start(tx, people))
    })?;
    let ctx = ctx.clone();
    // The thread ends with the workshop, or with the process.
    std::thread::spawn(move || {
        while ctx.write_now(move |tx| workshops::offer::simulation_step(tx, workshop)).unwrap_or(false) {
            std::thread::sleep(PAUSE);
        }
    });
    Ok(code)
}
