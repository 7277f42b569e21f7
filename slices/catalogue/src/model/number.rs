//! Numbers with dots, as in `3.3` or version `1.0`: they sort as people count, 1.10 after 1.9.

use std::{fmt, str::FromStr};

/// A number of one to four parts, each from 0 to 9999, without leading zeros.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Number(Vec<u16>);

impl Number {
    const PARTS: usize = 4;
    const MOST: u16 = 9_999;

    /// A text that sorts as the number does: four digits a part, nothing between, the same order on both engines.
    pub(crate) fn sort_key(&self) -> String {
        self.0.iter().map(|part| format!("{part:04}")).collect()
    }

    /// The number of the first version.
    pub(crate) fn first_version() -> Self {
        Self(vec![1, 0])
    }

    /// The number after this one: the last part counts up.
    pub(crate) fn next(&self) -> Self {
        let mut parts = self.0.clone();
        match parts.last_mut() {
            Some(last) if *last < Self::MOST => *last += 1,
            _ => parts.push(1),
        }
        Self(parts)
    }
}

impl FromStr for Number {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let part = |part: &str| {
            let plain = part.bytes().all(|byte| byte.is_ascii_digit()) && (part.len() == 1 || !part.starts_with('0'));
            part.parse::<u16>().ok().filter(|number| plain && *number <= Self::MOST).ok_or(())
        };
        let parts = text.split('.').map(part).collect::<Result<Vec<u16>, ()>>()?;
        if parts.len() <= Self::PARTS { Ok(Self(parts)) } else { Err(()) }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<String> = self.0.iter().map(u16::to_string).collect();
        f.write_str(&parts.join("."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn fuzz_numbers() {
        testkit::fuzz_text(&["3.3", "1.10.9999.0"], |text| {
            testkit::turns::<Number>(text);
            if let Ok(number) = text.parse::<Number>() {
                assert!(number.next() > number && number.next().sort_key() > number.sort_key(), "{text:?}");
            }
        });
    }

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn a_number_has_one_shape() {
        for bad in ["", ".", "1.", ".1", "01", "1.01", "a", "1,1", "10000", "1.1.1.1.1", "-1", "+1", "1 "] {
            assert_eq!(bad.parse::<Number>(), Err(()), "{bad}");
        }
        assert_eq!(number("0.10").to_string(), "0.10");
        assert_eq!((number("1.9").next(), number("3").next()), (number("1.10"), number("4")));
        assert_eq!(number("1.9999").next(), number("1.9999.1"));
    }

    proptest! {
        #[test]
        fn the_sort_key_orders_as_people_count(
            left in proptest::collection::vec(0_u16..=9_999, 1..=4),
            right in proptest::collection::vec(0_u16..=9_999, 1..=4),
        ) {
            let (left_number, right_number) = (Number(left.clone()), Number(right.clone()));
            prop_assert_eq!(left_number.sort_key().cmp(&right_number.sort_key()), left.cmp(&right));
            prop_assert_eq!(left_number.cmp(&right_number), left.cmp(&right));
            prop_assert_eq!(number(&left_number.to_string()), left_number);
        }

        #[test]
        fn one_part_more_counts_after_and_ten_after_nine(first in 0_u16..=9_999, low in 0_u16..9, high in 10_u16..=9_999) {
            let below = |part: u16| number(&format!("{first}.{part}"));
            prop_assert!(below(low) < below(high));
            prop_assert!(number(&first.to_string()) < below(low));
        }
    }
}
