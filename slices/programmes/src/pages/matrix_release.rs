//! Releasing the matrix: shows what will be public before it is.

use kernel::Outcome;
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::matrix_paper;
use crate::{cases, pages::frame};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let home = format!("/programmes/{}/matrix", visit.key("programme"));
    let t = visit.t.clone();
    let sent = visit
        .submit(
            |form| Ok(form.get("seen").to_owned()),
            move |tx, seen| cases::matrix_release(tx, &t, seen).map(|()| Visit::to(&home, "matrix_release")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let texts = visit.t.clone();
    let preview = visit.ctx.read(move |tx| cases::matrix_preview(tx, &texts)).await?;
    let t = &visit.t;
    let back = format!("{}/matrix", frame::home(&preview.programme));
    let document = preview.frozen.in_lang(t.lang());
    let form = Form::new(t, "matrix_release", &visit.path, &again.fields, &again.faults);
    let body = html! {
        p { (t.text(if preview.replaces { "matrix_release-text_again" } else { "matrix_release-text" })) }
        (form.hidden("seen", preview.seen).cancel(&back).render())
        (ui::section(&t.text("matrix_release-preview"), matrix_paper::paper_titled(&document)))
    };
    let sheet = frame::sheet(t, &preview.programme, t.text("matrix_release-heading"));
    Ok(Reply::page(&visit, sheet.crumb(back, t.text("matrix-paper")), body).again(&again))
}
