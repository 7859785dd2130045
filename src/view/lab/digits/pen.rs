//! The pen that all pictures of this lab are drawn with.

use super::model::Model;
use crate::net::{Cone, Frame, Unit, cone, frames};
use crate::scene::{Anchor, Command, Id, Paint, Palette, Point, Rect, Rgb, Role, Scene};
use crate::view::Look;
use crate::view::draw::Draw;
use crate::view::lab::View;

/// Where drawing stands, and what of the network lights up.
pub(super) struct Pen<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) model: &'a Model,
    pub(super) view: &'a View<'a>,
    /// The unit that is pointed at.
    pub(super) unit: Option<Unit>,
    cone: Cone,
    frames: Vec<Option<Frame>>,
    commands: Vec<Command>,
}

impl Draw for Pen<'_> {
    fn commands(&mut self) -> &mut Vec<Command> {
        &mut self.commands
    }
}

impl<'a> Pen<'a> {
    pub(super) fn new(
        model: &'a Model,
        view: &'a View<'a>,
        look: &'a Look<'a>,
        unit: Option<Unit>,
    ) -> Self {
        let plan = model.network().plan();
        let lit = unit.filter(|unit| unit.value > 0);
        Self {
            look,
            model,
            view,
            unit,
            cone: lit.map(|unit| cone(plan, unit)).unwrap_or_default(),
            frames: lit.map(|unit| frames(plan, unit)).unwrap_or_default(),
            commands: Vec::new(),
        }
    }

    pub(super) fn scene(self) -> Scene {
        Scene {
            width: self.look.width,
            height: self.look.height,
            commands: self.commands,
        }
    }

    pub(super) fn word(&self, id: &str) -> String {
        self.look.words.get(id).to_owned()
    }

    /// A share of one as a whole percentage; what is there is never nothing, and what is missing never all.
    pub(super) fn percent(&self, share: f64) -> String {
        percent(self.look.words, share)
    }

    /// A line of small text.
    pub(super) fn small(
        &mut self,
        at: Point,
        anchor: Anchor,
        text: String,
        paint: Paint,
        room: f64,
    ) {
        let size = self.look.small();
        self.write(at, anchor, text, size, false, paint, room);
    }

    /// The name over a block.
    pub(super) fn head(&mut self, at: Point, text: String, role: Role, room: f64) {
        let size = self.look.small();
        self.write(at, Anchor::Start, text, size, true, Paint::ink(role), room);
    }

    /// Numbers as cells of one colour, from the paper to the role's own at `high`; or diverging where `high` is
    /// reached on both sides.
    pub(super) fn cells(&mut self, rect: Rect, columns: usize, numbers: &[f32], tint: Tint) {
        let palette = self.view.palette;
        let rgba: Vec<u8> = numbers
            .iter()
            .flat_map(|number| {
                let Rgb([red, green, blue]) = tint.rgb(*number, palette);
                [red, green, blue, 255]
            })
            .collect();
        self.commands.push(Command::Picture {
            rect,
            width: columns,
            rgba: rgba.into(),
        });
    }

    /// Thin lines between cells that are large enough for them.
    pub(super) fn grid(&mut self, rect: Rect, [rows, columns]: [usize; 2]) {
        let (across, down) = (rect.width / columns as f64, rect.height / rows as f64);
        if across.min(down) < 9.0 {
            return;
        }
        let vertical = (1..columns).map(|column| {
            let x = rect.x + across * column as f64;
            [Point::new(x, rect.y), Point::new(x, rect.bottom())]
        });
        let horizontal = (1..rows).map(|row| {
            let y = rect.y + down * row as f64;
            [Point::new(rect.x, y), Point::new(rect.right(), y)]
        });
        let lines = vertical.chain(horizontal).collect();
        let paint = Paint::of(Role::Hairline).faded(0.8);
        self.stroke(crate::scene::Outline::Segments(lines), paint, 1.0);
    }

    /// Groups that a pointer finds, one a cell, of the kind `kind` and counted on from `first`.
    pub(super) fn targets(
        &mut self,
        rect: Rect,
        [rows, columns]: [usize; 2],
        kind: &'static str,
        first: usize,
    ) {
        for cell in 0..rows * columns {
            let id = Id {
                kind,
                index: (first + cell).cast_signed(),
                row: None,
            };
            let area = cell_of(rect, [rows, columns], cell / columns, cell % columns);
            self.group(id, area, 1.0, |_| {});
        }
    }

