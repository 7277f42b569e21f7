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
}

/// All assets.
pub fn assets() -> &'static [Asset] {
    &ASSETS
}

/// Where an asset is served, by its plain name such as `icon.svg`.
pub fn asset_path(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("", |asset| asset.path.as_str())
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    vec![
        asset("gelingen.css", "text/css; charset=utf-8", include_bytes!("../assets/gelingen.css")),
        asset("policy.js", SCRIPT, include_bytes!("../assets/policy.js")),
        asset("htmx.min.js", SCRIPT, include_bytes!("../assets/htmx.min.js")),
        asset("hx-sse.min.js", SCRIPT, include_bytes!("../assets/hx-sse.min.js")),
        asset("live.js", SCRIPT, include_bytes!("../assets/live.js")),
        asset("page.js", SCRIPT, include_bytes!("../assets/page.js")),
        asset("icon.svg", "image/svg+xml", include_bytes!("../assets/icon.svg")),
    ]
});

const SCRIPT: &str = "text/javascript; charset=utf-8";

fn asset(name: &'static str, mime: &'static str, bytes: &'static [u8]) -> Asset {
    let hash: String = Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let path = match name.rsplit_once('.') {
        Some((stem, ending)) => format!("/assets/{stem}-{hash}.{ending}"),
        None => format!("/assets/{name}-{hash}"),
    };
    // Made once and needed as long as the program runs, like the bytes themselves.
    let gzip = gzip(bytes).leak();
    Asset { path, bytes, gzip, mime, name }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    // Writing into memory does not fail.
    packer.write_all(bytes).and_then(|()| packer.finish()).unwrap_or_default()
}
