//! The load: sixteen connections that are kept open, each asking again as soon as it was answered.

use std::sync::Barrier;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use crate::trouble::Trouble;

use super::Effort;
use super::program::Program;
use super::wire::{Connection, Question};

const CONNECTIONS: usize = 16;

/// What a load came to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Load {
    requests: f64,
    seconds: f64,
    processor: f64,
}

impl Load {
    /// Requests a second.
    pub(super) fn a_second(&self) -> f64 {
        self.requests / self.seconds
    }

    /// Processor time of the program per request, in milliseconds.
    pub(super) fn milliseconds(&self) -> f64 {
        self.processor * 1_000.0 / self.requests
    }
}

/// Asks the same until both were reached, the number of requests and the time.
pub(super) fn run(program: &Program, question: &Question, effort: Effort) -> Result<Load, Trouble> {
    let (answered, gate) = (AtomicU64::new(0), Barrier::new(CONNECTIONS + 1));
    thread::scope(|scope| {
        let ask = || ask(program, question, effort, (&answered, &gate));
        let askers: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(ask)).collect();
        gate.wait(); // all are connected
        let (processor, begin) = (program.processor_seconds(), Instant::now());
        gate.wait(); // off
        for asker in askers {
            asker.join().unwrap_or_else(|_| Err(broken("a thread of the load ended early")))?;
        }
        let seconds = begin.elapsed().as_secs_f64();
        let processor = program.processor_seconds() - processor;
        Ok(Load { requests: answered.load(Ordering::Relaxed) as f64, seconds, processor })
    })
}

fn ask(program: &Program, question: &Question, effort: Effort, meet: (&AtomicU64, &Barrier)) -> Result<(), Trouble> {
    let (answered, gate) = meet;
    let way = Connection::open(program.address);
    gate.wait();
    gate.wait();
    let mut way = way.map_err(|error| broken(&error.to_string()))?;
    let begin = Instant::now();
    loop {
        let answer = way.ask(question).map_err(|error| broken(&error.to_string()))?;
        if answer.status() != 200 {
            return Err(broken(&format!("an answer was {}", answer.status())));
        }
        let done = answered.fetch_add(1, Ordering::Relaxed) + 1;
        if done >= effort.requests && begin.elapsed() >= effort.time {
            return Ok(());
        }
    }
}

fn broken(why: &str) -> Trouble {
    Trouble::new(format!("The load broke off: {why}."), "The program's own words are above; is it the only load here?")
}
