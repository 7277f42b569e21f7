//! The words everyone shares: ids, days, roles, refusals, what a form sent.
//!
//! Invariant: `kernel` does no I/O, knows no engine, no page and no domain of its own.

mod attachment;
mod case_data;
mod fault;
mod id;
mod input;
mod lang;
mod letter;
mod no;
mod paging;
mod rights;
mod say;
mod when;
mod world;

pub use attachment::{Attachment, FileKind};
pub use case_data::{CaseTrace, case_trace};
pub use fault::is_faulty;
pub use id::{Id, Key};
pub use input::{Fault, Faults, Fields, Reader};
pub use lang::Lang;
pub use letter::Letter;
pub use no::{No, Outcome};
pub use paging::{After, Page};
pub use rights::{Actor, Grant, Participant, Permission, Person, Place, Role, Scope, ScopeKind, may};
pub use say::{Arg, Say};
pub use when::{Day, Moment, When};
pub use world::{Chance, Clock, World};
