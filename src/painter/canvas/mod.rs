//! Replays a scene onto a canvas.

mod bitmap;
mod stamp;

use std::f64::consts::TAU;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use self::bitmap::bitmap;
use self::stamp::stamp;
use super::FONT;
use crate::scene::{
    Anchor, Command, Group, Outline, Paint, Palette, Point, Rect, Rgb, Role, Scene, Text,
};

/// Draws the scene at `scale` device pixels to the CSS pixel, sizing the canvas's bitmap to it.
///
/// # Errors
/// What the canvas throws, or that it has no 2D context.
pub fn paint(
    scene: &Scene,
    palette: &Palette,
    canvas: &HtmlCanvasElement,
    scale: f64,
) -> Result<(), JsValue> {
    let (width, height) = (
        (scene.width * scale).round() as u32,
        (scene.height * scale).round() as u32,
    );
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let context = canvas
        .get_context("2d")?
        .ok_or_else(|| JsValue::from_str("this browser gives no 2D canvas"))?
        .dyn_into::<CanvasRenderingContext2d>()?;
    context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0)?;
    context.set_text_baseline("middle");
    let mut brush = Brush {
        context: &context,
        scale,
        palette,
        set: Settings::default(),
    };
    brush.fill_colour(Paint::of(Role::Background), 1.0);
    context.fill_rect(0.0, 0.0, scene.width, scene.height);
    brush.commands(&scene.commands, 1.0)
}

struct Brush<'a> {
    context: &'a CanvasRenderingContext2d,
    /// Device pixels to a CSS pixel.
    scale: f64,
    palette: &'a Palette,
    set: Settings,
}

/// What the context is set to: setting it again is slow, and neighbours share most of it.
#[derive(Default)]
struct Settings {
    fill: Option<Rgb>,
    stroke: Option<Rgb>,
    alpha: Option<f64>,
    width: Option<f64>,
    font: Option<(f64, bool)>,
}

