//! The protocol for programs: what the page tells, no figure below the threshold, and of nobody a name.

use kernel::{Lang, Outcome};
use serde_json::{Value, json};
use web::{Reply, Visit};

use crate::{
    cases::{self, ResultShow},
    model::{Count, Figure, Sum, WishRow, WishWord},
    pages::frame,
    rules::AreaResult,
};

pub(crate) async fn file(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::result_show).await?;
    let name = format!("needs-{}.json", shown.room.code);
    Ok(Reply::json(&content(&shown, visit.t.lang())).saved_as(&name))
}

fn content(shown: &ResultShow, lang: Lang) -> Value {
    let (room, sitting) = (&shown.room, &shown.sitting);
    let template = &sitting.template;
    let areas = sitting.areas.iter();
    let scales = template.scales.iter().map(
        |scale| json!({ "key": scale.key, "name": scale.name.in_lang(lang), "least": scale.least, "most": scale.most }),
    );
    let stated = shown.wishes.iter().filter(|wish| wish.kind != WishWord::None);
    json!({
        "format": "gelingen-needs/1",
        "title": room.title,
        "day": room.day.to_string(),
        "example": room.example,
        "office": shown.office.1,
        "question": template.question.in_lang(lang),
        "steps": template.steps.iter().map(|step| json!({ "kind": step.kind.word(), "name": step.name.in_lang(lang), "minutes": step.minutes })).collect::<Vec<_>>(),
        "scales": scales.collect::<Vec<_>>(),
        "dots_each": template.dots,
        "threshold": template.threshold,
        "areas": areas.map(|area| json!({ "key": area.key.as_str(), "number": area.number, "name": area.name.in_lang(lang) })).collect::<Vec<_>>(),
        "cards": cards(shown),
        "results": shown.results.as_ref().map(|all| all.iter().map(|one| result(shown, one)).collect::<Vec<_>>()),
        "handed_on": sitting.handed_at.is_some(),
        "wishes": stated.map(|one| wish(shown, one)).collect::<Vec<_>>(),
    })
}

fn cards(shown: &ResultShow) -> Vec<Value> {
    let group = |id| shown.groups.iter().find(|group| Some(group.id) == id).map(|group| group.name.as_str());
    let one = |card: &crate::model::Card| {
        json!({
            "number": card.number,
            "kind": card.kind.word(),
            "area": card.area.as_str(),
            "text": card.text,
            "group": group(card.group),
        })
    };
    shown.cards.iter().map(one).collect()
}

/// The figures of an area by the keys of the scales; `null` where too few answered.
fn result(shown: &ResultShow, (result, sum): &(AreaResult, Option<Sum>)) -> Value {
    let scales = shown.sitting.template.scales.iter().zip(&result.figures);
    let figures = scales.map(|(scale, told)| (scale.key.clone(), told.as_ref().map_or(Value::Null, figure)));
    json!({
        "area": result.area.as_str(),
        "figures": Value::Object(figures.collect()),
        "dots": result.dots,
        "score": sum.as_ref().map(|sum| sum.score),
    })
}

fn figure(figure: &Figure) -> Value {
    let (count, exact) = match figure.count {
        Count::Exactly(count) => (count, true),
        Count::AtLeast(count) => (count, false),
    };
    json!({
        "median": halved(figure.median),
        "middle_half": [figure.low, figure.high],
        "answers": { "count": count, "exact": exact },
        "agreement": frame::agreement_word(figure),
    })
}

/// A median is a whole number, or one and a half.
fn halved(halves: i64) -> Value {
    if halves % 2 == 0 { json!(halves / 2) } else { json!(f64::from(i32::try_from(halves).unwrap_or(0)) / 2.0) }
}

fn wish(shown: &ResultShow, wish: &WishRow) -> Value {
    let service = shown.services.iter().find(|(id, _)| wish.service.as_ref() == Some(id)).map(|(_, name)| name);
    json!({ "area": wish.area.as_str(), "kind": wish.kind.word(), "service": service, "reason": wish.reason })
}
