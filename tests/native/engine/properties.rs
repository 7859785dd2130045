use super::strategies::{convolutions, filled_convolutions, filled_poolings, poolings};
use convolens::engine::{
    Amount, AxisGeometry, ConvSpec, Fill, Padding, Reader, Source, Tensor, Window, conv, pad, pool,
    reference,
};
use proptest::prelude::*;

/// f32 sums of up to some hundred products below 100 each.
fn assert_close(fast: &Tensor, slow: &Tensor) -> Result<(), TestCaseError> {
    prop_assert_eq!(fast.shape(), slow.shape());
    for (fast, slow) in fast.data().iter().zip(slow.data()) {
        prop_assert!(
            (fast - slow).abs() <= 1e-3 * slow.abs().max(1.0),
            "{} instead of {}",
            fast,
            slow
        );
    }
    Ok(())
}

/// How many windows can be laid one stride apart until the last reaches beyond the padded input.
fn windows_that_fit(axis: &AxisGeometry) -> usize {
    let mut count = 0;
    while count * axis.stride + axis.dilation * (axis.kernel - 1)
        < axis.input + axis.before + axis.after
    {
        count += 1;
    }
    count
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn convolution_agrees_with_its_definition((input, weights, bias, spec) in filled_convolutions()) {
        let fast = conv(&input, &weights, bias.as_deref(), &spec).unwrap();
        let slow = reference::conv(&input, &weights, bias.as_deref(), &spec).unwrap();
        assert_close(&fast.output, &slow)?;
        prop_assert_eq!(fast.geometry.output, slow.shape());
    }

    #[test]
    fn pooling_agrees_with_its_definition((input, spec) in filled_poolings()) {
        let fast = pool(&input, &spec).unwrap();
        assert_close(&fast.output, &reference::pool(&input, &spec).unwrap())?;
    }

    #[test]
    fn convolving_is_padding_and_then_convolving((input, weights, bias, spec) in filled_convolutions()) {
        let geometry = spec.resolve(input.shape()).unwrap();
        let padded = pad(&input, geometry.axes.map(|axis| [axis.before, axis.after]), spec.padding.fill).unwrap();
        let unpadded = ConvSpec { padding: Padding { amount: Amount::Valid, ..spec.padding }, ..spec };
        let at_once = conv(&input, &weights, bias.as_deref(), &spec).unwrap();
        let in_two_steps = conv(&padded, &weights, bias.as_deref(), &unpadded).unwrap();
        prop_assert_eq!(at_once.output, in_two_steps.output);
    }

    #[test]
    fn flipping_is_turning_the_kernels_around((input, weights, bias, spec) in filled_convolutions()) {
        let [height, width] = spec.window;
        let mut turned = weights.clone();
        turned.chunks_mut(height.kernel * width.kernel).for_each(<[f32]>::reverse);
        let flipped = conv(&input, &weights, bias.as_deref(), &ConvSpec { flip: !spec.flip, ..spec }).unwrap();
        let upright = conv(&input, &turned, bias.as_deref(), &spec).unwrap();
        prop_assert_eq!(flipped.output, upright.output);
    }

    #[test]
    fn the_output_has_as_many_cells_as_windows_fit((shape, spec) in convolutions()) {
        for axis in spec.resolve(shape).unwrap().axes {
            prop_assert_eq!(axis.output, windows_that_fit(&axis));
            let end = axis.before as isize + axis.start(axis.output - 1) + axis.span as isize;
            prop_assert_eq!(end as usize + axis.leftover, axis.padded());
            prop_assert!(axis.leftover < axis.stride);
        }
    }

    #[test]
    fn same_gives_the_quotient_rounded_up((shape, spec) in convolutions(), lower: bool) {
        let amount = if lower { Amount::SameLower } else { Amount::SameUpper };
        let spec = ConvSpec { padding: Padding { amount, fill: Fill::Zero }, ..spec };
        for axis in spec.resolve(shape).unwrap().axes {
            prop_assert_eq!(axis.output, axis.input.div_ceil(axis.stride));
            let (larger, smaller) = if lower { (axis.before, axis.after) } else { (axis.after, axis.before) };
            prop_assert!(larger == smaller || larger == smaller + 1);
        }
    }

    #[test]
    fn causal_never_reads_the_future((shape, spec) in convolutions()) {
        let spec = ConvSpec { padding: Padding { amount: Amount::Causal, fill: Fill::Zero }, ..spec };
        for axis in spec.resolve(shape).unwrap().axes {
            for output in 0..axis.output {
                let newest = axis.reads(output).map(|read| read.cell).max().unwrap();
                prop_assert_eq!(newest, (output * axis.stride) as isize);
            }
        }
    }

    #[test]
    fn readers_are_the_inverse_of_reads((shape, spec) in convolutions()) {
        for axis in spec.resolve(shape).unwrap().axes {
            for input in 0..axis.input {
                prop_assert_eq!(axis.readers(input), found_among_reads(&axis, input));
            }
        }
    }

    #[test]
    fn readers_are_the_inverse_of_reads_in_pooling((shape, spec) in poolings()) {
        for axis in spec.resolve(shape).unwrap().axes {
            for input in 0..axis.input {
                prop_assert_eq!(axis.readers(input), found_among_reads(&axis, input));
            }
            for output in 0..axis.output {
                let inside = axis.reads(output).filter(|read| matches!(read.source, Source::Cell(_))).count();
                let padding = axis.reads(output).filter(|read| matches!(read.source, Source::Value(_))).count();
                prop_assert!(inside > 0, "no window holds padding only");
                prop_assert_eq!(axis.counted(output, false), inside);
                prop_assert_eq!(axis.counted(output, true), inside + padding);
            }
        }
    }
}

fn found_among_reads(axis: &AxisGeometry, input: usize) -> Vec<Reader> {
    let uses_of = |output| {
        let reads = axis
            .reads(output)
            .filter(|read| read.source == Source::Cell(input));
        reads.map(move |read| Reader {
            output,
            tap: read.tap,
            cell: read.cell,
        })
    };
    (0..axis.output).flat_map(uses_of).collect()
}

#[test]
fn rows_longer_than_a_block_agree_with_the_definition() {
    let samples = (0..9_001)
        .map(|n| ((n * 7919) % 1000) as f32 / 500.0 - 1.0)
        .collect();
    let input = Tensor::series(samples).unwrap();
    let weights: Vec<f32> = (0..31)
        .map(|n| ((n * 37) % 31) as f32 / 31.0 - 0.5)
        .collect();
    for (stride, dilation) in [(1, 1), (2, 3), (5, 1)] {
        let along = Window {
            kernel: 31,
            stride,
            dilation,
        };
        let spec = super::conv_spec(along, Amount::SameUpper, Fill::Symmetric);
        let fast = conv(&input, &weights, None, &spec).unwrap().output;
        let slow = reference::conv(&input, &weights, None, &spec).unwrap();
        assert_close(&fast, &slow).unwrap();
        let spec = super::pool_spec(along, Amount::SameUpper, true);
        assert_eq!(
            pool(&input, &spec).unwrap().output,
            reference::pool(&input, &spec).unwrap()
        );
    }
}
