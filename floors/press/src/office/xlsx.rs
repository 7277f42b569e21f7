//! Tables as a workbook: one sheet each, header row that stays and repeats, numbers as numbers.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::{Emphasis, PressError, Row, Table};

/// The widest column in characters; longer texts wrap.
const WIDEST: usize = 60;

/// Tables as an XLSX workbook. `dated` (`2026-11-21`) is its date: the same tables give the same bytes.
///
/// # Errors
/// When a table is larger than a sheet can be.
pub fn xlsx(title: &str, dated: &str, tables: &[&Table]) -> Result<Vec<u8>, PressError> {
    write(title, dated, tables).map_err(|error| PressError::Office(error.to_string()))
}

fn write(title: &str, dated: &str, tables: &[&Table]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = ExcelDateTime::parse_from_str(dated)?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&day));
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        let name = sheet_name(table.caption(), &names);
        sheet(book.add_worksheet().set_name(&name)?, table)?;
        names.push(name);
    }
    book.save_to_buffer()
}

fn sheet(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let head =
        Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin).set_align(FormatAlign::Top);
    for (column, text) in (0_u16..).zip(table.columns()) {
        sheet.write_string_with_format(0, column, text, &head)?;
        let longest =
            table.rows().iter().filter_map(|row| row.texts().nth(usize::from(column))).map(|text| text.chars().count());
        let width = longest.chain([text.chars().count()]).max().unwrap_or(8).clamp(8, WIDEST) + 2;
        sheet.set_column_width(column, f64::from(u32::try_from(width).unwrap_or(10)))?;
    }
    let numeric = table.numeric();
    for (line, row) in (1_u32..).zip(table.rows()) {
        self::row(sheet, line, row, &numeric)?;
    }
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape().set_print_fit_to_pages(1, 0).set_paper_size(9);
    Ok(())
}

fn row(sheet: &mut Worksheet, line: u32, row: &Row, numeric: &[bool]) -> Result<(), XlsxError> {
    let head = row.head.as_ref().map(|text| (text.as_str(), Emphasis::Strong));
    let cells = row.cells.iter().map(|cell| (cell.text.as_str(), cell.emphasis));
    for ((column, (text, emphasis)), numeric) in (0_u16..).zip(head.into_iter().chain(cells)).zip(numeric) {
        let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let format = if emphasis == Emphasis::Strong { plain.set_bold() } else { plain };
        match number(text).filter(|_| *numeric) {
            Some(value) => sheet.write_number_with_format(line, column, value, &format)?,
            // A text stays a text, also one that begins with an equals sign.
            None => sheet.write_string_with_format(line, column, text, &format)?,
        };
    }
    Ok(())
}

/// `1.204`, `-3`, `87,5`: as German pages write numbers; anything with a sign of its own, such as `%`, stays text.
fn number(text: &str) -> Option<f64> {
    let plain: String = text.trim().chars().filter(|c| !matches!(c, '.' | '\u{a0}' | '\u{202f}')).collect();
    let plain = plain.replace('−', "-").replace(',', ".");
    let digits = plain.trim_start_matches('-').chars().all(|c| c.is_ascii_digit() || c == '.');
    if digits { plain.parse().ok() } else { None }
}

/// At most 31 characters, none of those a sheet's name must not have, and not the same as another.
fn sheet_name(caption: &str, taken: &[String]) -> String {
    let plain: String = caption.chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).collect();
    let cut = |length| plain.chars().take(length).collect::<String>().trim().to_owned();
    let free = |name: &String| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let numbered = (2..1_000).map(|number| format!("{} {number}", cut(27)));
    std::iter::once(cut(31)).chain(numbered).find(free).unwrap_or_default()
}
