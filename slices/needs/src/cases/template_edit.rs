//! The programme's own templates of needs workshops: copied from the one that ships, changed, withdrawn.

use db::{ReadTx, WriteTx, journal::Event};
use directory::offer::history_entries;
use kernel::{Id, Lang, Outcome};
use programmes::offer::{ProgrammeFacts, programme_facts};
use ui::{HistoryEntry, T};

use crate::{
    model::{Formula, FormulaKey, Template, TemplateOwn, TemplateWords},
    rules::{self, permissions},
    store,
};

/// The list as its page needs it.
#[derive(Debug)]
pub(crate) struct TemplateList {
    pub(crate) programme: ProgrammeFacts,
    pub(crate) shipped: Template,
    pub(crate) own: Vec<TemplateOwn>,
}

/// One of them, with what happened to it.
#[derive(Debug)]
pub(crate) struct TemplateForm {
    pub(crate) programme: ProgrammeFacts,
    pub(crate) own: TemplateOwn,
    pub(crate) history: Vec<HistoryEntry>,
}

/// The new words of a template, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct TemplateEdit {
    pub(crate) id: Id<TemplateOwn>,
    pub(crate) version: i64,
    pub(crate) words: TemplateWords,
    pub(crate) lang: Lang,
}

/// What a needs workshop can be planned by.
pub(crate) fn template_list(tx: &mut ReadTx<'_>) -> Outcome<TemplateList> {
    tx.allow(&permissions::TEMPLATE_EDIT)?;
    Ok(TemplateList {
        programme: programme_facts(tx)?,
        shipped: rules::shipped()?,
        own: store::template::templates(tx)?,
    })
}

/// A template as the form shows it.
pub(crate) fn template_edit_show(tx: &mut ReadTx<'_>, t: &T, id: Id<TemplateOwn>) -> Outcome<TemplateForm> {
    tx.allow(&permissions::TEMPLATE_EDIT)?;
    let (programme, own) = (programme_facts(tx)?, store::template::template_find(tx, id)?);
    Ok(TemplateForm { programme, own, history: history_entries(tx, t, &id.to_string())? })
}

/// Copies the template that ships, with the first of its formulas.
pub(crate) fn template_copy(tx: &mut WriteTx<'_>, title: &str) -> Outcome<Id<TemplateOwn>> {
    tx.allow(&permissions::TEMPLATE_EDIT)?;
    let mut template = rules::shipped()?;
    template.formulas.truncate(1);
    template.formulas.iter_mut().for_each(|formula: &mut Formula| formula.key = FormulaKey::Own);
    let own = TemplateOwn { id: tx.id(), title: title.to_owned(), template, version: 1 };
    store::template::template_insert(tx, &own)?;
    tx.append(Event::new("needs.template_copied", own.id).set("title", title))?;
    Ok(own.id)
}

/// Changes it.
pub(crate) fn template_edit(tx: &mut WriteTx<'_>, cmd: &TemplateEdit) -> Outcome<()> {
    tx.allow(&permissions::TEMPLATE_EDIT)?;
    let old = store::template::template_find(tx, cmd.id)?;
    let template = rules::changed(&old.template, &cmd.words, cmd.lang)?;
    let event = changes(&old, &template, cmd);
    let title = cmd.words.title.clone();
    store::template::template_update(tx, &TemplateOwn { id: cmd.id, title, template, version: cmd.version })?;
    tx.append(event)
}

/// What differs, in the words of who changed it.
fn changes(old: &TemplateOwn, new: &Template, cmd: &TemplateEdit) -> Event {
    let before = &old.template;
    let minutes =
        |template: &Template| template.steps.iter().map(|step| step.minutes.to_string()).collect::<Vec<_>>().join(", ");
    let scales = |template: &Template| {
        let told = template.scales.iter().map(|scale| {
            let [name, low, high] = [&scale.name, &scale.low, &scale.high].map(|word| word.in_lang(cmd.lang));
            format!("{name} ({low} – {high})")
        });
        told.collect::<Vec<_>>().join(", ")
    };
    let formula = |template: &Template| {
        let told = |one| rules::formula_told(one, &template.scales, cmd.lang, None);
        template.formulas.iter().map(told).collect::<Vec<_>>().join(", ")
    };
    Event::new("needs.template_edited", cmd.id)
        .change("title", &old.title, &cmd.words.title)
        .change("question", before.question.in_lang(cmd.lang), new.question.in_lang(cmd.lang))
        .change("steps", minutes(before), minutes(new))
        .change("scales", scales(before), scales(new))
        .change("dots", i64::from(before.dots), i64::from(new.dots))
        .change("threshold", i64::from(before.threshold), i64::from(new.threshold))
        .change("formula", formula(before), formula(new))
}

/// Withdraws it, if it is still as the reader saw it.
pub(crate) fn template_withdraw(tx: &mut WriteTx<'_>, id: Id<TemplateOwn>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::TEMPLATE_EDIT)?;
    let old = store::template::template_find(tx, id)?;
    store::template::template_withdraw(tx, id, version)?;
    tx.append(Event::new("needs.template_withdrawn", id).change("title", &old.title, ""))
}
