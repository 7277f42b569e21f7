//! A flood: requests at a fixed rate, however slowly they are answered, over connections that are kept open.

use std::{
    io,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// How much, how long, over how many connections.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flood {
    /// Requests a second; `None` asks again as soon as an answer came.
    pub(super) rate: Option<f64>,
    pub(super) connections: usize,
    pub(super) time: Duration,
    /// Whoever waits longer is gone: the answer is no use to anybody.
    pub(super) patience: Duration,
}

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Flooded {
    /// Requests that were sent.
    pub(super) sent: u64,
    /// Work that was done and came in time.
    pub(super) good: u64,
    /// Work that was done and came too late.
    pub(super) late: u64,
    /// Sent away, with a word when to come back.
    pub(super) refused: u64,
    /// Anything else: other statuses, 503 without `Retry-After`, broken connections.
    pub(super) strange: u64,
    /// How long the refusals took.
    refusals: Vec<Duration>,
    /// How long it went on.
    pub(super) seconds: f64,
}

impl Flooded {
    /// Useful answers a second.
    pub(super) fn goodput(&self) -> f64 {
        self.good as f64 / self.seconds
    }

    /// In how many milliseconds this share of the refusals was said.
    pub(super) fn refusal_ms(&mut self, share: f64) -> f64 {
        self.refusals.sort();
        let at = (self.refusals.len() as f64 * share) as usize;
        self.refusals.get(at.min(self.refusals.len().saturating_sub(1))).map_or(0.0, |one| one.as_secs_f64() * 1_000.0)
    }

    /// The same, with how long refusals took as another one saw it, whose own requests count as well.
    pub(super) fn timed_by(mut self, probe: Self) -> Self {
        let seconds = self.seconds;
        self.refusals.clear();
        self.add(probe);
        self.seconds = seconds;
        self
    }

    /// Puts another round to this one.
    pub(super) fn add(&mut self, other: Self) {
        self.sent += other.sent;
        self.good += other.good;
        self.late += other.late;
        self.refused += other.refused;
        self.strange += other.strange;
        self.refusals.extend(other.refusals);
        self.seconds += other.seconds;
    }
}

/// Asks `question`, which is told the number of the request, and counts what comes back; `good` is the status of done work.
pub(super) fn flood(
    address: SocketAddr,
    question: impl Fn(u64) -> Vec<u8> + Send + Sync + 'static,
    good: u16,
    flood: Flood,
) -> Result<Flooded, String> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    let question = Arc::new(question);
    runtime.block_on(async move {
        let mut streams = Vec::with_capacity(flood.connections);
        for _ in 0..flood.connections {
            streams.push(TcpStream::connect(address).await.map_err(|error| error.to_string())?);
        }
        let (number, begin) = (Arc::new(AtomicU64::new(0)), Instant::now());
        let each = |(at, stream)| {
            let asker = Asker { stream, address, good, flood, begin, heard: Vec::new() };
            tokio::spawn(asker.run(at, Arc::clone(&question), Arc::clone(&number)))
        };
        let askers: Vec<_> = streams.into_iter().enumerate().map(each).collect();
        let mut all = Flooded::default();
        for asker in askers {
            all.add(asker.await.map_err(|error| error.to_string())?);
        }
        all.seconds = flood.time.as_secs_f64();
        Ok(all)
    })
}

struct Asker {
    stream: TcpStream,
    address: SocketAddr,
    good: u16,
    flood: Flood,
    begin: Instant,
    heard: Vec<u8>,
}

impl Asker {
    /// Each connection has its share of the rate, spread over the others'. A turn that passes while it waits is lost.
    async fn run(
        mut self,
        at: usize,
        question: Arc<impl Fn(u64) -> Vec<u8> + Send + Sync + 'static>,
        number: Arc<AtomicU64>,
    ) -> Flooded {
        let mut found = Flooded::default();
        let step = self.flood.rate.map(|rate| Duration::from_secs_f64(self.flood.connections as f64 / rate));
        let first = step.map_or(Duration::ZERO, |step| step.mul_f64(at as f64 / self.flood.connections as f64));
        let (mut due, end) = (self.begin + first, self.begin + self.flood.time);
        while due < end {
            tokio::time::sleep_until(due.into()).await;
            let sent = Instant::now();
            if sent >= end {
                break;
            }
            found.sent += 1;
            let answer = self.ask(&question(number.fetch_add(1, Ordering::Relaxed))).await;
            self.note(&mut found, answer, sent, end).await;
            let now = Instant::now();
            due = match step {
                None => now,
                Some(step) => due + step.mul_f64(((now - due).as_secs_f64() / step.as_secs_f64()).ceil().max(1.0)),
            };
        }
        found
    }

    async fn note(&mut self, found: &mut Flooded, answer: io::Result<(u16, bool)>, sent: Instant, end: Instant) {
        let took = sent.elapsed();
        match answer {
            // What comes after the end belongs to no second that is counted.
            Ok((status, _)) if status == self.good && sent + took > end => {}
            Ok((status, _)) if status == self.good && took <= self.flood.patience => found.good += 1,
            Ok((status, _)) if status == self.good => found.late += 1,
            Ok((503, true)) => {
                found.refused += 1;
                found.refusals.push(took);
            }
            Ok(_) => found.strange += 1,
            Err(_) => {
                found.strange += 1;
                if let Ok(stream) = TcpStream::connect(self.address).await {
                    self.stream = stream;
                }
            }
        }
    }

    /// Status of the answer, and whether it says when to come back.
    async fn ask(&mut self, question: &[u8]) -> io::Result<(u16, bool)> {
        self.stream.write_all(question).await?;
        self.heard.clear();
        let head = loop {
            let begin = self.heard.len().saturating_sub(3);
            if self.stream.read_buf(&mut self.heard).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if let Some(at) =
                self.heard.get(begin..).and_then(|new| new.windows(4).position(|four| four == b"\r\n\r\n"))
            {
                break begin + at + 4;
            }
        };
        let text = String::from_utf8_lossy(self.heard.get(..head).unwrap_or_default()).to_ascii_lowercase();
        let header = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        let length: usize = header("content-length:").and_then(|value| value.parse().ok()).unwrap_or(0);
        while self.heard.len() < head + length {
            if self.stream.read_buf(&mut self.heard).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        let status = text.get(9..12).and_then(|digits| digits.parse().ok()).ok_or(io::ErrorKind::InvalidData)?;
        Ok((status, header("retry-after:").is_some()))
    }
}
