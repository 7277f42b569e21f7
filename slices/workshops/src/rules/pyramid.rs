//! The pyramid: where each group's cards and each thread of the lineage stand in the drawing. The first round is the base.

use crate::{
    model::{Board, Way, Workshop},
    rules::table,
};

/// The drawing's width.
pub(crate) const WIDTH: f64 = 1200.0;
/// The height of a round.
const STOREY: f64 = 120.0;
/// Room at the left for the rounds' names.
const SIDE: f64 = 230.0;
/// The height of a card.
const CARD: f64 = 11.0;

/// A card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) colour: &'static str,
    /// Whether it counts: not set aside and not merged within its group.
    pub(crate) stands: bool,
    pub(crate) set_aside: bool,
    pub(crate) dissent: bool,
}

/// A thread of the lineage, from a card up to what it became.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Thread {
    pub(crate) from: (f64, f64),
    pub(crate) to: (f64, f64),
    pub(crate) way: Way,
}

/// A group's place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) done: bool,
    pub(crate) number: usize,
}

/// The drawing.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Pyramid {
    pub(crate) height: f64,
    /// The rounds' names, each with the height it stands at.
    pub(crate) names: Vec<(String, f64)>,
    pub(crate) cells: Vec<Cell>,
    pub(crate) spots: Vec<Spot>,
    pub(crate) threads: Vec<Thread>,
}

/// How large a round's name is written: as large as fits beside its groups.
#[expect(clippy::cast_precision_loss, reason = "no name has 2^52 letters")]
pub(crate) fn name_size(name: &str) -> f64 {
    // A letter is little more than half as wide as it is high.
    ((SIDE - 12.0) / (0.6 * name.chars().count().max(1) as f64)).clamp(12.0, 40.0)
}

/// The height of a card.
pub(crate) const fn card_height() -> f64 {
    CARD - 2.0
}

/// Draws all written rounds up to the last one that has groups.
#[expect(clippy::cast_precision_loss, reason = "a room holds no 2^52 groups")]
pub(crate) fn pyramid(workshop: &Workshop, board: &Board) -> Pyramid {
    let rounds: Vec<usize> = (1..=workshop.method.rounds.len())
        .filter(|number| workshop.round_at(*number).is_some_and(methods::offer::Round::is_written))
        .collect();
    let height = rounds.len() as f64 * STOREY;
    let mut drawing = Pyramid { height, ..Pyramid::default() };
    let mut places = std::collections::HashMap::new();
    for (storey, number) in rounds.iter().enumerate() {
        let Some(round) = workshop.round_at(*number) else { continue };
        let floor = height - storey as f64 * STOREY;
        drawing.names.push((round.name.clone(), floor - STOREY / 2.0));
        let groups: Vec<_> = board.round(*number).collect();
        let width = (WIDTH - SIDE) / groups.len().max(1) as f64;
        for (at, group) in groups.iter().enumerate() {
            let x = SIDE + at as f64 * width;
            let gap = (width * 0.08).min(8.0);
            let done = group.done_at.is_some();
            drawing.cells.push(Cell {
                x: x + gap,
                y: floor - STOREY + 8.0,
                width: width - 2.0 * gap,
                done,
                number: group.number,
            });
            let standing: Vec<_> = table::standing(board, group.id).map(|one| one.id).collect();
            let cards: Vec<_> = board.of_group(group.id).collect();
            // Many cards of a group share its room, so that none leaves its storey.
            let step = CARD.min((STOREY - 34.0) / cards.len().max(1) as f64);
            for (row, one) in cards.iter().enumerate() {
                let room = width;
                let width = (room - 4.0 * gap).clamp(2.0, 120.0);
                let x = x + (room - width) / 2.0;
                let y = floor - 12.0 - (row + 1) as f64 * step;
                let spot = Spot {
                    x,
                    y,
                    width,
                    colour: round.colour.word(),
                    stands: standing.contains(&one.id),
                    set_aside: board.set_asides.iter().any(|aside| aside.statement == one.id),
                    dissent: board.dissents.iter().any(|dissent| dissent.statement == one.id),
                };
                places.insert(one.id, (x + width / 2.0, y));
                drawing.spots.push(spot);
            }
        }
    }
    let thread = |strand: &crate::model::Strand| {
        let (from, to) = (places.get(&strand.parent)?, places.get(&strand.child)?);
        Some(Thread { from: *from, to: (to.0, to.1 + CARD - 2.0), way: strand.way })
    };
    drawing.threads = board.strands.iter().filter_map(thread).collect();
    drawing
}

#[cfg(test)]
mod tests {
    use kernel::{Id, Moment};

    use super::*;
    use crate::{
        model::{Group, SetAside, Statement, Strand},
        rules::samples::workshop,
    };

    #[test]
    fn every_card_stands_in_its_storey_and_threads_go_upwards() {
        let id = |n: u128| Id::new(uuid::Uuid::from_u128(n));
        let group = |n: u128, round, number| Group {
            id: Id::new(uuid::Uuid::from_u128(n)),
            round,
            number,
            done_at: None,
            parents: Vec::new(),
            members: Vec::new(),
        };
        let one = |n: u128, round, group: u128| Statement {
            id: id(n),
            round,
            group: Id::new(uuid::Uuid::from_u128(group)),
            number: 1,
            text: "Beispiel".into(),
            withdrawn_at: None,
            at: Moment(0),
            version: 1,
        };
        let board = Board {
            groups: vec![group(1, 1, 1), group(2, 1, 2), group(3, 2, 1)],
            statements: vec![one(11, 1, 1), one(12, 1, 2), one(13, 2, 3)],
            strands: vec![Strand { child: id(13), parent: id(11), way: Way::Taken }],
            set_asides: vec![SetAside {
                statement: id(12),
                group: Id::new(uuid::Uuid::from_u128(3)),
                reason: "doppelt".into(),
                at: Moment(0),
            }],
            ..Board::default()
        };
        let drawing = pyramid(&workshop(&[1, 2]), &board);
        assert_eq!((drawing.height, drawing.cells.len(), drawing.spots.len(), drawing.threads.len()), (240.0, 3, 3, 1));
        assert!(drawing.spots.iter().all(|spot| spot.y > 0.0 && spot.y < 240.0 && spot.x + spot.width <= WIDTH));
        assert!(drawing.threads[0].to.1 < drawing.threads[0].from.1, "upwards");
        assert_eq!(drawing.spots.iter().map(|spot| spot.set_aside).collect::<Vec<_>>(), [false, true, false]);
    }
}
