//! People and their passwords.

use std::collections::BTreeMap;

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Lang, Outcome, Page, Person};

use super::{INSTANCE, chunks, pattern, sorted};
use crate::model::{Account, PasswordHash, PersonFacts, PersonNew, PersonRow};

/// An address as it is compared: no two accounts differ by capitals alone.
pub(crate) fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

pub(crate) fn person_insert(tx: &mut WriteTx<'_>, id: Id<Person>, new: &PersonNew) -> Outcome<()> {
    tx.run_one(
        sql!(
            "INSERT INTO people (id, scope_id, name, sort_key, search, email, email_key, lang, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)"
        ),
        args![
            id,
            INSTANCE,
            &new.name,
            sorted(&new.name, id),
            search(&new.name, &new.email),
            new.email.trim(),
            email_key(&new.email),
            new.lang.tag()
        ],
    )
}

pub(crate) fn person_update(tx: &mut WriteTx<'_>, facts: &PersonFacts) -> Outcome<()> {
    tx.run_one(
        sql!(
            "UPDATE people SET name = $4, sort_key = $5, search = $6, lang = $7, email = $8, email_key = $9,
                    version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3"
        ),
        args![
            INSTANCE,
            facts.id,
            facts.version,
            &facts.name,
            sorted(&facts.name, facts.id),
            search(&facts.name, &facts.email),
            facts.lang.tag(),
            facts.email.trim(),
            email_key(&facts.email)
        ],
    )
}

/// Withdraws a person; a second time changes nothing and is `No::Stale`.
pub(crate) fn person_withdraw(tx: &mut WriteTx<'_>, id: Id<Person>) -> Outcome<()> {
    let now = tx.now();
    tx.run_one(
        sql!(
            "UPDATE people SET withdrawn_at = $3, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"
        ),
        args![INSTANCE, id, now],
    )
}

pub(crate) fn password_update(tx: &mut WriteTx<'_>, id: Id<Person>, hash: &PasswordHash) -> Outcome<()> {
    tx.run_one(
        sql!("UPDATE people SET password = $3 WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"),
        args![INSTANCE, id, &hash.0],
    )
}

pub(crate) fn person_by_email(tx: &mut ReadTx<'_>, email: &str) -> Outcome<Option<Id<Person>>> {
    tx.maybe(
        sql!("SELECT id FROM people WHERE scope_id = $1 AND email_key = $2"),
        args![INSTANCE, email_key(email)],
        Row::get,
    )
}

pub(crate) fn account_by_email(tx: &mut ReadTx<'_>, email: &str) -> Outcome<Option<Account>> {
    tx.maybe(
        sql!("SELECT id, password FROM people WHERE scope_id = $1 AND email_key = $2 AND withdrawn_at IS NULL"),
        args![INSTANCE, email_key(email)],
        account,
    )
}

pub(crate) fn account_by_id(tx: &mut ReadTx<'_>, id: Id<Person>) -> Outcome<Account> {
    tx.one(
        sql!("SELECT id, password FROM people WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"),
        args![INSTANCE, id],
        account,
    )
}

pub(crate) fn person_facts(tx: &mut ReadTx<'_>, id: Id<Person>) -> Outcome<PersonFacts> {
    tx.one(
        sql!(
            "SELECT id, name, email, lang, CAST(CASE WHEN password IS NULL THEN 0 ELSE 1 END AS BIGINT), version, withdrawn_at
             FROM people WHERE scope_id = $1 AND id = $2"
        ),
        args![INSTANCE, id],
        |row| {
            let (id, name, email) = (row.get()?, row.get()?, row.get()?);
            let lang = Lang::from_tag(&row.get::<String>()?).unwrap_or_default();
            let (has_password, version) = (row.get()?, row.get()?);
            let withdrawn = row.get::<Option<i64>>()?.is_some();
            Ok(PersonFacts { id, name, email, lang, has_password, version, withdrawn })
        },
    )
}

/// One page of all people, by name.
pub(crate) fn person_page(tx: &mut ReadTx<'_>, words: &str, after: &str) -> Outcome<Page<PersonRow>> {
    let rows = tx.all(
        sql!(
            "SELECT id, name, email, sort_key, withdrawn_at, CAST(CASE WHEN password IS NULL THEN 0 ELSE 1 END AS BIGINT)
             FROM people
             WHERE scope_id = $1 AND search LIKE $2 ESCAPE '\\' AND sort_key > $3 ORDER BY sort_key LIMIT $4"
        ),
        args![INSTANCE, pattern(words), after, Page::<()>::LIMIT],
        |row| {
            let (id, name, email) = (row.get()?, row.get()?, row.get()?);
            let (sort_key, withdrawn) = (row.get()?, row.get::<Option<i64>>()?.is_some());
            Ok(PersonRow { id, name, email, sort_key, withdrawn, has_password: row.get()? })
        },
    )?;
    Ok(Page::cut(rows, |row| row.sort_key.clone()))
}

pub(crate) fn person_names(tx: &mut ReadTx<'_>, ids: &[Id<Person>]) -> Outcome<BTreeMap<Id<Person>, String>> {
    let mut names = BTreeMap::new();
    for [a, b, c, d, e, f, g, h] in chunks(ids) {
        names.extend(tx.all(
            sql!("SELECT id, name FROM people WHERE scope_id = $1 AND id IN ($2, $3, $4, $5, $6, $7, $8, $9)"),
            args![INSTANCE, a, b, c, d, e, f, g, h],
            |row| Ok((row.get()?, row.get()?)),
        )?);
    }
    Ok(names)
}

fn account(row: &mut Row) -> Result<Account, DbError> {
    Ok(Account { id: row.get()?, password: row.get()? })
}

fn search(name: &str, email: &str) -> String {
    format!("{} {}", name.to_lowercase(), email_key(email))
}
