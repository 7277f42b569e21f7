//! A released matrix: the paper as it was frozen, with the number and day of its release.

use kernel::{Arg, Outcome};
use maud::html;
use web::{FileKind, Reply, Sheet, Visit};

use crate::{cases, pages::matrix_paper};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::matrix_public).await?;
    let t = &visit.t;
    let document = shown.frozen.in_lang(t.lang());
    let at = ("at", Arg::Text(t.moment(shown.released_at)));
    let made_by = ("name", Arg::Text(document.made_by.clone()));
    let body = html! {
        p class="muted" {
            (t.with("matrix-released", &[("number", Arg::Number(shown.number)), at])) " "
            (t.with("matrix_public-made_by", &[made_by]))
        }
        (ui::actions(matrix_paper::files(t, &visit.path)))
        (matrix_paper::paper(&document))
    };
    let sheet = Sheet::new(&document.title);
    let sheet = document.subtitle.iter().fold(sheet, |sheet, subtitle| sheet.lead(subtitle));
    Ok(Reply::page(&visit, sheet, body))
}

/// The same paper as a file, of the kind that the address ends with.
pub(crate) async fn file(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::matrix_public).await?;
    let name = format!("{}-matrix", visit.key("programme"));
    let kind = FileKind::of_path(&visit.path);
    matrix_paper::public_file(&visit, shown.frozen.in_lang(visit.t.lang()), &name, kind).await
}
