/// Where in a channel the first of the largest cells stands, row by row; the first that is not a number, if one is.
pub(super) fn first_maximum(
    channel: &[f32],
    width: usize,
    rows: impl Iterator<Item = usize>,
    columns: impl Iterator<Item = usize> + Clone,
) -> Option<usize> {
    rows.flat_map(|row| columns.clone().map(move |column| row * width + column))
        .filter_map(|index| Some((index, *channel.get(index)?)))
        .reduce(|best, cell| {
            if cell.1 > best.1 || cell.1.is_nan() && !best.1.is_nan() {
                cell
            } else {
                best
            }
        })
        .map(|(index, _)| index)
}
