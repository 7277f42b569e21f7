//! The drawing of a programme's time: where each phase, milestone and month stands. Pure; the page only writes it down.

use kernel::Day;

/// The width of the drawing on a desk; everything is measured in its units.
pub(crate) const WIDE: f64 = 800.0;
/// The width of the drawing on a phone.
pub(crate) const NARROW: f64 = 340.0;
/// The room left free on both sides.
pub(crate) const SIDE: f64 = 8.0;
/// The height of the axis with years and months.
pub(crate) const AXIS: f64 = 44.0;
/// The height of a bar.
pub(crate) const BAR: f64 = 16.0;
const PHASE_ROW: f64 = 46.0;
const MARK_ROW: f64 = 28.0;
const MARK_LEAST: f64 = 12.0;
const BAR_LEAST: f64 = 3.0;
const GAP: f64 = 6.0;
/// A letter of the label's font, a little too wide rather than too narrow.
const LETTER: f64 = 7.2;
/// The least room between two labels of the axis.
const TICK_ROOM: f64 = 34.0;

/// Something that lasts from a day to a day, with its words.
#[derive(Debug, Clone)]
pub(crate) struct Stretch {
    pub(crate) first: Day,
    pub(crate) last: Day,
    pub(crate) words: String,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// `WIDE` or `NARROW`.
    pub(crate) width: f64,
    pub(crate) starts: Day,
    pub(crate) ends: Day,
    pub(crate) today: Day,
    pub(crate) phases: Vec<Stretch>,
    pub(crate) milestones: Vec<Stretch>,
}

/// The finished drawing.
#[derive(Debug, Clone)]
pub(crate) struct Drawing {
    pub(crate) height: f64,
    pub(crate) ticks: Vec<Tick>,
    pub(crate) bars: Vec<Shape>,
    pub(crate) marks: Vec<Shape>,
    /// Where today is, if it lies within the time drawn.
    pub(crate) today: Option<f64>,
}

/// The beginning of a month that has a label.
#[derive(Debug, Clone)]
pub(crate) struct Tick {
    pub(crate) x: f64,
    pub(crate) month: Day,
    /// The first label of its year carries the year.
    pub(crate) year: bool,
}

/// A bar or a mark with its words.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) label: Label,
}

/// Words in the drawing, shortened until they fit.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    pub(crate) x: f64,
    pub(crate) y: f64,
    /// Written up to `x` instead of from it.
    pub(crate) ends_here: bool,
    pub(crate) words: String,
}

/// Lays the plan out.
pub(crate) fn timeline(plan: &Plan) -> Drawing {
    let scale = Scale::over(plan);
    let phases_end = AXIS + PHASE_ROW * count(plan.phases.len());
    let mark_row = if scale.narrow() { PHASE_ROW } else { MARK_ROW };
    let height = phases_end + mark_row * count(plan.milestones.len()) + SIDE;
    let bars = plan.phases.iter().enumerate().map(|(row, phase)| bar(&scale, phase, AXIS + PHASE_ROW * count(row)));
    let marks =
        plan.milestones.iter().enumerate().map(|(row, one)| mark(&scale, one, phases_end + mark_row * count(row)));
    Drawing {
        height,
        ticks: ticks(&scale),
        bars: bars.collect(),
        marks: marks.collect(),
        today: (scale.first <= plan.today && plan.today <= scale.last).then(|| scale.x(plan.today)),
    }
}

/// From days to the width: whole months, so that the axis begins and ends with one.
struct Scale {
    width: f64,
    first: Day,
    last: Day,
    days: f64,
}

impl Scale {
    fn over(plan: &Plan) -> Self {
        let all = || plan.phases.iter().chain(&plan.milestones);
        let first = all().map(|one| one.first).fold(plan.starts, Day::min).first_of_month();
        let last = all().map(|one| one.last).fold(plan.ends, Day::max).max(first).last_of_month();
        Self { width: plan.width, first, last, days: f64::from(days_between(first, last) + 1) }
    }

    /// Whether words have no room beside a mark and go above it.
    fn narrow(&self) -> bool {
        self.width < WIDE
    }

    /// Where a day begins.
    fn x(&self, day: Day) -> f64 {
        SIDE + f64::from(days_between(self.first, day)) / self.days * (self.width - 2.0 * SIDE)
    }

    /// Where a day ends.
    fn end(&self, day: Day) -> f64 {
        SIDE + f64::from(days_between(self.first, day) + 1) / self.days * (self.width - 2.0 * SIDE)
    }
}

fn days_between(first: Day, day: Day) -> i32 {
    (day - first).get_days()
}

fn bar(scale: &Scale, phase: &Stretch, top: f64) -> Shape {
    let end = scale.end(phase.last.max(phase.first));
    let x = scale.x(phase.first).min(end - BAR_LEAST).max(SIDE);
    let label = above(scale, (x, end), top, &phase.words);
    Shape { x, y: top + 24.0, width: (end - x).max(BAR_LEAST), label }
}

/// Above a shape from its beginning; where that runs out of the drawing, up to the shape's end, else as far right as it
/// goes.
fn above(scale: &Scale, (x, end): (f64, f64), top: f64, words: &str) -> Label {
    let words_end = scale.width - SIDE;
    let needed = width_of(words);
    let y = top + 18.0;
    if x + needed <= words_end {
        return Label { x, y, ends_here: false, words: words.to_owned() };
    }
    let x = end.max(SIDE + needed).min(words_end);
    Label { x, y, ends_here: true, words: fitting(words, x - SIDE) }
}

