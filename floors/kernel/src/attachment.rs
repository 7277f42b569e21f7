//! An attachment: what is known of a file that somebody handed in. Its bytes lie in the vault, under their own hash.

/// What is known of a file beside its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// SHA-256 of the bytes, 64 small hexadecimal digits: where they lie, and what they must be.
    pub digest: String,
    /// What it is; found out from the bytes, never believed.
    pub kind: FileKind,
    /// How many bytes.
    pub size: i64,
    /// The name for people, with the ending of its kind.
    pub name: String,
}

/// The kinds of files that are taken in. Everything else is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// Word, without macros.
    Docx,
    /// Excel, without macros.
    Xlsx,
    /// OpenDocument text.
    Odt,
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// WebP picture.
    Webp,
    /// Table as text.
    Csv,
    /// Plain text.
    Txt,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 9] =
        [Self::Pdf, Self::Docx, Self::Xlsx, Self::Odt, Self::Jpeg, Self::Png, Self::Webp, Self::Csv, Self::Txt];

    /// The word of the records; also the ending of a name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Odt => "odt",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Csv => "csv",
            Self::Txt => "txt",
        }
    }

    /// The media type with which it is handed out.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Csv => "text/csv",
            Self::Txt => "text/plain",
        }
    }
}

impl std::str::FromStr for FileKind {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}
