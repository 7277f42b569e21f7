//! Attachments and photos that say they are something else, or more than they are.

use super::{
    books,
    pack::{Dice, End, pack, part},
};

/// What comes of a file: its name, its bytes, and whether it must be refused whatever the name says.
pub(super) struct Paper {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) forbidden: bool,
}

pub(super) type Class = (&'static str, fn(&mut Dice) -> Paper);

/// Endings that are taken, and such that are not.
const ENDINGS: &[&str] = &[
    "pdf", "docx", "xlsx", "odt", "jpeg", "jpg", "png", "webp", "csv", "txt", "svg", "html", "exe", "docm", "xlsm",
    "zip", "pdf.exe", "PDF", "",
];

pub(super) const CLASSES: &[Class] = &[
    ("pictures with scripts", |dice| {
        let more = "<script>alert(1)</script>".repeat(dice.size(1_000));
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">{more}</svg>");
        text(dice, &svg)
    }),
    ("pages", |dice| text(dice, "<!doctype html><script src=//angreifer.example></script>")),
    ("programs", |dice| {
        let head =
            *dice.pick(&[b"MZ\x90\0".as_slice(), b"\x7fELF\x02\x01", b"#!/bin/sh\0", b"\xca\xfe\xba\xbe", b"\0asm"]);
        let rest = dice.bytes(200);
        named(dice, [head, &rest].concat(), true)
    }),
    ("a paper and a program in one", |dice| {
        let heads: [&[u8]; 6] =
            [b"%PDF-1.7\n", b"\xff\xd8\xff\xe0", b"RIFF\xff\xff\xff\xffWEBP", PNG, b"GIF89a=1;", b"MZ"];
        let head = *dice.pick(&heads);
        let inner = pack(&[part("a.class", dice.bytes(90))], &End::default());
        let script = b"*/=alert(1)/*<script>alert(1)</script>";
        let taken = !matches!(head[0], b'G' | b'M');
        named(dice, [head, script, &inner].concat(), !taken)
    }),
    ("papers that act", |dice| {
        let acts =
            "/OpenAction<</S/JavaScript/JS(app.alert(1))>>/AA<</O<</S/Launch/F(cmd.exe)>>>>".repeat(dice.size(500));
        named(dice, format!("%PDF-1.7\n1 0 obj<<{acts}>>endobj\n%%EOF").into_bytes(), false)
    }),
    ("documents", |dice| {
        let (_, make) = dice.pick(books::CLASSES);
        let bytes = make(dice);
        named(dice, bytes, false)
    }),
    ("documents with macros", |dice| {
        let program = *dice.pick(&["vbaProject.bin", "VBAPROJECT.BIN", "Vbaproject.Bin"]);
        let main = *dice.pick(&["word/document.xml", "xl/workbook.xml"]);
        let folder = *dice.pick(&["word/", "xl/", "", "a/b/"]);
        let parts = [part("[Content_Types].xml", "<a/>"), part(main, "<a/>"), part(&format!("{folder}{program}"), "x")];
        named(dice, pack(&parts, &End::default()), true)
    }),
    ("floods of pixels", |dice| {
        let side = *dice.pick(&[0_u32, 1, 65_535, 0x7fff_ffff, u32::MAX]);
        let head = [b"IHDR".as_slice(), &side.to_be_bytes(), &side.to_be_bytes(), &[16, 6, 0, 0, 1]].concat();
        let pixels = super::pack::deflated(&vec![0; dice.size(4_000_000)]);
        let chunks = [chunk(&head), chunk(&[b"IDAT", pixels.as_slice()].concat()), chunk(b"IEND")].concat();
        named(dice, [PNG, &chunks].concat(), false)
    }),
    ("chunks that lie", |dice| {
        let mut bytes = PNG.to_vec();
        for _ in 0..dice.size(20_000) {
            let length = *dice.pick(&[0_u32, 1, 4, 0x7fff_ffff, u32::MAX]);
            bytes.extend(
                [length.to_be_bytes().as_slice(), *dice.pick(&[b"tEXt", b"IDAT", b"iCCP", b"\0\0\0\0"])].concat(),
            );
            bytes.extend(dice.bytes(8));
        }
        named(dice, bytes, false)
    }),
    ("segments that lie", |dice| {
        let mut bytes = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0".to_vec();
        for _ in 0..dice.size(20_000) {
            let marker = *dice.pick(&[0xe1_u8, 0xe2, 0xda, 0xff, 0xfe, 0xdb, 0x00, 0xd0]);
            let length = *dice.pick(&[0_u16, 1, 2, 3, 40, 0xffff]);
            let tiff = b"Exif\0\0II*\0\xff\xff\xff\xff\xff\xff\x12\x01";
            bytes.extend(
                [[0xff, marker].as_slice(), &length.to_be_bytes(), *dice.pick(&[tiff.as_slice(), b"ab", b"\xff\0"])]
                    .concat(),
            );
        }
        named(dice, bytes, false)
    }),
    ("archives that are no documents", |dice| {
        let inner = vec![b' '; dice.size(2_000_000)];
        let names = books::LEADING.iter().map(|name| part(name, inner.clone()));
        named(dice, pack(&names.collect::<Vec<_>>(), &End::default()), true)
    }),
    ("bytes", |dice| {
        let count = dice.size(100_000);
        let bytes = dice.bytes(count);
        named(dice, bytes, false)
    }),
];

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

fn chunk(named: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(named);
    [((named.len() - 4) as u32).to_be_bytes().as_slice(), named, &sum.sum().to_be_bytes()].concat()
}

/// What is text may be taken as text, and as nothing else.
fn text(dice: &mut Dice, content: &str) -> Paper {
    let paper = named(dice, content.as_bytes().to_vec(), false);
    let forbidden = !paper.name.to_lowercase().ends_with(".txt") && !paper.name.ends_with(".csv");
    Paper { forbidden, ..paper }
}

fn named(dice: &mut Dice, bytes: Vec<u8>, forbidden: bool) -> Paper {
    let leading = (*dice.pick(books::LEADING)).to_owned();
    Paper { name: format!("{leading}.{}", dice.pick(ENDINGS)), bytes, forbidden }
}
