//! A new password for somebody who forgot theirs. The answer is always the same, so it tells nobody who has an account.

use db::WriteTx;
use kernel::Outcome;

use super::{guess, letter::Desk, link::link_create};
use crate::{model::LinkKind, rules::permissions, store};

pub(crate) fn password_forgotten(tx: &mut WriteTx<'_>, email: &str, desk: &Desk) -> Outcome<()> {
    tx.allow(&permissions::PASSWORD_FORGOTTEN)?;
    if !guess::letter(tx, &guess::account("password_forgotten", email))? {
        // Asked too often: nothing is sent, and nothing is said about it. The newest letter still works.
        return Ok(());
    }
    if let Some(account) = store::person::account_by_email(tx, email)?
        && desk.is_open()
    {
        let person = store::person::person_facts(tx, account.id)?;
        let kind = LinkKind::needed(person.has_password);
        let token = link_create(tx, kind, account.id)?;
        desk.send_link(tx, kind, &person, &token)?;
    }
    Ok(())
}
