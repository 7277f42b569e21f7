//! The seal: the last bytes of an archive, a hash over every byte before them.
//!
//! It is a gzip member of its own with one line, so that `zcat` shows it too. It is stored, not compressed: its bytes follow from the
//! hash alone, and a flipped bit in the seal itself is as visible as one before it.

use std::{
    fs::File,
    io::{self, Read, Write},
};

use flate2::Crc;
use sha2::{Digest, Sha256};

use super::{
    ArchiveError,
    format::{self, Mark, hex},
};

/// Hashes what goes through.
pub(super) struct Sealed<W> {
    out: W,
    hash: Sha256,
}

impl<W: Write> Sealed<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, hash: Sha256::new() }
    }

    /// Writes the seal behind all that went through.
    pub(super) fn finish(mut self) -> Result<W, ArchiveError> {
        let seal = seal(&self.hash.finalize())?;
        self.out.write_all(&seal)?;
        Ok(self.out)
    }
}

impl<W: Write> Write for Sealed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.out.write(bytes)?;
        self.hash.update(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The seal of a hash: a gzip member with one stored block.
fn seal(hash: &[u8]) -> Result<Vec<u8>, ArchiveError> {
    let line = format::line(&Mark::Seal(hex(hash)))?;
    let length = u16::try_from(line.len()).map_err(|_| ArchiveError::damaged("seal"))?;
    let mut crc = Crc::new();
    crc.update(&line);
    let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1];
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&(!length).to_le_bytes());
    bytes.extend_from_slice(&line);
    bytes.extend_from_slice(&crc.sum().to_le_bytes());
    bytes.extend_from_slice(&u32::from(length).to_le_bytes());
    Ok(bytes)
}

/// Compares every byte of a file with its seal.
pub(super) fn compare(file: &mut File) -> Result<(), ArchiveError> {
    let length = seal(&[0; 32])?.len() as u64;
    let whole = file.metadata()?.len();
    let Some(sealed) = whole.checked_sub(length) else { return Err(ArchiveError::damaged("it ends too early")) };
    let mut hash = Sha256::new();
    let mut rest = sealed;
    let mut part = vec![0; 1 << 16];
    while rest > 0 {
        let most = part.len().min(usize::try_from(rest).unwrap_or(usize::MAX));
        file.read_exact(&mut part[..most])?;
        hash.update(&part[..most]);
        rest -= most as u64;
    }
    let mut found = Vec::new();
    file.read_to_end(&mut found)?;
    if found == seal(&hash.finalize())? { Ok(()) } else { Err(ArchiveError::damaged("its seal is broken")) }
}
