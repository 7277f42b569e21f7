//! Setting a need score by hand, with a reason; or going back to what was reckoned.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Key, Lang, No, Outcome, Say};

use crate::{
    cases::office_here::{Here, office_here},
    model::{Area, Score},
    rules::permissions,
    store,
};

/// What the form asks for.
#[derive(Debug, Clone)]
pub(crate) struct ScoreEdit {
    pub(crate) area: Key,
    pub(crate) version: i64,
    /// Nothing: what was reckoned counts again.
    pub(crate) by_hand: Option<u8>,
    pub(crate) reason: String,
}

/// What its page shows.
#[derive(Debug)]
pub(crate) struct ScoreForm {
    pub(crate) here: Here,
    pub(crate) area: Area,
    pub(crate) score: Option<Score>,
}

/// The score as the form shows it.
pub(crate) fn score_edit_show(tx: &mut ReadTx<'_>, office: &Key, area: &Key) -> Outcome<ScoreForm> {
    tx.allow(&permissions::SCORE_EDIT)?;
    let here = office_here(tx, office, &permissions::SCORE_EDIT)?;
    let score = store::score::score_find(tx, here.office.id, area)?;
    Ok(ScoreForm { area: here.area(area)?, here, score })
}

/// Sets it.
pub(crate) fn score_edit(tx: &mut WriteTx<'_>, office: &Key, cmd: &ScoreEdit) -> Outcome<()> {
    tx.allow(&permissions::SCORE_EDIT)?;
    let here = office_here(tx, office, &permissions::SCORE_EDIT)?;
    let label = here.area(&cmd.area)?.label(Lang::De);
    let old = store::score::score_find(tx, here.office.id, &cmd.area)?;
    if old.is_none() && cmd.version != 0 {
        return Err(No::Stale);
    }
    if cmd.by_hand.is_some() && cmd.reason.is_empty() {
        return Err(No::at("reason", Say::new("form-missing")));
    }
    let before = old.as_ref().and_then(Score::counts);
    let reason = if cmd.by_hand.is_some() { cmd.reason.clone() } else { String::new() };
    let sum = old.as_ref().and_then(|one| one.sum.clone());
    let (office, area) = (here.office.id, cmd.area.clone());
    let new = Score { office, area, sum, by_hand: cmd.by_hand, reason, version: cmd.version };
    if old.is_some() {
        store::score::score_update(tx, &new)?
    } else {
        store::score::score_insert(tx, &new)?
    }
    let told = |points: Option<u8>| points.map_or_else(String::new, |points| points.to_string());
    tx.append(
        Event::new("needs.score_set", office)
            .set("area", label)
            .change("score", told(before), told(new.counts()))
            .set("reason", &new.reason),
    )
}
