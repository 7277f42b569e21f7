//! Figures: told on lines that people read and `cargo xtask bench live` too, and held against what was promised.

use std::fs;

/// Whether times are judged: a debug build has none that were promised.
const TIMES: bool = !cfg!(debug_assertions);

/// Those of one try, and which of them missed what was promised: id and words.
#[derive(Debug, Default)]
pub(super) struct Figures {
    pub(super) missed: Vec<(String, String)>,
}

impl Figures {
    /// Id, words, value, unit, and at most how much was promised.
    pub(super) fn tell(&mut self, id: &str, what: &str, value: f64, unit: &str, at_most: Option<f64>) {
        let limit = at_most.map_or(String::new(), |limit| limit.to_string());
        println!("figure\t{id}\t{what}\t{value:.3}\t{unit}\t{limit}");
        let judged = at_most.filter(|_| TIMES || unit != "ms");
        // What could not be measured kept no promise either.
        if judged.is_some_and(|limit| value.is_nan() || value > limit) {
            self.missed.push((id.to_owned(), format!("{what}: {value:.1} {unit} instead of {limit} at most")));
        }
    }
}

/// Measures, and once more where something was missed: a promise is broken that both tries missed, one noisy moment breaks none.
pub(super) fn twice(measure: impl Fn() -> Result<Figures, String>) -> Result<Vec<String>, String> {
    let first = measure()?.missed;
    if first.is_empty() {
        return Ok(Vec::new());
    }
    println!("   once more, for maybe the machine was busy: {first:?}");
    let again = measure()?.missed.into_iter().filter(|(id, _)| first.iter().any(|(known, _)| known == id));
    Ok(again.map(|(_, words)| words).collect())
}

pub(super) fn quantile(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = ((sorted.len() as f64 * share).ceil() as usize).clamp(1, sorted.len().max(1)) - 1;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// Processor time of a process, in seconds; the system counts in hundredths.
pub(super) fn processor(pid: u32) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().skip(11).take(2);
    fields.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// How many streams a program on this machine may hold, which keeps 600 files for other work; ours needs no more.
pub(super) fn connections() -> usize {
    let limits = fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files")).unwrap_or_default();
    let files: Option<usize> = line.split_whitespace().next().and_then(|word| word.parse().ok());
    files.unwrap_or(1_024).saturating_sub(800)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_broken_only_by_two_tries() {
        let tries = |values: [f64; 2]| {
            let turn = std::cell::Cell::new(0);
            let measure = || {
                let mut figures = Figures::default();
                figures.tell("each", "memory", values[turn.get()], "KiB", Some(12.0));
                figures.tell("other", "memory", 99.0, "KiB", None);
                turn.set(turn.get() + 1);
                Ok(figures)
            };
            (twice(measure).unwrap().len(), turn.get())
        };
        assert_eq!(tries([12.0, 13.0]), (0, 1));
        assert_eq!(tries([13.0, 12.0]), (0, 2));
        assert_eq!(tries([13.0, f64::NAN]), (1, 2));
    }
}
