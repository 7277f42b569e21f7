//! Faults that a test or a trial switches on to prove that it would notice them. They are known here, below everything, so
//! that every floor can have one.

/// Whether `GELINGEN_FAULT` names this fault. Only a debug build listens; what is handed out cannot be made faulty.
pub fn is_faulty(word: &str) -> bool {
    cfg!(debug_assertions) && std::env::var_os("GELINGEN_FAULT").is_some_and(|fault| fault == word)
}
