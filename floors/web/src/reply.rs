//! What a handler answers: a page, a redirect, a file. Headers are the door's business.

use kernel::{Lang, Say};
use maud::Markup;
use ui::Link;

use crate::{Visit, error_page::FULL_SECONDS, frame::frame, tally::Said};

/// Kinds of files that pages offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Paper, to be read and printed.
    Pdf,
    /// Paper, to be edited.
    Docx,
    /// Tables, to be worked on.
    Xlsx,
    /// A table, for every program.
    Csv,
    /// For machines.
    Json,
}

impl FileKind {
    /// The kind by the ending of a path, such as `/programmes/x/matrix.docx`; paper where it has none of them.
    pub fn of_path(path: &str) -> Self {
        match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("docx") => Self::Docx,
            Some("xlsx") => Self::Xlsx,
            Some("csv") => Self::Csv,
            Some("json") => Self::Json,
            _ => Self::Pdf,
        }
    }
}

/// A page before it is framed.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// The heading and the window's title.
    pub title: String,
    /// A sentence under the heading.
    pub lead: Option<String>,
    /// The way up.
    pub crumbs: Vec<Link>,
    /// Shown to a room, on a projector: nothing around it.
    pub stage: bool,
}

impl Sheet {
    /// A page with a title.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// With a sentence under the heading.
    #[must_use]
    pub fn lead(mut self, lead: impl Into<String>) -> Self {
        self.lead = Some(lead.into());
        self
    }

    /// For a projector: nothing around it.
    #[must_use]
    pub fn stage(mut self) -> Self {
        self.stage = true;
        self
    }

    /// With one more step of the way up.
    #[must_use]
    pub fn crumb(mut self, href: impl Into<String>, text: impl Into<String>) -> Self {
        self.crumbs.push(Link::new(href, text));
        self
    }
}

/// The answer to a request.
pub struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Body,
    /// Not to be given again from memory.
    pub(crate) fresh: bool,
    /// What a window's title begins with where the page has faults; only pages have it.
    fault_word: String,
    /// What kind of no this is, where its status says too little.
    pub(crate) said: Option<Said>,
}

pub(crate) enum Body {
    Empty,
    Bytes(Vec<u8>),
    Stream(axum::body::Body),
}

impl std::fmt::Debug for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Reply({}, {:?})", self.status, self.headers)
    }
}

impl Reply {
    /// A page in its frame.
    pub fn page(visit: &Visit, sheet: Sheet, body: Markup) -> Self {
        Self { fault_word: visit.t.text("form-error_prefix"), ..Self::html(ui::page(&frame(visit, sheet), body)) }
    }

    /// A page that loads itself anew again and again, where its reader chose that: only for pages with nothing to type.
    #[must_use]
    pub fn every(self, visit: &Visit) -> Self {
        match visit.every() {
            Some(seconds) => self.header("refresh", seconds.to_string()),
            None => self,
        }
    }

    /// A fragment or a whole page without the frame.
    pub fn html(markup: Markup) -> Self {
        Self::bytes("text/html; charset=utf-8", markup.into_string().into_bytes())
    }

    /// A redirect after a change (303), or onwards.
    pub fn to(location: impl Into<String>) -> Self {
        Self {
            status: 303,
            headers: vec![("location", location.into())],
            body: Body::Empty,
            fresh: true,
            fault_word: String::new(),
            said: None,
        }
    }

    /// Bytes of a media type.
    pub fn bytes(mime: &str, bytes: Vec<u8>) -> Self {
        Self {
            status: 200,
            headers: vec![("content-type", mime.to_owned())],
            body: Body::Bytes(bytes),
            fresh: false,
            fault_word: String::new(),
            said: None,
        }
    }

    /// A file by its name. Paper is shown where it can be, everything else is kept.
    pub fn file(name: &str, kind: FileKind, bytes: Vec<u8>) -> Self {
        let safe: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let (ending, mime, how) = match kind {
            FileKind::Pdf => ("pdf", "application/pdf", "inline"),
            FileKind::Docx => {
                ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment")
            }
            FileKind::Xlsx => {
                ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment")
            }
            FileKind::Csv => ("csv", "text/csv; charset=utf-8", "attachment"),
            FileKind::Json => ("json", "application/json", "attachment"),
        };
        Self::bytes(mime, bytes).header("content-disposition", format!("{how}; filename=\"{safe}.{ending}\""))
    }

