//! Structured data as tensors: a series, a text, its embedding, a picture, a volume, a video, each with its axes.

mod content;
mod flat;
mod phantom;
mod solid;
mod stack;
mod text;
mod title;

use content::Content;
use flat::Now;
use solid::{Along, Solid};
use stack::{Lift, Spot};

use super::parts::Pen;
use super::{Data, Held, Key, Lab, Need, Row, Sort, State, Told, Touch, View};
use crate::scene::{Rect, Scene, Words};
use crate::view::{Facts, Look, facts};

const KINDS: &[&str] = &["series", "text", "embedding", "picture", "volume", "video"];
const CHANNELS: &[&str] = &["red", "green", "blue"];

const KEYS: [Key; 9] = [
    Key::new("kind", "series", Sort::Choice(KINDS)),
    Key::new("text", "to be or not to be", Sort::Text(80)),
    Key::new("by", "words", Sort::Choice(&["words", "letters"])),
    Key::new("dimension", "4", Sort::Whole(2, 8)),
    Key::new(
        "along",
        "depth",
        Sort::Choice(&["depth", "height", "width"]),
    ),
    Key::new("slice", "0", Sort::Whole(0, 4_000_000)),
    Key::new("channel", "red", Sort::Choice(CHANNELS)),
    Key::new("seed", "1", Sort::Seed),
    Key::new("at", "", Sort::Pointed(16)),
];

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Tensors {
    content: Content,
    steps: usize,
}

impl Tensors {
    fn along(state: &State) -> Along {
        match state.text("kind") {
            "picture" => Along::Channels(0),
            "video" => Along::Time,
            _ => solid::cut(state.text("along")),
        }
    }

    fn solid(&self, state: &State) -> Option<Solid<'_>> {
        match self.content {
            Content::Picture(_) | Content::Volume(_) | Content::Video(..) => Some(Solid {
                content: &self.content,
                along: Self::along(state),
            }),
            _ => None,
        }
    }

    /// Planes where the lens is: of a video those of the present frame.
    fn planes<'a>(solid: Solid<'a>, slice: usize) -> Solid<'a> {
        match solid.along {
            Along::Time => Solid {
                along: Along::Channels(slice),
                ..solid
            },
            _ => solid,
        }
    }

    /// The cell that the lens is around: what is pointed at in the plane, or was set, or the middle.
    fn spot(&self, view: &View<'_>, solid: Solid<'_>) -> Spot {
        let slice = view.state.count("slice");
        let channel = CHANNELS
            .iter()
            .position(|name| *name == view.state.text("channel"));
        let channel = channel.unwrap_or(0);
        let plane = if solid.along == Along::Time {
            channel
        } else {
            slice
        };
        let sides = Self::planes(solid, slice).sides();
        let [rows, columns] = sides.map_or([1, 1], |[_, rows, columns]| [rows.size, columns.size]);
        let pointed = view.hover.filter(|id| id.kind == "cell");
        let pointed =
            pointed.map(|id| (id.row.unwrap_or(0).unsigned_abs(), id.index.unsigned_abs()));
        let (row, column) = pointed
            .or_else(|| place(view.state.text("at")))
            .unwrap_or((rows / 2, columns / 2));
        Spot {
            plane,
            row: row.min(rows.saturating_sub(1)),
            column: column.min(columns.saturating_sub(1)),
            channel,
        }
    }

    /// The index of the number that is told.
    fn index(&self, view: &View<'_>) -> Vec<usize> {
        let slice = view.state.count("slice");
        let hovered = |kinds: &[&str]| view.hover.filter(|id| kinds.contains(&id.kind));
        let at =
            |id: crate::scene::Id| (id.row.unwrap_or(0).unsigned_abs(), id.index.unsigned_abs());
        if let Some(solid) = self.solid(view.state) {
            let mut spot = self.spot(view, solid);
            if let Some(id) = hovered(&["lens"]) {
                (spot.row, spot.column) = at(id);
            }
            return Self::planes(solid, slice).index(
                spot.plane,
                spot.row,
                spot.column,
                spot.channel,
            );
        }
        match &self.content {
            Content::Text(text, _) => {
                let place = text.places.get(slice).copied().unwrap_or(0);
                let (row, column) = hovered(&["hot"]).map_or((place, slice), at);
                vec![row, column]
            }
            Content::Embedding(..) => {
                let (row, column) = hovered(&["hot"]).map_or((0, slice), at);
                vec![row, column]
            }
            _ => vec![hovered(&["x"]).map_or(slice, |id| id.index.unsigned_abs())],
        }
    }

    fn now(&self, view: &View<'_>) -> Now {
        let glide = view.moment.glide();
        let (from, to) = (view.moment.from as f64, view.moment.step as f64);
        Now {
            position: view.state.count("slice"),
            gliding: from + (to - from) * glide,
        }
    }

    /// Draws; where the numbers that can be walked over stand.
    fn draw(&self, view: &View<'_>, pen: &mut Pen<'_>) -> Rect {
        let sides = self.content.sides();
        let now = self.now(view);
        match (&self.content, self.solid(view.state)) {
            (_, Some(solid)) => self.draw_solid(view, solid, pen),
            (Content::Text(text, hot), _) => flat::one_hot(pen, text, hot, &sides, now),
            (Content::Embedding(..), _) => flat::embedding(pen, &self.content, &sides, now),
            (Content::Series(values), _) => match sides.first() {
                Some(side) => flat::series(pen, values, side, now.position),
                None => Rect::new(0.0, 0.0, 0.0, 0.0),
            },
            _ => Rect::new(0.0, 0.0, 0.0, 0.0),
        }
    }

    fn draw_solid(&self, view: &View<'_>, solid: Solid<'_>, pen: &mut Pen<'_>) -> Rect {
        let top = title::title(pen, &self.content.sides());
        let (width, height) = (pen.look.width, pen.look.height - top - 8.0);
        let slice = view.state.count("slice");
        let spot = self.spot(view, solid);
        let planes = Self::planes(solid, slice);
        let lift = Lift {
            from: view.moment.from,
            to: slice,
            by: view.moment.glide(),
        };
        let wide = width > 560.0;
        let (stack_room, plane_room, lens_room) = if wide {
            let half = (width * 0.54).round();
            let upper = (height * 0.58).round();
            (
                Rect::new(0.0, top, half, height),
                Rect::new(half + 8.0, top, width - half - 24.0, upper),
                Rect::new(
                    half,
                    top + upper + 6.0,
                    width - half - 8.0,
                    height - upper - 6.0,
                ),
            )
        } else {
            let upper = (height * 0.46).round();
            let half = (width * 0.5).round();
            (
                Rect::new(0.0, top, width, upper),
                Rect::new(6.0, top + upper, half - 12.0, height - upper),
                Rect::new(half, top + upper, width - half - 4.0, height - upper),
            )
        };
        stack::stack(pen, solid, stack_room, lift);
        let name = stack::name(pen, planes, spot.plane);
        let rect = stack::plane(pen, planes, plane_room, spot, name);
        stack::lens(pen, planes, lens_room, rect, spot);
        rect
    }
}

