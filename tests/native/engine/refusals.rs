use super::{conv_spec, pool_spec, width_of, window};
use convolens::engine::{
    Amount, Axis, Channels, ConvSpec, Fill, GeometryError, MAX_ELEMENTS, PoolKind, Shape, Side,
    Size, Tensor, Window, conv, pad, pool, pyramid,
};

const LARGEST_EXACT: u64 = (1 << 53) - 1;

fn refusal(along: Window, amount: Amount, fill: Fill, length: usize) -> GeometryError {
    width_of(&conv_spec(along, amount, fill), length).unwrap_err()
}

#[test]
fn zero_sizes() {
    let zero = |what, axis| GeometryError::ZeroSize { what, axis };
    let along = |along| refusal(along, Amount::SameUpper, Fill::Zero, 5);
    assert_eq!(
        along(window(0, 1, 1)),
        zero(Size::Kernel, Some(Axis::Width))
    );
    assert_eq!(
        along(window(3, 0, 1)),
        zero(Size::Stride, Some(Axis::Width))
    );
    assert_eq!(
        along(window(3, 1, 0)),
        zero(Size::Dilation, Some(Axis::Width))
    );
    let of = |spec: ConvSpec| spec.resolve(Shape::series(2, 5)).unwrap_err();
    assert_eq!(
        of(ConvSpec {
            groups: 0,
            ..ConvSpec::IDENTITY
        }),
        zero(Size::Groups, None)
    );
    assert_eq!(
        of(ConvSpec {
            out_channels: 0,
            ..ConvSpec::IDENTITY
        }),
        zero(Size::OutChannels, None)
    );
    let height = ConvSpec {
        window: [window(0, 1, 1), Window::ONE],
        ..ConvSpec::IDENTITY
    };
    assert_eq!(of(height), zero(Size::Kernel, Some(Axis::Height)));
    let input = Tensor::series(vec![1.0]).unwrap();
    assert_eq!(
        pyramid(&input, PoolKind::Max, &[]),
        Err(zero(Size::Level, None))
    );
    assert_eq!(
        pyramid(&input, PoolKind::Max, &[[1, 0]]),
        Err(zero(Size::Level, Some(Axis::Width)))
    );
}

#[test]
fn empty_input() {
    let empty = GeometryError::EmptyInput {
        channels: 2,
        height: 1,
        width: 0,
    };
    assert_eq!(ConvSpec::IDENTITY.resolve(Shape::series(2, 0)), Err(empty));
    assert_eq!(
        pool_spec(Window::ONE, Amount::Causal, true).resolve(Shape::series(2, 0)),
        Err(empty)
    );
    assert_eq!(Tensor::new(Shape::series(2, 0), vec![]), Err(empty));
}

#[test]
fn span_exceeds_input() {
    let want = GeometryError::SpanExceedsInput {
        axis: Axis::Width,
        kernel: 5,
        dilation: 3,
        span: 13,
        input: 6,
        before: 2,
        after: 1,
        padded: 9,
        missing: 4,
        max_kernel: 3,
        max_dilation: 2,
    };
    assert_eq!(
        refusal(window(5, 1, 3), Amount::series(2, 1), Fill::Zero, 6),
        want
    );
}

#[test]
fn what_the_span_refusal_advises_is_the_most_that_fits() {
    for (length, kernel, dilation) in [(9, 5, 3), (9, 10, 1), (4, 6, 2), (1, 2, 1), (10, 4, 7)] {
        let fits = |kernel, dilation| {
            width_of(
                &conv_spec(window(kernel, 1, dilation), Amount::Valid, Fill::Zero),
                length,
            )
            .is_ok()
        };
        let refusal = refusal(
            window(kernel, 1, dilation),
            Amount::Valid,
            Fill::Zero,
            length,
        );
        let GeometryError::SpanExceedsInput {
            missing,
            max_kernel,
            max_dilation,
            ..
        } = refusal
        else {
            panic!("{refusal}")
        };
        assert!(
            fits(max_kernel, dilation) && !fits(max_kernel + 1, dilation),
            "{refusal}"
        );
        assert!(max_dilation == 0 || fits(kernel, max_dilation), "{refusal}");
        assert!(!fits(kernel, max_dilation + 1), "{refusal}");
        let padded = |cells| {
            conv_spec(
                window(kernel, 1, dilation),
                Amount::series(0, cells),
                Fill::Zero,
            )
        };
        assert!(
            width_of(&padded(missing), length).is_ok()
                && width_of(&padded(missing - 1), length).is_err()
        );
    }
}

