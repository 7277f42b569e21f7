//! A room: what was told last in one scope, and what a reader that stands at a number must hear next. No I/O.

use std::collections::VecDeque;

use db::{Grown, journal::Mark};

use super::word::{self, Piece};

/// How many entries a room remembers. Who lacks more is told of a gap and asks for the whole state once.
pub(super) const KEPT: usize = 128;

/// What happened to a room by news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum News {
    /// It has something to tell.
    Fresh,
    /// It knew that already.
    Known,
    /// Something before it is missing: the journal has to be read.
    Hole,
}

/// The newest entries of one scope.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// The newest mark; unknown until the journal was read.
    head: Option<Mark>,
    /// The newest entries without a hole between them; the last one has the number `head`, where that is known.
    kept: VecDeque<(Mark, String)>,
    /// The piece made last and the number it starts after: most readers stand at the same one.
    made: Option<(i64, i64, Piece)>,
}

/// What a reader hears next.
#[derive(Debug)]
pub(super) struct Next {
    pub(super) piece: Piece,
    /// The number at which the reader stands after it.
    pub(super) upto: i64,
    pub(super) gap: bool,
}

impl Room {
    /// The newest mark, once it is known.
    pub(super) fn head(&self) -> Option<Mark> {
        self.head
    }

    /// News from a commit. After a hole nothing is told until the journal was read; news wait for it.
    pub(super) fn hear(&mut self, grown: &Grown) -> News {
        let (last, number) = (self.head.or(self.kept.back().map(|kept| kept.0)), grown.mark.number);
        if last.is_some_and(|last| number <= last.number) {
            return News::Known;
        }
        let hole = last.is_some_and(|last| number > last.number + 1);
        if hole {
            self.doubt();
        }
        self.keep(grown);
        self.head = self.head.map(|_| grown.mark);
        match (hole, self.head) {
            (true, _) => News::Hole,
            (false, Some(_)) => News::Fresh,
            (false, None) => News::Known,
        }
    }

    /// Something may be missing: nothing is told until the journal was read.
    pub(super) fn doubt(&mut self) {
        *self = Self::default();
    }

    /// What the journal says: its last mark and its last entries. News that came meanwhile stand after them; `false`
    /// where even so something between them is missing, and the journal has to be read again.
    #[must_use]
    pub(super) fn learn(&mut self, last: Mark, entries: &[Grown]) -> bool {
        let newer: Vec<(Mark, String)> = self.kept.drain(..).filter(|kept| kept.0.number > last.number).collect();
        if newer.first().is_some_and(|kept| kept.0.number > last.number + 1) {
            self.kept = newer.into();
            return false;
        }
        entries.iter().for_each(|grown| self.keep(grown));
        self.head = Some(newer.last().map_or(last, |kept| kept.0));
        self.kept.extend(newer);
        self.trim();
        self.made = None;
        true
    }

    /// What a reader that stands at a number hears next, if there is anything: at most so many bytes, or a gap. `lost`
    /// readers hear of a gap in any case.
    pub(super) fn next(&mut self, after: i64, lost: bool, most: usize) -> Option<Next> {
        let head = self.head?;
        let upto = head.number;
        if !lost && after >= upto {
            return None;
        }
        let first = self.kept.front().map_or(upto + 1, |kept| kept.0.number);
        if lost || after + 1 < first {
            return Some(Next { piece: Piece::new(&word::gap(head)), upto, gap: true });
        }
        let piece = self.made_after(after, upto);
        let gap = piece.len() > most;
        Some(Next { piece: if gap { Piece::new(&word::gap(head)) } else { piece }, upto, gap })
    }

    /// All entries after a number in one piece.
    fn made_after(&mut self, after: i64, head: i64) -> Piece {
        match &self.made {
            Some((from, upto, piece)) if (*from, *upto) == (after, head) => piece.clone(),
            _ => {
                let texts = self.kept.iter().filter(|kept| kept.0.number > after).map(|kept| kept.1.as_str());
                let piece = Piece::new(&texts.collect::<String>());
                self.made = Some((after, head, piece.clone()));
                piece
            }
        }
    }

    fn keep(&mut self, grown: &Grown) {
        self.kept.push_back((grown.mark, word::entry(grown)));
        self.trim();
    }

