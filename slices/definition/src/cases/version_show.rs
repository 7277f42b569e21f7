//! Reading a submitted version with the offices' answers.

use db::ReadTx;
use kernel::{Id, Outcome, Say};

use super::here;
use crate::{
    model::{State, Version},
    rules::{
        consent::{Standing, all_agree},
        paper::PaperFacts,
        permissions,
    },
    store,
};

/// The page of a version.
#[derive(Debug)]
pub(crate) struct VersionShow {
    pub(crate) version: Version,
    pub(crate) offices: Vec<Standing>,
    pub(crate) all_agree: bool,
    /// The version before it, to compare with.
    pub(crate) before: Option<Id<Version>>,
    pub(crate) own_offices: Vec<(String, String)>,
    pub(crate) may_decide: bool,
    pub(crate) may_invite: bool,
}

/// Everything about a version.
pub(crate) fn version_show(tx: &mut ReadTx<'_>, id: Id<Version>) -> Outcome<VersionShow> {
    tx.allow(&permissions::DEFINITION_SHOW)?;
    programmes::offer::programme_name(tx)?;
    let version = store::version::version_find(tx, id)?;
    let offices = here::standings(tx, &version)?;
    let before = store::version::versions(tx)?.into_iter().find(|one| one.number < version.number);
    let waits = version.state == State::Submitted;
    let own_offices = if waits { super::consent_give::own_offices(tx)? } else { Vec::new() };
    Ok(VersionShow {
        all_agree: all_agree(&offices),
        before: before.map(|one| one.id),
        own_offices,
        may_decide: waits && tx.may(&permissions::VERSION_DECIDE),
        may_invite: waits && tx.may(&permissions::CONSENT_INVITE),
        version,
        offices,
    })
}

/// A version as a paper.
pub(crate) fn version_paper(tx: &mut ReadTx<'_>, id: Id<Version>) -> Outcome<PaperFacts> {
    tx.allow(&permissions::DEFINITION_SHOW)?;
    let VersionShow { version, offices, .. } = version_show(tx, id)?;
    facts(tx, version, offices)
}

/// What the papers of a version are made from. Asks no right: the caller's case has.
pub(crate) fn facts(tx: &mut ReadTx<'_>, version: Version, offices: Vec<Standing>) -> Outcome<PaperFacts> {
    let standing = match version.state {
        State::Submitted => Say::new("definition_paper-standing_submitted").with("due", version.due),
        State::Returned => Say::new("definition_paper-standing_returned"),
        State::Released => Say::new("definition_paper-standing_released")
            .with("day", version.decided_at.unwrap_or(version.submitted_at).day()),
    };
    let head = here::head(tx, standing.with("number", version.number))?;
    Ok(PaperFacts { head, snapshot: version.content, offices, reason: version.reason })
}
