//! `gelingen user add`: a person with a role, and the link with which they set their password.

use clap::ArgMatches;
use db::{WriteTx, scopes};
use directory::offer::{PersonNew, invitation_create, invitation_renew, person_by_email, person_create, role_grant};
use kernel::{Fields, Lang, No, Outcome, Reader, Role, Say, Scope, ScopeKind};
use ui::T;

use crate::{config::Config, speak, trouble::Trouble};

pub(super) fn run(t: &T, config: &Config, matches: &ArgMatches) -> Result<(), Trouble> {
    let Some(("add", rest)) = matches.subcommand() else { return Err(Trouble::said("cli-see_help")) };
    let text = |name: &str| rest.get_one::<String>(name).cloned().unwrap_or_default();
    let add = read(&text("name"), &text("email"), &text("role"), text("at"), t.lang())?;
    let name = add.person.name.clone();
    let ctx = super::open(config)?;
    let base = match config.public_url()? {
        Some(url) => url.as_str().to_owned(),
        None => format!("http://{}", config.listen()?),
    };
    match ctx.write_now(move |tx| user_add(tx, &add))? {
        Some(path) => {
            speak::say(&t.with("cli-user-added", &[("name", name.into())]));
            speak::say(&format!("{base}{path}"));
        }
        None => speak::say(&t.text("cli-user-known")),
    }
    Ok(())
}

struct UserAdd {
    person: PersonNew,
    role: Role,
    at: String,
}

fn read(name: &str, email: &str, role: &str, at: String, lang: Lang) -> Result<UserAdd, Trouble> {
    let fields = Fields::default().with("name", name).with("email", email);
    let mut read = Reader::new(&fields);
    let person = PersonNew { name: read.line("name", 120), email: read.email("email"), lang };
    read.done().map_err(|faults| Trouble::from(No::Faulty(faults)))?;
    let unknown = || Trouble::Said(Say::new("cli-user-role").with("role", role));
    Ok(UserAdd { person, role: role.parse().map_err(|()| unknown())?, at })
}

/// Adds the person, or gives the role to the one who is there; the link's path for a new one.
fn user_add(tx: &mut WriteTx<'_>, add: &UserAdd) -> Outcome<Option<String>> {
    let wrong = || No::Refused(Say::new("cli-user-place").with("at", add.at.clone()));
    let scope = match add.role.kind() {
        ScopeKind::Instance if add.at == "instance" => Scope::INSTANCE,
        ScopeKind::Instance => return Err(wrong()),
        kind => scopes::find(tx, kind, &add.at)?.ok_or_else(wrong)?,
    };
    if let Some(known) = person_by_email(tx, &add.person.email)? {
        role_grant(tx, known, scope, add.role)?;
        // Whoever never set a password gets a new link: the old one may have expired or been lost.
        return invitation_renew(tx, known);
    }
    let person = person_create(tx, &add.person)?;
    role_grant(tx, person, scope, add.role)?;
    invitation_create(tx, person).map(Some)
}
