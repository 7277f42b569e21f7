//! Attachments as an archive sees them: names and bytes. The roof hands in the place where they lie.

use std::io::{self, Read};

/// A place of attachments.
pub trait Files: Sync {
    /// The names of all that are there, in any order.
    fn names(&self) -> io::Result<Vec<String>>;
    /// One to be read.
    fn open(&self, name: &str) -> io::Result<Box<dyn Read + '_>>;
    /// Puts one in its place, on the disk before this returns.
    fn put(&self, name: &str, bytes: &mut dyn Read) -> io::Result<()>;
}

/// No place: an installation without attachments.
#[derive(Debug, Clone, Copy)]
pub struct NoFiles;

impl Files for NoFiles {
    fn names(&self) -> io::Result<Vec<String>> {
        Ok(Vec::new())
    }

    fn open(&self, _: &str) -> io::Result<Box<dyn Read + '_>> {
        Err(io::ErrorKind::NotFound.into())
    }

    fn put(&self, name: &str, _: &mut dyn Read) -> io::Result<()> {
        Err(io::Error::other(format!("there is no place for the attachment {name}")))
    }
}
