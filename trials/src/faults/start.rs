//! The folder of a database that cannot be synced: nobody may begin to work there, for the database itself could be gone after a
//! power cut. SQLite syncs the folder too, but passes over a failure.

use std::path::Path;

use super::injected;
use crate::{
    program::{Program, Setup},
    scratch::Scratch,
};

const WENT_ON: &str = "the program began to work in a folder that cannot be synced";

/// A start over a folder whose every sync fails; and one with a program that does not look.
pub(super) fn run(scratch: &Scratch, setup: &Setup) -> Result<String, String> {
    match start(scratch, setup, setup.clone().faulty("folder-unsettled")) {
        Err(said) if said == WENT_ON => println!("   control: a start over an unsynced folder is caught"),
        other => return Err(format!("the control was not caught: {other:?}")),
    }
    start(scratch, setup, setup.clone())?;
    Ok("a start over a folder that cannot be synced was refused, and the next one went well".to_owned())
}

fn start(scratch: &Scratch, plain: &Setup, setup: Setup) -> Result<(), String> {
    let (trace, folder) = (scratch.path("start.trace"), Path::new(&setup.database).parent());
    let folder = folder.ok_or("the database has no folder")?.display().to_string();
    let trace_text = trace.display().to_string();
    let inject = "inject=fsync,fdatasync:error=EIO";
    let words = ["strace", "-f", "-qq", "-o", &trace_text, "-P", &folder, "-e", "trace=fsync,fdatasync", "-e", inject];
    match Program::serve(&setup.under(&words)) {
        Ok(program) => {
            program.kill();
            return Err(WENT_ON.to_owned());
        }
        // It says which folder it is about.
        Err(said) if injected(&trace) && said.contains(&folder) => {}
        Err(said) => return Err(format!("the start failed otherwise: {said}")),
    }
    Program::serve(plain)?.end().map(drop)
}
