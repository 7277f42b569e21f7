//! An address as a QR code: one path, so that it prints sharp and stands on a page as it is.

use std::fmt::Write;

use maud::{Markup, PreEscaped, html};
use qrcode::{Color, QrCode};

/// Light modules around the code, which readers need.
const QUIET: usize = 4;

/// The code as SVG; nothing where the address is longer than a code can hold.
pub fn qr_svg(text: &str) -> Option<String> {
    let code = QrCode::new(text.as_bytes()).ok()?;
    let (width, colours) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (at, _) in colours.iter().enumerate().filter(|(_, colour)| **colour == Color::Dark) {
        let _infallible = write!(path, "M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET);
    }
    let side = width + 2 * QUIET;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" viewBox=\"0 0 {side} {side}\" width=\"300\" height=\"300\" shape-rendering=\"crispEdges\">\
         <rect x=\"0\" y=\"0\" width=\"{side}\" height=\"{side}\" fill=\"#ffffff\"></rect><path d=\"{path}\" fill=\"#000000\"></path></svg>"
    ))
}

/// The code on a page, with its words.
pub fn qr_view(text: &str, alt: &str) -> Markup {
    html! {
        @if let Some(svg) = qr_svg(text) { div class="qr-frame" role="img" aria-label=(alt) { (PreEscaped(svg)) } }
    }
}
