//! The programme's lead releases a resolution: its ranks become the allocation by which the offices work.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, No, Outcome, Say};
use programmes::offer::ProgrammeFacts;

use super::{basis_here::as_picks, resolution_show::confirmations};
use crate::{
    model::{Resolution, Said},
    rules::permissions,
    store,
};

/// What is asked of the lead.
#[derive(Debug)]
pub(crate) struct ReleaseShow {
    pub(crate) programme: ProgrammeFacts,
    pub(crate) resolution: Resolution,
    /// Offices that did not answer yet.
    pub(crate) silent: Vec<String>,
    /// Offices that returned it.
    pub(crate) returned: Vec<String>,
    /// Whether a newer one was made since, or it was released before.
    pub(crate) over: bool,
}

/// The question before the release.
pub(crate) fn resolution_release_show(tx: &mut ReadTx<'_>, id: Id<Resolution>) -> Outcome<ReleaseShow> {
    tx.allow(&permissions::RESOLUTION_RELEASE)?;
    let programme = programmes::offer::programme_facts(tx)?;
    let resolution = store::resolution_find(tx, id)?;
    let newest = store::resolution_list(tx)?.first().is_some_and(|line| line.id == id);
    let over = !newest || resolution.line.released_at.is_some();
    let said = confirmations(tx, &resolution, false)?;
    let offices = &resolution.frozen.basis.offices;
    let those = |wanted: Option<Said>| {
        let found = said.iter().filter(|one| one.reply.as_ref().map(|reply| reply.said) == wanted);
        found.map(|one| offices[one.at].name.clone()).collect()
    };
    let (silent, returned) = (those(None), those(Some(Said::Returned)));
    Ok(ReleaseShow { programme, resolution, silent, returned, over })
}

/// Releases it. What an office returned is not released; where one did not answer, the lead says why it is so.
pub(crate) fn resolution_release(tx: &mut WriteTx<'_>, id: Id<Resolution>, reason: &str) -> Outcome<()> {
    tx.allow(&permissions::RESOLUTION_RELEASE)?;
    let shown = resolution_release_show(tx, id)?;
    if shown.over {
        return Err(No::refused("resolution_release-refused-over"));
    }
    if !shown.returned.is_empty() {
        return Err(No::refused("resolution_release-refused-returned"));
    }
    if !shown.silent.is_empty() && reason.is_empty() {
        return Err(No::at("reason", Say::new("resolution_release-refused-silent")));
    }
    let frozen = &shown.resolution.frozen;
    store::resolution_released(tx, id)?;
    let number = shown.resolution.line.number;
    // In the journal of the programme, in the words that its readers know.
    let why =
        if reason.is_empty() { format!("Beschluss Nr. {number}") } else { format!("Beschluss Nr. {number}: {reason}") };
    programmes::offer::picks_put(tx, &as_picks(&frozen.basis, &frozen.ranks), &why)?;
    tx.append(Event::new("allocation.resolution_released", id).set("number", number).set("reason", reason))
}