#[test]
fn fill_too_wide() {
    let wide = |fill, side, amount, limit| GeometryError::FillTooWide {
        axis: Axis::Width,
        fill,
        side,
        amount,
        input: 4,
        limit,
    };
    let of = |fill, before, after| refusal(Window::ONE, Amount::series(before, after), fill, 4);
    assert_eq!(
        of(Fill::Mirror, 4, 3),
        wide(Fill::Mirror, Side::Before, 4, 3)
    );
    assert_eq!(
        of(Fill::Symmetric, 4, 5),
        wide(Fill::Symmetric, Side::After, 5, 4)
    );
    assert_eq!(
        of(Fill::Circular, 5, 0),
        wide(Fill::Circular, Side::Before, 5, 4)
    );
    for (fill, most) in [
        (Fill::Mirror, 3),
        (Fill::Symmetric, 4),
        (Fill::Circular, 4),
        (Fill::Replicate, 90),
    ] {
        assert!(
            width_of(&conv_spec(Window::ONE, Amount::series(most, most), fill), 4).is_ok(),
            "{fill:?}"
        );
    }
}

#[test]
fn groups_do_not_divide() {
    let of = |groups, out_channels| {
        ConvSpec {
            groups,
            out_channels,
            ..ConvSpec::IDENTITY
        }
        .resolve(Shape::series(6, 5))
        .unwrap_err()
    };
    let error = |channels, which| GeometryError::GroupsDoNotDivide {
        groups: 4,
        channels,
        which,
    };
    assert_eq!(of(4, 8), error(6, Channels::In));
    assert_eq!(
        of(3, 8),
        GeometryError::GroupsDoNotDivide {
            groups: 3,
            channels: 8,
            which: Channels::Out
        }
    );
}

#[test]
fn lengths() {
    let input = Tensor::series(vec![1.0; 5]).unwrap();
    let spec = ConvSpec {
        out_channels: 2,
        ..conv_spec(Window::dense(3), Amount::Valid, Fill::Zero)
    };
    assert_eq!(
        conv(&input, &[1.0; 5], None, &spec),
        Err(GeometryError::WeightsLength {
            expected: 6,
            got: 5
        })
    );
    assert_eq!(
        conv(&input, &[1.0; 6], Some(&[1.0]), &spec),
        Err(GeometryError::BiasLength {
            expected: 2,
            got: 1
        })
    );
    assert_eq!(
        Tensor::new(Shape::new(1, 2, 3), vec![0.0; 7]),
        Err(GeometryError::DataLength {
            expected: 6,
            got: 7
        })
    );
}

#[test]
fn padding_only_windows() {
    let of = |along, amount, ceil| pool_spec(along, amount, ceil).resolve(Shape::series(1, 3));
    let error = |output| {
        Err(GeometryError::PaddingOnlyWindow {
            axis: Axis::Width,
            output,
        })
    };
    assert_eq!(of(window(2, 1, 1), Amount::series(2, 0), false), error(1));
    assert_eq!(
        of(window(2, 1, 1), Amount::series(1, 2), false),
        error(5),
        "window 5 stands on cells 3 and 4"
    );
    assert_eq!(
        of(window(2, 1, 4), Amount::series(1, 1), false),
        error(1),
        "cells −1 and 3 step over the input"
    );
    assert!(of(window(2, 1, 1), Amount::series(1, 1), true).is_ok());
}

