use super::{extremes, grey, pixels, run};
use convolens::picture::{Act, Channels, Colour, FillName, Job, Op, Pad};

const SOBEL_X: [f32; 9] = [-1.0, 0.0, 1.0, -2.0, 0.0, 2.0, -1.0, 0.0, 1.0];

/// A convolution of 3 × 3 over a picture of 3 × 3.
fn three(weights: [f32; 9]) -> Job {
    Job {
        kernel: [3, 3],
        weights: weights.to_vec(),
        ..Job::identity(3, 3)
    }
}

const fn opaque(grey: u8) -> [u8; 4] {
    [grey, grey, grey, 255]
}

#[test]
fn grey_is_the_luma_of_the_encoded_values() {
    let rgba = [
        255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 10, 20, 30, 255,
    ];
    let done = run(&Job::identity(4, 1), &rgba);
    assert_eq!(
        pixels(&done),
        [opaque(76), opaque(150), opaque(29), opaque(18)],
        "0.299 · 255 = 76.2, 0.587 · 255 = 149.7, 0.114 · 255 = 29.1, 2.99 + 11.74 + 3.42 = 18.15"
    );
}

#[test]
fn one_channel_is_taken_alone() {
    for (channels, value) in [
        (Channels::Red, 10),
        (Channels::Green, 20),
        (Channels::Blue, 30),
    ] {
        let job = Job {
            channels,
            ..Job::identity(1, 1)
        };
        assert_eq!(pixels(&run(&job, &[10, 20, 30, 255])), [opaque(value)]);
    }
}

#[test]
fn each_channel_meets_the_kernel_by_itself() {
    let job = Job {
        channels: Channels::Each,
        kernel: [1, 2],
        weights: vec![0.5, 0.25],
        ..Job::identity(2, 1)
    };
    let done = run(&job, &[10, 20, 30, 255, 40, 80, 120, 255]);
    assert_eq!(
        pixels(&done),
        [[15, 30, 45, 255]],
        "5 + 10, 10 + 20, 15 + 30"
    );
    assert_eq!(extremes(&done), (15.0, 45.0, 0, 0));
}

#[test]
fn the_sum_over_channels_is_one_number() {
    let job = Job {
        channels: Channels::Sum,
        kernel: [1, 2],
        weights: vec![1.0, -0.5],
        bias: 7.0,
        ..Job::identity(2, 1)
    };
    let done = run(&job, &[10, 20, 30, 255, 2, 4, 6, 255]);
    assert_eq!(
        pixels(&done),
        [opaque(61)],
        "10 + 20 + 30 − (2 + 4 + 6) / 2 + 7 = 61"
    );
}

#[test]
fn sobel_on_three_by_three() {
    let rgba = grey(&[10, 20, 40, 50, 60, 90, 70, 80, 100]);
    let job = Job {
        channels: Channels::Red,
        low: 0.0,
        high: 255.0,
        ..three(SOBEL_X)
    };
    let done = run(&job, &rgba);
    assert_eq!(
        extremes(&done),
        (140.0, 140.0, 0, 0),
        "(40 − 10) + 2 · (90 − 50) + (100 − 70)"
    );
    let same = Job {
        pad: Pad::Same,
        ..job
    };
    let done = run(&same, &rgba);
    let all: Vec<u8> = pixels(&done).iter().map(|[red, ..]| *red).collect();
    assert_eq!(
        all,
        [
            100, 100, 0, // 2 · 20 + 60; 2 · (40 − 10) + (90 − 50); −(2 · 20 + 60)
            220, 140, 0, // 20 + 2 · 60 + 80; as above; −220
            220, 100, 0, // 60 + 2 · 80; (90 − 50) + 2 · (100 − 70); −220
        ]
    );
    assert_eq!(
        extremes(&done),
        (-220.0, 220.0, 3, 0),
        "the right column is below 0, and counted"
    );
}

#[test]
fn a_flipped_kernel_is_turned_around() {
    let rgba = grey(&[10, 20, 40, 50, 60, 90, 70, 80, 100]);
    let job = Job {
        channels: Channels::Red,
        flip: true,
        ..three(SOBEL_X)
    };
    assert_eq!(extremes(&run(&job, &rgba)), (-140.0, -140.0, 1, 0));
}

#[test]
fn signed_numbers_go_from_the_colour_of_zero_to_the_ends() {
    let job = Job {
        channels: Channels::Red,
        kernel: [1, 2],
        weights: vec![-1.0, 1.0],
        signed: true,
        low: -100.0,
        high: 100.0,
        colours: [
            Colour([0, 0, 200]),
            Colour([100, 100, 100]),
            Colour([200, 50, 0]),
        ],
        ..Job::identity(6, 1)
    };
    let done = run(&job, &grey(&[50, 50, 100, 75, 195, 0]));
    assert_eq!(
        pixels(&done),
        [
            [100, 100, 100, 255], // 0
            [150, 75, 50, 255],   // 50: half way to the positive end
            [75, 75, 125, 255],   // −25: a quarter of the way to the negative end
            [200, 50, 0, 255],    // 120: beyond the positive end
            [0, 0, 200, 255],     // −195: beyond the negative end
        ]
    );
    assert_eq!(extremes(&done), (-195.0, 120.0, 1, 1));
}

