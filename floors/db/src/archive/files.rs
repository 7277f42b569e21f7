//! Attachments as an archive sees them: names and bytes. The roof hands in the place where they lie.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

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

/// A folder and all that lies below it; names are paths from there. Made when the first file comes.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// A folder, which need not be there yet.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }
}

impl Files for Folder {
    fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        gather(&self.0, "", &mut names)?;
        Ok(names)
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(File::open(self.0.join(name))?))
    }

    fn put(&self, name: &str, bytes: &mut dyn Read) -> io::Result<()> {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&self.0))?;
        let mut file = File::create(path)?;
        io::copy(bytes, &mut file)?;
        file.sync_all()
    }
}

fn gather(folder: &Path, before: &str, names: &mut Vec<String>) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().into_string().map_err(|_| io::Error::other("a file has a name that is no text"))?;
        let name = format!("{before}{name}");
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}
