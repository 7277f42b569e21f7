//! What one reader heard: an event stream read as a browser reads it, and held against what must come next.

/// What one reader, or all of them, made sure of.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Heard {
    /// Events with a number of their own.
    pub(crate) delivered: u64,
    /// Gaps that were told, and the numbers they bridged.
    pub(crate) gaps: u64,
    pub(crate) bridged: u64,
    /// Of these gaps, those told to who lacked so little that everything could have been told.
    pub(crate) hasty: u64,
    /// Numbers that never came, although a later one did.
    pub(crate) missed: u64,
    /// Numbers that came again, or after a later one.
    pub(crate) doubled: u64,
    /// Answers that were no stream.
    pub(crate) refused: u64,
}

impl Heard {
    pub(crate) fn add(&mut self, other: Heard) {
        self.delivered += other.delivered;
        self.gaps += other.gaps;
        self.bridged += other.bridged;
        self.hasty += other.hasty;
        self.missed += other.missed;
        self.doubled += other.doubled;
        self.refused += other.refused;
    }
}

/// A reader that lacks no more numbers than this hears each of them. A room remembers 128; what goes out to all of a large one is
/// bounded too (32 MiB, some 120 numbers for each of 2,000 readers).
pub(crate) const OWED: i64 = 100;

/// Numbers that a reader learned of at once: after the first, up to the last.
pub(crate) type Learned = (i64, i64);

/// Reads the lines of a stream.
#[derive(Debug, Default)]
pub(crate) struct Ear {
    line: Vec<u8>,
    id: Option<i64>,
    /// The last id, which a browser takes with any event and without one, once its lines are whole.
    pub(crate) mark: String,
    next_mark: Option<String>,
    number: Option<i64>,
    event: Kind,
    /// The last number it knows.
    pub(crate) last: Option<i64>,
    /// What the server said about coming back, in milliseconds.
    pub(crate) retry: Option<u64>,
    pub(crate) heard: Heard,
    /// It was told "no".
    pub(crate) refused: bool,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Kind {
    #[default]
    None,
    Event,
    Gap,
}

impl Ear {
    /// A new connection: what was half said is forgotten, the number is not.
    pub(crate) fn fresh(&mut self) {
        self.line.clear();
        (self.id, self.number, self.event, self.refused) = (None, None, Kind::None, false);
        self.next_mark = None;
    }

    /// Some bytes; each change of what is known goes to `learned`.
    pub(crate) fn hear(&mut self, bytes: &[u8], mut learned: impl FnMut(Learned)) {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            if !part.ends_with(b"\n") {
                self.line.extend_from_slice(part);
                continue;
            }
            if self.line.is_empty() {
                self.line_is(&part[..part.len() - 1], &mut learned);
            } else {
                self.line.extend_from_slice(&part[..part.len() - 1]);
                let line = std::mem::take(&mut self.line);
                self.line_is(&line, &mut learned);
                self.line = line;
                self.line.clear();
            }
        }
    }

    fn line_is(&mut self, line: &[u8], learned: &mut impl FnMut(Learned)) {
        // Lines of events end with LF alone; what ends with CRLF is HTTP: the head and the sizes of chunks.
        if let Some(head) = line.strip_suffix(b"\r") {
            self.refused |= head.starts_with(b"HTTP/") && !head.starts_with(b"HTTP/1.1 200");
            self.heard.refused += u64::from(head.starts_with(b"HTTP/") && self.refused);
            return;
        }
        let text = std::str::from_utf8(line).unwrap_or_default();
        match text.split_once(": ") {
            _ if text.is_empty() => self.dispatch(learned),
            Some(("id", id)) => {
                // Before the number's dash; after it stands what vouches for the number.
                self.id = id.split('-').next().and_then(|number| number.parse().ok());
                self.next_mark = Some(id.to_owned());
            }
            Some(("event", name)) => self.event = if name == "gap" { Kind::Gap } else { Kind::Event },
            Some(("retry", pause)) => self.retry = pause.parse().ok(),
            Some(("data", data)) => {
                let digits = data.split("\"number\":").nth(1).unwrap_or_default();
                let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
                self.number = digits[..end].parse().ok();
                if self.event == Kind::None {
                    self.event = Kind::Event;
                }
            }
            _ => {}
        }
    }

    fn dispatch(&mut self, learned: &mut impl FnMut(Learned)) {
        if let Some(mark) = self.next_mark.take() {
            self.mark = mark;
        }
        let (id, number, event) = (self.id.take(), self.number.take(), std::mem::take(&mut self.event));
        let Some(number) = id.or(number) else { return };
        let Some(last) = self.last else {
            self.last = Some(number);
            return;
        };
        match event {
            Kind::None => return,
            Kind::Gap if number >= last => {
                self.heard.gaps += 1;
                self.heard.bridged += (number - last).unsigned_abs();
                self.heard.hasty += u64::from(number - last <= OWED);
            }
            Kind::Event if number > last => {
                self.heard.delivered += 1;
                self.heard.missed += (number - last - 1).unsigned_abs();
            }
            Kind::Event | Kind::Gap => {
                self.heard.doubled += 1;
                return;
            }
        }
        self.last = Some(number);
        learned((last, number));
    }
}
