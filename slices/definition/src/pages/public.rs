//! Pages for visitors without an account: the definition as it was released, and its plain language.

use kernel::Outcome;
use maud::{Markup, html};
use press::Document;
use ui::{Kind, Link, button_link};
use web::{FileKind, Reply, Sheet, Visit};

use super::paper;
use crate::cases;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::definition_public).await?;
    let t = &visit.t;
    let args = [("number", shown.number.into()), ("at", t.moment(shown.released_at).into())];
    let leaflet = shown.frozen.in_lang(t.lang()).leaflet;
    let plain = Link::new(format!("{}/plain", visit.path), t.text("plain_show-public_page"));
    let files = paper::files(t, &visit.path, None);
    let plain = shown.has_plain.then(|| button_link(&plain, Kind::Secondary));
    let body = html! {
        p class="muted" {
            (t.with("definition_public-released", &args)) ". "
            (t.with("definition_public-made_by", &[("name", leaflet.made_by.as_str().into())]))
        }
        (ui::actions(plain.into_iter().chain(files).collect()))
        (document(&leaflet))
    };
    Ok(Reply::page(&visit, sheet(&leaflet), body))
}

fn sheet(paper: &Document) -> Sheet {
    paper.subtitle.iter().fold(Sheet::new(&paper.title), |sheet, subtitle| sheet.lead(subtitle))
}

/// The paper without its title, which is the page's heading already.
fn document(paper: &Document) -> Markup {
    html! { div class="document" { (press::html_body(paper)) } }
}

pub(crate) async fn poster(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::definition_public).await?;
    let paper = shown.frozen.in_lang(visit.t.lang()).poster;
    paper::public_file(&visit, paper, &format!("{}-poster", visit.key("programme")), FileKind::Pdf).await
}

pub(crate) async fn leaflet(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::definition_public).await?;
    let paper = shown.frozen.in_lang(visit.t.lang()).leaflet;
    let name = format!("{}-definition", visit.key("programme"));
    paper::public_file(&visit, paper, &name, FileKind::of_path(&visit.path)).await
}

pub(crate) async fn plain(visit: Visit) -> Outcome<Reply> {
    let lang = visit.t.lang();
    let shown = visit.ctx.read(move |tx| cases::plain_public(tx, lang)).await?;
    let t = &visit.t;
    let above = visit.path.trim_end_matches("/plain");
    let original = Link::new(above, t.text("plain_public-original"));
    let pdf = Link::new(format!("{}.pdf", visit.path), t.text("plain_public-pdf"));
    let links =
        [shown.has_original.then(|| button_link(&original, Kind::Secondary)), Some(button_link(&pdf, Kind::Quiet))];
    let body = html! {
        p class="muted" { (t.with("plain_public-released", &[("at", t.moment(shown.released_at).into())])) }
        @if shown.is_behind { p { (t.text("plain_public-behind")) } }
        (ui::actions(links.into_iter().flatten().collect()))
        (document(&shown.document))
    };
    Ok(Reply::page(&visit, sheet(&shown.document), body))
}

pub(crate) async fn plain_file(visit: Visit) -> Outcome<Reply> {
    let lang = visit.t.lang();
    let shown = visit.ctx.read(move |tx| cases::plain_public(tx, lang)).await?;
    paper::public_file(&visit, shown.document, &format!("{}-plain", visit.key("programme")), FileKind::Pdf).await
}
