//! People of the demonstration.

use db::{ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome, Person};

use super::INSTANCE;
use crate::model::DemoPerson;

pub(crate) fn demo_person_insert(tx: &mut WriteTx<'_>, key: &str, person: Id<Person>) -> Outcome<()> {
    tx.run_one(
        sql!(
            "INSERT INTO demo_people (key, scope_id, person_id, position)
             SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), 1 + count(*) FROM demo_people WHERE scope_id = $2"
        ),
        args![key, INSTANCE, person],
    )
}

pub(crate) fn demo_person_find(tx: &mut ReadTx<'_>, key: &str) -> Outcome<Id<Person>> {
    tx.one(sql!("SELECT person_id FROM demo_people WHERE key = $1 AND scope_id = $2"), args![key, INSTANCE], Row::get)
}

/// All of them, in the order in which they were made.
pub(crate) fn demo_people(tx: &mut ReadTx<'_>) -> Outcome<Vec<DemoPerson>> {
    tx.all(
        sql!(
            "SELECT d.key, p.id, p.name FROM demo_people d JOIN people p ON p.id = d.person_id
             WHERE d.scope_id = $1 AND p.withdrawn_at IS NULL ORDER BY d.position LIMIT 100"
        ),
        args![INSTANCE],
        |row| Ok(DemoPerson { key: row.get()?, id: row.get()?, name: row.get()? }),
    )
}