    /// One channel of a value as a map, with the field of the unit that is pointed at.
    pub(super) fn map(&mut self, rect: Rect, value: usize, channel: usize, high: f32) {
        let model = self.model;
        let Some(tensor) = model.shown.run.values.get(value) else {
            return;
        };
        let shape = tensor.shape();
        let role = if value == 0 {
            Role::Input
        } else {
            Role::Output
        };
        self.cells(
            rect,
            shape.width,
            tensor.channel(channel),
            Tint::Shades(role, high),
        );
        if value == 0 {
            self.grid(rect, [shape.height, shape.width]);
        }
        self.frame(rect.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
        self.targets(
            rect,
            [shape.height, shape.width],
            KINDS.get(value).copied().unwrap_or("unit"),
            channel * shape.height * shape.width,
        );
        self.field(rect, value, channel);
    }

    /// The square that the unit sees of a map; what of it lies in the padding is hatched.
    fn field(&mut self, rect: Rect, value: usize, channel: usize) {
        let Some(unit) = self.unit else { return };
        let shape = self.model.network().plan().shape(value);
        let (across, down) = (
            rect.width / shape.width as f64,
            rect.height / shape.height as f64,
        );
        if unit.value == value {
            if unit.channel == channel {
                let cell = cell_of(rect, [shape.height, shape.width], unit.row, unit.column);
                self.ring(cell.grow(1.5), 2.5);
            }
            return;
        }
        let regions = self.cone.get(value).map_or(&[][..], Vec::as_slice);
        if !regions
            .iter()
            .any(|region| region.channels.contains(channel))
        {
            return;
        }
        let Some(Some([rows, columns])) = self.frames.get(value) else {
            return;
        };
        let frame = Rect::new(
            rect.x + columns.start as f64 * across,
            rect.y + rows.start as f64 * down,
            columns.len() as f64 * across,
            rows.len() as f64 * down,
        );
        // The digit has room around it; maps have only their gaps.
        let room = if value == 0 { across * 1.5 } else { 3.0 };
        self.clipped(rect.grow(room), |pen| {
            if value == 0 {
                pen.hatch_around(rect, frame);
            }
            pen.ring(frame.grow(1.0), if value == 0 { 2.5 } else { 1.8 });
        });
    }

    fn hatch_around(&mut self, rect: Rect, frame: Rect) {
        let part = |x: f64, y: f64, right: f64, bottom: f64| {
            Rect::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0))
        };
        let (left, right) = (frame.x.max(rect.x), frame.right().min(rect.right()));
        let parts = [
            part(frame.x, frame.y, frame.right(), rect.y),
            part(frame.x, rect.bottom(), frame.right(), frame.bottom()),
            part(
                frame.x,
                frame.y.max(rect.y),
                left,
                frame.bottom().min(rect.bottom()),
            ),
            part(
                right,
                frame.y.max(rect.y),
                frame.right(),
                frame.bottom().min(rect.bottom()),
            ),
        ];
        for part in parts {
            if part.width > 0.5 && part.height > 0.5 {
                self.hatched(part, 0.0);
            }
        }
    }

    /// A square in the field's colour, with paper on both sides so that it is seen on any map.
    pub(super) fn ring(&mut self, rect: Rect, width: f64) {
        self.frame(
            rect.grow(1.0),
            1.0,
            Paint::of(Role::Background),
            width + 2.0,
        );
        self.frame(rect, 1.0, Paint::of(Role::Field), width);
    }
}

/// The kinds of targets: cells of the digit, then units of each layer.
pub(super) const KINDS: [&str; 6] = ["cell", "a", "b", "c", "d", "class"];

/// One cell of a grid.
pub(super) fn cell_of(rect: Rect, [rows, columns]: [usize; 2], row: usize, column: usize) -> Rect {
    let (across, down) = (rect.width / columns as f64, rect.height / rows as f64);
    Rect::new(
        rect.x + across * column as f64,
        rect.y + down * row as f64,
        across,
        down,
    )
}

/// From numbers to colours.
#[derive(Clone, Copy, Debug)]
pub(super) enum Tint {
    /// From the paper at 0 to the role's own colour at this number.
    Shades(Role, f32),
    /// Both signs, the paper at 0.
    Signed(f32),
}

impl Tint {
    fn rgb(self, number: f32, palette: &Palette) -> Rgb {
        let (role, high) = match self {
            Self::Shades(role, high) => (role, high),
            Self::Signed(high) if number < 0.0 => (Role::Negative, high),
            Self::Signed(high) => (Role::Positive, high),
        };
        let share = if high > 0.0 && number.is_finite() {
            f64::from(number.abs() / high)
        } else {
            0.0
        };
        palette.rgb(Role::Background).mix(palette.rgb(role), share)
    }
}

/// See [`Pen::percent`].
pub(super) fn percent(words: &crate::scene::Words, share: f64) -> String {
    let mark = words.get("stage-percent");
    if !share.is_finite() {
        return format!("?{mark}");
    }
    if share > 0.0 && share < 0.005 {
        return format!("<1{mark}");
    }
    if (0.995..1.0).contains(&share) {
        return format!(">99{mark}");
    }
    format!("{:.0}{mark}", share * 100.0)
}

/// A share with one decimal: what is measured over hundreds of digits.
pub(super) fn finer(words: &crate::scene::Words, share: f64) -> String {
    let mark = words.get("stage-percent");
    format!(
        "{}{mark}",
        words.numerals.short((share * 1000.0).round() / 10.0)
    )
}
