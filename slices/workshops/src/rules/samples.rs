//! A small workshop for the tests of the rules.

use kernel::{Day, Id};
use methods::offer::{Colour, Method, Mix, Round};

use crate::model::{Clock, Purpose, Workshop};

/// A workshop with a round of ten minutes and three statements for each group size.
pub(crate) fn workshop(sizes: &[u16]) -> Workshop {
    let round = |size: &u16| Round {
        name: format!("zu {size}"),
        group_size: *size,
        minutes: 10,
        items: 3,
        reword: true,
        mix: Mix::Join,
        colour: Colour::White,
    };
    let method = Method {
        title: "Beispiel".into(),
        about: String::new(),
        question: "Was gelingt?".into(),
        interview: Vec::new(),
        rounds: sizes.iter().map(round).collect(),
    };
    Workshop {
        scope: Id::new(uuid::Uuid::from_u128(1)),
        programme: Id::new(uuid::Uuid::from_u128(2)),
        title: "Beispiel".into(),
        day: Day::constant(2016, 10, 20),
        start: 600,
        milestone: None,
        method,
        purpose: Purpose::Real,
        position: 0,
        clock: Clock::default(),
        way: String::new(),
        message: String::new(),
        closed_at: None,
        version: 1,
    }
}
