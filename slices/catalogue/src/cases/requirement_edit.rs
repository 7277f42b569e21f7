//! Editing a requirement of a draft.

use db::{WriteTx, journal::Event};
use kernel::{No, Outcome};

use super::{RequirementNew, area_show, requirement_new::requirement_fits};
use crate::{
    model::{Number, Requirement},
    rules::{self, permissions},
    store,
};

/// What a requirement shall be.
pub(crate) struct RequirementEdit {
    /// The number it has now.
    pub(crate) number: Number,
    pub(crate) version: i64,
    pub(crate) to: RequirementNew,
}

pub(crate) fn requirement_edit(tx: &mut WriteTx<'_>, cmd: &RequirementEdit) -> Outcome<()> {
    tx.allow(&permissions::REQUIREMENT_EDIT)?;
    let show = area_show(tx, &cmd.to.at, &cmd.to.area)?;
    rules::version_editable(&show.version)?;
    let old = show.requirements.into_iter().find(|one| one.number == cmd.number).ok_or(No::Missing)?;
    let new = Requirement {
        number: cmd.to.number.clone(),
        kind: cmd.to.kind,
        minimum: cmd.to.minimum,
        text: cmd.to.text.clone(),
        evidence: cmd.to.evidence.clone(),
        tags: cmd.to.tags.clone(),
        version: cmd.version,
        ..old.clone()
    };
    requirement_fits(tx, &show.version, &new)?;
    store::requirement_update(tx, &new)?;
    let ((old_de, old_en), (new_de, new_en)) =
        (rules::evidence_lines(&old.evidence), rules::evidence_lines(&new.evidence));
    tx.append(
        Event::new("catalogue.requirement_edited", old.origin)
            .change("number", &old.number, &new.number)
            .change("kind", old.kind, new.kind)
            .change("minimum", old.minimum, new.minimum)
            .change("text_de", &old.text.de, &new.text.de)
            .change("text_en", &old.text.en, &new.text.en)
            .change("evidence_de", old_de, new_de)
            .change("evidence_en", old_en, new_en)
            .change("tags", old.tags.join(", "), new.tags.join(", ")),
    )
}
