//! Planning the needs workshop of an office: a workshop with code and clock, and beside it what is asked.

use db::{ReadTx, WriteTx, journal::Event, scopes};
use kernel::{Day, Id, Key, Lang, Outcome, Scope, ScopeKind};
use methods::offer::{Colour, Method, Mix, Round};
use workshops::offer::{RoomNew, room_create};

use crate::{
    cases::office_here::{Here, office_here},
    model::{FormulaKey, Sitting, Template, TemplateOwn},
    rules::{self, permissions},
    store,
};

/// Below `/w/{code}`, where the pages of this slice lie.
pub(crate) const WAY: &str = "needs";

/// What the form asks for.
#[derive(Debug, Clone)]
pub(crate) struct SittingNew {
    /// The programme's own template; none for the one that ships.
    pub(crate) template: Option<Id<TemplateOwn>>,
    pub(crate) title: String,
    pub(crate) day: Day,
    pub(crate) start: u32,
    /// One number for each step of the template; 0 leaves it out.
    pub(crate) minutes: Vec<u16>,
    pub(crate) dots: u16,
    pub(crate) threshold: u16,
    pub(crate) formula: FormulaKey,
    pub(crate) lang: Lang,
}

/// What its page shows.
#[derive(Debug)]
pub(crate) struct SittingForm {
    pub(crate) here: Here,
    pub(crate) template: Template,
    /// The programme's own templates, by id and title.
    pub(crate) own: Vec<(Id<TemplateOwn>, String)>,
    pub(crate) today: Day,
}

/// What the form offers for this template.
pub(crate) fn sitting_new_show(
    tx: &mut ReadTx<'_>,
    office: &Key,
    template: Option<Id<TemplateOwn>>,
) -> Outcome<SittingForm> {
    tx.allow(&permissions::SITTING_NEW)?;
    let here = office_here(tx, office, &permissions::SITTING_NEW)?;
    let own = store::template::templates(tx)?.into_iter().map(|one| (one.id, one.title)).collect();
    Ok(SittingForm { here, template: chosen(tx, template)?, own, today: tx.now().day() })
}

fn chosen(tx: &mut ReadTx<'_>, template: Option<Id<TemplateOwn>>) -> Outcome<Template> {
    match template {
        Some(id) => Ok(store::template::template_find(tx, id)?.template),
        None => rules::shipped(),
    }
}

/// Plans it: its short code.
pub(crate) fn sitting_new(tx: &mut WriteTx<'_>, office: &Key, cmd: &SittingNew) -> Outcome<String> {
    tx.allow(&permissions::SITTING_NEW)?;
    let here = office_here(tx, office, &permissions::SITTING_NEW)?;
    let numbers = (cmd.dots, cmd.threshold);
    let template = rules::planned(&chosen(tx, cmd.template)?, &cmd.minutes, numbers, cmd.formula)?;
    let room = RoomNew {
        title: cmd.title.clone(),
        day: cmd.day,
        start: cmd.start,
        method: method(&template, &cmd.title, cmd.lang),
        example: false,
        way: WAY,
    };
    let (workshop, code) = sitting_create(tx, &here, template, room)?;
    tx.append(Event::new("needs.sitting_planned", workshop).set("title", &cmd.title).set("day", cmd.day))?;
    Ok(code)
}

/// Enters workshop and sitting.
pub(crate) fn sitting_create(
    tx: &mut WriteTx<'_>,
    here: &Here,
    template: Template,
    room: RoomNew,
) -> Outcome<(Id<Scope>, String)> {
    let programme = tx.scope_id();
    let (workshop, code) = room_create(tx, room)?;
    let sitting = Sitting {
        workshop,
        programme,
        office: here.office.id,
        template,
        areas: here.areas(),
        rated_at: None,
        handed_at: None,
        withdrawn_at: None,
        version: 1,
    };
    let place = scopes::place(tx, Scope { kind: ScopeKind::Workshop, id: workshop })?;
    tx.within(place, |tx| {
        scopes::keep_to(tx, here.office.id)?;
        store::sitting::sitting_insert(tx, &sitting)
    })?;
    Ok((workshop, code))
}

/// The template as rounds of a workshop: nothing is written in them, so the room only keeps code, people and clock.
pub(crate) fn method(template: &Template, title: &str, lang: Lang) -> Method {
    let round = |step: &crate::model::Step| Round {
        name: step.name.in_lang(lang).to_owned(),
        group_size: 0,
        minutes: step.minutes,
        items: 0,
        reword: false,
        mix: Mix::Join,
        colour: Colour::White,
    };
    Method {
        title: title.to_owned(),
        about: String::new(),
        question: template.question.in_lang(lang).to_owned(),
        interview: Vec::new(),
        rounds: template.steps.iter().map(round).collect(),
    }
}
