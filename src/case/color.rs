use serde::Deserialize;
use serde::de::IgnoredAny;

use super::Answer;
use crate::engine::Lab;

/// An 8-bit sRGB colour, of which Lab and HCL are wanted.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Color {
    srgb8: [u8; 3],
    /// What the answer should be, as a fixture writes it.
    #[serde(default, rename = "lab")]
    _lab: IgnoredAny,
    /// What the answer should be, as a fixture writes it.
    #[serde(default, rename = "hcl")]
    _hcl: IgnoredAny,
}

impl Color {
    pub(super) fn run(&self) -> Answer {
        let lab = Lab::from_srgb8(self.srgb8);
        Answer::Color {
            lab: [lab.l, lab.a, lab.b],
            hcl: lab.to_hcl(),
        }
    }
}
