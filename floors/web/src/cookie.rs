//! Cookies: the session and the place in a workshop (`__Host-`: this host only, TLS or loopback only, no script), and the
//! chosen language.

const SESSION: &str = "__Host-session";
const PARTICIPANT: &str = "__Host-participant";
const LANGUAGE: &str = "language";

/// For this host alone, over TLS alone, for no script, and with no form of another site. With the switch of the test of
/// cookies scripts read them, and it has to notice.
fn tight() -> &'static str {
    if db::is_faulty("cookies_of_scripts") {
        "Path=/; Secure; SameSite=Lax"
    } else {
        "Path=/; Secure; HttpOnly; SameSite=Lax"
    }
}

pub(crate) fn session(token: &str) -> String {
    format!("{SESSION}={token}; {}", tight())
}

pub(crate) fn session_end() -> String {
    format!("{SESSION}=; {}; Max-Age=0", tight())
}

/// Something a browser keeps for some days, under the same rules as a session.
pub(crate) fn kept(name: &str, value: &str, days: u32) -> String {
    let seconds = u64::from(days) * 86_400;
    format!("__Host-{name}={value}; {}; Max-Age={seconds}", tight())
}

pub(crate) fn kept_of<'h>(header: &'h str, name: &str) -> Option<&'h str> {
    find(header, &format!("__Host-{name}"))
}

pub(crate) fn participant(token: &str) -> String {
    format!("{PARTICIPANT}={token}; {}", tight())
}

pub(crate) fn participant_end() -> String {
    format!("{PARTICIPANT}=; {}; Max-Age=0", tight())
}

pub(crate) fn participant_of(header: &str) -> Option<&str> {
    find(header, PARTICIPANT)
}

pub(crate) fn language(tag: &str) -> String {
    format!("{LANGUAGE}={tag}; {}; Max-Age=31536000", tight())
}

pub(crate) fn session_of(header: &str) -> Option<&str> {
    find(header, SESSION)
}

pub(crate) fn language_of(header: &str) -> Option<&str> {
    find(header, LANGUAGE)
}

fn find<'h>(header: &'h str, name: &str) -> Option<&'h str> {
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, value)| if found == name && !value.is_empty() { Some(value) } else { None })
}
