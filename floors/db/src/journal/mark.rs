//! Where somebody stands in a stream: a number that can tell one history from another.
//!
//! Numbers alone cannot: a journal that was set back by a backup gives the same ones again, to other entries. Some digits of
//! an entry's hash vouch for it and, through the chain, for every entry before.

use std::{fmt, str::FromStr};

use kernel::Outcome;

use crate::{ReadTx, args, sql};

/// The number of an entry and the first eight digits of its hash: `41-0b5c77e1`; before the first entry `0`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark {
    /// The number.
    pub number: i64,
    digits: u32,
}

impl Mark {
    pub(crate) fn new(number: i64, hash: &str) -> Self {
        let digits = hash.get(..8).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        Self { number, digits: digits.unwrap_or(0) }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            0 => f.write_str("0"),
            number => write!(f, "{number}-{:08x}", self.digits),
        }
    }
}

impl FromStr for Mark {
    type Err = ();

    /// A bare number, as it was told by earlier versions, vouches for nothing: it is no mark.
    fn from_str(text: &str) -> Result<Self, ()> {
        if text == "0" {
            return Ok(Self::default());
        }
        let (number, digits) = text.split_once('-').ok_or(())?;
        let whole = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = number.parse().ok().filter(|number| *number > 0 && whole).ok_or(())?;
        Ok(Self::new(number, digits))
    }
}

/// The mark of the last entry of this scope's stream.
pub fn last_mark(tx: &mut ReadTx<'_>) -> Outcome<Mark> {
    Ok(since(tx, Mark::default())?.0)
}

/// The mark of the last entry of this scope's stream, and whether the stream has the entry of another mark: then nothing
/// up to there has changed. One statement, as every reader that comes back asks it.
pub fn since(tx: &mut ReadTx<'_>, mark: Mark) -> Outcome<(Mark, bool)> {
    let scope = tx.scope_id();
    let found = tx.maybe(
        sql!(
            "SELECT s.last_number, s.last_hash, j.hash FROM journal_streams s
             LEFT JOIN journal j ON j.scope_id = s.scope_id AND j.number = $2 WHERE s.scope_id = $1"
        ),
        args![scope, mark.number],
        |row| Ok((Mark::new(row.get()?, &row.get::<String>()?), row.get::<Option<String>>()?)),
    )?;
    let (last, hash) = found.unwrap_or_default();
    Ok((last, mark.number == 0 || hash.is_some_and(|hash| Mark::new(mark.number, &hash) == mark)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_as_it_was_written_and_nothing_else_is_one() {
        for (text, number) in
            [("0", 0), ("1-00000000", 1), ("41-0b5c77e1", 41), ("9223372036854775807-ffffffff", i64::MAX)]
        {
            let mark: Mark = text.parse().unwrap();
            assert_eq!((mark.number, mark.to_string()), (number, text.to_owned()));
        }
        for text in [
            "",
            "41",
            "-1",
            "0-00000000",
            "-1-0b5c77e1",
            "41-",
            "41-0b5c77e",
            "41-0b5c77e12",
            "41-+b5c77e1",
            "x-0b5c77e1",
        ] {
            assert_eq!(text.parse::<Mark>(), Err(()), "{text}");
        }
        assert_ne!(Mark::new(41, "0b5c77e1aa"), Mark::new(41, "0b5c77e2aa"));
    }

    #[test]
    fn fuzz_journal_marks() {
        testkit::fuzz_text(&["41-0b5c77e1", "0", "9223372036854775807-ffffffff"], testkit::turns::<Mark>);
    }
}
