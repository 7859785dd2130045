//! One scene, two painters: the canvas, and the SVG drawn as an image.

use convolens::painter::{paint, svg};
use convolens::scene::{Command, Palette, Scene};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::pictures::pictures;

/// A channel may differ by this much and still be the same to the eye.
const NEAR: u8 = 32;
/// The share of pixels that may differ by more.
const FEW: f64 = 0.005;

#[wasm_bindgen_test]
async fn canvas_and_svg_are_the_same_picture() {
    let mut wrong = Vec::new();
    for (name, scene) in pictures() {
        for ratio in [1.0, 2.0] {
            let (canvas, image) = (painted(&scene, ratio), drawn(&scene, ratio).await);
            let share = differing(&canvas, &image, NEAR);
            console_log!("{name} at {ratio}: {:.3} %", share * 100.0);
            assert!(
                differing(&canvas, &blank(&scene, ratio), 0) > FEW,
                "{name} shows nothing"
            );
            if share >= FEW {
                wrong.push(format!("{name} at {ratio}: {:.2} %", share * 100.0));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join(", "));
}

#[wasm_bindgen_test]
async fn a_missing_command_is_seen() {
    // A dimmed picture is near to the paper all over.
    for (name, scene) in pictures()
        .into_iter()
        .filter(|(name, _)| *name != "impossible")
    {
        let mut less = scene.clone();
        less.commands = halved(&scene.commands);
        let share = differing(&painted(&less, 1.0), &drawn(&scene, 1.0).await, NEAR);
        assert!(
            share >= FEW,
            "{name}: half of it makes only {:.2} %",
            share * 100.0
        );
    }
}

fn halved(commands: &[Command]) -> Vec<Command> {
    commands.iter().take(commands.len() / 2).cloned().collect()
}

/// The share of pixels of which any channel differs by more than `near`.
fn differing(a: &[u8], b: &[u8], near: u8) -> f64 {
    assert_eq!(a.len(), b.len());
    let pairs = a.chunks_exact(4).zip(b.chunks_exact(4));
    let far = pairs
        .filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > near))
        .count();
    far as f64 / (a.len() / 4) as f64
}

fn painted(scene: &Scene, ratio: f64) -> Vec<u8> {
    let canvas = canvas(0.0, 0.0);
    paint(scene, &Palette::LIGHT, &canvas, ratio).unwrap();
    pixels(&canvas)
}

fn blank(scene: &Scene, ratio: f64) -> Vec<u8> {
    painted(
        &Scene {
            commands: Vec::new(),
            ..*scene
        },
        ratio,
    )
}

async fn drawn(scene: &Scene, ratio: f64) -> Vec<u8> {
    let image = HtmlImageElement::new().unwrap();
    let document = js_sys::encode_uri_component(&svg(scene, &Palette::LIGHT));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{document}"));
    image.decode().await.unwrap();
    let canvas = canvas(scene.width * ratio, scene.height * ratio);
    context(&canvas)
        .draw_image_with_html_image_element_and_dw_and_dh(
            &image,
            0.0,
            0.0,
            scene.width * ratio,
            scene.height * ratio,
        )
        .unwrap();
    pixels(&canvas)
}

pub(super) fn canvas(width: f64, height: f64) -> HtmlCanvasElement {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .unwrap();
    let canvas: HtmlCanvasElement = document
        .create_element("canvas")
        .unwrap()
        .dyn_into()
        .unwrap();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    canvas
}

pub(super) fn pixels(canvas: &HtmlCanvasElement) -> Vec<u8> {
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    let data: Result<web_sys::ImageData, JsValue> =
        context(canvas).get_image_data(0.0, 0.0, width, height);
    data.unwrap().data().0
}

fn context(canvas: &HtmlCanvasElement) -> CanvasRenderingContext2d {
    canvas
        .get_context("2d")
        .unwrap()
        .unwrap()
        .dyn_into()
        .unwrap()
}
