//! Events as bytes: made once, framed once, sent to every reader of a room.

use axum::body::Bytes;
use db::Grown;

/// Some events, in the frame of a chunk as HTTP/1.1 wants it. Cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    chunk: Bytes,
    head: usize,
}

impl Piece {
    pub(super) fn new(events: &str) -> Self {
        let size = format!("{:x}\r\n", events.len());
        Self { head: size.len(), chunk: Bytes::from(format!("{size}{events}\r\n")) }
    }

    /// How much goes out for each reader.
    pub(super) fn len(&self) -> usize {
        self.chunk.len()
    }

    /// The events in their frame.
    pub(super) fn framed(&self) -> Bytes {
        self.chunk.clone()
    }

    /// The events alone, for HTTP/1.0 and for bodies that are framed elsewhere.
    pub(super) fn plain(&self) -> Bytes {
        self.chunk.slice(self.head..self.chunk.len() - 2)
    }
}

/// The end of a stream in the frame of HTTP/1.1.
pub(super) const END: &[u8] = b"0\r\n\r\n";

/// What a reader hears first: when to come back after a break, and the number from which it is told. No event.
pub(super) fn greeting(after: i64, pause: u32) -> Piece {
    Piece::new(&format!("retry: {pause}\nid: {after}\n\n"))
}

/// A sign of life that means nothing.
pub(super) fn beat() -> Piece {
    Piece::new(":\n\n")
}

/// One entry of the journal.
pub(super) fn entry(grown: &Grown) -> String {
    let (number, kind, subject) = (grown.number, &grown.kind, &grown.subject);
    let data = serde_json::json!({ "number": number, "kind": kind, "subject": subject });
    format!("id: {number}\nevent: grown\ndata: {data}\n\n")
}

/// Instead of all entries up to a number: whoever hears this asks for the whole state.
pub(super) fn gap(number: i64) -> String {
    format!("id: {number}\nevent: gap\ndata: {{\"number\":{number}}}\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_framed_for_those_who_want_it() {
        let piece = Piece::new("id: 1\n\n");
        assert_eq!((&*piece.framed(), &*piece.plain()), (&b"7\r\nid: 1\n\n\r\n"[..], &b"id: 1\n\n"[..]));
    }

    #[test]
    fn an_entry_is_told_without_its_content() {
        let scope = kernel::Scope::INSTANCE.id;
        let grown = Grown { scope, number: 7, kind: "notes.written".to_owned(), subject: "a\"\n".to_owned() };
        let text = "id: 7\nevent: grown\ndata: {\"kind\":\"notes.written\",\"number\":7,\"subject\":\"a\\\"\\n\"}\n\n";
        assert_eq!(entry(&grown), text);
    }
}
