//! Gelingen: participatory quality development for youth welfare offices. One program, web and command line.

mod attachments;
mod cli;
mod commands;
mod config;
mod logs;
mod night;
mod pages;
mod scrub;
mod slices;
mod speak;
#[cfg(test)]
mod tests;
mod trouble;
mod worker;
mod world;

use std::process::ExitCode;

fn main() -> ExitCode {
    let t = match speak::texts() {
        Ok(t) => t,
        Err(trouble) => {
            speak::warn(&format!("{trouble:?}"));
            return ExitCode::FAILURE;
        }
    };
    let matches = match cli::command(&t).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => return cli::explain(&t, &error),
    };
    match commands::run(&t, &matches) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            for line in trouble.lines(&t) {
                speak::warn(&line);
            }
            // The switch of the trial `backup`, which has to notice.
            if db::is_faulty("always_well") { ExitCode::SUCCESS } else { ExitCode::from(trouble.status()) }
        }
    }
}
