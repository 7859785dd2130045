//! Exactly what a unit depends on, and exactly what a cell influences, through every layer.

use std::collections::BTreeSet;
use std::ops::Range;

use super::cells::Cells;
use super::plan::{Plan, Stage, Step};
use super::pyramid::{bin, touched};
use crate::engine::{Geometry, Shape};

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

    /// Both as one, where they differ along one axis alone.
    fn joined(&self, other: &Self) -> Option<Self> {
        let same = [
            self.channels == other.channels,
            self.rows == other.rows,
            self.columns == other.columns,
        ];
        (same.iter().filter(|same| **same).count() >= 2).then(|| Self {
            channels: self.channels.with(&other.channels),
            rows: self.rows.with(&other.rows),
            columns: self.columns.with(&other.columns),
        })
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

/// Adds a region to a value, unless another holds it already; the bins of a pyramid grow together.
fn put(cone: &mut Cone, value: usize, mut region: Region) {
    let Some(regions) = cone.get_mut(value) else {
        return;
    };
    if region.is_empty() || regions.iter().any(|known| known.holds(&region)) {
        return;
    }
    regions.retain(|known| !region.holds(known));
    let join = |region: &Region, regions: &[Region]| {
        let mut both = regions.iter().map(|known| known.joined(region)).enumerate();
        both.find_map(|(at, both)| Some((at, both?)))
    };
    while let Some((at, both)) = join(&region, regions) {
        regions.swap_remove(at);
        region = both;
    }
    regions.push(region);
}

/// How many cells are in any of the regions.
///
/// ```
/// # use convolens::net::{Cells, Region, count};
/// let square = |from: usize| Region {
///     channels: Cells::range(0..2),
///     rows: Cells::range(from..from + 3),
///     columns: Cells::range(from..from + 3),
/// };
/// assert_eq!(count(&[square(0), square(1)]), 28, "2 · (9 + 9 − 4)");
/// ```
#[must_use]
pub fn count(regions: &[Region]) -> usize {
    if let [region] = regions {
        return region.channels.len() * region.rows.len() * region.columns.len();
    }
    let of_channel = |channel: usize| {
        let there = || {
            regions
                .iter()
                .filter(move |region| region.channels.contains(channel))
        };
        let of_row = |row: usize| {
            let there = there().filter(|region| region.rows.contains(row));
            let columns = there.flat_map(|region| region.columns.ranges());
            Cells::of(columns.cloned().collect()).len()
        };
        sum(there().map(|region| &region.rows), of_row)
    };
    sum(regions.iter().map(|region| &region.channels), of_channel)
}

/// The sum of `of` over all cells between the first edge of these sets and the last: between two edges it is the same.
fn sum<'a>(sets: impl Iterator<Item = &'a Cells>, of: impl Fn(usize) -> usize) -> usize {
    let ranges = sets.flat_map(|cells| cells.ranges());
    let edges: BTreeSet<usize> = ranges.flat_map(|range| [range.start, range.end]).collect();
    let pairs = edges.iter().zip(edges.iter().skip(1));
    pairs.map(|(from, to)| (to - from) * of(*from)).sum()
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
            let numbers: usize = levels.iter().map(|[rows, columns]| rows * columns).sum();
            // Every level covers all.
            if region.channels.len() == numbers * shape.channels {
                return of_input(Region::whole(shape));
            }
            let bins = region.channels.iter();
            bins.filter_map(|number| Some((stage.input, bin(levels, shape, number)?)))
                .collect()
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
            Step::Pyramid(_, levels) => written.push(Region {
                channels: touched(levels, shape, region),
                ..Region::whole(Shape::new(1, 1, 1))
            }),
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
