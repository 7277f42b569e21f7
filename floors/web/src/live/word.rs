//! Events as bytes: made once, framed once, sent to every reader of a room.

use axum::body::Bytes;
use db::{Grown, journal::Mark};

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

/// What a reader hears first: when to come back after a break, and the mark from which it is told. No event. Who is lost
/// keeps what it knows until its gap is told: cut off before, it comes back as lost as it was.
pub(super) fn greeting(from: Option<Mark>, pause: u32) -> Piece {
    let id = from.map(|mark| format!("id: {mark}\n")).unwrap_or_default();
    Piece::new(&format!("retry: {pause}\n{id}\n"))
}

/// A sign of life that means nothing.
pub(super) fn beat() -> Piece {
    Piece::new(":\n\n")
}

/// One entry of the journal.
pub(super) fn entry(grown: &Grown) -> String {
    let (mark, kind, subject) = (grown.mark, &grown.kind, &grown.subject);
    let data = serde_json::json!({ "number": mark.number, "kind": kind, "subject": subject });
    format!("id: {mark}\nevent: grown\ndata: {data}\n\n")
}

/// Instead of all entries up to a mark: whoever hears this asks for the whole state.
pub(super) fn gap(mark: Mark) -> String {
    format!("id: {mark}\nevent: gap\ndata: {{\"number\":{}}}\n\n", mark.number)
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
        let grown = Grown {
            scope,
            mark: "7-0b5c77e1".parse().unwrap(),
            kind: "notes.written".to_owned(),
            subject: "a\"\n".to_owned(),
        };
        let text = "id: 7-0b5c77e1\nevent: grown\ndata: {\"kind\":\"notes.written\",\"number\":7,\"subject\":\"a\\\"\\n\"}\n\n";
        assert_eq!(entry(&grown), text);
    }
}
