//! The page of administrators: what is wrong and what to do, then how the program stands, in words.

use db::backups::Backup;
use kernel::{Moment, Outcome, Permission, Role};
use maud::{Markup, html};
use ui::{T, Tone, badge, facts, section};
use web::{Reply, Sheet, Visit};

use super::{Standing, judgement::troubles, standing};

pub(crate) const HEALTH: Permission = Permission::of("app.health_show", &[Role::Administrator]);

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    visit.ctx.place().allow(visit.actor(), &HEALTH)?;
    let standing = standing(&visit).await?;
    let t = &visit.t;
    let sheet = Sheet::new(t.text("health_show-title")).lead(t.text("health_show-lead"));
    // Not from memory: figures change although nothing is written.
    Ok(Reply::page(&visit, sheet, view(t, &standing)).fresh())
}

fn view(t: &T, standing: &Standing) -> Markup {
    html! {
        (section(&t.text("health_show-attention"), attention(t, standing)))
        (section(&t.text("health_show-data"), data(t, standing)))
        (section(&t.text("health_show-letters"), letters(t, standing)))
        (section(&t.text("health_show-backup"), backup(t, standing)))
        (section(&t.text("health_show-door"), door(t, standing)))
        p class="hint" { (t.text("health_show-since_start")) }
    }
}

fn attention(t: &T, standing: &Standing) -> Markup {
    let found = troubles(standing);
    html! {
        @if found.is_empty() {
            p { (badge(&t.text("health_show-well"), Tone::Good)) " " (t.text("health_show-well-text")) }
        } @else {
            ul class="plain" {
                @for (trouble, count) in found {
                    li {
                        p {
                            (badge(&t.text("health_show-look"), Tone::Attention)) " "
                            strong { (t.with(&format!("health_show-trouble-{}", trouble.word()), &[("count", number(count).into())])) }
                        }
                        p { (t.text(&format!("health_show-trouble-{}-do", trouble.word()))) }
                    }
                }
            }
        }
    }
}

fn data(t: &T, standing: &Standing) -> Markup {
    let data = &standing.data;
    let each = data.writes.checked_div(data.commits).unwrap_or(0);
    facts(vec![
        row(t, "health_show-place", html! { (standing.place) }),
        row(t, "health_show-version", html! { (env!("CARGO_PKG_VERSION")) }),
        row(t, "health_show-schema", html! { (t.text("health_show-schema-current")) }),
        row(t, "health_show-waiting", counted(t, "health_show-waiting-text", data.writes_waiting)),
        row(t, "health_show-commits", counted(t, "health_show-commits-text", data.commits)),
        row(t, "health_show-batch", counted(t, "health_show-batch-text", each)),
    ])
}

fn letters(t: &T, standing: &Standing) -> Markup {
    let post = if standing.post { "health_show-post-set" } else { "health_show-post-none" };
    let mut rows = vec![
        row(t, "health_show-post", html! { (t.text(post)) }),
        row(t, "health_show-letters_waiting", counted(t, "health_show-letters-text", standing.letters.waiting)),
        row(t, "health_show-letters_given_up", counted(t, "health_show-letters-text", standing.letters.given_up)),
    ];
    if let Some(oldest) = standing.letters.oldest {
        rows.push(row(t, "health_show-letters_oldest", moment(t, oldest)));
    }
    facts(rows)
}

fn backup(t: &T, standing: &Standing) -> Markup {
    let outcome = |backup: &Backup| match (backup.fault, backup.restored_at) {
        (Some(fault), _) => t.text(&format!("health_show-fault-{}", fault.word())),
        (None, Some(_)) if backup.lacking > 0 => t.text("health_show-lacking"),
        (None, Some(_)) => t.text("health_show-restored"),
        (None, None) => t.text("health_show-not_restored"),
    };
    let never = || html! { (t.text("health_show-never")) };
    let last = standing.backups.last.as_ref();
    let last = last.map_or_else(never, |backup| html! { (t.moment(backup.at)) ": " (outcome(backup)) });
    let good = standing.backups.last_good.as_ref().and_then(|backup| backup.restored_at);
    facts(vec![
        row(t, "health_show-backup_last", last),
        row(t, "health_show-backup_good", good.map_or_else(never, |at| moment(t, at))),
        row(t, "health_show-attachments", attachments(t, standing)),
    ])
}

/// What the last look at the attachments found.
fn attachments(t: &T, standing: &Standing) -> Markup {
    let Some(last) = &standing.scrubbed else { return html! { (t.text("health_show-attachments-never")) } };
    let args = [
        ("moment", t.moment(last.at).into()),
        ("whole", last.whole.into()),
        ("spoilt", last.spoilt().into()),
        ("discarded", last.discarded.into()),
    ];
    let key = if last.ended_at.is_some() { "health_show-attachments-text" } else { "health_show-attachments-unread" };
    html! { (t.with(key, &args)) }
}

fn door(t: &T, standing: &Standing) -> Markup {
    let door = &standing.door;
    let pages = door.routes.iter().flat_map(|route| &route.statuses).map(|(_, count)| count).sum();
    facts(vec![
        row(t, "health_show-since", moment(t, door.since)),
        row(t, "health_show-pages", counted(t, "health_show-pages-text", pages)),
        row(t, "health_show-kept", counted(t, "health_show-pages-text", door.kept.0)),
        row(t, "health_show-streams", html! { (t.number(i64::try_from(door.streams.open).unwrap_or(i64::MAX))) }),
        row(t, "health_show-passwords", html! { (t.number(number(standing.hashing))) }),
    ])
}

fn row(t: &T, key: &str, value: Markup) -> (String, Markup) {
    (t.text(key), value)
}

fn counted(t: &T, key: &str, count: u64) -> Markup {
    html! { (t.with(key, &[("count", number(count).into())])) }
}

fn moment(t: &T, at: Moment) -> Markup {
    html! { (t.moment(at)) }
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
