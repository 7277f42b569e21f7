//! A letter: what the outbox keeps and the post office sends.

/// An e-mail in plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its number: the same at each try.
    pub id: String,
    /// The address.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// The text, lines ended by `\n`.
    pub text: String,
}
