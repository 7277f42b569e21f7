//! Why the vault takes something not in, or gives it not out.

use std::{io, path::PathBuf};

use kernel::{FileKind, No, Say};

/// A no of the vault.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// More bytes than are taken in.
    #[error("the file is too large")]
    TooLarge,
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Not one of the kinds that are taken in.
    #[error("the file is none of the kinds that are taken in")]
    Unknown,
    /// An office document that brings programs along.
    #[error("the document holds macros")]
    Macros,
    /// The name says something else than the bytes.
    #[error("the file is of kind {0:?}, its name says otherwise")]
    Misnamed(FileKind),
    /// There are no bytes of this hash.
    #[error("attachment {0} is missing")]
    Gone(String),
    /// The bytes are no longer those that were handed in.
    #[error("attachment {0} is damaged")]
    Damaged(String),
    /// The disk said no.
    #[error("{}: {source}", place.display())]
    Disk {
        /// Where.
        place: PathBuf,
        /// What it said.
        source: io::Error,
    },
}

impl From<VaultError> for No {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::TooLarge => {
                let largest = i64::try_from(crate::LARGEST / (1024 * 1024)).unwrap_or_default();
                No::Refused(Say::new("attachment-refused-large").with("megabytes", largest))
            }
            VaultError::Empty => No::refused("attachment-refused-empty"),
            VaultError::Unknown => No::refused("attachment-refused-kind"),
            VaultError::Macros => No::refused("attachment-refused-macros"),
            VaultError::Misnamed(kind) => No::Refused(Say::new("attachment-refused-name").with("ending", kind.word())),
            VaultError::Disk { source, .. } if is_full(&source) && !kernel::is_faulty("full-unknown") => No::Full,
            other => No::broken(other),
        }
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
