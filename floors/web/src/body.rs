//! Reading what was sent, within the limit of the route: forms up to 256 kB, with files up to 5 MB where a route takes
//! files, and 50 MB where it takes whole folders. What is announced as larger, or as something else than a form, is
//! refused before it is read.

use std::{error::Error, time::Duration};

use axum::{
    body::{Body, to_bytes},
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::MultipartError},
    http::{HeaderMap, StatusCode, header},
};
use http_body_util::LengthLimitError;
use kernel::{Fields, No, Say};
use tokio::time::timeout;

use crate::{Reply, Upload, Visit, error_page};

/// A form without files; the largest one on our pages has some 20 kB.
pub(crate) const FORM: usize = 256 * 1024;
/// A form with files.
pub(crate) const FILES: usize = 5 * 1024 * 1024;
/// A form with a whole folder.
pub(crate) const FOLDER: usize = 50 * 1024 * 1024;
/// Bytes a second of a slow line, one megabit.
const SLOW: usize = 125_000;
/// More fields than any form of ours has.
const MOST: usize = 2_000;

/// How many fields are read; all of them with the switch of the test of endless forms, which has to notice.
fn most() -> usize {
    if db::is_faulty("fields_unbounded") { usize::MAX } else { MOST }
}

/// A form: its fields and its files.
#[derive(Default)]
pub(crate) struct Form {
    pub(crate) fields: Fields,
    pub(crate) files: Vec<Upload>,
}

/// Why what was sent is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It is larger than this route takes.
    Large(usize),
    /// It is no form, or no form that this route takes.
    Strange,
    /// It broke off.
    Broken,
    /// It took too long.
    Late,
}

impl Unread {
    /// The page that says so.
    pub(crate) fn page(self, visit: &Visit) -> Reply {
        let (status, say) = match self {
            Unread::Large(limit @ FILES..) => (413, Say::new("form-too_large").with("megabytes", limit / 1024 / 1024)),
            Unread::Large(limit) => (413, Say::new("form-too_large_text").with("kilobytes", limit / 1024)),
            Unread::Strange => (415, Say::new("form-unreadable")),
            Unread::Broken => (422, Say::new("form-unreadable")),
            Unread::Late => (422, Say::new("form-late")),
        };
        error_page::page(visit, &No::Refused(say)).status(status)
    }
}

/// Reads a form of at most so many bytes; files only where the limit is that of files or of folders. A minute may pass, and
/// beyond that what so many bytes take over a slow line.
pub(crate) async fn read(request: Request<Body>, limit: usize) -> Result<Form, Unread> {
    read_within(patience(limit), request, limit).await
}

fn patience(limit: usize) -> Duration {
    Duration::from_secs(60 + (limit / SLOW) as u64)
}

async fn read_within(patience: Duration, request: Request<Body>, limit: usize) -> Result<Form, Unread> {
    timeout(patience, parse(request, limit)).await.unwrap_or(Err(Unread::Late))
}

async fn parse(request: Request<Body>, limit: usize) -> Result<Form, Unread> {
    if announced(request.headers()).is_some_and(|length| length > limit) && !db::is_faulty("large_taken") {
        return Err(Unread::Large(limit));
    }
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "multipart/form-data" if limit >= FILES => multipart(request, limit).await,
        "application/x-www-form-urlencoded" => {
            let bytes = to_bytes(request.into_body(), limit).await.map_err(|error| unread(is_long(&error), limit))?;
            Ok(Form { fields: urlencoded(&bytes), files: Vec::new() })
        }
        // A button without fields may come from a program that sends nothing at all.
        "" if announced(request.headers()).unwrap_or_default() == 0 => Ok(Form::default()),
        _ if db::is_faulty("strange_taken") => Ok(Form::default()),
        _ => Err(Unread::Strange),
    }
}

/// Why a body ended before its end: it was too much, or it broke off.
fn unread(long: bool, limit: usize) -> Unread {
    if long { Unread::Large(limit) } else { Unread::Broken }
}

