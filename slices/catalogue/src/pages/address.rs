//! From the path to the thing, and the way back up.

use kernel::Outcome;
use ui::T;
use web::{Sheet, Visit};

use crate::{
    cases::AreaShow,
    model::{Address, Number, Version},
};

/// The version in the path.
pub(super) fn address(visit: &Visit) -> Outcome<Address> {
    Ok(Address { catalogue: visit.param("catalogue")?, number: visit.param("version")? })
}

/// A sheet below the list of catalogues.
pub(super) fn below_list(t: &T, title: impl Into<String>) -> Sheet {
    Sheet::new(title).crumb("/catalogues", t.text("catalogue_list-title"))
}

/// A sheet below a version.
pub(super) fn below_version(t: &T, version: &Version, title: impl Into<String>) -> Sheet {
    below_list(t, title).crumb(version.path(), version_name(t, version))
}

/// A sheet below an area.
pub(super) fn below_area(t: &T, show: &AreaShow, title: impl Into<String>) -> Sheet {
    let name = format!("{} {}", show.area.number, show.area.name.in_lang(t.lang()));
    below_version(t, &show.version, title).crumb(show.path(), name)
}

/// Title and number: `Zwölf Qualitätsbereiche …, Fassung 1.0`.
pub(super) fn version_name(t: &T, version: &Version) -> String {
    format!("{}, {}", version.title.in_lang(t.lang()), numbered(t, &version.number))
}

/// `Fassung 1.0`.
pub(super) fn numbered(t: &T, number: &Number) -> String {
    t.with("version-numbered", &[("number", number.to_string().into())])
}
