//! Public papers as files: a released paper is made once, and the same paper always gives the same bytes.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use kernel::Outcome;

use crate::{FileKind, Visit};

/// What was made of which paper.
type Made<P> = (P, FileKind, Arc<Vec<u8>>);

/// The last files that were made of public papers.
pub struct MadeOnce<P> {
    kept: usize,
    made: Mutex<VecDeque<Made<P>>>,
}

impl<P: Clone + PartialEq + Send + 'static> MadeOnce<P> {
    /// Room for so many files.
    pub const fn of(kept: usize) -> Self {
        Self { kept, made: Mutex::new(VecDeque::new()) }
    }

    /// The paper as a file of a kind: as it was made, or made when it is its turn.
    ///
    /// # Errors
    /// As [`Visit::labour`]; what making it says.
    pub async fn file(
        &'static self,
        visit: &Visit,
        paper: P,
        kind: FileKind,
        make: fn(&P, FileKind) -> Outcome<Vec<u8>>,
    ) -> Outcome<Vec<u8>> {
        if let Some(bytes) = self.find(&paper, kind) {
            return Ok(bytes.to_vec());
        }
        let made = visit.labour(move || {
            // Whoever waited for the same paper finds it done.
            if let Some(bytes) = self.find(&paper, kind) {
                return Ok(bytes);
            }
            let bytes = Arc::new(make(&paper, kind)?);
            self.keep((paper, kind, Arc::clone(&bytes)));
            Ok(bytes)
        });
        Ok(made.await?.to_vec())
    }

    fn find(&self, paper: &P, kind: FileKind) -> Option<Arc<Vec<u8>>> {
        let made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.iter().find(|(of, was, _)| *was == kind && of == paper).map(|(_, _, bytes)| Arc::clone(bytes))
    }

    fn keep(&self, file: Made<P>) {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        // Where several processors make papers, two may have made the same.
        if made.iter().any(|(of, was, _)| *was == file.1 && *of == file.0) {
            return;
        }
        made.push_back(file);
        while made.len() > self.kept {
            made.pop_front();
        }
    }
}
