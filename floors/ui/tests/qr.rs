//! What the drawn code says, as a phone would read it: by a decoder that knows nothing of the library that drew it.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

/// The drawing's dark modules, painted with so many points each.
fn decoded(svg: &str) -> String {
    const POINTS: usize = 4;
    let side: usize = between(svg, "viewBox=\"0 0 ", " ").parse().unwrap();
    let mut dark = vec![false; side * side];
    for module in between(svg, "<path d=\"", "\"").split('M').skip(1) {
        let (x, y) = module.strip_suffix("h1v1h-1z").unwrap().split_once(' ').unwrap();
        dark[y.parse::<usize>().unwrap() * side + x.parse::<usize>().unwrap()] = true;
    }
    let paint = |x, y| if dark[y / POINTS * side + x / POINTS] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * POINTS, side * POINTS, paint);
    let found = image.detect_grids();
    assert_eq!(found.len(), 1, "one code is found");
    found[0].decode().unwrap().1
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap().0
}

#[test]
fn the_drawn_code_says_the_address() {
    for address in ["http://127.0.0.1:8080/w/k7xd9m", "https://gelingen.jugendamt-beispiel.example/w/bcdfgh"] {
        assert_eq!(decoded(&ui::qr_svg(address).unwrap()), address);
        let view = ui::qr_view(address, "QR-Code mit der Adresse").into_string();
        assert_eq!(decoded(&view), address);
    }
    assert_eq!(ui::qr_svg(&"x".repeat(5_000)), None, "longer than a code can hold");
}
