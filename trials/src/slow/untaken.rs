//! Who asks for large answers and takes nothing of them: what waits in memory is bounded, and others are served.

use std::{fs, io::Write, net::TcpStream, time::Instant};

use super::{PATIENCE, ask};
use crate::{live::Stage, wire::Wire};

const STOCK: &str = "/programmes/nds-79a-2016/offices/celle/stock";
/// Bytes of the file that is asked for: about as many as a file may have.
const SIZE: usize = 9 * 1024 * 1024;
/// How often it is asked for: nearly two gigabytes.
const READERS: usize = 200;
/// The program may hold 256 MiB of answers, and what it needs besides: half as much again and more lies in what its allocator keeps.
const MOST_KIB: f64 = 900.0 * 1024.0;

pub(super) fn untaken() -> Result<String, String> {
    let held = attacked(None)?;
    if held > MOST_KIB {
        return Err(format!("{READERS} readers who take nothing hold {:.0} MiB", held / 1024.0));
    }
    let control = attacked(Some("answers_uncounted"))?;
    if control <= MOST_KIB {
        return Err(format!("the control answers_uncounted holds {:.0} MiB: the attack is too weak", control / 1024.0));
    }
    Ok(format!(
        "{READERS} readers who take nothing of {} MiB hold {:.0} MiB together, in the control {:.0} MiB",
        SIZE / 1024 / 1024,
        held / 1024.0,
        control / 1024.0
    ))
}

/// The most memory that the program took, in KiB.
fn attacked(fault: Option<&str>) -> Result<f64, String> {
    let stage = Stage::open(fault)?;
    let broken = |error: std::io::Error| error.to_string();
    let session = stage.person("leitung-celle")?;
    let file = file(&stage, &session)?;
    let question = format!("GET {file} HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-session={session}\r\n\r\n");
    let (mut readers, mut most) = (Vec::new(), 0_f64);
    for number in 0..READERS {
        let mut stream = TcpStream::connect_timeout(&stage.address, PATIENCE).map_err(broken)?;
        stream.write_all(question.as_bytes()).map_err(broken)?;
        answered(&stream, &stage, &mut most)?;
        readers.push(stream);
        if number % 20 == 0 {
            let status = ask(stage.address, true).map_err(|error| format!("beside {number} of them: {error}"))?;
            if status != 200 {
                return Err(format!("beside {number} of them a page is answered with {status}"));
            }
        }
    }
    Ok(most)
}

/// Waits until an answer has begun, without taking it.
fn answered(stream: &TcpStream, stage: &Stage, most: &mut f64) -> Result<(), String> {
    let begin = Instant::now();
    stream.set_read_timeout(Some(PATIENCE)).map_err(|error| error.to_string())?;
    match stream.peek(&mut [0; 12]) {
        Ok(count) if count > 0 => *most = most.max(memory(stage.pid())),
        other => return Err(format!("a reader hears nothing after {:?}: {other:?}", begin.elapsed())),
    }
    Ok(())
}

/// The path of a large file in the stock of an office.
fn file(stage: &Stage, session: &str) -> Result<String, String> {
    let text = "Bestand (Beispiel)\n".repeat(SIZE / 19);
    let body = format!(
        "--grenze\r\ncontent-disposition: form-data; name=\"files\"; filename=\"Bestand.txt\"\r\n\r\n{text}\r\n--grenze--\r\n"
    );
    let head = format!(
        "POST {STOCK}/files HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=grenze\r\nContent-Length: {}\r\n",
        body.len()
    );
    let mut wire = Wire::open(stage.address).map_err(|error| error.to_string())?;
    let answer = wire.ask(&head, Some(session), body.as_bytes()).map_err(|error| error.to_string())?;
    if answer.status != 303 {
        return Err(format!("the stock answers {}: {}", answer.status, answer.text()));
    }
    let list = wire.get(STOCK, Some(session)).map_err(|error| error.to_string())?.text();
    let end = list.find("/file\"").ok_or_else(|| format!("the stock shows no file: {list}"))?;
    let start = list[..end].rfind('"').unwrap_or_default() + 1;
    Ok(list[start..end + 5].to_owned())
}

/// What the process holds in memory, in KiB.
fn memory(pid: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0.0)
}
