//! A page with one statement and one field about it: the reason, the dissent, other words.

use kernel::{Id, Outcome};
use maud::{Markup, html};
use ui::Form;
use web::{Again, Reply, Visit};

use crate::{
    cases::{self, Work},
    model::{Group, LONGEST, Statement},
    pages::{frame, warned},
};

/// The group and the statement that the path names.
pub(crate) fn ids(visit: &Visit) -> Outcome<(Id<Group>, Id<Statement>)> {
    Ok((visit.param("group")?, visit.param("statement")?))
}

/// The group's table, and its statement if it is there.
pub(crate) async fn work(visit: &Visit) -> Outcome<(Work, Statement)> {
    let (group, id) = ids(visit)?;
    let work = visit.ctx.read(move |tx| cases::work_show(tx, group)).await?;
    let one = work.statement(id)?.clone();
    Ok((work, one))
}

/// A form's name and its page's heading.
pub(crate) type Named = (&'static str, &'static str);

/// The page: what it is about, and the field.
pub(crate) async fn page(visit: &Visit, name: Named, field: &'static str, again: Again) -> Outcome<Reply> {
    let (work, one) = work(visit).await?;
    let about = html! { blockquote class="statement" { p { (one.text) } } };
    Ok(below(visit, &work, name, (about, field), again))
}

/// The same below something else.
pub(crate) fn below(
    visit: &Visit,
    work: &Work,
    (name, heading): Named,
    (above, field): (Markup, &'static str),
    again: Again,
) -> Reply {
    let t = &visit.t;
    let sure = warned::sure(&again, field);
    let form = Form::new(t, name, &visit.path, &again.fields, &again.faults)
        .text(field, LONGEST)
        .hidden("sure", sure)
        .keep()
        .cancel(&frame::after(visit, work.group.id));
    let sheet = frame::sheet(visit, &work.workshop, t.text(heading));
    Reply::page(visit, sheet, html! { (above) (form.render()) }).again(&again)
}
