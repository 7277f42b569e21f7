//! An answer as a test reads it.

use axum::{body::Body, http::Response};
use http_body_util::BodyExt;

/// Status, headers and text of an answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body as text (lossy for files).
    pub text: String,
    /// The body's bytes.
    pub bytes: Vec<u8>,
    headers: axum::http::HeaderMap,
}

impl Answer {
    pub(crate) async fn of(response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Self { status: parts.status.as_u16(), text, bytes, headers: parts.headers }
    }

    /// The head alone: of a stream, which does not end.
    pub(crate) fn without_body(response: Response<Body>) -> Self {
        let (parts, _) = response.into_parts();
        Self { status: parts.status.as_u16(), text: String::new(), bytes: Vec::new(), headers: parts.headers }
    }

    /// A header's value, empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// All values of a header.
    pub fn headers(&self, name: &str) -> Vec<&str> {
        self.headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect()
    }

    /// The same without a header: for tests of tests.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.headers.remove(name);
        self
    }

    /// The same with one header more: for tests of tests.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.append(name, axum::http::HeaderValue::from_static(value));
        self
    }

    /// Every header with its value, as one text.
    pub fn head(&self) -> String {
        let line = |(name, value): (&axum::http::HeaderName, &axum::http::HeaderValue)| {
            format!("{name}: {}\n", String::from_utf8_lossy(value.as_bytes()))
        };
        self.headers.iter().map(line).collect()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }
}
