//! The lead decides: the version is released, frozen and numbered, or goes back to the editing group.

use db::{ReadTx, WriteTx, journal::Event, release};
use kernel::{Lang, No, Outcome};
use ui::T;

use super::{definition_public::Frozen, definition_show::SUBJECT, here, version_show::facts};
use crate::{
    model::{State, Version},
    rules::{
        consent::{Decision, Standing, decision_fits},
        paper::papers,
        permissions,
    },
    store,
};

/// What was decided, why, and what the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct VersionDecide {
    pub(crate) decision: Decision,
    pub(crate) reason: String,
    /// How many answers stood on the page.
    pub(crate) seen: usize,
}

/// What the lead decides about.
#[derive(Debug)]
pub(crate) struct DecideShow {
    pub(crate) version: Version,
    pub(crate) offices: Vec<Standing>,
    /// Whether something is public already and would be replaced.
    pub(crate) replaces: bool,
}

impl DecideShow {
    /// How many answers there are.
    pub(crate) fn answers(&self) -> usize {
        self.offices.iter().map(|office| office.answers.len()).sum()
    }
}

/// Shows it.
pub(crate) fn version_decide_show(tx: &mut ReadTx<'_>) -> Outcome<DecideShow> {
    tx.allow(&permissions::VERSION_DECIDE)?;
    let version = here::submitted(tx)?;
    let offices = here::standings(tx, &version)?;
    Ok(DecideShow { version, offices, replaces: release::public(tx, SUBJECT)?.is_some() })
}

/// Decides about what was seen; an answer that came in between is read first.
pub(crate) fn version_decide(tx: &mut WriteTx<'_>, t: &T, cmd: &VersionDecide) -> Outcome<()> {
    tx.allow(&permissions::VERSION_DECIDE)?;
    let shown = version_decide_show(tx)?;
    if shown.answers() != cmd.seen {
        return Err(No::refused("version_decide-refused-changed"));
    }
    decision_fits(cmd.decision, &cmd.reason, &shown.offices)?;
    let scope = tx.scope_id();
    match cmd.decision {
        Decision::GiveBack => {
            store::version::version_decide(tx, &shown.version, State::Returned, &cmd.reason)?;
            let event = Event::new("definition.version_returned", scope).set("version_number", shown.version.number);
            tx.append(event.set("decision_reason", &cmd.reason))
        }
        Decision::Release => {
            store::version::version_decide(tx, &shown.version, State::Released, &cmd.reason)?;
            let number = released(tx, t, &shown, &cmd.reason)?;
            let event = Event::new("definition.definition_released", scope).set("version_number", shown.version.number);
            tx.append(event.set("release", number).set("decision_reason", &cmd.reason))
        }
    }
}

/// Freezes the papers in both languages.
fn released(tx: &mut WriteTx<'_>, t: &T, shown: &DecideShow, reason: &str) -> Outcome<i64> {
    let now = tx.now();
    let version =
        Version { state: State::Released, decided_at: Some(now), reason: reason.to_owned(), ..shown.version.clone() };
    let (number, revision) = (version.number, version.revision);
    let facts = facts(tx, version, shown.offices.clone())?;
    let frozen = Frozen {
        title: facts.head.title.clone(),
        number,
        revision,
        de: papers(&facts, &t.in_lang(Lang::De)),
        en: papers(&facts, &t.in_lang(Lang::En)),
    };
    release::put(tx, SUBJECT, &serde_json::to_string(&frozen).map_err(No::broken)?)
}

/// The number of the release that the reader is asked about; missing where nothing is public.
pub(crate) fn definition_withdraw_show(tx: &mut ReadTx<'_>) -> Outcome<i64> {
    tx.allow(&permissions::DEFINITION_WITHDRAW)?;
    programmes::offer::programme_name(tx)?;
    let released = release::public(tx, SUBJECT)?;
    released.map(|release| release.number).ok_or_else(|| No::refused("definition_withdraw-refused-nothing"))
}

/// Withdraws the release that the reader saw; page and papers are gone at once.
pub(crate) fn definition_withdraw(tx: &mut WriteTx<'_>, number: i64) -> Outcome<()> {
    tx.allow(&permissions::DEFINITION_WITHDRAW)?;
    if definition_withdraw_show(tx)? != number {
        return Err(No::Stale);
    }
    release::withdraw(tx, SUBJECT)?;
    let scope = tx.scope_id();
    tx.append(Event::new("definition.definition_withdrawn", scope).change("release", number, ""))
}
