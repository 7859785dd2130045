//! Dots that are filled once and printed in every frame that has them.

use std::cell::RefCell;
use std::f64::consts::TAU;

use wasm_bindgen::JsValue;
use web_sys::OffscreenCanvas;

use super::bitmap::canvas;
use crate::scene::{Point, Rect, Rgb};

/// So many stamps are kept: more than a frame has.
const KEPT: usize = 12;

struct Look {
    dots: Vec<(Point, f64)>,
    rgb: Rgb,
    scale: f64,
}

thread_local! {
    /// The stamps that were made last, the newest last.
    static STAMPS: RefCell<Vec<(Look, OffscreenCanvas)>> = const { RefCell::new(Vec::new()) };
}

/// Dots of one colour at so many device pixels to the CSS pixel, and where they are to be printed. None without dots.
///
/// # Errors
/// What the browser throws, or that it has no 2D context.
pub(super) fn stamp(
    dots: &[(Point, f64)],
    rgb: Rgb,
    scale: f64,
) -> Result<Option<(OffscreenCanvas, Rect)>, JsValue> {
    let Some(area) = area(dots, scale) else {
        return Ok(None);
    };
    STAMPS.with_borrow_mut(|kept| {
        let known = kept.iter().find(|(look, _)| {
            look.rgb == rgb && look.scale == scale && look.dots.as_slice() == dots
        });
        if let Some((_, stamp)) = known {
            return Ok(Some((stamp.clone(), area)));
        }
        let stamp = filled(dots, rgb, scale, area)?;
        if kept.len() == KEPT {
            kept.remove(0);
        }
        let dots = dots.to_vec();
        kept.push((Look { dots, rgb, scale }, stamp.clone()));
        Ok(Some((stamp, area)))
    })
}

/// The smallest rectangle of whole device pixels around the dots.
fn area(dots: &[(Point, f64)], scale: f64) -> Option<Rect> {
    let low = |f: fn(&Point) -> f64| {
        let edges = dots.iter().map(|(centre, radius)| f(centre) - radius);
        edges
            .reduce(f64::min)
            .map(|edge| (edge * scale).floor() / scale)
    };
    let high = |f: fn(&Point) -> f64| {
        let edges = dots.iter().map(|(centre, radius)| f(centre) + radius);
        edges
            .reduce(f64::max)
            .map(|edge| (edge * scale).ceil() / scale)
    };
    let (left, top) = (low(|p| p.x)?, low(|p| p.y)?);
    Some(Rect::new(
        left,
        top,
        high(|p| p.x)? - left,
        high(|p| p.y)? - top,
    ))
}

fn filled(
    dots: &[(Point, f64)],
    rgb: Rgb,
    scale: f64,
    area: Rect,
) -> Result<OffscreenCanvas, JsValue> {
    let pixels = |side: f64| (side * scale).round() as u32;
    let (stamp, pen) = canvas(pixels(area.width), pixels(area.height))?;
    pen.set_transform(scale, 0.0, 0.0, scale, -area.x * scale, -area.y * scale)?;
    pen.set_fill_style_str(&rgb.to_string());
    for (centre, radius) in dots {
        pen.move_to(centre.x + radius, centre.y);
        pen.arc(centre.x, centre.y, *radius, 0.0, TAU)?;
    }
    pen.fill();
    Ok(stamp)
}
