//! A resolution: its matrix, what the offices say to it, why it is so, and whether it comes out again.

use kernel::{Arg, Id, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, Tone, badge, button_link};
use web::{Reply, Visit};

use super::{frame, matrix_view, solved};
use crate::{
    cases::{self, Confirmation, ResolutionShow},
    model::{Resolution, Said, Solving, Told},
    rules,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let id: Id<Resolution> = visit.param("resolution")?;
    let texts = visit.t.clone();
    let shown = visit.ctx.read(move |tx| cases::resolution_show(tx, &texts, id)).await?;
    let frozen = &shown.resolution.frozen;
    let again = solved::solved(&visit, &frozen.basis, None).await?;
    let told: Vec<Vec<Told>> = match &again {
        Solving::Solved(solution) => solution.told.clone(),
        _ => Vec::new(),
    };
    let same = rules::is_reproduced(frozen, &again, &visit.t);
    let t = &visit.t;
    let body = html! {
        (head(t, &shown))
        (changed(t, &shown))
        (buttons(t, &shown))
        div class="document matrix" { (press::html_body(&shown.paper)) }
        (matrix_view::moves(&frozen.basis, &frozen.ranks, t))
        (replies(t, &shown))
        (why(t, &shown, &told))
        (reproduced(t, &shown, same))
    };
    let sheet = frame::sheet(&visit, &shown.programme, frame::numbered(t, shown.resolution.line.number));
    Ok(Reply::page(&visit, sheet, body))
}

fn head(t: &T, shown: &ResolutionShow) -> Markup {
    let frozen = &shown.resolution.frozen;
    html! {
        p { (frame::standing(t, &shown.resolution.line)) }
        @if frozen.basis.is_example() { p { (ui::example_mark(t)) " " (t.text("solution-example")) } }
        @if !frozen.note.is_empty() { p { (frozen.note) } }
    }
}

/// Which ranks the programme has otherwise by now, in the words of both.
fn changed(t: &T, shown: &ResolutionShow) -> Markup {
    let frozen = &shown.resolution.frozen;
    let told = shown.changed.iter().map(|(office, now)| {
        let at = frozen.basis.offices.iter().position(|own| own.name == *office);
        let decided = at.and_then(|at| frozen.ranks.get(at)).map_or(&[][..], Vec::as_slice);
        let [old, new] = [decided, now].map(|ranks| Arg::Text(rules::ranks_word(&frozen.basis, ranks, t)));
        t.with("resolution_show-changed_office", &[("office", Arg::from(office.as_str())), ("old", old), ("new", new)])
    });
    let told: Vec<String> = told.collect();
    let history = format!("/programmes/{}/history", shown.programme.key);
    html! {
        @if !told.is_empty() {
            (ui::section(&t.text("resolution_show-changed"), html! {
                (frame::list(&told))
                p { a href=(history) { (t.text("resolution_show-changed_why")) } }
            }))
        }
    }
}

fn buttons(t: &T, shown: &ResolutionShow) -> Markup {
    let base = frame::resolution(&shown.programme, shown.resolution.line.id);
    let link = |end: &str, key: &str, kind| button_link(&Link::new(format!("{base}{end}"), t.text(key)), kind);
    let release = shown.may_release.then(|| link("/release", "resolution_show-release", Kind::Primary));
    let files = [
        link("/matrix.pdf", "resolution_show-pdf", Kind::Secondary),
        link("/matrix.docx", "resolution_show-docx", Kind::Quiet),
        link("/matrix.xlsx", "resolution_show-xlsx", Kind::Quiet),
        link("/matrix.json", "resolution_show-json", Kind::Quiet),
        link("/newsletter", "resolution_show-newsletter", Kind::Quiet),
    ];
    ui::actions(release.into_iter().chain(files).collect())
}

/// What each office says, in the order of the cohort.
fn replies(t: &T, shown: &ResolutionShow) -> Markup {
    let basis = &shown.resolution.frozen.basis;
    let base = frame::resolution(&shown.programme, shown.resolution.line.id);
    let row = |one: &Confirmation| {
        let office = &basis.offices[one.at];
        let said = match &one.reply {
            Some(reply) => {
                let tone = if reply.said == Said::Confirmed { Tone::Good } else { Tone::Attention };
                html! { (badge(&t.text(reply.said.key()), tone)) " " (t.moment(reply.at)) @if !reply.reason.is_empty() { p { (reply.reason) } } }
            }
            None => html! { (t.text("reply-none")) },
        };
        let answer = html! {
            @if one.may_reply {
                " " a href={ (base) "/offices/" (office.key) } { (t.with("resolution_show-reply", &[("office", Arg::from(office.name.as_str()))])) }
            }
        };
        vec![html! { (office.name) }, html! { (said) (answer) }]
    };
    let (office, said) = (t.text("reply-office"), t.text("reply-said"));
    let rows = shown.confirmations.iter().map(row).collect();
    ui::section(&t.text("reply-heading"), ui::table(&t.text("reply-caption"), &[&office, &said], rows))
}

/// The reasons: of all offices, or of the reader's own.
fn why(t: &T, shown: &ResolutionShow, told: &[Vec<Told>]) -> Markup {
    let frozen = &shown.resolution.frozen;
    let seen: Vec<usize> =
        shown.confirmations.iter().filter(|one| shown.sees_all || one.own).map(|one| one.at).collect();
    html! {
        @if !seen.is_empty() {
            (ui::section(&t.text("solution-why"), html! {
                @for at in &seen {
                    @let office = &frozen.basis.offices[*at];
                    h3 { (office.name) }
                    (matrix_view::told(&frozen.basis, (office, &frozen.ranks[*at]), told.get(*at).map_or(&[], Vec::as_slice), t))
                }
                (matrix_view::needs(&frozen.basis, &seen, t))
            }))
        }
    }
}

/// Worked out again from what was frozen, just now.
fn reproduced(t: &T, shown: &ResolutionShow, same: bool) -> Markup {
    let frozen = &shown.resolution.frozen;
    let base = frame::resolution(&shown.programme, shown.resolution.line.id);
    let others = shown.others.iter().map(|line| {
        let key = t.with("resolution_show-compare", &[("number", line.number.into())]);
        html! { li { a href={ (base) "/compare?with=" (line.id) } { (key) } } }
    });
    let others: Vec<Markup> = others.collect();
    html! {
        (ui::section(&t.text("resolution_show-again"), html! {
            p {
                @if same { (badge(&t.text("resolution_show-same"), Tone::Good)) " " (t.text("resolution_show-same_text")) }
                @else { (badge(&t.text("resolution_show-other"), Tone::Attention)) " " (t.text("resolution_show-other_text")) }
            }
            @if shown.sees_all {
                (matrix_view::measures(&frozen.basis, (frozen.covered, frozen.worst, frozen.value), t))
                p { a href={ (base) "/question.json" } { (t.text("resolution_show-question")) } }
            }
        }))
        @if shown.sees_all && !others.is_empty() {
            (ui::section(&t.text("resolution_show-others"), html! { ul { @for other in &others { (other) } } }))
        }
    }
}
