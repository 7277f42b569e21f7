//! A personal link for somebody who answers for an office and has no account.

use db::{ReadTx, WriteTx, journal::Event, outbox};
use kernel::{Arg, Key, Outcome};
use ui::T;

use super::{
    consent_give::{office_here, shown},
    here,
};
use crate::{
    cases::ConsentShow,
    model::Token,
    rules::{consent::answer_is_open, permissions},
    store,
};

/// What writing a letter needs: the texts and the site's address. Without a mail server nothing is written.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    pub(crate) t: T,
    pub(crate) url: String,
    pub(crate) has_post: bool,
}

/// Which version and office the link would be for.
pub(crate) fn consent_invite_show(tx: &mut ReadTx<'_>, office: &Key) -> Outcome<ConsentShow> {
    tx.allow(&permissions::CONSENT_INVITE)?;
    let office = office_here(tx, office)?;
    let version = here::submitted(tx)?;
    answer_is_open(&version, tx.now().day())?;
    shown(tx, version, office)
}

/// Makes the link and writes the letter; whether one was written. Older links of the office end.
pub(crate) fn consent_invite(
    tx: &mut WriteTx<'_>,
    office: &Key,
    email: &str,
    desk: &Desk,
    (token, path): (&Token, &str),
) -> Outcome<bool> {
    tx.allow(&permissions::CONSENT_INVITE)?;
    let row = office_here(tx, office)?;
    let ConsentShow { version, office, programme, .. } = consent_invite_show(tx, office)?;
    store::consent::links_end(tx, (version.id, row.id))?;
    store::consent::link_insert(tx, &token.hash(), (version.id, row.id))?;
    // The address is nobody's business but the letter's.
    tx.append(Event::new("definition.consent_invited", version.id).set("asked_office", &office))?;
    if !desk.has_post || desk.url.is_empty() {
        return Ok(false);
    }
    let args = [
        ("programme", Arg::from(programme)),
        ("office", Arg::from(office)),
        ("due", Arg::from(version.due)),
        ("link", Arg::from(format!("{}{path}", desk.url))),
    ];
    let (subject, text) = (desk.t.with("letter_consent-subject", &args), desk.t.with("letter_consent-text", &args));
    outbox::put(tx, email, &subject, &text)?;
    Ok(true)
}
