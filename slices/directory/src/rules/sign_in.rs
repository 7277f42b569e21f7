//! Where to go after signing in: only ever to a page of this site.

/// The path if it is one of this site, else the start page.
pub(crate) fn local(to: &str) -> &str {
    let ours = to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\r', '\n', '\t']);
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
