//! Exactly what a unit depends on, and exactly what a cell influences, through every layer.

use std::ops::Range;

use super::cells::Cells;
use super::plan::{Plan, Stage, Step};
use crate::engine::{Geometry, Shape, pyramid_bin};

/// Some channels of some rows and columns of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Which channels.
    pub channels: Cells,
    /// Which rows.
    pub rows: Cells,
    /// Which columns.
    pub columns: Cells,
}

/// For every value, the regions that belong to a cone; where branches meet there may be several, which may overlap.
pub type Cone = Vec<Vec<Region>>;

/// One number of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Unit {
    /// Of which value: 0 is the input.
    pub value: usize,
    /// Its channel.
    pub channel: usize,
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
}

impl Region {
    /// A whole value.
    #[must_use]
    pub fn whole(shape: Shape) -> Self {
        Self {
            channels: Cells::range(0..shape.channels),
            rows: Cells::range(0..shape.height),
            columns: Cells::range(0..shape.width),
        }
    }

    fn unit(unit: Unit) -> Self {
        let one = |cell: usize| Cells::range(cell..cell + 1);
        Self {
            channels: one(unit.channel),
            rows: one(unit.row),
            columns: one(unit.column),
        }
    }

    fn is_empty(&self) -> bool {
        self.channels.is_empty() || self.rows.is_empty() || self.columns.is_empty()
    }

    fn holds(&self, other: &Self) -> bool {
        self.channels.holds(&other.channels)
            && self.rows.holds(&other.rows)
            && self.columns.holds(&other.columns)
    }

    /// Whether a cell is in it.
    #[must_use]
    pub fn contains(&self, channel: usize, row: usize, column: usize) -> bool {
        self.channels.contains(channel) && self.rows.contains(row) && self.columns.contains(column)
    }
}

/// What a unit depends on: for each value up to the unit's own, the cells of which a change may change it.
///
/// With weights that are not 0 and activations that are not flat, it is exactly the set of cells that do; of a maximum
/// every cell of the window counts, since each may win.
///
/// ```
/// # use convolens::{engine::Shape, net::{Net, Unit, cone}};
/// let net: Net = "conv,1,3,d2;conv,1,3".parse()?;
/// let plan = net.plan(Shape::series(1, 12), true)?;
/// let cone = cone(&plan, Unit { value: 2, channel: 0, row: 0, column: 0 });
/// assert_eq!(cone[1][0].columns.ranges(), [0..3], "three neighbours of layer 1");
/// assert_eq!(cone[0][0].columns.ranges(), [0..7], "0 2 4, 1 3 5, 2 4 6");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn cone(plan: &Plan, unit: Unit) -> Cone {
    let mut cone = seeded(plan, unit);
    for value in (1..=unit.value.min(plan.depth())).rev() {
        let Some(stage) = plan.stage(value) else {
            continue;
        };
        let regions = cone.get(value).cloned().unwrap_or_default();
        for region in &regions {
            for (input, read) in reads(plan, stage, region) {
                put(&mut cone, input, read);
            }
        }
    }
    cone
}

/// What a cell influences: for each value from its own on, the units that a change of it may change.
///
/// ```
/// # use convolens::{engine::Shape, net::{Net, Unit, influence}};
/// let net: Net = "max,2;conv,1,3,p1".parse()?;
/// let plan = net.plan(Shape::series(1, 12), true)?;
/// let influence = influence(&plan, Unit { value: 0, channel: 0, row: 0, column: 5 });
/// assert_eq!(influence[1][0].columns.ranges(), [2..3], "cells 4 and 5 are window 2");
/// assert_eq!(influence[2][0].columns.ranges(), [1..4], "and it stands in three windows");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn influence(plan: &Plan, cell: Unit) -> Cone {
    let mut cone = seeded(plan, cell);
    for (index, stage) in plan.stages.iter().enumerate().skip(cell.value) {
        for (input, regions) in cone.clone().iter().enumerate() {
            for region in regions {
                for written in writes(plan, stage, input, region) {
                    put(&mut cone, index + 1, written);
                }
            }
        }
    }
    cone
}

fn seeded(plan: &Plan, unit: Unit) -> Cone {
    let mut cone = vec![Vec::new(); plan.shapes.len()];
    let shape = plan.shape(unit.value);
    let there =
        unit.channel < shape.channels && unit.row < shape.height && unit.column < shape.width;
    if there {
        put(&mut cone, unit.value, Region::unit(unit));
    }
    cone
}

/// Adds a region to a value, unless another holds it already.
fn put(cone: &mut Cone, value: usize, region: Region) {
    let Some(regions) = cone.get_mut(value) else {
        return;
    };
    if region.is_empty() || regions.iter().any(|known| known.holds(&region)) {
        return;
    }
    regions.retain(|known| !region.holds(known));
    regions.push(region);
}

