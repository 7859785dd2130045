//! A stack of layers: its shapes, its receptive fields, what each unit depends on, its weights and its values.

mod backward;
mod bands;
mod cells;
mod cone;
mod cost;
mod crop;
mod edit;
mod effective;
mod field;
mod forward;
mod init;
mod layer;
mod plan;
mod preset;
mod pyramid;
mod random;
mod stand;
mod text;
mod weights;

pub use backward::Gradient;
pub use bands::{Bands, Sampled, Wanted};
pub use cells::Cells;
pub use cone::{Cone, Region, Unit, cone, count, influence};
pub use cost::{Line, Single, Total, lines, single, total};
pub use edit::Edit;
pub use effective::{Effective, Measure, effective};
pub use field::{Field, Frame, fields, frames};
pub use forward::{Parts, Speed, Values};
pub use layer::{Conv, Init, Layer, Op, Pool};
pub use plan::{Cause, Join, NetError, Plan, Stage, Step};
pub use preset::{PRESETS, Preset};
pub use pyramid::bin;
pub use random::Random;
pub use stand::{Stand, stands};
pub use text::NotANet;
pub use weights::{Params, Weights};

use crate::engine::Shape;

/// The most layers of a stack.
pub const MAX_LAYERS: usize = 16;

/// The most weights and biases of all layers together: 2²⁴, 64 MiB of f32.
pub const MAX_PARAMETERS: u64 = 1 << 24;

/// A stack, free of the size of its input.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Net {
    /// From the input on.
    pub layers: Vec<Layer>,
}

impl Net {
    /// The stack over an input of this shape; over a series windows have one row and padding lies at its ends.
    ///
    /// # Errors
    ///
    /// [`NetError`]: the first layer that is impossible, and by which numbers.
    ///
    /// ```
    /// # use convolens::{engine::Shape, net::Net};
    /// let net: Net = "conv,8,3,p1;max,2".parse()?;
    /// assert_eq!(net.plan(Shape::new(3, 32, 32), false)?.shapes[2], Shape::new(8, 16, 16));
    /// assert_eq!(net.plan(Shape::series(1, 32), true)?.shapes[2], Shape::series(8, 16));
    /// let error = net.plan(Shape::new(3, 1, 32), false).unwrap_err();
    /// assert_eq!(error.layer, 2, "2 × 2 windows do not fit into one row");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn plan(&self, input: Shape, series: bool) -> Result<Plan, NetError> {
        Plan::of(self, input, series)
    }
}
