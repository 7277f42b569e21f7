//! PostgreSQL goes away during a commit, while 32 clients write: before it hears of the commit, before it is heard, or by
//! `kill -9`, after which the whole server recovers. The new connection asks what became of the commit.

mod cable;

use std::{
    net::{SocketAddr, ToSocketAddrs},
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    damage::{self, Fault},
    ledger::{self, Clients},
    look::{self, Look},
    program::{self, Program, Setup},
    scratch::Dice,
    trial::{Length, Trial},
};
use cable::{Break, Cable};

/// The trial.
pub(crate) const TRIAL: Trial = Trial {
    name: "lost",
    what: "PostgreSQL goes away during commits: nothing acknowledged is lost, nothing is done twice, writing goes on",
    run,
};

const CLIENTS: usize = 32;

#[derive(Default)]
struct Figures {
    breaks: usize,
    refused: usize,
    acknowledged: usize,
    slowest: Duration,
}

fn run(length: Length) -> Result<String, String> {
    let rounds = if length == Length::Long { 100 } else { 8 };
    let Some(server) = Setup::postgres("") else {
        return Ok("NOT TRIED: GELINGEN_TEST_POSTGRES names no server".to_owned());
    };
    match broken_often(&server, Some("fate-unasked"), &[Break::Before], 10, &mut Figures::default()) {
        Err(found) if found.damage().lost > 0 => {
            println!("   control: a lost commit that is taken for done is caught: {found}")
        }
        other => return Err(format!("the control was not caught: {other:?}")),
    }
    let mut kinds = vec![Break::Before, Break::After];
    let beside = is_beside(&server);
    kinds.extend(beside.then_some(Break::Killed));
    let mut figures = Figures::default();
    broken_often(&server, None, &kinds, rounds, &mut figures)?;
    let left_out = if beside { "" } else { "; kill -9 NOT TRIED, the server runs elsewhere" };
    let Figures { breaks, refused, acknowledged, slowest } = figures;
    Ok(format!(
        "{breaks} commits broken off ({kinds:?}), {acknowledged} acknowledged writes, 0 lost, 0 doubled, 0 half-applied; {refused} \
         writes were told that it failed, and came again; writing again after {} ms at most{left_out}",
        slowest.as_millis()
    ))
}

fn broken_often(
    server: &Setup,
    fault: Option<&str>,
    kinds: &[Break],
    rounds: usize,
    figures: &mut Figures,
) -> Result<(), Fault> {
    let schema = format!("trial_lost_{:08x}", Dice::fresh().next() >> 32);
    let plain = Setup { schema, ..server.clone() };
    let killer = plain.clone();
    let cable = Cable::to(address(&server.database)?, move |port| kill(&killer, port))?;
    let setup = Setup { database: over(&server.database, cable.address)?, ..plain.clone() };
    let setup = if let Some(fault) = fault { setup.faulty(fault) } else { setup };
    let found = broken(&setup, &plain, (&cable, kinds, rounds), figures);
    look::clear(&plain);
    found
}

fn broken(
    setup: &Setup,
    plain: &Setup,
    (cable, kinds, rounds): (&Cable, &[Break], usize),
    figures: &mut Figures,
) -> Result<(), Fault> {
    let link = plain.user_add()?;
    let mut program = Program::serve(setup)?;
    let session = program.sign_in(&link)?;
    ledger::prepare(&program, &session)?;
    let clients = Clients::start(CLIENTS, &session, Arc::new(|| 0));
    clients.at(Some(program.address));
    for _ in 0..rounds {
        for how in kinds {
            if !cable.broken(*how, Duration::from_secs(30)) {
                return Err(Fault::Other("no commit came to be broken off".to_owned()));
            }
            let begin = Instant::now();
            // As long as the program asks for the fate of a commit, and some more.
            if !clients.wait_for(clients.count() + 20, Duration::from_secs(60)) {
                let refused = clients.refusals();
                return Err(Fault::Other(format!("no writing after {how:?}; the last no was {:?}", refused.last())));
            }
            (figures.breaks, figures.slowest) = (figures.breaks + 1, figures.slowest.max(begin.elapsed()));
            figures.refused += clients.refusals().len();
        }
        if let Some(status) = program.ended() {
            return Err(Fault::Other(format!("the program ended: {status}; {}", program.errors())));
        }
        let acknowledged = clients.acknowledged();
        damage::compare(acknowledged.keys(), &Look::at(plain)?)?;
        figures.acknowledged = acknowledged.len();
    }
    clients.stop();
    program.end()?;
    Ok(())
}

/// `kill -9` for the server's process of the connection that comes from this port.
fn kill(server: &Setup, port: u16) {
    if let Some(pid) = look::server_process(server, Some(port)) {
        program::signal("KILL", pid);
    }
}

/// Whether the server runs on this machine, where its processes can be killed.
fn is_beside(server: &Setup) -> bool {
    let name = |pid: u32| std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
    look::server_process(server, None).is_some_and(|pid| name(pid).trim() == "postgres")
}

/// Where a connection string leads.
fn address(url: &str) -> Result<SocketAddr, String> {
    let place = place(url)?;
    let found = place.to_socket_addrs().map_err(|error| format!("{place}: {error}"))?.next();
    found.ok_or_else(|| format!("{place} leads nowhere"))
}

fn place(url: &str) -> Result<&str, String> {
    let place = url.split_once('@').and_then(|(_, rest)| rest.split(['/', '?']).next());
    place.filter(|place| place.contains(':')).ok_or_else(|| "the connection string names no host and port".to_owned())
}

/// The same over a cable. What is acknowledged is in the server's log, also where it is a throw-away one for tests.
fn over(url: &str, cable: SocketAddr) -> Result<String, String> {
    let url = url.replacen(place(url)?, &cable.to_string(), 1);
    let and = if url.contains('?') { '&' } else { '?' };
    Ok(format!("{url}{and}options=-c%20synchronous_commit%3Don"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_string_is_led_over_the_cable() {
        let cable = SocketAddr::from(([127, 0, 0, 1], 7));
        let over = over("postgres://a:b@127.0.0.1:5432/postgres", cable).unwrap();
        assert_eq!(over, "postgres://a:b@127.0.0.1:7/postgres?options=-c%20synchronous_commit%3Don");
        assert_eq!(address("postgres://a:b@127.0.0.1:5432/x").unwrap().port(), 5432);
        assert!(place("host=/run/postgresql dbname=x").is_err());
    }
}
