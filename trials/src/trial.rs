//! What a trial is: a name, what it makes sure of, and how to run it.

/// How thoroughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    /// As in every run of CI.
    Short,
    /// As in `cargo xtask soak`; its figures are kept.
    Long,
}

/// One trial.
pub(crate) struct Trial {
    /// For the command line.
    pub(crate) name: &'static str,
    /// What it makes sure of, in half a sentence.
    pub(crate) what: &'static str,
    /// Runs it, control included; what was measured, or what went wrong.
    pub(crate) run: fn(Length) -> Result<String, String>,
}
