//! A photo of the cards of a group.

use kernel::{Attachment, Id, Moment};

use crate::model::Group;

/// A photo; its bytes lie in the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Photo {
    /// Its id.
    pub(crate) id: Id<Photo>,
    /// The group whose cards are on it.
    pub(crate) group: Id<Group>,
    /// Its entry in the register of attachments.
    pub(crate) attachment: Id<Attachment>,
    /// When it was added.
    pub(crate) at: Moment,
}
