//! A photo without what a device writes into it: no place, no time, no name of a device, no small picture of its own.
//!
//! What is needed to show it stays: the picture itself, its colours, and which side is up.

/// The photo laid bare; nothing where this is neither a JPEG nor a PNG file, or a broken one.
pub fn bare_photo(bytes: &[u8]) -> Option<Vec<u8>> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => jpeg(bytes),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => png(bytes),
        _ => None,
    }
}

/// Goes from marker to marker; what follows the picture's end is left out as well.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut bare = vec![0xff, 0xd8];
    let mut at = 2;
    loop {
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        match marker {
            // A marker may begin with several of these.
            0xff => at += 1,
            0xd9 => {
                bare.extend([0xff, 0xd9]);
                return Some(bare);
            }
            _ => {
                let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
                let mut end = at + 2 + length;
                let content = bytes.get(at + 4..end)?;
                if marker == 0xda {
                    end = scan_end(bytes, end)?;
                }
                if marker == 0xe1 {
                    bare.extend(upright(content));
                } else if stays(marker, content) {
                    bare.extend(&bytes[at..end]);
                }
                at = end;
            }
        }
    }
}

/// Tables and the picture stay; of what programs add only the shape of its pixels and its colours.
fn stays(marker: u8, content: &[u8]) -> bool {
    match marker {
        0xe0 => content.starts_with(b"JFIF\0"),
        0xe2 => content.starts_with(b"ICC_PROFILE\0"),
        0xee => content.starts_with(b"Adobe"),
        0xe0..=0xef | 0xfe => false,
        _ => true,
    }
}

/// Where the bytes of the picture end: at the next marker that is neither a filler nor a mark to start anew.
fn scan_end(bytes: &[u8], from: usize) -> Option<usize> {
    let is_end = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff);
    bytes.get(from..)?.windows(2).position(is_end).map(|found| from + found)
}

/// Which side is up, alone, in place of all that a camera says; nothing where it says nothing about that.
fn upright(exif: &[u8]) -> Vec<u8> {
    let Some(turn @ 2..=8) = exif.strip_prefix(b"Exif\0\0").and_then(orientation) else { return Vec::new() };
    let mut segment = vec![0xff, 0xe1, 0, 34];
    segment.extend(b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    segment.push(turn);
    segment.extend([0; 6]);
    segment
}

/// The entry 0x0112 of the first directory of a TIFF head.
fn orientation(tiff: &[u8]) -> Option<u8> {
    let big = match tiff.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let u16_at = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
    };
    let (high, low) = if big { (4, 6) } else { (6, 4) };
    let start = usize::from(u16_at(high)?) << 16 | usize::from(u16_at(low)?);
    let count = usize::from(u16_at(start)?);
    let entry = (0..count).map(|number| start + 2 + number * 12).find(|at| u16_at(*at) == Some(0x0112))?;
    u8::try_from(u16_at(entry + 8)?).ok()
}

/// Chunks that the picture needs: all whose name begins with a capital, and those of colour and size.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8]; 7] = [b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs"];
    let mut bare = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let end = at.checked_add(12)?.checked_add(usize::try_from(length).ok()?)?;
        let (name, chunk) = (bytes.get(at + 4..at + 8)?, bytes.get(at..end)?);
        if name[0].is_ascii_uppercase() || KEPT.contains(&name) {
            bare.extend(chunk);
        }
        if name == b"IEND" {
            return Some(bare);
        }
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, content].concat()
    }

    /// A camera's file: place and device in its head, a small picture behind, and which side is up.
    fn photo(turn: u8) -> Vec<u8> {
        let exif = [b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(), &[turn, 0, 0, 0, 0, 0, 0, 0]];
        let parts = [
            vec![0xff, 0xd8],
            segment(0xe0, b"JFIF\0\x01\x02"),
            segment(0xe1, &[exif.concat(), b"Telefon 7, 52.6 N 10.1 O".to_vec()].concat()),
            segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<Ort>"),
            segment(0xe2, b"MPF\0klein"),
            segment(0xfe, b"ein Kommentar"),
            segment(0xdb, &[7; 65]),
            segment(0xda, b"\x01\x01\0\0\x3f\0"),
            b"Bild\xff\x00\xff\xd3weiter".to_vec(),
            segment(0xda, b"\x01\x01\0\0\x3f\0"),
            b"zwei\xff\xd9".to_vec(),
            b"dahinter ein Film".to_vec(),
        ];
        parts.concat()
    }

    #[test]
    fn a_photo_says_nothing_of_place_time_and_device() {
        let bare = bare_photo(&photo(6)).unwrap();
        let text = String::from_utf8_lossy(&bare).into_owned();
        for gone in ["Telefon", "52.6", "Ort", "MPF", "Kommentar", "Film"] {
            assert!(!text.contains(gone), "{gone}: {text:?}");
        }
        for kept in ["JFIF", "Bild", "weiter", "zwei"] {
            assert!(text.contains(kept), "{kept}: {text:?}");
        }
        assert!(bare.ends_with(b"zwei\xff\xd9"));
        // Laid bare again it is the same: and its side is still up.
        assert_eq!(bare_photo(&bare).unwrap(), bare);
        let head = bare.windows(6).position(|part| part == b"Exif\0\0").unwrap();
        assert_eq!((bare[head - 1], orientation(&bare[head + 6..])), (34, Some(6)));
        assert!(!String::from_utf8_lossy(&bare_photo(&photo(1)).unwrap()).contains("Exif"), "upright says nothing");
    }

    #[test]
    fn a_drawing_says_nothing_either() {
        let chunk = |name: &[u8], content: &[u8]| {
            [&u32::try_from(content.len()).unwrap().to_be_bytes()[..], name, content, &[0; 4]].concat()
        };
        let head = b"\x89PNG\r\n\x1a\n".to_vec();
        let kept = [head.clone(), chunk(b"IHDR", b"breit"), chunk(b"IDAT", b"Bild"), chunk(b"IEND", b"")].concat();
        let more = [
            head,
            chunk(b"IHDR", b"breit"),
            chunk(b"tEXt", b"Ort"),
            chunk(b"eXIf", b"Telefon"),
            chunk(b"IDAT", b"Bild"),
        ];
        let more = [more.concat(), chunk(b"IEND", b""), b"dahinter".to_vec()].concat();
        assert_eq!(bare_photo(&more).unwrap(), kept);
    }

    #[test]
    fn what_is_no_photo_or_a_broken_one_is_none() {
        let whole = photo(6);
        for bytes in [
            &b"%PDF-1.7"[..],
            b"",
            &whole[..whole.len() / 2],
            b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIDAT",
            b"\xff\xd8\xffx",
        ] {
            assert_eq!(bare_photo(bytes), None);
        }
    }
}
