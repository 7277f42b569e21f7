//! A table with a visible caption and header cells in both directions.

use maud::{Markup, html};

/// A table. The first cell of each row names the row. On narrow screens each row becomes a block, and its cells say
/// their column from `data-label`; a frame that still has to scroll can be reached by keyboard.
pub fn table(caption: &str, head: &[&str], rows: Vec<Vec<Markup>>) -> Markup {
    html! {
        div class="table-frame" role="region" aria-label=(caption) tabindex="0" {
            table {
                caption { (caption) }
                thead { tr { @for cell in head { (head_cell(cell)) } } }
                tbody { @for row in rows { tr { (cells(head, row)) } } }
            }
        }
    }
}

/// A header cell without words would be announced as one: then it is a plain cell.
fn head_cell(text: &str) -> Markup {
    html! { @if text.is_empty() { td {} } @else { th scope="col" { (text) } } }
}

fn cells(head: &[&str], row: Vec<Markup>) -> Markup {
    html! {
        @for (index, cell) in row.into_iter().enumerate() {
            @if index == 0 { th scope="row" { (cell) } } @else { td data-label=[head.get(index).filter(|word| !word.is_empty())] { (cell) } }
        }
    }
}
