//! Taking needs over: from the needs workshops, or from a table that was copied out of a spreadsheet.

use kernel::{Faults, Outcome};
use maud::{Markup, html};
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::frame;
use crate::{
    cases::{self, ImportShow},
    rules,
};

/// A table of some thousand offices.
const MOST: usize = 400_000;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = visit.ctx.read(cases::sheet_import_show).await?;
    let corner = visit.t.text("sheet_import-corner");
    let again = Again::fresh(
        kernel::Fields::default().with("text", rules::needs_written(&now.here.basis, visit.t.lang(), &corner)),
    );
    Ok(view(&visit, &now, &again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let home = frame::home_of(&visit);
    let now = visit.ctx.read(cases::sheet_import_show).await?;
    let (basis, seen) = (now.here.basis.clone(), now.here.mark());
    let sent = if visit.form.get("from") == "workshop" {
        let case = move |tx: &mut db::WriteTx<'_>, (): &()| {
            cases::sheet_take_over(tx).map(|()| Visit::to(&home, "sheet_import"))
        };
        visit.submit(|_| Ok(()), case).await?
    } else {
        let case = move |tx: &mut db::WriteTx<'_>, cells: &Vec<rules::Cell>| {
            cases::sheet_import(tx, cells, &seen).map(|()| Visit::to(&home, "sheet_import"))
        };
        visit.submit(|form| read(&basis, form.get("text")), case).await?
    };
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let now = visit.ctx.read(cases::sheet_import_show).await?;
            Ok(view(&visit, &now, &again))
        }
    }
}

fn read(basis: &crate::model::Basis, text: &str) -> Result<Vec<rules::Cell>, Faults> {
    let length = text.chars().count();
    if length > MOST {
        let say = kernel::Say::new("form-too_long").with("max", MOST).with("length", length);
        return Err(Faults::one("text", say));
    }
    rules::needs_read(basis, text)
}

fn view(visit: &Visit, now: &ImportShow, again: &Again) -> Reply {
    let t = &visit.t;
    let form = Form::new(t, "sheet_import", &visit.path, &again.fields, &again.faults);
    let form = form.text("text", MOST).cancel(&frame::home(&now.here.programme));
    let body = html! {
        (workshop(visit, now))
        (ui::section(&t.text("sheet_import-table"), html! { p { (t.text("sheet_import-table_text")) } (form.render()) }))
    };
    let sheet = frame::sheet(visit, &now.here.programme, t.text("sheet_import-heading"));
    Reply::page(visit, sheet, body).again(again)
}

/// The button, where there is something to take over.
fn workshop(visit: &Visit, now: &ImportShow) -> Markup {
    let t = &visit.t;
    let [label, sure] = ["sheet_import-take_over", "sheet_import-workshop_sure"].map(|key| t.text(key));
    let words = (label.as_str(), sure.as_str());
    html! {
        @if now.heard {
            (ui::section(&t.text("sheet_import-workshop"), html! {
                p { (t.text("sheet_import-workshop_text")) }
                (ui::careful_button(t, &visit.path, words, &[("from", "workshop")]))
            }))
        }
    }
}
