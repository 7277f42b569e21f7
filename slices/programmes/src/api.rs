//! The JSON twins of the list and the overview: same cases, same rights.

use kernel::{After, Key, Outcome};
use serde_json::{Value, json};
use web::{Reply, Routes, Visit};

use crate::{
    cases::{self, OfficeLine},
    model::{Milestone, Pick},
    rules::permissions,
};

/// The routes of this slice below `/api/v1`.
pub(crate) fn routes() -> Routes {
    Routes::default().get("programme_list", "/api/v1/programmes", &permissions::PROGRAMME_LIST, programme_list).get(
        "programme_show",
        "/api/v1/programmes/{programme}",
        &permissions::PROGRAMME_SHOW,
        programme_show,
    )
}

async fn programme_list(visit: Visit) -> Outcome<Reply> {
    let from = visit.query.get("after");
    let after = After((!from.is_empty()).then(|| from.to_owned()));
    let list = visit.ctx.read(move |tx| cases::programme_list(tx, &after)).await?;
    let row = |line: &cases::ProgrammeLine| {
        let card = &line.card;
        let roles: Vec<&str> = line.roles.iter().map(|role| role.word()).collect();
        json!({
            "key": card.key.as_str(), "title": card.title, "short": card.short, "roles": roles,
            "starts": card.starts.to_string(), "ends": card.ends.to_string(), "offices": card.offices,
        })
    };
    let rows: Vec<Value> = list.page.rows.iter().map(row).collect();
    Ok(Reply::json(&json!({ "programmes": rows, "next": list.page.next })))
}

async fn programme_show(visit: Visit) -> Outcome<Reply> {
    let t = visit.t.clone();
    let shown = visit.ctx.read(move |tx| cases::programme_show(tx, &t)).await?;
    let programme = &shown.programme;
    Ok(Reply::json(&json!({
        "key": programme.key.as_str(),
        "title": programme.title,
        "short": programme.short,
        "legal_basis": programme.legal_basis,
        "starts": programme.starts.to_string(),
        "ends": programme.ends.to_string(),
        "commissioned_by": shown.commissioned_by,
        "guided_by": shown.guided_by,
        "catalogue": { "key": programme.catalogue.as_str(), "version": programme.catalogue_version },
        "offices": shown.offices.iter().map(office).collect::<Vec<_>>(),
        "milestones": shown.milestones.iter().map(milestone).collect::<Vec<_>>(),
    })))
}

fn office(line: &OfficeLine) -> Value {
    let pick = |pick: &Pick| {
        let areas: Vec<&str> = pick.areas.iter().map(Key::as_str).collect();
        json!({ "rank": pick.rank, "optional": pick.optional, "areas": areas })
    };
    let picks: Vec<Value> = line.picks.iter().map(pick).collect();
    json!({ "key": line.office.key.as_str(), "name": line.office.name, "picks": picks })
}

fn milestone(milestone: &Milestone) -> Value {
    json!({
        "key": milestone.key.as_str(), "kind": milestone.kind.word(), "title": milestone.title,
        "on": milestone.on.to_string(), "place": milestone.place,
    })
}
