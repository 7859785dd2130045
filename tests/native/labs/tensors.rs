//! The lab of tensors: shapes, indices, and the numbers at them.

use convolens::scene::Point;
use serde_json::{Value, json};

use super::{Bench, fact, picture, text};

#[test]
fn every_kind_has_its_axes() {
    let expected: [(&str, &[f64]); 6] = [
        ("series", &[309.0]),
        ("text", &[4.0, 6.0]),
        ("embedding", &[4.0, 6.0]),
        ("picture", &[3.0, 30.0, 40.0]),
        ("volume", &[24.0, 48.0, 48.0]),
        ("video", &[16.0, 3.0, 15.0, 20.0]),
    ];
    for (kind, sizes) in expected {
        let report = Bench::open(&format!("#/tensors?kind={kind}")).bring();
        assert_eq!(fact(&report, "rank"), sizes.len() as f64, "{kind}");
        assert_eq!(
            fact(&report, "values"),
            sizes.iter().product::<f64>(),
            "{kind}"
        );
        for (place, size) in (1..).zip(sizes) {
            assert_eq!(
                fact(&report, &format!("size-{place}")),
                *size,
                "{kind} {place}"
            );
        }
        let steps = report.pointer("/player/steps").and_then(Value::as_f64);
        let first = if matches!(kind, "text" | "embedding") {
            6.0
        } else {
            sizes[0]
        };
        assert_eq!(steps, Some(first), "{kind}: a step for each slice");
    }
}

#[test]
fn a_text_is_counted_by_words_or_letters() {
    let report = Bench::open("#/tensors?kind=text&text=Кот, кот и пёс.").bring();
    assert_eq!(
        (fact(&report, "vocabulary"), fact(&report, "size-2")),
        (3.0, 4.0)
    );
    let report = Bench::open("#/tensors?kind=text&text=anna n&by=letters").bring();
    assert_eq!(
        (fact(&report, "vocabulary"), fact(&report, "size-2")),
        (2.0, 5.0),
        "a and n; gaps are none"
    );
    let report = Bench::open("#/tensors?kind=text&text=...").bring();
    assert_eq!(text(&report, "/problem/code"), "tensors-empty");
}

#[test]
fn the_one_of_a_position_stands_in_its_words_row() {
    // to be or not to be: position 4 is “to” again, row 0.
    let report = Bench::open("#/tensors?kind=text&slice=4").bring();
    assert_eq!(text(&report, "/facts/index"), "[0, 4]");
    assert_eq!(fact(&report, "value"), 1.0);
    assert_eq!(text(&report, "/spoken/code"), "tensors-one");
}

#[test]
fn the_same_word_is_embedded_alike_wherever_it_stands() {
    let value = |slice: usize| {
        let report = Bench::open(&format!("#/tensors?kind=embedding&slice={slice}")).bring();
        fact(&report, "value")
    };
    assert_eq!(value(0), value(4), "to");
    assert_eq!(value(1), value(5), "be");
    assert_ne!(value(0), value(3), "to, not");
}

#[test]
fn a_pixel_is_told_by_channel_row_and_column() {
    // The picture of the tests: red 200 · x / 40, green 200 · y / 30, blue 60 away from the disc.
    for (slice, value) in [(0, 200.0 * 6.0 / 40.0), (1, 20.0), (2, 60.0)] {
        let report = Bench::open(&format!("#/tensors?kind=picture&slice={slice}&at=3,6")).bring();
        assert_eq!(text(&report, "/facts/index"), format!("[{slice}, 3, 6]"));
        assert_eq!(fact(&report, "value"), value);
    }
}

#[test]
fn a_frame_of_the_video_is_a_window_of_the_picture() {
    // The last frame ends at the lower right corner: 30 − 15 rows and 40 − 20 columns on.
    let report = Bench::open("#/tensors?kind=video&slice=15&at=2,3&channel=green").bring();
    assert_eq!(text(&report, "/facts/index"), "[15, 1, 2, 3]");
    assert_eq!(fact(&report, "value"), f64::from(200 * (15 + 2) / 30));
}

#[test]
fn a_volume_is_cut_along_any_axis() {
    let at = |along: &str, slice: usize, row: usize, column: usize| {
        let hash = format!("#/tensors?kind=volume&along={along}&slice={slice}&at={row},{column}");
        let report = Bench::open(&hash).bring();
        (
            text(&report, "/facts/index").to_owned(),
            fact(&report, "value"),
        )
    };
    let number = at("depth", 10, 30, 20);
    assert_eq!(number.0, "[10, 30, 20]");
    assert_eq!(
        at("height", 30, 10, 20),
        number,
        "the same number, cut along the rows"
    );
    assert_eq!(at("width", 20, 10, 30), number, "and along the columns");
    assert_eq!(at("depth", 0, 0, 0).1, 0.0, "outside of the body");
}

#[test]
fn slices_that_there_are_not_are_the_last_one() {
    let report = Bench::open("#/tensors?kind=picture&slice=99").bring();
    assert_eq!(text(&report, "/hash"), "#/tensors?kind=picture&slice=2");
    let range = report
        .pointer("/controls")
        .and_then(Value::as_array)
        .unwrap()
        .iter();
    let slice = range
        .clone()
        .find(|control| control.pointer("/key") == Some(&json!("slice")));
    assert_eq!(
        slice.unwrap().pointer("/max"),
        Some(&json!(2.0)),
        "the slider ends with the player"
    );
}

#[test]
fn pointing_and_clicking_choose_planes_and_cells() {
    let mut bench = Bench::open("#/tensors?kind=picture");
    bench.bring();
    bench.send(&picture(&json!("file"), "own.png", 40, 30));
    let rect = bench.report().pointer("/inspector").cloned().unwrap();
    let side = |name: &str| {
        rect.pointer(&format!("/{name}"))
            .and_then(Value::as_f64)
            .unwrap()
    };
    // The middle of the cell in row 7, column 10.
    let at = Point::new(
        side("x") + 10.5 / 40.0 * side("width"),
        side("y") + 7.5 / 30.0 * side("height"),
    );
    let pointer = |bench: &mut Bench, phase: &str| {
        bench
            .send(&json!({"type": "pointer", "phase": phase, "x": at.x, "y": at.y, "touch": false}))
    };
    let report = pointer(&mut bench, "move");
    assert_eq!(text(&report, "/facts/index"), "[0, 7, 10]");
    pointer(&mut bench, "down");
    pointer(&mut bench, "up");
    let report = pointer(&mut bench, "leave");
    assert_eq!(
        text(&report, "/facts/index"),
        "[0, 7, 10]",
        "a click keeps it"
    );
    let report =
        bench.send(&json!({"type": "move", "value": 0, "channel": 0, "rows": 1, "columns": -2}));
    assert_eq!(
        text(&report, "/facts/index"),
        "[0, 8, 8]",
        "the keyboard walks"
    );
}
