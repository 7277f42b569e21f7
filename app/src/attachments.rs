//! Where attachments lie, as backups see it.

use db::archive::NoFiles;

use crate::config::Config;

/// The place of attachments.
pub(crate) type Place = NoFiles;

/// The place of the attachments that belong to the configured database.
pub(crate) fn place(_: &Config) -> Place {
    NoFiles
}
