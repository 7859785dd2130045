//! Edges: how steeply the brightness of a picture rises, and where to, with the arithmetic of one pixel.

mod maps;
mod sums;

use self::maps::Maps;
use super::parts::{self, Pen, pixel, walked};
use super::{Data, Held, Key, Lab, Need, Row, Sort, State, Told, Touch, View};
use crate::picture::spaces::Colours;
use crate::picture::{Operator, Slope, Slopes};
use crate::scene::{Id, Rect, Scene, Words};
use crate::view::{Facts, Look, facts};

const KEYS: [Key; 3] = [
    Key::new(
        "operator",
        "sobel",
        Sort::Choice(&["sobel", "prewitt", "scharr", "central"]),
    ),
    Key::new("threshold", "25", Sort::Whole(0, 150)),
    Key::new("at", "", Sort::Pointed(16)),
];

/// More pixels than this are halved until they are no more.
const MOST: usize = 160_000;
/// At most so many places in a row, and rows, that the player goes through.
const PLACES: (usize, usize) = (24, 16);
/// The kind of a pixel under the pointer.
const PIXEL: &str = "pixel";

/// The slopes of the picture and what they follow from.
#[derive(Debug)]
struct Found {
    key: String,
    slopes: Slopes,
    operator: Operator,
    maps: Maps,
    threshold: f32,
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Edges {
    found: Option<Found>,
}

fn operator_of(state: &State) -> Operator {
    match state.text("operator") {
        "prewitt" => Operator::Prewitt,
        "scharr" => Operator::Scharr,
        "central" => Operator::Central,
        _ => Operator::Sobel,
    }
}

/// The places that the player goes through, row after row.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Places {
    size: (usize, usize),
    columns: usize,
    rows: usize,
}

impl Places {
    fn of(size: (usize, usize)) -> Self {
        Self {
            size,
            columns: size.0.clamp(1, PLACES.0),
            rows: size.1.clamp(1, PLACES.1),
        }
    }

    /// The middle pixel of a place.
    fn pixel(&self, step: usize) -> (usize, usize) {
        let (column, row) = (
            step % self.columns,
            (step / self.columns).min(self.rows - 1),
        );
        let middle = |index: usize, size: usize, count: usize| (2 * index + 1) * size / (2 * count);
        (
            middle(column, self.size.0, self.columns),
            middle(row, self.size.1, self.rows),
        )
    }

    /// The place that a pixel lies in.
    fn step(&self, (x, y): (usize, usize)) -> usize {
        let place =
            |at: usize, size: usize, count: usize| (at * count / size.max(1)).min(count - 1);
        place(y, self.size.1, self.rows) * self.columns + place(x, self.size.0, self.columns)
    }
}

impl Found {
    fn places(&self) -> Places {
        Places::of(self.slopes.size())
    }

    /// The pixel that is looked at: under the pointer, the player's while it plays or has gone elsewhere, or the chosen one.
    fn looked_at(&self, view: &View<'_>) -> (usize, usize) {
        let places = self.places();
        let step = view.moment.step;
        let chosen = pixel(view.state.text("at"), self.slopes.size());
        let stays = |at: &(usize, usize)| !view.playing && (step == 0 || places.step(*at) == step);
        pointed(view.hover, self.slopes.size())
            .or_else(|| chosen.filter(stays))
            .unwrap_or_else(|| match (step, view.playing) {
                // Before anything is chosen or played: where most is to be seen.
                (0, false) => self.maps.steepest,
                _ => places.pixel(step),
            })
    }
}

/// The pixel under the pointer.
fn pointed(id: Option<Id>, (width, height): (usize, usize)) -> Option<(usize, usize)> {
    let id = id.filter(|id| id.kind == PIXEL)?;
    let (x, y) = (id.index.try_into().ok()?, id.row?.try_into().ok()?);
    (x < width && y < height).then_some((x, y))
}

/// A number with one decimal, none where there is nothing behind it.
fn tenths(number: f32) -> f64 {
    (f64::from(number) * 10.0).round() / 10.0 + 0.0
}

/// The direction of a slope, in whole degrees; none where it is flat.
fn direction(slope: Slope) -> Option<f64> {
    (slope.magnitude() > 1e-3).then(|| f64::from(slope.degrees().round()) % 360.0)
}

