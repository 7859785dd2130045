//! The checker finds what is planted, and nothing else.

use super::violations;

#[track_caller]
fn check(module: &str, source: &str, expected: &[&str]) {
    let module: Vec<String> = module.split("::").map(str::to_owned).collect();
    assert_eq!(violations(source, &module), expected, "{source}");
}

#[test]
fn a_use_that_points_up() {
    let expected = ["engine may not use view"];
    check("engine::conv", "use crate::view::series::Model;", &expected);
    check("engine::conv", "use convolens::view;", &expected);
    check("engine::conv", "use super::super::view::series;", &expected);
    check("engine", "use super::view;", &expected);
    check(
        "engine",
        "use crate::{engine::Tensor, view::{self, series}};",
        &expected,
    );
    check("engine", "pub use crate::view as pictures;", &expected);
    check("engine", "use crate::view::*;", &expected);
    check("engine", "mod inner { use super::super::view; }", &expected);
}

#[test]
fn a_path_that_points_up_without_a_use() {
    let expected = ["painter may not use engine"];
    check(
        "painter::svg",
        "fn f() { crate::engine::conv(); }",
        &expected,
    );
    check(
        "painter::svg",
        "fn f(x: &crate::engine::Tensor) {}",
        &expected,
    );
    check(
        "painter::svg",
        "fn f() -> Vec<super::super::engine::Tensor> { g() }",
        &expected,
    );
    check(
        "painter::svg",
        "impl crate::engine::Reduce for X {}",
        &expected,
    );
    check(
        "painter::svg",
        "struct S { x: Option<crate::engine::Shape> }",
        &expected,
    );
    check(
        "painter::svg",
        "fn f() { match x { crate::engine::Axis::Width => {} } }",
        &expected,
    );
    check(
        "painter::svg",
        "fn f() { println!(\"{}\", crate::engine::X); }",
        &expected,
    );
    check(
        "painter::svg",
        "macro_rules! m { () => { $crate::engine::f() } }",
        &expected,
    );
    check(
        "painter::svg",
        "#[derive(crate::engine::Derive)] struct S;",
        &expected,
    );
}

#[test]
fn each_arrow_of_the_table() {
    check(
        "scene::text",
        "use crate::data::Note;",
        &["scene may not use data"],
    );
    check(
        "data::read",
        "use crate::scene::Point;",
        &["data may not use scene"],
    );
    check(
        "case::conv",
        "use crate::data::Note;",
        &["case may not use data"],
    );
    check(
        "view::series",
        "use crate::painter::svg;",
        &["view may not use painter"],
    );
    check(
        "session::act",
        "use crate::painter::svg;",
        &["session may not use painter"],
    );
    check(
        "session::act",
        "use crate::shell::App;",
        &["session may not use shell"],
    );
    check("session::act", "use crate::view::series::State;", &[]);
    check("shell::app", "use crate::{painter, session::Session};", &[]);
}

#[test]
fn the_web_outside_the_shell() {
    check(
        "painter::svg",
        "use web_sys::Window;",
        &["painter::svg may not use web_sys"],
    );
    check(
        "painter",
        "fn f() { js_sys::Date::now(); }",
        &["painter may not use js_sys"],
    );
    check(
        "session",
        "#[wasm_bindgen::prelude::wasm_bindgen] struct S;",
        &["session may not use wasm_bindgen"],
    );
    check(
        "engine",
        "extern crate js_sys;",
        &["engine may not use js_sys"],
    );
    check("painter::canvas", "use web_sys::HtmlCanvasElement;", &[]);
    check("shell::api", "use js_sys::Error;", &[]);
}

#[test]
fn the_root_as_a_whole() {
    let expected = ["takes in the crate's root as a whole"];
    check("engine", "use super::*;", &expected);
    check("engine::conv", "use crate as root;", &expected);
    check(
        "engine::conv",
        "use super::super::{self as root};",
        &expected,
    );
}

#[test]
fn what_points_down_or_sideways() {
    check(
        "engine::window::axis",
        "use super::{super::Fill, spec::Spec}; pub(in crate::engine) fn f() {}",
        &[],
    );
    check(
        "view::series::pen",
        "use crate::scene::Point; fn f(data: u8) -> u8 { data }",
        &[],
    );
    check(
        "data::read",
        "fn f() { let view = 1; println!(\"{view}\"); self::g(); }",
        &[],
    );
}
