//! Copying, changing and removing a programme's own methods.

use db::{WriteTx, journal::Event};
use kernel::{Id, Lang, Outcome};

use crate::{
    cases::method_show,
    model::{Kept, Method, MethodRef, Round},
    rules,
    rules::permissions,
    store,
};

/// The new words of a method, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct MethodEdit {
    pub(crate) id: Id<Method>,
    pub(crate) version: i64,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) question: String,
    pub(crate) interview: Vec<String>,
}

/// What happens to a round.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// It becomes this; at the end: it is added.
    Set(Round),
    /// It goes.
    Remove,
    /// It goes one place up.
    Earlier,
}

/// A change of one round, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct RoundEdit {
    pub(crate) id: Id<Method>,
    pub(crate) version: i64,
    pub(crate) at: usize,
    pub(crate) change: Change,
}

/// Copies a method into the programme.
pub(crate) fn method_copy(tx: &mut WriteTx<'_>, from: MethodRef, lang: Lang) -> Outcome<Id<Method>> {
    tx.allow(&permissions::METHOD_COPY)?;
    let method = method_show(tx, from, lang)?.method;
    let id = tx.id();
    store::method_insert(tx, id, &method)?;
    tx.append(Event::new("methods.method_copied", id).set("title", &method.title))?;
    Ok(id)
}

/// Changes its words.
pub(crate) fn method_edit(tx: &mut WriteTx<'_>, cmd: &MethodEdit) -> Outcome<()> {
    tx.allow(&permissions::METHOD_EDIT)?;
    let old = store::method_find(tx, cmd.id)?.method;
    let method = Method {
        title: cmd.title.clone(),
        about: cmd.about.clone(),
        question: cmd.question.clone(),
        interview: cmd.interview.clone(),
        rounds: old.rounds.clone(),
    };
    let event = Event::new("methods.method_edited", cmd.id)
        .change("title", &old.title, &method.title)
        .change("about", &old.about, &method.about)
        .change("question", &old.question, &method.question)
        .change("interview", old.interview.join("\n"), method.interview.join("\n"));
    store::method_update(tx, &Kept { id: cmd.id, version: cmd.version, method })?;
    tx.append(event)
}

/// Changes, adds, moves or removes a round.
pub(crate) fn round_edit(tx: &mut WriteTx<'_>, cmd: &RoundEdit) -> Outcome<()> {
    tx.allow(&permissions::METHOD_EDIT)?;
    let old = store::method_find(tx, cmd.id)?.method;
    let method = match &cmd.change {
        Change::Set(round) => rules::with_round(&old, cmd.at, Some(round.clone()))?,
        Change::Remove => rules::with_round(&old, cmd.at, None)?,
        Change::Earlier => rules::with_round_earlier(&old, cmd.at)?,
    };
    let names = |method: &Method| method.rounds.iter().map(|round| round.name.as_str()).collect::<Vec<_>>().join(", ");
    let event = Event::new("methods.method_edited", cmd.id).change("rounds", names(&old), names(&method)).change(
        "minutes",
        rules::duration(&old),
        rules::duration(&method),
    );
    store::method_update(tx, &Kept { id: cmd.id, version: cmd.version, method })?;
    tx.append(event)
}

/// Removes one; workshops keep the copy they were planned with.
pub(crate) fn method_remove(tx: &mut WriteTx<'_>, id: Id<Method>) -> Outcome<()> {
    tx.allow(&permissions::METHOD_REMOVE)?;
    let old = store::method_find(tx, id)?.method;
    store::method_delete(tx, id)?;
    tx.append(Event::new("methods.method_removed", id).change("title", &old.title, ""))
}
