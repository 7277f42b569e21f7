//! Answers documents, one a line, for the comparison with another solver (`cargo xtask test --only allocate`).
#![expect(clippy::print_stdout, reason = "it speaks on standard output")]

use std::io::BufRead;
use std::sync::Arc;

use kernel::Lang;
use ui::{T, Texts};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let t = T::new(Arc::new(Texts::new(&[ui::TEXTS, allocation::slice().texts])?), Lang::En);
    for line in std::io::stdin().lock().lines() {
        let answered = allocation::offer::allocate(&line?, None, &t);
        println!("{}", answered.text.lines().map(str::trim).collect::<String>());
    }
    Ok(())
}
