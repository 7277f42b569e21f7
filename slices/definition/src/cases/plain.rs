//! Plain language: worded, compared with the original, released, withdrawn.

use db::{ReadTx, WriteTx, journal::Event, release};
use kernel::{Lang, No, Outcome, Say};
use ui::T;

use super::{definition_public::FrozenPlain, definition_show::PLAIN, here};
use crate::{
    model::{Definition, Item, Plain},
    rules::{paper, permissions},
    store,
};

/// A wording in plain language, and the one that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct PlainEdit {
    pub(crate) stem: String,
    pub(crate) text: String,
    /// The number of the wording before; 0 for the first one.
    pub(crate) version: i64,
    /// The revision of the original that stood beside it.
    pub(crate) revision: i64,
    /// Whether it says the same as the original, as far as its writers can tell.
    pub(crate) checked: bool,
}

/// The plain language beside its original.
#[derive(Debug)]
pub(crate) struct PlainShow {
    pub(crate) definition: Definition,
    pub(crate) items: Vec<Item>,
    pub(crate) plain: Option<Plain>,
    pub(crate) released: bool,
    pub(crate) may_edit: bool,
    pub(crate) may_release: bool,
}

impl PlainShow {
    /// Whether it was compared with another text than the one that is here now.
    pub(crate) fn is_due(&self) -> bool {
        self.plain.as_ref().is_some_and(|plain| plain.checked != self.definition.revision)
    }
}

/// Shows both.
pub(crate) fn plain_show(tx: &mut ReadTx<'_>) -> Outcome<PlainShow> {
    tx.allow(&permissions::DEFINITION_SHOW)?;
    both(tx)
}

/// The same for the form.
pub(crate) fn plain_edit_show(tx: &mut ReadTx<'_>) -> Outcome<PlainShow> {
    tx.allow(&permissions::PLAIN_EDIT)?;
    both(tx)
}

fn both(tx: &mut ReadTx<'_>) -> Outcome<PlainShow> {
    Ok(PlainShow {
        definition: here::definition_here(tx)?,
        items: store::item::items(tx)?,
        plain: store::plain::plain_find(tx)?,
        released: release::public(tx, PLAIN)?.is_some(),
        may_edit: tx.may(&permissions::PLAIN_EDIT),
        may_release: tx.may(&permissions::PLAIN_RELEASE),
    })
}

/// Adds a wording; what was before stays in the records.
pub(crate) fn plain_edit(tx: &mut WriteTx<'_>, cmd: &PlainEdit) -> Outcome<()> {
    tx.allow(&permissions::PLAIN_EDIT)?;
    let before = both(tx)?.plain;
    let number = before.as_ref().map_or(0, |plain| plain.number);
    if number != cmd.version {
        return Err(No::Stale);
    }
    let checked = if cmd.checked { cmd.revision } else { before.as_ref().map_or(0, |plain| plain.checked) };
    let new = Plain { number: number + 1, stem: cmd.stem.clone(), text: cmd.text.clone(), checked, at: tx.now() };
    store::plain::plain_insert(tx, &new)?;
    let scope = tx.scope_id();
    let (stem, text) = before.map_or((String::new(), String::new()), |plain| (plain.stem, plain.text));
    tx.append(
        Event::new("definition.plain_edited", scope).change("stem", stem, &cmd.stem).change("text", text, &cmd.text),
    )
}

/// Notes that it says the same as the original that the reader saw beside it.
pub(crate) fn plain_check(tx: &mut WriteTx<'_>, number: i64, revision: i64) -> Outcome<()> {
    tx.allow(&permissions::PLAIN_EDIT)?;
    let PlainShow { definition, plain, .. } = both(tx)?;
    let plain = plain.ok_or_else(|| No::refused("plain_show-refused-none"))?;
    if plain.number != number || definition.revision != revision {
        return Err(No::refused("plain_show-refused-changed"));
    }
    let new = Plain { number: number + 1, checked: revision, at: tx.now(), ..plain };
    store::plain::plain_insert(tx, &new)?;
    let scope = tx.scope_id();
    tx.append(Event::new("definition.plain_checked", scope))
}

/// Releases it; what was not compared with the text as it is now is refused.
pub(crate) fn plain_release(tx: &mut WriteTx<'_>, t: &T, number: i64) -> Outcome<()> {
    tx.allow(&permissions::PLAIN_RELEASE)?;
    let shown = both(tx)?;
    if shown.is_due() {
        return Err(No::refused("plain_show-refused-due"));
    }
    let plain = shown.plain.ok_or_else(|| No::refused("plain_show-refused-none"))?;
    if plain.number != number {
        return Err(No::refused("plain_show-refused-changed"));
    }
    let standing = Say::new("definition_paper-standing_plain").with("day", tx.now().day());
    let head = here::head(tx, standing)?;
    let in_lang = |lang| paper::plain(&head, &plain, &t.in_lang(lang));
    let frozen = FrozenPlain { checked: plain.checked, de: in_lang(Lang::De), en: in_lang(Lang::En) };
    let release = release::put(tx, PLAIN, &serde_json::to_string(&frozen).map_err(No::broken)?)?;
    let scope = tx.scope_id();
    tx.append(Event::new("definition.plain_released", scope).set("release", release))
}

/// Withdraws it.
pub(crate) fn plain_withdraw(tx: &mut WriteTx<'_>) -> Outcome<()> {
    tx.allow(&permissions::PLAIN_RELEASE)?;
    programmes::offer::programme_name(tx)?;
    if !release::withdraw(tx, PLAIN)? {
        return Err(No::refused("plain_show-refused-nothing_public"));
    }
    let scope = tx.scope_id();
    tx.append(Event::new("definition.plain_withdrawn", scope))
}