#[test]
fn too_large() {
    let limit = MAX_ELEMENTS;
    let too_large = |elements| GeometryError::TooLarge { elements, limit };
    assert_eq!(
        Shape::new(1 << 14, 1 << 14, 1).len(),
        Ok(1 << 28),
        "exactly the limit"
    );
    assert_eq!(
        Shape::new(1 << 14, 1 << 14, 2).len(),
        Err(too_large(1 << 29))
    );
    let input = Shape::series(1, 1 << 20);
    let wide = ConvSpec {
        out_channels: 1 << 9,
        ..ConvSpec::IDENTITY
    };
    assert_eq!(wide.resolve(input), Err(too_large(1 << 29)), "the output");
    let deep = ConvSpec {
        out_channels: 1 << 15,
        ..conv_spec(Window::dense(1 << 14), Amount::Valid, Fill::Zero)
    };
    assert_eq!(
        deep.resolve(Shape::series(1, 1 << 14)),
        Err(too_large(1 << 29)),
        "the weights"
    );
    assert_eq!(
        pad(
            &Tensor::series(vec![1.0]).unwrap(),
            [[0, 0], [0, 1 << 28]],
            Fill::Replicate
        ),
        Err(too_large((1 << 28) + 1)),
        "the padded input"
    );
    let bins = pyramid(
        &Tensor::series(vec![1.0]).unwrap(),
        PoolKind::Max,
        &[[usize::MAX, usize::MAX]],
    );
    assert_eq!(bins, Err(too_large(LARGEST_EXACT)), "the bins");
}

#[test]
fn the_largest_sizes_neither_wrap_nor_panic() {
    const MAX: usize = usize::MAX;
    let sizes = [1, 2, 3, MAX / 2, MAX - 1, MAX];
    let input = Tensor::series(vec![1.0, 2.0, 3.0]).unwrap();
    let mut answered = 0;
    for kernel in sizes {
        for stride in sizes {
            for dilation in sizes {
                let amounts = [
                    Amount::Valid,
                    Amount::SameUpper,
                    Amount::SameLower,
                    Amount::Causal,
                ];
                let explicit =
                    [[0, MAX], [MAX, 0], [MAX, MAX], [1, 1]].map(|[a, b]| Amount::series(a, b));
                for amount in amounts.into_iter().chain(explicit) {
                    let along = window(kernel, stride, dilation);
                    let fills = [
                        Fill::Zero,
                        Fill::Mirror,
                        Fill::Symmetric,
                        Fill::Replicate,
                        Fill::Circular,
                    ];
                    for fill in fills {
                        let spec = conv_spec(along, amount, fill);
                        let Ok(geometry) = spec.resolve(input.shape()) else {
                            continue;
                        };
                        let weights = vec![1.0; geometry.axes[1].kernel];
                        assert!(conv(&input, &weights, None, &spec).is_ok());
                        answered += 1;
                    }
                    for ceil in [false, true] {
                        answered +=
                            usize::from(pool(&input, &pool_spec(along, amount, ceil)).is_ok());
                    }
                }
            }
        }
    }
    assert!(answered > 0, "some of these geometries are possible");
}

#[test]
fn refusals_are_sentences_and_data() {
    let error = refusal(window(4, 1, 1), Amount::series(0, 1), Fill::Zero, 2);
    assert_eq!(
        error.to_string(),
        "kernel 4 spans 4 cells, and the padded input has 3: \
         add 1 cell of padding, or take a kernel of at most 3 (along the width)"
    );
    let data = serde_json::to_value(error).unwrap();
    assert_eq!(data["code"], "span-exceeds-input");
    assert_eq!(data["axis"], "width");
    assert_eq!(data["max_kernel"], 3);
    let data =
        serde_json::to_value(refusal(Window::ONE, Amount::series(5, 0), Fill::Mirror, 2)).unwrap();
    assert_eq!(
        data,
        serde_json::json!({"code": "fill-too-wide", "axis": "width", "fill": "mirror", "side": "before",
                           "amount": 5, "input": 2, "limit": 1})
    );
}
