//! A workshop of the demo full of people: each joined by the form as people do, has a place and a stream of their own, and
//! writes statements for their own group.

use std::{
    net::SocketAddr,
    thread::JoinHandle,
    time::{Duration, Instant},
};

use super::pen::{PROGRAMME, key, sign_in};
use crate::{scratch::Dice, wire::Wire};

/// How many join at the same time.
const DOORS: usize = 8;
/// How many statements somebody may write in the round alone of the ascending interview.
const EACH: usize = 4;

/// A workshop in the round in which everybody works alone.
pub(crate) struct Room {
    address: SocketAddr,
    /// `/w/bcdfgh`.
    pub(crate) path: String,
    /// What the browser of each participant keeps.
    pub(crate) guests: Vec<String>,
    /// Who has already been asked to write.
    given: usize,
}

impl Room {
    /// Plans a workshop, lets so many join, and opens the round.
    pub(crate) fn open(address: SocketAddr, count: usize) -> Result<Self, String> {
        let mut wire = Wire::open(address).map_err(|error| error.to_string())?;
        let guide = sign_in(&mut wire, "moderation-institut")?;
        let fields =
            [("title", "Beispiel"), ("day", "20.10.2016"), ("start", "10:00"), ("method", "ascending-interview")];
        let planned = post(&mut wire, &format!("{PROGRAMME}/workshops/new"), Some(&guide), &fields)?;
        let path = planned.split_once("/console").map(|(path, _)| path.to_owned());
        let path = path.ok_or_else(|| format!("planning a workshop leads to {planned}"))?;
        let doors: Vec<_> =
            (0..DOORS).map(|door| join(address, &path, count / DOORS + usize::from(door < count % DOORS))).collect();
        let mut guests = Vec::new();
        for door in doors {
            guests.extend(door.join().map_err(|_| "a door broke".to_owned())??);
        }
        // First all listen, then everybody works alone. The wire has been silent too long by now.
        let mut wire = Wire::open(address).map_err(|error| error.to_string())?;
        for _ in 0..2 {
            let console = wire.get(&format!("{path}/console"), Some(&guide)).map_err(|error| error.to_string())?.text();
            let version = between(&console, "name=\"version\" value=\"", "\"").ok_or("the console has no button")?;
            post(&mut wire, &format!("{path}/console"), Some(&guide), &[("step", "next"), ("version", version)])?;
        }
        Ok(Self { address, path, guests, given: 0 })
    }

    /// Somebody who writes so many statements: of participants who did not write yet, one after the other.
    pub(crate) fn scribe(&mut self, statements: usize) -> Result<Scribe, String> {
        let mut wire = Wire::open(self.address).map_err(|error| error.to_string())?;
        let mut places = Vec::new();
        let from = self.given;
        self.given += statements.div_ceil(EACH);
        let guests =
            self.guests.get(from..self.given).ok_or("there are too few participants for so many statements")?;
        for guest in guests {
            let page = wire.get(&format!("{}/here", self.path), Some(guest)).map_err(|error| error.to_string())?.text();
            let group =
                between(&page, &format!("action=\"{}/groups/", self.path), "/done").ok_or("somebody has no group")?;
            places.push((guest.clone(), group.to_owned()));
        }
        let path = format!("{}/statements/new", self.path);
        Ok(Scribe { address: self.address, path, places, written: 0, dice: Dice::fresh(), wire: Some(wire) })
    }
}

/// Participants of one workshop who write, one statement after the other, each under a command key.
pub(crate) struct Scribe {
    address: SocketAddr,
    path: String,
    places: Vec<(String, String)>,
    written: usize,
    dice: Dice,
    wire: Option<Wire>,
}

impl Scribe {
    /// Writes a statement and waits until it is acknowledged; `false` once all have written what they may.
    pub(crate) fn write(&mut self) -> Result<bool, String> {
        let Some((guest, group)) = self.places.get(self.written / EACH) else { return Ok(false) };
        let (key, text) = (key(&mut self.dice), format!("Beispiel {}", self.dice.below(1 << 40)));
        let fields = [("text", text.as_str()), ("group", group.as_str()), ("_key", key.as_str())];
        let patience = Instant::now() + Duration::from_secs(60);
        while Instant::now() < patience {
            let wire = self.wire.take().map_or_else(|| Wire::open(self.address), Ok);
            let asked = wire.and_then(|mut wire| Ok((wire.post(&self.path, Some(guest), &fields)?, wire)));
            match asked {
                Ok((answer, wire)) if answer.status == 303 => {
                    self.written += 1;
                    self.wire = Some(wire);
                    return Ok(true);
                }
                Ok((answer, _)) if answer.status != 503 => {
                    return Err(format!("a statement was answered {}: {}", answer.status, answer.text()));
                }
                Ok(_) | Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        }
        Err("a statement was not acknowledged within a minute".to_owned())
    }
}

/// So many people come through one door, one after the other; what their browsers keep.
fn join(address: SocketAddr, path: &str, count: usize) -> JoinHandle<Result<Vec<String>, String>> {
    let path = path.to_owned();
    std::thread::spawn(move || {
        let mut wire = Wire::open(address).map_err(|error| error.to_string())?;
        let mut dice = Dice::fresh();
        let mut guests = Vec::with_capacity(count);
        for _ in 0..count {
            let key = key(&mut dice);
            let fields = [("seats", "1"), ("_key", key.as_str())];
            let answer = wire.post(&path, None, &fields).map_err(|error| error.to_string())?;
            let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
            let cookie = cookie.filter(|cookie| cookie.starts_with("__Host-participant="));
            let cookie = cookie.ok_or_else(|| format!("joining was answered {}: {}", answer.status, answer.text()))?;
            // The wire sends a session; this one opens none, and the place stands behind it.
            guests.push(format!("none; {cookie}"));
        }
        Ok(guests)
    })
}

fn post(wire: &mut Wire, path: &str, who: Option<&str>, fields: &[(&str, &str)]) -> Result<String, String> {
    let answer = wire.post(path, who, fields).map_err(|error| error.to_string())?;
    let leads = answer.header("location").filter(|_| answer.status == 303).map(str::to_owned);
    leads.ok_or_else(|| format!("{path} was answered {}: {}", answer.status, answer.text()))
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> Option<&'t str> {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(found, _)| found)
}
