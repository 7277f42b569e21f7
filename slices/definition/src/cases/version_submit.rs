//! Laying the text before the offices: a version, frozen, with a day until which they answer.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Day, No, Outcome};

use super::here;
use crate::{
    model::{Definition, Snapshot, State, Version},
    rules::{
        permissions,
        submission::{Readiness, due_fits, submission_ready},
    },
    store,
};

/// Until when the offices can answer, and what the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct VersionSubmit {
    pub(crate) due: Day,
    /// The revision of the text that was on the page.
    pub(crate) revision: i64,
}

/// What would be submitted.
#[derive(Debug)]
pub(crate) struct SubmitShow {
    pub(crate) definition: Definition,
    pub(crate) snapshot: Snapshot,
    pub(crate) today: Day,
}

/// Shows it; a refusal says what is to be done first.
pub(crate) fn version_submit_show(tx: &mut ReadTx<'_>) -> Outcome<SubmitShow> {
    tx.allow(&permissions::VERSION_SUBMIT)?;
    let definition = here::definition_open(tx)?;
    let snapshot = here::snapshot(tx, &definition)?;
    let open_comments = here::open_comments(&store::comment::comments(tx)?);
    submission_ready(Readiness { items: snapshot.items.len(), open_comments, offices: tx.place().members.len() })?;
    Ok(SubmitShow { definition, snapshot, today: tx.now().day() })
}

/// Submits what was seen.
pub(crate) fn version_submit(tx: &mut WriteTx<'_>, cmd: &VersionSubmit) -> Outcome<()> {
    tx.allow(&permissions::VERSION_SUBMIT)?;
    let shown = version_submit_show(tx)?;
    due_fits(cmd.due, shown.today)?;
    if shown.definition.revision != cmd.revision {
        return Err(No::refused("version_submit-refused-changed"));
    }
    let version = Version {
        id: tx.id(),
        number: here::newest(tx)?.map_or(1, |newest| newest.number + 1),
        state: State::Submitted,
        content: shown.snapshot,
        revision: shown.definition.revision,
        submitted_at: tx.now(),
        due: cmd.due,
        decided_at: None,
        reason: String::new(),
        version: 1,
    };
    store::version::version_insert(tx, &version)?;
    let scope = tx.scope_id();
    tx.append(
        Event::new("definition.version_submitted", scope).set("version_number", version.number).set("due", cmd.due),
    )
}
