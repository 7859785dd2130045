//! The commands a scene is made of.

use std::fmt;
use std::rc::Rc;

use super::{Outline, Paint, Point, Rect};

/// Which point of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A run of one colour in a line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// What is written.
    pub text: String,
    /// Its colour.
    pub paint: Paint,
}

/// One line of text. Nothing measures it: it says the largest width it may take, and is condensed to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where the anchor stands; `y` is the middle of the digits.
    pub at: Point,
    /// Which end stands there.
    pub anchor: Anchor,
    /// Font size in CSS pixels.
    pub size: f64,
    /// Bold or regular.
    pub bold: bool,
    /// Largest width in CSS pixels.
    pub max_width: f64,
    /// Runs of colour, in reading order.
    pub spans: Vec<Span>,
}

/// What a part of the picture shows, for pointers to ask about: `x3`, `k0`, `y7`, or with a row `x2.3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id {
    /// The kind of thing.
    pub kind: &'static str,
    /// Which of them, from 0; negative in the padding before. Where there are rows, which in its row.
    pub index: isize,
    /// In which row, where there are rows.
    pub row: Option<isize>,
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.row {
            Some(row) => write!(f, "{}{row}.{}", self.kind, self.index),
            None => write!(f, "{}{}", self.kind, self.index),
        }
    }
}

/// Commands that are drawn together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What the group shows.
    pub id: Option<Id>,
    /// Where a pointer finds it.
    pub hit: Option<Rect>,
    /// Nothing is drawn outside.
    pub clip: Option<Rect>,
    /// 1 is opaque; applies to every command by itself.
    pub opacity: f64,
    /// What is drawn.
    pub commands: Vec<Command>,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Fills an outline.
    Fill(Outline, Paint),
    /// Follows an outline with a pen of the given width, dashed as (on, off) when given.
    Stroke(Outline, Paint, f64, Option<[f64; 2]>),
    /// Writes a line.
    Text(Text),
    /// Draws `rgba` pixels (row by row, 4 bytes each, `width` of them in a row), enlarged without smoothing.
    Picture {
        /// Where.
        rect: Rect,
        /// Pixels in a row.
        width: usize,
        /// 4 bytes a pixel.
        rgba: Rc<[u8]>,
    },
    /// Draws nothing: equal cells in rows and columns that a pointer finds, each with its column as index and its row.
    Cells {
        /// The kind of thing.
        kind: &'static str,
        /// Where all of them are.
        rect: Rect,
        /// How many stand in a row.
        columns: usize,
        /// How many rows there are.
        rows: usize,
    },
    /// Draws a group.
    Group(Group),
}

/// A whole frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// In drawing order.
    pub commands: Vec<Command>,
}

impl Scene {
    /// What lies under the point: the last drawn group with an id whose hit area holds it, or the last cell.
    ///
    /// ```
    /// # use convolens::scene::{Command, Point, Rect, Scene};
    /// let cells = Command::Cells { kind: "p", rect: Rect::new(10.0, 0.0, 30.0, 20.0), columns: 3, rows: 2 };
    /// let scene = Scene { commands: vec![cells], ..Scene::default() };
    /// let found = scene.hit(Point::new(35.0, 12.0)).map(|id| id.to_string());
    /// assert_eq!(found.as_deref(), Some("p1.2"), "second row, third column, both from 0");
    /// ```
    #[must_use]
    pub fn hit(&self, point: Point) -> Option<Id> {
        hit(&self.commands, point)
    }
}

fn hit(commands: &[Command], point: Point) -> Option<Id> {
    commands.iter().rev().find_map(|command| match command {
        Command::Group(group) => {
            if group.clip.is_some_and(|clip| !clip.contains(point)) {
                return None;
            }
            hit(&group.commands, point).or_else(|| {
                group
                    .id
                    .filter(|_| group.hit.is_some_and(|area| area.contains(point)))
            })
        }
        Command::Cells {
            kind,
            rect,
            columns,
            rows,
        } => cell(*rect, *columns, *rows, point).map(|(column, row)| Id {
            kind,
            index: column.cast_signed(),
            row: Some(row.cast_signed()),
        }),
        _ => None,
    })
}

/// Column and row of the cell that holds the point.
fn cell(rect: Rect, columns: usize, rows: usize, point: Point) -> Option<(usize, usize)> {
    if !rect.contains(point) || columns == 0 || rows == 0 {
        return None;
    }
    let along = |from: f64, length: f64, count: usize| {
        let place = from / length.max(f64::MIN_POSITIVE) * count as f64;
        (place as usize).min(count - 1)
    };
    Some((
        along(point.x - rect.x, rect.width, columns),
        along(point.y - rect.y, rect.height, rows),
    ))
}
