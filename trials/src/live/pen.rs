//! A pen: somebody who edits one milestone again and again, each time under a command key, until it is acknowledged.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use crate::{scratch::Dice, wire::Wire};

/// The programme of the demo.
pub(crate) const PROGRAMME: &str = "/programmes/nds-79a-2016";

/// One who writes.
#[derive(Debug)]
pub(crate) struct Pen {
    session: String,
    path: String,
    version: u64,
    dice: Dice,
    wire: Option<(SocketAddr, Wire)>,
}

/// What all milestones of the trial have in common.
const KIND: (&str, &str) = ("kind", "deadline");
const DAY: (&str, &str) = ("on", "31.12.2018");

/// Signs somebody of the demo in; the session's token.
pub(crate) fn sign_in(wire: &mut Wire, person: &str) -> Result<String, String> {
    let answer =
        wire.post("/demo/sign-in", None, &[("person", person), ("to", "/")]).map_err(|error| error.to_string())?;
    answer.session().ok_or_else(|| format!("the demo's sign-in of {person} answers {}", answer.status))
}

impl Pen {
    /// Enters a milestone of its own.
    pub(crate) fn new(address: SocketAddr, session: &str) -> Result<Self, String> {
        let error = |error: std::io::Error| error.to_string();
        let mut wire = Wire::open(address).map_err(error)?;
        let links = |wire: &mut Wire| -> Result<Vec<String>, String> {
            let page = wire.get(&format!("{PROGRAMME}/timeline"), Some(session)).map_err(error)?.text();
            let parts = page.split("/milestones/").filter_map(|part| part.split_once("/edit\"")).map(|part| part.0);
            Ok(parts.filter(|id| id.len() == 36).map(str::to_owned).collect())
        };
        let before = links(&mut wire)?;
        let mut dice = Dice::fresh();
        let (key, title) = (key(&mut dice), format!("Beispiel {}", dice.below(1_000_000)));
        let fields = [KIND, DAY, ("title", title.as_str()), ("_key", key.as_str())];
        let answer = wire.post(&format!("{PROGRAMME}/milestones/new"), Some(session), &fields).map_err(error)?;
        let own = links(&mut wire)?.into_iter().find(|id| !before.contains(id));
        let own = own.ok_or_else(|| format!("no milestone was entered: {} {}", answer.status, answer.text()))?;
        let path = format!("{PROGRAMME}/milestones/{own}/edit");
        Ok(Self { session: session.to_owned(), path, version: 1, dice, wire: Some((address, wire)) })
    }

    /// Writes once and waits until that is acknowledged, however often the program goes away meanwhile.
    pub(crate) fn write(&mut self, address: SocketAddr) -> Result<(), String> {
        let (key, version) = (key(&mut self.dice), self.version.to_string());
        let title = format!("Beispiel {}", self.dice.below(1 << 40));
        let fields = [KIND, DAY, ("title", title.as_str()), ("version", version.as_str()), ("_key", key.as_str())];
        let patience = Instant::now() + Duration::from_secs(60);
        while Instant::now() < patience {
            let wire = match self.wire.take() {
                Some((own, wire)) if own == address => Ok(wire),
                _ => Wire::open(address),
            };
            let asked = wire.and_then(|mut wire| Ok((wire.post(&self.path, Some(&self.session), &fields)?, wire)));
            match asked {
                Ok((answer, wire)) if answer.status == 303 => {
                    self.version += 1;
                    self.wire = Some((address, wire));
                    return Ok(());
                }
                Ok((answer, _)) if answer.status != 503 => {
                    return Err(format!("a write was answered {}: {}", answer.status, answer.text()));
                }
                Ok(_) | Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        }
        Err("a write was not acknowledged within a minute".to_owned())
    }
}

/// A command key.
pub(crate) fn key(dice: &mut Dice) -> String {
    format!("{:016x}{:016x}", dice.next(), dice.next())
}