#[test]
fn signed_channels_have_zero_in_the_middle() {
    let job = Job {
        channels: Channels::Each,
        kernel: [1, 2],
        weights: vec![-1.0, 1.0],
        signed: true,
        low: -100.0,
        high: 100.0,
        ..Job::identity(2, 1)
    };
    let done = run(&job, &[0, 100, 200, 255, 40, 80, 50, 255]);
    assert_eq!(
        pixels(&done),
        [[178, 102, 0, 255]],
        "127.5 + 51 = 178.5, rounded to the even number, 127.5 − 25.5 = 102, beyond the end"
    );
    assert_eq!(extremes(&done), (-150.0, 40.0, 1, 0));
}

#[test]
fn a_range_of_its_own_stretches_the_grey() {
    let job = Job {
        low: 100.0,
        high: 200.0,
        channels: Channels::Red,
        ..Job::identity(5, 1)
    };
    let done = run(&job, &grey(&[99, 100, 150, 200, 201]));
    let all: Vec<u8> = pixels(&done).iter().map(|[red, ..]| *red).collect();
    assert_eq!(
        all,
        [0, 0, 128, 255, 255],
        "255 · 50 / 100 = 127.5, rounded up"
    );
    assert_eq!(
        extremes(&done),
        (99.0, 201.0, 1, 1),
        "the ends themselves are inside"
    );
}

#[test]
fn activations_come_before_the_colours() {
    let job = Job {
        channels: Channels::Red,
        weights: vec![-1.0],
        act: Act::Leaky,
        alpha: 0.5,
        low: -100.0,
        high: 0.0,
        ..Job::identity(2, 1)
    };
    let done = run(&job, &grey(&[0, 100]));
    assert_eq!(
        extremes(&done),
        (-50.0, 0.0, 0, 0),
        "0.5 · −100; −0 is no less than 0"
    );
    let job = Job {
        act: Act::Relu,
        ..job
    };
    assert_eq!(extremes(&run(&job, &grey(&[0, 100]))).1, 0.0);
}

#[test]
fn pooling_takes_each_plane_by_itself() {
    let rgba = [
        10, 80, 30, 255, 20, 70, 60, 255, //
        30, 60, 10, 255, 40, 50, 20, 255,
    ];
    let job = Job {
        channels: Channels::Each,
        op: Op::Max,
        kernel: [2, 2],
        weights: Vec::new(),
        ..Job::identity(2, 2)
    };
    assert_eq!(pixels(&run(&job, &rgba)), [[40, 80, 60, 255]]);
    let job = Job { op: Op::Avg, ..job };
    assert_eq!(
        pixels(&run(&job, &rgba)),
        [[25, 65, 30, 255]],
        "100 / 4, 260 / 4, 120 / 4"
    );
}

#[test]
fn an_average_counts_padding_only_when_told() {
    let job = Job {
        channels: Channels::Red,
        op: Op::Avg,
        kernel: [1, 2],
        weights: Vec::new(),
        pad: Pad::Explicit,
        sides: [0, 0, 1, 0],
        ..Job::identity(1, 1)
    };
    assert_eq!(pixels(&run(&job, &grey(&[100]))), [opaque(100)]);
    let job = Job { count: true, ..job };
    assert_eq!(
        pixels(&run(&job, &grey(&[100]))),
        [opaque(50)],
        "(0 + 100) / 2"
    );
}

#[test]
fn sides_are_top_bottom_left_right() {
    let job = Job {
        channels: Channels::Red,
        pad: Pad::Explicit,
        sides: [1, 0, 0, 2],
        fill: FillName::Constant,
        value: 9.0,
        ..Job::identity(1, 1)
    };
    let all: Vec<u8> = pixels(&run(&job, &grey(&[100])))
        .iter()
        .map(|[red, ..]| *red)
        .collect();
    assert_eq!(
        all,
        [9, 9, 9, 100, 9, 9],
        "a row above, two cells to the right"
    );
}

#[test]
fn weights_must_be_as_many_as_taps() {
    let job = Job {
        weights: vec![1.0; 8],
        ..three(SOBEL_X)
    };
    let refusal = serde_json::to_value(job.plan().unwrap_err()).unwrap();
    assert_eq!(refusal["code"], "weights-length");
    assert_eq!(
        (&refusal["expected"], &refusal["got"]),
        (&9.into(), &8.into())
    );
}

#[test]
fn a_job_is_read_as_the_page_writes_it() {
    let text = r##"{"width": 4, "height": 3, "channels": "sum", "op": "conv", "kernel": [1, 1], "weights": [2],
        "bias": 0.5, "flip": false, "act": "leaky", "alpha": 0.1, "stride": [1, 2], "dilation": [1, 1],
        "pad": "explicit", "sides": [1, 2, 3, 4], "fill": "mirror", "value": 0, "ceil": false, "count": true,
        "signed": true, "low": -1, "high": 1, "colours": ["#2f6db5", "#ffffff", "#c25810"]}"##;
    let job: Job = serde_json::from_str(text).unwrap();
    assert_eq!((job.channels, job.act), (Channels::Sum, Act::Leaky));
    assert_eq!(job.colours[0], Colour([0x2f, 0x6d, 0xb5]));
    let again: Job = serde_json::from_value(serde_json::to_value(&job).unwrap()).unwrap();
    assert_eq!(again, job);
    assert!(
        serde_json::from_str::<Job>(&text.replace("#ffffff", "white")).is_err(),
        "a colour is written #rrggbb"
    );
}
