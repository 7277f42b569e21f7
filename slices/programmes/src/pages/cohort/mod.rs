//! Pages of the cohort: offices, services, allocation.

mod allocation_form;
mod service_form;

pub(crate) mod allocation_edit;
pub(crate) mod office_add;
pub(crate) mod office_edit;
pub(crate) mod office_list;
pub(crate) mod office_remove;
pub(crate) mod office_show;
pub(crate) mod service_edit;
pub(crate) mod service_new;
pub(crate) mod service_withdraw;
