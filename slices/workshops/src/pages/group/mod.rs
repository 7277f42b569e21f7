//! A group's table and what can be done with the statements on it.

pub(super) mod dissent_new;
pub(super) mod group_show;
pub(super) mod one_field;
pub(super) mod statement_aside;
pub(super) mod statement_carry;
pub(super) mod statement_edit;
pub(super) mod statement_new;
pub(super) mod statement_split;
pub(super) mod table_view;