fn is_long(error: &axum::Error) -> bool {
    error.source().is_some_and(|source| source.is::<LengthLimitError>())
}

fn announced(headers: &HeaderMap) -> Option<usize> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Fields of a form or of what stands after `?`. NUL is no text for any engine and goes.
pub(crate) fn urlencoded(bytes: &[u8]) -> Fields {
    let mut fields = Fields::default();
    for (name, value) in form_urlencoded::parse(bytes).take(most()) {
        fields.push(name.replace('\0', ""), value.replace('\0', ""));
    }
    fields
}

async fn multipart(request: Request<Body>, limit: usize) -> Result<Form, Unread> {
    let mut limited = {
        let (parts, body) = request.into_parts();
        Request::from_parts(parts, Body::new(http_body_util::Limited::new(body, limit)))
    };
    // The limit is ours alone: axum would stop at 2 MB otherwise.
    DefaultBodyLimit::disable().apply(&mut limited);
    let mut parts = Multipart::from_request(limited, &()).await.map_err(|_| Unread::Broken)?;
    let (mut form, mut count) = (Form::default(), 0);
    let broken = |error: MultipartError| unread(error.status() == StatusCode::PAYLOAD_TOO_LARGE, limit);
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        count += 1;
        if count > most() {
            return Err(Unread::Large(limit));
        }
        let name = part.name().unwrap_or_default().replace('\0', "");
        match part.file_name().map(str::to_owned) {
            Some(file) => {
                let bytes = Vec::from(part.bytes().await.map_err(broken)?);
                form.files.push(Upload { field: name, name: file, bytes });
            }
            None => form.fields.push(name, part.text().await.map_err(broken)?.replace('\0', "")),
        }
    }
    Ok(form)
}

#[cfg(test)]
mod tests {
    use std::io;

    use axum::body::Bytes;
    use futures_util::stream;

    use super::*;

    #[tokio::test]
    async fn a_form_without_end_is_waited_for_only_so_long() {
        let endless = Body::from_stream(stream::pending::<io::Result<Bytes>>());
        let kind = (header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = Request::post("/").header(kind.0, kind.1).body(endless).unwrap();
        let read = read_within(Duration::from_millis(1), request, FORM).await;
        assert_eq!(read.err(), Some(Unread::Late));
        assert_eq!([FORM, FOLDER].map(|limit| patience(limit).as_secs()), [62, 479]);
    }

    /// What a body is that is sent in these parts.
    async fn sent(kind: &str, limit: usize, parts: Vec<io::Result<Bytes>>) -> Option<Unread> {
        let request = Request::post("/").header(header::CONTENT_TYPE, kind);
        let request = request.body(Body::from_stream(stream::iter(parts))).unwrap();
        read_within(Duration::from_secs(60), request, limit).await.err()
    }

    #[tokio::test]
    async fn what_is_too_much_and_what_broke_off_are_not_the_same() {
        let files = "multipart/form-data; boundary=x";
        let begin = "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\n\r\n";
        for (kind, limit, begin) in [("application/x-www-form-urlencoded", FORM, "a="), (files, FILES, begin)] {
            let long = vec![Ok(Bytes::from(begin)), Ok(Bytes::from(vec![b'a'; limit]))];
            assert_eq!(sent(kind, limit, long).await, Some(Unread::Large(limit)), "{kind}");
            let broken = vec![Ok(Bytes::from(begin)), Err(io::ErrorKind::ConnectionReset.into())];
            assert_eq!(sent(kind, limit, broken).await, Some(Unread::Broken), "{kind}");
        }
        let whole = format!("{begin}a\r\n--x--\r\n");
        assert_eq!(sent(files, FILES, vec![Ok(Bytes::from(whole))]).await, None);
        assert_eq!(sent(files, FILES, vec![Ok(Bytes::from(begin))]).await, Some(Unread::Broken), "no end");
    }
}
