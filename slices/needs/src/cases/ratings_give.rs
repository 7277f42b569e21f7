//! A participant rates areas and gives dots. Nobody else sees what they answered, and the journal does not hear of it.

use db::{ReadTx, WriteTx};
use kernel::{Key, No, Outcome, Say};

use crate::{
    cases::hall_show::{Hall, hall_show, me},
    model::{DOTS, Rating, Voice},
    rules::{self, Deed, permissions},
    store,
};

/// One answer as it was sent: area, scale and value; no value means „kann ich nicht sagen“.
pub(crate) type Given = (Key, String, Option<i64>);

/// What the participant answered so far.
pub(crate) fn ratings_give_show(tx: &mut ReadTx<'_>) -> Outcome<(Hall, Vec<Rating>)> {
    tx.allow(&permissions::CARD_WRITE)?;
    let hall = hall_show(tx)?;
    let mine = store::rating::ratings_of(tx, me(tx)?.cast())?;
    Ok((hall, mine))
}

/// Gives ratings; what was answered before is written over.
pub(crate) fn ratings_give(tx: &mut WriteTx<'_>, given: &[Given]) -> Outcome<()> {
    tx.allow(&permissions::CARD_WRITE)?;
    let hall = hall_show(tx)?;
    rules::may(&hall.sitting, (hall.room.position, hall.room.closed), Deed::Rate)?;
    for (area, scale, value) in given {
        let known = hall.sitting.template.scales.iter().find(|one| one.key == *scale);
        let known = known.filter(|_| hall.sitting.area(area.as_str()).is_some()).ok_or(No::Missing)?;
        if value.is_some_and(|value| !(known.least..=known.most).contains(&value)) {
            return Err(No::Refused(Say::new("form-choice")));
        }
    }
    put(tx, given)
}

/// Gives dots.
pub(crate) fn votes_give(tx: &mut WriteTx<'_>, given: &[(Key, i64)]) -> Outcome<()> {
    tx.allow(&permissions::CARD_WRITE)?;
    let hall = hall_show(tx)?;
    rules::may(&hall.sitting, (hall.room.position, hall.room.closed), Deed::Vote)?;
    if given.iter().any(|(area, value)| hall.sitting.area(area.as_str()).is_none() || *value < 0) {
        return Err(No::Missing);
    }
    rules::dots_fit(given.iter().map(|(_, dots)| dots).sum(), hall.sitting.template.dots)?;
    let given: Vec<Given> =
        given.iter().map(|(area, dots)| (area.clone(), DOTS.to_owned(), (*dots > 0).then_some(*dots))).collect();
    put(tx, &given)
}

fn put(tx: &mut WriteTx<'_>, given: &[Given]) -> Outcome<()> {
    let voice = Voice { id: me(tx)?.cast(), sheet: None };
    store::rating::voice_insert(tx, &voice)?;
    for (area, scale, value) in given {
        match value {
            Some(value) => {
                let new = Rating { voice: voice.id, area: area.clone(), scale: scale.clone(), value: *value };
                store::rating::rating_put(tx, &new)?;
            }
            None => store::rating::rating_delete(tx, voice.id, area, scale)?,
        }
    }
    Ok(())
}
