//! One frame of the series view.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::arithmetic::{Piece, pieces, wrapped};
pub use super::chart::ChartMap;
use super::chart::charts;
use super::input::input;
use super::kernel::kernel;
use super::layout::Layout;
use super::output::{output, unknown};
use super::pen::Pen;
use super::uses::uses;
use super::{Look, Model, Moment, Target};
use crate::scene::{Anchor, Command, Group, Paint, Point, Rect, Role, Scene, Span, Text};

/// A row of cells that can be walked through by keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Row {
    /// The input.
    Input,
    /// The kernel.
    Kernel,
    /// The output.
    Output,
}

/// How the person looks at the model.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct View {
    /// What is pointed at, focused or pinned.
    pub target: Option<Target>,
    /// First cell that the overview shows, and the one beyond the last.
    pub zoom: Option<(usize, usize)>,
    /// How many cells the lens is dragged away from the window.
    pub pan: f64,
    /// Whether the picture is the last good one of an impossible state.
    pub dimmed: bool,
    /// What the reader is to find.
    pub hides: Hides,
}

/// What is not shown, because the reader is to find it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hides {
    /// All is shown.
    #[default]
    Nothing,
    /// The present output, in a moment that is [withheld](Moment::withheld): a question mark stands in its place.
    Result,
    /// How many outputs there are: their row is not shown.
    Size,
}

/// What is drawn, and where its rows are.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The picture.
    pub scene: Rc<Scene>,
    /// Where each row of cells is.
    pub rows: [(Row, Rect); 3],
    /// The overview of a long series.
    pub chart: Option<ChartMap>,
    /// From one cell to the next, in CSS pixels.
    pub pitch: f64,
    /// How many cells the lens is away from the window, which the ends of the series limit.
    pub pan: f64,
}

/// Draws a moment.
#[must_use]
pub fn frame(model: &Model, moment: Moment, view: View, look: &Look<'_>) -> Frame {
    let last = model.steps().saturating_sub(1);
    let moment = Moment {
        step: moment.step.min(last),
        from: moment.from.min(last),
        ..moment
    };
    let (shown, window) = match view.target {
        Some(Target::Output(index)) if index <= last => (index, model.axis.start(index) as f64),
        _ => {
            let (from, to) = (model.axis.start(moment.from), model.axis.start(moment.step));
            let glide = moment.glide();
            (moment.step, from as f64 * (1.0 - glide) + to as f64 * glide)
        }
    };
    let hidden = shown >= moment.computed();
    let (lines, size) = arithmetic_lines(model, shown, hidden, look);
    let line_height = size * 1.5;
    let height = line_height * lines.len() as f64 + 8.0;
    let layout = Layout::new(look, model, window, view.pan, height);
    let step = model.step(shown);
    let mut pen = Pen {
        look,
        model,
        layout: &layout,
        moment,
        target: view.target,
        asks: view.hides == Hides::Result,
        shown,
        step: &step,
        window,
        commands: Vec::new(),
    };
    let chart = chart_map(model, &layout, view.zoom, look);
    if let Some(map) = &chart {
        charts(&mut pen, map);
    }
    kernel(&mut pen);
    input(&mut pen);
    if view.hides == Hides::Size {
        unknown(&mut pen);
    } else {
        output(&mut pen);
    }
    uses(&mut pen);
    if let Some(top) = layout.arithmetic {
        write_lines(&mut pen, lines, size, top + 4.0 + line_height / 2.0);
    }
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
        rows: [
            (Row::Input, row_rect(&layout, layout.input, look)),
            (Row::Kernel, kernel_rect(model, &layout, window)),
            (Row::Output, row_rect(&layout, layout.output, look)),
        ],
        chart,
        pitch: layout.camera.pitch,
        pan: layout.camera.pan,
    }
}

fn row_rect(layout: &Layout, row: Rect, look: &Look<'_>) -> Rect {
    let left = (layout.camera.margin - 8.0).max(2.0);
    Rect::new(
        left,
        row.y - 8.0,
        look.width - 2.0 * left,
        row.height + 16.0,
    )
}

fn kernel_rect(model: &Model, layout: &Layout, window: f64) -> Rect {
    let left = layout.camera.x(window);
    let width = layout.camera.pitch * model.axis.span as f64;
    Rect::new(
        left - 4.0,
        layout.kernel.y - 6.0,
        width + 4.0,
        layout.kernel.height + 12.0,
    )
}

fn chart_map(
    model: &Model,
    layout: &Layout,
    zoom: Option<(usize, usize)>,
    look: &Look<'_>,
) -> Option<ChartMap> {
    let input = layout.input_chart?;
    let left = look.small() * 3.6;
    let right = layout.camera.margin.clamp(8.0, 34.0);
    let plot = |strip: Rect| {
        Rect::new(
            left.round(),
            strip.y,
            (look.width - left - right).round().max(1.0),
            strip.height,
        )
    };
    let (from, to) = zoom.unwrap_or((0, model.axis.input));
    Some(ChartMap {
        input: plot(input),
        output: layout.output_chart.map(plot),
        from: from as f64,
        to: to.max(from + 1) as f64,
    })
}

fn arithmetic_lines(
    model: &Model,
    shown: usize,
    hidden: bool,
    look: &Look<'_>,
) -> (Vec<Vec<Piece>>, f64) {
    let pieces = pieces(model, shown, hidden, look.words);
    let width = look.width - 24.0;
    let (largest, most) = if look.is_low() {
        (look.text * 1.15, 2)
    } else {
        (look.text * 1.55, 3)
    };
    let smallest = look.text.max(look.small());
    wrapped(&pieces, width, most, largest, smallest)
}

fn write_lines(pen: &mut Pen<'_>, lines: Vec<Vec<Piece>>, size: f64, first: f64) {
    for (index, line) in lines.into_iter().enumerate() {
        let spans = line
            .into_iter()
            .map(|piece| Span {
                paint: Paint::ink(match piece.role {
                    "input" => Role::Input,
                    "kernel" => Role::Kernel,
                    "output" => Role::Output,
                    "padding" | "muted" => Role::Muted,
                    _ => Role::Ink,
                }),
                text: piece.text,
            })
            .collect();
        pen.commands.push(Command::Text(Text {
            at: Point::new(pen.look.width / 2.0, first + index as f64 * size * 1.5),
            anchor: Anchor::Middle,
            size,
            bold: false,
            max_width: pen.look.width - 16.0,
            spans,
        }));
    }
}
