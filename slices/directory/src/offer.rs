//! What higher storeys may use of the directory.

pub use crate::{
    cases::{
        gate::DirectoryGate,
        history_list::{history_entries, history_page, stream_newest, stream_page},
        link::{invitation_create, invitation_renew},
        membership_list::members,
        organisation_create::organisation_create,
        organisation_find::{organisation_by_id, organisation_by_key, organisations_all, organisations_by_ids},
        password::{password_hash, password_set, passwords_waiting},
        person::person_create::{demo_person_create, person_by_email, person_create, person_names},
        role_grant::{role_end, role_grant},
    },
    model::{Member, Organisation, OrganisationKind, OrganisationNew, OrganisationRow, PasswordHash, PersonNew},
};
