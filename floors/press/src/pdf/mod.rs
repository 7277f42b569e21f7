//! The paper as a file for printing, archives and screen readers: PDF/UA-1 and PDF/A-2a at once.
//!
//! Setting a paper is work for a processor, 0.1 s and more. It runs on the press's own threads, one fewer than
//! the machine has, whoever calls; the caller waits, so call from a bounded pool of jobs, not from a request.

mod fonts;
mod glyphs;
mod sheet;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;
use std::thread::available_parallelism;

use rayon::{ThreadPool, ThreadPoolBuilder};
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Document, PressError};
use world::Desk;

pub(crate) use fonts::faces;
pub use glyphs::unprintable;

/// Both standards in one file: readable for everyone, and readable in thirty years.
pub(crate) const STANDARDS: [PdfStandard; 2] = [PdfStandard::A_2a, PdfStandard::Ua_1];

/// The paper as bytes of a PDF. The same paper gives the same bytes.
///
/// Characters that the embedded font lacks become `[?]`; [`unprintable`] names them beforehand.
pub fn pdf(document: &Document) -> Result<Vec<u8>, PressError> {
    let faults = document.check();
    if !faults.is_empty() {
        return Err(PressError::Faulty(faults));
    }
    let desk = Desk::new(&sheet::lay_out(document)?)?;
    let identity = format!("{}\n{}\n{}", document.title, document.made_by, document.dated);
    threads()?.install(|| set(&desk, identity, &STANDARDS))
}

/// Sets and exports; a defect of the typesetter ends this paper, not the program.
fn set(desk: &Desk, identity: String, standards: &[PdfStandard]) -> Result<Vec<u8>, PressError> {
    let _swept = Sweep;
    let work = AssertUnwindSafe(|| {
        let sheets = typst::compile(desk).output.map_err(|all| PressError::Setting(sentences(&all)))?;
        let options = options(identity, standards)?;
        typst_pdf::pdf(&sheets, &options).map_err(|all| PressError::Standard(sentences(&all)))
    });
    catch_unwind(work).unwrap_or(Err(PressError::Defect))
}

fn options(identity: String, standards: &[PdfStandard]) -> Result<PdfOptions, PressError> {
    let chosen = PdfStandards::new(standards).map_err(|error| PressError::Standard(error.message().to_string()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(identity),
        creator: Smart::Custom(Some("Gelingen".to_owned())),
        standards: chosen,
        tagged: !standards.is_empty(),
        ..PdfOptions::default()
    })
}

/// Empties the typesetter's memory when it goes out of scope, also after a failure. Without it each paper ever
/// set would stay in memory. It must be typst's own `comemo`: another version's would be another, empty one.
struct Sweep;

impl Drop for Sweep {
    fn drop(&mut self) {
        typst::comemo::evict(0);
    }
}

/// The typesetter spreads its work over all processors if it may; a live room needs one of them.
fn threads() -> Result<&'static ThreadPool, PressError> {
    static THREADS: OnceLock<Result<ThreadPool, String>> = OnceLock::new();
    let started = THREADS.get_or_init(|| {
        let spare = available_parallelism().map_or(1, |all| all.get().saturating_sub(1).max(1));
        ThreadPoolBuilder::new()
            .num_threads(spare)
            .thread_name(|index| format!("press-{index}"))
            .stack_size(8 * 1024 * 1024)
            .build()
            .map_err(|error| error.to_string())
    });
    started.as_ref().map_err(|error| PressError::Threads(error.clone()))
}

fn sentences(diagnostics: &EcoVec<SourceDiagnostic>) -> String {
    diagnostics.iter().map(|one| one.message.as_str()).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
pub(crate) mod probe {
    //! Doors for tests only: the same road, with other standards or another template.

    use super::*;

    /// The paper exported to other standards; none at all also means untagged.
    pub(crate) fn pdf_to(document: &Document, standards: &[PdfStandard]) -> Result<Vec<u8>, PressError> {
        set(&Desk::new(&sheet::lay_out(document)?)?, document.title.clone(), standards)
    }

    /// A template of the test's own on the same desk.
    pub(crate) fn pdf_from(template: &str) -> Result<Vec<u8>, PressError> {
        set(&Desk::with_template(template, &serde_json::Value::Null)?, String::new(), &STANDARDS)
    }
}
