//! The lab of shifts: where outputs follow the input, where they do not, by numbers.

use serde_json::{Value, json};

use super::{Bench, fact, text};

fn report(query: &str) -> Value {
    let report = Bench::open(&format!("#/shift?{query}")).bring();
    assert_eq!(report.pointer("/problem"), Some(&Value::Null), "{query}");
    report
}

#[test]
fn at_stride_1_the_output_follows_exactly_inside() {
    for pad in ["zero", "mirror", "replicate", "circular", "valid"] {
        for op in ["conv", "pool", "conv-pool"] {
            for shift in [-20, -3, 1, 7] {
                let all = report(&format!(
                    "op={op}&pad={pad}&shift={shift}&size=3&kernel=-1,0,2"
                ));
                assert_eq!(fact(&all, "inside"), 0.0, "{op} {pad} {shift}");
                assert!(fact(&all, "same") > 0.9, "{op} {pad} {shift}");
            }
        }
    }
}

#[test]
fn a_circle_has_no_border() {
    for op in ["conv", "pool", "conv-pool"] {
        let all = report(&format!("op={op}&pad=circular&shift=5&size=3"));
        assert_eq!(
            (fact(&all, "border"), fact(&all, "same")),
            (0.0, 1.0),
            "{op}"
        );
    }
    let zeros = report("pad=zero&shift=5");
    assert!(fact(&zeros, "border") > 0.0, "zeros are not what was there");
}

#[test]
fn the_worked_numbers_of_a_border() {
    // x = 1 2 3 4 by 1 to the right: 0 1 2 3. Kernel 1 1 1 with zeros: 3 6 9 7 and 1 3 6 5.
    let all = report("x=1,2,3,4&kernel=1,1,1&shift=1");
    // Shifted back, 3 6 5 over 3 6 9: only the last differs, by −4, and what the first has as its fourth has left.
    assert_eq!(fact(&all, "same"), 2.0 / 3.0);
    assert_eq!((fact(&all, "inside"), fact(&all, "border")), (0.0, 4.0));
}

#[test]
fn stride_breaks_it_unless_the_shift_is_a_multiple() {
    for op in ["conv", "pool"] {
        let odd = report(&format!("op={op}&stride=2&shift=1"));
        assert!(
            fact(&odd, "inside") > 1.0 && fact(&odd, "same") < 0.5,
            "{op}"
        );
        assert_eq!(text(&odd, "/explanation/0/code"), "shift-broken");
        let even = report(&format!("op={op}&stride=2&shift=2"));
        assert_eq!(fact(&even, "inside"), 0.0, "{op}");
        assert_eq!(
            fact(&even, "back"),
            1.0,
            "two cells of the input are one of the output"
        );
    }
}

#[test]
fn the_global_maximum_stays_until_it_leaves() {
    let row = "x=0,0,9,1,0,0,0,0&kernel=1&op=global";
    for shift in [-2, 1, 5] {
        let all = report(&format!("{row}&shift={shift}"));
        assert_eq!(
            (fact(&all, "maximum"), fact(&all, "maximum-shifted")),
            (9.0, 9.0),
            "{shift}"
        );
        assert_eq!(text(&all, "/explanation/0/code"), "shift-invariant");
    }
    let gone = report(&format!("{row}&shift=-3"));
    assert_eq!(
        (fact(&gone, "maximum-shifted"), fact(&gone, "largest")),
        (1.0, 8.0),
        "9 has left"
    );
    assert_eq!(text(&gone, "/explanation/0/code"), "shift-lost");
}

#[test]
fn pooling_notices_a_small_shift_less() {
    let change = |query: &str| {
        let all = report(&format!("compare=place&shift=1&{query}"));
        (
            fact(&all, "moved-output"),
            fact(&all, "same"),
            fact(&all, "moved-input"),
        )
    };
    let (conv, conv_same, input) = change("op=conv&kernel=1");
    assert!(
        (input - conv).abs() < 1e-9,
        "one tap changes as the input does"
    );
    let (four, four_same, _) = change("op=pool&size=4&stride=1");
    let (eight, eight_same, _) = change("op=pool&size=8&stride=1");
    assert!(
        four < input && eight < four,
        "{input}, {four}, {eight}: less, the wider the window"
    );
    assert!(
        conv_same < 0.1,
        "hardly a year is like the one before: {conv_same}"
    );
    assert!(
        four_same > 0.25 && eight_same > four_same,
        "{four_same}, {eight_same}: most maxima stay"
    );
}

#[test]
fn a_picture_is_shifted_along_its_rows() {
    let all = report("on=picture&shift=4&kernel=1,2,1,0,0,0,-1,-2,-1");
    assert_eq!(fact(&all, "inside"), 0.0);
    let broken = report("on=picture&shift=1&op=pool&size=2&stride=2");
    assert!(fact(&broken, "inside") > 0.0);
}

#[test]
fn dragging_and_playing_shift_the_input() {
    let mut bench = Bench::open("#/shift?x=1,2,3,4,5,6,7,8&shift=0");
    let report = bench.bring();
    assert_eq!(
        report.pointer("/player/step"),
        Some(&json!(20)),
        "−20 is the first"
    );
    let rect = report.pointer("/inspector").cloned().unwrap();
    let side = |name: &str| {
        rect.pointer(&format!("/{name}"))
            .and_then(Value::as_f64)
            .unwrap()
    };
    let (y, cell) = (side("y") + 5.0, side("width") / 8.0);
    let _ = bench.desk.scene();
    let mut pointer = |phase: &str, x: f64| {
        bench.send(
            &json!({"type": "pointer", "phase": phase, "x": side("x") + x, "y": y, "touch": false}),
        )
    };
    pointer("down", 10.0);
    pointer("move", 10.0 + cell);
    let report = pointer("move", 10.0 + 2.0 * cell);
    assert_eq!(
        text(&report, "/fields/shift"),
        "2",
        "two cells to the right"
    );
    pointer("up", 10.0 + 2.0 * cell);
    pointer("leave", 0.0);
    let report = bench.send(&json!({"type": "forward"}));
    assert_eq!(text(&report, "/fields/shift"), "3");
    assert_eq!(
        text(&report, "/hash"),
        "#/shift?x=1%2C2%2C3%2C4%2C5%2C6%2C7%2C8".replace("%2C", ","),
        "3 is the default"
    );
}

#[test]
fn what_is_impossible_is_told() {
    let problem = |query: &str| {
        text(
            &Bench::open(&format!("#/shift?{query}")).bring(),
            "/problem/code",
        )
        .to_owned()
    };
    assert_eq!(problem("x=1,2,3&pad=mirror&shift=9"), "shift-short");
    assert_eq!(problem("x=1,2&pad=valid&kernel=1,1,1"), "shift-window");
}
