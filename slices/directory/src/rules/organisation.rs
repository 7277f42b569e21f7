//! What is right about an organisation.

use kernel::{Day, No, Outcome, Say};

/// An organisation ends after it began.
pub(crate) fn validity(from: Option<Day>, until: Option<Day>) -> Outcome<()> {
    match (from, until) {
        (Some(from), Some(until)) if until < from => {
            Err(No::at("valid_until", Say::new("organisation_edit-refused-end_before_start")))
        }
        _ => Ok(()),
    }
}

/// The Amtlicher Gemeindeschlüssel of a county has 5 digits, of a municipality 8.
pub(crate) fn is_official_key(text: &str) -> bool {
    matches!(text.len(), 5 | 8) && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_official_key_has_5_or_8_digits() {
        let check = |text: &str, expected: bool| assert_eq!(is_official_key(text), expected, "{text}");
        check("03351", true);
        check("03351006", true);
        check("", false);
        check("033510", false);
        check("0335x", false);
        check("033510060", false);
    }

    #[test]
    fn an_organisation_does_not_end_before_it_begins() {
        let day = |text: &str| text.parse::<Day>().ok();
        assert!(validity(day("2016-01-01"), day("2016-01-01")).is_ok());
        assert!(validity(None, day("2016-01-01")).is_ok());
        assert!(validity(day("2016-01-02"), day("2016-01-01")).is_err());
    }
}
