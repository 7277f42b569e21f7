//! One request as a handler sees it: who, where, what was sent, and in which language to answer.

use std::{
    collections::BTreeMap,
    str::FromStr,
    sync::{Arc, atomic::AtomicBool},
};

use db::{Command, Ctx};
use kernel::{Actor, Fields, Moment, No, Outcome, World};
use sha2::{Digest, Sha256};
use ui::T;

use crate::{DoorFigures, Site, cookie};

/// A file that came with a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The form's field.
    pub field: String,
    /// The name the sender gave it; never used as a path.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// One request.
#[derive(Debug)]
pub struct Visit {
    /// Actor, place and data.
    pub ctx: Ctx,
    /// The reader's language.
    pub t: T,
    /// What stands after `?`.
    pub query: Fields,
    /// What a form sent.
    pub form: Fields,
    /// Files that came with it.
    pub files: Vec<Upload>,
    /// The path as asked for.
    pub path: String,
    /// Where to come back to after signing in.
    pub(crate) wanted: String,
    pub(crate) host: String,
    pub(crate) params: BTreeMap<String, String>,
    pub(crate) site: Site,
    pub(crate) command: Option<Command>,
    pub(crate) token: Option<String>,
    /// Made of the form's command key, for its secrets; random without one.
    pub(crate) seal: [u8; 32],
    pub(crate) cookies: String,
    pub(crate) last_event: String,
    /// Whether this form is taken from a visitor at any pace.
    pub(crate) unhurried: bool,
    /// The way to the connection, for a stream that takes it over.
    pub(crate) hand: Option<crate::live::Hand>,
    /// Until when an answer may be given again: as long as the session counts.
    pub(crate) until: Moment,
    /// Whether the page drew a command key: then it is nobody else's, not even its reader's a second time.
    pub(crate) drawn: Arc<AtomicBool>,
    /// The word behind `Authorization: Bearer`.
    pub(crate) bearer: Option<String>,
}

impl Visit {
    /// A part of the path, such as `{area}`. What cannot be read is not there (404).
    pub fn param<V: FromStr>(&self, name: &str) -> Outcome<V> {
        self.params.get(name).and_then(|text| text.parse().ok()).ok_or(No::Missing)
    }

    /// A part of the path as text: the key of a programme or organisation.
    pub fn key(&self, name: &str) -> &str {
        self.params.get(name).map_or("", String::as_str)
    }

    /// Who is here.
    pub fn actor(&self) -> &Actor {
        self.ctx.actor()
    }

    /// Whether the reader may open a page of the place they are at, by the route table: for links to pages that another
    /// slice shows.
    pub fn may_open(&self, path: &str) -> bool {
        let route = self.site.inner.routes.iter().find(|route| route.shows(path));
        route.is_some_and(|route| self.ctx.place().allow(self.actor(), route.permission).is_ok())
    }

    /// How often this page shall load itself anew, in seconds, where its reader chose that: see [`ui::Live::every`].
    pub fn every(&self) -> Option<u32> {
        // The switch of the test of pages without scripts, which has to notice.
        let asked = if db::is_faulty("never_loaded_again") { "" } else { self.query.get("refresh") };
        asked.parse().ok().filter(|seconds| (10..=600).contains(seconds))
    }

    /// The session token of this request, for signing out.
    pub fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// What the browser kept under a name that [`crate::Reply::keep`] gave.
    pub fn kept(&self, name: &str) -> Option<&str> {
        cookie::kept_of(&self.cookies, name)
    }

    /// Whether this is the demo on loopback.
    pub fn is_demo(&self) -> bool {
        self.site.inner.config.demo
    }

    /// Whether letters can be sent: without, whoever invites hands a link over.
    pub fn has_post(&self) -> bool {
        self.site.inner.config.post
    }

    /// The address people use, for links in mails: without a slash at the end.
    pub fn public_url(&self) -> String {
        self.site.inner.config.public_url.as_ref().map_or_else(String::new, |url| url.as_str().to_owned())
    }

    /// The same for showing a link on a page: where the operator named no address, the one this page was asked at.
    pub fn shown_url(&self) -> String {
        let public = self.public_url();
        let known = self.host.is_empty() || !public.is_empty();
        if known { public } else { format!("http://{}", self.host) }
    }

    /// The program itself on the installation, for pages about the program.
    pub fn system(&self) -> Ctx {
        self.site.system()
    }

    /// What the door did since the program began, and who is here now.
    pub fn door_figures(&self) -> DoorFigures {
        self.site.figures()
    }

    /// Whether the request says the word that opens the metrics. Digests are compared, so that time tells nothing.
    pub fn has_metrics_token(&self) -> bool {
        let digest = |text: &str| Sha256::digest(text.as_bytes());
        match (&self.site.inner.config.metrics_token, &self.bearer) {
            // The switch of the test of metrics: any word will do, and it has to notice.
            (Some(token), Some(said)) => digest(token) == digest(said) || db::is_faulty("metrics_open"),
            _ => false,
        }
    }

    /// The file of a form's field.
    pub fn file(&self, field: &str) -> Option<&Upload> {
        self.files.iter().find(|file| file.field == field && !(file.name.is_empty() && file.bytes.is_empty()))
    }
}

/// A fresh command key: 128 random bits in hexadecimal.
pub(crate) fn command_key(world: &World) -> String {
    world.bytes::<16>().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A path of this site, or the start page: nobody is sent elsewhere by an address somebody else wrote.
pub fn local(to: &str) -> &str {
    let ours = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') && !to.contains(char::is_control);
    if ours { to } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn nobody_is_sent_to_another_site() {
        assert_eq!(local("/programmes/nds-79a-2016?x=1"), "/programmes/nds-79a-2016?x=1");
        for bad in ["", "https://example.org", "//example.org", "/\\example.org", "/\t/example.org", "javascript:x"] {
            assert_eq!(local(bad), "/", "{bad}");
        }
    }
}
