//! What it costs to take one pick away from the greatest total: the cheapest way of its unit of flow around it.
//!
//! Closing one arc of a cheapest flow costs one shortest way from the rank to the area's place in the office. Inside
//! the office the way goes over its ranks, outside over the areas, where all distances are known.

use crate::explain::Alternative;
use crate::flow::Flow;
use crate::problem::{Picks, Problem};

const NEVER: i64 = i64::MAX / 8;

/// Ways are measured in this part of a point, and each arc counts one part: of equally cheap ways the shortest is taken. One with a
/// circle of no cost would name an area at its beginning that the rank does not take in the end.
const PARTS: i64 = 1 << 14;

/// Distances between all areas when one office more stands at one and one fewer at the other.
#[derive(Debug)]
pub(crate) struct Detours<'a> {
    problem: &'a Problem,
    picks: &'a Picks,
    nodes: usize,
    distance: Vec<i64>,
    cover: i64,
}

/// The free ranks of one office, seen from one of them.
struct Local<'d> {
    detours: &'d Detours<'d>,
    office: usize,
    ranks: Vec<usize>,
    /// Areas the office might take.
    open: Vec<usize>,
    closed: usize,
    /// Ranks whose area the office may give away.
    loose: Vec<usize>,
}

impl<'a> Detours<'a> {
    pub(crate) fn new(problem: &'a Problem, picks: &'a Picks, flow: &Flow<'_>) -> Self {
        let nodes = problem.areas + 1;
        let mut distance = vec![NEVER; nodes * nodes];
        for from in 0..nodes {
            for to in 0..nodes {
                let cost = if from == to { Some(0) } else { flow.step_cost(from, to).map(arc) };
                distance[from * nodes + to] = cost.unwrap_or(NEVER);
            }
        }
        for over in 0..nodes {
            for from in 0..nodes {
                let first = distance[from * nodes + over];
                if first >= NEVER {
                    continue;
                }
                for to in 0..nodes {
                    let way = first + distance[over * nodes + to];
                    if distance[over * nodes + to] < NEVER && way < distance[from * nodes + to] {
                        distance[from * nodes + to] = way;
                    }
                }
            }
        }
        Self { problem, picks, nodes, distance, cover: flow.cover() }
    }

    /// The best spread without this pick. A pin or a must that sets it is put aside: the arcs which that opens all begin or
    /// end at the arc that is closed, so one way is still all that can change.
    pub(crate) fn alternative(&self, office: usize, rank: usize) -> Option<Alternative> {
        let wishes = &self.problem.offices[office];
        let own = &self.picks[office];
        let open = |area: &usize| !wishes.bans.contains(area) && !own.contains(area);
        let is_free = |at: &usize| *at == rank || wishes.pinned(*at).is_none();
        let ranks: Vec<usize> = (0..own.len()).filter(is_free).collect();
        let is_loose = |at: &&usize| **at == rank || !wishes.musts.contains(&own[**at]);
        let local = Local {
            detours: self,
            office,
            open: (0..self.problem.areas).filter(open).collect(),
            closed: rank,
            loose: ranks.iter().filter(is_loose).copied().collect(),
            ranks,
        };
        let (way, area) = local.cheapest()?;
        let loss = way.div_euclid(PARTS) + self.worth(office, rank, own[rank]);
        // A cover is worth more than twice all points, so the quotient counts covers and the rest points.
        let uncovered = (loss + self.cover / 2).div_euclid(self.cover);
        Some(Alternative { area, cost: loss - uncovered * self.cover, uncovered, worse: 0 })
    }

    fn worth(&self, office: usize, rank: usize, area: usize) -> i64 {
        self.problem.weights[rank] * self.problem.offices[office].need[area]
    }
}

/// The length of an arc of this cost.
fn arc(cost: i64) -> i64 {
    cost * PARTS + 1
}

impl Local<'_> {
    fn own(&self, rank: usize) -> usize {
        self.detours.picks[self.office][rank]
    }

    fn worth(&self, rank: usize, area: usize) -> i64 {
        self.detours.worth(self.office, rank, area)
    }

    /// The cheapest way from the closed rank to its area, and the area the rank takes first.
    fn cheapest(&self) -> Option<(i64, usize)> {
        let home = self.own(self.closed);
        // From each rank to the area, without leaving the office.
        let direct = |rank: usize| if rank == self.closed { NEVER } else { arc(-self.worth(rank, home)) };
        let inner = self.shortest(direct);
        // From outside back in: the office gives an area away, and the rank that had it goes on.
        let enter = |area: usize, rank: usize| if area == home { 0 } else { arc(self.worth(rank, area)) + inner[rank] };
        let outside: Vec<i64> = self
            .open
            .iter()
            .map(|taken| {
                let ways = self.loose.iter().map(|rank| {
                    let given = self.own(*rank);
                    let distance = self.detours.distance[taken * self.detours.nodes + given];
                    let entry = enter(given, *rank);
                    if distance < NEVER && entry < NEVER / 2 { distance + entry } else { NEVER }
                });
                ways.min().unwrap_or(NEVER)
            })
            .collect();
        let leave = |rank: usize| {
            let out = self.open.iter().zip(&outside).filter(|(_, way)| **way < NEVER / 2);
            out.map(|(area, way)| way + arc(-self.worth(rank, *area))).min().unwrap_or(NEVER).min(direct(rank))
        };
        let total = self.shortest(leave);
        let mut best: Option<(i64, usize)> = None;
        let mut offer = |way: i64, area: usize| {
            if way < NEVER / 2 && best.is_none_or(|(least, _)| way < least) {
                best = Some((way, area));
            }
        };
        for (area, way) in self.open.iter().zip(&outside) {
            if *way < NEVER / 2 {
                offer(way + arc(-self.worth(self.closed, *area)), *area);
            }
        }
        for rank in self.ranks.iter().filter(|rank| **rank != self.closed && total[**rank] < NEVER / 2) {
            let area = self.own(*rank);
            offer(arc(self.worth(*rank, area) - self.worth(self.closed, area)) + total[*rank], area);
        }
        best
    }

    /// Cheapest ways from each rank over other ranks to an end (Bellman and Ford; there are few ranks).
    fn shortest(&self, end: impl Fn(usize) -> i64) -> Vec<i64> {
        let size = self.detours.picks[self.office].len();
        let mut ways: Vec<i64> =
            (0..size).map(|rank| if self.ranks.contains(&rank) { end(rank) } else { NEVER }).collect();
        for _ in 0..self.ranks.len() {
            for rank in &self.ranks {
                for other in self.ranks.iter().filter(|other| *other != rank && **other != self.closed) {
                    if ways[*other] < NEVER / 2 {
                        let area = self.own(*other);
                        let way = arc(self.worth(*other, area) - self.worth(*rank, area)) + ways[*other];
                        ways[*rank] = ways[*rank].min(way);
                    }
                }
            }
        }
        ways
    }
}
