use crate::engine::{GeometryError, PoolKind, PoolSpec, Shape, Source, Tensor};

/// The cells of every window, gathered, and their maximum or mean.
///
/// Arguments as of [`pool`](crate::engine::pool()).
///
/// # Errors
///
/// As of [`pool`](crate::engine::pool()).
pub fn pool(input: &Tensor, spec: &PoolSpec) -> Result<Tensor, GeometryError> {
    let geometry = spec.resolve(input.shape())?;
    let [rows, columns] = geometry.axes;
    let Shape {
        channels,
        height,
        width,
    } = geometry.output;
    let mut output = Vec::new();
    for c in 0..channels {
        for u in 0..height {
            for v in 0..width {
                let mut cells: Vec<f64> = Vec::new();
                let mut padding = 0;
                for i in rows.reads(u) {
                    for j in columns.reads(v) {
                        match (i.source, j.source) {
                            (Source::Cell(row), Source::Cell(column)) => {
                                cells.extend(input.get(c, row, column).map(f64::from));
                            }
                            (Source::Outside, _) | (_, Source::Outside) => {}
                            (Source::Value(_), _) | (_, Source::Value(_)) => padding += 1,
                        }
                    }
                }
                let counted = cells.len() + if spec.count_padding { padding } else { 0 };
                let y = match spec.kind {
                    PoolKind::Max => cells.iter().copied().fold(f64::NEG_INFINITY, f64::max),
                    PoolKind::Average => cells.iter().sum::<f64>() / counted as f64,
                };
                output.push(y as f32);
            }
        }
    }
    Tensor::new(geometry.output, output)
}
