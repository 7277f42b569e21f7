//! Letters to people, in their language.

use db::{WriteTx, outbox};
use kernel::{Arg, Outcome};
use ui::T;

use crate::model::{LinkKind, PersonFacts, Token};

/// What writing a letter needs: the texts and the site's address. Without a mail server nothing is written.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    pub(crate) t: T,
    pub(crate) url: String,
    pub(crate) has_post: bool,
}

impl Desk {
    /// Whether letters go out: a link in a letter needs the site's address as well.
    pub(crate) fn is_open(&self) -> bool {
        self.has_post && !self.url.is_empty()
    }

    /// Sends a link; whether a letter was written.
    pub(crate) fn send_link(
        &self,
        tx: &mut WriteTx<'_>,
        kind: LinkKind,
        to: &PersonFacts,
        token: &Token,
    ) -> Outcome<bool> {
        let keys = match kind {
            LinkKind::Invite => ["letter_invite-subject", "letter_invite-text"],
            LinkKind::Reset => ["letter_reset-subject", "letter_reset-text"],
        };
        self.send(tx, keys, to, &format!("{}/link/{}", self.url, token.text()))
    }

    /// Tells somebody with an account of a new role.
    pub(crate) fn send_role(&self, tx: &mut WriteTx<'_>, to: &PersonFacts) -> Outcome<bool> {
        self.send(tx, ["letter_role-subject", "letter_role-text"], to, &format!("{}/account", self.url))
    }

    fn send(&self, tx: &mut WriteTx<'_>, [subject, text]: [&str; 2], to: &PersonFacts, link: &str) -> Outcome<bool> {
        if !self.is_open() {
            return Ok(false);
        }
        let t = self.t.in_lang(to.lang);
        let args = [("name", Arg::from(to.name.as_str())), ("link", Arg::from(link))];
        outbox::put(tx, &to.email, &t.text(subject), &t.with(text, &args))?;
        Ok(true)
    }
}
