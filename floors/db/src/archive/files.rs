//! Attachments as an archive sees them: bytes under a name that records know. The roof hands in the place where they lie.

use std::io::{self, Read};

/// A place of attachments.
pub trait Files: Sync {
    /// One to be read; `None` where it is missing, or is no longer what was handed in.
    fn open(&self, name: &str) -> io::Result<Option<Box<dyn Read + '_>>>;
    /// Puts one in its place, on the disk before this returns.
    fn put(&self, name: &str, bytes: &mut dyn Read) -> io::Result<()>;
}

/// No place: an installation without attachments.
#[derive(Debug, Clone, Copy)]
pub struct NoFiles;

impl Files for NoFiles {
    fn open(&self, _: &str) -> io::Result<Option<Box<dyn Read + '_>>> {
        Ok(None)
    }

    fn put(&self, name: &str, _: &mut dyn Read) -> io::Result<()> {
        Err(io::Error::other(format!("there is no place for the attachment {name}")))
    }
}
