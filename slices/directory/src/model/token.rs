//! Tokens of sessions and links: 256 random bits, shown once; the records keep only their SHA-256.

use sha2::{Digest, Sha256};

/// A token in plain. Lives in a cookie or a link, never in a record or a log.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token(String);

impl Token {
    /// A token of random bytes.
    pub(crate) fn new(bytes: [u8; 32]) -> Self {
        Self(hex(&bytes))
    }

    /// Another token that belongs to this one and does not give it away.
    pub(crate) fn other(&self) -> Self {
        Self(hex(&Sha256::digest(format!("other\0{}", self.0).as_bytes())))
    }

    /// A token that somebody brought along.
    pub(crate) fn brought(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The token itself, for cookie and link.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// What the records keep.
    pub(crate) fn hash(&self) -> String {
        hex(&Sha256::digest(self.0.as_bytes()))
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token")
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
