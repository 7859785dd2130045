//! What a stack is made of, free of the size of its input.

use crate::engine::{Activation, Amount, Axis, Fill, PoolKind, Window};

/// One layer of a stack: an operation, what follows it element by element, and where its input comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// What it does.
    pub op: Op,
    /// What follows, element by element.
    pub act: Activation,
    /// Its input is not the layer before but the one that many layers earlier: the beginning of a branch.
    pub back: usize,
}

/// What a layer does.
#[derive(Debug, Clone, PartialEq)]
pub enum Op {
    /// A convolution over all channels of its group.
    Conv(Conv),
    /// A maximum or a mean of a sliding window, channel by channel.
    Pool(Pool),
    /// A maximum or a mean of all cells of a channel.
    Global(PoolKind),
    /// Maxima or means of so many bins along each axis, level by level.
    Pyramid(PoolKind, Vec<usize>),
    /// Nothing but its activation.
    Act,
    /// A skip connection around so many layers: their input is added to their output.
    Add(usize),
    /// The channels of the input of so many layers stand beside those of their output.
    Cat(usize),
}

/// A convolution layer.
#[derive(Debug, Clone, PartialEq)]
pub struct Conv {
    /// Channels of its output.
    pub out: usize,
    /// Height, then width; over a series the width alone.
    pub window: [Window; 2],
    /// How much padding.
    pub amount: Amount,
    /// With what.
    pub fill: Fill,
    /// Groups of channels that do not see each other.
    pub groups: usize,
    /// Whether each output channel has a bias.
    pub bias: bool,
    /// What its weights are at first.
    pub init: Init,
}

/// A pooling layer.
#[derive(Debug, Clone, PartialEq)]
pub struct Pool {
    /// Maximum or mean.
    pub kind: PoolKind,
    /// Height, then width; over a series the width alone.
    pub window: [Window; 2],
    /// How much padding.
    pub amount: Amount,
    /// Whether a last window that reaches beyond the padding gives an output.
    pub ceil: bool,
    /// Whether a mean counts the padding.
    pub count: bool,
}

/// What the weights of a convolution are before anybody edits them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Init {
    /// Normal numbers of variance 2 / (weights of an output), from the seed (He et al. 2015).
    He,
    /// The mean of the window.
    Mean,
    /// A bell over the window, of sum 1.
    Gauss,
    /// One edge detector a channel, each turned further.
    Edges,
    /// The cell under the centre.
    Identity,
    /// The centre against the mean of the window.
    Laplace,
}

impl Init {
    /// All of them, with their names in an address.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::He, "he"),
        (Self::Mean, "mean"),
        (Self::Gauss, "gauss"),
        (Self::Edges, "edges"),
        (Self::Identity, "identity"),
        (Self::Laplace, "laplace"),
    ];

    /// Its name in an address.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(init, _)| *init == self)
            .map_or("he", |(_, name)| name)
    }
}

impl Layer {
    /// An operation on the layer before, with nothing after it.
    #[must_use]
    pub const fn of(op: Op) -> Self {
        Self {
            op,
            act: Activation::None,
            back: 0,
        }
    }

    /// Its convolution, if it is one.
    #[must_use]
    pub const fn conv(&self) -> Option<&Conv> {
        match &self.op {
            Op::Conv(conv) => Some(conv),
            _ => None,
        }
    }
}

/// The windows over a picture, or over a series, whose height they leave alone.
pub(super) fn windows(window: [Window; 2], series: bool) -> [Window; 2] {
    let [height, width] = window;
    [if series { Window::ONE } else { height }, width]
}

/// The padding over a picture, or over a series.
pub(super) fn amount(amount: Amount, series: bool) -> Amount {
    match amount {
        Amount::Explicit(sides) if series => {
            let [before, after] = Axis::Width.of(&sides);
            Amount::series(before, after)
        }
        other => other,
    }
}