/// A row and a column as an address writes them.
fn place(text: &str) -> Option<(usize, usize)> {
    let (row, column) = text.split_once(',')?;
    Some((row.trim().parse().ok()?, column.trim().parse().ok()?))
}

/// An index as it is written: `[2, 3, 5]`.
fn written(index: &[usize]) -> String {
    let texts: Vec<String> = index.iter().map(ToString::to_string).collect();
    format!("[{}]", texts.join(", "))
}

impl Lab for Tensors {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, state: &State) -> Need {
        match state.text("kind") {
            "series" => Need::Series(state.series.clone(), state.column),
            "picture" | "video" => Need::Picture(state.picture.clone()),
            _ => Need::Nothing,
        }
    }

    fn offers(&self, key: &str, state: &State) -> bool {
        let kind = state.text("kind");
        match key {
            "text" | "by" => matches!(kind, "text" | "embedding"),
            "dimension" | "seed" => kind == "embedding",
            "along" => kind == "volume",
            "channel" => kind == "video",
            _ => true,
        }
    }

    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told> {
        self.content = Content::of(state, data, &self.content)?;
        let sides = self.content.sides();
        self.steps = match &self.content {
            Content::Volume(_) => solid::planes(Self::along(state)),
            Content::Text(text, _) | Content::Embedding(text, ..) => text.places.len(),
            _ => sides.first().map_or(0, |side| side.size),
        };
        Ok(())
    }

    fn steps(&self, _state: &State) -> usize {
        self.steps
    }

    fn stepped(&self, _state: &State) -> Option<(&'static str, i64)> {
        Some(("slice", 0))
    }

    fn beat(&self) -> f64 {
        (45_000.0 / self.steps.max(1) as f64).clamp(50.0, 900.0)
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let mut pen = Pen::new(look, view.palette);
        self.draw(view, &mut pen);
        pen.scene()
    }

    fn spoken(&self, view: &View<'_>, words: &Words) -> Told {
        let index = self.index(view);
        let value = self.content.value(&index).unwrap_or(0.0);
        let told = |code: &str| {
            Told::new(code)
                .with("index", written(&index))
                .with("value", words.numerals.short(value))
        };
        match &self.content {
            Content::Text(text, _) | Content::Embedding(text, ..) => {
                let last = index.last().copied().unwrap_or(0);
                let row = index.first().copied().unwrap_or(0);
                let word = text.vocabulary.get(row).cloned().unwrap_or_default();
                let code = match &self.content {
                    Content::Text(..) if value > 0.0 => "tensors-one",
                    Content::Text(..) => "tensors-zero",
                    _ => "tensors-embedded",
                };
                told(code)
                    .with("token", text.token(last))
                    .with("word", word)
                    .with("position", last)
            }
            _ => told("tensors-value"),
        }
    }

    fn seen(&self, _view: &View<'_>, words: &Words) -> Vec<Told> {
        let sides = self.content.sides();
        let all: usize = sides.iter().map(|side| side.size).product();
        let count = words.numerals.count(all);
        let size = |place: usize| sides.get(place).map_or(0, |side| side.size);
        let told = match &self.content {
            Content::Nothing | Content::Series(_) => Told::new("tensors-series"),
            Content::Text(text, _) => {
                Told::new("tensors-text").with("vocabulary", text.vocabulary.len())
            }
            Content::Embedding(text, ..) => Told::new("tensors-embedding")
                .with("vocabulary", text.vocabulary.len())
                .with("dimension", size(0)),
            Content::Picture(_) => Told::new("tensors-picture"),
            Content::Volume(_) => Told::new("tensors-volume"),
            Content::Video(..) => Told::new("tensors-video").with("frames", size(0)),
        };
        vec![told.with("all", count), Told::new("tensors-index")]
    }

    fn table(&self, view: &View<'_>, words: &Words) -> Vec<Row> {
        let sides = self.content.sides();
        let all: usize = sides.iter().map(|side| side.size).product();
        let mut rows = vec![Row::new("tensors-rank", sides.len().to_string())];
        for side in &sides {
            let value = format!("{} = {}", side.letter, words.numerals.count(side.size));
            rows.push(Row::new(format!("tensors-{}", side.name), value));
        }
        rows.push(Row::new("tensors-all", words.numerals.count(all)));
        let index = self.index(view);
        let value = self.content.value(&index).unwrap_or(0.0);
        rows.push(Row::new("tensors-index", written(&index)));
        rows.push(Row::new("tensors-value", words.numerals.short(value)));
        rows
    }

    fn facts(&self, view: &View<'_>) -> Facts {
        let sides = self.content.sides();
        let all: usize = sides.iter().map(|side| side.size).product();
        let index = self.index(view);
        let value = self.content.value(&index).unwrap_or(0.0);
        let mut all = facts([
            ("rank", sides.len().into()),
            ("values", all.into()),
            ("index", written(&index).into()),
            ("value", value.into()),
            ("slice", view.state.count("slice").into()),
        ]);
        for (place, side) in (1..).zip(&sides) {
            all.insert(format!("size-{place}"), side.size.into());
        }
        if let Content::Text(text, _) | Content::Embedding(text, ..) = &self.content {
            all.insert("vocabulary".to_owned(), text.vocabulary.len().into());
        }
        all
    }

    fn formula(&self, state: &State) -> Option<String> {
        match state.text("kind") {
            "series" => Some("x in RR^T".to_owned()),
            "text" => Some("X in {0, 1}^(V xx L)".to_owned()),
            "embedding" => Some("Y = E X in RR^(E xx L)".to_owned()),
            "picture" => Some("X in RR^(C xx H xx W)".to_owned()),
            "volume" => Some("X in RR^(D xx H xx W)".to_owned()),
            _ => Some("X in RR^(T xx C xx H xx W)".to_owned()),
        }
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        let Some(id) = touch.id else {
            return Vec::new();
        };
        match id.kind {
            "plane" if touch.phase == Held::Click => {
                state.put("slice", id.index.unsigned_abs().to_string());
                vec!["slice"]
            }
            "x" | "hot" | "hot1" => {
                let slice = id.index.unsigned_abs().to_string();
                if state.text("slice") == slice {
                    return Vec::new();
                }
                state.put("slice", slice);
                vec!["slice"]
            }
            "cell" => {
                let row = id.row.unwrap_or(0);
                state.put("at", format!("{row},{}", id.index));
                vec!["at"]
            }
            _ => Vec::new(),
        }
    }

    fn walk(&mut self, rows: isize, columns: isize, state: &mut State) -> Vec<&'static str> {
        let Some(solid) = self.solid(state) else {
            let slice = state.count("slice").saturating_add_signed(columns);
            state.put("slice", slice.min(self.steps.saturating_sub(1)).to_string());
            return vec!["slice"];
        };
        let sides = Self::planes(solid, 0).sides();
        let [down, along] = sides.map_or([1, 1], |[_, rows, columns]| [rows.size, columns.size]);
        let (row, column) = place(state.text("at")).unwrap_or((down / 2, along / 2));
        let moved = |at: usize, by: isize, size: usize| {
            at.saturating_add_signed(by).min(size.saturating_sub(1))
        };
        let (row, column) = (moved(row, rows, down), moved(column, columns, along));
        state.put("at", format!("{row},{column}"));
        vec!["at"]
    }

    fn inspected(&self, view: &View<'_>, look: &Look<'_>) -> Option<Rect> {
        let mut pen = Pen::new(look, view.palette);
        let rect = self.draw(view, &mut pen);
        (rect.width > 0.0).then_some(rect)
    }
}
