//! Forms: read, run under the command key, answer with a redirect, or show the same page again with its faults.

use db::WriteTx;
use kernel::{Fault, Faults, Fields, No, Outcome, Say};

use crate::{Reply, Visit};

/// The sentence for a disk that takes nothing in: said on the form, whose answer is then 507.
pub const FULL: &str = "error-full-text";

/// What became of a form.
#[derive(Debug)]
pub enum Sent {
    /// Done: the redirect.
    Done(Reply),
    /// Not done: the same page again.
    Again(Again),
}

/// What a page needs to show a form again: what was typed and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Again {
    /// What was typed.
    pub fields: Fields,
    /// What is wrong.
    pub faults: Faults,
    /// Somebody else saved in between: show both, and let the reader decide.
    pub stale: bool,
}

impl Again {
    /// When to come again, where too much came at once.
    pub(crate) fn again_in(&self) -> Option<i64> {
        self.faults.0.iter().find_map(|fault| crate::pace::again_in(&fault.say))
    }

    /// Whether the disk took nothing in.
    pub(crate) fn is_full(&self) -> bool {
        self.faults.0.iter().any(|fault| fault.say.key == FULL)
    }

    /// A form shown for the first time, filled from a record.
    pub fn fresh(fields: Fields) -> Self {
        Self { fields, faults: Faults::default(), stale: false }
    }
}

impl Visit {
    /// Reads the form into a command and runs the case. The case answers where to go next; see [`Visit::to`].
    pub async fn submit<C: Send + 'static>(
        &self,
        read: impl FnOnce(&Fields) -> Result<C, Faults>,
        case: impl Fn(&mut WriteTx<'_>, &C) -> Outcome<String> + Send + 'static,
    ) -> Outcome<Sent> {
        let command = match read(&self.form) {
            Ok(command) => command,
            Err(faults) => return Ok(self.again(faults, false)),
        };
        match self.keyed(move |tx| case(tx, &command)).await {
            Ok(to) => Ok(Sent::Done(Reply::to(to))),
            Err(No::Faulty(faults)) => Ok(self.again(faults, false)),
            Err(No::Refused(say)) => Ok(self.again(Faults::one("", say), false)),
            // The page itself again, so that nothing typed is lost while somebody makes room.
            Err(No::Full) => Ok(self.again(Faults::one("", Say::new(FULL)), false)),
            Err(No::Stale) => Ok(self.again(Faults::one("", Say::new("form-stale")), true)),
            Err(other) => Err(other),
        }
    }

    /// For one-button forms: runs the case and goes on; a refusal is shown as a page of its own.
    pub async fn change(&self, case: impl Fn(&mut WriteTx<'_>) -> Outcome<String> + Send + 'static) -> Outcome<Reply> {
        self.keyed(case).await.map(Reply::to)
    }

    fn again(&self, faults: Faults, stale: bool) -> Sent {
        Sent::Again(Again { fields: self.form.clone(), faults, stale })
    }

    /// A fault of the whole form, for what only the page can see (a missing file, a wrong password).
    pub fn faulty(&self, field: &str, say: Say) -> Again {
        // A full disk is no fault of a field.
        let field = if say.key == FULL { "" } else { field };
        let faults = Faults(vec![Fault { field: field.to_owned(), say }]);
        Again { fields: self.form.clone(), faults, stale: false }
    }
}
