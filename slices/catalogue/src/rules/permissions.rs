//! Who may do what: everybody signed in reads, the Administrator edits.

use kernel::{Permission, Role};

const EDITORS: &[Role] = &[Role::Administrator];

/// Sees which catalogues there are.
pub(crate) const CATALOGUE_LIST: Permission = Permission::signed_in("catalogue.catalogue_list");
/// Begins a catalogue.
pub(crate) const CATALOGUE_NEW: Permission = Permission::of("catalogue.catalogue_new", EDITORS);
/// Brings a catalogue in from a file.
pub(crate) const CATALOGUE_IMPORT: Permission = Permission::of("catalogue.catalogue_import", EDITORS);
/// Takes a catalogue along as a file.
pub(crate) const CATALOGUE_EXPORT: Permission = Permission::signed_in("catalogue.catalogue_export");
/// Reads a version, and what happened to it.
pub(crate) const VERSION_SHOW: Permission = Permission::signed_in("catalogue.version_show");
/// Copies a version into a draft.
pub(crate) const VERSION_NEW: Permission = Permission::of("catalogue.version_new", EDITORS);
/// Edits a draft's title, description and licence.
pub(crate) const VERSION_EDIT: Permission = Permission::of("catalogue.version_edit", EDITORS);
/// Releases a draft.
pub(crate) const VERSION_RELEASE: Permission = Permission::of("catalogue.version_release", EDITORS);
/// Withdraws a draft.
pub(crate) const VERSION_WITHDRAW: Permission = Permission::of("catalogue.version_withdraw", EDITORS);
/// Reads an area, and what happened to it and its requirements.
pub(crate) const AREA_SHOW: Permission = Permission::signed_in("catalogue.area_show");
/// Adds an area to a draft.
pub(crate) const AREA_NEW: Permission = Permission::of("catalogue.area_new", EDITORS);
/// Edits an area of a draft.
pub(crate) const AREA_EDIT: Permission = Permission::of("catalogue.area_edit", EDITORS);
/// Withdraws an area from a draft.
pub(crate) const AREA_WITHDRAW: Permission = Permission::of("catalogue.area_withdraw", EDITORS);
/// Adds a requirement to a draft.
pub(crate) const REQUIREMENT_NEW: Permission = Permission::of("catalogue.requirement_new", EDITORS);
/// Edits a requirement of a draft.
pub(crate) const REQUIREMENT_EDIT: Permission = Permission::of("catalogue.requirement_edit", EDITORS);
/// Withdraws a requirement from a draft.
pub(crate) const REQUIREMENT_WITHDRAW: Permission = Permission::of("catalogue.requirement_withdraw", EDITORS);
/// Sees the law references.
pub(crate) const LAW_SHOW: Permission = Permission::signed_in("catalogue.law_show");
/// Adds a law reference.
pub(crate) const LAW_NEW: Permission = Permission::of("catalogue.law_new", EDITORS);
/// Edits a law reference and its versions.
pub(crate) const LAW_EDIT: Permission = Permission::of("catalogue.law_edit", EDITORS);
/// Withdraws a law reference or one of its versions.
pub(crate) const LAW_WITHDRAW: Permission = Permission::of("catalogue.law_withdraw", EDITORS);

/// All of them.
pub(crate) const ALL: &[&Permission] = &[
    &CATALOGUE_LIST,
    &CATALOGUE_NEW,
    &CATALOGUE_IMPORT,
    &CATALOGUE_EXPORT,
    &VERSION_SHOW,
    &VERSION_NEW,
    &VERSION_EDIT,
    &VERSION_RELEASE,
    &VERSION_WITHDRAW,
    &AREA_SHOW,
    &AREA_NEW,
    &AREA_EDIT,
    &AREA_WITHDRAW,
    &REQUIREMENT_NEW,
    &REQUIREMENT_EDIT,
    &REQUIREMENT_WITHDRAW,
    &LAW_SHOW,
    &LAW_NEW,
    &LAW_EDIT,
    &LAW_WITHDRAW,
];
