//! One event to all: how soon everybody has heard it, what a reader costs, and the same beside nginx with nchan. Ours are the
//! participants of one workshop, who joined it and write statements.
//!
//! The short form makes sure that everybody hears all of it, that who listens elsewhere hears nothing, and what a reader takes
//! of memory; of times it judges only that nobody waits for long, for a debug build has no others. The controls are a program that
//! passes over some readers, one that keeps too much of each, and one that takes its time. The long form holds what it measures
//! against what was promised.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::{JoinHandle, sleep},
    time::{Duration, Instant},
};

use super::{
    figures::{self, Figures, connections, processor, quantile},
    nchan::Nchan,
    readers::{Arrival, Audience, Readers},
    room::{Room, Scribe},
    stage::Stage,
};
use crate::{program::memory, scratch::Dice, trial::Length};

/// Another programme of the demo.
const ELSEWHERE: &str = "/programmes/nds-79a-2019";
/// How much memory a reader may take, in KiB; in a debug build as well, which is slower and not larger.
const EACH_AT_MOST: f64 = 12.0;
/// How many events are measured.
const EVENTS: usize = 20;
/// How many write at the same time, and how many writes all of them together try in a second.
const PENS: usize = 48;
const WRITES: u64 = 2_100;
/// How many statements each of them has to write: more than it can in the time that is measured.
const STATEMENTS: usize = 800;

pub(crate) fn run(length: Length) -> Result<String, String> {
    match length {
        Length::Short => short(),
        Length::Long => long(),
    }
}

fn short() -> Result<String, String> {
    for (fault, what, says) in [
        ("live_drops", "events that some readers are not told", MISSED),
        ("live_hoards", "a program that keeps 16 KiB more for each reader", HOARDED),
        ("live_dawdles", "a program that takes its time from one reader to the next", LATE),
    ] {
        match heard(Some(fault)) {
            Err(said) if said.contains(says) => println!("   control, {what}: {said}"),
            other => return Err(format!("the control {fault} was not caught: {other:?}")),
        }
    }
    heard(None)
}

/// What is said of readers who did not hear all, and of memory.
const MISSED: &str = "did not hear all of it";
const HOARDED: &str = "KiB for each reader";
const LATE: &str = "heard of one write after more than";
/// From the acknowledgement of a write until all participants know of it. Some ten milliseconds are usual, in a debug build as well;
/// this much a machine may be busy with something else, at the best of three times.
const SOON: Duration = Duration::from_secs(1);

/// A workshop hears what its participants write, and who listens elsewhere hears nothing and takes little room.
fn heard(fault: Option<&str>) -> Result<String, String> {
    // As many as were promised a place, where this machine lets us open so many connections; a control shows itself with few.
    let crowded = if fault.is_none() { (connections().clamp(2_300, 19_000) - 300) / 2 } else { 1_000 };
    let (stage, count, others) = (Stage::open(fault)?, 300, crowded);
    let (some, more) = (stage.sessions(others)?.0, stage.sessions(others)?.0);
    let mut room = Room::open(stage.address, count)?;
    let here = readers(&stage, &format!("{}/live", room.path), &room.guests, count)?;
    let crowd = |sessions: &[String]| readers(&stage, &format!("{ELSEWHERE}/live"), sessions, others);
    // Who comes first also pays for what is made once, and for so many who come at the same time.
    let first = crowd(&some)?;
    let before = memory(stage.pid());
    let elsewhere = crowd(&more)?;
    let each = (memory(stage.pid()) - before) / others as f64;
    // Who is not told is not waited for where that is the trial; nor is anything tried there again.
    let patience = Duration::from_secs(if fault == Some("live_drops") { 5 } else { 30 });
    let tries = if fault == Some("live_dawdles") { 1 } else { 3 };
    let mut scribe = room.scribe(8)?;
    let mut number = stage.head_of(&room.path, &room.guests[0])?;
    soon(&here, (patience, tries), || {
        number += 1;
        scribe.write().map(|_| number)
    })?;
    for _ in 0..5 {
        scribe.write()?;
    }
    let head = stage.head_of(&room.path, &room.guests[0])?;
    let reached = here.wait(patience, |readers| readers.board().0 >= head);
    let board = here.board().1;
    if !reached || board.missed + board.doubled + board.refused > 0 {
        return Err(format!("some of {count} readers {MISSED}, up to number {head}: {board:?}"));
    }
    if first.connected() + elsewhere.connected() < 2 * others as u64 {
        return Err("who listens elsewhere was cut off".to_owned());
    }
    if first.board().1.delivered + elsewhere.board().1.delivered > 0 {
        return Err("who listens elsewhere heard something".to_owned());
    }
    if each > EACH_AT_MOST {
        return Err(format!("{each:.1} {HOARDED}, instead of {EACH_AT_MOST} at most"));
    }
    Ok(format!(
        "{count} participants of one workshop heard all of it, and {} readers elsewhere nothing, for {each:.1} KiB each",
        2 * others
    ))
}

