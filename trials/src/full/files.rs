//! Files that are handed in while the disk is full: the form comes back with what was typed, and what lies there is given out.

use crate::{
    program::{Program, Setup},
    scratch::Scratch,
    stock,
    wire::Wire,
};

use super::disk::{Disk, Kind};

/// Room for the demo, its log and a few files.
const TIMES: usize = 12;

pub(super) fn handed_in() -> Result<String, String> {
    match while_full(Some("full-unknown")) {
        Err(said) if said.contains("instead of 507") => {
            println!("   control: a full disk told to who hands in a file as a fault of ours is caught")
        }
        other => return Err(format!("the control was not caught: {other:?}")),
    }
    while_full(None)
}

fn while_full(fault: Option<&str>) -> Result<String, String> {
    let scratch = Scratch::new("files")?;
    let Some(disk) = Disk::new(&scratch, Kind::Tmpfs, TIMES)? else { return Err("there is no such disk".to_owned()) };
    let plain = disk.plain.clone();
    let setup = if let Some(fault) = fault { plain.faulty(fault) } else { plain };
    let program = demo(&setup, &scratch)?;
    let broken = |error: std::io::Error| error.to_string();
    let mut wire = Wire::open(program.address).map_err(broken)?;
    let signed_in = wire.post("/demo/sign-in", None, &[("person", stock::HEAD), ("to", "/")]).map_err(broken)?;
    let session = signed_in.session().ok_or("the demo signs nobody in")?;
    let text = "Bestand (Beispiel) ".repeat(5_000);
    let mut hand_in = |at: &str, field: &str| stock::hand_in(&mut wire, &session, (at, field), &text);
    let first = hand_in("/files", "files")?;
    if first.status != 303 {
        return Err(format!("with room a file is answered with {}: {}", first.status, first.text()));
    }
    disk.fill()?;
    let entry = hand_in("/new", "file")?;
    if entry.status != 507 || entry.header("retry-after").is_none() {
        return Err(format!("a file is answered with {} instead of 507: {}", entry.status, entry.text()));
    }
    let page = entry.text();
    if !page.contains("nimmt nichts mehr auf") || !page.contains(stock::TITLE) {
        return Err(format!("what was typed is lost, or nothing is said: {page}"));
    }
    if page.contains("Eine Angabe fehlt") {
        return Err("a full disk is told as a fault of what was typed".to_owned());
    }
    let folder = hand_in("/files", "files")?;
    if folder.status != 507 || !folder.text().contains("nimmt nichts mehr auf") {
        return Err(format!("a folder is answered with {} instead of 507: {}", folder.status, folder.text()));
    }
    given_out(&program, &session)?;
    disk.empty(&program)?;
    let after = hand_in("/new", "file")?;
    if after.status != 303 {
        return Err(format!("with room again a file is answered with {}: {}", after.status, after.text()));
    }
    Ok("files: two forms refused with 507 and with what was typed, what lay there was given out".to_owned())
}

fn demo(setup: &Setup, scratch: &Scratch) -> Result<Program, String> {
    let data = scratch.path("small");
    Program::start(&mut setup.command(&["demo", "--listen", "127.0.0.1:0", "--data", &data.to_string_lossy()])?)
}

/// The file of the first entry, while the disk is full.
fn given_out(program: &Program, session: &str) -> Result<(), String> {
    let mut wire = Wire::open(program.address).map_err(|error| error.to_string())?;
    let file = stock::file(&mut wire, session)?;
    let answer = wire.get(&file, Some(session)).map_err(|error| error.to_string())?;
    let whole = answer.status == 200 && answer.text().contains("Bestand (Beispiel)");
    if whole { Ok(()) } else { Err(format!("{file} is answered with {} while the disk is full", answer.status)) }
}
