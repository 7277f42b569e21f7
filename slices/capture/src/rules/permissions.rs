//! Who may capture. The one table that doors and cases name.

use kernel::{Permission, Role};

/// Entering what a room wrote on paper.
pub(crate) static CARDS_CAPTURE: Permission = Permission::of("capture.cards_capture", &[Role::Lead, Role::Facilitator]);

/// All of them.
pub(crate) static ALL: [&Permission; 1] = [&CARDS_CAPTURE];
