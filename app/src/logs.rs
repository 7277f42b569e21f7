//! Structured logs on standard error, without personal content: no names, no addresses, no form fields, no query strings.

use tracing_subscriber::{EnvFilter, fmt};

/// Starts logging. An unreadable filter falls back to `info`.
pub(crate) fn start(filter: &str, json: bool) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let base = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start in the same process (tests) is no fault.
    let _ = if json { base.json().try_init() } else { base.compact().try_init() };
}
