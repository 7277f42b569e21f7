//! Releasing a draft: what it holds, what is missing, and the button when nothing is.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use super::address::{address, below_version};
use crate::{
    cases::{self, ReleaseShow},
    rules::Gap,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let at = address(&visit)?;
    let home = at.path();
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| cases::version_release(tx, &at, *version).map(|()| Visit::to(&home, "version_release")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

async fn view(visit: &Visit, mut again: Again) -> Outcome<Reply> {
    let at = address(visit)?;
    let show = visit.ctx.read(move |tx| cases::release_show(tx, &at)).await?;
    again.fields.set("version", show.stand);
    let t = &visit.t;
    let sheet = below_version(t, &show.version, t.text("version_release-title")).lead(t.text("version_release-lead"));
    Ok(Reply::page(visit, sheet, body(t, &show, &again)).again(&again))
}

fn body(t: &T, show: &ReleaseShow, again: &Again) -> Markup {
    let path = show.version.path();
    let action = format!("{path}/release");
    html! {
        @if show.gaps.is_empty() {
            p { (t.with("version_release-whole", &[("areas", show.areas.into()), ("requirements", show.requirements.into())])) }
            (Form::new(t, "version_release", &action, &again.fields, &again.faults).cancel(&path).render())
        } @else {
            section class="section" {
                h2 { (t.text("version_release-missing")) }
                ul { @for gap in &show.gaps { li { (gap_view(t, &path, gap)) } } }
                p { a href=(path) { (t.text("version_release-back")) } }
            }
        }
    }
}

fn gap_view(t: &T, path: &str, gap: &Gap) -> Markup {
    let sentence = t.say(&gap.say);
    html! {
        @match &gap.area {
            Some(area) => { a href={ (path) "/areas/" (area) } { (sentence) } }
            None => { (sentence) }
        }
    }
}
