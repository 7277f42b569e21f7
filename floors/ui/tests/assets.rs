//! Budgets of what goes to the browser, its rules, and the contrast of the colours.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::BTreeMap;

use ui::{asset_path, assets};

fn packed(ending: &str) -> usize {
    assets().iter().filter(|asset| asset.path.ends_with(ending)).map(|asset| asset.gzip.len()).sum()
}

fn text(name: &str) -> String {
    let asset = assets().iter().find(|asset| asset.path == asset_path(name)).unwrap();
    String::from_utf8(asset.bytes.to_vec()).unwrap()
}

#[test]
fn style_and_scripts_stay_within_their_budgets() {
    assert!(packed(".css") > 0 && packed(".css") <= 8 * 1024, "style sheet: {} bytes packed", packed(".css"));
    assert!(packed(".js") > 0 && packed(".js") <= 20_000, "scripts: {} bytes packed", packed(".js"));
}

#[test]
fn names_carry_the_hash_of_the_content() {
    assert_eq!(assets().len(), 7);
    for asset in assets() {
        let (_, rest) = asset.path.rsplit_once('-').unwrap();
        let hash = rest.split('.').next().unwrap();
        assert!(hash.len() == 12 && hash.bytes().all(|b| b.is_ascii_hexdigit()), "{}", asset.path);
    }
    assert_eq!(asset_path("no-such"), "");
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    for name in ["gelingen.css", "policy.js", "page.js"] {
        let text = text(name);
        assert!(!text.contains("url(") && !text.contains("@import") && !text.contains("fetch("), "{name}");
    }
}

#[test]
fn the_policy_makes_neither_scripts_nor_script_addresses() {
    let policy = text("policy.js");
    assert!(policy.contains(r#"createPolicy("default", { createHTML, createScript: none, createScriptURL: none })"#));
    assert!(policy.contains("script|iframe|object|embed|base") && policy.contains("on|hx-on|data-hx-|srcdoc"));
}

/// The pairs of the style sheet that meet on a page: text on ground, with the least contrast.
const PAIRS: &[(&str, &[&str], f64)] = &[
    ("text", &["ground", "surface", "soft", "danger-soft", "attention-soft"], 7.0),
    ("muted", &["ground", "surface", "soft"], 7.0),
    ("action", &["ground", "surface", "soft"], 7.0),
    ("action-strong", &["ground", "surface", "soft"], 7.0),
    ("on-action", &["action", "action-strong"], 7.0),
    ("good", &["good-soft"], 7.0),
    ("info", &["info-soft"], 7.0),
    ("attention", &["attention-soft"], 7.0),
    ("danger", &["ground", "surface", "danger-soft"], 7.0),
    ("on-danger", &["danger"], 7.0),
    ("edge", &["ground", "surface"], 3.0),
];

#[test]
fn colours_stand_out_in_light_and_dark() {
    let css = text("gelingen.css");
    let tokens = css.split("@layer base {").next().unwrap();
    let (light, dark) = tokens.split_once("prefers-color-scheme: dark").unwrap();
    for (scheme, part) in [("light", light), ("dark", dark)] {
        let colours = colours(part);
        for (text, grounds, least) in PAIRS {
            for ground in *grounds {
                let ratio = contrast(colours[text], colours[ground]);
                assert!(ratio >= *least, "{scheme}: --{text} on --{ground} has {ratio:.2}, needs {least}");
            }
        }
    }
}

fn colours(css: &str) -> BTreeMap<&str, f64> {
    let tokens = css.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": #"));
    tokens.filter(|(_, value)| value.len() == 6).map(|(name, value)| (name, luminance(value))).collect()
}

fn luminance(hex: &str) -> f64 {
    let part = |from: usize| {
        let value = f64::from(u8::from_str_radix(&hex[from..from + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}
