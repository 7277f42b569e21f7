//! Handing results on to the programme: the office decides, and can take them back.

use db::{WriteTx, journal::Event, scopes};
use kernel::{No, Outcome, Place, Say, Scope, ScopeKind};

use crate::{
    cases::{result_show::reckoned, sitting_here},
    model::{Score, Sitting, Sum},
    rules::permissions,
    store,
};

/// Hands the need scores on. From now on the programme sees them, and the allocation reckons with them.
pub(crate) fn result_release(tx: &mut WriteTx<'_>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::RESULT_RELEASE)?;
    let sitting = sitting_here(tx, &permissions::RESULT_RELEASE)?;
    if sitting.rated_at.is_none() {
        return Err(No::Refused(Say::new("result_release-refused-open")));
    }
    hand(tx, &Sitting { version, ..sitting })
}

/// Takes them back: scores that were set by hand stay.
pub(crate) fn result_withdraw(tx: &mut WriteTx<'_>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::RESULT_RELEASE)?;
    let sitting = sitting_here(tx, &permissions::RESULT_RELEASE)?;
    if sitting.handed_at.is_none() {
        return Err(No::Refused(Say::new("result_withdraw-refused-not_handed")));
    }
    let sums = sitting.areas.iter().map(|area| (area.key.clone(), None)).collect();
    written(tx, &Sitting { handed_at: None, version, ..sitting }, sums, "needs.result_withdrawn")
}

/// Writes figures into the programme and notes the moment.
pub(crate) fn hand(tx: &mut WriteTx<'_>, sitting: &Sitting) -> Outcome<()> {
    let sums = reckoned(tx, sitting)?.into_iter().map(|(result, sum)| (result.area, sum)).collect();
    let handed = Sitting { handed_at: Some(tx.now()), ..sitting.clone() };
    written(tx, &handed, sums, "needs.result_handed")
}

fn written(
    tx: &mut WriteTx<'_>,
    sitting: &Sitting,
    sums: Vec<(kernel::Key, Option<Sum>)>,
    kind: &'static str,
) -> Outcome<()> {
    store::sitting::sitting_update(tx, sitting)?;
    let place: Place = scopes::place(tx, Scope { kind: ScopeKind::Programme, id: sitting.programme })?;
    tx.within(place, |tx| {
        for (area, sum) in sums {
            match store::score::score_find(tx, sitting.office, &area)? {
                Some(old) => store::score::score_update(tx, &Score { sum, ..old })?,
                None => {
                    let (by_hand, reason) = (None, String::new());
                    store::score::score_insert(
                        tx,
                        &Score { office: sitting.office, area, sum, by_hand, reason, version: 1 },
                    )?;
                }
            }
        }
        tx.append(Event::new(kind, sitting.office))
    })
}
