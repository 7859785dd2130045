//! Three convolutions, one after the other with nothing between them, are one convolution.

mod kernels;
mod layers;

use super::aligned::{Aligned, PLACE, Strip, draw as draw_rows};
use super::{Along, Data, Held, Key, Lab, Need, RangeOf, Row, Sort, State, Told, Touch, View};
use crate::engine::Activation;
use crate::scene::{Command, Numerals, Paint, Rect, Role, Scale, Scene, Words};
use crate::view::draw::Draw;
use crate::view::{Facts, Look, facts};
use kernels::Places;
use layers::Layers;

const KEYS: [Key; 5] = [
    Key::new("first", "1/4,1/2,1/4", Sort::Numbers(RangeOf(1, 9))),
    Key::new("second", "-1,0,1", Sort::Numbers(RangeOf(1, 9))),
    Key::new("third", "1/2,1/2", Sort::Numbers(RangeOf(0, 9))),
    Key::new("act", "none", Sort::Choice(&["none", "relu"])),
    Key::new("weight", "", Sort::Pointed(4)),
];
const KERNELS: [&str; 3] = ["first", "second", "third"];
/// Weights of the layers on the stage, and of the one in their place.
const SOURCES: [&str; 3] = ["k", "l", "m"];
const SINGLE: &str = "c";

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Collapse {
    layers: Option<Layers>,
}

/// The pen of this stage.
struct Pen<'a> {
    look: &'a Look<'a>,
    /// What place 0 of the one kernel is called: so far before its centre.
    before: usize,
    commands: Vec<Command>,
}

impl Draw for Pen<'_> {
    fn commands(&mut self) -> &mut Vec<Command> {
        &mut self.commands
    }
}