/// A mark spans its month where the day is unknown; a day gets a mark of a width that can be seen.
fn mark(scale: &Scale, milestone: &Stretch, top: f64) -> Shape {
    let (begin, end) = (scale.x(milestone.first), scale.end(milestone.last.max(milestone.first)));
    // Beside the widest mark, that of a month in a programme of a month, there is still room for its words.
    let width = (end - begin).clamp(MARK_LEAST, scale.width / 2.0);
    let x = ((begin + end) / 2.0 - width / 2.0).clamp(SIDE, scale.width - SIDE - width);
    if scale.narrow() {
        let label = above(scale, (x, x + width), top, &milestone.words);
        return Shape { x, y: top + 24.0 + BAR / 2.0, width, label };
    }
    let (room_right, room_left) = (scale.width - SIDE - x - width - GAP, x - GAP - SIDE);
    let y = top + MARK_ROW / 2.0;
    let ends_here = width_of(&milestone.words) > room_right && room_left > room_right;
    let (place, room) = if ends_here { (x - GAP, room_left) } else { (x + width + GAP, room_right) };
    let label = Label { x: place, y: y + 5.0, ends_here, words: fitting(&milestone.words, room) };
    Shape { x, y, width, label }
}

fn ticks(scale: &Scale) -> Vec<Tick> {
    let months = months(scale);
    let room = (scale.width - 2.0 * SIDE) / count(months.len().max(1));
    let step = [1, 2, 3, 6, 12].into_iter().find(|step| room * f64::from(*step) >= TICK_ROOM);
    // Beyond twelve months a label, only some years are named.
    let years = (TICK_ROOM / (room * 12.0)).ceil().max(1.0);
    let named = |month: &Day| match step {
        Some(step) => (i32::from(month.month()) - 1) % step == 0,
        None => month.month() == 1 && f64::from(month.year()) % years == 0.0,
    };
    let mut seen = None;
    let tick = |month: Day| {
        let year = seen.replace(month.year()) != Some(month.year());
        Tick { x: scale.x(month), month, year }
    };
    months.into_iter().filter(named).map(tick).collect()
}

fn months(scale: &Scale) -> Vec<Day> {
    let mut months = Vec::new();
    let mut month = scale.first;
    while month <= scale.last {
        months.push(month);
        match month.last_of_month().tomorrow() {
            Ok(next) => month = next,
            Err(_) => break,
        }
    }
    months
}

/// The width of words, roughly.
pub(crate) fn width_of(words: &str) -> f64 {
    LETTER * count(words.chars().count())
}

/// As many words as fit into the room.
fn fitting(words: &str, room: f64) -> String {
    let mut words = words.to_owned();
    while width_of(&words) > room && words.chars().count() > 1 {
        let kept = words.trim_end_matches('…').chars().count().saturating_sub(1);
        words = words.chars().take(kept).collect::<String>().trim_end().to_owned() + "…";
    }
    words
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(days: i32) -> Day {
        let first = Day::constant(1990, 1, 1);
        (0..days % 28)
            .fold(first, |day, _| day.tomorrow().unwrap_or(day))
            .with()
            .year(1990 + (days / 28 % 80) as i16)
            .month((days % 12 + 1) as i8)
            .build()
            .unwrap_or(first)
    }

    prop_compose! {
        fn stretch()(one in 0..9_000_i32, other in 0..9_000_i32, words in "\\PC{0,250}") -> Stretch {
            let (one, other) = (day(one), day(other));
            Stretch { first: one.min(other), last: one.max(other), words }
        }
    }

    prop_compose! {
        fn plan()(bounds in stretch(), today in 0..9_000_i32,
            phases in prop::collection::vec(stretch(), 0..12), milestones in prop::collection::vec(stretch(), 0..12), width in prop::sample::select(vec![WIDE, NARROW])) -> Plan {
            Plan { width, starts: bounds.first, ends: bounds.last, today: day(today), phases, milestones }
        }
    }

    proptest! {
        #[test]
        fn nothing_leaves_the_drawing(plan in plan()) {
            let drawing = timeline(&plan);
            let inside = |x: f64| (SIDE - 0.001..=plan.width - SIDE + 0.001).contains(&x);
            for shape in drawing.bars.iter().chain(&drawing.marks) {
                prop_assert!(shape.width > 0.0 && inside(shape.x) && inside(shape.x + shape.width), "{shape:?}");
                prop_assert!(shape.y > AXIS && shape.y + BAR / 2.0 <= drawing.height);
                let label = &shape.label;
                let width = width_of(&label.words);
                let fits = if label.ends_here { inside(label.x - width) } else { inside(label.x + width) };
                prop_assert!(inside(label.x) && (fits || label.words.chars().count() <= 1), "{label:?}");
            }
            for pair in drawing.ticks.windows(2) {
                prop_assert!(pair[1].x - pair[0].x >= TICK_ROOM * 0.8, "{pair:?}");
            }
            prop_assert!(drawing.today.is_none_or(inside));
            prop_assert!(drawing.ticks.iter().all(|tick| inside(tick.x)));
        }
    }

    #[test]
    fn the_end_of_a_phase_lies_before_the_beginning_of_the_next() {
        let stretch = |first: &str, last: &str| Stretch {
            first: first.parse().unwrap(),
            last: last.parse().unwrap(),
            words: "Phase".into(),
        };
        let plan = Plan {
            width: WIDE,
            starts: Day::constant(2016, 6, 1),
            ends: Day::constant(2018, 12, 31),
            today: Day::constant(2019, 1, 1),
            phases: vec![stretch("2016-06-01", "2018-11-19"), stretch("2018-11-20", "2018-12-31")],
            milestones: vec![],
        };
        let drawing = timeline(&plan);
        let (before, after) = (&drawing.bars[0], &drawing.bars[1]);
        assert!((before.x + before.width - after.x).abs() < 0.001);
        assert_eq!(drawing.today, None);
        assert!(drawing.bars[1].label.ends_here);
    }
}
