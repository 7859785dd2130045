use std::ops::Range;

/// Cuts a rectangle into blocks of at most some `most` cells: as many whole rows as that allows, or a piece of one row.
/// The pieces are alike, and as far as possible a multiple of `unit` wide.
pub(in crate::engine::conv) fn blocks(
    rows: &Range<usize>,
    columns: &Range<usize>,
    most: usize,
    unit: usize,
) -> Vec<[Range<usize>; 2]> {
    let height = (most / columns.len().max(1)).max(1);
    let height = alike(rows.len(), height);
    let width = alike(columns.len(), most).next_multiple_of(unit);
    let pieces = |range: &Range<usize>, at_once: usize| {
        let end = range.end;
        range
            .clone()
            .step_by(at_once)
            .map(move |first| first..(first + at_once).min(end))
    };
    pieces(rows, height)
        .flat_map(|rows| pieces(columns, width).map(move |columns| [rows.clone(), columns]))
        .collect()
}

/// The length of a piece where `length` is cut into the fewest pieces of at most `most`.
pub(in crate::engine::conv) fn alike(length: usize, most: usize) -> usize {
    let pieces = length.div_ceil(most.max(1)).max(1);
    length.div_ceil(pieces).max(1)
}
