//! All weights: random ones from the seed, and those of the styles.

use super::{Kind, Sizes, Style};
use crate::engine::dynamic::Dense;
use crate::engine::{Amount, Fill, Shape, Window};
use crate::net::{Conv, Init, Layer, Net, Op, Weights};

/// Kernels among which the attention chooses.
pub(super) const KERNELS: usize = 4;
/// Hidden units of the layer that makes its shares.
const HIDDEN: usize = 8;
/// Means of the channels about which the shares are even: of the brightness, and of an edge.
const USUAL: [f32; 2] = [0.45, 0.05];
/// How strongly each is felt.
const GAIN: [f32; 2] = [4.0, 16.0];

/// The weights of all kinds. The kinds that see fewer channels have the same kernels as the standard one, those of
/// other channels left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Bank {
    sizes: Sizes,
    /// `(C, C, k, k)`: of the standard, the grouped, the depthwise, the dilated and the transposed kind.
    full: Vec<f32>,
    /// `(C, C)`.
    point: Vec<f32>,
    /// Those that the attention mixes, `(C, C, k, k)` each.
    pub(super) kernels: Vec<Vec<f32>>,
    /// What makes their shares of the channels' means.
    pub(super) squeeze: [Dense; 2],
    /// What makes a kernel of the cells under it.
    pub(super) generator: Dense,
    /// The two styles, `(C, C, k, k)` each.
    pub(super) styles: [Vec<f32>; 2],
}

impl Bank {
    /// The weights that follow from a seed, and from two styles.
    #[must_use]
    pub fn new(sizes: &Sizes, seed: u64, styles: [Style; 2]) -> Self {
        let Sizes {
            channels, kernel, ..
        } = *sizes;
        let he = |inputs, outputs, kernel, number: u64| {
            weights(Init::He, inputs, outputs, kernel, seed * 16 + number)
        };
        let taps = kernel * kernel;
        Self {
            sizes: *sizes,
            full: he(channels, channels, kernel, 0),
            point: he(channels, channels, 1, 1),
            kernels: (0..KERNELS)
                .map(|index| he(channels, channels, kernel, 4 + index as u64))
                .collect(),
            squeeze: squeeze(channels, |inputs, outputs, number| {
                he(inputs, outputs, 1, number)
            }),
            generator: Dense {
                weights: he(taps, taps, 1, 10).iter().map(|w| w * 4.0).collect(),
                bias: vec![0.0; taps],
            },
            styles: styles.map(|style| weights(style.init(), channels, channels, kernel, 0)),
        }
    }

    /// Weights of a kind, `(C, C / groups, k, k)`, the first of the two of the separable one; of a kind that mixes its
    /// own, none.
    #[must_use]
    pub fn of(&self, kind: Kind) -> Vec<f32> {
        match kind {
            Kind::Pointwise => self.point.clone(),
            Kind::Grouped => self.parted(self.sizes.groups_of(kind)),
            Kind::Depthwise | Kind::Separable => self.parted(self.sizes.channels),
            Kind::Standard | Kind::Dilated | Kind::Transposed => self.full.clone(),
            Kind::Attention | Kind::Filter | Kind::Style => Vec::new(),
        }
    }

    /// The standard kernels without what leads from one group to another.
    fn parted(&self, groups: usize) -> Vec<f32> {
        let Sizes {
            channels, kernel, ..
        } = self.sizes;
        let per = (channels / groups.max(1)).max(1);
        let planes = self.full.chunks_exact(kernel * kernel);
        let kept = planes.enumerate().filter(|(index, _)| {
            let (output, input) = (index / channels, index % channels);
            output / per == input / per
        });
        kept.flat_map(|(_, plane)| plane.iter().copied()).collect()
    }

    /// The weights of the transposed kind, whose order is `(C, M, k, k)`; of one output channel alone when it is given.
    pub(super) fn spread(&self, only: Option<usize>) -> Vec<f32> {
        let Sizes {
            channels, kernel, ..
        } = self.sizes;
        let taps = kernel * kernel;
        let outputs = only.map_or(0..channels, |output| output..output + 1);
        let mut weights = Vec::with_capacity(self.full.len());
        for input in 0..channels {
            for output in outputs.clone() {
                let first = (output * channels + input) * taps;
                let plane = self.full.get(first..first + taps);
                weights.extend_from_slice(plane.unwrap_or_default());
            }
        }
        weights
    }
}

/// The layers C → hidden → K. Its units answer to what differs from a usual picture, so that a change of the input is
/// seen in the shares.
fn squeeze(channels: usize, he: impl Fn(usize, usize, u64) -> Vec<f32>) -> [Dense; 2] {
    let spread = (channels as f32 / 8.0).sqrt();
    let [first, other] = GAIN;
    let weights: Vec<f32> = he(channels, HIDDEN, 2)
        .iter()
        .enumerate()
        .map(|(index, weight)| {
            let gain = if index.is_multiple_of(channels) {
                first
            } else {
                other
            };
            weight * gain * spread
        })
        .collect();
    let [bright, edge] = USUAL;
    let bias = weights.chunks_exact(channels).map(|row| {
        let sums = row.iter().enumerate();
        -sums
            .map(|(index, weight)| weight * if index == 0 { bright } else { edge })
            .sum::<f32>()
    });
    let bias = bias.collect();
    [
        Dense { weights, bias },
        Dense {
            weights: he(HIDDEN, KERNELS, 3),
            bias: vec![0.0; KERNELS],
        },
    ]
}

/// Weights of a convolution, `(outputs, inputs, kernel, kernel)`.
pub(super) fn weights(
    init: Init,
    inputs: usize,
    outputs: usize,
    kernel: usize,
    seed: u64,
) -> Vec<f32> {
    let net = Net {
        layers: vec![Layer::of(Op::Conv(Conv {
            out: outputs,
            window: [Window::dense(kernel); 2],
            amount: Amount::SameUpper,
            fill: Fill::Zero,
            groups: 1,
            bias: false,
            init,
        }))],
    };
    // The sizes of a state are always possible.
    let plan = net.plan(Shape::new(inputs, kernel, kernel), false);
    plan.map(|plan| Weights::new(&net, &plan, seed).of(1).weights.clone())
        .unwrap_or_default()
}
