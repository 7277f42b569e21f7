//! The zip of an office document: fixed order and times, so that the same document gives the same bytes.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::PressError;

/// Parts by their names, in order.
pub(super) fn packed(parts: &[(String, Vec<u8>)]) -> Result<Vec<u8>, PressError> {
    let fault = |error: &dyn std::fmt::Display| PressError::Office(error.to_string());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), options).map_err(|error| fault(&error))?;
        zip.write_all(bytes).map_err(|error| fault(&error))?;
    }
    Ok(zip.finish().map_err(|error| fault(&error))?.into_inner())
}
