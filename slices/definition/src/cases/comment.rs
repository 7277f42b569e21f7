//! Commenting on an item, with or without another wording; and saying what was made of it.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, No, Outcome};

use super::{
    here,
    item_edit::{ItemEdit, reworded},
};
use crate::{
    model::{Author, Comment, Item, Verdict},
    rules::permissions,
    store,
};

/// A new comment.
#[derive(Debug, Clone)]
pub(crate) struct CommentNew {
    pub(crate) item: Id<Item>,
    pub(crate) text: String,
    pub(crate) proposal: Option<String>,
}

/// What is made of a comment, and what the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct CommentResolve {
    pub(crate) id: Id<Comment>,
    pub(crate) version: i64,
    /// The version of the item beside it, which an adopted proposal replaces.
    pub(crate) item_version: i64,
    pub(crate) verdict: Verdict,
    pub(crate) text: String,
}

/// The item that is commented on.
pub(crate) fn comment_new_show(tx: &mut ReadTx<'_>, id: Id<Item>) -> Outcome<Item> {
    tx.allow(&permissions::COMMENT_NEW)?;
    let item = store::item::item_find(tx, id)?;
    here::definition_open(tx)?;
    Ok(item)
}

/// Enters a comment under role and office of whoever writes it.
pub(crate) fn comment_new(tx: &mut WriteTx<'_>, cmd: &CommentNew) -> Outcome<()> {
    tx.allow(&permissions::COMMENT_NEW)?;
    comment_new_show(tx, cmd.item)?;
    let comment = Comment {
        id: tx.id(),
        item: cmd.item,
        text: cmd.text.clone(),
        proposal: cmd.proposal.clone(),
        author: author(tx),
        at: tx.now(),
        resolution: None,
        version: 1,
    };
    store::comment::comment_insert(tx, &comment)?;
    let event = Event::new("definition.comment_created", cmd.item).set("text", &cmd.text);
    tx.append(event.set("proposal", cmd.proposal.as_deref().unwrap_or_default()))
}

/// The comment with its item, to be resolved.
pub(crate) fn comment_resolve_show(tx: &mut ReadTx<'_>, id: Id<Comment>) -> Outcome<(Comment, Item)> {
    tx.allow(&permissions::COMMENT_RESOLVE)?;
    let comment = store::comment::comment_find(tx, id)?;
    let item = store::item::item_find(tx, comment.item)?;
    here::definition_open(tx)?;
    Ok((comment, item))
}

/// Keeps what was made of it. A proposal that is adopted becomes the item's wording.
pub(crate) fn comment_resolve(tx: &mut WriteTx<'_>, cmd: &CommentResolve) -> Outcome<()> {
    tx.allow(&permissions::COMMENT_RESOLVE)?;
    let (comment, item) = comment_resolve_show(tx, cmd.id)?;
    store::comment::comment_resolve(tx, cmd.id, cmd.version, (cmd.verdict, &cmd.text))?;
    if let (Some(text), Verdict::Adopted) = (&comment.proposal, cmd.verdict) {
        if item.version != cmd.item_version {
            return Err(No::Stale);
        }
        reworded(tx, &item, &ItemEdit { id: item.id, version: item.version, text: text.clone() })?;
    }
    let event = Event::new("definition.comment_resolved", item.id).set("verdict", cmd.verdict.word());
    tx.append(event.set("resolution", &cmd.text))
}

/// As what somebody writes here: the widest role that reaches the programme.
fn author(tx: &ReadTx<'_>) -> Author {
    let place = tx.place();
    let reaches = |scope: kernel::Scope| scope == place.scope || place.members.contains(&scope.id);
    let grant = tx.actor().grants().iter().filter(|grant| reaches(grant.scope)).min_by_key(|grant| grant.role);
    grant.map_or(Author::default(), |grant| Author {
        role: Some(grant.role),
        office: Some(grant.scope.id).filter(|id| place.members.contains(id)),
    })
}
