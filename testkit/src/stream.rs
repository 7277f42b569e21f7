//! A live stream as a test listens to it.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;

/// A stream that was opened, or what was answered instead.
pub struct Stream {
    /// The status.
    pub status: u16,
    body: Body,
}

impl Stream {
    pub(crate) fn of(response: axum::http::Response<Body>) -> Self {
        Self { status: response.status().as_u16(), body: response.into_body() }
    }

    /// What comes until this is among it, or until the end.
    pub async fn until(&mut self, last: &str) -> String {
        let mut text = String::new();
        while !text.contains(last) {
            let next = tokio::time::timeout(Duration::from_secs(30), self.body.frame()).await;
            assert!(next.is_ok(), "{last:?} does not come after {text}");
            let Some(frame) = next.unwrap() else { break };
            text.push_str(&String::from_utf8_lossy(&frame.unwrap().into_data().unwrap_or_default()));
        }
        text
    }
}
