//! The nouns.

mod card;
mod entry;
mod rating;
mod score;
mod sitting;
mod template;
mod wish;

pub(crate) use card::{Card, CardGroup, CardKind, Move};
pub(crate) use entry::{Entry, EntryKind};
pub(crate) use rating::{Count, DOTS, Figure, Rating, Voice};
pub use score::{Handing, NeedScore};
pub(crate) use score::{Part, Score, Sum};
pub(crate) use sitting::{Area, Sitting, Written};
pub(crate) use template::{
    Factor, Formula, FormulaKey, Scale, ScaleWords, Step, StepKind, Template, TemplateOwn, TemplateWords, Term,
};
pub(crate) use wish::{Kind as WishWord, WishRow};
pub use wish::{Wish, WishKind};
