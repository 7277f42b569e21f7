//! One measured figure, and what was promised of it.

use std::fmt;

/// What was promised.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Promise {
    /// Nothing: the figure only informs.
    None,
    /// At most so much.
    AtMost(f64),
    /// At least so much.
    AtLeast(f64),
}

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    /// Its name in `bench.json`: stays the same for ever.
    pub(super) id: String,
    /// What it says, in words.
    pub(super) what: String,
    pub(super) value: f64,
    pub(super) unit: &'static str,
    pub(super) promise: Promise,
}

impl Figure {
    /// A figure that only informs.
    pub(super) fn new(id: impl Into<String>, what: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { id: id.into(), what: what.into(), value, unit, promise: Promise::None }
    }

    /// With a promise.
    pub(super) fn promised(mut self, promise: Promise) -> Self {
        self.promise = promise;
        self
    }

    /// Whether there is a promise and it is kept.
    pub(super) fn is_kept(&self) -> bool {
        self.verdict() == "ok"
    }

    /// Whether there is a promise and it is not kept.
    pub(super) fn is_missed(&self) -> bool {
        self.verdict() == "missed"
    }

    /// `ok`, `missed`, or nothing where nothing was promised.
    pub(super) fn verdict(&self) -> &'static str {
        match self.promise {
            Promise::None => "",
            Promise::AtMost(most) if self.value <= most => "ok",
            Promise::AtLeast(least) if self.value >= least => "ok",
            Promise::AtMost(_) | Promise::AtLeast(_) => "missed",
        }
    }

    /// The value with its unit.
    pub(super) fn shown(&self) -> String {
        format!("{} {}", number(self.value), self.unit).trim_end().to_owned()
    }
}

impl fmt::Display for Promise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::AtMost(most) => write!(f, "at most {}", number(*most)),
            Self::AtLeast(least) => write!(f, "at least {}", number(*least)),
        }
    }
}

/// A number with as many digits as it deserves, and thousands apart.
pub(super) fn number(value: f64) -> String {
    let digits = if value.fract() == 0.0 || value.abs() >= 1_000.0 {
        0
    } else if value.abs() < 10.0 {
        3
    } else {
        1
    };
    let text = format!("{value:.digits$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut apart = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) && !apart.ends_with('-') {
            apart.push(',');
        }
        apart.push(digit);
    }
    apart + rest
}

#[cfg(test)]
mod tests {
    use super::{Figure, Promise, number};

    #[test]
    fn a_promise_is_kept_up_to_its_edge() {
        let verdict = |promise| Figure::new("a", "A", 10.0, "ms").promised(promise).verdict();
        assert_eq!(verdict(Promise::AtMost(10.0)), "ok");
        assert_eq!(verdict(Promise::AtMost(9.9)), "missed");
        assert_eq!(verdict(Promise::AtLeast(10.0)), "ok");
        assert_eq!(verdict(Promise::AtLeast(10.1)), "missed");
        assert_eq!(verdict(Promise::None), "");
    }

    #[test]
    fn numbers_are_written_for_people() {
        let written = [0.0, 0.4567, 12.34, 150.0, 14_600.0, 1_234_567.8].map(number);
        assert_eq!(written, ["0", "0.457", "12.3", "150", "14,600", "1,234,568"]);
    }
}
