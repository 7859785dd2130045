//! A part of an output is bit by bit the same as in the whole, however the output is cut.

use std::collections::BTreeSet;
use std::ops::Range;

use super::strategies::{convolutions, filled_convolutions, filled_poolings, poolings};
use super::window;
use convolens::engine::{
    AxisGeometry, ConvSpec, Geometry, Part, Rows, Shape, Source, Tensor, Window, conv, conv_part,
    parts, pool, pool_part,
};
use proptest::prelude::*;

/// Pieces of at most `at_once`.
fn pieces(count: usize, at_once: usize) -> Vec<Range<usize>> {
    (0..count)
        .step_by(at_once)
        .map(|first| first..(first + at_once).min(count))
        .collect()
}

fn grid(geometry: &Geometry, [channels, rows, columns]: [usize; 3]) -> Vec<Part> {
    let output = geometry.output;
    let mut grid = Vec::new();
    for channels in pieces(output.channels, channels) {
        for rows in pieces(output.height, rows) {
            for columns in pieces(output.width, columns) {
                grid.push(Part {
                    channels: channels.clone(),
                    rows: rows.clone(),
                    columns,
                });
            }
        }
    }
    grid
}

/// The bits of the whole output, put together from its parts; every cell must be given exactly once.
fn together(
    output: Shape,
    parts: &[Part],
    mut compute: impl FnMut(&Part) -> Vec<f32>,
) -> Vec<Option<u32>> {
    let mut whole = vec![None; output.len().unwrap()];
    for part in parts {
        let mut numbers = compute(part).into_iter();
        for channel in part.channels.clone() {
            for row in part.rows.clone() {
                for column in part.columns.clone() {
                    let index = (channel * output.height + row) * output.width + column;
                    let number = numbers.next().expect("a number for each cell of the part");
                    assert_eq!(whole[index].replace(number.to_bits()), None);
                }
            }
        }
        assert_eq!(numbers.next(), None, "no number more");
    }
    whole
}

fn bits(tensor: &Tensor) -> Vec<Option<u32>> {
    tensor
        .data()
        .iter()
        .map(|number| Some(number.to_bits()))
        .collect()
}

/// Holds of a tensor only the rows that some output rows read.
struct Needed<'a> {
    tensor: &'a Tensor,
    rows: Vec<Range<usize>>,
}

impl<'a> Needed<'a> {
    fn by(tensor: &'a Tensor, geometry: &Geometry, part: &Part) -> Self {
        let [height, _] = geometry.axes;
        Self {
            tensor,
            rows: height.input_cells(part.rows.clone()),
        }
    }
}

impl Rows for Needed<'_> {
    fn row(&self, channel: usize, y: usize) -> &[f32] {
        assert!(
            self.rows.iter().any(|rows| rows.contains(&y)),
            "row {y} is read and not among {:?}",
            self.rows
        );
        self.tensor.row(channel, y)
    }
}

fn cuts() -> impl Strategy<Value = [usize; 3]> {
    [1..4_usize, 1..7, 1..9]
}

fn found_among_reads(axis: &AxisGeometry, outputs: Range<usize>) -> BTreeSet<usize> {
    outputs
        .flat_map(|output| axis.reads(output))
        .filter_map(|read| match read.source {
            Source::Cell(cell) => Some(cell),
            Source::Value(_) | Source::Outside => None,
        })
        .collect()
}

