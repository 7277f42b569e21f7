//! The address people use, as browsers name it in `Origin`: what cannot be named so is no such address.

use axum::http::Uri;
use tower_http::csrf::CsrfLayer;

/// `https://qe.example.org`: the address people use, where a proxy stands in front.
///
/// It holds the check that trusts it, so that there is none without.
#[derive(Debug, Clone)]
pub struct PublicUrl {
    text: String,
    trusting: CsrfLayer,
}

impl PublicUrl {
    /// Reads it in the form of browsers: small letters, no port that goes without saying, no slash at the end. Nothing where
    /// no browser would ever say it.
    pub fn read(text: &str) -> Option<Self> {
        let small = text.trim_end_matches('/').to_ascii_lowercase();
        let uri: Uri = small.parse().ok()?;
        let port = uri.authority()?.as_str().strip_prefix(uri.host()?)?;
        let has_port = port
            .strip_prefix(':')
            .is_some_and(|digits| digits.parse::<u16>().is_ok_and(|port| port.to_string() == digits));
        if !(port.is_empty() || has_port) {
            return None;
        }
        let usual = if uri.scheme_str() == Some("https") { ":443" } else { ":80" };
        let text = if port == usual { small.strip_suffix(port)?.to_owned() } else { small };
        let trusting = CsrfLayer::new().add_trusted_origin(&text).ok()?;
        Some(Self { text, trusting })
    }

    /// Without a slash at the end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The check of sites that trusts it.
    pub(crate) fn trusting(&self) -> CsrfLayer {
        self.trusting.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::PublicUrl;

    #[test]
    fn fuzz_public_addresses() {
        testkit::fuzz_text(&["https://qe.example.org:8443", "HTTP://[::1]:80/", "https://a@b?c#d"], |text| {
            // What was read is read again as itself, and is an address without a path.
            if let Some(url) = PublicUrl::read(text) {
                assert_eq!(PublicUrl::read(url.as_str()).as_ref().map(PublicUrl::as_str), Some(url.as_str()));
                assert_eq!((url.as_str().matches('/').count(), url.as_str().contains(['?', '#', '@'])), (2, false));
            }
        });
    }

    #[test]
    fn an_address_is_read_as_browsers_say_it_or_not_at_all() {
        let read = |text| PublicUrl::read(text).map(|url| url.as_str().to_owned());
        for (text, said) in [
            ("https://qe.example.org", "https://qe.example.org"),
            ("HTTPS://QE.Example.org/", "https://qe.example.org"),
            ("https://qe.example.org:443", "https://qe.example.org"),
            ("http://qe.example.org:80/", "http://qe.example.org"),
            ("https://qe.example.org:8443", "https://qe.example.org:8443"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ] {
            assert_eq!(read(text).as_deref(), Some(said), "{text}");
        }
        for text in [
            "",
            "/",
            "qe.example.org",
            "qe.example.org/path",
            "https://",
            "https://:8080",
            "https://qe.example.org/path",
            "https://qe.example.org?q",
            "https://qe.example.org#a",
            "https://a@qe.example.org",
            "ftp://qe.example.org",
            "https://qe.example.org:port",
            "https://qe.example.org:99999",
            "https://ämter.example",
            "http://[::1]:80:80",
            "https://qe.example.org:+443",
            "https://qe.example.org:0443",
            "https://a b.example",
            "https://qe,example.org^",
            "null",
            "https://a:b@c:1",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
