//! Small multiples: for each area one strip, for each scale one line with the middle half of the answers and their median. In
//! the catalogue's order, never by size. The table beside it says the same in words.

use maud::{Markup, html};
use ui::T;

use crate::{
    model::{Figure, Scale, Sitting},
    rules::AreaResult,
};

const WIDTH: i64 = 300;
const ROW: i64 = 20;
const LEFT: i64 = 118;
const COLUMNS: i64 = 3;

/// The drawing, hidden from those who hear the page.
pub(super) fn drawing(t: &T, sitting: &Sitting, results: &[AreaResult]) -> Markup {
    let scales = i64::try_from(sitting.template.scales.len()).unwrap_or(0);
    let (strip, count) = (44 + ROW * scales, i64::try_from(results.len()).unwrap_or(0));
    let height = (count + COLUMNS - 1) / COLUMNS * strip;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" class="multiples" viewBox={ "0 0 " (WIDTH * COLUMNS) " " (height) } font-size="13"
            aria-hidden="true" focusable="false" {
            @for (at, result) in (0_i64..).zip(results) {
                g transform={ "translate(" (at % COLUMNS * WIDTH) " " (at / COLUMNS * strip) ")" } { (area(t, sitting, result)) }
            }
        }
    }
}

/// A line above instead of a frame around: words on a ground of their own are hard to judge, for eyes and for programs.
fn area(t: &T, sitting: &Sitting, result: &AreaResult) -> Markup {
    let name = sitting.area(result.area.as_str()).map_or_else(String::new, |area| area.label(t.lang()));
    html! {
        line x1="8" y1="4" x2=(WIDTH - 16) y2="4" stroke="#8e93b1" {}
        text x="8" y="22" fill="#454b6b" font-weight="bold" { (name) }
        @for (at, (scale, figure)) in (0_i64..).zip(sitting.template.scales.iter().zip(&result.figures)) {
            (line(t, scale, figure.as_ref(), 40 + at * ROW))
        }
    }
}

fn line(t: &T, scale: &Scale, figure: Option<&Figure>, y: i64) -> Markup {
    html! {
        text x="8" y=(y + 4) fill="#454b6b" { (scale.name.in_lang(t.lang())) }
        @match figure {
            Some(figure) => (points(scale, figure, y)),
            None => { text x=(LEFT) y=(y + 4) fill="#454b6b" { (t.text("result_show-few")) } }
        }
    }
}

/// The scale with its points, the middle half as a bar, the median as a dot.
fn points(scale: &Scale, figure: &Figure, y: i64) -> Markup {
    // Halves of a step are as wide as these.
    let half = (WIDTH - LEFT - 28) / (2 * (scale.most - scale.least).max(1));
    let at = |halves: i64| LEFT + (halves - 2 * scale.least) * half;
    html! {
        line x1=(at(2 * scale.least)) y1=(y) x2=(at(2 * scale.most)) y2=(y) stroke="#8e93b1" {}
        @for point in scale.least..=scale.most { circle cx=(at(2 * point)) cy=(y) r="2" fill="#8e93b1" {} }
        line x1=(at(2 * figure.low)) y1=(y) x2=(at(2 * figure.high)) y2=(y) stroke="#7f86ad" stroke-width="7" stroke-linecap="round" {}
        circle cx=(at(figure.median)) cy=(y) r="6" fill="#0b7a5c" stroke="#ffffff" stroke-width="1.5" {}
    }
}
