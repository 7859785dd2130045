//! Where the units of each value stand along the input.

use super::plan::{Plan, Step};
use crate::engine::{Axis, AxisGeometry};

/// Where the units of a value stand along one axis of the input: under the middle of what they see, or, where the windows
/// end at the cell itself, under their newest cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stand {
    /// The place of unit 0 in cells of the input, of which 0.5 is the middle of the first.
    pub first: f64,
    /// Cells of the input from one unit to the next; 0 after a global pooling.
    pub jump: usize,
}

impl Stand {
    /// The cells of the input themselves.
    pub const INPUT: Self = Self {
        first: 0.5,
        jump: 1,
    };

    fn through(self, axis: &AxisGeometry) -> Self {
        let reach = (axis.span - 1) as f64;
        let causal = axis.span > 1 && axis.before == axis.span - 1 && axis.after == 0;
        let within = if causal { reach } else { reach / 2.0 };
        Self {
            first: self.first + (within - axis.before as f64) * self.jump as f64,
            jump: self.jump.saturating_mul(axis.stride),
        }
    }

    /// The same, with units that all see everything a cell apart, so that each has a place of its own.
    #[must_use]
    pub fn apart(self) -> Self {
        Self {
            jump: self.jump.max(1),
            ..self
        }
    }

    /// The place of a unit; of padding too.
    #[must_use]
    pub fn place(self, unit: isize) -> f64 {
        self.first + unit as f64 * self.jump as f64
    }
}

/// Where the units of every value stand: height, then width. Where branches meet, as the first of them does.
///
/// ```
/// # use convolens::{engine::Shape, net::{Net, Stand, stands}};
/// let net: Net = "conv,1,3;conv,1,2,d4,causal;max,2".parse()?;
/// let plan = net.plan(Shape::series(1, 20), true)?;
/// let stands: Vec<Stand> = stands(&plan).iter().map(|[_, width]| *width).collect();
/// assert_eq!(stands[1].first, 1.5, "under the second of its three cells");
/// assert_eq!(stands[2].first, 1.5, "causal: as the newest that it reads");
/// assert_eq!((stands[3].first, stands[3].place(2)), (2.0, 6.0), "between two, which are two apart");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn stands(plan: &Plan) -> Vec<[Stand; 2]> {
    let mut stands = vec![[Stand::INPUT; 2]];
    let input = plan.shape(0);
    let middle = Axis::ALL.map(|axis| Stand {
        first: input.along(axis) as f64 / 2.0,
        jump: 0,
    });
    for stage in &plan.stages {
        let before = stands
            .get(stage.input)
            .copied()
            .unwrap_or([Stand::INPUT; 2]);
        stands.push(match &stage.step {
            Step::Conv { geometry, .. } | Step::Pool { geometry, .. } => {
                let ([rows, columns], [height, width]) = (before, &geometry.axes);
                [rows.through(height), columns.through(width)]
            }
            Step::Global(_) | Step::Pyramid(..) => middle,
            Step::Act | Step::Add(_) | Step::Cat(_) => before,
        });
    }
    stands
}
