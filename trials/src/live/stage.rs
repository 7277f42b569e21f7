//! The demo as a stage: on one port, through restarts, with sessions for all readers.

use std::{
    io::Read,
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    time::Duration,
};

use super::pen::{PROGRAMME, sign_in};
use crate::{
    program::{Program, Setup},
    scratch::Scratch,
    wire::Wire,
};

/// How many streams one session may have.
const EACH: usize = 16;

pub(crate) struct Stage {
    setup: Setup,
    folder: Scratch,
    program: Option<Program>,
    pub(crate) address: SocketAddr,
}

impl Stage {
    /// The demo over a fresh folder; with a fault, where one is named.
    pub(crate) fn open(fault: Option<&str>) -> Result<Self, String> {
        let folder = Scratch::new("live")?;
        let setup = Setup::sqlite(&folder.path("unused.db"));
        let setup = fault.map_or(setup.clone(), |fault| setup.faulty(fault));
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
        let address = port.map_err(|error| error.to_string())?;
        let mut stage = Self { setup, folder, program: None, address };
        stage.start()?;
        Ok(stage)
    }

    pub(crate) fn start(&mut self) -> Result<(), String> {
        let (listen, data) = (self.address.to_string(), self.folder.path("").display().to_string());
        let mut command = self.setup.command(&["demo", "--listen", &listen, "--data", &data])?;
        self.program = Some(Program::start(&mut command)?);
        Ok(())
    }

    pub(crate) fn kill(&mut self) {
        if let Some(program) = self.program.take() {
            program.kill();
        }
    }

    pub(crate) fn end(&mut self) -> Result<(), String> {
        let ended = self.program.take().map(Program::end).transpose()?;
        match ended {
            Some(status) if !status.success() => Err(format!("the program ended with {status}")),
            _ => Ok(()),
        }
    }

    /// The process.
    pub(crate) fn pid(&self) -> u32 {
        self.program.as_ref().map_or(0, Program::pid)
    }

    /// The database, for who reads past the program.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path("demo.db")
    }

    /// A session of somebody of the demo.
    pub(crate) fn person(&self, person: &str) -> Result<String, String> {
        let mut wire = Wire::open(self.address).map_err(|error| error.to_string())?;
        sign_in(&mut wire, person)
    }

    /// Sessions for so many streams, and one of our own.
    pub(crate) fn sessions(&self, streams: usize) -> Result<(Vec<String>, String), String> {
        let mut wire = Wire::open(self.address).map_err(|error| error.to_string())?;
        let mut person = || sign_in(&mut wire, "leitung-lja");
        let own = person()?;
        Ok(((0..streams.div_ceil(EACH)).map(|_| person()).collect::<Result<_, _>>()?, own))
    }

    /// The number of the journal's last entry: what a fresh stream says it begins after.
    pub(crate) fn head(&self, session: &str) -> Result<i64, String> {
        self.head_of(PROGRAMME, session)
    }

    /// The same of another place, such as a workshop.
    pub(crate) fn head_of(&self, place: &str, session: &str) -> Result<i64, String> {
        let broken = |error: std::io::Error| error.to_string();
        let mut socket = std::net::TcpStream::connect(self.address).map_err(broken)?;
        socket.set_read_timeout(Some(Duration::from_secs(30))).map_err(broken)?;
        let head = format!("GET {place}/live HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-session={session}\r\n\r\n");
        std::io::Write::write_all(&mut socket, head.as_bytes()).map_err(broken)?;
        let (mut text, mut bytes) = (String::new(), [0; 4096]);
        loop {
            let count = socket.read(&mut bytes).map_err(broken)?;
            text.push_str(&String::from_utf8_lossy(&bytes[..count]));
            let id = text.split_once("\nid: ").and_then(|(_, rest)| rest.split_once('\n'));
            match id.map(|(id, _)| id.split('-').next().unwrap_or(id).parse()) {
                Some(Ok(number)) => return Ok(number),
                _ if count == 0 => return Err(format!("no stream: {text}")),
                _ => {}
            }
        }
    }
}
