//! The paragraph beside the stage: which sentences are true of what is seen.

use serde::Serialize;

use super::{Focus, Model};
use crate::net::Single;

/// One true sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the fields are what their names say")]
pub enum Seen {
    /// A unit of a layer depends on so many cells.
    StackField {
        layer: usize,
        height: usize,
        width: usize,
    },
    /// The same over a series.
    StackFieldSeries { layer: usize, size: usize },
    /// Branches that see differently far meet in its layer: this channel sees so many cells.
    StackBranch { height: usize, width: usize },
    /// The same over a series.
    StackBranchSeries { size: usize },
    /// Its field reaches into the padding.
    StackOutside,
    /// Neighbouring units are so many cells of the input apart: so much does each further tap add.
    StackJump { layer: usize, jump: usize },
    /// A bin of a pyramid sees so many cells, and not all of the input.
    StackBin { height: usize, width: usize },
    /// The same over a series.
    StackBinSeries { size: usize },
    /// The layer sees all of the input.
    StackWhole { layer: usize },
    /// What a cell of the input influences.
    StackInfluence { layer: usize, units: usize },
    /// A single convolution in the place of the last layers, with the same field, would have so many parameters.
    StackSingle {
        #[serde(flatten)]
        single: Single,
        last: usize,
    },
    /// No activation stands between two convolutions: together they are one.
    StackLinear,
    /// The stack has no layer.
    StackEmpty,
}

/// What is to be said of a stack and a unit, most telling first.
#[must_use]
pub fn explanation(model: &Model, focus: &Focus) -> Vec<Seen> {
    let layer = focus.unit.value;
    let depth = model.depth();
    if depth == 0 {
        return vec![Seen::StackEmpty];
    }
    let mut seen = Vec::new();
    let [height, width] = model.field(layer);
    if layer == 0 {
        let hull = focus.hull(depth);
        let units = hull.map_or(0, |[rows, columns]| rows.len() * columns.len());
        seen.push(Seen::StackInfluence {
            layer: depth,
            units,
        });
    } else if width.jump == 0 {
        seen.push(match bin(model, focus) {
            Some([height, width]) if !model.input.is_series() => Seen::StackBin { height, width },
            Some([_, size]) => Seen::StackBinSeries { size },
            None => Seen::StackWhole { layer },
        });
    } else {
        seen.push(if model.input.is_series() {
            Seen::StackFieldSeries {
                layer,
                size: width.size,
            }
        } else {
            Seen::StackField {
                layer,
                height: height.size,
                width: width.size,
            }
        });
        if let Some([rows, columns]) = focus.extent()
            && [rows, columns] != [height.size, width.size]
        {
            seen.push(if model.input.is_series() {
                Seen::StackBranchSeries { size: columns }
            } else {
                Seen::StackBranch {
                    height: rows,
                    width: columns,
                }
            });
        }
        if width.jump > 1 {
            seen.push(Seen::StackJump {
                layer,
                jump: width.jump,
            });
        }
    }
    if outside(model, focus) {
        seen.push(Seen::StackOutside);
    }
    if let Some(single) = model.single {
        let last = depth;
        seen.push(Seen::StackSingle { single, last });
    }
    if collapses(model) {
        seen.push(Seen::StackLinear);
    }
    seen
}

/// How many rows and columns of the input light up, where they are not all.
fn bin(model: &Model, focus: &Focus) -> Option<[usize; 2]> {
    let lit = focus.hull(0)?.map(|range| range.len());
    let shape = model.plan.shape(0);
    (lit != [shape.height, shape.width]).then_some(lit)
}

/// Whether a part of the field lies in the padding of the input.
fn outside(model: &Model, focus: &Focus) -> bool {
    let shape = model.plan.shape(0);
    let frame = focus.frames.first().cloned().flatten();
    frame.is_some_and(|[rows, columns]| {
        let out = |range: &std::ops::Range<isize>, length: usize| {
            range.start < 0 || range.end > length.cast_signed()
        };
        out(&rows, shape.height) || out(&columns, shape.width)
    })
}

/// Whether two convolutions follow each other with nothing between them that is not linear.
fn collapses(model: &Model) -> bool {
    let convolutions = model
        .net
        .layers
        .iter()
        .filter(|layer| layer.conv().is_some())
        .count();
    let plain = model.plan.stages.iter().enumerate().all(|(index, stage)| {
        let last = index + 1 == model.depth();
        let linear = last || stage.act == crate::engine::Activation::None;
        let max = matches!(&stage.step, crate::net::Step::Pool { spec, .. } if spec.kind == crate::engine::PoolKind::Max);
        linear && !max
    });
    convolutions > 1 && plain
}
