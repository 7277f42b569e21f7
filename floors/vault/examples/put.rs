//! Puts files into a vault, one after the other, and says each one's hash once it is kept: for the trial that cuts the power.
//!
//! `put FOLDER COUNT [--careless]`; careless forgets to sync folders, which that trial must find out.
#![expect(clippy::print_stdout, reason = "the trial reads what is said")]

use std::{io::Write, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, rest @ ..] = words.as_slice() else { return Err("put FOLDER COUNT [--careless]".into()) };
    let vault = vault::Vault::open(Path::new(folder))?;
    let vault = if rest.iter().any(|word| word == "--careless") { vault.careless() } else { vault };
    for number in 0..count.parse::<u32>()? {
        // A different length each time: a torn file must not look whole.
        let text = format!("Beispiel {number}\n").repeat(1 + number as usize * 37 % 400);
        let kept = vault.put("beispiel.txt", text.as_bytes())?;
        println!("{}", kept.digest);
        std::io::stdout().flush()?;
    }
    Ok(())
}
