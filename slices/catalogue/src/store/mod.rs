//! The rows of the catalogue: one function per statement.

mod area;
mod catalogue;
mod columns;
mod law;
mod law_version;
mod requirement;
mod version;

pub(crate) use area::{area_insert, area_update, area_withdraw, areas_counted, areas_named, areas_withdraw};
pub(crate) use catalogue::{catalogue_find, catalogue_insert};
pub(crate) use law::{law_find, law_insert, law_key_taken, law_list, law_update, law_withdraw};
pub(crate) use law_version::{
    law_version_insert, law_version_list, law_version_update, law_version_withdraw, law_versions_of,
};
pub(crate) use requirement::{
    requirement_insert, requirement_update, requirement_withdraw, requirements_of_area, requirements_of_version,
    requirements_withdraw,
};
pub(crate) use version::{
    version_find, version_insert, version_list, version_numbers, version_release, version_update, version_withdraw,
};
