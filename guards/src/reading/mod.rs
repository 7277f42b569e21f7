//! Reading the house: its files, manifests, sources and lists.

pub(crate) mod exceptions;
pub(crate) mod house;
pub(crate) mod manifest;
pub(crate) mod source;
pub(crate) mod storeys;
pub(crate) mod texts;

/// Fails with all findings and the way out.
pub(crate) fn judge(findings: &[String], way_out: &str) {
    assert!(findings.is_empty(), "\n\n  {}\n\n{way_out}\n", findings.join("\n  "));
}