/// All readers know of one write soon after it was acknowledged, at the best of so many times. Where some never hear of it that is told
/// elsewhere, with how many.
fn soon(
    readers: &Readers,
    (patience, tries): (Duration, usize),
    mut publish: impl FnMut() -> Result<i64, String>,
) -> Result<(), String> {
    let mut took = Duration::MAX;
    for _ in 0..tries {
        let number = publish()?;
        let acknowledged = Instant::now();
        if !readers.wait(patience, |readers| readers.board().0 >= number) {
            return Ok(());
        }
        took = took.min(acknowledged.elapsed());
        if took <= SOON {
            return Ok(());
        }
    }
    Err(format!("the last reader {LATE} {} ms, at best {}", SOON.as_millis(), took.as_millis()))
}

fn readers(stage: &Stage, path: &str, sessions: &[String], count: usize) -> Result<Readers, String> {
    let audience = Audience { address: stage.address, path: path.to_owned(), sessions: sessions.to_vec(), count };
    gathered(Readers::start(audience, Dice::fresh().0)?, count)
}

fn gathered(readers: Readers, count: usize) -> Result<Readers, String> {
    if readers.wait(Duration::from_secs(180), |readers| readers.connected() == count as u64) {
        Ok(readers)
    } else {
        Err(format!("only {} of {count} readers found a place", readers.connected()))
    }
}

fn long() -> Result<String, String> {
    let mut broken = Vec::new();
    for count in [10_000, 19_000] {
        broken.extend(figures::twice(|| ours(count))?);
        beside(count)?;
    }
    // `cargo xtask bench live` keeps them, whatever was promised.
    println!("   the figures are above");
    if broken.is_empty() { Ok("what was promised is kept".to_owned()) } else { Err(broken.join("; ")) }
}

fn ours(count: usize) -> Result<Figures, String> {
    let (stage, mut figures) = (Stage::open(None)?, Figures::default());
    let begun = Instant::now();
    let mut room = Room::open(stage.address, count)?;
    let joined = begun.elapsed().as_secs_f64();
    figures.tell(
        &format!("ours_{count}_joined_s"),
        "all have joined one workshop, and its round is open",
        joined,
        "s",
        None,
    );
    let mut scribe = room.scribe(EVENTS)?;
    let readers = watched(&stage, &room, count, &mut figures)?;
    let mut head = stage.head_of(&room.path, &room.guests[0])?;
    let spent = processor(stage.pid());
    let mut publish = || {
        let sent = Instant::now();
        scribe.write()?;
        head += 1;
        Ok((head, sent, Instant::now()))
    };
    let times = events(&readers, count, &mut publish)?;
    let limit = if count > 10_000 { 250.0 } else { 150.0 };
    tell(&mut figures, "ours", count, &times, Some(limit));
    let each = (processor(stage.pid()) - spent) * 1e6 / (count * EVENTS) as f64;
    figures.tell(&format!("ours_{count}_cpu_us"), "processor time of the program for each delivery", each, "µs", None);
    if count == 10_000 {
        loaded(&stage, &readers, &mut room, &mut figures)?;
    }
    Ok(figures)
}

