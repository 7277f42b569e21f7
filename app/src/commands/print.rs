//! `gelingen print routes|permissions|schema`: what the program is made of, for reviewers; kept in `docs/generated`.

use db::{Db, Engine};
use kernel::{Permission, Role};

use crate::{slices, speak, trouble::Trouble, world};

pub(super) fn run(what: &str) -> Result<(), Trouble> {
    let lines = match what {
        "routes" => routes(),
        "permissions" => permissions(),
        "schema" => schema()?,
        _ => return Err(Trouble::said("cli-see_help")),
    };
    for line in lines {
        speak::say(&line);
    }
    Ok(())
}

/// One line per route: method, path, name, permission, scope, effect.
fn routes() -> Vec<String> {
    let slices = slices::all();
    let own = web::own_routes();
    let mut lines: Vec<String> = slices
        .iter()
        .flat_map(|slice| slice.routes.iter())
        .chain(own.iter())
        .map(|route| {
            let (scope, effect) = (route.scope().word(), format!("{:?}", route.effect).to_lowercase());
            format!(
                "{:<4} {} | {} | {} | {scope} | {effect}",
                route.method, route.path, route.name, route.permission.key
            )
        })
        .collect();
    lines.sort_by(|a, b| a[5..].cmp(&b[5..]).then(a.cmp(b)));
    lines
}

/// One line per permission: key, who.
fn permissions() -> Vec<String> {
    let mut lines: Vec<String> = slices::all()
        .iter()
        .flat_map(|slice| slice.permissions.clone())
        .map(|permission| format!("{} | {}", permission.key, who(permission)))
        .collect();
    lines.sort();
    lines.dedup();
    lines
}

/// Roles by their code words: the file reads alike in every language of the shell.
fn who(permission: &Permission) -> String {
    if permission.public {
        return "everybody".to_owned();
    }
    if permission.signed_in {
        return "everybody with an account".to_owned();
    }
    let words = |roles: &[Role]| roles.iter().map(Role::to_string).collect::<Vec<_>>().join(", ");
    let participants = if permission.participants { "; participants" } else { "" };
    match (words(permission.roles), words(permission.members)) {
        (own, members) if members.is_empty() => format!("{own}{participants}").trim_start_matches("; ").to_owned(),
        (own, members) => format!("{own}; of members: {members}{participants}"),
    }
}

/// Every column, from a freshly migrated database.
fn schema() -> Result<Vec<String>, Trouble> {
    let path = std::env::temp_dir().join(format!("gelingen-schema-{}.db", std::process::id()));
    let db = Db::open(Engine::Sqlite(path.clone()), &slices::migrations(), 1, &world::world())?;
    let columns = db.columns()?;
    drop(db);
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", path.display()));
    }
    Ok(columns)
}
