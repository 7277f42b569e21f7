//! Services and the offices that take part with them.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, No, Outcome};

use crate::model::{OfficeId, Service};

/// All services in their order; offices that left the cohort are not named.
pub(crate) fn services(tx: &mut ReadTx<'_>) -> Outcome<Vec<Service>> {
    let scope = tx.scope_id();
    let rows = tx.all(
        sql!(
            "SELECT s.id, s.key, s.name, s.comparable, s.position, s.version, p.organisation_id
             FROM services s
             LEFT JOIN service_offices o ON o.scope_id = s.scope_id AND o.service_id = s.id
             LEFT JOIN participations p ON p.scope_id = s.scope_id AND p.organisation_id = o.organisation_id
                                       AND p.withdrawn_at IS NULL
             WHERE s.scope_id = $1 AND s.withdrawn_at IS NULL
             ORDER BY s.position, s.id, COALESCE(p.position, 0)"
        ),
        args![scope],
        service,
    )?;
    Ok(gathered(rows))
}

/// Services that were withdrawn, by id and name, in the order in which they were entered.
pub(crate) fn services_withdrawn(tx: &mut ReadTx<'_>) -> Outcome<Vec<(Id<Service>, String)>> {
    let scope = tx.scope_id();
    tx.all(
        sql!("SELECT id, name FROM services WHERE scope_id = $1 AND withdrawn_at IS NOT NULL ORDER BY position, id"),
        args![scope],
        |row| Ok((row.get()?, row.get()?)),
    )
}

/// One service.
pub(crate) fn service_find(tx: &mut ReadTx<'_>, id: Id<Service>) -> Outcome<Service> {
    services(tx)?.into_iter().find(|service| service.id == id).ok_or(No::Missing)
}

/// Enters a service as the last one, with its offices.
pub(crate) fn service_insert(tx: &mut WriteTx<'_>, new: &Service) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO services (id, scope_id, key, name, comparable, position, version)
             VALUES ($2, $1, $3, $4, $5,
                     (SELECT 1 + COALESCE(max(s.position), 0) FROM services s WHERE s.scope_id = $1), 1)"
        ),
        args![scope, new.id, &new.key, &new.name, new.comparable],
    )?;
    new.offices.iter().try_for_each(|office| service_office_insert(tx, new.id, *office))
}

/// Writes name and comparability, if nobody saved since.
pub(crate) fn service_update(tx: &mut WriteTx<'_>, new: &Service) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE services SET name = $4, comparable = $5, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, new.id, new.version, &new.name, new.comparable],
    )
}

/// Withdraws a service, if nobody saved since.
pub(crate) fn service_withdraw(tx: &mut WriteTx<'_>, id: Id<Service>, version: i64) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE services SET withdrawn_at = $4, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, id, version, now],
    )
}

/// Notes that an office takes part with a service.
pub(crate) fn service_office_insert(tx: &mut WriteTx<'_>, service: Id<Service>, office: OfficeId) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO service_offices (scope_id, service_id, organisation_id) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING"
        ),
        args![scope, service, office],
    )?;
    Ok(())
}

/// Notes that it does no longer.
pub(crate) fn service_office_delete(tx: &mut WriteTx<'_>, service: Id<Service>, office: OfficeId) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!("DELETE FROM service_offices WHERE scope_id = $1 AND service_id = $2 AND organisation_id = $3"),
        args![scope, service, office],
    )?;
    Ok(())
}

/// One row per office and service becomes one service.
fn gathered(rows: Vec<Service>) -> Vec<Service> {
    let mut services: Vec<Service> = Vec::new();
    for row in rows {
        match services.last_mut() {
            Some(last) if last.id == row.id => last.offices.extend(row.offices),
            _ => services.push(row),
        }
    }
    services
}

fn service(row: &mut Row) -> Result<Service, DbError> {
    Ok(Service {
        id: row.get()?,
        key: row.get()?,
        name: row.get()?,
        comparable: row.get()?,
        position: row.get()?,
        version: row.get()?,
        offices: row.get::<Option<OfficeId>>()?.into_iter().collect(),
    })
}
