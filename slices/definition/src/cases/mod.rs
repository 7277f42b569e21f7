//! The verbs. Each asks the right first, then loads, decides, writes, and notes it in the journal.

mod comment;
mod consent_give;
mod consent_invite;
mod consent_link;
mod coverage_show;
mod definition_public;
mod definition_show;
mod example;
mod here;
mod item_cite;
mod item_edit;
mod item_show;
mod plain;
mod stem_edit;
mod version_compare;
mod version_decide;
mod version_show;
mod version_submit;

pub(crate) use comment::{
    CommentNew, CommentResolve, comment_new, comment_new_show, comment_resolve, comment_resolve_show,
};
pub(crate) use consent_give::{ConsentGive, ConsentShow, consent_give, consent_show};
pub(crate) use consent_invite::{Desk, consent_invite, consent_invite_show};
pub(crate) use consent_link::{consent_link, consent_link_show};
pub(crate) use coverage_show::coverage_show;
pub use definition_public::{PublicDefinition, public_definitions};
pub(crate) use definition_public::{definition_public, plain_public};
pub(crate) use definition_show::{DefinitionShow, ItemLine, definition_show, draft_paper};
pub use example::{Example, ExampleAnswer, ExampleItem, example_create};
pub(crate) use item_cite::{CiteShow, ItemCite, item_cite, item_cite_show};
pub(crate) use item_edit::{
    ItemEdit, ItemForm, item_edit, item_form, item_move, item_new, item_new_show, item_withdraw,
};
pub(crate) use item_show::{ItemShow, item_show};
pub(crate) use plain::{
    PlainEdit, PlainShow, plain_check, plain_edit, plain_edit_show, plain_release, plain_show, plain_withdraw,
};
pub(crate) use stem_edit::{StemEdit, StemForm, stem_edit, stem_edit_show};
pub(crate) use version_compare::{Compared, VersionCompare, version_compare};
pub(crate) use version_decide::{
    VersionDecide, definition_withdraw, definition_withdraw_show, version_decide, version_decide_show,
};
pub(crate) use version_show::{VersionShow, version_paper, version_show};
pub(crate) use version_submit::{VersionSubmit, version_submit, version_submit_show};