impl Lab for Collapse {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, state: &State) -> Need {
        Need::Series(state.series.clone(), state.column)
    }

    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told> {
        let kernels = KERNELS.map(|key| state.list(key)).into_iter();
        let kernels: Vec<Vec<f32>> = kernels.filter(|kernel| !kernel.is_empty()).collect();
        let size = 1 + kernels.iter().map(|kernel| kernel.len() - 1).sum::<usize>();
        let values = data.values();
        let short = || {
            Told::new("collapse-short")
                .with("size", size)
                .with("length", values.len())
        };
        let activation = match state.text("act") {
            "relu" => Activation::Relu,
            _ => Activation::None,
        };
        self.layers = Some(Layers::new(values, kernels, activation).map_err(|_| short())?);
        Ok(())
    }

    fn steps(&self, _state: &State) -> usize {
        self.layers.as_ref().map_or(0, Layers::outputs)
    }

    fn beat(&self) -> f64 {
        700.0
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let mut pen = Pen {
            look,
            before: self.layers.as_ref().map_or(0, Layers::before_all),
            commands: Vec::new(),
        };
        if let Some(layers) = &self.layers {
            let places = Places::new(look, layers);
            kernels::draw(&mut pen, layers, &places, view.hover, weight(layers, view));
            rows(&mut pen, layers, places.bottom, place(layers, view));
        }
        Scene {
            width: look.width,
            height: look.height,
            commands: pen.commands,
        }
    }

    fn spoken(&self, view: &View<'_>, words: &Words) -> Told {
        let Some(layers) = &self.layers else {
            return Told::new("nothing");
        };
        let short = |number: Option<&f32>| {
            number.map_or_else(String::new, |n| words.numerals.short((*n).into()))
        };
        if let Some(id) = view.hover.filter(|id| id.kind == SINGLE) {
            let at = usize::try_from(id.index).unwrap_or(0);
            let sizes: Vec<usize> = layers.kernels.iter().map(Vec::len).collect();
            return Told::new("collapse-weight")
                .with("place", (id.index as f64) - layers.before_all() as f64)
                .with("weight", short(layers.collapsed.get(at)))
                .with("products", crate::net::factors(&sizes, at).len());
        }
        let index = output(layers, view);
        let stacked = layers.values.last();
        Told::new("collapse-output")
            .with("index", index + 1)
            .with(
                "stacked",
                short(stacked.and_then(|values| values.data().get(index))),
            )
            .with("single", short(layers.single.data().get(index)))
            .with("difference", short(layers.difference.get(index)))
            .with("size", layers.collapsed.len())
    }

    fn seen(&self, view: &View<'_>, words: &Words) -> Vec<Told> {
        let Some(layers) = &self.layers else {
            return Vec::new();
        };
        let count = layers.kernels.len();
        let sizes: Vec<String> = layers
            .kernels
            .iter()
            .map(|kernel| kernel.len().to_string())
            .collect();
        let mut seen = vec![
            Told::new("collapse-layers")
                .with("count", count)
                .with("size", layers.collapsed.len())
                .with(
                    "sum",
                    format!("{} − {}", sizes.join(" + "), count.saturating_sub(1)),
                ),
        ];
        let relu = view.state.text("act") == "relu";
        let largest = words.numerals.short(layers.largest);
        seen.push(match (relu, layers.is_same()) {
            (false, true) => Told::new("collapse-same").with("largest", largest),
            (false, false) => Told::new("collapse-rounding").with("largest", largest),
            (true, false) => Told::new("collapse-relu").with("largest", largest),
            (true, true) => Told::new("collapse-idle"),
        });
        seen
    }

    fn table(&self, _view: &View<'_>, words: &Words) -> Vec<Row> {
        let Some(layers) = &self.layers else {
            return Vec::new();
        };
        let stacked: usize = layers.kernels.iter().map(Vec::len).sum();
        vec![
            Row::new("collapse-stacked", words.numerals.count(stacked)),
            Row::new(
                "collapse-size",
                words.numerals.count(layers.collapsed.len()),
            ),
            Row::new("collapse-difference", words.numerals.short(layers.largest)),
            Row::new("collapse-highest", words.numerals.short(layers.highest)),
        ]
    }

    fn facts(&self, view: &View<'_>) -> Facts {
        let Some(layers) = &self.layers else {
            return Facts::new();
        };
        let numerals = Numerals::new('.');
        let weights: Vec<String> = layers
            .collapsed
            .iter()
            .map(|weight| numerals.short((*weight).into()))
            .collect();
        let index = output(layers, view);
        let mut known = facts([
            ("size", layers.collapsed.len().into()),
            ("difference", layers.largest.into()),
            ("weights", weights.join(", ").into()),
            (
                "stacked",
                layers.kernels.iter().map(Vec::len).sum::<usize>().into(),
            ),
            ("layers", layers.kernels.len().into()),
        ]);
        for (place, weight) in layers.collapsed.iter().enumerate() {
            known.insert(format!("c{}", place + 1), (*weight).into());
        }
        let values = layers
            .values
            .last()
            .and_then(|values| values.data().get(index));
        if let (Some(stacked), Some(single)) = (values, layers.single.data().get(index)) {
            known.insert("y".to_owned(), (*stacked).into());
            known.insert("single".to_owned(), (*single).into());
        }
        known
    }

    fn formula(&self, _state: &State) -> Option<String> {
        Some("C(n) = sum_(m+i=n) K_2(m) K_1(i)".to_owned())
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        let Some((layers, id)) = self.layers.as_ref().zip(touch.id) else {
            return Vec::new();
        };
        if touch.phase != Held::Click {
            return Vec::new();
        }
        match id.kind {
            SINGLE => {
                state.put("weight", (id.index + 1).to_string());
                vec!["weight"]
            }
            PLACE => match stand(layers).at(id.index as f64) {
                Some(step) => {
                    state.step = step;
                    vec!["step"]
                }
                None => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    fn walk(&mut self, rows: isize, columns: isize, state: &mut State) -> Vec<&'static str> {
        let Some(layers) = &self.layers else {
            return Vec::new();
        };
        if rows != 0 {
            let last = layers.collapsed.len().saturating_sub(1);
            let place = pinned(layers, state).saturating_add_signed(rows).min(last);
            state.put("weight", (place + 1).to_string());
            return vec!["weight"];
        }
        let last = layers.outputs().saturating_sub(1);
        state.step = state.step.saturating_add_signed(columns).min(last);
        vec!["step"]
    }

    fn inspected(&self, _view: &View<'_>, look: &Look<'_>) -> Option<Rect> {
        self.layers.as_ref()?;
        Some(Rect::new(
            8.0,
            8.0,
            (look.width - 16.0).max(1.0),
            (look.height - 16.0).max(1.0),
        ))
    }
}

/// Where the outputs stand.
fn stand(layers: &Layers) -> Along {
    layers.stands.last().copied().unwrap_or(Along::input(0))
}

/// The weight of the one kernel that is taken apart: pointed at, pinned, or the middle.
fn weight(layers: &Layers, view: &View<'_>) -> usize {
    let pointed = view.hover.filter(|id| id.kind == SINGLE);
    let pointed = pointed.and_then(|id| usize::try_from(id.index).ok());
    pointed
        .filter(|place| *place < layers.collapsed.len())
        .unwrap_or_else(|| pinned(layers, view.state))
}

fn pinned(layers: &Layers, state: &State) -> usize {
    let last = layers.collapsed.len().saturating_sub(1);
    match state.text("weight").parse::<usize>() {
        Ok(place) => place.saturating_sub(1).min(last),
        Err(_) => layers.before_all().min(last),
    }
}

/// The output that is looked at: under the pointer, or the player's.
fn output(layers: &Layers, view: &View<'_>) -> usize {
    let pointed = view.hover.filter(|id| id.kind == PLACE);
    pointed
        .and_then(|id| stand(layers).at(id.index as f64))
        .unwrap_or(view.moment.step)
        .min(layers.outputs().saturating_sub(1))
}

/// Its place on the input.
fn place(layers: &Layers, view: &View<'_>) -> f64 {
    stand(layers).place(output(layers, view))
}

/// The rows under the kernels: the input, each layer, the one kernel's output, and the difference.
fn rows(pen: &mut Pen<'_>, layers: &Layers, top: f64, place: f64) {
    let look = pen.look;
    let numerals = look.words.numerals;
    let word = |id: &str| look.words.get(id).to_owned();
    let ranged = |values: &[f32], role: Role| {
        let low = values.iter().copied().fold(f32::INFINITY, f32::min);
        let high = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        Scale::of(role, low.into(), high.into())
    };
    let range = |scale: &Scale| {
        let (low, high) = scale.range();
        format!("{} … {}", numerals.short(low), numerals.short(high))
    };
    let mut strips = Vec::new();
    let last = layers.values.len().saturating_sub(1);
    for (value, (values, along)) in layers.values.iter().zip(&layers.stands).enumerate() {
        let role = if value == 0 {
            Role::Input
        } else {
            Role::Output
        };
        let scale = ranged(values.data(), role);
        let name = match value {
            0 => word("stage-input"),
            _ if value == last => {
                format!("{} {value}, {}", word("stage-layer"), word("stage-output"))
            }
            _ => format!("{} {value}", word("stage-layer")),
        };
        strips.push(Strip {
            name,
            note: range(&scale),
            role,
            values: values.data(),
            along: *along,
            scale,
        });
    }
    let scale = ranged(layers.single.data(), Role::Output);
    strips.push(Strip {
        name: word("stage-collapse-single"),
        note: range(&scale),
        role: Role::Output,
        values: layers.single.data(),
        along: stand(layers),
        scale,
    });
    // What is only rounding is no difference to look at.
    let end = layers.largest.max(1e-5 * layers.highest);
    let scale = Scale::of(Role::Output, -end, end);
    strips.push(Strip {
        name: word("stage-collapse-difference"),
        note: format!(
            "{} {}",
            word("stage-collapse-largest"),
            numerals.short(layers.largest)
        ),
        role: Role::Ink,
        values: &layers.difference,
        along: stand(layers),
        scale,
    });
    let edge = if look.width < 560.0 { 8.0 } else { 34.0 };
    let room = (look.height - top - 10.0).max(30.0);
    let area = Rect::new(edge, top, (look.width - 2.0 * edge).max(40.0), room);
    let aligned = Aligned::new(look, area, &strips);
    draw_rows(pen, look, &aligned, &strips, Some(place));
    for (value, along) in layers.stands.iter().enumerate() {
        field(pen, &aligned, value, along, layers.field(value), place);
    }
}

/// The cells of a value that the output depends on, as one frame.
fn field(
    pen: &mut Pen<'_>,
    aligned: &Aligned,
    value: usize,
    along: &Along,
    size: usize,
    place: f64,
) {
    let half = (size.saturating_sub(1)) as f64 / 2.0;
    let first = along.at(place - half);
    let Some(first) = first.filter(|_| size > 1) else {
        return;
    };
    let (left, right) = (
        aligned.cell(value, along, first),
        aligned.cell(value, along, first + size - 1),
    );
    let frame = Rect::new(left.x, left.y, right.right() - left.x, left.height);
    pen.fill(frame, 4.0, Paint::of(Role::Field).faded(0.12));
    pen.frame(frame.grow(2.5), 6.0, Paint::of(Role::Field).faded(0.8), 1.6);
}
