//! Small multiples: for each area one strip, for each scale one line with the middle half of the answers and their median. In
//! the catalogue's order, never by size. The table beside it says the same in words.

use maud::{Markup, html};
use ui::T;

use crate::{
    model::{Area, Figure, Scale, Sitting},
    rules::AreaResult,
};

const COLUMNS: i64 = 3;

/// The measures of a drawing.
struct Look {
    /// Of a strip.
    width: i64,
    /// Of a line.
    row: i64,
    /// Where the scales begin.
    left: i64,
    /// From the top of a strip to its first line.
    top: i64,
    /// Of the letters.
    letters: i64,
    /// How many letters of an area's name fit.
    name: usize,
    /// Whether lines are named by numbers, which a legend explains.
    numbered: bool,
}

/// On a page, to be read from near.
const PAGE: Look = Look { width: 300, row: 20, left: 118, top: 40, letters: 13, name: 60, numbered: false };
/// On a wall: larger letters, and so fewer of them.
const WALL: Look = Look { width: 400, row: 22, left: 40, top: 40, letters: 20, name: 32, numbered: true };

/// The drawing, hidden from those who hear the page.
pub(super) fn drawing(t: &T, sitting: &Sitting, results: &[AreaResult]) -> Markup {
    multiples(t, sitting, results, &PAGE)
}

/// The same for a wall.
pub(super) fn on_wall(t: &T, sitting: &Sitting, results: &[AreaResult]) -> Markup {
    multiples(t, sitting, results, &WALL)
}

fn multiples(t: &T, sitting: &Sitting, results: &[AreaResult], look: &Look) -> Markup {
    let scales = i64::try_from(sitting.template.scales.len()).unwrap_or(0);
    let (strip, count) = (look.top + 4 + look.row * scales, i64::try_from(results.len()).unwrap_or(0));
    let height = (count + COLUMNS - 1) / COLUMNS * strip;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" class="multiples" viewBox={ "0 0 " (look.width * COLUMNS) " " (height) } font-size=(look.letters)
            aria-hidden="true" focusable="false" {
            @for (at, result) in (0_i64..).zip(results) {
                g transform={ "translate(" (at % COLUMNS * look.width) " " (at / COLUMNS * strip) ")" } { (area(t, sitting, result, look)) }
            }
        }
    }
}

/// A line above instead of a frame around: words on a ground of their own are hard to judge, for eyes and for programs.
fn area(t: &T, sitting: &Sitting, result: &AreaResult, look: &Look) -> Markup {
    let name = sitting.area(result.area.as_str()).map_or_else(String::new, |area| short(t, area, look.name));
    html! {
        line x1="8" y1="4" x2=(look.width - 16) y2="4" stroke="#8e93b1" {}
        text x="8" y=(look.top - 18) fill="#454b6b" font-weight="bold" { (name) }
        @for (at, (scale, figure)) in (0_i64..).zip(sitting.template.scales.iter().zip(&result.figures)) {
            @let label = if look.numbered { (at + 1).to_string() } else { scale.name.in_lang(t.lang()).to_owned() };
            (line(t, (scale, &label), figure.as_ref(), (look, look.top + at * look.row)))
        }
    }
}

/// What does not fit would run into its neighbour.
fn short(t: &T, area: &Area, most: usize) -> String {
    let name = area.label(t.lang());
    if name.chars().count() <= most { name } else { name.chars().take(most - 1).chain(['…']).collect() }
}

fn line(t: &T, (scale, label): (&Scale, &str), figure: Option<&Figure>, (look, y): (&Look, i64)) -> Markup {
    // Letters stand on a line a third of their height below its middle.
    let base = y + look.letters / 3;
    html! {
        text x="8" y=(base) fill="#454b6b" { (label) }
        @match figure {
            Some(figure) => (points(scale, figure, (look, y))),
            None => { text x=(look.left) y=(base) fill="#454b6b" { (t.text("result_show-few")) } }
        }
    }
}

