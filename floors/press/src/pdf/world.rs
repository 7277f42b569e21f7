//! The typesetter's whole world: one template, one file of data, three faces. No file system, no packages, no
//! network, no clock.

use std::path::PathBuf;
use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::Faces;
use crate::PressError;

const TEMPLATE: &str = include_str!("template.typ");

/// The library is the same for each paper; data comes by file, so that it need not be built anew.
/// `A11yExtras` gives header cells for rows; it is marked as unfinished upstream, hence the pinned version.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// A desk with exactly one job on it.
pub(super) struct Desk {
    faces: &'static Faces,
    template: Source,
    data_id: FileId,
    data: Bytes,
}

impl Desk {
    /// The house's template and the data for it.
    pub(super) fn new(data: &Value) -> Result<Self, PressError> {
        Self::with_template(TEMPLATE, data)
    }

    /// Any template; only tests bring one of their own.
    pub(super) fn with_template(template: &str, data: &Value) -> Result<Self, PressError> {
        Ok(Self {
            faces: Faces::get()?,
            template: Source::new(file_id("template.typ")?, template.to_owned()),
            data_id: file_id("paper.json")?,
            data: Bytes::new(serde_json::to_vec(data)?),
        })
    }
}

/// The typesetter numbers file names for the life of the process, so there must be few of them.
fn file_id(name: &'static str) -> Result<FileId, PressError> {
    let path = VirtualPath::new(name).map_err(|error| PressError::Setting(error.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn refused<T>(id: FileId) -> FileResult<T> {
    Err(FileError::NotFound(PathBuf::from(id.vpath().get_with_slash())))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.faces.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { refused(id) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { refused(id) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.faces.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