    fn trim(&mut self) {
        let over = self.kept.len().saturating_sub(KEPT);
        self.kept.drain(..over);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grown(number: i64) -> Grown {
        let (scope, mark) = (kernel::Scope::INSTANCE.id, mark(number));
        Grown { scope, mark, kind: "a.b".to_owned(), subject: String::new() }
    }

    fn mark(number: i64) -> Mark {
        if number == 0 { Mark::default() } else { format!("{number}-{number:08x}").parse().unwrap() }
    }

    fn room(numbers: std::ops::RangeInclusive<i64>) -> Room {
        let mut room = Room::default();
        assert!(room.learn(mark(*numbers.end()), &numbers.map(grown).collect::<Vec<_>>()));
        room
    }

    fn told(room: &mut Room, after: i64, lost: bool) -> String {
        let Some(next) = room.next(after, lost, 20_000) else { return "nothing".to_owned() };
        let text = String::from_utf8(next.piece.plain().to_vec()).unwrap();
        let ids = text.lines().filter_map(|line| line.strip_prefix("id: ")?.parse::<Mark>().ok());
        let numbers: Vec<String> =
            ids.inspect(|id| assert_eq!(*id, mark(id.number))).map(|id| id.number.to_string()).collect();
        format!("{}{}", if next.gap { "gap " } else { "" }, numbers.join(" "))
    }

    #[test]
    fn a_reader_hears_what_it_lacks_or_of_a_gap() {
        let mut room = room(3..=6);
        for (after, lost, expected) in [
            (6, false, "nothing"),
            (9, false, "nothing"),
            (5, false, "6"),
            (2, false, "3 4 5 6"),
            (1, false, "gap 6"),
            (0, false, "gap 6"),
            (6, true, "gap 6"),
        ] {
            assert_eq!(told(&mut room, after, lost), expected, "after {after}");
        }
        assert_eq!(told(&mut Room::default(), 0, false), "nothing");
    }

    #[test]
    fn a_room_tells_each_number_once_and_sees_a_hole() {
        let mut room = room(1..=2);
        assert_eq!((room.hear(&grown(2)), room.hear(&grown(3))), (News::Known, News::Fresh));
        assert_eq!(told(&mut room, 1, false), "2 3");
        assert_eq!(told(&mut room, 2, false), "3");
        assert_eq!((room.hear(&grown(5)), room.hear(&grown(6))), (News::Hole, News::Known));
        assert_eq!(told(&mut room, 2, false), "nothing");
        assert!(!room.learn(mark(3), &[grown(3)]), "4 is still missing");
        assert!(room.learn(mark(5), &[grown(3), grown(4), grown(5)]));
        assert_eq!(told(&mut room, 2, false), "3 4 5 6");
    }

    #[test]
    fn news_that_come_while_the_journal_is_read_are_neither_lost_nor_told_twice() {
        let mut room = Room::default();
        assert_eq!((room.hear(&grown(4)), room.hear(&grown(5))), (News::Known, News::Known));
        assert!(room.learn(mark(4), &[grown(3), grown(4)]));
        assert_eq!((told(&mut room, 2, false), room.head()), ("3 4 5".to_owned(), Some(mark(5))));
    }

    #[test]
    fn a_room_remembers_so_much_and_no_more() {
        let mut room = room(1..=10);
        (11..=200).for_each(|number| assert_eq!(room.hear(&grown(number)), News::Fresh));
        assert_eq!(told(&mut room, 10, false), "gap 200");
        assert_eq!(told(&mut room, 72, false).split(' ').count(), KEPT);
    }

    #[test]
    fn too_much_for_a_full_house_is_a_gap() {
        let mut room = room(1..=20);
        let long = room.next(0, false, usize::MAX).map(|next| next.piece.len()).unwrap_or_default();
        assert!(room.next(0, false, long).is_some_and(|next| !next.gap));
        assert!(room.next(0, false, long - 1).is_some_and(|next| next.gap && next.upto == 20));
    }

    #[test]
    fn an_empty_journal_has_nothing_to_tell() {
        let mut room = Room::default();
        assert!(room.learn(mark(0), &[]));
        assert_eq!((told(&mut room, 0, false), room.hear(&grown(1))), ("nothing".to_owned(), News::Fresh));
        assert_eq!(told(&mut room, 0, false), "1");
    }
}
