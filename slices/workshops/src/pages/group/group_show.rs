//! A group's table for the facilitator, who writes for groups without a phone.

use kernel::{Id, Outcome};
use maud::html;
use web::{Again, Reply, Visit};

use crate::{
    cases,
    model::Group,
    pages::{
        frame,
        group::{statement_new, table_view},
    },
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let group = visit.param("group")?;
    view(&visit, group, &Again::default()).await
}

/// A group says that it is done, or that it is not.
pub(crate) async fn done(visit: Visit) -> Outcome<Reply> {
    let group = visit.param("group")?;
    let (to, done) = (frame::after(&visit, group), !visit.form.get("done").is_empty());
    visit.change(move |tx| cases::group_done(tx, group, done).map(|()| to.clone())).await
}

pub(crate) async fn view(visit: &Visit, group: Id<Group>, again: &Again) -> Outcome<Reply> {
    let work = visit.ctx.read(move |tx| cases::work_show(tx, group)).await?;
    let (t, base) = (&visit.t, frame::base(visit));
    let title = t.with("group_show-title", &[("label", table_view::label(&work).into())]);
    let stream = format!("{base}/live?after={}", work.seen);
    let sheet = frame::sheet(visit, &work.workshop, title).lead(&work.workshop.method.question);
    let open = !work.workshop.is_closed() && work.workshop.position == work.group.round;
    let table = table_view::table(t, &base, &work);
    let body = html! {
        (ui::live(t, &ui::Live { id: "group", stream, part: format!("{base}/groups/{group}"), every: visit.every() }, table))
        (statement_new::below(visit, open, Some(&work), again))
    };
    Ok(Reply::page(visit, sheet, body).every(visit).again(again))
}
