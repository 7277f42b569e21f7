//! The verbs. Each asks the right first, then loads, decides, writes, and notes it in the journal.

mod cards_capture;
mod cards_group;
mod entries_assign;
mod entries_take;
mod entry_edit;
mod entry_list;
mod example;
mod hall_show;
mod need_scores;
mod office_here;
mod office_list;
mod ratings_capture;
mod ratings_give;
mod result_release;
mod result_show;
mod room_show;
mod score_edit;
mod score_list;
mod sitting_new;
mod template_edit;
mod wall_show;
mod wish_edit;

pub(crate) use cards_capture::{cards_capture, cards_capture_show};
pub(crate) use cards_group::{CardsGroup, cards_group, grouping_undo};
pub(crate) use entries_assign::{EntriesAssign, entries_assign};
pub(crate) use entries_take::entries_take;
pub(crate) use entry_edit::{
    EntryFields, EntryFile, entry_edit, entry_edit_show, entry_file, entry_new, entry_new_show, entry_withdraw,
};
pub(crate) use entry_list::{EntryList, entry_list};
pub(crate) use example::example_create;
pub(crate) use hall_show::{CardNew, Hall, card_delete, card_new, card_share, hall_show};
pub(crate) use need_scores::{handings, need_scores, wishes_stated};
pub(crate) use office_here::{Here, office_here};
pub(crate) use office_list::{OfficeList, OfficeRow, office_list};
pub(crate) use ratings_capture::{Capture, Captured, ratings_capture, ratings_capture_show};
pub(crate) use ratings_give::{Given, ratings_give, ratings_give_show, votes_give};
pub(crate) use result_release::{result_release, result_withdraw};
pub(crate) use result_show::{ResultShow, result_show};
pub(crate) use room_show::{RoomShow, ratings_close, room_show};
pub(crate) use score_edit::{ScoreEdit, ScoreForm, score_edit, score_edit_show};
pub(crate) use score_list::{ScoreList, ScoreRow, score_list};
pub(crate) use sitting_new::{SittingForm, SittingNew, sitting_new, sitting_new_show};
pub(crate) use template_edit::{
    TemplateEdit, TemplateForm, TemplateList, template_copy, template_edit, template_edit_show, template_list,
    template_withdraw,
};
pub(crate) use wall_show::{WallShow, wall_show};
pub(crate) use wish_edit::{WishEdit, WishForm, wish_edit, wish_edit_show};
