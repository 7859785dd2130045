use super::{conv_spec, pool_spec, width, window};
use convolens::engine::{Amount, ConvSpec, Fill, Padding, Reader, Shape, Source, Window};

/// (length, kernel, stride, dilation) → (before, after, output, leftover)
#[track_caller]
fn check(amount: Amount, asked: (usize, usize, usize, usize), want: (usize, usize, usize, usize)) {
    let (length, kernel, stride, dilation) = asked;
    let got = width(
        &conv_spec(window(kernel, stride, dilation), amount, Fill::Zero),
        length,
    );
    assert_eq!(
        (got.before, got.after, got.output, got.leftover),
        want,
        "{amount:?} of {asked:?}"
    );
    assert_eq!(got.span, dilation * (kernel - 1) + 1);
}

#[test]
fn valid_sizes() {
    check(Amount::Valid, (9, 1, 1, 1), (0, 0, 9, 0));
    check(Amount::Valid, (9, 3, 1, 1), (0, 0, 7, 0));
    check(Amount::Valid, (9, 4, 1, 1), (0, 0, 6, 0));
    check(Amount::Valid, (9, 9, 1, 1), (0, 0, 1, 0));
    check(Amount::Valid, (9, 3, 2, 1), (0, 0, 4, 0));
    check(Amount::Valid, (10, 3, 2, 1), (0, 0, 4, 1));
    check(Amount::Valid, (10, 3, 4, 1), (0, 0, 2, 3));
    check(Amount::Valid, (10, 1, 4, 1), (0, 0, 3, 1));
    check(Amount::Valid, (10, 3, 1, 4), (0, 0, 2, 0));
    check(Amount::Valid, (10, 3, 20, 1), (0, 0, 1, 7));
}

#[test]
fn same_keeps_the_size_at_stride_one() {
    check(Amount::SameUpper, (9, 3, 1, 1), (1, 1, 9, 0));
    check(Amount::SameUpper, (9, 4, 1, 1), (1, 2, 9, 0));
    check(Amount::SameLower, (9, 4, 1, 1), (2, 1, 9, 0));
    check(Amount::SameUpper, (9, 3, 1, 2), (2, 2, 9, 0));
    check(Amount::SameUpper, (2, 7, 1, 1), (3, 3, 2, 0));
}

#[test]
fn same_gives_the_quotient_rounded_up_at_other_strides() {
    check(Amount::SameUpper, (9, 3, 2, 1), (1, 1, 5, 0));
    check(Amount::SameUpper, (10, 3, 2, 1), (0, 1, 5, 0));
    check(Amount::SameLower, (10, 3, 2, 1), (1, 0, 5, 0));
    check(Amount::SameUpper, (10, 2, 5, 1), (0, 0, 2, 3));
    check(Amount::SameUpper, (7, 1, 3, 1), (0, 0, 3, 0));
}

#[test]
fn causal_pads_the_past_only() {
    check(Amount::Causal, (9, 3, 1, 1), (2, 0, 9, 0));
    check(Amount::Causal, (9, 4, 1, 3), (9, 0, 9, 0));
    check(Amount::Causal, (9, 3, 4, 1), (2, 0, 3, 0));
    check(Amount::Causal, (10, 3, 4, 1), (2, 0, 3, 1));
}

#[test]
fn explicit_pads_each_side_on_its_own() {
    check(Amount::series(2, 0), (5, 3, 1, 1), (2, 0, 5, 0));
    check(Amount::series(0, 3), (5, 3, 2, 1), (0, 3, 3, 1));
}

