//! Which thoughts reached the definition, by which path, and where the others ended. By lineage, never by person.

use std::collections::{BTreeMap, VecDeque};

use workshops::offer::StatementLine;

/// A thought where it began: a statement that grew from nothing before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Start {
    /// `1.3.2`, as it stands on the card.
    pub(crate) label: String,
    /// Its words.
    pub(crate) text: String,
    /// The items that it reached, with the labels on the shortest way there.
    pub(crate) reached: Vec<Reached>,
    /// Where it ended, if it reached none: labels and what became of them.
    pub(crate) ends: Vec<(String, &'static str)>,
}

/// An item that a thought reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reached {
    /// The item's place in the definition, from 1.
    pub(crate) item: usize,
    /// From the thought's own label to that of the cited statement.
    pub(crate) path: Vec<String>,
}

/// What became of all thoughts of a workshop; `cited` are labels with the place of the item that cites them.
pub(crate) fn coverage(lines: &[StatementLine], cited: &[(String, usize)]) -> Vec<Start> {
    let by_label: BTreeMap<&str, &StatementLine> = lines.iter().map(|line| (line.label.as_str(), line)).collect();
    lines.iter().filter(|line| line.from.is_empty()).map(|line| start(&by_label, cited, line)).collect()
}

fn start(by_label: &BTreeMap<&str, &StatementLine>, cited: &[(String, usize)], line: &StatementLine) -> Start {
    let came_from = walk(by_label, &line.label);
    let mut reached: Vec<Reached> = cited
        .iter()
        .filter(|(label, _)| came_from.contains_key(label.as_str()))
        .map(|(label, item)| Reached { item: *item, path: path(&came_from, label) })
        .collect();
    reached.sort_by_key(|one| (one.item, one.path.len()));
    // Two cited statements of one item are one way there: the shorter one.
    reached.dedup_by_key(|one| one.item);
    let ends = came_from.keys().filter_map(|label| by_label.get(label)).filter(|line| line.to.is_empty());
    let ends =
        if reached.is_empty() { ends.map(|line| (line.label.clone(), line.outcome)).collect() } else { Vec::new() };
    Start { label: line.label.clone(), text: line.text.clone(), reached, ends }
}

/// Everything a statement became, each with the label it was reached from; breadth first, so that ways are short.
fn walk<'a>(by_label: &BTreeMap<&'a str, &'a StatementLine>, from: &'a str) -> BTreeMap<&'a str, &'a str> {
    let (mut came_from, mut ahead) = (BTreeMap::from([(from, from)]), VecDeque::from([from]));
    while let Some(label) = ahead.pop_front() {
        let Some(line) = by_label.get(label) else { continue };
        for next in &line.to {
            if !came_from.contains_key(next.as_str()) {
                came_from.insert(next, label);
                ahead.push_back(next);
            }
        }
    }
    came_from
}

fn path(came_from: &BTreeMap<&str, &str>, to: &str) -> Vec<String> {
    let mut path = vec![to.to_owned()];
    let mut at = to;
    while let Some(before) = came_from.get(at).copied().filter(|before| *before != at) {
        path.push(before.to_owned());
        at = before;
    }
    path.reverse();
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(label: &str, from: &[&str], to: &[&str], outcome: &'static str) -> StatementLine {
        let owned = |labels: &[&str]| labels.iter().map(|label| (*label).to_owned()).collect::<Vec<_>>();
        StatementLine {
            id: kernel::Id::new(uuid::Uuid::nil()),
            label: label.to_owned(),
            round: 1,
            text: format!("Satz {label}"),
            from: owned(from),
            grown_from: Vec::new(),
            to: owned(to),
            outcome,
            dissents: Vec::new(),
        }
    }

    /// Two thoughts become one sentence of the plenum; one is set aside on the way, one stands and nobody cites it.
    fn workshop() -> Vec<StatementLine> {
        vec![
            line("1.1.1", &[], &["2.1.1"], "carried"),
            line("1.1.2", &[], &["2.1.1", "2.1.2"], "carried"),
            line("1.2.1", &[], &[], "set_aside"),
            line("1.2.2", &[], &["2.2.1"], "carried"),
            line("2.1.1", &["1.1.1", "1.1.2"], &["3.1.1"], "carried"),
            line("2.1.2", &["1.1.2"], &[], "left"),
            line("2.2.1", &["1.2.2"], &["3.1.2"], "carried"),
            line("3.1.1", &["2.1.1"], &[], "stands"),
            line("3.1.2", &["2.2.1"], &[], "stands"),
        ]
    }

    fn told(cited: &[(&str, usize)]) -> Vec<String> {
        let cited: Vec<_> = cited.iter().map(|(label, item)| ((*label).to_owned(), *item)).collect();
        let one = |start: Start| {
            let reached: Vec<_> =
                start.reached.iter().map(|one| format!("{}: {}", one.item, one.path.join(" "))).collect();
            let ends: Vec<_> = start.ends.iter().map(|(label, outcome)| format!("{label} {outcome}")).collect();
            format!("{} [{}] [{}]", start.label, reached.join("; "), ends.join("; "))
        };
        coverage(&workshop(), &cited).into_iter().map(one).collect()
    }

    #[test]
    fn every_thought_reached_an_item_or_ended_somewhere() {
        let expected = [
            "1.1.1 [1: 1.1.1 2.1.1 3.1.1] []",
            "1.1.2 [1: 1.1.2 2.1.1 3.1.1; 2: 1.1.2 2.1.2] []",
            "1.2.1 [] [1.2.1 set_aside]",
            "1.2.2 [] [3.1.2 stands]",
        ];
        assert_eq!(told(&[("3.1.1", 1), ("2.1.2", 2)]), expected);
    }

    #[test]
    fn a_card_can_be_cited_itself_and_the_shorter_way_is_told() {
        let told = told(&[("3.1.1", 1), ("1.1.1", 1), ("1.2.1", 2)]);
        assert_eq!(told[0], "1.1.1 [1: 1.1.1] []");
        assert_eq!(told[2], "1.2.1 [2: 1.2.1] []");
    }

    #[test]
    fn a_circle_ends() {
        let mut lines = workshop();
        lines[7].to = vec!["2.1.1".into()];
        assert_eq!(coverage(&lines, &[("3.1.1".into(), 1)]).len(), 4);
    }
}
