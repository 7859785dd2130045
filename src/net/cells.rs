//! Sets of cells along one axis.

use std::ops::Range;

use crate::engine::AxisGeometry;

/// A set of cells: disjoint ranges, ascending, none empty, none touching the next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells(Vec<Range<usize>>);

impl Cells {
    /// The cells of one range.
    #[must_use]
    pub fn range(range: Range<usize>) -> Self {
        Self::of(vec![range])
    }

    /// The cells of any ranges.
    ///
    /// ```
    /// # use convolens::net::Cells;
    /// assert_eq!(Cells::of(vec![4..6, 0..2, 2..3]).ranges(), [0..3, 4..6], "0…1 and 2 touch");
    /// ```
    #[must_use]
    pub fn of(mut ranges: Vec<Range<usize>>) -> Self {
        ranges.retain(|range| !range.is_empty());
        ranges.sort_unstable_by_key(|range| range.start);
        let mut merged: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match merged.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => merged.push(range),
            }
        }
        Self(merged)
    }

    /// Its ranges, ascending.
    #[must_use]
    pub fn ranges(&self) -> &[Range<usize>] {
        &self.0
    }

    /// Whether it has no cell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many cells it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.iter().map(ExactSizeIterator::len).sum()
    }

    /// Whether a cell is in it.
    #[must_use]
    pub fn contains(&self, cell: usize) -> bool {
        self.0.iter().any(|range| range.contains(&cell))
    }

    /// Whether all cells of the other are in it.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        other.0.iter().all(|inner| {
            self.0
                .iter()
                .any(|outer| outer.start <= inner.start && inner.end <= outer.end)
        })
    }

    /// Whether a cell is in both.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let meet = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
        other
            .0
            .iter()
            .any(|one| self.0.iter().any(|mine| meet(mine, one)))
    }

    /// The cells of both.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        Self::of(self.0.iter().chain(&other.0).cloned().collect())
    }

    /// From the first cell to the last.
    #[must_use]
    pub fn hull(&self) -> Range<usize> {
        let start = self.0.first().map_or(0, |range| range.start);
        start..self.0.last().map_or(0, |range| range.end)
    }

    /// All cells, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().cloned().flatten()
    }

    /// The cells that windows of these outputs read.
    pub(super) fn read(&self, axis: &AxisGeometry) -> Self {
        Self::of(
            self.0
                .iter()
                .flat_map(|outputs| axis.input_cells(outputs.clone()))
                .collect(),
        )
    }

    /// The outputs whose windows read one of these cells.
    pub(super) fn readers(&self, axis: &AxisGeometry) -> Self {
        let outputs = self.iter().flat_map(|cell| axis.readers(cell));
        Self::of(
            outputs
                .map(|reader| reader.output..reader.output + 1)
                .collect(),
        )
    }

    /// The same cells, `by` further on.
    pub(super) fn shifted(&self, by: usize) -> Self {
        Self(
            self.0
                .iter()
                .map(|range| range.start + by..range.end + by)
                .collect(),
        )
    }

    /// What of it lies in `window`, counted from the window's first cell.
    pub(super) fn within(&self, window: &Range<usize>) -> Self {
        let inside = |range: &Range<usize>| {
            let (start, end) = (range.start.max(window.start), range.end.min(window.end));
            start.saturating_sub(window.start)..end.saturating_sub(window.start)
        };
        Self::of(self.0.iter().map(inside).collect())
    }
}
