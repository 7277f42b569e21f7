//! Numbers with up to two decimals, kept as whole hundredths, so that sums are exact.

use serde::{Serialize, Serializer};

/// Points in parts of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Points {
    /// How many parts.
    pub(crate) parts: i64,
    /// How many parts make a point: 1, or a power of ten where needs or weights have decimals.
    pub(crate) per_point: i64,
}

impl Points {
    /// How much it is, lost or won.
    pub(crate) fn abs(self) -> Self {
        Self { parts: self.parts.abs(), ..self }
    }

    /// Whole points, as needs and weights of a programme are: without decimals.
    pub(crate) fn whole(self) -> i64 {
        self.parts / self.per_point
    }
}

impl std::ops::Neg for Points {
    type Output = Self;
    fn neg(self) -> Self {
        Self { parts: -self.parts, ..self }
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.parts % self.per_point == 0 {
            serializer.serialize_i64(self.parts / self.per_point)
        } else {
            serializer.serialize_f64(self.parts as f64 / self.per_point as f64)
        }
    }
}

impl std::fmt::Display for Points {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.parts % self.per_point == 0 {
            write!(f, "{}", self.parts / self.per_point)
        } else {
            write!(f, "{}", self.parts as f64 / self.per_point as f64)
        }
    }
}
