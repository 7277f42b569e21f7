//! What leadership states about an area: in any case, not now, only with one service; each with its reason.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Key, Lang, No, Outcome, Say};

use crate::{
    cases::office_here::{Here, office_here},
    model::{Area, WishRow, WishWord},
    rules::permissions,
    store,
};

/// What the form asks for.
#[derive(Debug, Clone)]
pub(crate) struct WishEdit {
    pub(crate) area: Key,
    pub(crate) version: i64,
    pub(crate) kind: WishWord,
    pub(crate) service: Option<String>,
    pub(crate) reason: String,
}

/// What its page shows.
#[derive(Debug)]
pub(crate) struct WishForm {
    pub(crate) here: Here,
    pub(crate) area: Area,
    pub(crate) wish: Option<WishRow>,
}

/// The wish as the form shows it.
pub(crate) fn wish_edit_show(tx: &mut ReadTx<'_>, office: &Key, area: &Key) -> Outcome<WishForm> {
    tx.allow(&permissions::WISH_EDIT)?;
    let here = office_here(tx, office, &permissions::WISH_EDIT)?;
    let wish = store::wish::wish_find(tx, here.office.id, area)?;
    Ok(WishForm { area: here.area(area)?, here, wish })
}

/// States it, or takes it back.
pub(crate) fn wish_edit(tx: &mut WriteTx<'_>, office: &Key, cmd: &WishEdit) -> Outcome<()> {
    tx.allow(&permissions::WISH_EDIT)?;
    let here = office_here(tx, office, &permissions::WISH_EDIT)?;
    let area = here.area(&cmd.area)?.label(Lang::De);
    let bound = cmd.kind == WishWord::OnlyWith;
    let known = cmd.service.as_ref().is_some_and(|id| here.services.iter().any(|service| service.id == *id));
    if bound && !known {
        return Err(No::at("service", Say::new("wish_edit-refused-service")));
    }
    if cmd.kind != WishWord::None && cmd.reason.is_empty() {
        return Err(No::at("reason", Say::new("form-missing")));
    }
    let old = store::wish::wish_find(tx, here.office.id, &cmd.area)?;
    let told = |kind: WishWord| if kind == WishWord::None { "" } else { kind.word() };
    let before = old.as_ref().map_or("", |one| told(one.kind));
    let new = WishRow {
        office: here.office.id,
        area: cmd.area.clone(),
        kind: cmd.kind,
        service: cmd.service.clone().filter(|_| bound),
        reason: cmd.reason.clone(),
        version: cmd.version,
    };
    match old {
        Some(_) => store::wish::wish_update(tx, &new)?,
        None if cmd.version != 0 => return Err(No::Stale),
        None => store::wish::wish_insert(tx, &new)?,
    }
    tx.append(
        Event::new("needs.wish_stated", new.office)
            .set("area", area)
            .change("kind", before, told(new.kind))
            .set("reason", &new.reason),
    )
}
