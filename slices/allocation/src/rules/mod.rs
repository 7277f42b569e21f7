//! What decides: what a document must be like, how it is answered, what people make of it, and the words for it. Pure.

mod compare;
mod conditions;
mod document;
mod drift;
mod fields;
mod freeze;
mod json;
mod needs_text;
pub(crate) mod permissions;
mod question_answer;
mod question_read;
mod sheet_fits;
mod solve;
mod spread;
mod take_over;
mod wording;

pub(crate) use compare::{choice_word, differences, goal_word, ranks_word, weights_word, wish_word};
pub(crate) use conditions::{
    bans, condition_word, conditions_paper, conditions_table, conditions_told, musts, stated_word,
};
pub(crate) use document::document;
pub(crate) use drift::{Drift, drift};
pub(crate) use freeze::{freeze, is_reproduced, moves, price_told};
pub(crate) use needs_text::{Cell, needs_put, needs_read, needs_written};
pub(crate) use question_answer::question_answer;
pub(crate) use question_read::question_read;
pub(crate) use sheet_fits::{RANKS_MOST, WEIGHT_MOST, sheet_fits, terms_fit};
pub(crate) use solve::solve;
pub(crate) use spread::{chosen, is_lost, move_fits, points, price, ranks, spread};
pub(crate) use take_over::take_over;