impl Brush<'_> {
    fn commands(&mut self, commands: &[Command], opacity: f64) -> Result<(), JsValue> {
        for command in commands {
            match command {
                Command::Fill(Outline::Dots(dots), paint) => self.dots(dots, *paint, opacity)?,
                Command::Fill(outline, paint) => {
                    self.fill_colour(*paint, opacity);
                    self.trace(outline)?;
                    self.context.fill();
                }
                Command::Stroke(outline, paint, width, dash) => {
                    self.pen(*paint, *width, opacity);
                    if let Some([on, off]) = dash {
                        self.context
                            .set_line_dash(&js_sys::Array::of2(&(*on).into(), &(*off).into()))?;
                    }
                    self.trace(outline)?;
                    self.context.stroke();
                    if dash.is_some() {
                        self.context.set_line_dash(&js_sys::Array::new())?;
                    }
                }
                Command::Text(text) => self.text(text, opacity)?,
                Command::Picture { rect, width, rgba } => {
                    self.picture(*rect, *width, rgba, opacity)?
                }
                Command::Cells { .. } => {}
                Command::Group(group) => self.group(group, opacity)?,
            }
        }
        Ok(())
    }

    fn group(&mut self, group: &Group, opacity: f64) -> Result<(), JsValue> {
        let Some(clip) = group.clip else {
            return self.commands(&group.commands, opacity * group.opacity);
        };
        self.context.save();
        self.context.begin_path();
        self.context.rect(clip.x, clip.y, clip.width, clip.height);
        self.context.clip();
        let drawn = self.commands(&group.commands, opacity * group.opacity);
        self.context.restore();
        self.set = Settings::default();
        drawn
    }

    fn fill_colour(&mut self, paint: Paint, opacity: f64) {
        self.alpha(paint.alpha * opacity);
        let rgb = self.palette.resolve(paint);
        if self.set.fill.replace(rgb) != Some(rgb) {
            self.context.set_fill_style_str(&rgb.to_string());
        }
    }

    fn pen(&mut self, paint: Paint, width: f64, opacity: f64) {
        self.alpha(paint.alpha * opacity);
        let rgb = self.palette.resolve(paint);
        if self.set.stroke.replace(rgb) != Some(rgb) {
            self.context.set_stroke_style_str(&rgb.to_string());
        }
        if self.set.width.replace(width) != Some(width) {
            self.context.set_line_width(width);
        }
    }

    fn alpha(&mut self, alpha: f64) {
        if self.set.alpha.replace(alpha) != Some(alpha) {
            self.context.set_global_alpha(alpha);
        }
    }

    fn trace(&self, outline: &Outline) -> Result<(), JsValue> {
        let path = self.context;
        path.begin_path();
        match outline {
            Outline::Rect(rect, radius) if *radius > 0.0 => {
                path.round_rect_with_f64(rect.x, rect.y, rect.width, rect.height, *radius)?
            }
            Outline::Rect(rect, _) => path.rect(rect.x, rect.y, rect.width, rect.height),
            Outline::Polyline(points) => {
                for point in points {
                    path.line_to(point.x, point.y);
                }
            }
            Outline::Curve([from, c1, c2, to]) => {
                path.move_to(from.x, from.y);
                path.bezier_curve_to(c1.x, c1.y, c2.x, c2.y, to.x, to.y);
            }
            Outline::Dots(dots) => {
                for (centre, radius) in dots {
                    path.move_to(centre.x + radius, centre.y);
                    path.arc(centre.x, centre.y, *radius, 0.0, TAU)?;
                }
            }
            Outline::Segments(segments) => {
                for [from, to] in segments {
                    path.move_to(from.x, from.y);
                    path.line_to(to.x, to.y);
                }
            }
        }
        Ok(())
    }

    /// Runs of several colours are placed one after the other, which only the canvas can measure.
    fn text(&mut self, text: &Text, opacity: f64) -> Result<(), JsValue> {
        let font = (text.size, text.bold);
        if self.set.font.replace(font) != Some(font) {
            let weight = if text.bold { "700" } else { "400" };
            self.context
                .set_font(&format!("{weight} {}px {FONT}", text.size));
        }
        if let [span] = text.spans.as_slice() {
            self.context.set_text_align(match text.anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            self.fill_colour(span.paint, opacity);
            return self.context.fill_text_with_max_width(
                &span.text,
                text.at.x,
                text.at.y,
                text.max_width,
            );
        }
        let widths = text
            .spans
            .iter()
            .map(|span| Ok(self.context.measure_text(&span.text)?.width()))
            .collect::<Result<Vec<f64>, JsValue>>()?;
        let total: f64 = widths.iter().sum();
        let shrink = (text.max_width / total.max(1.0)).min(1.0);
        let mut x = text.at.x
            - total
                * shrink
                * match text.anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => 0.5,
                    Anchor::End => 1.0,
                };
        self.context.set_text_align("left");
        for (span, width) in text.spans.iter().zip(widths) {
            self.fill_colour(span.paint, opacity);
            self.context.fill_text_with_max_width(
                &span.text,
                x,
                text.at.y,
                (width * shrink).max(0.1),
            )?;
            x += width * shrink;
        }
        Ok(())
    }

    /// Dots stay where they are from frame to frame, and many are slow to fill.
    fn dots(&mut self, dots: &[(Point, f64)], paint: Paint, opacity: f64) -> Result<(), JsValue> {
        self.alpha(paint.alpha * opacity);
        let rgb = self.palette.resolve(paint);
        let Some((stamp, area)) = stamp(dots, rgb, self.scale)? else {
            return Ok(());
        };
        self.context.draw_image_with_offscreen_canvas_and_dw_and_dh(
            &stamp,
            area.x,
            area.y,
            area.width,
            area.height,
        )
    }

    fn picture(
        &mut self,
        rect: Rect,
        width: usize,
        rgba: &Rc<[u8]>,
        opacity: f64,
    ) -> Result<(), JsValue> {
        let bitmap = bitmap(width, rgba)?;
        self.alpha(opacity);
        self.context.set_image_smoothing_enabled(false);
        self.context.draw_image_with_offscreen_canvas_and_dw_and_dh(
            &bitmap,
            rect.x,
            rect.y,
            rect.width,
            rect.height,
        )
    }
}
