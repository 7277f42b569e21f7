//! The token of a participant: made of the form's own random key, so that sending twice gives one place, not two.

use sha2::{Digest, Sha256};
use web::Visit;

/// The token for the cookie. A form without a key gets chance instead.
pub(crate) fn token(visit: &Visit) -> String {
    let key = visit.form.get("_key");
    let mut digest = Sha256::new();
    digest.update(b"participant");
    digest.update(visit.path.as_bytes());
    if key.len() >= 16 {
        digest.update(key.as_bytes());
    } else {
        digest.update(visit.ctx.world().bytes::<32>());
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
