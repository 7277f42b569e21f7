//! Style sheet, scripts and icon: part of the program, with their content's hash in the name, so that a browser may
//! keep them for ever.

use std::{io::Write, sync::LazyLock};

use sha2::{Digest, Sha256};

/// One file for the browser.
#[derive(Debug)]
pub struct Asset {
    /// Where it is served: `/assets/gelingen-<hash>.css`.
    pub path: String,
    /// The file.
    pub bytes: &'static [u8],
    /// The file packed with gzip.
    pub gzip: &'static [u8],
    /// Its media type.
    pub mime: &'static str,
    name: &'static str,
    integrity: String,
}

/// All assets.
pub fn assets() -> &'static [Asset] {
    &ASSETS
}

/// What an asset must be to be used, by its plain name: for the attribute `integrity`.
pub(crate) fn asset_integrity(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("", |asset| asset.integrity.as_str())
}

/// Where an asset is served, by its plain name such as `icon.svg`.
pub fn asset_path(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("", |asset| asset.path.as_str())
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    vec![
        asset("gelingen.css", "text/css; charset=utf-8", include_bytes!("../assets/gelingen.css")),
        script("policy.js", include_str!("../assets/policy.js")),
        asset("htmx.min.js", SCRIPT, include_bytes!("../assets/htmx.min.js")),
        asset("hx-sse.min.js", SCRIPT, include_bytes!("../assets/hx-sse.min.js")),
        script("live.js", include_str!("../assets/live.js")),
        script("page.js", include_str!("../assets/page.js")),
        asset("icon.svg", "image/svg+xml", include_bytes!("../assets/icon.svg")),
    ]
});

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// A script of ours as browsers get it: what it says to those who read its source stays there, but for the licence.
fn script(name: &'static str, text: &'static str) -> Asset {
    let is_kept = |line: &&str| !line.trim_start().starts_with("//") || line.contains("SPDX");
    let code: String = text.split_inclusive('\n').filter(is_kept).collect();
    asset(name, SCRIPT, code.into_bytes().leak())
}

fn asset(name: &'static str, mime: &'static str, bytes: &'static [u8]) -> Asset {
    let digest = Sha256::digest(bytes);
    let integrity = format!("sha256-{}", base64(&digest));
    let hash: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let path = match name.rsplit_once('.') {
        Some((stem, ending)) => format!("/assets/{stem}-{hash}.{ending}"),
        None => format!("/assets/{name}-{hash}"),
    };
    // Made once and needed as long as the program runs, like the bytes themselves.
    let gzip = gzip(bytes).leak();
    Asset { path, bytes, gzip, mime, name, integrity }
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let number = (0..3).fold(0_usize, |all, at| all << 8 | usize::from(three.get(at).copied().unwrap_or_default()));
        let letter = |at: usize| if at > three.len() { '=' } else { char::from(LETTERS[number >> (18 - 6 * at) & 63]) };
        (0..4).map(letter).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    // Writing into memory does not fail.
    packer.write_all(bytes).and_then(|()| packer.finish()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_written_as_browsers_read_it() {
        assert_eq!([b"M".as_slice(), b"Ma", b"Man", b"Many"].map(base64), ["TQ==", "TWE=", "TWFu", "TWFueQ=="]);
        // The empty file's SHA-256, as everybody knows it.
        assert_eq!(base64(&Sha256::digest(b"")), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
