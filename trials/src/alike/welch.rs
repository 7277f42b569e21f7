//! Whether two series of times differ: Welch's t, after the slowest of both together were left out.

/// Which share of all times counts: what is slower says something about the machine, not about the program. The limit is
/// that of both series together, so it hides no difference between them (as dudect does).
const KEPT: f64 = 0.9;

/// What two series say of each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Compared {
    /// Welch's t of the times below the limit: the difference of the means in units of its own uncertainty.
    pub(super) t: f64,
    /// The means below the limit.
    pub(super) means: [f64; 2],
}

impl Compared {
    /// Compares two series.
    pub(super) fn of(series: [&[f64]; 2]) -> Self {
        let mut all: Vec<f64> = series.concat();
        all.sort_by(f64::total_cmp);
        let limit = all.get((all.len() as f64 * KEPT) as usize).copied().unwrap_or(f64::INFINITY);
        let [one, other] = series.map(|times| moments(times.iter().copied().filter(|time| *time < limit)));
        let error = (one.1 / one.2 + other.1 / other.2).sqrt();
        Self { t: (one.0 - other.0) / error, means: [one.0, other.0] }
    }

    /// By how much the first mean is above the second, as a share of it.
    pub(super) fn share(self) -> f64 {
        self.means[0] / self.means[1] - 1.0
    }
}

/// Mean, variance and count.
fn moments(times: impl Iterator<Item = f64> + Clone) -> (f64, f64, f64) {
    let count = times.clone().count() as f64;
    let mean = times.clone().sum::<f64>() / count;
    let squares: f64 = times.map(|time| (time - mean).powi(2)).sum();
    (mean, squares / (count - 1.0), count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Dice;

    /// Times about a mean, a twentieth of them much slower.
    fn times(mean: f64, dice: &mut Dice) -> Vec<f64> {
        let mut one = || mean + dice.below(1_000) as f64 / 100.0 + if dice.percent(5) { 500.0 } else { 0.0 };
        (0..10_000).map(|_| one()).collect()
    }

    #[test]
    fn equal_series_are_alike_and_a_small_difference_is_seen() {
        let dice = &mut Dice(79);
        let [same, other, slower] = [100.0, 100.0, 101.0].map(|mean| times(mean, dice));
        assert!(Compared::of([&same, &other]).t.abs() < 4.5);
        let found = Compared::of([&slower, &same]);
        assert!(found.t > 4.5 && (0.002..0.01).contains(&found.share()), "{found:?}");
        assert!(Compared::of([&same, &slower]).t < -4.5);
    }

    #[test]
    fn it_is_the_textbook_s_t() {
        let one: Vec<f64> = [vec![3.0, 4.0, 5.0, 6.0], vec![99.0]].concat();
        let other = vec![1.0, 2.0, 3.0, 4.0, 5.0];
        // 99 is left out: means 4.5 and 3, variances 5/3 and 5/2, four and five times.
        assert!((Compared::of([&one, &other]).t - 1.5 / (5.0_f64 / 12.0 + 0.5).sqrt()).abs() < 1e-9);
    }
}
