//! The table of contents of a zip archive: names only, nothing is unpacked.

/// More entries than any office document has.
const MOST: usize = 10_000;

/// The names in the archive's directory, or `None` where it cannot be followed.
pub(crate) fn names(bytes: &[u8]) -> Option<Vec<String>> {
    let end = end_record(bytes)?;
    let count = usize::from(u16_at(bytes, end + 10)?);
    let mut at = usize::try_from(u32_at(bytes, end + 16)?).ok()?;
    if count > MOST {
        return None;
    }
    let mut names = Vec::with_capacity(count);
    for _ in 0..count {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let lengths = [u16_at(bytes, at + 28)?, u16_at(bytes, at + 30)?, u16_at(bytes, at + 32)?].map(usize::from);
        let name = bytes.get(at + 46..at + 46 + lengths[0])?;
        names.push(String::from_utf8_lossy(name).into_owned());
        at += 46 + lengths.iter().sum::<usize>();
    }
    Some(names)
}

/// Where the record at the end begins: it is followed by a comment of at most 65,535 bytes.
fn end_record(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(22)?;
    (last.saturating_sub(65_535)..=last).rev().find(|at| bytes[*at..].starts_with(b"PK\x05\x06"))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
