//! What a kind costs, and what one of its outputs sees. Every number follows from the specs that compute the result.

use serde::Serialize;

use super::bank::Bank;
use super::{Guide, Kind, Sizes};
use crate::engine::GeometryError;
use crate::engine::dynamic::Dense;

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The kind.
    pub kind: Kind,
    /// Weights that are learned; no kind here has a bias of its own.
    pub parameters: u64,
    /// Multiply-adds, padding included.
    pub macs: u64,
    /// Input channels that one output channel adds up.
    pub seen: usize,
    /// Cells of the input, along each axis, that one output cell sees.
    pub field: usize,
    /// Parameters beside the kernels: what makes the shares, or generates the kernels.
    pub beside: u64,
}

impl Line {
    /// The row of a kind over planes of this height and width.
    ///
    /// # Errors
    /// Groups that do not divide the channels.
    ///
    /// ```
    /// # use convolens::view::kinds::{Bank, Guide, Kind, Line, Sizes};
    /// let sizes = Sizes { channels: 8, kernel: 3, ..Sizes::default() };
    /// let bank = Bank::new(&sizes, 1, Default::default());
    /// let line = |kind| Line::of(kind, &sizes, &bank, Guide::Similar, [10, 10]).unwrap();
    /// assert_eq!(line(Kind::Standard).parameters, 576, "8² · 3²");
    /// assert_eq!(line(Kind::Separable).parameters, 136, "8 · 3² + 8² = 72 + 64");
    /// ```
    pub fn of(
        kind: Kind,
        sizes: &Sizes,
        bank: &Bank,
        guide: Guide,
        [height, width]: [usize; 2],
    ) -> Result<Self, GeometryError> {
        let input = crate::engine::Shape::new(sizes.channels, height, width);
        let geometry = sizes.conv(kind).resolve(input)?;
        let [_, axis] = geometry.axes;
        let line = Self {
            kind,
            parameters: geometry.parameters(false),
            macs: geometry.macs(),
            seen: input.channels / geometry.groups,
            field: axis.span,
            beside: 0,
        };
        let cells = (height * width) as u64;
        Ok(match kind {
            Kind::Separable => {
                let second = sizes.conv(Kind::Pointwise).resolve(input)?;
                Self {
                    parameters: line.parameters + second.parameters(false),
                    macs: line.macs + second.macs(),
                    seen: input.channels,
                    ..line
                }
            }
            Kind::Transposed => {
                let geometry = sizes.transposed_over(height, width)?;
                let [_, axis] = geometry.axes;
                let most = (0..axis.output)
                    .map(|output| axis.reads(output).count())
                    .max();
                Self {
                    parameters: geometry.parameters(false),
                    macs: geometry.macs(),
                    field: most.unwrap_or(0),
                    ..line
                }
            }
            Kind::Attention => {
                let kernels = bank.kernels.len() as u64;
                let squeeze = bank.squeeze.iter();
                let beside = squeeze.clone().map(learned).sum();
                Self {
                    parameters: line.parameters * kernels + beside,
                    macs: line.macs
                        + line.parameters * kernels
                        + squeeze.map(|dense| dense.weights.len() as u64).sum::<u64>(),
                    beside,
                    ..line
                }
            }
            Kind::Filter => {
                // The generator's own work at each cell: a dense layer, or one square a tap.
                let (beside, each) = match guide {
                    Guide::Linear => (learned(&bank.generator), bank.generator.weights.len()),
                    Guide::Similar => (0, bank.generator.outputs()),
                };
                Self {
                    parameters: beside,
                    macs: line.macs + cells * each as u64,
                    beside,
                    ..line
                }
            }
            Kind::Style => {
                let styles = bank.styles.len() as u64;
                Self {
                    parameters: line.parameters * styles,
                    macs: line.macs + line.parameters * styles,
                    ..line
                }
            }
            _ => line,
        })
    }
}

/// Numbers that a dense layer learns.
fn learned(dense: &Dense) -> u64 {
    (dense.weights.len() + dense.bias.len()) as u64
}
