//! The start page. Visitors read what this is and what is released; people with an account go to their programmes.

use definition::offer::PublicDefinition;
use kernel::{Actor, Outcome};
use maud::{Markup, html};
use programmes::offer::PublicMatrix;
use ui::{Card, Kind, Link, T, actions, button_link, card_list, empty, section};
use web::{Reply, Sheet, Visit};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    if !matches!(visit.actor(), Actor::Visitor) {
        return Ok(Reply::to("/programmes"));
    }
    let read = |tx: &mut db::ReadTx<'_>| {
        Ok((definition::offer::public_definitions(tx)?, programmes::offer::public_matrices(tx)?))
    };
    let released = visit.ctx.read(read).await?;
    let t = &visit.t;
    let sheet = Sheet::new(t.text("home-title")).lead(t.text("home-lead"));
    Ok(Reply::page(&visit, sheet, view(t, released)))
}

fn view(t: &T, (definitions, matrices): (Vec<PublicDefinition>, Vec<PublicMatrix>)) -> Markup {
    let sign_in = Link::new("/sign-in", t.text("home-sign_in"));
    html! {
        (actions(vec![button_link(&sign_in, Kind::Primary)]))
        (section(&t.text("home-how"), html! {
            ol class="steps" {
                @for key in ["home-how-success", "home-how-needs", "home-how-areas", "home-how-transfer"] { li { (t.text(key)) } }
            }
        }))
        (section(&t.text("home-released"), html! {
            @if definitions.is_empty() && matrices.is_empty() {
                (empty(&t.text("home-released-none"), &t.text("home-released-none-text"), None))
            } @else {
                @let definitions = definitions.into_iter().map(|one| definition(t, one));
                (card_list(definitions.chain(matrices.into_iter().map(|one| card(t, one))).collect()))
            }
        }))
        (section(&t.text("home-never"), html! { p { (t.text("home-never-text")) } }))
    }
}

fn card(t: &T, one: PublicMatrix) -> Card {
    let link = Link::new(format!("/public/programmes/{}/matrix", one.programme), one.title);
    let day = t.day_short(one.released_at.day());
    Card { link, meta: vec![t.with("home-released-on", &[("day", day.into())])], text: None }
}

fn definition(t: &T, one: PublicDefinition) -> Card {
    let text = t.with("home-definition", &[("title", one.title.into())]);
    let link = Link::new(format!("/public/programmes/{}/definition", one.programme), text);
    let day = t.day_short(one.released_at.day());
    Card { link, meta: vec![t.with("home-released-on", &[("day", day.into())])], text: None }
}