    /// A JSON document.
    pub fn json(value: &serde_json::Value) -> Self {
        Self::bytes("application/json", value.to_string().into_bytes())
    }

    pub(crate) fn stream(mime: &str, body: axum::body::Body) -> Self {
        Self {
            status: 200,
            headers: vec![("content-type", mime.to_owned())],
            body: Body::Stream(body),
            fresh: true,
            fault_word: String::new(),
            said: None,
        }
    }

    /// Offered for saving under a name of letters, digits, `.` and `-`.
    #[must_use]
    pub fn saved_as(self, name: &str) -> Self {
        let safe: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect();
        self.header("content-disposition", format!("attachment; filename=\"{safe}\""))
    }

    /// With another status.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// The same page again, because what was sent has faults (422), somebody else was first (409), or
    /// too much came at once (429).
    #[must_use]
    pub fn again(self, again: &crate::Again) -> Self {
        if again.is_full() {
            return self.status(507).header("retry-after", FULL_SECONDS);
        }
        if let Some(seconds) = again.again_in() {
            return self.titled_faulty().status(429).header("retry-after", seconds.to_string());
        }
        match (again.stale, again.faults.is_empty()) {
            (true, _) => self.titled_faulty().status(409),
            (false, true) => self.status(200),
            (false, false) => self.titled_faulty().status(422),
        }
    }

    /// The window's title says first that something is wrong: it is what a screen reader reads first of a page.
    fn titled_faulty(mut self) -> Self {
        const TITLE: &[u8] = b"<title>";
        if let Body::Bytes(bytes) = &mut self.body
            && let Some(at) = bytes.windows(TITLE.len()).position(|part| part == TITLE)
        {
            let word = format!("{} ", self.fault_word);
            bytes.splice(at + TITLE.len()..at + TITLE.len(), word.bytes());
        }
        self
    }

    /// Made anew for each request: for what does not come from the database alone.
    #[must_use]
    pub fn fresh(mut self) -> Self {
        self.fresh = true;
        self
    }

    /// Counted as this kind of no.
    #[must_use]
    pub(crate) fn said(mut self, kind: &'static str) -> Self {
        self.said = Some(Said(kind));
        self
    }

    /// With one more header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Opens a session in the reader's browser. The cookie ends with the browser; the record behind it earlier.
    #[must_use]
    pub fn sign_in(self, token: &str) -> Self {
        self.header("set-cookie", crate::cookie::session(token))
    }

    /// Lets the reader's browser keep a word for so many days; see [`Visit::kept`].
    #[must_use]
    pub fn keep(self, name: &str, value: &str, days: u32) -> Self {
        self.header("set-cookie", crate::cookie::kept(name, value, days))
    }

    /// Gives the reader's browser its place in a workshop. Nothing about the device is kept; the cookie ends with the browser.
    #[must_use]
    pub fn take_part(self, token: &str) -> Self {
        self.header("set-cookie", crate::cookie::participant(token))
    }

    /// Ends it.
    #[must_use]
    pub fn leave(self) -> Self {
        self.header("set-cookie", crate::cookie::participant_end())
    }

    /// Keeps the language the reader chose.
    #[must_use]
    pub fn language(self, lang: Lang) -> Self {
        self.header("set-cookie", crate::cookie::language(lang.tag()))
    }

    /// Ends the session in the reader's browser, with everything kept there.
    #[must_use]
    pub fn sign_out(self) -> Self {
        self.header("set-cookie", crate::cookie::session_end()).header("clear-site-data", "\"cache\"")
    }
}

impl Visit {
    /// A location with the note to show there: `to("/programmes/x", "programme_edit")` shows `programme_edit-done`.
    pub fn to(path: &str, done: &str) -> String {
        format!("{path}?done={done}")
    }

    /// Says a sentence in the reader's language.
    pub fn say(&self, say: &Say) -> String {
        self.t.say(say)
    }
}
