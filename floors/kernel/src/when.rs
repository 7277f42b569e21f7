//! Time as people plan it: a day, or only a month when the day is not known. And the moment of the clock.

use std::{fmt, str::FromStr, sync::OnceLock};

use jiff::tz::TimeZone;

/// A calendar day.
pub type Day = jiff::civil::Date;

/// A moment in microseconds since 1970 (UTC): how both engines keep time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment(pub i64);

impl Moment {
    /// This moment moved by so many seconds.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Moment(self.0 + seconds * 1_000_000)
    }

    /// The moment of a local minute of a day in Germany.
    pub fn of(day: Day, minute: u32) -> Self {
        let begins = zone().to_timestamp(day.at(0, 0, 0, 0)).map_or(0, jiff::Timestamp::as_microsecond);
        Moment(begins).plus_seconds(i64::from(minute) * 60)
    }

    /// The local date and time in Germany, where every office of this product works.
    pub fn local(self) -> jiff::civil::DateTime {
        let stamp = jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        zone().to_datetime(stamp)
    }

    /// The local day in Germany.
    pub fn day(self) -> Day {
        self.local().date()
    }
}

fn zone() -> &'static TimeZone {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    ZONE.get_or_init(|| TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC))
}

/// A day, or a month whose day is not known. Written `2016-10-20` or `2016-06`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// A known day.
    Day(Day),
    /// A month: year and number 1–12, kept as its first day.
    Month(Day),
}

impl When {
    /// The earliest day it can mean.
    pub fn first(self) -> Day {
        match self {
            When::Day(day) | When::Month(day) => day,
        }
    }

    /// The latest day it can mean.
    pub fn last(self) -> Day {
        match self {
            When::Day(day) => day,
            When::Month(day) => day.last_of_month(),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Day(day) => write!(f, "{day}"),
            When::Month(day) => write!(f, "{:04}-{:02}", day.year(), day.month()),
        }
    }
}

impl FromStr for When {
    type Err = ();
    /// Reads `2016-10-20`, `2016-10`, and as people in Germany type it `20.10.2016`, `10.2016`, `10/2016`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let numbers: Vec<&str> = text.trim().split(['-', '.', '/']).collect();
        let number = |text: &str| text.parse::<i16>().ok().filter(|_| text.len() <= 4);
        let (year, month, day) = match numbers.as_slice() {
            [y, m, d] if y.len() == 4 => (number(y), number(m), Some(number(d))),
            [d, m, y] if y.len() == 4 => (number(y), number(m), Some(number(d))),
            [y, m] if y.len() == 4 => (number(y), number(m), None),
            [m, y] if y.len() == 4 => (number(y), number(m), None),
            _ => return Err(()),
        };
        let (year, month) = (year.ok_or(())?, month.ok_or(())?);
        if !(1900..=2200).contains(&year) {
            return Err(());
        }
        let month = i8::try_from(month).map_err(|_| ())?;
        match day {
            None => Day::new(year, month, 1).map(When::Month).map_err(|_| ()),
            Some(day) => {
                let day = i8::try_from(day.ok_or(())?).map_err(|_| ())?;
                Day::new(year, month, day).map(When::Day).map_err(|_| ())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_people_write_it() {
        let read = |text: &str| text.parse::<When>().map(|w| w.to_string());
        assert_eq!(read("2016-10-20"), Ok("2016-10-20".into()));
        assert_eq!(read("20.10.2016"), Ok("2016-10-20".into()));
        assert_eq!(read(" 6.2016 "), Ok("2016-06".into()));
        assert_eq!(read("2016-06"), Ok("2016-06".into()));
        for bad in ["", "2016", "31.02.2016", "2016-13", "20.10.16", "99999-01", "a.b.2016", "2016-10-20-1"] {
            assert_eq!(read(bad), Err(()), "{bad}");
        }
    }

    #[test]
    fn a_month_lasts_to_its_end() {
        assert_eq!("2016-02".parse::<When>().map(|w| w.last().to_string()), Ok("2016-02-29".into()));
    }
}
