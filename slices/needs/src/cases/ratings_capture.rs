//! Ratings from paper: a grid for each scale, one row a sheet.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome, Say};
use workshops::offer::{Room, room};

use crate::{
    model::{DOTS, Rating, Sitting, Voice},
    rules::{GridRow, permissions, sheets_fit},
    store,
};

/// The grid as its page needs it.
#[derive(Debug)]
pub(crate) struct Captured {
    pub(crate) sitting: Sitting,
    pub(crate) room: Room,
    pub(crate) rows: Vec<GridRow>,
}

/// A grid that was filled.
#[derive(Debug, Clone)]
pub(crate) struct Capture {
    pub(crate) scale: String,
    pub(crate) rows: Vec<GridRow>,
}

/// What was entered for a scale so far.
pub(crate) fn ratings_capture_show(tx: &mut ReadTx<'_>, scale: &str) -> Outcome<Captured> {
    tx.allow(&permissions::SITTING_STEER)?;
    let sitting = store::sitting::sitting_here(tx)?;
    let (sheets, ratings) = (store::rating::sheets(tx)?, store::rating::ratings(tx)?);
    let row = |voice: Voice| {
        let value = |area: &crate::model::Area| {
            let found = ratings.iter().find(|one| one.voice == voice.id && one.area == area.key && one.scale == scale);
            found.map(|one| one.value)
        };
        Some(GridRow { sheet: voice.sheet?, values: sitting.areas.iter().map(value).collect() })
    };
    let rows = sheets.into_iter().filter_map(row).collect();
    Ok(Captured { room: room(tx)?, rows, sitting })
}

/// Enters the grid of one scale, over what was there. A row without any answer makes no sheet.
pub(crate) fn ratings_capture(tx: &mut WriteTx<'_>, cmd: &Capture) -> Outcome<()> {
    tx.allow(&permissions::SITTING_STEER)?;
    let sitting = store::sitting::sitting_here(tx)?;
    if sitting.rated_at.is_some() {
        return Err(No::Refused(Say::new("sitting-refused-rated")));
    }
    if cmd.scale == DOTS {
        sheets_fit(&cmd.rows, sitting.template.dots)?;
    }
    let sheets = store::rating::sheets(tx)?;
    let mut count = 0_usize;
    for row in &cmd.rows {
        let known = sheets.iter().find(|voice| voice.sheet == Some(row.sheet)).map(|voice| voice.id);
        if known.is_none() && row.values.iter().all(Option::is_none) {
            continue;
        }
        let voice = Voice { id: known.unwrap_or_else(|| tx.id()), sheet: Some(row.sheet) };
        store::rating::voice_insert(tx, &voice)?;
        for (area, value) in sitting.areas.iter().zip(&row.values) {
            match value.filter(|value| cmd.scale != DOTS || *value > 0) {
                Some(value) => {
                    let new = Rating { voice: voice.id, area: area.key.clone(), scale: cmd.scale.clone(), value };
                    store::rating::rating_put(tx, &new)?;
                }
                None => store::rating::rating_delete(tx, voice.id, &area.key, &cmd.scale)?,
            }
        }
        count += 1;
    }
    tx.append(Event::new("needs.ratings_captured", sitting.workshop).set("count", count))
}
