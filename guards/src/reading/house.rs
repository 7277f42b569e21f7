//! The files of the house, as paths from its root with `/` between.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::source::Source;

/// Folders that hold what tools made.
const NOT_OURS: [&str; 4] = ["target", ".git", "node_modules", "pictures"];

/// The folder of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("guards is a folder of the workspace")
}

/// All files whose names end so, in order.
pub(crate) fn files(ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(root(), &mut found);
    let name = |path: &PathBuf| path.strip_prefix(root()).ok().map(|path| path.to_string_lossy().replace('\\', "/"));
    let mut names: Vec<String> = found.iter().filter_map(name).filter(|path| path.ends_with(ending)).collect();
    names.sort();
    names
}

/// The text of a file.
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether a path names something here.
pub(crate) fn exists(path: &str) -> bool {
    root().join(path).exists()
}

/// Every Rust file.
pub(crate) fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> =
        LazyLock::new(|| files(".rs").iter().map(|path| Source::new(path, &text(path))).collect());
    &SOURCES
}

/// The folder of a crate that this file belongs to: `slices/directory` of `slices/directory/src/lib.rs`.
pub(crate) fn crate_folder(path: &str) -> &str {
    let depth = if path.starts_with("floors/") || path.starts_with("slices/") { 2 } else { 1 };
    path.match_indices('/').nth(depth - 1).map_or(path, |(end, _)| &path[..end])
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = !NOT_OURS.iter().any(|name| entry.file_name() == *name);
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && ours => walk(&entry.path(), found),
            Ok(kind) if kind.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
}
