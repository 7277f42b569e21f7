//! Which thoughts of the workshops reached the definition, and which did not.

use db::ReadTx;
use kernel::Outcome;
use workshops::offer::WorkshopLine;

use super::here::{self, Gathered};
use crate::{
    rules::{
        coverage::{Start, coverage},
        permissions,
    },
    store,
};

/// The page of the coverage: workshop by workshop.
#[derive(Debug)]
pub(crate) struct CoverageShow {
    pub(crate) workshops: Vec<(WorkshopLine, Vec<Start>)>,
    pub(crate) may_edit: bool,
}

/// What became of every thought.
pub(crate) fn coverage_show(tx: &mut ReadTx<'_>) -> Outcome<CoverageShow> {
    tx.allow(&permissions::DEFINITION_SHOW)?;
    programmes::offer::programme_name(tx)?;
    let (items, citations) = (store::item::items(tx)?, store::item::citations(tx)?);
    let place = |id| items.iter().position(|item| item.id == id).map(|at| at + 1);
    let told = |Gathered { line, statements }: Gathered| {
        let cited = statements.iter().flat_map(|one| {
            let citing = citations.iter().filter(|citation| citation.statement == one.id);
            citing.filter_map(|citation| Some((one.label.clone(), place(citation.item)?)))
        });
        let cited: Vec<_> = cited.collect();
        (line, coverage(&statements, &cited))
    };
    let workshops = here::gathered(tx, |_| true)?.into_iter().map(told).collect();
    Ok(CoverageShow { workshops, may_edit: tx.may(&permissions::DEFINITION_EDIT) })
}
