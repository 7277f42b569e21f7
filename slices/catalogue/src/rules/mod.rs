//! What decides: which files can be read, when a version may be released, which versions of a law fit together.

mod catalogue_read;
mod catalogue_write;
mod law_read;
mod law_span;
pub(crate) mod permissions;
mod requirement_evidence;
mod requirement_found;
mod stand;
mod version_edit;
mod version_release;
mod wording_read;

pub(crate) use catalogue_read::catalogue_read;
pub(crate) use catalogue_write::catalogue_write;
pub(crate) use law_read::law_read;
pub(crate) use law_span::{law_span_check, law_valid};
pub(crate) use requirement_evidence::{evidence_lines, evidence_read};
pub(crate) use requirement_found::requirement_found;
pub(crate) use stand::stand;
pub(crate) use version_edit::{version_editable, version_next};
pub(crate) use version_release::{Gap, version_gaps};
