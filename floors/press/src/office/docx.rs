//! The document as DOCX, to be edited: real headings, lists, tables with repeated header rows, pictures with their words,
//! and its language. ECMA-376, in the part that Word and LibreOffice both read.

use std::fmt::Write;

use super::{
    package::packed,
    parts,
    picture::{Picture, picture},
    words_xml::xml,
};
use crate::{Block, Document, Emphasis, Figure, Inline, List, PressError, Row, Table, words};

const NAMES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main""#;

/// The text's width on a sheet in twentieths of a point: upright, and turned for wide tables.
const WIDTH: u32 = 9_638;
const WIDTH_TURNED: u32 = 14_570;

/// Columns from which on the sheets are turned.
const WIDE: usize = 7;

/// English metric units in a point.
const POINT: f32 = 12_700.0;

/// What grows while blocks are written: the body, and what it refers to.
#[derive(Default)]
struct Writing {
    body: String,
    relations: String,
    lists: String,
    files: Vec<(String, Vec<u8>)>,
    number: usize,
    width: u32,
}

/// The document as a DOCX file; the same document gives the same bytes.
///
/// # Errors
/// [`PressError::Faulty`] when the document has faults, [`PressError::Office`] when a drawing cannot be turned into a picture.
pub fn docx(document: &Document) -> Result<Vec<u8>, PressError> {
    let faults = document.check();
    if !faults.is_empty() {
        return Err(PressError::Faulty(faults));
    }
    let wide = |block: &Block| matches!(block, Block::Table(table) if table.columns().len() >= WIDE);
    let turned = document.blocks.iter().any(wide);
    let width = if turned { WIDTH_TURNED } else { WIDTH };
    let mut writing = Writing { width, number: 10, ..Writing::default() };
    writing.paragraph("Title", &run(&document.title, ""));
    if let Some(subtitle) = &document.subtitle {
        writing.paragraph("Subtitle", &run(subtitle, ""));
    }
    for block in &document.blocks {
        writing.block(block, document)?;
    }
    let size = if turned { r#"w:w="16838" w:h="11906" w:orient="landscape""# } else { r#"w:w="11906" w:h="16838""# };
    let section = format!(
        r#"<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz {size}/><w:pgMar w:top="1361" w:right="1134" w:bottom="1361" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>"#
    );
    let body = format!("<w:body>{}{section}</w:body>", writing.body);
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), parts::TYPES.as_bytes().to_vec()),
        ("_rels/.rels".to_owned(), parts::RELATIONS.as_bytes().to_vec()),
        ("docProps/core.xml".to_owned(), properties(document).into_bytes()),
        ("word/document.xml".to_owned(), part("document", &body)),
        ("word/_rels/document.xml.rels".to_owned(), relations(&writing.relations)),
        ("word/styles.xml".to_owned(), part("styles", &styles(document))),
        ("word/numbering.xml".to_owned(), part("numbering", &format!("{}{}", parts::LISTS, writing.lists))),
        ("word/settings.xml".to_owned(), part("settings", "<w:compat/>")),
        ("word/header1.xml".to_owned(), part("hdr", &head(document))),
        ("word/footer1.xml".to_owned(), part("ftr", &foot(document, width))),
    ];
    files.extend(writing.files);
    packed(&files)
}

