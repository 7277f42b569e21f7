//! What stands in a packed file, such as a DOCX or XLSX: all its parts as one text, for tests that look for words.

use std::io::Read;

/// The parts of a ZIP archive, inflated, one after the other. Anything else comes back as it is (lossy).
pub fn unpacked(bytes: &[u8]) -> String {
    if !bytes.starts_with(b"PK\x03\x04") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut text = String::new();
    for at in bytes.windows(4).enumerate().filter(|(_, word)| *word == b"PK\x01\x02").map(|(at, _)| at) {
        let number = |at: usize, width: usize| {
            bytes[at..at + width].iter().rev().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte))
        };
        let (method, size, local) = (number(at + 10, 2), number(at + 20, 4), number(at + 42, 4));
        let begin = local + 30 + number(local + 26, 2) + number(local + 28, 2);
        let packed = &bytes[begin..begin + size];
        let mut part = Vec::new();
        match method {
            0 => part.extend_from_slice(packed),
            _ => drop(flate2::read::DeflateDecoder::new(packed).read_to_end(&mut part).unwrap()),
        }
        text.push_str(&String::from_utf8_lossy(&part));
        text.push('\n');
    }
    text
}
