//! What makes a password hard to guess: its length, and that it is none of those tried first.

use kernel::{No, Outcome, Say};

/// The shortest password.
pub(crate) const LEAST: usize = 12;
/// The longest one, so that nobody makes the server hash a book.
pub(crate) const MOST: usize = 200;

/// What is tried first among passwords of twelve characters and more, in small letters.
const COMMON: &[&str] = &[
    "123456789012",
    "1234567890123",
    "012345678910",
    "123123123123",
    "111222333444",
    "112233445566",
    "987654321098",
    "qwertzuiopü+",
    "qwertzuiop12",
    "qwertzuiopasdf",
    "qwertyuiop12",
    "qwertyuiop123",
    "qwertyuiopasdf",
    "1q2w3e4r5t6z",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "1qay2wsx3edc",
    "asdfghjklöä#",
    "asdfghjkl123",
    "yxcvbnm12345",
    "zxcvbnm12345",
    "passwort1234",
    "passwort12345",
    "passwort123456",
    "passwortpasswort",
    "meinpasswort",
    "meinpasswort1",
    "password1234",
    "password12345",
    "password123456",
    "passwordpassword",
    "mypassword123",
    "p@ssw0rd1234",
    "willkommen12",
    "willkommen123",
    "willkommen1234",
    "willkommen2024",
    "willkommen2025",
    "willkommen2026",
    "welcome12345",
    "letmein12345",
    "changeme1234",
    "changemenow1",
    "administrator",
    "administrator1",
    "admin1234567",
    "hallohallo12",
    "hallohallohallo",
    "ichliebedich",
    "ichliebedich1",
    "iloveyou1234",
    "schatzischatzi",
    "sommer123456",
    "sommer2024!!",
    "sommer2025!!",
    "sommer2026!!",
    "winter123456",
    "fruehling2026",
    "deutschland1",
    "deutschland123",
    "jugendamt123",
    "jugendamt1234",
    "jugendamt2024",
    "jugendamt2025",
    "jugendamt2026",
    "jugendhilfe1",
    "jugendhilfe123",
    "landkreis123",
    "niedersachsen",
    "niedersachsen1",
    "fußballfußball",
    "dragon123456",
    "superman1234",
    "abcdefghijkl",
    "abcdefghijklm",
    "abcdefghijklmnop",
    "abcd12345678",
    "abc123abc123",
    "aaaabbbbcccc",
    "gelingen1234",
    "gelingen12345",
    "gelingengelingen",
    "qualitaet123",
    "geheimgeheim",
    "geheim123456",
];

/// Says at the field `password` why a new password will not do.
pub(crate) fn password_new(password: &str, name: &str, email: &str) -> Outcome<()> {
    let refused = |say: Say| Err(No::at("password", say));
    let length = password.chars().count();
    if length < LEAST {
        return refused(Say::new("password-refused-short").with("least", LEAST));
    }
    if length > MOST {
        return refused(Say::new("password-refused-long").with("most", MOST));
    }
    let small = password.to_lowercase();
    let own = |text: &str| small.trim() == text.trim().to_lowercase();
    if own(name) || own(email) {
        return refused(Say::new("password-refused-own"));
    }
    let first = small.chars().next();
    if COMMON.contains(&small.as_str()) || small.chars().all(|letter| Some(letter) == first) {
        return refused(Say::new("password-refused-common"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(password: &str) -> &'static str {
        match password_new(password, "Rosa Maria Beispiel", "rosa@jugendamt.example") {
            Err(No::Faulty(faults)) => faults.of("password").map_or("", |say| say.key),
            _ => "",
        }
    }

    #[test]
    fn a_password_is_long_and_nothing_that_is_tried_first() {
        let check = |password: &str, expected: &str| assert_eq!(verdict(password), expected, "{password}");
        check("elf Zeichen", "password-refused-short");
        check("zwölf Zeiche", "");
        check(&"ab".repeat(101), "password-refused-long");
        check("Passwort1234", "password-refused-common");
        check("zzzzzzzzzzzzzz", "password-refused-common");
        check("rosa maria beispiel", "password-refused-own");
        check("Rosa@Jugendamt.example", "password-refused-own");
        // No rules about letters, digits and signs: a sentence is a good password.
        check("vier kleine worte hier", "");
    }
}
