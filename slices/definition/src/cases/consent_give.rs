//! Answering a version for an office, signed in as its head.

use db::{ReadTx, WriteTx, journal::Event, scopes};
use directory::offer::{OrganisationRow, organisation_by_id, organisations_by_ids};
use kernel::{Actor, Id, Key, No, Outcome, Role, Scope};

use super::here;
use crate::{
    model::{Answer, Consent, Version},
    rules::{
        consent::{answer_has_words, answer_is_open},
        permissions,
    },
    store,
};

/// An answer, and how many the office had given before, as the reader saw it.
#[derive(Debug, Clone)]
pub(crate) struct ConsentGive {
    pub(crate) answer: Answer,
    pub(crate) text: String,
    pub(crate) seen: i64,
}

/// The version with the office's answers so far, the last one last.
#[derive(Debug)]
pub(crate) struct ConsentShow {
    pub(crate) version: Version,
    pub(crate) office: String,
    pub(crate) answers: Vec<Consent>,
    /// The programme's title.
    pub(crate) programme: String,
}

/// What the head of an office is asked.
pub(crate) fn consent_show(tx: &mut ReadTx<'_>, office: &Key) -> Outcome<ConsentShow> {
    tx.allow(&permissions::CONSENT_GIVE)?;
    let office = own_office(tx, office)?;
    let version = here::submitted(tx)?;
    answer_is_open(&version, tx.now().day())?;
    shown(tx, version, office)
}

/// Adds the answer; the ones before stay.
pub(crate) fn consent_give(tx: &mut WriteTx<'_>, office: &Key, cmd: &ConsentGive) -> Outcome<()> {
    tx.allow(&permissions::CONSENT_GIVE)?;
    let office = own_office(tx, office)?;
    let version = here::submitted(tx)?;
    answered(tx, &version, office.id, (cmd, false))
}

/// Adds an answer of an office, given by hand or by a personal link. Asks no right: the caller's case has.
pub(super) fn answered(
    tx: &mut WriteTx<'_>,
    version: &Version,
    office: Id<Scope>,
    (cmd, by_link): (&ConsentGive, bool),
) -> Outcome<()> {
    answer_is_open(version, tx.now().day())?;
    answer_has_words(cmd.answer, &cmd.text)?;
    let before = own_answers(tx, version, office)?;
    let number = before.last().map_or(0, |last| last.number);
    // Somebody else answered for the same office while this page was open.
    if number != cmd.seen {
        return Err(No::Stale);
    }
    let new = Consent { office, number: number + 1, answer: cmd.answer, text: cmd.text.clone(), by_link, at: tx.now() };
    store::consent::consent_insert(tx, version.id, &new)?;
    let old = before.last().map_or("", |last| last.answer.word());
    let event = Event::new("definition.consent_given", version.id).change("answer", old, cmd.answer.word());
    tx.append(event.set("answer_text", &cmd.text))
}

/// The page of an answer. Asks no right: the caller's case has.
pub(super) fn shown(tx: &mut ReadTx<'_>, version: Version, office: OrganisationRow) -> Outcome<ConsentShow> {
    let answers = own_answers(tx, &version, office.id)?;
    let programme = programmes::offer::programme_name(tx)?.title;
    Ok(ConsentShow { version, office: office.name, answers, programme })
}

fn own_answers(tx: &mut ReadTx<'_>, version: &Version, office: Id<Scope>) -> Outcome<Vec<Consent>> {
    Ok(store::consent::consents(tx, version.id)?.into_iter().filter(|one| one.office == office).collect())
}

/// An office that takes part in the programme; another one is not there.
pub(super) fn office_here(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<OrganisationRow> {
    let member = scopes::member(tx, key)?;
    organisation_by_id(tx, member)?.ok_or(No::Missing)
}

/// The office for which its head answers; nobody answers for another one.
fn own_office(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<OrganisationRow> {
    let office = office_here(tx, key)?;
    if heads(tx.actor(), office.id) { Ok(office) } else { Err(No::Forbidden(permissions::CONSENT_GIVE.key)) }
}

fn heads(actor: &Actor, office: Id<Scope>) -> bool {
    actor.grants().iter().any(|grant| grant.role == Role::Head && grant.scope.id == office)
}

/// Key and name of the offices for which the reader can answer.
pub(super) fn own_offices(tx: &mut ReadTx<'_>) -> Outcome<Vec<(String, String)>> {
    if !tx.may(&permissions::CONSENT_GIVE) {
        return Ok(Vec::new());
    }
    let own: Vec<_> = tx.place().members.iter().copied().filter(|id| heads(tx.actor(), *id)).collect();
    let offices = organisations_by_ids(tx, &own)?;
    Ok(offices.into_iter().map(|office| (office.key.to_string(), office.name)).collect())
}
