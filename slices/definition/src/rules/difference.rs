//! What changed between two texts, word by word, and between two versions, item by item.

use similar::{ChangeTag, TextDiff};

use crate::model::{Snapshot, SnapshotItem};

/// A stretch of a compared text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// In both.
    Same(String),
    /// Only in the older one.
    Gone(String),
    /// Only in the newer one.
    New(String),
}

/// The words of two texts, the older one first.
pub(crate) fn words(old: &str, new: &str) -> Vec<Piece> {
    let difference = TextDiff::from_words(old, new);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in difference.iter_all_changes() {
        let text = change.value();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Same(so_far)))
            | (ChangeTag::Delete, Some(Piece::Gone(so_far)))
            | (ChangeTag::Insert, Some(Piece::New(so_far))) => so_far.push_str(text),
            (ChangeTag::Equal, _) => pieces.push(Piece::Same(text.to_owned())),
            (ChangeTag::Delete, _) => pieces.push(Piece::Gone(text.to_owned())),
            (ChangeTag::Insert, _) => pieces.push(Piece::New(text.to_owned())),
        }
    }
    pieces
}

/// What happened to an item between two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Nothing, but perhaps its place.
    Same,
    /// Its words.
    Reworded,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
}

impl Fate {
    /// The word in text keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Fate::Same => "same",
            Fate::Reworded => "reworded",
            Fate::Added => "added",
            Fate::Removed => "removed",
        }
    }
}

/// An item in two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ItemChange {
    /// Its place in the older one, from 1.
    pub(crate) before: Option<usize>,
    /// Its place in the newer one, from 1.
    pub(crate) after: Option<usize>,
    /// What happened to it.
    pub(crate) fate: Fate,
    /// Its words.
    pub(crate) pieces: Vec<Piece>,
}

/// All items of two versions: those of the newer one in their order, then what is gone.
pub(crate) fn items(old: &Snapshot, new: &Snapshot) -> Vec<ItemChange> {
    let find = |all: &[SnapshotItem], id: &str| all.iter().position(|item| item.id == id);
    let kept = new.items.iter().enumerate().map(|(at, item)| {
        let before = find(&old.items, &item.id);
        let text = before.and_then(|at| old.items.get(at)).map_or("", |old| old.text.as_str());
        let fate = match before {
            None => Fate::Added,
            Some(_) if text == item.text => Fate::Same,
            Some(_) => Fate::Reworded,
        };
        ItemChange { before: before.map(|at| at + 1), after: Some(at + 1), fate, pieces: words(text, &item.text) }
    });
    let gone = old.items.iter().enumerate().filter(|(_, item)| find(&new.items, &item.id).is_none());
    let gone = gone.map(|(at, item)| ItemChange {
        before: Some(at + 1),
        after: None,
        fate: Fate::Removed,
        pieces: words(&item.text, ""),
    });
    kept.chain(gone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(items: &[(&str, &str)]) -> Snapshot {
        let item =
            |(id, text): &(&str, &str)| SnapshotItem { id: (*id).into(), text: (*text).into(), sources: Vec::new() };
        Snapshot { stem: "gelungen, wenn".into(), items: items.iter().map(item).collect() }
    }

    #[test]
    fn words_that_changed_are_told_and_both_texts_can_be_read_from_the_pieces() {
        let (old, new) = ("Vertrauen ist gewachsen", "Vertrauen zueinander ist langsam gewachsen");
        let pieces = words(old, new);
        let read = |gone: bool| {
            let text = pieces.iter().map(|piece| match piece {
                Piece::Same(text) => text.as_str(),
                Piece::Gone(text) if gone => text,
                Piece::New(text) if !gone => text,
                _ => "",
            });
            text.collect::<String>()
        };
        assert_eq!((read(true).as_str(), read(false).as_str()), (old, new));
        assert!(pieces.contains(&Piece::Same("Vertrauen ".into())), "{pieces:?}");
        assert!(pieces.iter().any(|piece| matches!(piece, Piece::New(text) if text.contains("zueinander"))));
        assert!(!pieces.iter().any(|piece| matches!(piece, Piece::Gone(text) if !text.trim().is_empty())));
    }

    #[test]
    fn items_are_followed_by_what_they_are_and_not_by_their_place() {
        let old = snapshot(&[("a", "Eins"), ("b", "Zwei"), ("c", "Drei")]);
        let new = snapshot(&[("c", "Drei"), ("a", "Eins ist wahr"), ("d", "Vier")]);
        let told: Vec<_> = items(&old, &new).into_iter().map(|one| (one.before, one.after, one.fate)).collect();
        let expected = [
            (Some(3), Some(1), Fate::Same),
            (Some(1), Some(2), Fate::Reworded),
            (None, Some(3), Fate::Added),
            (Some(2), None, Fate::Removed),
        ];
        assert_eq!(told, expected);
    }
}
