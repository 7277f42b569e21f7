//! The pyramid as a drawing, for the wall and for paper: shapes only, each colour with its own ground, so that it stands on
//! light and dark.

use maud::{Markup, html};
use ui::T;

use crate::{
    model::{Board, Workshop},
    rules::{
        protocol,
        pyramid::{self, Cell, Pyramid, Spot, Thread, WIDTH},
    },
};

/// The drawing, hidden from those who hear the page: the lists below say the same in words.
pub(crate) fn drawing(workshop: &Workshop, board: &Board) -> Markup {
    let Pyramid { height, names, cells, spots, threads } = pyramid::pyramid(workshop, board);
    html! {
        svg xmlns="http://www.w3.org/2000/svg" class="pyramid" viewBox={ "0 0 " (WIDTH) " " (height + 8.0) } font-size="16" aria-hidden="true"
            focusable="false" {
            @for thread in &threads { (thread_view(thread)) }
            @for cell in &cells { (cell_view(cell)) }
            @for spot in &spots { (spot_view(spot)) }
            @for (name, y) in &names {
                @let size = pyramid::name_size(name);
                text x="4" y=(n(*y + size / 3.0)) font-size=(n(size)) fill="#5b6185" { (name) }
            }
        }
    }
}

/// How many groups and statements each round has, in a sentence each.
pub(crate) fn words(t: &T, workshop: &Workshop, board: &Board) -> Vec<String> {
    let rounds = workshop.method.rounds.iter().enumerate().filter(|(_, round)| round.is_written());
    let sentence = |(at, round): (usize, &methods::offer::Round)| {
        let groups = board.round(at + 1).count();
        let written: usize = board.round(at + 1).map(|group| board.of_group(group.id).count()).sum();
        t.with(
            "pyramid-round",
            &[
                ("name", round.name.as_str().into()),
                ("groups", groups.into()),
                ("written", written.into()),
                ("standing", protocol::standing_in(board, at + 1).into()),
            ],
        )
    };
    rounds.map(sentence).collect()
}

fn cell_view(cell: &Cell) -> Markup {
    // These greys, this green and this red are seen on white and on black (3 : 1 at least).
    let edge = if cell.done { "#1d8a68" } else { "#767ba0" };
    let width = if cell.done { "2.5" } else { "1" };
    html! {
        rect x=(n(cell.x)) y=(n(cell.y)) width=(n(cell.width)) height="108" rx="4" fill="none" stroke=(edge) stroke-width=(width) {}
        @if cell.width > 26.0 {
            @let size = if cell.width > 60.0 { 24.0 } else { 13.0 };
            text x=(n(cell.x + 5.0)) y=(n(cell.y + 2.0 + size)) font-size=(n(size)) fill="#5b6185" { (cell.number) }
        }
    }
}

fn spot_view(spot: &Spot) -> Markup {
    let fill = if spot.set_aside { "none" } else { ground(spot.colour) };
    let dash = spot.set_aside.then_some("3 2");
    let stroke = if spot.dissent { "#d0405f" } else { "#767ba0" };
    let width = if spot.dissent { "2.5" } else { "1.3" };
    let opacity = if spot.stands || spot.set_aside { "1" } else { "0.6" };
    html! {
        rect x=(n(spot.x)) y=(n(spot.y)) width=(n(spot.width)) height=(n(pyramid::card_height())) rx="1.5" fill=(fill)
            stroke=(stroke) stroke-width=(width) stroke-dasharray=[dash] opacity=(opacity) {}
    }
}

fn thread_view(thread: &Thread) -> Markup {
    let ((x1, y1), (x2, y2)) = (thread.from, thread.to);
    html! { line x1=(n(x1)) y1=(n(y1)) x2=(n(x2)) y2=(n(y2)) stroke="#767ba0" stroke-width="1.2" {} }
}

const fn ground(colour: &str) -> &'static str {
    match colour.as_bytes() {
        b"yellow" => "#ffe680",
        b"green" => "#a6e3b8",
        b"blue" => "#a9cdf5",
        b"rose" => "#f6b8c8",
        _ => "#ffffff",
    }
}

fn n(value: f64) -> String {
    format!("{value:.1}")
}
