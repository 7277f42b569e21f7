//! A drawing for an office document: the SVG itself, and a picture of it for programs that cannot read SVG.

use std::sync::{Arc, OnceLock};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{self, fontdb},
};

use crate::{PressError, Svg, pdf::faces};

/// Pixels per unit of the drawing: sharp on paper, small as a file.
const SCALE: f32 = 2.0;

/// A drawing as PNG, with its own width and height.
pub(super) struct Picture {
    pub(super) png: Vec<u8>,
    pub(super) width: f32,
    pub(super) height: f32,
}

pub(super) fn picture(svg: &Svg) -> Result<Picture, PressError> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| {
        let mut fonts = fontdb::Database::new();
        faces().for_each(|face| fonts.load_font_data(face.to_vec()));
        Arc::new(fonts)
    });
    let fault = |reason: String| PressError::Office(reason);
    let options =
        usvg::Options { fontdb: Arc::clone(fonts), font_family: "Fira Sans".into(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(svg.as_str(), &options).map_err(|error| fault(error.to_string()))?;
    let size = tree.size();
    let pixels = size.to_int_size().scale_by(SCALE).ok_or_else(|| fault("the drawing has no size".into()))?;
    let mut map =
        Pixmap::new(pixels.width(), pixels.height()).ok_or_else(|| fault("the drawing is too large".into()))?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut map.as_mut());
    let png = map.encode_png().map_err(|error| fault(error.to_string()))?;
    Ok(Picture { png, width: size.width(), height: size.height() })
}
