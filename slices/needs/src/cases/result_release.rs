//! Handing results on to the programme: the office decides, and can take them back. Of several workshops that one counts which
//! was handed on last.

use db::{WriteTx, journal::Event, scopes};
use kernel::{Id, Key, No, Outcome, Place, Say, Scope, ScopeKind};

use crate::{
    cases::result_show::reckoned,
    model::{Score, Sitting, Sum},
    rules::{self, permissions},
    store,
};

/// Hands the need scores on. From now on the programme sees them, and the allocation reckons with them.
pub(crate) fn result_release(tx: &mut WriteTx<'_>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::RESULT_RELEASE)?;
    let sitting = store::sitting::sitting_here(tx)?;
    if sitting.rated_at.is_none() {
        return Err(No::Refused(Say::new("result_release-refused-open")));
    }
    hand(tx, &Sitting { version, ..sitting })
}

/// Takes them back. What another workshop of the office handed on counts again, the latest first; scores that were set by hand stay.
pub(crate) fn result_withdraw(tx: &mut WriteTx<'_>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::RESULT_RELEASE)?;
    let sitting = store::sitting::sitting_here(tx)?;
    if sitting.handed_at.is_none() {
        return Err(No::Refused(Say::new("result_withdraw-refused-not_handed")));
    }
    let withdrawn_at = Some(tx.now());
    store::sitting::sitting_update(tx, &Sitting { handed_at: None, withdrawn_at, version, ..sitting.clone() })?;
    count_anew(tx, &sitting, "needs.result_withdrawn")
}

/// Notes the moment and writes the figures into the programme.
pub(crate) fn hand(tx: &mut WriteTx<'_>, sitting: &Sitting) -> Outcome<()> {
    let handed = Sitting { handed_at: Some(tx.now()), withdrawn_at: None, ..sitting.clone() };
    store::sitting::sitting_update(tx, &handed)?;
    count_anew(tx, sitting, "needs.result_handed")
}

/// Writes into the programme what the workshop that counts now says, for all areas that it or an earlier one asked about.
fn count_anew(tx: &mut WriteTx<'_>, changed: &Sitting, kind: &'static str) -> Outcome<()> {
    let office = changed.office;
    let programme = place(tx, ScopeKind::Programme, changed.programme)?;
    tx.within(programme, |tx| {
        let sums = match rules::counting(store::sitting::sittings_of_programme(tx)?, office) {
            Some(counting) => sums(tx, &counting)?,
            None => Vec::new(),
        };
        let earlier = store::score::scores(tx)?.into_iter().filter(|one| one.office == office);
        let silent = earlier.map(|one| one.area).filter(|area| sums.iter().all(|(other, _)| other != area));
        let silent: Vec<(Key, Option<Sum>)> = silent.map(|area| (area, None)).collect();
        for (area, sum) in sums.into_iter().chain(silent) {
            put(tx, office, area, sum)?;
        }
        tx.append(Event::new(kind, office))
    })
}

fn sums(tx: &mut WriteTx<'_>, counting: &Sitting) -> Outcome<Vec<(Key, Option<Sum>)>> {
    let workshop = place(tx, ScopeKind::Workshop, counting.workshop)?;
    let told = tx.inside(workshop, |tx| reckoned(tx, counting))?;
    Ok(told.into_iter().map(|(result, sum)| (result.area, sum)).collect())
}

fn place(tx: &mut WriteTx<'_>, kind: ScopeKind, id: Id<Scope>) -> Outcome<Place> {
    scopes::place(tx, Scope { kind, id })
}

/// What was set by hand stays beside it.
fn put(tx: &mut WriteTx<'_>, office: Id<Scope>, area: Key, sum: Option<Sum>) -> Outcome<()> {
    match store::score::score_find(tx, office, &area)? {
        Some(old) => store::score::score_update(tx, &Score { sum, ..old }),
        None => {
            let (by_hand, reason) = (None, String::new());
            store::score::score_insert(tx, &Score { office, area, sum, by_hand, reason, version: 1 })
        }
    }
}
