use crate::engine::conv::check_counts;
use crate::engine::{GeometryError, Shape, Tensor, TransposedSpec};

/// y(m, u', v') = Σ_c Σ K(c, m, i, j) · x(c, u, v) + b(m) over all i, u with u · stride + i · dilation − before = u', and
/// all j, v likewise.
///
/// Arguments as of [`conv_transposed`](crate::engine::conv_transposed()).
///
/// # Errors
///
/// As of [`conv_transposed`](crate::engine::conv_transposed()).
pub fn conv_transposed(
    input: &Tensor,
    weights: &[f32],
    bias: Option<&[f32]>,
    spec: &TransposedSpec,
) -> Result<Tensor, GeometryError> {
    let geometry = spec.resolve(input.shape())?;
    let [rows, columns] = geometry.axes;
    let inputs = geometry.input.channels / spec.groups;
    let outputs = spec.out_channels / spec.groups;
    let sizes = [
        geometry.input.channels,
        outputs,
        rows.kernel,
        columns.kernel,
    ];
    check_counts(sizes, spec.out_channels, weights, bias)?;

    let b = |m: usize| {
        bias.and_then(|bias| bias.get(m))
            .copied()
            .map_or(0.0, f64::from)
    };
    let k = |c: usize, m: usize, i: usize, j: usize| {
        let index = ((c * outputs + m % outputs) * rows.kernel + i) * columns.kernel + j;
        weights.get(index).copied().map_or(0.0, f64::from)
    };
    let x = |c: usize, u: usize, v: usize| input.get(c, u, v).map_or(0.0, f64::from);

    let Shape {
        channels,
        height,
        width,
    } = geometry.output;
    let mut output = Vec::new();
    for m in 0..channels {
        let first_channel = m / outputs * inputs;
        for row in 0..height {
            for column in 0..width {
                let mut y = b(m);
                for c in first_channel..first_channel + inputs {
                    for u in rows.reads(row) {
                        for v in columns.reads(column) {
                            y += k(c, m, u.tap, v.tap) * x(c, u.input, v.input);
                        }
                    }
                }
                output.push(y as f32);
            }
        }
    }
    Tensor::new(geometry.output, output)
}
