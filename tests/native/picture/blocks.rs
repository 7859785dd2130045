use super::{grey, pixels, run};
use convolens::engine::{Shape, Tensor, conv, pool};
use convolens::picture::{
    Absent, Channels, FillName, Job, Op, Pad, PictureError, Spec, Strips, compute,
};
use proptest::prelude::*;

/// A column of 48 rows under a window of `kernel` rows: 24 blocks of two.
fn column(kernel: usize, fill: FillName) -> Job {
    Job {
        kernel: [kernel, 1],
        weights: vec![1.0; kernel],
        pad: Pad::Same,
        fill,
        ..Job::identity(1, 48)
    }
}

#[test]
fn blocks_are_whole_rows_from_the_top() {
    let plan = column(3, FillName::Zero).plan().unwrap();
    assert_eq!(plan.blocks.len(), 24, "24 · 2 = 48");
    assert!(
        plan.blocks
            .iter()
            .enumerate()
            .all(|(n, block)| block.rows == (2 * n..2 * n + 2))
    );
    assert_eq!(
        plan.blocks[5].needs,
        [9..13],
        "rows 10 and 11, and one on each side"
    );
}

#[test]
fn a_large_picture_has_blocks_of_some_milliseconds() {
    let job = Job {
        kernel: [3, 3],
        weights: vec![1.0; 9],
        pad: Pad::Same,
        ..Job::identity(4000, 3000)
    };
    let plan = job.plan().unwrap();
    assert!(
        plan.blocks
            .iter()
            .all(|block| block.rows.len() * 4000 * 9 <= 6_000_000)
    );
    assert!(plan.blocks.len() < 100, "{} blocks", plan.blocks.len());
}

#[test]
fn reflected_and_wrapped_padding_needs_rows_of_its_own() {
    let needs = |fill, block: usize| column(7, fill).plan().unwrap().blocks[block].needs.clone();
    assert_eq!(
        needs(FillName::Zero, 0),
        [0..5],
        "rows −3 … 4 of which zeros need none"
    );
    assert_eq!(
        needs(FillName::Mirror, 0),
        [0..5],
        "rows −3, −2, −1 are 3, 2, 1"
    );
    assert_eq!(
        needs(FillName::Circular, 0),
        [0..5, 45..48],
        "rows −3, −2, −1 are 45, 46, 47"
    );
    assert_eq!(
        needs(FillName::Circular, 23),
        [0..3, 43..48],
        "rows 48, 49, 50 are 0, 1, 2"
    );
    assert_eq!(
        needs(FillName::Mirror, 23),
        [43..48],
        "rows 48, 49, 50 are 46, 45, 44"
    );
    let long = Job {
        kernel: [1, 1],
        weights: vec![1.0],
        pad: Pad::Explicit,
        sides: [47, 0, 0, 0],
        fill: FillName::Mirror,
        ..Job::identity(1, 48)
    };
    let blocks = long.plan().unwrap().blocks;
    assert_eq!(
        blocks[0].rows,
        0..4,
        "95 rows in 24 blocks: ⌈95 / 24⌉ = 4 at once"
    );
    assert_eq!(
        blocks[0].needs,
        [44..48],
        "rows −47 … −44 are 47 … 44: the far end"
    );
}

#[test]
fn a_stride_beyond_the_kernel_needs_no_row_between() {
    let job = Job {
        stride: [10, 1],
        ..Job::identity(1, 480)
    };
    let plan = job.plan().unwrap();
    assert_eq!(
        plan.blocks[1].needs,
        [20..21, 30..31],
        "outputs 2 and 3 at rows 20 and 30"
    );
}

#[test]
fn rows_that_are_not_held_are_named() {
    let job = column(3, FillName::Zero);
    let plan = job.plan().unwrap();
    let mut strips = Strips::new(1, 48);
    strips.put(0, grey(&[1; 11]));
    assert!(compute(&job, &plan, &strips, 4).is_ok(), "rows 7 … 10");
    let missing = PictureError::Absent(Absent::MissingRows { first: 11, end: 12 });
    assert_eq!(
        compute(&job, &plan, &strips, 5),
        Err(missing),
        "rows 9 … 12"
    );
    let written = serde_json::to_value(missing).unwrap();
    assert_eq!(
        written,
        serde_json::json!({"code": "missing-rows", "first": 11, "end": 12})
    );
    let none = PictureError::Absent(Absent::NoBlock {
        index: 24,
        blocks: 24,
    });
    assert_eq!(compute(&job, &plan, &strips, 24), Err(none));
}

