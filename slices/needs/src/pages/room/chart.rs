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

fn area(t: &T, sitting: &Sitting, result: &AreaResult) -> Markup {
    let name = sitting.area(result.area.as_str()).map_or_else(String::new, |area| area.label(t.lang()));
    html! {
        rect x="4" y="4" width=(WIDTH - 8) height=(36 + ROW * i64::try_from(result.figures.len()).unwrap_or(0)) rx="4" fill="#ffffff" stroke="#8e93b1" {}
        text x="12" y="22" fill="#1b1f3b" font-weight="bold" { (name) }
        @for (at, (scale, figure)) in (0_i64..).zip(sitting.template.scales.iter().zip(&result.figures)) {
            (line(t, scale, figure.as_ref(), 40 + at * ROW))
        }
    }
}

fn line(t: &T, scale: &Scale, figure: Option<&Figure>, y: i64) -> Markup {
    // Halves of a step are as wide as these.
    let half = (WIDTH - LEFT - 28) / (2 * (scale.most - scale.least).max(1));
    let at = |halves: i64| LEFT + (halves - 2 * scale.least) * half;
    html! {
        text x="12" y=(y + 4) fill="#454b6b" { (scale.name.in_lang(t.lang())) }
        line x1=(at(2 * scale.least)) y1=(y) x2=(at(2 * scale.most)) y2=(y) stroke="#c9cce0" {}
        @for point in scale.least..=scale.most { circle cx=(at(2 * point)) cy=(y) r="2" fill="#8e93b1" {} }
        @match figure {
            Some(figure) => {
                line x1=(at(2 * figure.low)) y1=(y) x2=(at(2 * figure.high)) y2=(y) stroke="#5b6185" stroke-width="6" stroke-linecap="round" {}
                circle cx=(at(figure.median)) cy=(y) r="6" fill="#004c38" stroke="#ffffff" stroke-width="1.5" {}
            }
            None => { rect x=(LEFT + 2) y=(y - 8) width=(WIDTH - LEFT - 24) height="15" fill="#ffffff" {}
                text x=(LEFT + 4) y=(y + 4) fill="#5b6185" { (t.text("result_show-few")) } }
        }
    }
}
