//! HTTP/1.1 over one connection that is kept open: as much of it as a browser and the program use with each other.

use std::{
    io::{self, BufRead, BufReader, ErrorKind, Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// An answer.
#[derive(Debug, Default, Clone)]
pub(crate) struct Answer {
    /// The status.
    pub(crate) status: u16,
    /// Names in small letters, and values.
    pub(crate) headers: Vec<(String, String)>,
    /// The body as it was sent.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The value of a header; its name in small letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The session that this answer opens.
    pub(crate) fn session(&self) -> Option<String> {
        let cookie = self.header("set-cookie")?.split(';').next()?;
        cookie.strip_prefix("__Host-session=").map(str::to_owned)
    }
}

/// A connection that is kept open.
#[derive(Debug)]
pub(crate) struct Wire {
    stream: BufReader<TcpStream>,
}

impl Wire {
    /// Connects.
    pub(crate) fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, Duration::from_secs(5))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(Self { stream: BufReader::new(stream) })
    }

    /// Asks for a page, as the holder of a session or as a visitor.
    pub(crate) fn get(&mut self, path: &str, session: Option<&str>) -> io::Result<Answer> {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"), session, b"")
    }

    /// Sends a form.
    pub(crate) fn post(&mut self, path: &str, session: Option<&str>, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let body = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = body.collect::<Vec<_>>().join("&").into_bytes();
        let head = format!(
            "POST {path} HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            body.len()
        );
        self.ask(&head, session, &body)
    }

    /// Sends a head of one's own (each line with its end, without the empty line) and a body, and waits for the answer.
    pub(crate) fn ask(&mut self, head: &str, session: Option<&str>, body: &[u8]) -> io::Result<Answer> {
        let mut sent = format!("{head}Host: localhost\r\nSec-Fetch-Site: same-origin\r\nAccept-Language: de\r\n");
        if let Some(token) = session {
            sent.push_str(&format!("Cookie: __Host-session={token}\r\n"));
        }
        sent.push_str("\r\n");
        self.stream.get_mut().write_all(&[sent.as_bytes(), body].concat())?;
        read(&mut self.stream)
    }
}

/// Asks one thing on a fresh connection.
pub(crate) fn get(address: SocketAddr, path: &str, session: Option<&str>) -> io::Result<Answer> {
    Wire::open(address)?.get(path, session)
}

fn read(stream: &mut impl BufRead) -> io::Result<Answer> {
    let mut answer = Answer::default();
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line)? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        match line.trim_end() {
            "" => break,
            first if answer.status == 0 => {
                let status = first.split(' ').nth(1).and_then(|digits| digits.parse().ok());
                answer.status = status.ok_or(ErrorKind::InvalidData)?;
            }
            header => {
                let (name, value) = header.split_once(':').ok_or(ErrorKind::InvalidData)?;
                answer.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
    }
    if let Some(length) = answer.header("content-length") {
        let length = length.parse().map_err(|_| ErrorKind::InvalidData)?;
        answer.body.resize(length, 0);
        stream.read_exact(&mut answer.body)?;
    } else if answer.header("transfer-encoding") == Some("chunked") {
        read_chunks(stream, &mut answer.body)?;
    }
    Ok(answer)
}

fn read_chunks(stream: &mut impl BufRead, body: &mut Vec<u8>) -> io::Result<()> {
    loop {
        let mut line = String::new();
        stream.read_line(&mut line)?;
        let size = u64::from_str_radix(line.trim(), 16).map_err(|_| ErrorKind::InvalidData)?;
        stream.by_ref().take(size).read_to_end(body)?;
        stream.read_line(&mut line)?;
        if size == 0 {
            return Ok(());
        }
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
