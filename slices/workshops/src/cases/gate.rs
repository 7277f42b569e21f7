//! Who a participant's token belongs to. The door asks at every request into a workshop.

use db::ReadTx;
use kernel::{Actor, Outcome};
use sha2::{Digest, Sha256};
use web::Participants;

use crate::store;

/// Recognises participants by the token in their cookie.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ParticipantGate;

impl Participants for ParticipantGate {
    fn participant(&self, tx: &mut ReadTx<'_>, token: &str) -> Outcome<Option<Actor>> {
        let found = store::participant::participant_of_token(tx, &token_hash(token))?;
        Ok(found.map(|(id, workshop)| Actor::Participant { id, workshop }))
    }
}

/// What the records keep of a token.
pub(crate) fn token_hash(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
