//! Who asks for large answers and takes nothing of them: what waits in memory is bounded, and others are served.

use std::{io::Write, net::TcpStream, time::Instant};

use super::{PATIENCE, ask};
use crate::{live::Stage, program::memory, stock, wire::Wire};

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
    let session = stage.person(stock::HEAD)?;
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

/// Where a large file of the stock is given out.
fn file(stage: &Stage, session: &str) -> Result<String, String> {
    let text = "Bestand (Beispiel)\n".repeat(SIZE / 19);
    let mut wire = Wire::open(stage.address).map_err(|error| error.to_string())?;
    let answer = stock::hand_in(&mut wire, session, ("/files", "files"), &text)?;
    match answer.status {
        303 => stock::file(&mut wire, session),
        other => Err(format!("the stock answers {other}: {}", answer.text())),
    }
}
