//! What a file is: found out from its bytes. The name only has to agree.

use kernel::FileKind;

use crate::{LARGEST, VaultError, zip};

/// How long a name may be, in characters.
const NAME: usize = 120;

/// The kind of a file and a name that is fit to be shown and saved; or why it is not taken in.
pub fn recognise(name: &str, bytes: &[u8]) -> Result<(FileKind, String), VaultError> {
    match bytes.len() {
        0 => return Err(VaultError::Empty),
        length if length > LARGEST => return Err(VaultError::TooLarge),
        _ => {}
    }
    let (stem, ending) = split(name);
    let kind = kind(&ending, bytes)?;
    let agrees = ending == kind.word() || (kind == FileKind::Jpeg && ending == "jpeg");
    if agrees { Ok((kind, format!("{stem}.{}", kind.word()))) } else { Err(VaultError::Misnamed(kind)) }
}

fn kind(ending: &str, bytes: &[u8]) -> Result<FileKind, VaultError> {
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => Ok(FileKind::Pdf),
        [0xff, 0xd8, 0xff, ..] => Ok(FileKind::Jpeg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(FileKind::Webp),
        [b'P', b'K', 3, 4, ..] => office(bytes),
        _ if bytes.starts_with(PNG) => Ok(FileKind::Png),
        _ if is_text(bytes) => match ending {
            "csv" => Ok(FileKind::Csv),
            "txt" => Ok(FileKind::Txt),
            _ => Err(VaultError::Unknown),
        },
        _ => Err(VaultError::Unknown),
    }
}

fn office(bytes: &[u8]) -> Result<FileKind, VaultError> {
    let names = zip::names(bytes).ok_or(VaultError::Unknown)?;
    let has = |name: &str| names.iter().any(|own| own == name);
    // Names in such archives count alike in small and capital letters.
    let macros = |name: &String| {
        let name = name.to_lowercase();
        name.ends_with("vbaproject.bin") || name.starts_with("basic/")
    };
    if names.iter().any(macros) {
        return Err(VaultError::Macros);
    }
    // OpenDocument says in its first bytes, uncompressed, what it is.
    const ODT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.text";
    let opendocument =
        bytes.get(30..30 + ODT.len() + 1).is_some_and(|head| head.starts_with(ODT) && head.ends_with(b"P"));
    match () {
        () if has("[Content_Types].xml") && has("word/document.xml") => Ok(FileKind::Docx),
        () if has("[Content_Types].xml") && has("xl/workbook.xml") => Ok(FileKind::Xlsx),
        () if opendocument && has("content.xml") => Ok(FileKind::Odt),
        () => Err(VaultError::Unknown),
    }
}

/// Text has no control characters but those of lines; tables of older programs are not UTF-8.
fn is_text(bytes: &[u8]) -> bool {
    !bytes.iter().any(|byte| matches!(byte, 0..=8 | 11..=31 | 127) && !matches!(byte, b'\r' | b'\x0c'))
}

/// The name without folders and what no file system likes, and its ending in small letters.
fn split(name: &str) -> (String, String) {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let (stem, ending) = last.rsplit_once('.').unwrap_or((last, ""));
    let plain =
        |c: char| if c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '(' | ')' | ',') { c } else { '_' };
    let stem: String = stem.chars().map(plain).take(NAME).collect();
    let stem = stem.trim_matches([' ', '.']);
    let stem = if stem.is_empty() { "datei" } else { stem };
    (stem.to_owned(), ending.to_lowercase())
}
