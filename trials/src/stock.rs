//! The stock of an office of the demo: files are handed in there, and given out.

use crate::wire::{Answer, Wire};

const STOCK: &str = "/programmes/nds-79a-2016/offices/celle/stock";
/// Who may hand files in there.
pub(crate) const HEAD: &str = "leitung-celle";
pub(crate) const TITLE: &str = "Handbuch der Pflegekinderhilfe (Beispiel)";

/// Hands a text in: as an entry with its fields (`/new`, `file`) or as a file of a folder (`/files`, `files`).
pub(crate) fn hand_in(wire: &mut Wire, session: &str, (at, field): (&str, &str), text: &str) -> Result<Answer, String> {
    let part = |name: &str, value: &str| {
        format!("--grenze\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let file = part(&format!("{field}\"; filename=\"Bestand.txt"), text);
    let body = part("kind", "document") + &part("title", TITLE) + &file + "--grenze--\r\n";
    let head = format!(
        "POST {STOCK}{at} HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=grenze\r\nContent-Length: {}\r\n",
        body.len()
    );
    wire.ask(&head, Some(session), body.as_bytes()).map_err(|error| error.to_string())
}

/// Where the file of the first entry is given out.
pub(crate) fn file(wire: &mut Wire, session: &str) -> Result<String, String> {
    let list = wire.get(STOCK, Some(session)).map_err(|error| error.to_string())?.text();
    let end = list.find("/file\"").ok_or_else(|| format!("the stock shows no file: {list}"))?;
    let start = list[..end].rfind('"').unwrap_or_default() + 1;
    Ok(list[start..end + 5].to_owned())
}
