//! The page's app on real objects.

use convolens::shell::App;
use js_sys::{Date, Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use super::painters::{canvas, pixels};
use super::{get, js, number, text};

/// The most that a page may think about a million values, in milliseconds, with much room for a busy machine.
const PATIENCE: f64 = 5000.0;

#[wasm_bindgen_test]
fn a_message_gives_a_report() {
    let mut app = App::new();
    let report = app.report().unwrap();
    assert_eq!(text(&report, "hash"), "#/series");
    assert_eq!(
        [
            number(&report, "player.step"),
            number(&report, "player.steps")
        ],
        [6.0, 12.0]
    );
    assert_eq!(text(&report, "spoken.sum"), "4.1");
    assert!(
        get(&report, "problem").is_null() && get(&report, "wanted").is_null(),
        "null, as the types say"
    );
    let report = app
        .send(js(
            r#"{"type": "set", "keys": {"stride": "2", "pad": "valid"}}"#,
        ))
        .unwrap();
    assert_eq!(number(&report, "size.output"), 4.0);
    let report = app
        .send(js(r#"{"type": "set", "keys": {"dilation": "9"}}"#))
        .unwrap();
    assert_eq!(text(&report, "problem.code"), "span-exceeds-input");
    assert_eq!(number(&report, "problem.span"), 37.0);
}

#[wasm_bindgen_test]
fn frames_are_drawn_at_the_pages_ratio() {
    let mut app = App::new();
    app.send(js(
        r#"{"type": "resize", "width": 500, "height": 400, "ratio": 1.5, "text": 14}"#,
    ))
    .unwrap();
    app.send(js(
        r##"{"type": "palette", "colours": {"background": "#102030"}}"##,
    ))
    .unwrap();
    app.send(js(r#"{"type": "forward"}"#)).unwrap();
    let canvas = canvas(1.0, 1.0);
    let told = app.frame(&canvas, 0.0).unwrap();
    assert_eq!((canvas.width(), canvas.height()), (750, 600));
    assert_eq!(
        [get(&told, "again"), get(&told, "changed")],
        [JsValue::TRUE, JsValue::FALSE]
    );
    let before = pixels(&canvas);
    assert_eq!(
        before.first_chunk(),
        Some(&[0x10, 0x20, 0x30, 0xff]),
        "the paper"
    );
    app.frame(&canvas, 200.0).unwrap();
    assert_ne!(pixels(&canvas), before, "it moves");
    for now in 1..10 {
        app.frame(&canvas, 200.0 + 200.0 * f64::from(now)).unwrap();
    }
    let told = app.frame(&canvas, 9000.0).unwrap();
    assert_eq!(get(&told, "again"), JsValue::FALSE, "at rest");
    let svg = app.svg();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    assert!(svg.contains("#102030") && svg.contains("data-id=\"y7\""));
}

#[wasm_bindgen_test]
fn a_bad_message_is_an_error_and_no_trap() {
    let mut app = App::new();
    for message in [
        r#"{"type": "dance"}"#,
        r#"{"type": "set"}"#,
        r#"{"type": "step", "step": -1}"#,
        r#"{"type": "step", "step": 1.5}"#,
        r#"{"type": "pointer", "phase": "fly", "x": 1, "y": 1, "touch": false}"#,
        r#"{"type": "words", "table": {}, "decimal": ""}"#,
        "{}",
        "null",
        "7",
    ] {
        let error = JsValue::from(app.send(js(message)).unwrap_err());
        assert!(!text(&error, "message").is_empty(), "{message}");
    }
    let report = app.send(js(r#"{"type": "step", "step": 2}"#)).unwrap();
    assert_eq!(number(&report, "player.step"), 2.0, "it goes on");
}

#[wasm_bindgen_test]
fn a_million_values_are_read_and_drawn_at_once() {
    let lines: String = (0..1_000_000)
        .map(|i| format!("{}.{}\n", i % 997, i % 10))
        .collect();
    let message = Object::new();
    for (name, value) in [
        ("type", "load".into()),
        ("kind", "file".into()),
        ("name", "million.csv".into()),
        ("bytes", JsValue::from(Uint8Array::from(lines.as_bytes()))),
    ] {
        Reflect::set(&message, &name.into(), &value).unwrap();
    }
    let mut app = App::new();
    let begin = Date::now();
    let report = app.send(message.into()).unwrap();
    let read = Date::now() - begin;
    let canvas = canvas(1.0, 1.0);
    app.frame(&canvas, 0.0).unwrap();
    let drawn = Date::now() - begin - read;
    console_log!("a million values: read and convolved in {read} ms, drawn in {drawn} ms");
    assert_eq!(number(&report, "source.length"), 1e6);
    assert_eq!(text(&report, "source.name"), "million.csv");
    assert!(read + drawn < PATIENCE, "{read} ms and {drawn} ms");
}
