//! Results: the picture, the table that says the same, need scores in words, and handing them on.

use db::WriteTx;
use kernel::{No, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, button_link, careful_button, post_button};
use web::{Reply, Visit};

use crate::{
    cases::{self, ResultShow},
    model::{Count, Figure, Sum},
    pages::{
        frame,
        room::{chart, protocol_paper},
    },
    rules::{AreaResult, halves},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::result_show).await?;
    Ok(page(&visit, &shown, None))
}

pub(crate) async fn release(visit: Visit) -> Outcome<Reply> {
    change(&visit, "result_release", cases::result_release).await
}

pub(crate) async fn withdraw(visit: Visit) -> Outcome<Reply> {
    change(&visit, "result_withdraw", cases::result_withdraw).await
}

/// Of two who press at once the second sees what the first did.
async fn change(visit: &Visit, done: &str, case: fn(&mut WriteTx<'_>, i64) -> Outcome<()>) -> Outcome<Reply> {
    let (version, to) = (visit.form.version(), Visit::to(&format!("{}/needs/results", frame::base(visit)), done));
    let told = match visit.change(move |tx| case(tx, version).map(|()| to.clone())).await {
        Err(No::Stale) => (visit.t.text("sitting-stale"), 409),
        Err(No::Refused(say)) => (visit.say(&say), 422),
        done => return done,
    };
    let shown = visit.ctx.read(cases::result_show).await?;
    Ok(page(visit, &shown, Some(&told.0)).status(told.1))
}

fn page(visit: &Visit, shown: &ResultShow, told: Option<&str>) -> Reply {
    let (t, base) = (&visit.t, frame::base(visit));
    let stream = format!("{base}/live?after={}", shown.seen);
    let live = ui::Live { id: "results", stream, part: format!("{base}/needs/results"), every: visit.every() };
    let body = html! {
        @if let Some(sentence) = told {
            div class="summary" role="alert" tabindex="-1" data-focus { h2 { (sentence) } }
        }
        (ui::live(t, &live, region(t, shown)))
        (ways(t, &base, shown))
    };
    let sheet = frame::room_sheet(visit, &shown.room, shown.may_steer, t.text("result_show-heading")).lead(t.with(
        "result_show-lead",
        &[("office", shown.office.0.as_str().into()), ("day", t.day(shown.room.day).into())],
    ));
    Reply::page(visit, sheet, body).every(visit)
}

fn region(t: &T, shown: &ResultShow) -> Markup {
    let Some(results) = &shown.results else {
        return ui::empty(&t.text("result_show-open"), &t.text("result_show-open_text"), None);
    };
    let figures: Vec<AreaResult> = results.iter().map(|(result, _)| result.clone()).collect();
    let threshold = i64::from(shown.sitting.template.threshold);
    html! {
        @if shown.room.example { p { (ui::example_mark(t)) " " (t.text("result_show-example")) } }
        p { (t.with("result_show-explained", &[("threshold", threshold.into())])) }
        (chart::drawing(t, &shown.sitting, &figures))
        (table(t, shown, results))
        section class="section" {
            h2 { (t.text("result_show-scores")) }
            p { (t.text("result_show-scores_text")) }
            (scores(t, shown, results))
        }
    }
}

fn table(t: &T, shown: &ResultShow, results: &[(AreaResult, Option<Sum>)]) -> Markup {
    let lang = t.lang();
    let mut head = vec![t.text("score_list-area")];
    head.extend(shown.sitting.template.scales.iter().map(|scale| scale.name.in_lang(lang).to_owned()));
    head.push(t.text("ratings_capture-dots"));
    let row = |(result, _): &(AreaResult, Option<Sum>)| {
        let name = shown.sitting.area(result.area.as_str()).map_or_else(String::new, |area| area.label(lang));
        let mut cells = vec![html! { (name) }];
        cells.extend(result.figures.iter().map(|figure| html! { (figure_words(t, figure.as_ref())) }));
        cells.push(html! { (dots_words(t, result)) });
        cells
    };
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    ui::table(&t.text("result_show-caption"), &head, results.iter().map(row).collect())
}

/// A figure in words: median, middle half, how many, how far they agree.
pub(super) fn figure_words(t: &T, figure: Option<&Figure>) -> String {
    let Some(figure) = figure else { return t.text("result_show-few") };
    let count = match figure.count {
        Count::Exactly(count) => t.with("result_show-count", &[("count", count.into())]),
        Count::AtLeast(count) => t.with("result_show-count_least", &[("count", count.into())]),
    };
    t.with(
        "result_show-figure",
        &[
            ("median", halves(figure.median).into()),
            ("low", figure.low.into()),
            ("high", figure.high.into()),
            ("count", count.into()),
            ("agreement", frame::agreement(t, figure).into()),
        ],
    )
}

/// All dots of an area, or that too few gave any.
pub(super) fn dots_words(t: &T, result: &AreaResult) -> String {
    result.dots.map_or_else(|| t.text("result_show-few"), |dots| t.number(dots))
}

fn scores(t: &T, shown: &ResultShow, results: &[(AreaResult, Option<Sum>)]) -> Markup {
    let head = ["area", "score", "how"].map(|key| t.text(&format!("score_list-{key}")));
    let rows = protocol_paper::scores(t, shown, results).into_iter();
    let rows = rows.map(|(area, score, words)| vec![html! { (area) }, html! { (score) }, html! { (words) }]).collect();
    ui::table(&t.text("score_list-caption"), &head.each_ref().map(String::as_str), rows)
}

fn ways(t: &T, base: &str, shown: &ResultShow) -> Markup {
    let link = |href: String, key: &str| button_link(&Link::new(href, t.text(key)), Kind::Secondary);
    let version = shown.sitting.version.to_string();
    let mut all = Vec::new();
    if shown.may_release && shown.sitting.handed_at.is_some() {
        let words = (t.text("result_withdraw-label"), t.text("result_withdraw-sure"));
        let path = format!("{base}/needs/results/withdraw");
        all.push(careful_button(t, &path, (&words.0, &words.1), &[("version", &version)]));
    } else if shown.may_release && shown.results.is_some() {
        let path = format!("{base}/needs/results/release");
        all.push(post_button(t, &path, &t.text("result_release-label"), Kind::Primary, &[("version", &version)]));
    }
    all.push(link(format!("{base}/needs/protocol"), "needs_protocol-heading"));
    if shown.may_steer || shown.may_release {
        let office = format!("/programmes/{}/offices/{}/needs", shown.room.programme.0, shown.office.1);
        all.push(link(office, "result_show-office"));
    }
    html! {
        @if shown.may_release && shown.results.is_some() { p { (t.text("result_release-explained")) } }
        (ui::actions(all))
    }
}