/// All participants at their streams, and what one takes: of those who come last, for whom nothing is left over of the joining of all.
fn watched(stage: &Stage, room: &Room, count: usize, figures: &mut Figures) -> Result<Readers, String> {
    let begun = Instant::now();
    let (path, first) = (format!("{}/live", room.path), count / 2);
    let audience = Audience { address: stage.address, path, sessions: room.guests.clone(), count };
    let readers = gathered(Readers::start_first(audience, Dice::fresh().0, first)?, first)?;
    let half = begun.elapsed();
    sleep(Duration::from_secs(3));
    let (before, begun) = (memory(stage.pid()), Instant::now());
    readers.admit_all();
    let readers = gathered(readers, count)?;
    let took = (half + begun.elapsed()).as_secs_f64();
    figures.tell(&format!("ours_{count}_gathered_s"), "all participants are connected", took, "s", None);
    sleep(Duration::from_secs(3));
    let (each, id) = ((memory(stage.pid()) - before) / (count - first) as f64, format!("ours_{count}_kib"));
    figures.tell(&id, "memory of the program for each participant", each, "KiB", Some(EACH_AT_MOST));
    Ok(readers)
}

fn beside(count: usize) -> Result<(), String> {
    let Some(nchan) = Nchan::start()? else {
        println!("   nginx with nchan is not installed: no anchor in this run");
        return Ok(());
    };
    let mut figures = Figures::default();
    let before = memory(nchan.worker());
    let audience = Audience { address: nchan.address, path: "/sub".to_owned(), sessions: Vec::new(), count };
    let readers = gathered(Readers::start(audience, Dice::fresh().0)?, count)?;
    sleep(Duration::from_secs(3));
    let each = (memory(nchan.worker()) - before) / count as f64;
    figures.tell(&format!("nchan_{count}_kib"), "nchan: memory of its worker for each reader", each, "KiB", None);
    let mut number = 1;
    let mut publish = || {
        let sent = Instant::now();
        number += 1;
        nchan.publish(number)?;
        Ok((number, sent, Instant::now()))
    };
    publish()?;
    readers.wait(Duration::from_secs(20), |readers| readers.board().0 >= 2);
    let spent = processor(nchan.worker());
    let times = events(&readers, count, &mut publish)?;
    tell(&mut figures, "nchan", count, &times, None);
    let each = (processor(nchan.worker()) - spent) * 1e6 / (count * EVENTS) as f64;
    figures.tell(
        &format!("nchan_{count}_cpu_us"),
        "nchan: processor time of its worker for each delivery",
        each,
        "µs",
        None,
    );
    Ok(())
}

/// What is published: its number, when it was sent, when it was acknowledged.
type Publish<'a> = &'a mut dyn FnMut() -> Result<(i64, Instant, Instant), String>;

/// From sending an event until each reader has it, in milliseconds, and from its acknowledgement.
struct Times {
    sent: Vec<f64>,
    acknowledged: Vec<f64>,
}

fn events(readers: &Readers, count: usize, publish: Publish<'_>) -> Result<Times, String> {
    let mut times = Times { sent: Vec::new(), acknowledged: Vec::new() };
    for _ in 0..EVENTS {
        readers.note();
        let (number, sent, acknowledged) = publish()?;
        if !readers.wait(Duration::from_secs(20), |readers| readers.board().0 >= number) {
            return Err(format!("not everybody heard of {number}"));
        }
        let arrivals = readers.note();
        let found = times_of(&arrivals, number, sent);
        if found.len() != count {
            return Err(format!("{} of {count} readers heard of {number}", found.len()));
        }
        times.sent.extend(found);
        times.acknowledged.extend(times_of(&arrivals, number, acknowledged));
        sleep(Duration::from_millis(700));
    }
    Ok(times)
}

fn times_of(arrivals: &[Arrival], number: i64, since: Instant) -> Vec<f64> {
    let of = arrivals.iter().filter(|arrival| arrival.after < number && number <= arrival.upto);
    of.map(|arrival| arrival.at.saturating_duration_since(since).as_secs_f64() * 1_000.0).collect()
}

