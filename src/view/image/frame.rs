//! One frame of the image view.

use std::rc::Rc;

use super::camera::{input_map, output_map, seen, world};
use super::layout::{Layout, Wants};
use super::lens::{LensMap, lenses};
use super::pen::Pen;
use super::sums::{Sums, falling, sums};
use super::uses::uses;
use super::{Model, PictureMap, Reveal, Target, Zoom, digits, pictures, scale, tint};
use crate::picture::Image;
use crate::scene::{Command, Group, Point, Rect, Scene};
use crate::view::look::Look;
use crate::view::moment::Moment;
use crate::view::series::Row;

/// A block of output rows, and who computed it.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockTint {
    /// First output row.
    pub first: usize,
    /// So many rows.
    pub rows: usize,
    /// Which worker, from 0.
    pub worker: usize,
    /// When it began, in milliseconds since the job did.
    pub started: f64,
    /// How long it took, in milliseconds.
    pub ms: f64,
    /// The input rows that it read: first, and the one beyond the last.
    pub needs: Vec<(usize, usize)>,
}

/// How the person looks at the model, and what the workers have brought.
#[derive(Clone, Copy, Debug, Default)]
pub struct View<'a> {
    /// What is pointed at, focused or pinned.
    pub target: Option<Target>,
    /// What both pictures show; none: all of it.
    pub zoom: Option<Zoom>,
    /// Whether the picture is the last good one of an impossible state.
    pub dimmed: bool,
    /// The result in colours, as large as the output.
    pub result: Option<&'a Image>,
    /// Which result it is and how often it has changed: equal versions have equal pixels. None: unknown.
    pub version: Option<(u32, usize)>,
    /// Which rows of it are there; empty: all.
    pub filled: &'a [bool],
    /// How much of it is seen.
    pub reveal: Reveal,
    /// How much of it, from the left, is covered by the input: 0 to 1.
    pub compare: f64,
    /// Who computed what, where that is to be seen.
    pub tint: Option<&'a [BlockTint]>,
    /// The shares of numbers below and above the colour scale.
    pub clipped: (f64, f64),
}

/// What is drawn, and where its parts are.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The picture.
    pub scene: Rc<Scene>,
    /// Where each part that the keyboard walks through is.
    pub rows: Vec<(Row, Rect)>,
    /// Where the input is, and what of it is in sight.
    pub input: Option<PictureMap>,
    /// The same of the output.
    pub output: Option<PictureMap>,
    /// The neighbourhood of the window, one a plane.
    pub lenses: Vec<LensMap>,
    /// What is dragged to compare the result with the input.
    pub handle: Option<Rect>,
}

impl Frame {
    /// What lies at a point of the stage: a pixel of either picture, a cell of a lens, a weight.
    #[must_use]
    pub fn target_at(&self, model: &Model, at: Point) -> Option<Target> {
        if let Some(map) = self.input.filter(|map| map.rect.contains(at)) {
            return pictures::target_in(model, &map, at);
        }
        if let Some(map) = self.output.filter(|map| map.rect.contains(at)) {
            let (row, column) = map.pixel_at(at)?;
            return Some(Target::Output(row, column));
        }
        self.scene.hit(at).and_then(Target::of)
    }

    /// The share of the result that is covered when the handle is at this x.
    #[must_use]
    pub fn share_at(&self, x: f64) -> f64 {
        self.output.map_or(0.0, |map| {
            ((x - map.rect.x) / map.rect.width.max(1.0)).clamp(0.0, 1.0)
        })
    }
}

/// Draws a moment.
#[must_use]
pub fn frame(model: &Model, moment: Moment, view: View<'_>, look: &Look<'_>) -> Frame {
    let last = model.steps().saturating_sub(1);
    let moment = Moment {
        step: moment.step.min(last),
        from: moment.from.min(last),
        ..moment
    };
    let (shown, window) = place(model, moment, view.target);
    let step = model.step_at(shown);
    let hidden =
        shown >= moment.computed() && !(pointed(view.target) && view.reveal == Reveal::All);
    let written = Sums::new(model, &step, hidden, look);
    let world = world(model);
    let wants = Wants {
        aspect: world.width / world.height,
        sums: written.height,
        below: scale::height(look).max(tint::height(look, view.tint)),
    };
    let layout = Layout::new(look, model, &wants);
    let seen = seen(world, view.zoom);
    let mut pen = Pen {
        look,
        model,
        layout: &layout,
        view,
        moment,
        shown,
        step: &step,
        hidden,
        window,
        input: input_map(model, layout.input, seen),
        output: output_map(model, layout.output, seen),
        commands: Vec::new(),
    };
    pictures::input(&mut pen);
    pictures::output(&mut pen);
    tint::tint(&mut pen);
    digits::numbers(&mut pen);
    scale::scale(&mut pen);
    let maps = lenses(&mut pen);
    pictures::windows(&mut pen);
    uses(&mut pen, &maps);
    let handle = (view.result.is_some() && view.reveal == Reveal::All || view.compare > 0.0)
        .then(|| pictures::handle(&mut pen));
    sums(&mut pen, written);
    falling(&mut pen);
    let (input, output) = (pen.input, pen.output);
    let mut commands = pen.commands;
    if view.dimmed {
        commands = vec![Command::Group(Group {
            id: None,
            hit: None,
            clip: None,
            opacity: 0.3,
            commands,
        })];
    }
    Frame {
        scene: Rc::new(Scene {
            width: look.width,
            height: look.height,
            commands,
        }),
        rows: rows(model, &input, &output, &maps, window),
        input: Some(input),
        output: Some(output),
        lenses: maps,
        handle,
    }
}

fn pointed(target: Option<Target>) -> bool {
    matches!(target, Some(Target::Output(..)))
}

/// The shown output, and where its window starts.
fn place(model: &Model, moment: Moment, target: Option<Target>) -> (usize, (f64, f64)) {
    let [rows, columns] = &model.geometry.axes;
    let start = |step: usize| {
        let (row, column) = model.position(step);
        (rows.start(row) as f64, columns.start(column) as f64)
    };
    if let Some(Target::Output(row, column)) = target
        && model.has(Target::Output(row, column))
    {
        let step = model.step_of(row, column);
        return (step, start(step));
    }
    let (from, to, glide) = (start(moment.from), start(moment.step), moment.glide());
    let between = |from: f64, to: f64| from * (1.0 - glide) + to * glide;
    (moment.step, (between(from.0, to.0), between(from.1, to.1)))
}

fn rows(
    model: &Model,
    input: &PictureMap,
    output: &PictureMap,
    lenses: &[LensMap],
    (row, column): (f64, f64),
) -> Vec<(Row, Rect)> {
    let [down, along] = &model.geometry.axes;
    let mut rows = vec![(Row::Input, input.rect)];
    if let Some(lens) = lenses.first().filter(|_| model.is_convolution()) {
        let corner = lens.area(row, column);
        let window = Rect::new(
            corner.x,
            corner.y,
            corner.width * along.span as f64,
            corner.height * down.span as f64,
        );
        rows.push((Row::Kernel, pictures::overlap(window, lens.rect)));
    }
    rows.push((Row::Output, output.rect));
    rows
}
