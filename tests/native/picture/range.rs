use convolens::picture::{Act, Channels, FillName, Job, Op, Pad, value_range};

fn job(weights: &[f32]) -> Job {
    Job {
        kernel: [1, weights.len()],
        weights: weights.to_vec(),
        ..Job::identity(9, 9)
    }
}

#[test]
fn sobel_reaches_four_whites_to_either_side() {
    let sobel = job(&[-1.0, 0.0, 1.0, -2.0, 0.0, 2.0, -1.0, 0.0, 1.0]);
    assert_eq!(value_range(&sobel), (-1020.0, 1020.0), "4 · 255 = 1020");
    let each = Job {
        channels: Channels::Each,
        ..sobel.clone()
    };
    assert_eq!(
        value_range(&each),
        (-1020.0, 1020.0),
        "each channel for itself"
    );
    let sum = Job {
        channels: Channels::Sum,
        ..sobel
    };
    assert_eq!(value_range(&sum), (-3060.0, 3060.0), "3 · 1020 = 3060");
}

#[test]
fn an_activation_changes_the_ends() {
    let relu = Job {
        act: Act::Relu,
        ..job(&[-1.0, 1.0])
    };
    assert_eq!(value_range(&relu), (0.0, 255.0));
    let sigmoid = Job {
        act: Act::Sigmoid,
        ..job(&[1.0])
    };
    assert_eq!(value_range(&sigmoid), (0.5, 1.0), "of 0 and of 255");
    let turned = Job {
        act: Act::Leaky,
        alpha: -2.0,
        ..job(&[-1.0, 1.0])
    };
    assert_eq!(
        value_range(&turned),
        (0.0, 510.0),
        "−2 · −255; it turns at 0"
    );
}

#[test]
fn constant_padding_is_a_value_too() {
    let padded = Job {
        pad: Pad::Same,
        fill: FillName::Constant,
        value: 1000.0,
        ..job(&[1.0, -1.0])
    };
    assert_eq!(value_range(&padded), (-1000.0, 1000.0));
    let valid = Job {
        pad: Pad::Valid,
        ..padded
    };
    assert_eq!(value_range(&valid), (-255.0, 255.0));
}

#[test]
fn pooling_stays_between_black_and_white() {
    for op in [Op::Max, Op::Avg] {
        let pooling = Job {
            op,
            weights: Vec::new(),
            act: Act::Relu,
            bias: 5.0,
            ..job(&[1.0])
        };
        assert_eq!(value_range(&pooling), (0.0, 255.0));
    }
}