fn jobs() -> impl Strategy<Value = (Job, Vec<u8>)> {
    let channels = prop_oneof![
        Just(Channels::Grey),
        Just(Channels::Blue),
        Just(Channels::Each),
        Just(Channels::Sum)
    ];
    let fills = prop_oneof![
        Just(FillName::Zero),
        Just(FillName::Constant),
        Just(FillName::Mirror),
        Just(FillName::Symmetric),
        Just(FillName::Replicate),
        Just(FillName::Circular)
    ];
    let ops = prop_oneof![Just(Op::Conv), Just(Op::Max), Just(Op::Avg)];
    let axes = || [1..5_usize, 1..5];
    let few = || [1..4_usize, 1..4];
    (
        (1..14_usize, 1..70_usize),
        channels,
        (ops, fills),
        axes(),
        (few(), few()),
        [0..4_usize, 0..4, 0..4, 0..4],
        any::<(bool, bool)>(),
    )
        .prop_map(
            |(
                (width, height),
                channels,
                (op, fill),
                kernel,
                (stride, dilation),
                sides,
                (flip, flag),
            )| Job {
                channels,
                op,
                kernel,
                stride,
                dilation,
                sides,
                fill,
                flip,
                pad: Pad::Explicit,
                value: 3.5,
                ceil: flag,
                count: flag,
                weights: match op {
                    Op::Conv => (0..kernel[0] * kernel[1])
                        .map(|n| n as f32 * 0.37 - 1.0)
                        .collect(),
                    Op::Max | Op::Avg => Vec::new(),
                },
                bias: 0.25,
                ..Job::identity(width, height)
            },
        )
        .prop_filter("a possible geometry", |job| job.plan().is_ok())
        .prop_flat_map(|job| {
            let bytes = job.width * job.height * 4;
            (Just(job), prop::collection::vec(any::<u8>(), bytes))
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    /// Each block is given the rows that it needs, and no other.
    #[test]
    fn blocks_together_are_the_engines_whole((job, rgba) in jobs()) {
        let plan = job.plan().unwrap();
        let row = job.width * 4;
        let blocks: Vec<_> = plan.blocks.iter().enumerate().map(|(index, block)| {
            let mut strips = Strips::new(job.width, job.height);
            for needed in block.needs.clone() {
                strips.put(needed.start, rgba[needed.start * row..needed.end * row].to_vec());
            }
            compute(&job, &plan, &strips, index).unwrap()
        }).collect();
        let rows: Vec<usize> = blocks.iter().flat_map(|(done, _)| done.first..done.first + done.rows).collect();
        prop_assert_eq!(rows, (0..plan.geometry.output.height).collect::<Vec<_>>());

        let planes = job.channels.planes();
        let mut data = vec![Vec::new(); planes];
        for &pixel in rgba.as_chunks::<4>().0 {
            for (plane, value) in data.iter_mut().zip(job.channels.values(pixel)) {
                plane.push(value);
            }
        }
        let input = Tensor::new(Shape::new(planes, job.height, job.width), data.concat()).unwrap();
        let output = match job.spec() {
            Spec::Conv(spec) => {
                let (weights, bias) = (job.weights.repeat(planes), vec![job.bias; spec.out_channels]);
                conv(&input, &weights, Some(&bias), &spec).unwrap().output
            }
            Spec::Pool(spec) => pool(&input, &spec).unwrap().output,
        };
        let low = output.data().iter().copied().fold(f32::INFINITY, f32::min);
        let high = output.data().iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let below = output.data().iter().filter(|&&value| value < job.low).count() as u64;
        let above = output.data().iter().filter(|&&value| value > job.high).count() as u64;
        prop_assert_eq!(super::extremes(&blocks), (low, high, below, above));
        prop_assert_eq!(pixels(&blocks), pixels(&run(&job, &rgba)));
        if output.shape().channels == job.channels.outputs() {
            let plane = output.shape().height * output.shape().width;
            for (at, pixel) in pixels(&blocks).into_iter().enumerate() {
                let values: Vec<f32> = output.data().iter().skip(at).step_by(plane).copied().collect();
                prop_assert_eq!(pixel, convolens::picture::colour(&job, &values));
            }
        }
    }
}

proptest! {
    #[test]
    fn a_sketch_is_every_so_many_rows_and_columns_of_the_result((job, rgba) in jobs(), level in 1..4_u32) {
        let plan = job.plan().unwrap();
        let Some(sketch) = job.every(level, &plan.geometry) else {
            prop_assert!(job.ceil);
            return Ok(());
        };
        let step = 1 << level;
        let all = pixels(&run(&job, &rgba));
        let rows = all.chunks(plan.geometry.output.width).step_by(step);
        let expected: Vec<[u8; 4]> = rows.flat_map(|row| row.iter().step_by(step).copied()).collect();
        prop_assert_eq!(pixels(&run(&sketch, &rgba)), expected);
    }
}
