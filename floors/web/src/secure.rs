//! The headers that every answer carries, errors included.

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// Nothing inline, no eval, no third party, no frames; script only through one named Trusted Types policy.
const CONTENT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
    trusted-types default";

const HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", CONTENT),
    ("strict-transport-security", "max-age=63072000"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
];

pub(crate) fn add(headers: &mut HeaderMap) {
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    // What a person sees is theirs: no cache keeps it. Assets say otherwise before they come here.
    headers.entry("cache-control").or_insert(HeaderValue::from_static("no-store"));
}

/// The switch of the tests of headers: `GELINGEN_FAULT=header_lost:people_list` takes one header from one route's answers.
pub(crate) fn lose(headers: &mut HeaderMap, route: &str) {
    if cfg!(debug_assertions) && db::is_faulty(&format!("header_lost:{route}")) {
        headers.remove("x-content-type-options");
    }
}
