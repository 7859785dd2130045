use crate::engine::{ConvSpec, GeometryError, Shape, Source, Tensor, check_lengths};

/// y(m, u, v) = Σ_c Σ_i Σ_j K(m, c, i, j) · x(c, u + i, v + j) + b(m), with stride, dilation and padding in x.
///
/// Arguments as of [`conv`](crate::engine::conv()).
///
/// # Errors
///
/// As of [`conv`](crate::engine::conv()).
pub fn conv(
    input: &Tensor,
    weights: &[f32],
    bias: Option<&[f32]>,
    spec: &ConvSpec,
) -> Result<Tensor, GeometryError> {
    let geometry = spec.resolve(input.shape())?;
    check_lengths(&geometry, weights, bias)?;
    let [rows, columns] = geometry.axes;
    let channels = geometry.input.channels / spec.groups;
    let Shape {
        channels: out_channels,
        height,
        width,
    } = geometry.output;

    let b = |m: usize| {
        bias.and_then(|bias| bias.get(m))
            .copied()
            .map_or(0.0, f64::from)
    };
    let k = |m: usize, c: usize, i: usize, j: usize| {
        let (i, j) = if spec.flip {
            (rows.kernel - 1 - i, columns.kernel - 1 - j)
        } else {
            (i, j)
        };
        let index = ((m * channels + c) * rows.kernel + i) * columns.kernel + j;
        weights.get(index).copied().map_or(0.0, f64::from)
    };
    let x = |c: usize, row: Source, column: Source| match (row, column) {
        (Source::Cell(row), Source::Cell(column)) => {
            input.get(c, row, column).map_or(0.0, f64::from)
        }
        (Source::Value(value), _) | (_, Source::Value(value)) => f64::from(value),
        (Source::Outside, _) | (_, Source::Outside) => 0.0,
    };

    let mut output = Vec::new();
    for m in 0..out_channels {
        let first_channel = m / (out_channels / spec.groups) * channels;
        for u in 0..height {
            for v in 0..width {
                let mut y = b(m);
                for c in 0..channels {
                    for i in rows.reads(u) {
                        for j in columns.reads(v) {
                            y += k(m, c, i.tap, j.tap) * x(first_channel + c, i.source, j.source);
                        }
                    }
                }
                output.push(y as f32);
            }
        }
    }
    Tensor::new(geometry.output, output)
}
