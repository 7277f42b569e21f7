//! Where things lie: the repository, its target folder, programs on the search path.

use std::env;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    // Cargo tells the running program; the path known at compile time is for a program started without cargo.
    let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&here).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// The folder that cargo builds into.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The first program of this name on the search path.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Makes a folder with its parents.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder).map_err(|error| cannot("make the folder", folder, &error))
}

/// Lets only the owner into a folder.
pub(crate) fn close_to_others(folder: &Path) -> Result<(), Trouble> {
    let only_owner = Permissions::from_mode(0o700);
    fs::set_permissions(folder, only_owner).map_err(|error| cannot("close to others", folder, &error))
}

/// Deletes a folder and all in it; a folder that is not there is deleted already.
pub(crate) fn remove_folder(folder: &Path) -> Result<(), Trouble> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(cannot("delete the folder", folder, &error)),
        _ => Ok(()),
    }
}

/// Reads a text file.
pub(crate) fn read(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path).map_err(|error| cannot("read", path, &error))
}

/// Writes a text file.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Trouble> {
    fs::write(path, text).map_err(|error| cannot("write", path, &error))
}

fn cannot(verb: &str, path: &Path, error: &std::io::Error) -> Trouble {
    Trouble::new(
        format!("Cannot {verb} {}: {error}.", path.display()),
        "Look at its owner and rights, and at the free space (`df -h`).",
    )
}
