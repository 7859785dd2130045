//! Convolution by tiles, where there are many of them: against the definition, part by part, and with numbers that are
//! not finite.

use convolens::engine::{
    Algorithm, Amount, ConvSpec, Convolution, Fill, Geometry, Padding, Part, Rows, Shape, Tensor,
    Window, reference,
};

fn noise(count: usize, seed: u32) -> Vec<f32> {
    let mut state = seed;
    (0..count)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state as f32 / (1_u32 << 31) as f32 - 1.0
        })
        .collect()
}

/// A window for each axis as kernel, stride, dilation.
fn spec(windows: [[usize; 3]; 2], groups: usize, fill: Fill) -> ConvSpec {
    ConvSpec {
        window: windows.map(|[kernel, stride, dilation]| Window {
            kernel,
            stride,
            dilation,
        }),
        padding: Padding {
            amount: Amount::SameUpper,
            fill,
        },
        out_channels: groups,
        groups,
        flip: false,
    }
}

struct Made {
    geometry: Geometry,
    input: Tensor,
    weights: Vec<f32>,
    bias: Vec<f32>,
    convolution: Convolution,
}

fn made(shape: Shape, spec: &ConvSpec) -> Made {
    let geometry = spec.resolve(shape).unwrap();
    let input = Tensor::new(shape, noise(shape.len().unwrap(), 1)).unwrap();
    let [height, width] = geometry.axes;
    let weights = noise(spec.out_channels * height.kernel * width.kernel, 2);
    let bias = noise(spec.out_channels, 3);
    let convolution =
        Convolution::by(Algorithm::Fourier, spec, &geometry, &weights, Some(&bias)).unwrap();
    Made {
        geometry,
        input,
        weights,
        bias,
        convolution: convolution.unwrap(),
    }
}

fn many_tiles() -> Vec<(Shape, ConvSpec)> {
    let one = [1, 1, 1];
    vec![
        (
            Shape::series(1, 20_000),
            spec([one, [255, 1, 1]], 1, Fill::Mirror),
        ),
        (
            Shape::series(2, 9_001),
            spec([one, [64, 3, 5]], 2, Fill::Zero),
        ),
        (
            Shape::new(1, 301, 403),
            spec([[15, 1, 1], [15, 1, 1]], 1, Fill::Replicate),
        ),
        (
            Shape::new(2, 190, 260),
            spec([[31, 1, 1], [9, 1, 1]], 2, Fill::Circular),
        ),
        (
            Shape::new(1, 300, 500),
            spec([[7, 2, 3], [5, 3, 1]], 1, Fill::Constant(0.5)),
        ),
        (
            Shape::new(1, 5, 3_000),
            spec([one, [40, 1, 1]], 1, Fill::Zero),
        ),
        (
            Shape::new(1, 400, 70),
            spec([[33, 1, 1], one], 1, Fill::Zero),
        ),
    ]
}

#[test]
fn many_tiles_agree_with_the_definition() {
    for (shape, spec) in many_tiles() {
        let made = made(shape, &spec);
        let whole = made
            .convolution
            .part(&made.input, &Part::whole(&made.geometry));
        let expected = reference::conv(&made.input, &made.weights, Some(&made.bias), &spec);
        // Noise of n terms, each a third on average: a sum is some √n / 3, and so is its error over ε.
        let terms = made.geometry.weights_per_output() as f32;
        let bound = 12.0 * f32::EPSILON * (1.0 + terms.sqrt());
        for (index, (value, expected)) in whole.iter().zip(expected.unwrap().data()).enumerate() {
            assert!(
                (value - expected).abs() <= bound,
                "{shape:?} {:?}, output {index}: {value} instead of {expected} ± {bound}",
                spec.window
            );
        }
    }
}

/// Of an input, the rows that a part reads.
struct Only<'a> {
    input: &'a Tensor,
    rows: Vec<std::ops::Range<usize>>,
}

impl Rows for Only<'_> {
    fn row(&self, channel: usize, y: usize) -> &[f32] {
        if self.rows.iter().any(|rows| rows.contains(&y)) {
            self.input.row(channel, y)
        } else {
            &[]
        }
    }
}

#[test]
fn parts_on_the_grain_need_only_what_they_read() {
    for (shape, spec) in many_tiles() {
        let made = made(shape, &spec);
        let output = made.geometry.output;
        let whole = made
            .convolution
            .part(&made.input, &Part::whole(&made.geometry));
        let [rows, _] = made.convolution.grain();
        for first in (0..output.height).step_by(rows) {
            let part = Part {
                rows: first..(first + rows).min(output.height),
                ..Part::whole(&made.geometry)
            };
            let [height, _] = made.geometry.axes;
            let only = Only {
                input: &made.input,
                rows: height.input_cells(part.rows.clone()),
            };
            let values = made.convolution.part(&only, &part);
            let plane = output.height * output.width;
            let same = whole
                .chunks_exact(plane)
                .zip(values.chunks_exact(part.rows.len() * output.width))
                .all(|(whole, part)| {
                    let first = first * output.width;
                    whole[first..first + part.len()]
                        .iter()
                        .zip(part)
                        .all(|(a, b)| a.to_bits() == b.to_bits())
                });
            assert!(same, "{shape:?} {:?}, rows {:?}", spec.window, part.rows);
        }
    }
}

#[test]
fn what_is_not_finite_stays_under_its_windows() {
    for wrong in [f32::INFINITY, f32::NAN, f32::MAX] {
        let (shape, spec) = (
            Shape::new(1, 200, 300),
            spec([[15, 1, 1], [15, 1, 1]], 1, Fill::Zero),
        );
        let made = made(shape, &spec);
        let mut cells = made.input.data().to_vec();
        cells[100 * 300 + 150] = wrong;
        let input = Tensor::new(shape, cells).unwrap();
        let whole = made.convolution.part(&input, &Part::whole(&made.geometry));
        let expected = made
            .convolution
            .part(&made.input, &Part::whole(&made.geometry));
        for (index, (value, expected)) in whole.iter().zip(&expected).enumerate() {
            let (y, x) = (index / 300, index % 300);
            if y.abs_diff(100) > 7 || x.abs_diff(150) > 7 {
                assert!(
                    (value - expected).abs() < 1e-4,
                    "{wrong}: output {y}, {x} is {value} instead of {expected}"
                );
            } else if !wrong.is_finite() {
                assert!(!value.is_finite(), "{wrong}: output {y}, {x}");
            }
        }
    }
}
