//! Sessions of tests: a token per person.

use std::sync::Mutex;

use db::ReadTx;
use kernel::{Actor, Moment, Outcome};
use web::{Gate, Known};

use crate::app::random;

/// Sessions of tests: a token per person.
#[derive(Default)]
pub(crate) struct People(Mutex<Vec<(String, Actor)>>);

impl People {
    pub(crate) fn add(&self, actor: Actor) -> String {
        let token: String = random().iter().map(|byte| format!("{byte:02x}")).collect();
        self.0.lock().unwrap().push((token.clone(), actor));
        token
    }

    pub(crate) fn remove(&self, token: &str) {
        self.0.lock().unwrap().retain(|(own, _)| own != token);
    }
}

impl Gate for People {
    fn actor(&self, _: &mut ReadTx<'_>, token: &str) -> Outcome<Option<Known>> {
        let people = self.0.lock().unwrap();
        let known = |actor: &Actor| Known { actor: actor.clone(), due: false, until: Moment(i64::MAX) };
        Ok(people.iter().find(|(own, _)| own == token).map(|(_, actor)| known(actor)))
    }
}
