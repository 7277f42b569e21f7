//! Figures: a drawing, what it shows in words, and a caption. One without words cannot be built.

use serde::{Deserialize, Serialize};

use crate::letters::is_blank;
use crate::{Fault, Svg};

/// A drawing that can also be heard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct Figure {
    svg: Svg,
    alt: String,
    caption: String,
}

/// What JSON holds, before it is known to be told in words.
#[derive(Deserialize)]
struct Stored {
    svg: Svg,
    alt: String,
    #[serde(default)]
    caption: String,
}

impl TryFrom<Stored> for Figure {
    type Error = Fault;

    fn try_from(stored: Stored) -> Result<Self, Fault> {
        Self::new(stored.svg, stored.alt, stored.caption)
    }
}

impl Figure {
    /// Puts drawing and words together; refused without alternative text. The caption may be empty.
    pub fn new(svg: Svg, alt: impl Into<String>, caption: impl Into<String>) -> Result<Self, Fault> {
        let alt = alt.into();
        if is_blank(&alt) {
            return Err(Fault::NoAlternativeText);
        }
        Ok(Self { svg, alt, caption: caption.into() })
    }

    /// The drawing.
    pub fn svg(&self) -> &Svg {
        &self.svg
    }

    /// What the drawing shows, in words.
    pub fn alt(&self) -> &str {
        &self.alt
    }

    /// The line below the drawing, if there is one.
    pub fn caption(&self) -> Option<&str> {
        Some(self.caption.as_str()).filter(|caption| !is_blank(caption))
    }
}
