//! Why a paper could not be printed.

use crate::Fault;

/// Why a paper could not be printed. All but the first are faults of this crate, not of the data.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// The paper has faults; see [`crate::Document::check`].
    #[error("the paper cannot be printed: {}", sentences(.0))]
    Faulty(Vec<Fault>),
    /// An embedded font could not be read.
    #[error("the font {0} is not readable")]
    Font(&'static str),
    /// The paper could not be handed to the typesetter.
    #[error("the paper could not be written for the typesetter: {0}")]
    Data(#[from] serde_json::Error),
    /// The typesetter said no.
    #[error("the paper could not be set: {0}")]
    Setting(String),
    /// The sheets do not satisfy PDF/UA-1 and PDF/A-2a.
    #[error("the sheets could not be written as PDF/UA-1 and PDF/A-2a: {0}")]
    Standard(String),
    /// The office document could not be written.
    #[error("the office document could not be written: {0}")]
    Office(String),
    /// The typesetter stopped with a defect; its own message is in the log.
    #[error("the typesetter stopped with a defect of its own")]
    Defect,
    /// The threads for typesetting could not be started.
    #[error("the threads for typesetting could not be started: {0}")]
    Threads(String),
}

fn sentences(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}