/// The scale with its points, the middle half as a bar, the median as a dot.
fn points(scale: &Scale, figure: &Figure, (look, y): (&Look, i64)) -> Markup {
    // Halves of a step are as wide as these.
    let half = (look.width - look.left - 28) / (2 * (scale.most - scale.least).max(1));
    let at = |halves: i64| look.left + (halves - 2 * scale.least) * half;
    html! {
        line x1=(at(2 * scale.least)) y1=(y) x2=(at(2 * scale.most)) y2=(y) stroke="#8e93b1" {}
        @for point in scale.least..=scale.most { circle cx=(at(2 * point)) cy=(y) r="2" fill="#8e93b1" {} }
        line x1=(at(2 * figure.low)) y1=(y) x2=(at(2 * figure.high)) y2=(y) stroke="#7f86ad" stroke-width="7" stroke-linecap="round" {}
        circle cx=(at(figure.median)) cy=(y) r="6" fill="#0b7a5c" stroke="#ffffff" stroke-width="1.5" {}
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kernel::Lang;
    use ui::Texts;

    use super::*;
    use crate::{model::Count, rules::figures::tests::sitting};

    /// Two areas: of the first only importance is told, of the second nothing.
    fn drawn(draw: fn(&T, &Sitting, &[AreaResult]) -> Markup) -> String {
        let t = T::new(Arc::new(Texts::new(&[ui::TEXTS, crate::slice().texts]).unwrap()), Lang::De);
        let figure = Figure { median: 9, low: 3, high: 5, count: Count::Exactly(6), agreement: 80 };
        let of = |key: &str, first| AreaResult {
            area: key.parse().unwrap(),
            figures: vec![first, None, None, None],
            dots: None,
        };
        draw(&t, &sitting(), &[of("leitbild", Some(figure)), of("personal", None)]).into_string()
    }

    /// How often a part stands in it, with exactly these places.
    fn check(svg: &str, part: &str, times: usize) {
        assert_eq!(svg.matches(part).count(), times, "{part}: {svg}");
    }

    #[test]
    fn median_middle_half_and_points_lie_where_the_scale_says() {
        let svg = drawn(drawing);
        check(&svg, r#"viewBox="0 0 900 124""#, 1);
        // From 1 at 118 to 5 at 270: 19 for each half step. The first line lies at 40.
        for x in [118, 156, 194, 232, 270] {
            check(&svg, &format!(r##"<circle cx="{x}" cy="40" r="2" fill="#8e93b1">"##), 1);
        }
        check(&svg, r#"<line x1="118" y1="40" x2="270" y2="40""#, 1);
        check(&svg, r##"<line x1="194" y1="40" x2="270" y2="40" stroke="#7f86ad""##, 1); // 3 to 5
        check(&svg, r#"<circle cx="251" cy="40" r="6""#, 1); // 4½
        check(&svg, r#"r="6""#, 1);
        // The second area stands beside the first one, in the catalogue's order.
        check(&svg, r#"<g transform="translate(0 0)"><line"#, 1);
        check(&svg, r#"<g transform="translate(300 0)"><line"#, 1);
        assert!(svg.find("1. leitbild").unwrap() < svg.find("2. personal").unwrap());
    }

    #[test]
    fn below_the_threshold_words_stand_where_the_points_would() {
        let svg = drawn(drawing);
        check(&svg, "zu wenige Antworten", 7);
        for y in [64, 84, 104] {
            check(&svg, &format!(r##"<text x="118" y="{y}" fill="#454b6b">zu wenige Antworten</text>"##), 2);
        }
        check(&svg, r##"<text x="118" y="44" fill="#454b6b">zu wenige Antworten</text>"##, 1);
    }

    #[test]
    fn a_wall_has_the_same_in_larger_letters() {
        let svg = drawn(on_wall);
        check(&svg, r#"viewBox="0 0 1200 132""#, 1);
        // From 40 to 368, 41 for each half step.
        check(&svg, r#"<circle cx="327" cy="40" r="6""#, 1);
        check(&svg, ">1</text>", 2);
        check(&svg, "Wichtigkeit", 0);
    }
}
