//! The reference of `cargo xtask bench spine`: passwords hashed a second by one thread that does nothing else.
//!
//! `hash SECONDS` says the number. The parameters are those of `cases/password.rs`.
#![expect(clippy::print_stdout, reason = "an example speaks on its standard output")]

use std::{
    error::Error,
    time::{Duration, Instant},
};

use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};

fn main() -> Result<(), Box<dyn Error>> {
    let seconds = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(5);
    let params = Params::new(19_456, 2, 1, None).map_err(|error| error.to_string())?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let (begin, mut count) = (Instant::now(), 0_u32);
    while begin.elapsed() < Duration::from_secs(seconds) {
        argon.hash_password_with_salt(&count.to_be_bytes(), b"0123456789abcdef").map_err(|error| error.to_string())?;
        count += 1;
    }
    println!("{:.2}", f64::from(count) / begin.elapsed().as_secs_f64());
    Ok(())
}
