//! Parameters and multiply-adds against the lecture's formulas and published numbers.

use convolens::engine::{ConvSpec, Shape};
use convolens::view::kinds::{Guide, Kind, Sizes};

use super::line;

fn each(check: impl Fn(Sizes, u64, u64)) {
    for channels in [2, 3, 4, 6, 8, 12, 16] {
        for kernel in [1, 3, 5, 7] {
            let sizes = Sizes {
                channels,
                kernel,
                groups: 1,
                ..Sizes::default()
            };
            check(sizes, channels as u64, kernel as u64);
        }
    }
}

#[test]
fn the_lectures_formulas() {
    each(|sizes, c, k| {
        let of = |kind| line(kind, sizes, Guide::Similar, [9, 11]);
        let cells = 99;
        let expected = [
            (Kind::Standard, c * c * k * k),
            (Kind::Depthwise, c * k * k),
            (Kind::Pointwise, c * c),
            // The lecture prints C(2n+1)² + C: the pointwise half has a weight for every pair of channels.
            (Kind::Separable, c * k * k + c * c),
            (Kind::Dilated, c * c * k * k),
        ];
        for (kind, parameters) in expected {
            let line = of(kind);
            assert_eq!(line.parameters, parameters, "{kind:?} of {c} channels, {k}");
            assert_eq!(
                line.macs,
                parameters * cells,
                "{kind:?}: each weight once a cell"
            );
        }
        for groups in (1..=sizes.channels).filter(|groups| sizes.channels.is_multiple_of(*groups)) {
            let sizes = Sizes { groups, ..sizes };
            let line = line(Kind::Grouped, sizes, Guide::Similar, [9, 11]);
            let s = groups as u64;
            assert_eq!(line.parameters, c * c * k * k / s, "weights fall {s}-fold");
            assert_eq!(line.macs, c * c * k * k * cells / s, "and so does the work");
            assert_eq!(line.seen, sizes.channels / groups);
        }
    });
}

#[test]
fn the_sliders_ends_are_standard_and_depthwise() {
    each(|sizes, _, _| {
        let of = |kind, groups| line(kind, Sizes { groups, ..sizes }, Guide::Similar, [5, 5]);
        for (kind, groups) in [(Kind::Standard, 1), (Kind::Depthwise, sizes.channels)] {
            let (end, same) = (of(kind, 2), of(Kind::Grouped, groups));
            assert_eq!(
                (end.parameters, end.macs, end.seen, end.field),
                (same.parameters, same.macs, same.seen, same.field)
            );
        }
    });
}

/// Howard et al., MobileNets, 2017, section 3.1: the work is 1 / N + 1 / D² of the standard one's.
#[test]
fn separable_against_standard() {
    each(|sizes, c, k| {
        let of = |kind| line(kind, sizes, Guide::Similar, [14, 14]);
        let (separable, standard) = (of(Kind::Separable), of(Kind::Standard));
        let ratio = separable.macs as f64 / standard.macs as f64;
        let published = 1.0 / c as f64 + 1.0 / (k * k) as f64;
        assert!((ratio - published).abs() < 1e-12, "{ratio} and {published}");
    });
}

/// The same table: an inner layer of 14 × 14 × 512 has 462 million multiply-adds and 2.36 million parameters as a
/// standard convolution, 52.3 million and 0.27 million as a separable one.
#[test]
fn mobilenets_inner_layer() {
    let sizes = Sizes {
        channels: 512,
        kernel: 3,
        ..Sizes::default()
    };
    let input = Shape::new(512, 14, 14);
    let resolve = |spec: ConvSpec| spec.resolve(input).unwrap();
    let standard = resolve(sizes.conv(Kind::Standard));
    let (first, second) = (
        resolve(sizes.conv(Kind::Separable)),
        resolve(sizes.conv(Kind::Pointwise)),
    );
    assert_eq!(standard.parameters(false), 2_359_296, "2.36 million");
    assert_eq!(standard.macs(), 462_422_016, "462 million");
    let parameters = first.parameters(false) + second.parameters(false);
    assert_eq!(parameters, 266_752, "0.27 million");
    assert_eq!(first.macs() + second.macs(), 52_283_392, "52.3 million");
}

#[test]
fn fields() {
    each(|sizes, _, k| {
        for dilation in 1..=4 {
            let sizes = Sizes { dilation, ..sizes };
            let field = line(Kind::Dilated, sizes, Guide::Similar, [9, 9]).field as u64;
            assert_eq!(field, dilation as u64 * (k - 1) + 1);
        }
        for stride in 1..=4 {
            let sizes = Sizes { stride, ..sizes };
            let field = line(Kind::Transposed, sizes, Guide::Similar, [9, 9]).field as u64;
            assert_eq!(
                field,
                k.div_ceil(stride as u64),
                "an output meets every stride-th tap"
            );
        }
        assert_eq!(
            line(Kind::Pointwise, sizes, Guide::Similar, [9, 9]).field,
            1
        );
    });
}

#[test]
fn dynamic_kinds() {
    each(|sizes, c, k| {
        let of = |kind, guide| line(kind, sizes, guide, [6, 7]);
        let standard = of(Kind::Standard, Guide::Similar);
        let attention = of(Kind::Attention, Guide::Similar);
        let squeeze = c * 8 + 8 + 8 * 4 + 4;
        assert_eq!(attention.beside, squeeze, "C → 8 → 4, with biases");
        assert_eq!(attention.parameters, 4 * c * c * k * k + squeeze);
        assert_eq!(
            attention.macs,
            standard.macs + 4 * c * c * k * k + c * 8 + 8 * 4
        );
        let similar = of(Kind::Filter, Guide::Similar);
        assert_eq!(similar.parameters, 0, "a formula learns nothing");
        assert_eq!(similar.macs, 42 * (c * k * k + k * k));
        let linear = of(Kind::Filter, Guide::Linear);
        assert_eq!(linear.parameters, k.pow(4) + k * k);
        assert_eq!(linear.macs, 42 * (c * k * k + k.pow(4)));
        let style = of(Kind::Style, Guide::Similar);
        assert_eq!(style.parameters, 2 * c * c * k * k);
        assert_eq!(style.macs, standard.macs + 2 * c * c * k * k);
    });
}
