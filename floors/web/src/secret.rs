//! Secrets that belong to a form: who sends the same form again is told the same secret again, and no record keeps it.
//!
//! A session's token or a link is made of the form's command key, which only the browser knows, and a salt, which only
//! the records know. Neither alone is enough: not for who reads the records, and not for who chose the key.

use kernel::Outcome;
use sha2::{Digest, Sha256};

use crate::Visit;

/// A fresh secret of a form.
#[derive(Clone)]
pub struct Secret {
    /// What the records may keep: with the form's key it gives the secret again.
    pub salt: String,
    /// The secret.
    pub bytes: [u8; 32],
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Visit {
    /// A fresh secret for what this form makes.
    pub fn secret(&self) -> Secret {
        let salt: String = self.ctx.world().bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect();
        let bytes = self.secret_of(&salt);
        Secret { salt, bytes }
    }

    /// The secret that this form made under this salt.
    pub fn secret_of(&self, salt: &str) -> [u8; 32] {
        Sha256::new().chain_update(b"secret\0").chain_update(self.seal).chain_update(salt.as_bytes()).finalize().into()
    }

    /// Runs a case whose answer is kept under the form's key; see [`Visit::answered`].
    pub async fn keyed(
        &self,
        case: impl Fn(&mut db::WriteTx<'_>) -> Outcome<String> + Send + 'static,
    ) -> Outcome<String> {
        if let Err(no) = self.in_time() {
            // What was done before is told again, however fast.
            return self.answered().await?.ok_or(no);
        }
        self.ctx.command(self.command.clone(), case).await
    }

    /// The answer that this very form got before. A form with the same key and another content is refused.
    pub async fn answered(&self) -> Outcome<Option<String>> {
        self.ctx.answered(self.command.clone()).await
    }
}
