//! The embedded type: three faces of Fira Sans, read once.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::PressError;

const FACES: [(&str, &[u8]); 3] = [
    ("Fira Sans Regular", include_bytes!("../../fonts/FiraSans-Regular.ttf")),
    ("Fira Sans Italic", include_bytes!("../../fonts/FiraSans-Italic.ttf")),
    ("Fira Sans SemiBold", include_bytes!("../../fonts/FiraSans-SemiBold.ttf")),
];

/// The faces as files, for whoever draws letters besides the typesetter.
pub(crate) fn faces() -> impl Iterator<Item = &'static [u8]> {
    FACES.iter().map(|(_, bytes)| *bytes)
}

/// The faces and the book by which the typesetter finds them.
pub(crate) struct Faces {
    pub(crate) fonts: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
}

impl Faces {
    /// The faces, read at first use.
    pub(crate) fn get() -> Result<&'static Self, PressError> {
        static FONTS: OnceLock<Result<Faces, &'static str>> = OnceLock::new();
        FONTS.get_or_init(Self::read).as_ref().map_err(|name| PressError::Font(name))
    }

    /// Whether each face can draw this character.
    pub(crate) fn can_draw(&self, c: char) -> bool {
        self.fonts.iter().all(|font| font.info().coverage.contains(c.into()))
    }

    fn read() -> Result<Self, &'static str> {
        let fonts = FACES
            .into_iter()
            .map(|(name, bytes)| Font::new(Bytes::new(bytes), 0).ok_or(name))
            .collect::<Result<Vec<_>, _>>()?;
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Ok(Self { fonts, book })
    }
}
