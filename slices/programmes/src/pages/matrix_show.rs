//! The cohort's matrix, and what of it is public.

use db::release::Release;
use kernel::{Arg, Outcome};
use maud::{Markup, html};
use press::Document;
use ui::{Kind, Link, T, button_link, section};
use web::{FileKind, Reply, Visit};

use super::matrix_paper;
use crate::{
    cases::{self, Frozen, MatrixShow},
    pages::frame,
    rules::matrix,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::matrix_show).await?;
    let t = &visit.t;
    let document = matrix(&shown.facts, t);
    let body = html! {
        @if shown.offices.is_empty() {
            (nobody(t, &shown))
        } @else {
            (publicity(t, &shown, &document))
            (buttons(t, &shown))
            (matrix_paper::paper(&document))
            (editors(t, &shown))
        }
    };
    let sheet = frame::sheet(t, &shown.programme, &document.title);
    Ok(Reply::page(&visit, sheet, body))
}

/// The same paper as a file, of the kind that the address ends with.
pub(crate) async fn file(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::matrix_show).await?;
    let name = format!("{}-matrix", shown.programme.key);
    let kind = FileKind::of_path(&visit.path);
    matrix_paper::file(&visit, matrix(&shown.facts, &visit.t), &name, kind).await
}

fn nobody(t: &T, shown: &MatrixShow) -> Markup {
    let add = Link::new(format!("{}/offices", frame::home(&shown.programme)), t.text("matrix_show-to_offices"));
    ui::empty(&t.text("matrix_show-empty"), &t.text("matrix_show-empty_text"), Some(add))
}

/// Whether the public sees it, and whether it sees what is here now.
fn publicity(t: &T, shown: &MatrixShow, document: &Document) -> Markup {
    let Some(release) = &shown.released else {
        return html! { p class="muted" { (t.text("matrix_show-not_public")) } };
    };
    let href = format!("/public{}/matrix", frame::home(&shown.programme));
    html! {
        p {
            (released(t, release)) " "
            a href=(href) { (t.text("matrix_show-public_page")) }
        }
        @if changed(release, document) { p { (t.text("matrix_show-changed")) } }
    }
}

/// „Freigabe Nr. 2 vom 20.10.2016, 12:00 Uhr.“
fn released(t: &T, release: &Release) -> String {
    let at = ("at", Arg::Text(t.moment(release.released_at)));
    t.with("matrix-released", &[("number", Arg::Number(release.number)), at])
}

/// The day of the data alone is no change.
fn changed(release: &Release, document: &Document) -> bool {
    let then = Frozen::read(&release.content).ok();
    then.is_none_or(|frozen| {
        let german = document.language == "de";
        let then = if german { frozen.de } else { frozen.en };
        Document { dated: document.dated.clone(), ..then } != *document
    })
}

fn buttons(t: &T, shown: &MatrixShow) -> Markup {
    let home = frame::home(&shown.programme);
    let link = |end: &str, text: &str, kind: Kind| button_link(&Link::new(format!("{home}/{end}"), t.text(text)), kind);
    let again = if shown.released.is_some() { "matrix_show-release_again" } else { "matrix_show-release" };
    let release = shown.may_release.then(|| link("matrix/release", again, Kind::Primary));
    let files = matrix_paper::files(t, &format!("{home}/matrix"));
    let may_withdraw = shown.may_withdraw && shown.released.is_some();
    let withdraw = may_withdraw.then(|| link("matrix/withdraw", "matrix_show-withdraw", Kind::Quiet));
    ui::actions(release.into_iter().chain(files).chain(withdraw).collect())
}

/// The way to each office's order of areas.
fn editors(t: &T, shown: &MatrixShow) -> Markup {
    let home = frame::home(&shown.programme);
    html! {
        @if shown.may_edit {
            (section(&t.text("matrix_show-edit"), html! {
                ul {
                    @for office in &shown.offices {
                        li { a href={ (home) "/offices/" (office.key) "/allocation" } { (office.name) } }
                    }
                }
            }))
        }
    }
}