impl Writing {
    fn block(&mut self, block: &Block, document: &Document) -> Result<(), PressError> {
        match block {
            Block::Heading { level, text } => self.paragraph(&format!("Heading{}", level - 1), &run(text, "")),
            Block::Paragraph(inlines) => {
                let runs = self.inlines(inlines);
                self.paragraph("Normal", &runs);
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure)?,
            Block::Note(text) => {
                let name = words::of(&document.language).map_or("", |words| words.note);
                self.paragraph("Note", &format!("{}{}", run(&format!("{name}: "), "Strong"), run(text, "")));
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, style: &str, runs: &str) {
        // Writing into a String does not fail.
        let _infallible = write!(self.body, r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>"#);
    }

    fn inlines(&mut self, inlines: &[Inline]) -> String {
        let mut runs = String::new();
        for inline in inlines {
            match inline {
                Inline::Text(text) => runs.push_str(&run(text, "")),
                Inline::Strong(text) => runs.push_str(&run(text, "Strong")),
                Inline::Emphasis(text) => runs.push_str(&run(text, "Emphasis")),
                Inline::Link { text, url } => {
                    let id = self.relation("hyperlink", &xml(url), r#" TargetMode="External""#);
                    let _infallible =
                        write!(runs, r#"<w:hyperlink r:id="{id}">{}</w:hyperlink>"#, run(text, "Hyperlink"));
                }
            }
        }
        runs
    }

    /// A numbered list counts for itself, so it gets a counter of its own.
    fn list(&mut self, list: &List) {
        let number = if list.ordered {
            self.number += 1;
            let _infallible = write!(
                self.lists,
                r#"<w:num w:numId="{0}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
                self.number
            );
            self.number
        } else {
            1
        };
        for item in &list.items {
            let runs = self.inlines(item);
            let _infallible = write!(
                self.body,
                r#"<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>{runs}</w:p>"#
            );
        }
    }

    fn table(&mut self, table: &Table) {
        self.paragraph("Caption", &run(table.caption(), ""));
        let columns = u32::try_from(table.columns().len()).unwrap_or(1).max(1);
        let each = self.width / columns;
        let headed = u8::from(table.rows().iter().all(|row| row.head.is_some()));
        let _infallible = write!(
            self.body,
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="{headed}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{0}"/></w:tblPr><w:tblGrid>{1}</w:tblGrid>"#,
            xml(table.caption()),
            format!(r#"<w:gridCol w:w="{each}"/>"#).repeat(table.columns().len()),
        );
        let numeric = table.numeric();
        let head = table.columns().iter().zip(&numeric).map(|(text, right)| cell(text, "Strong", *right, each));
        let _infallible =
            write!(self.body, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>", head.collect::<String>());
        table.rows().iter().for_each(|row| self.row(row, &numeric, each));
        // A table must not touch the next one.
        self.body.push_str("</w:tbl><w:p/>");
    }

    fn row(&mut self, row: &Row, numeric: &[bool], each: u32) {
        let head = row.head.as_deref().map(|text| (text, "Strong"));
        let style = |emphasis| if emphasis == Emphasis::Strong { "Strong" } else { "" };
        let cells = row.cells.iter().map(|cell| (cell.text.as_str(), style(cell.emphasis)));
        let all =
            head.into_iter().chain(cells).zip(numeric).map(|((text, style), right)| cell(text, style, *right, each));
        let _infallible = write!(self.body, "<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>", all.collect::<String>());
    }

    fn figure(&mut self, figure: &Figure) -> Result<(), PressError> {
        let Picture { png, width, height } = picture(figure.svg())?;
        let (png_id, svg_id) = (self.picture("png", png), self.picture("svg", figure.svg().as_str().into()));
        self.number += 1;
        // As wide as the text, never wider than drawn at full size.
        let room = f32::from(u16::try_from(self.width).unwrap_or(u16::MAX)) / 20.0;
        let scale = (room / width).min(1.0);
        let runs = drawing(&Drawn {
            id: self.number,
            alt: figure.alt(),
            png: &png_id,
            svg: &svg_id,
            wide: (width * scale * POINT).round(),
            high: (height * scale * POINT).round(),
        });
        self.paragraph("Normal", &runs);
        if let Some(caption) = figure.caption() {
            self.paragraph("Caption", &run(caption, ""));
        }
        Ok(())
    }

    fn picture(&mut self, kind: &str, bytes: Vec<u8>) -> String {
        let name = format!("media/picture{}.{kind}", self.files.len() + 1);
        self.files.push((format!("word/{name}"), bytes));
        self.relation("image", &name, "")
    }

    fn relation(&mut self, kind: &str, target: &str, mode: &str) -> String {
        self.number += 1;
        let id = format!("rId{}", self.number);
        let _infallible = write!(
            self.relations,
            r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"{mode}/>"#
        );
        id
    }
}

/// A picture in the running text.
struct Drawn<'a> {
    id: usize,
    alt: &'a str,
    png: &'a str,
    svg: &'a str,
    wide: f32,
    high: f32,
}

fn drawing(one: &Drawn<'_>) -> String {
    let Drawn { id, png, svg, wide, high, .. } = one;
    let alt = xml(one.alt);
    format!(
        r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{id}" name="{id}" descr="{alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="{id}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{png}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip r:embed="{svg}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    )
}

/// A run of text; line breaks stay.
fn run(text: &str, style: &str) -> String {
    let properties =
        if style.is_empty() { String::new() } else { format!(r#"<w:rPr><w:rStyle w:val="{style}"/></w:rPr>"#) };
    let lines: Vec<String> =
        text.lines().map(|line| format!(r#"<w:t xml:space="preserve">{}</w:t>"#, xml(line))).collect();
    format!("<w:r>{properties}{}</w:r>", lines.join("<w:br/>"))
}

fn cell(text: &str, style: &str, right: bool, width: u32) -> String {
    let side = if right { r#"<w:pPr><w:jc w:val="right"/></w:pPr>"# } else { "" };
    format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p>{side}{}</w:p></w:tc>"#, run(text, style))
}

fn part(name: &str, inner: &str) -> Vec<u8> {
    format!(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} {NAMES}>{inner}</w:{name}>"#)
        .into_bytes()
}

fn relations(more: &str) -> Vec<u8> {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}{more}</Relationships>"#,
        parts::OWN_RELATIONS
    )
    .into_bytes()
}

fn styles(document: &Document) -> String {
    let language = if document.language == "en" { "en-GB" } else { "de-DE" };
    format!(
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Fira Sans" w:hAnsi="Fira Sans" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="{language}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>{}"#,
        parts::STYLES
    )
}

fn head(document: &Document) -> String {
    let title = document.running_title.as_ref().unwrap_or(&document.title);
    format!(r#"<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{}</w:p>"#, run(title, ""))
}

fn foot(document: &Document, width: u32) -> String {
    let words = words::of(&document.language);
    let (page, of) = words.map_or(("", ""), |words| (words.page, words.of));
    let field = |name: &str| format!(r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#);
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs></w:pPr>{}<w:r><w:tab/></w:r>{}{}{}{}</w:p>"#,
        run(&document.made_by, ""),
        run(&format!("{page} "), ""),
        field("PAGE"),
        run(&format!(" {of} "), ""),
        field("NUMPAGES"),
    )
}

/// Title, language and day; no author, because nobody asked to be named.
fn properties(document: &Document) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dc:language>{}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{}T00:00:00Z</dcterms:created></cp:coreProperties>"#,
        xml(&document.title),
        xml(&document.language),
        xml(&document.dated),
    )
}
