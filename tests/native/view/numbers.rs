use convolens::picture::{Job, Strips, compute};
use convolens::scene::{Point, Words};
use convolens::view::image::{
    Model, Sentence, Target, View, formula, frame, pieces, sizes, step_sentence, target_sentence,
};
use convolens::view::series::{Look, Moment};

use super::model;

/// All outputs as the workers compute them, one row of planes after the other, as the grey of a wide scale.
fn smallest_and_largest(model: &Model) -> (f64, f64) {
    let job: Job = model.job.clone();
    let mut strips = Strips::new(job.width, job.height);
    strips.put(0, model.picture.rows(0, job.height).to_vec());
    let mut range = (f64::INFINITY, f64::NEG_INFINITY);
    for index in 0..model.plan.blocks.len() {
        let (done, _) = compute(&job, &model.plan, &strips, index).unwrap();
        range.0 = range.0.min(f64::from(done.low));
        range.1 = range.1.max(f64::from(done.high));
    }
    range
}

#[test]
fn single_steps_are_the_workers_numbers() {
    let cases: [&[(&str, &str)]; 9] = [
        &[],
        &[("channels", "sum"), ("bias", "10")],
        &[("channels", "each"), ("fill", "circular")],
        &[("kernel", "1,2;3,4"), ("flip", "1"), ("pad", "valid")],
        &[("stride", "2,3"), ("dilation", "2,1"), ("fill", "mirror")],
        &[("act", "leaky"), ("fill", "constant"), ("value", "9")],
        &[("op", "max"), ("size", "3"), ("channels", "blue")],
        &[("op", "avg"), ("size", "2,3"), ("count", "1"), ("pad", "1")],
        &[("op", "avg"), ("size", "3"), ("stride", "2"), ("ceil", "1")],
    ];
    for keys in cases {
        let model = model(keys, 13, 9);
        let outputs = (0..model.steps()).flat_map(|step| model.step_at(step).outputs);
        let (low, high) = outputs.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| {
            (low.min(v), high.max(v))
        });
        let (smallest, largest) = smallest_and_largest(&model);
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-3 * (1.0 + b.abs());
        assert!(
            near(low, smallest) && near(high, largest),
            "{keys:?}: {low}, {high}"
        );
    }
}

#[test]
fn a_step_is_written_with_its_numbers() {
    let keys = [
        ("channels", "red"),
        ("kernel", "1,-2"),
        ("bias", "3"),
        ("pad", "valid"),
    ];
    let model = model(&keys, 4, 2);
    let text: String = pieces(&model, 1, false, &Words::default())
        .into_iter()
        .map(|piece| piece.text)
        .collect();
    assert_eq!(text, "y(1, 2) = 1·37 − 2·74 + 3 = −108", "37 − 148 + 3");
    let Sentence::PixelConv {
        sum, row, column, ..
    } = step_sentence(&model, 1, &Words::default())
    else {
        unreachable!()
    };
    assert_eq!((row, column, sum.as_str()), (1, 2, "−108"));
}

#[test]
fn every_target_there_is_has_a_sentence() {
    let model = model(&[("channels", "sum")], 5, 4);
    let words = Words::default();
    let there = [
        Target::Input(3, 4),
        Target::Padding(-1, 5),
        Target::Weight(2, 2),
        Target::Output(3, 4),
    ];
    for target in there {
        assert!(
            target_sentence(&model, target, &words).is_some(),
            "{target}"
        );
    }
    let absent = [
        Target::Input(4, 0),
        Target::Padding(1, 1),
        Target::Padding(-2, 0),
        Target::Weight(3, 0),
        Target::Output(0, 5),
    ];
    for target in absent {
        assert_eq!(target_sentence(&model, target, &words), None, "{target}");
    }
}

#[test]
fn both_axes_have_their_formula_and_size() {
    let keys = [("kernel", "1;2;3"), ("stride", "2,1"), ("pad", "valid")];
    let model = model(&keys, 6, 7);
    let formula = formula(&model);
    let [rows, columns] = formula.axes;
    assert_eq!((rows.from, rows.to, rows.stride), (-1, 1, 2));
    assert_eq!(2 + rows.offset, 2, "y(1) stands on row 2: 2 · 1 + offset");
    assert_eq!((columns.from, columns.to, columns.offset), (0, 0, 0));
    let [rows, columns] = sizes(&model).try_into().unwrap();
    assert_eq!((rows.output, columns.output), (3, 6), "⌊(7 − 3) / 2⌋ + 1");
}

#[test]
fn a_point_on_the_stage_finds_what_is_drawn_there() {
    let model = model(&[], 40, 40);
    let words = Words::default();
    let look = Look {
        width: 806.0,
        height: 646.0,
        text: 14.0,
        ratio: 1.0,
        words: &words,
    };
    let step = model.step_of(20, 10);
    let frame = frame(&model, Moment::at(step), View::default(), &look);
    let input = frame.input.unwrap();
    let pixel = input.area(7.0, 3.0, 1.0, 1.0).centre();
    assert_eq!(frame.target_at(&model, pixel), Some(Target::Input(3, 7)));
    let output = frame.output.unwrap();
    let pixel = output.area(12.0, 30.0, 1.0, 1.0).centre();
    assert_eq!(frame.target_at(&model, pixel), Some(Target::Output(30, 12)));
    let corner = Point::new(input.rect.x + 0.5, input.rect.y + 0.5);
    assert_eq!(
        frame.target_at(&model, corner),
        Some(Target::Padding(-1, -1))
    );
    let lens = frame.lenses.first().unwrap();
    let cell = lens.area(19.0, 9.0);
    let number = Point::new(cell.centre().x, cell.y + 4.0);
    assert_eq!(frame.target_at(&model, number), Some(Target::Input(19, 9)));
    let weight = Point::new(cell.centre().x, cell.bottom() - 6.0);
    assert_eq!(frame.target_at(&model, weight), Some(Target::Weight(0, 0)));
}
