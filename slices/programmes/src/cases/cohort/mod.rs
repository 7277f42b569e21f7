//! The cohort: offices, their services, the order of their areas.

mod allocation_edit;
mod office_add;
mod office_edit;
mod office_here;
mod office_list;
mod office_remove;
mod office_show;
mod service_edit;
mod service_new;
mod service_withdraw;

pub(crate) use allocation_edit::{
    AllocationEdit, AllocationForm, Wish, allocation_edit, allocation_edit_show, allocation_written,
};
pub(crate) use office_add::{OfficeAdd, office_add, office_add_show};
pub(crate) use office_edit::{OfficeEdit, OfficeForm, office_edit, office_edit_show};
pub(crate) use office_here::office_here;
pub(crate) use office_list::{CohortOffice, OfficeList, office_list};
pub(crate) use office_remove::{office_remove, office_remove_show};
pub(crate) use office_show::{OfficeShow, office_show};
pub(crate) use service_edit::{ServiceEdit, ServiceForm, service_edit, service_edit_show};
pub(crate) use service_new::{ServiceFields, service_new, service_new_show};
pub(crate) use service_withdraw::{service_withdraw, service_withdraw_show};
