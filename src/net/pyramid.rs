//! Which bin of a value each number of its pyramid comes from.

use super::cells::Cells;
use super::cone::Region;
use crate::engine::{Shape, pyramid_bin};

/// The bin that a number of a pyramid comes from: level by level, and in a level channel by channel.
///
/// ```
/// # use convolens::{engine::Shape, net::bin};
/// let levels = [[1, 1], [2, 2]];
/// let third = bin(&levels, Shape::new(2, 6, 8), 2 + 4 + 1).ok_or("2 · (1 + 4) numbers")?;
/// assert_eq!(third.channels.ranges(), [1..2], "after 2 of level one and 4 of the other channel");
/// assert_eq!((third.rows.ranges(), third.columns.ranges()), (&[0..3][..], &[4..8][..]), "above, right");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn bin(levels: &[[usize; 2]], shape: Shape, number: usize) -> Option<Region> {
    let mut number = number;
    for &[rows, columns] in levels {
        let size = shape.channels * rows * columns;
        if number < size {
            let (channel, row, column) = (
                number / (rows * columns),
                number / columns % rows,
                number % columns,
            );
            return Some(Region {
                channels: Cells::range(channel..channel + 1),
                rows: Cells::range(pyramid_bin(row, rows, shape.height)),
                columns: Cells::range(pyramid_bin(column, columns, shape.width)),
            });
        }
        number -= size;
    }
    None
}

/// The numbers of a pyramid whose bins have a cell of the region.
pub(super) fn touched(levels: &[[usize; 2]], shape: Shape, region: &Region) -> Cells {
    let mut first = 0;
    let mut numbers = Vec::new();
    for &[rows, columns] in levels {
        let hit = |bins: usize, length: usize, cells: &Cells| -> Vec<usize> {
            let has = |bin: &usize| cells.meets(&Cells::range(pyramid_bin(*bin, bins, length)));
            (0..bins).filter(has).collect()
        };
        let hit_rows = hit(rows, shape.height, &region.rows);
        let hit_columns = hit(columns, shape.width, &region.columns);
        for channel in region.channels.iter() {
            for row in &hit_rows {
                let line = first + (channel * rows + row) * columns;
                numbers.extend(
                    hit_columns
                        .iter()
                        .map(|column| line + column..line + column + 1),
                );
            }
        }
        first += shape.channels * rows * columns;
    }
    Cells::of(numbers)
}
