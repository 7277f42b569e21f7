//! Saying what was made of a comment. A proposal that is adopted becomes the item's wording.

use kernel::{Faults, Fields, Id, Outcome, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::{frame, pieces};
use crate::{
    cases::{self, CommentResolve},
    model::{Comment, Item, Verdict},
    rules::difference::words,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (comment, item) = shown(&visit).await?;
    Ok(view(&visit, &comment, &item, Again::fresh(fields(&comment))))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Comment> = visit.param("comment")?;
    let (_, item) = shown(&visit).await?;
    let to = Visit::to(&format!("{}/items/{}", frame::home(&visit), item.id), "comment_resolve");
    let sent = visit
        .submit(move |form| read(id, form), move |tx, cmd| cases::comment_resolve(tx, cmd).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let (comment, item) = shown(&visit).await?;
            Ok(view(&visit, &comment, &item, again))
        }
    }
}

async fn shown(visit: &Visit) -> Outcome<(Comment, Item)> {
    let id = visit.param("comment")?;
    visit.ctx.read(move |tx| cases::comment_resolve_show(tx, id)).await
}

fn read(id: Id<Comment>, form: &Fields) -> Result<CommentResolve, Faults> {
    let mut read = Reader::new(form);
    let (verdict, text) = (read.choice("verdict"), read.text("resolution", 1_000));
    read.warn(&["resolution"]);
    let seen = |name: &str| form.get(name).parse().unwrap_or(0);
    let (version, item_version) = (seen("comment_version"), seen("item_version"));
    read.done()?;
    let verdict = verdict.unwrap_or(Verdict::Declined);
    Ok(CommentResolve { id, version, item_version, verdict, text })
}

fn fields(comment: &Comment) -> Fields {
    match &comment.resolution {
        Some(made) => Fields::default().with("verdict", made.verdict.word()).with("resolution", &made.text),
        None => Fields::default(),
    }
}

fn view(visit: &Visit, comment: &Comment, item: &Item, again: Again) -> Reply {
    let t = &visit.t;
    let stale = again.stale;
    // What the reader saw stays what they saw, until both answers were shown beside each other.
    let seen = |name: &str, now: i64| if stale { now } else { again.fields.get(name).parse().unwrap_or(now) };
    let (version, item_version) = (seen("comment_version", comment.version), seen("item_version", item.version));
    let word = |name: &str, value: &str| match name {
        "verdict" if !value.is_empty() => t.text(&format!("comment_verdict-{value}")),
        _ => value.to_owned(),
    };
    let (both, again) = again.beside(t, ("comment_resolve", &["verdict", "resolution"]), &fields(comment), &word);
    let options = Verdict::ALL.map(|one| (one.word().to_owned(), t.text(&format!("comment_verdict-{}", one.word()))));
    let form = Form::new(t, "comment_resolve", &visit.path, &again.fields, &again.faults)
        .radios("verdict", options.to_vec())
        .text("resolution", 1_000)
        .hidden("comment_version", version)
        .hidden("item_version", item_version)
        .hidden("sure", again.fields.sure(&again.faults, &["resolution"]))
        .keep()
        .cancel(&format!("{}/items/{}", frame::home(visit), item.id));
    let body = html! {
        (both)
        (pieces::about(item))
        p class="as-typed" { (comment.text) }
        @if let Some(proposal) = &comment.proposal {
            p { (t.text("item_show-proposal")) " " (pieces::compared(t, &words(&item.text, proposal))) }
            p class="muted" { (t.text("comment_resolve-adopts")) }
        }
        (form.render())
    };
    Reply::page(visit, frame::sheet(visit, t.text("comment_resolve-heading")), body).again(&Again { stale, ..again })
}