fn check_input_cells(axis: &AxisGeometry, cut: usize) -> Result<(), TestCaseError> {
    for outputs in pieces(axis.output, cut) {
        let ranges = axis.input_cells(outputs.clone());
        for pair in ranges.windows(2) {
            prop_assert!(
                pair[0].end < pair[1].start,
                "{ranges:?} ascend, with gaps between"
            );
        }
        let cells: BTreeSet<usize> = ranges.into_iter().flatten().collect();
        prop_assert_eq!(cells, found_among_reads(axis, outputs));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn parts_of_a_convolution_are_the_whole_bit_by_bit(
        (input, weights, bias, spec) in filled_convolutions(),
        cut in cuts(),
    ) {
        let whole = conv(&input, &weights, bias.as_deref(), &spec).unwrap();
        let geometry = &whole.geometry;
        let parts = grid(geometry, cut);
        let parted = together(geometry.output, &parts, |part| {
            let rows = Needed::by(&input, geometry, part);
            conv_part(&rows, &weights, bias.as_deref(), &spec, geometry, part).unwrap()
        });
        prop_assert_eq!(parted, bits(&whole.output));
    }

    #[test]
    fn parts_of_a_pooling_are_the_whole_bit_by_bit((input, spec) in filled_poolings(), cut in cuts()) {
        let whole = pool(&input, &spec).unwrap();
        let geometry = &whole.geometry;
        let parts = grid(geometry, cut);
        let parted = together(geometry.output, &parts, |part| {
            pool_part(&Needed::by(&input, geometry, part), &spec, geometry, part)
        });
        prop_assert_eq!(parted, bits(&whole.output));
    }

    #[test]
    fn the_cells_that_outputs_need_are_those_that_they_read((shape, spec) in convolutions(), cut in 1..6_usize) {
        for axis in spec.resolve(shape).unwrap().axes {
            check_input_cells(&axis, cut)?;
        }
    }

    #[test]
    fn a_pooling_needs_the_cells_that_it_reads((shape, spec) in poolings(), cut in 1..6_usize) {
        for axis in spec.resolve(shape).unwrap().axes {
            check_input_cells(&axis, cut)?;
        }
    }

    #[test]
    fn the_grid_covers_the_output_once((shape, spec) in convolutions(), work in prop_oneof![1..10_u64, 100_000..9_000_000_u64], grain in [1..5_usize, 1..5]) {
        let geometry = spec.resolve(shape).unwrap();
        let small = parts(&geometry, work, [1, 1]);
        for part in &small {
            prop_assert!(part.len() == 1 || part.len() as u64 * work <= 6_000_000, "{part:?} of {work}");
        }
        let covered = together(geometry.output, &small, |part| vec![0.0; part.len()]);
        prop_assert!(covered.iter().all(Option::is_some));
        let parts = parts(&geometry, work, grain);
        for Part { rows, columns, .. } in &parts {
            prop_assert!(rows.start % grain[0] == 0 && columns.start % grain[1] == 0, "{rows:?}, {columns:?}");
        }
        let covered = together(geometry.output, &parts, |part| vec![0.0; part.len()]);
        prop_assert!(covered.iter().all(Option::is_some));
    }
}

fn grid_of(window: [Window; 2], channels: [usize; 2], size: [usize; 2]) -> Vec<Part> {
    let ([inputs, outputs], [height, width]) = (channels, size);
    let spec = ConvSpec {
        window,
        out_channels: outputs,
        ..ConvSpec::IDENTITY
    };
    let geometry = spec.resolve(Shape::new(inputs, height, width)).unwrap();
    parts(&geometry, geometry.weights_per_output(), [1, 1])
}

#[test]
fn rows_are_cut_first_then_channels_then_columns() {
    let dense = [window(3, 1, 1); 2];
    let parts = grid_of(dense, [1, 1], [302, 2002]);
    assert_eq!(
        parts.len(),
        1,
        "300 · 2000 · 9 = 5 400 000 are not cut at all"
    );
    let parts = grid_of(dense, [1, 2], [302, 2002]);
    assert_eq!(
        parts[0].rows,
        0..166,
        "2 · 2000 · 9 = 36 000 a row: 6 000 000 / 36 000 = 166.7"
    );
    assert_eq!(
        (parts[0].channels.clone(), parts[0].columns.clone()),
        (0..2, 0..2000)
    );
    let parts = grid_of(dense, [100, 16], [4, 1002]);
    assert_eq!(
        parts[0].channels,
        0..6,
        "1000 · 900 = 900 000 a row and channel: 6.7 at once"
    );
    assert_eq!(
        (parts[0].rows.len(), parts[0].columns.clone()),
        (1, 0..1000)
    );
    let parts = grid_of([Window::ONE, window(31, 1, 1)], [1, 1], [1, 1_000_030]);
    assert_eq!(
        parts[0].columns,
        0..193_548,
        "6 000 000 / 31 = 193 548.4 at once"
    );
    assert_eq!(parts.len(), 6, "⌈1 000 000 / 193 548⌉");
}

#[test]
fn rows_longer_than_a_block_fall_into_equal_parts() {
    let samples: Vec<f32> = (0..9_001)
        .map(|n| ((n * 7919) % 1000) as f32 / 500.0 - 1.0)
        .collect();
    let input = Tensor::series(samples).unwrap();
    let weights: Vec<f32> = (0..31).map(|n| n as f32 / 7.0 - 2.0).collect();
    for (stride, dilation) in [(1, 1), (2, 3), (5, 1)] {
        let spec = super::conv_spec(
            window(31, stride, dilation),
            convolens::engine::Amount::SameUpper,
            convolens::engine::Fill::Mirror,
        );
        let whole = conv(&input, &weights, Some(&[0.1]), &spec).unwrap();
        for columns in [1, 333, 2047, 2049] {
            let parts = grid(&whole.geometry, [1, 1, columns]);
            let parted = together(whole.geometry.output, &parts, |part| {
                conv_part(&input, &weights, Some(&[0.1]), &spec, &whole.geometry, part).unwrap()
            });
            assert_eq!(
                parted,
                bits(&whole.output),
                "stride {stride}, {columns} at once"
            );
        }
    }
}