impl Lab for Edges {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, state: &State) -> Need {
        Need::Picture(state.picture.clone())
    }

    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told> {
        let Data::Picture(image, id) = data else {
            return Ok(());
        };
        let operator = operator_of(state);
        let threshold = state.real("threshold") as f32;
        let key = format!("{id}|{}", state.known_by(&["operator", "threshold"]));
        if self.found.as_ref().is_some_and(|found| found.key == key) {
            return Ok(());
        }
        let colours = Colours::of(image, MOST);
        let (width, height) = colours.size();
        let grey = colours.grey();
        let slopes = Slopes::of(grey, width, height, operator);
        let slopes = slopes.map_err(|_| Told::new("edges-empty"))?;
        self.found = Some(Found {
            key,
            maps: Maps::of(&colours, &slopes, operator, threshold),
            slopes,
            operator,
            threshold,
        });
        Ok(())
    }

    fn steps(&self, _state: &State) -> usize {
        let places = self.found.as_ref().map(Found::places);
        places.map_or(0, |places| places.rows * places.columns)
    }

    fn beat(&self) -> f64 {
        160.0
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let mut pen = Pen::new(look, view.palette);
        if let Some(found) = &self.found {
            let at = found.looked_at(view);
            let rooms = Rooms::of(look);
            let step = view.playing.then_some(view.moment.step);
            found.draw_maps(&mut pen, &rooms, at, step);
            found.draw_sums(&mut pen, rooms.sums, at);
        }
        pen.scene()
    }

    fn spoken(&self, view: &View<'_>, words: &Words) -> Told {
        let Some(found) = &self.found else {
            return Told::new("nothing");
        };
        let (x, y) = found.looked_at(view);
        let slope = found.slopes.at(x, y);
        let short = |number: f32| words.numerals.short(tenths(number));
        let told = match direction(slope) {
            Some(degrees) => {
                Told::new("edges-pixel").with("degrees", words.numerals.short(degrees))
            }
            None => Told::new("edges-flat"),
        };
        told.with("x", x + 1)
            .with("y", y + 1)
            .with("gx", short(slope.gx))
            .with("gy", short(slope.gy))
            .with("magnitude", short(slope.magnitude()))
    }

    fn seen(&self, view: &View<'_>, words: &Words) -> Vec<Told> {
        let Some(found) = &self.found else {
            return Vec::new();
        };
        let operator = view.state.text("operator");
        let above = words
            .numerals
            .short((found.maps.above * 1000.0).round() / 10.0);
        vec![
            Told::new("edges"),
            Told::new(format!("edges-{operator}"))
                .with("gain", words.numerals.short(found.operator.gain().into())),
            Told::new("edges-above")
                .with("share", above)
                .with("threshold", words.numerals.short(found.threshold.into()))
                .with(
                    "least",
                    words
                        .numerals
                        .short((found.threshold * found.operator.gain()).into()),
                ),
        ]
    }

    fn table(&self, view: &View<'_>, words: &Words) -> Vec<Row> {
        let Some(found) = &self.found else {
            return Vec::new();
        };
        let (x, y) = found.looked_at(view);
        let slope = found.slopes.at(x, y);
        let short = |number: f32| words.numerals.short(tenths(number));
        let degrees = direction(slope).map_or("—".to_owned(), |degrees| format!("{degrees}°"));
        vec![
            Row::new("edges-gx", short(slope.gx)),
            Row::new("edges-gy", short(slope.gy)),
            Row::new("edges-magnitude", short(slope.magnitude())),
            Row::new(
                "edges-step",
                short(slope.magnitude() / found.operator.gain()),
            ),
            Row::new("edges-direction", degrees),
        ]
    }

    fn facts(&self, view: &View<'_>) -> Facts {
        let Some(found) = &self.found else {
            return Facts::new();
        };
        let (x, y) = found.looked_at(view);
        let slope = found.slopes.at(x, y);
        let (width, height) = found.slopes.size();
        let mut facts = facts([
            ("x", (x + 1).into()),
            ("y", (y + 1).into()),
            ("gx", tenths(slope.gx).into()),
            ("gy", tenths(slope.gy).into()),
            ("magnitude", tenths(slope.magnitude()).into()),
            ("gain", found.operator.gain().into()),
            ("threshold", f64::from(found.threshold).into()),
            ("above", ((found.maps.above * 1000.0).round() / 10.0).into()),
            ("width", width.into()),
            ("height", height.into()),
        ]);
        if let Some(degrees) = direction(slope) {
            facts.insert("direction".to_owned(), degrees.into());
        }
        facts
    }

    fn formula(&self, _state: &State) -> Option<String> {
        Some("g = sqrt(g_x^2 + g_y^2), tan theta = g_y / g_x".to_owned())
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        let Some(found) = &self.found else {
            return Vec::new();
        };
        match pointed(touch.id, found.slopes.size()) {
            Some((x, y)) if !matches!(touch.phase, Held::Up) => {
                state.put("at", format!("{x},{y}"));
                state.step = found.places().step((x, y));
                vec!["at", "step"]
            }
            _ => Vec::new(),
        }
    }

    fn walk(&mut self, rows: isize, columns: isize, state: &mut State) -> Vec<&'static str> {
        let Some(found) = &self.found else {
            return Vec::new();
        };
        let size = found.slopes.size();
        let places = found.places();
        let chosen = pixel(state.text("at"), size);
        let stays = |at: &(usize, usize)| state.step == 0 || places.step(*at) == state.step;
        let from = chosen.filter(stays).unwrap_or_else(|| match state.step {
            0 => found.maps.steepest,
            step => places.pixel(step),
        });
        let text = walked(from, rows, columns, size);
        if let Some(at) = pixel(&text, size) {
            state.step = places.step(at);
        }
        state.put("at", text);
        vec!["at", "step"]
    }

    fn inspected(&self, _view: &View<'_>, look: &Look<'_>) -> Option<Rect> {
        let (width, height) = self.found.as_ref()?.slopes.size();
        let [input, ..] = Rooms::of(look).maps;
        let line = (look.small() * 1.5).round();
        Some(parts::fitted(parts::below(input, line), width, height))
    }
}

/// Where things stand: input, gx, gy, magnitude, direction, the wheel of directions; and the arithmetic.
struct Rooms {
    maps: [Rect; 6],
    sums: Rect,
}

impl Rooms {
    fn of(look: &Look<'_>) -> Self {
        let all = parts::stage(look);
        let gap = if parts::is_narrow(look) { 8.0 } else { 14.0 };
        let [maps, sums] = parts::halves(all, 0.6, gap);
        let [upper, lower] = parts::halves(maps, 0.5, gap);
        let [a, b, c] = parts::columns(upper, gap);
        let [d, e, f] = parts::columns(lower, gap);
        Self {
            maps: [a, b, c, d, e, f],
            sums,
        }
    }
}
