//! HTTP/1.1 over one connection that is kept open: as much of it as a browser and our program use with each other.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A request, ready to be sent again and again.
#[derive(Debug, Clone)]
pub(super) struct Question(Vec<u8>);

impl Question {
    /// A page, as a browser asks for it after a click; `session` opens it for somebody, `zipped` accepts gzip.
    pub(super) fn page(path: &str, session: Option<&str>, zipped: bool) -> Self {
        let mut head = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n");
        if let Some(token) = session {
            head.push_str(&format!("Cookie: __Host-session={token}\r\n"));
        }
        if zipped {
            head.push_str("Accept-Encoding: gzip\r\n");
        }
        Self((head + "\r\n").into_bytes())
    }

    /// The same, to be answered by a page made anew and not by one from memory.
    pub(super) fn anew(mut self) -> Self {
        self.0.truncate(self.0.len().saturating_sub(2));
        self.0.extend_from_slice(b"Cache-Control: no-cache\r\n\r\n");
        self
    }

    /// A form.
    pub(super) fn form(path: &str, body: &str) -> Self {
        let length = body.len();
        Self(
            format!(
                "POST {path} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
            )
            .into_bytes(),
        )
    }
}

/// An answer.
#[derive(Debug, Default)]
pub(super) struct Answer {
    head: Vec<u8>,
    /// The body as it was sent.
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// The status; 0 when there is none.
    pub(super) fn status(&self) -> u16 {
        let status = self.head.get(9..12).and_then(|digits| std::str::from_utf8(digits).ok());
        status.and_then(|digits| digits.parse().ok()).unwrap_or(0)
    }

    /// The value of a header.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let lines = std::str::from_utf8(&self.head).ok()?.lines();
        let mut pairs = lines.filter_map(|line| line.split_once(':'));
        pairs.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// How many headers there are.
    pub(super) fn headers(&self) -> usize {
        self.head.split(|byte| *byte == b'\n').filter(|line| line.contains(&b':')).count()
    }

    /// The body as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// A connection that is kept open.
#[derive(Debug)]
pub(super) struct Connection {
    stream: BufReader<TcpStream>,
    answer: Answer,
}

impl Connection {
    /// Connects.
    pub(super) fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, Duration::from_secs(5))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { stream: BufReader::with_capacity(64 * 1024, stream), answer: Answer::default() })
    }

    /// Asks, and waits for the whole answer.
    pub(super) fn ask(&mut self, question: &Question) -> io::Result<&Answer> {
        self.stream.get_mut().write_all(&question.0)?;
        read(&mut self.stream, &mut self.answer)?;
        Ok(&self.answer)
    }

    /// The last answer, and hangs up.
    pub(super) fn into_answer(self) -> Answer {
        self.answer
    }
}

fn read(stream: &mut impl BufRead, answer: &mut Answer) -> io::Result<()> {
    answer.head.clear();
    answer.body.clear();
    while !answer.head.ends_with(b"\r\n\r\n") {
        if stream.read_until(b'\n', &mut answer.head)? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
    }
    if let Some(length) = answer.header("content-length") {
        let length = length.parse().map_err(|_| ErrorKind::InvalidData)?;
        answer.body.resize(length, 0);
        return stream.read_exact(&mut answer.body);
    }
    let chunked = answer.header("transfer-encoding").is_some_and(|value| value.eq_ignore_ascii_case("chunked"));
    if chunked { read_chunks(stream, &mut answer.body) } else { Ok(()) }
}

fn read_chunks(stream: &mut impl BufRead, body: &mut Vec<u8>) -> io::Result<()> {
    loop {
        let mut line = String::new();
        stream.read_line(&mut line)?;
        let size = line.trim().split(';').next().unwrap_or_default();
        let size = u64::from_str_radix(size, 16).map_err(|_| ErrorKind::InvalidData)?;
        stream.by_ref().take(size).read_to_end(body)?;
        stream.read_line(&mut line)?; // the end of the chunk; after the last one, of the answer
        if size == 0 {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::{Answer, read};

    fn answers(text: &str) -> Vec<(u16, String)> {
        let mut stream = BufReader::new(text.as_bytes());
        let mut answer = Answer::default();
        let mut found = Vec::new();
        while read(&mut stream, &mut answer).is_ok() {
            found.push((answer.status(), answer.text()));
        }
        found
    }

    #[test]
    fn answers_are_told_apart_on_one_connection() {
        let text = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 303 See Other\r\ncontent-length: 0\r\n\r\n\
                    HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=1\r\nde\r\n0\r\n\r\n\
                    HTTP/1.1 404 Not Found\r\ncontent-length: 1\r\n\r\nx";
        let expected = [(200, "abc"), (303, ""), (200, "abcde"), (404, "x")];
        assert_eq!(answers(text), expected.map(|(status, body)| (status, body.to_owned())));
    }

    #[test]
    fn an_answer_that_breaks_off_is_none() {
        assert_eq!(answers("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\nabc"), []);
        assert_eq!(answers("HTTP/1.1 200 OK\r\nContent-"), []);
    }

    #[test]
    fn headers_are_found_however_they_are_written() {
        let mut answer = Answer::default();
        let text = "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\ncontent-length: 0\r\n\r\n";
        read(&mut text.as_bytes(), &mut answer).unwrap();
        assert_eq!((answer.header("set-cookie"), answer.header("x"), answer.headers()), (Some("a=b; Path=/"), None, 2));
    }
}