/// The values and cells that a region of a stage's output is made of.
pub(super) fn reads(plan: &Plan, stage: &Stage, region: &Region) -> Vec<(usize, Region)> {
    let shape = plan.shape(stage.input);
    let of_input = |region: Region| vec![(stage.input, region)];
    match &stage.step {
        Step::Conv { geometry, .. } => of_input(windows(geometry, region, true)),
        Step::Pool { geometry, .. } => of_input(windows(geometry, region, false)),
        Step::Global(_) => of_input(Region {
            channels: region.channels.clone(),
            ..Region::whole(shape)
        }),
        Step::Pyramid(_, levels) => {
            let bins = bins(levels, shape).filter(|(number, _)| region.channels.contains(*number));
            bins.map(|(_, region)| (stage.input, region)).collect()
        }
        Step::Act => of_input(region.clone()),
        Step::Add(other) => vec![(stage.input, region.clone()), (*other, region.clone())],
        Step::Cat(other) => {
            let first = plan.shape(*other).channels;
            let of = |channels: Range<usize>| Region {
                channels: region.channels.within(&channels),
                ..region.clone()
            };
            vec![
                (*other, of(0..first)),
                (stage.input, of(first..first + shape.channels)),
            ]
        }
    }
}

/// The regions of a stage's output that a region of the value `input` has a part in.
fn writes(plan: &Plan, stage: &Stage, input: usize, region: &Region) -> Vec<Region> {
    let shape = plan.shape(input);
    let mut written = Vec::new();
    if input == stage.input {
        match &stage.step {
            Step::Conv { geometry, .. } => written.push(windowed(geometry, region, true)),
            Step::Pool { geometry, .. } => written.push(windowed(geometry, region, false)),
            Step::Global(_) => written.push(Region {
                channels: region.channels.clone(),
                ..Region::whole(Shape::new(1, 1, 1))
            }),
            Step::Pyramid(_, levels) => {
                let touched = bins(levels, shape).filter(|(_, bin)| meets(bin, region));
                let numbers = touched.map(|(number, _)| number..number + 1).collect();
                written.push(Region {
                    channels: Cells::of(numbers),
                    ..Region::whole(Shape::new(1, 1, 1))
                });
            }
            Step::Act | Step::Add(_) => written.push(region.clone()),
            Step::Cat(other) => written.push(Region {
                channels: region.channels.shifted(plan.shape(*other).channels),
                ..region.clone()
            }),
        }
    }
    match stage.step {
        Step::Add(other) | Step::Cat(other) if other == input => written.push(region.clone()),
        _ => {}
    }
    written
}

fn windows(geometry: &Geometry, region: &Region, sums: bool) -> Region {
    let [height, width] = &geometry.axes;
    let channels = if sums {
        grouped(
            &region.channels,
            geometry.groups,
            geometry.output.channels,
            geometry.input.channels,
        )
    } else {
        region.channels.clone()
    };
    Region {
        channels,
        rows: region.rows.read(height),
        columns: region.columns.read(width),
    }
}

fn windowed(geometry: &Geometry, region: &Region, sums: bool) -> Region {
    let [height, width] = &geometry.axes;
    let channels = if sums {
        grouped(
            &region.channels,
            geometry.groups,
            geometry.input.channels,
            geometry.output.channels,
        )
    } else {
        region.channels.clone()
    };
    Region {
        channels,
        rows: region.rows.readers(height),
        columns: region.columns.readers(width),
    }
}

/// The channels on the other side of the groups in which these channels, `of` in all, lie.
fn grouped(channels: &Cells, groups: usize, of: usize, others: usize) -> Cells {
    let (size, other) = (of / groups.max(1), others / groups.max(1));
    let group = |channel: usize| channel / size.max(1);
    Cells::of(
        channels
            .iter()
            .map(|channel| group(channel) * other..(group(channel) + 1) * other)
            .collect(),
    )
}

/// Every number of a pyramid, with the bin that it comes from.
pub(super) fn bins(
    levels: &[[usize; 2]],
    shape: Shape,
) -> impl Iterator<Item = (usize, Region)> + '_ {
    let all = levels.iter().flat_map(move |&[rows, columns]| {
        (0..shape.channels).flat_map(move |channel| {
            (0..rows).flat_map(move |row| {
                (0..columns).map(move |column| Region {
                    channels: Cells::range(channel..channel + 1),
                    rows: Cells::range(pyramid_bin(row, rows, shape.height)),
                    columns: Cells::range(pyramid_bin(column, columns, shape.width)),
                })
            })
        })
    });
    all.enumerate()
}

fn meets(bin: &Region, region: &Region) -> bool {
    let meet = |a: &Cells, b: &Cells| b.iter().any(|cell| a.contains(cell));
    meet(&bin.channels, &region.channels)
        && meet(&bin.rows, &region.rows)
        && meet(&bin.columns, &region.columns)
}
