/// Where in a channel the first of the largest cells stands, row by row; the first that is not a number, if one is.
pub(super) fn first_maximum(
    channel: &[f32],
    width: usize,
    rows: impl Iterator<Item = usize>,
    columns: impl Iterator<Item = usize> + Clone,
) -> Option<usize> {
    let mut largest = f32::NEG_INFINITY;
    let mut winner = None;
    for first in rows.map(|row| row * width) {
        let line = channel.get(first..).unwrap_or_default();
        for column in columns.clone() {
            let Some(&cell) = line.get(column) else { break };
            if cell.is_nan() {
                return Some(first + column);
            }
            if cell > largest || winner.is_none() {
                (largest, winner) = (cell, Some(first + column));
            }
        }
    }
    winner
}