#[test]
fn ceil_adds_a_last_window_unless_it_starts_after_the_input() {
    let outputs = |along: Window, amount, length| {
        let floor = pool_spec(along, amount, false)
            .resolve(Shape::series(1, length))
            .map(|g| g.output.width);
        let ceil = pool_spec(along, amount, true)
            .resolve(Shape::series(1, length))
            .map(|g| g.output.width);
        (floor.ok(), ceil.unwrap())
    };
    assert_eq!(
        outputs(window(2, 2, 1), Amount::Valid, 7),
        (Some(3), 4),
        "⌈5 / 2⌉ + 1"
    );
    assert_eq!(
        outputs(window(2, 2, 1), Amount::Valid, 8),
        (Some(4), 4),
        "nothing is left over"
    );
    assert_eq!(
        outputs(window(1, 3, 1), Amount::Valid, 6),
        (Some(2), 2),
        "a third would start at 6, after the input"
    );
    assert_eq!(
        outputs(window(2, 2, 1), Amount::series(1, 1), 3),
        (Some(2), 2),
        "a third would start at 3"
    );
    assert_eq!(
        outputs(window(3, 2, 1), Amount::Valid, 2),
        (None, 1),
        "only ceil lets a window reach beyond"
    );
}

#[test]
fn the_axes_are_independent() {
    let spec = ConvSpec {
        window: [window(3, 1, 2), window(2, 3, 1)],
        padding: Padding {
            amount: Amount::Explicit([[1, 0], [0, 4]]),
            fill: Fill::Zero,
        },
        out_channels: 4,
        groups: 2,
        flip: false,
    };
    let geometry = spec.resolve(Shape::new(2, 9, 10)).unwrap();
    assert_eq!(
        geometry.output,
        Shape::new(4, 6, 5),
        "(10 − 5) / 1 + 1 = 6, (14 − 2) / 3 + 1 = 5"
    );
    assert_eq!(geometry.parameters(false), 24, "4 · (2 / 2) · 3 · 2");
    assert_eq!(geometry.parameters(true), 28, "and 4 biases");
    assert_eq!(geometry.macs(), 720, "4 · 6 · 5 outputs · 6 weights");
}

#[test]
fn padding_is_copied_from_where_the_fill_says() {
    let row = |fill| -> Vec<Source> {
        let axis = width(&conv_spec(Window::ONE, Amount::series(3, 3), fill), 4);
        (-4..8).map(|cell| axis.source(cell)).collect()
    };
    let cells = |list: [usize; 10]| -> Vec<Source> {
        let inside = list.into_iter().map(Source::Cell);
        [Source::Outside]
            .into_iter()
            .chain(inside)
            .chain([Source::Outside])
            .collect()
    };
    assert_eq!(row(Fill::Mirror), cells([3, 2, 1, 0, 1, 2, 3, 2, 1, 0]));
    assert_eq!(row(Fill::Symmetric), cells([2, 1, 0, 0, 1, 2, 3, 3, 2, 1]));
    assert_eq!(row(Fill::Replicate), cells([0, 0, 0, 0, 1, 2, 3, 3, 3, 3]));
    assert_eq!(row(Fill::Circular), cells([1, 2, 3, 0, 1, 2, 3, 0, 1, 2]));
    let constant = row(Fill::Constant(1.5));
    assert_eq!(
        constant
            .iter()
            .filter(|&&source| source == Source::Value(1.5))
            .count(),
        6
    );
    assert_eq!(constant[4..8], [0, 1, 2, 3].map(Source::Cell));
}

#[test]
fn a_cell_knows_who_reads_it_through_the_padding() {
    let axis = width(
        &conv_spec(Window::dense(3), Amount::series(1, 1), Fill::Mirror),
        4,
    );
    let reader = |output, tap, cell| Reader { output, tap, cell };
    assert_eq!(
        axis.readers(1),
        [
            reader(0, 0, -1),
            reader(0, 2, 1),
            reader(1, 1, 1),
            reader(2, 0, 1)
        ],
        "cell −1 mirrors cell 1"
    );
    assert_eq!(axis.readers(4), [], "there is no cell 4");
}

#[test]
fn a_stride_longer_than_the_kernel_leaves_cells_unread() {
    let axis = width(&conv_spec(window(1, 3, 1), Amount::Valid, Fill::Zero), 7);
    let read: Vec<bool> = (0..7).map(|cell| !axis.readers(cell).is_empty()).collect();
    assert_eq!(read, [true, false, false, true, false, false, true]);
}
