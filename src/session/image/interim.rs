//! Stands in for the view's model and frame until they are there.
#![allow(dead_code, missing_docs, unreachable_pub)]

use crate::picture::Image;
use crate::scene::{Command, Point, Rect, Scene};
use crate::view::image::{Model, Reveal, Target, Zoom};
use crate::view::series::{Look, Moment, Row};

#[derive(Clone, Debug)]
pub struct BlockTint {
    pub first: usize,
    pub rows: usize,
    pub worker: usize,
    pub started: f64,
    pub ms: f64,
    pub needs: Vec<(usize, usize)>,
}

pub struct View<'a> {
    pub target: Option<Target>,
    pub zoom: Option<Zoom>,
    pub dimmed: bool,
    pub result: Option<&'a Image>,
    pub filled: &'a [bool],
    pub reveal: Reveal,
    pub compare: f64,
    pub tint: Option<&'a [BlockTint]>,
}

#[derive(Clone, Copy)]
pub struct PictureMap {
    pub rect: Rect,
    pub x0: f64,
    pub y0: f64,
    pub scale: f64,
    pub scale_y: f64,
    pub size: [usize; 2],
}

impl PictureMap {
    pub fn place(&self, at: Point) -> (f64, f64) {
        (
            self.x0 + (at.x - self.rect.x) * self.scale,
            self.y0 + (at.y - self.rect.y) * self.scale_y,
        )
    }

    pub fn pixel_at(&self, at: Point) -> Option<(usize, usize)> {
        let (x, y) = self.place(at);
        let [h, w] = self.size;
        (self.rect.contains(at) && x >= 0.0 && y >= 0.0 && x < w as f64 && y < h as f64)
            .then_some((y as usize, x as usize))
    }
}

#[derive(Clone)]
pub struct Frame {
    pub scene: Scene,
    pub rows: Vec<(Row, Rect)>,
    pub input: PictureMap,
    pub output: PictureMap,
    pub handle: Option<Rect>,
}

pub fn frame(model: &Model, _moment: Moment, view: View<'_>, look: &Look<'_>) -> Frame {
    let side = (look.width / 2.0 - 24.0).min(look.height - 120.0).max(20.0);
    let map = |left: f64, [h, w]: [usize; 2]| {
        let longest = h.max(w) as f64;
        let rect = Rect::new(
            left,
            40.0,
            side * w as f64 / longest,
            side * h as f64 / longest,
        );
        let zoom = view.zoom.map_or(1.0, |zoom| zoom.scale);
        let [ih, iw] = model.geometry.axes.each_ref().map(|a| a.input as f64);
        let (x, y) = view.zoom.map_or((0.0, 0.0), |z| {
            (z.x - iw / zoom / 2.0, z.y - ih / zoom / 2.0)
        });
        PictureMap {
            rect,
            x0: x.clamp(0.0, iw - iw / zoom) * w as f64 / iw,
            y0: y.clamp(0.0, ih - ih / zoom) * h as f64 / ih,
            scale: longest / side / zoom,
            scale_y: longest / side / zoom,
            size: [h, w],
        }
    };
    let [h, w] = &model.geometry.axes;
    let input = map(16.0, [h.input, w.input]);
    let output = map(look.width / 2.0 + 8.0, [h.output, w.output]);
    let paint = |image: &Image, map: &PictureMap| {
        let (width, height) = (
            map.rect.width.max(1.0) as usize,
            map.rect.height.max(1.0) as usize,
        );
        Command::Picture {
            rect: map.rect,
            width,
            rgba: image
                .view(map.x0, map.y0, map.scale, width, height, |p| p)
                .into(),
        }
    };
    let mut commands = vec![paint(&model.picture, &input)];
    if let Some(result) = view.result {
        commands.push(paint(result, &output));
    }
    Frame {
        scene: Scene {
            width: look.width,
            height: look.height,
            commands,
        },
        rows: vec![(Row::Input, input.rect), (Row::Output, output.rect)],
        input,
        output,
        handle: None,
    }
}

pub fn under(_scene: &Scene, _at: Point) -> Option<Target> {
    None
}
