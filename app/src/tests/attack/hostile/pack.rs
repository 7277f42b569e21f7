//! Chance that comes again with its seed, and zip archives put together by hand, so that they can lie.

use std::io::Write;

/// Chance (splitmix64), and how far a class of files goes: to its worst at first, then anywhere below.
pub(super) struct Dice {
    state: u64,
    worst: bool,
    long: bool,
}

impl Dice {
    pub(super) fn new(seed: u64, round: usize, long: bool) -> Self {
        Self { state: seed ^ (round as u64).wrapping_mul(0xd134_2543_de82_ef95), worst: round == 0, long }
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % (end.max(1) as u64)) as usize
    }

    pub(super) fn pick<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.below(of.len())]
    }

    /// How many of something: the most that the class knows, or any smaller number, small ones as often as large ones. In the
    /// short form a part of what is much: making it takes longer than reading it.
    pub(super) fn size(&mut self, most: usize) -> usize {
        let most = if self.long || most < 10_000 { most } else { most / 32 };
        self.upto(most)
    }

    /// The same, as much in the short form: what is made quickly.
    pub(super) fn upto(&mut self, most: usize) -> usize {
        if self.worst {
            return most;
        }
        let bits = self.below(most.ilog2() as usize + 1);
        (1 << bits) + self.below(1 << bits)
    }

    pub(super) fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.below(256) as u8).collect()
    }
}

/// A part of an archive, and what is said of it.
#[derive(Clone, Default)]
pub(super) struct Part {
    pub(super) name: Vec<u8>,
    pub(super) bytes: Vec<u8>,
    pub(super) flags: u16,
    /// Another method than the one that packed it.
    pub(super) method: Option<u16>,
    /// Another sum of its bytes.
    pub(super) sum: Option<u32>,
    /// Another size.
    pub(super) size: Option<u32>,
    /// Another place, and no bytes of its own.
    pub(super) at: Option<u32>,
    /// As a system of files describes it: `0o120777` is a link.
    pub(super) mode: u32,
    pub(super) extra: Vec<u8>,
}

pub(super) fn part(name: &str, bytes: impl Into<Vec<u8>>) -> Part {
    Part { name: name.as_bytes().to_vec(), bytes: bytes.into(), ..Part::default() }
}

/// What the end of an archive says that is not so.
#[derive(Clone, Default)]
pub(super) struct End {
    pub(super) count: Option<u16>,
    pub(super) directory: Option<u32>,
    /// Count, size and place in the record for large archives, and the place of that record.
    pub(super) large: Option<[u64; 4]>,
    pub(super) comment: Vec<u8>,
}

/// The archive.
pub(super) fn pack(parts: &[Part], end: &End) -> Vec<u8> {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let packed = deflated(&part.bytes);
        let mut sum = flate2::Crc::new();
        sum.update(&part.bytes);
        let size = part.size.unwrap_or(part.bytes.len() as u32);
        let about = [
            part.flags.to_le_bytes().to_vec(),
            part.method.unwrap_or(8).to_le_bytes().to_vec(),
            vec![0; 4],
            part.sum.unwrap_or(sum.sum()).to_le_bytes().to_vec(),
            (packed.len() as u32).to_le_bytes().to_vec(),
            size.to_le_bytes().to_vec(),
            (part.name.len() as u16).to_le_bytes().to_vec(),
            (part.extra.len() as u16).to_le_bytes().to_vec(),
        ]
        .concat();
        let at = part.at.unwrap_or(body.len() as u32);
        if part.at.is_none() {
            body.extend([b"PK\x03\x04\x2d\0".as_slice(), &about, &part.name, &part.extra, &packed].concat());
        }
        let mode = (part.mode << 16).to_le_bytes();
        directory.extend([b"PK\x01\x02\x2d\x03\x2d\0".as_slice(), &about, &[0; 6], &mode, &at.to_le_bytes()].concat());
        directory.extend([part.name.as_slice(), &part.extra].concat());
    }
    let (place, size) = (body.len() as u32, (directory.len() as u32).to_le_bytes());
    let count = end.count.unwrap_or(parts.len() as u16).to_le_bytes();
    let mut whole = [body, directory].concat();
    if let Some([entries, length, at, record]) = end.large {
        let told = [entries, entries, length, at].map(u64::to_le_bytes).concat();
        let own = whole.len() as u64;
        whole.extend([b"PK\x06\x06".as_slice(), &44_u64.to_le_bytes(), &[45, 0, 45, 0], &[0; 8], &told].concat());
        let record = if record == 0 { own } else { record };
        whole.extend([b"PK\x06\x07".as_slice(), &[0; 4], &record.to_le_bytes(), &1_u32.to_le_bytes()].concat());
    }
    let told = end.directory.unwrap_or(place).to_le_bytes();
    let comment = (end.comment.len() as u16).to_le_bytes();
    whole.extend([b"PK\x05\x06\0\0\0\0".as_slice(), &count, &count, &size, &told, &comment, &end.comment].concat());
    whole
}

pub(super) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}