fn tell(figures: &mut Figures, who: &str, count: usize, times: &Times, limit: Option<f64>) {
    let name = if who == "ours" { String::new() } else { format!("{who}: ") };
    let readers = format!("one event to all {count}");
    for (share, label, limit) in [(0.5, "p50", None), (0.99, "p99", limit), (1.0, "last", None)] {
        let what = format!("{name}{readers}, from sending it, {label}");
        figures.tell(&format!("{who}_{count}_sent_{label}_ms"), &what, quantile(&times.sent, share), "ms", limit);
    }
    let what = format!("{name}{readers}, from its acknowledgement, p99");
    figures.tell(&format!("{who}_{count}_acknowledged_p99_ms"), &what, quantile(&times.acknowledged, 0.99), "ms", None);
}

/// The same while many participants write statements: now and then one statement is followed to all.
fn loaded(stage: &Stage, readers: &Readers, room: &mut Room, figures: &mut Figures) -> Result<(), String> {
    let (count, stop, written) = (room.guests.len(), Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
    let scribes = (0..PENS).map(|_| room.scribe(STATEMENTS)).collect::<Result<Vec<_>, _>>()?;
    let mut probe = room.scribe(64)?;
    let threads: Vec<_> = scribes.into_iter().map(|scribe| writing(scribe, &stop, &written)).collect();
    sleep(Duration::from_secs(2));
    let gaps = readers.board().1;
    readers.note();
    let (begun, before) = (Instant::now(), written.load(Ordering::Relaxed));
    let mut probes = Vec::new();
    while begun.elapsed() < Duration::from_secs(12) {
        let sent = Instant::now();
        probe.write()?;
        // At least the probe's own number: what is measured is never less than what it took.
        probes.push((stage.head_of(&room.path, &room.guests[0])?, sent));
        sleep(Duration::from_millis(400));
    }
    let rate = (written.load(Ordering::Relaxed) - before) as f64 / begun.elapsed().as_secs_f64();
    sleep(Duration::from_secs(3));
    stop.store(true, Ordering::Relaxed);
    for thread in threads {
        thread.join().map_err(|_| "a writer panicked".to_owned())??;
    }
    let arrivals = readers.note();
    let times: Vec<f64> = probes.iter().flat_map(|(number, sent)| times_of(&arrivals, *number, *sent)).collect();
    let heard = readers.board().1;
    let share = (heard.gaps - gaps.gaps) as f64 / arrivals.len().max(1) as f64 * 100.0;
    figures.tell(
        "ours_load_writes",
        "acknowledged statements a second, 10,000 participants connected",
        rate,
        "/s",
        None,
    );
    let readers = format!("while so many write: one write known to all {count}");
    // Nothing is promised here: docs/live.md says what a flood of writes waits for.
    for (part, label) in [(0.5, "p50"), (0.99, "p99"), (1.0, "last")] {
        figures.tell(
            &format!("ours_load_{label}_ms"),
            &format!("{readers}, {label}"),
            quantile(&times, part),
            "ms",
            None,
        );
    }
    figures.tell("ours_load_gaps", "while so many write: pieces that are gaps", share, "%", None);
    let heard_by = times.len() as f64 / (probes.len() * count) as f64 * 100.0;
    figures.tell("ours_load_heard", "while so many write: followed writes that reached a reader", heard_by, "%", None);
    if heard.missed + heard.doubled > 0 { Err(format!("{heard:?}")) } else { Ok(()) }
}

/// Writes at a steady pace until it is told to stop, and counts what was acknowledged.
fn writing(mut scribe: Scribe, stop: &Arc<AtomicBool>, written: &Arc<AtomicU64>) -> JoinHandle<Result<(), String>> {
    let (stop, written) = (Arc::clone(stop), Arc::clone(written));
    std::thread::spawn(move || {
        let (begun, pause) = (Instant::now(), Duration::from_micros(1_000_000 * PENS as u64 / WRITES));
        for turn in 0.. {
            if stop.load(Ordering::Relaxed) || !scribe.write()? {
                break;
            }
            written.fetch_add(1, Ordering::Relaxed);
            sleep((begun + pause * turn).saturating_duration_since(Instant::now()));
        }
        Ok(())
    })
}
