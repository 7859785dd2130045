//! The kinds.

use std::str::FromStr;

use serde::Serialize;

/// A kind of convolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Every output channel sees every input channel.
    Standard,
    /// Every output channel sees the input channels of its group.
    Grouped,
    /// Every output channel sees one input channel.
    Depthwise,
    /// One tap over all channels.
    Pointwise,
    /// Depthwise, then pointwise.
    Separable,
    /// As standard, with holes between the taps.
    Dilated,
    /// Every input cell spreads the kernel over a larger output.
    Transposed,
    /// Kernels mixed by shares that come from the input.
    Attention,
    /// A kernel generated at every position.
    Filter,
    /// Kernels mixed by hand.
    Style,
}

impl Kind {
    /// All of them, with their names in an address, in the order in which they are shown.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Standard, "standard"),
        (Self::Grouped, "grouped"),
        (Self::Depthwise, "depthwise"),
        (Self::Pointwise, "pointwise"),
        (Self::Separable, "separable"),
        (Self::Dilated, "dilated"),
        (Self::Transposed, "transposed"),
        (Self::Attention, "attention"),
        (Self::Filter, "filter"),
        (Self::Style, "style"),
    ];

    /// Its name in an address.
    #[must_use]
    pub fn name(self) -> &'static str {
        let known = Self::ALL.iter().find(|(kind, _)| *kind == self);
        known.map_or("standard", |(_, name)| name)
    }

    /// Whether its kernel is a mix of others.
    #[must_use]
    pub const fn mixes(self) -> bool {
        matches!(self, Self::Attention | Self::Style)
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let known = Self::ALL.iter().find(|(_, name)| *name == text);
        known.map(|(kind, _)| *kind).ok_or(())
    }
}
