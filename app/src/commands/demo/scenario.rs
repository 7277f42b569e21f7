//! The scenario of the demo: the historical model project and its follow-up, with example people for each role.

use db::{Ctx, WriteTx, scopes};
use kernel::{Lang, No, Outcome, Role, Say, Scope, ScopeKind};
use serde::Deserialize;
use ui::T;

use crate::{speak, trouble::Trouble};

const MODEL: &str = include_str!("../../../../scenarios/niedersachsen-2016/programme.toml");
const PEOPLE: &str = include_str!("../../../../scenarios/niedersachsen-2016/people.toml");
const KICKOFF: &str = include_str!("../../../../scenarios/niedersachsen-2016/kickoff.csv");
const FOLLOW_UP: &str = include_str!("../../../../scenarios/niedersachsen-2019/programme.toml");

/// The key of the model project.
pub(super) const KEY: &str = "nds-79a-2016";

/// Somebody of the demo.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct DemoPerson {
    key: String,
    pub(super) name: String,
    email: String,
    role: Vec<DemoRole>,
}

#[derive(Debug, Clone, Deserialize)]
struct DemoRole {
    role: String,
    at: String,
}

#[derive(Deserialize)]
struct People {
    person: Vec<DemoPerson>,
}

impl DemoPerson {
    /// Their roles in words.
    pub(super) fn roles(&self, t: &T) -> String {
        self.role.iter().map(|role| t.text(&format!("role-{}", role.role))).collect::<Vec<_>>().join(", ")
    }
}

/// The people of the demo.
pub(super) fn people() -> Result<Vec<DemoPerson>, Trouble> {
    let people: People = toml::from_str(PEOPLE).map_err(|error| Trouble::Raw(error.to_string()))?;
    Ok(people.person)
}

/// Loads everything in one transaction, telling each step: a demo is never half there.
pub(super) fn load(t: &T, ctx: &Ctx) -> Result<(), Trouble> {
    let (t, people) = (t.clone(), people()?);
    Ok(ctx.write_now(move |tx| {
        step(&t, "cli-demo-step-catalogue");
        catalogue::offer::shipped_load(tx)?;
        step(&t, "cli-demo-step-programme");
        programme(tx, MODEL)?;
        step(&t, "cli-demo-step-followup");
        programme(tx, FOLLOW_UP)?;
        step(&t, "cli-demo-step-people");
        for one in &people {
            person(tx, one)?;
        }
        step(&t, "cli-demo-step-release");
        let scope = scopes::find(tx, ScopeKind::Programme, KEY)?.ok_or(No::Missing)?;
        let place = scopes::place(tx, scope)?;
        tx.within(place, |tx| {
            programmes::offer::matrix_release(tx, &t)?;
            step(&t, "cli-demo-step-kickoff");
            kickoff(tx)
        })
    })?)
}

/// The kick-off of 20 October 2016: that it took place is a fact, what stands on its cards is an example.
fn kickoff(tx: &mut WriteTx<'_>) -> Outcome<()> {
    let which = methods::offer::MethodRef::Shipped(methods::offer::Shipped::AscendingInterview);
    let method = methods::offer::method(tx, which, Lang::De)?;
    let ten = 600;
    let about = ("Auftakt: aufsteigendes Interview (Beispiel)", kernel::Day::constant(2016, 10, 20), ten);
    let rounds = method.rounds.iter().filter(|round| round.is_written()).count();
    let cards = capture::offer::cards(KICKOFF, rounds)?;
    workshops::offer::example_create(tx, about, method, &cards).map(|_| ())
}

fn step(t: &T, key: &str) {
    speak::say(&format!("  • {}", t.text(key)));
}

fn programme(tx: &mut WriteTx<'_>, text: &str) -> Outcome<()> {
    match programmes::offer::transfer_import(tx, text)? {
        Ok(_) => Ok(()),
        Err(faults) => Err(faults.into_iter().next().map_or(No::Missing, |fault| No::Refused(fault.say))),
    }
}

fn person(tx: &mut WriteTx<'_>, person: &DemoPerson) -> Outcome<()> {
    let new = directory::offer::PersonNew { name: person.name.clone(), email: person.email.clone(), lang: Lang::De };
    let id = directory::offer::demo_person_create(tx, &person.key, &new)?;
    for held in &person.role {
        let role: Role =
            held.role.parse().map_err(|()| No::Refused(Say::new("cli-user-role").with("role", held.role.clone())))?;
        let scope = match role.kind() {
            ScopeKind::Instance => Scope::INSTANCE,
            kind => scopes::find(tx, kind, &held.at)?.ok_or(No::Missing)?,
        };
        directory::offer::role_grant(tx, id, scope, role)?;
    }
    Ok(())
}
