//! Attachments at the door: taken in before the case runs, handed out for saving only.

use std::{
    path::PathBuf,
    sync::{Arc, OnceLock},
};

use kernel::{Attachment, No, Outcome};
use tokio::sync::Semaphore;
use vault::{Vault, VaultError};

use crate::{Reply, Upload, Visit, forms::FULL};

/// The vault of a site, opened when it is first needed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shelves(Arc<OnceLock<Vault>>);

impl Shelves {
    fn open(&self, folder: Option<PathBuf>) -> Outcome<Vault> {
        if let Some(open) = self.0.get() {
            return Ok(open.clone());
        }
        let folder = folder.ok_or_else(|| No::broken("this site has no place for attachments"))?;
        let opened = Vault::open(&folder)?;
        Ok(self.0.get_or_init(|| opened).clone())
    }
}

/// So many files are read for answers at once: what is read and not yet counted as an answer is bounded, too.
static READ: Semaphore = Semaphore::const_new(8);

impl Visit {
    /// Takes a file of the form in: recognised, and on the disk when this returns. Its entry (`db::attachments::enter`) is
    /// written after, in the transaction of the change. Ask the right before: bytes without an entry stay until a later night.
    ///
    /// # Errors
    /// [`No::Refused`] for what is not taken in, and where the disk is full: both are said on the form, beside what was typed.
    pub async fn take_in(&self, upload: &Upload) -> Outcome<Attachment> {
        let (name, bytes) = (upload.name.clone(), upload.bytes.clone());
        let taken = self.with_vault(move |vault| vault.put(&name, &bytes)).await.map_err(|no| match no {
            No::Full => No::refused(FULL),
            other => other,
        });
        // The switch of the tests of hostile files: what is refused breaks something, and they have to notice.
        if db::is_faulty("refusals_break") { taken.map_err(|_| No::broken("on purpose")) } else { taken }
    }

    /// The file for saving, if its bytes are still those that were handed in. Never shown inside a page.
    pub async fn hand_out(&self, attachment: &Attachment) -> Outcome<Reply> {
        let digest = attachment.digest.clone();
        let place = READ.acquire().await.map_err(No::broken)?;
        // The place goes with the reading: a reader who leaves does not let a further one in before it is done.
        let read = move |vault: &Vault| {
            let _held = place;
            vault.get(&digest)
        };
        let bytes = self.with_vault(read).await?;
        Ok(Reply::bytes(attachment.kind.mime(), bytes)
            .header("content-disposition", disposition(&attachment.name))
            .header("x-download-options", "noopen"))
    }

    async fn with_vault<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Vault) -> Result<T, VaultError> + Send + 'static,
    ) -> Outcome<T> {
        let (shelves, folder) = (self.site.inner.shelves.clone(), self.site.inner.config.attachments.clone());
        let done = tokio::task::spawn_blocking(move || shelves.open(folder).and_then(|vault| Ok(work(&vault)?)));
        done.await.unwrap_or_else(|error| Err(No::broken(error)))
    }
}

/// The header that makes a browser save the file: the plain name for old programs, the real one beside it (RFC 6266).
fn disposition(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "._-() ".contains(c) { c } else { '_' }).collect();
    let real: String = name
        .bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"._-".contains(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{real}")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_name_keeps_its_letters_and_breaks_no_header() {
        let header = disposition("Größe \"1\"\r\nX: y.pdf");
        assert_eq!(
            header,
            "attachment; filename=\"Gr__e _1___X_ y.pdf\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22%0D%0AX%3A%20y.pdf"
        );
    }
}
