//! A unit's number, taken apart: every product of every channel, the channels' subtotals, and their sum.

use serde::Serialize;

use super::{Focus, Model};
use crate::engine::{Activation, Geometry, PoolKind, Source};
use crate::net::{Region, Step, Unit};
use crate::scene::Words;

/// What a number is made of.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Arithmetic {
    /// `conv`, `max`, `avg`, `sum`, `copy` or `input`.
    pub kind: &'static str,
    /// Channel by channel.
    pub channels: Vec<ChannelSum>,
    /// The bias, where there is one.
    pub bias: Option<String>,
    /// What comes before the activation.
    pub sum: String,
    /// The activation, where one follows.
    pub act: &'static str,
    /// The unit's number.
    pub output: String,
}

/// One channel's part.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChannelSum {
    /// Which channel of the layer's input, counted from 1.
    pub channel: usize,
    /// Number, weight and a mark: `pad` for padding, `won` for a maximum's winner. The weight is empty for a pooling.
    pub terms: Vec<(String, String, &'static str)>,
    /// Their sum.
    pub subtotal: String,
}

/// Terms that are listed one by one; of more only the subtotals are told.
const MOST_TERMS: usize = 1200;
/// Cells of a pooling that are listed one by one.
const MOST_CELLS: usize = 64;

/// What the unit's number is made of; none where that is not known.
#[must_use]
pub fn arithmetic(model: &Model, focus: &Focus, words: &Words) -> Option<Arithmetic> {
    let short = |number: f64| words.numerals.short(number);
    let values = focus.values.as_ref()?;
    let output = short(f64::from(focus.number()?));
    let unit = focus.unit;
    let Some(stage) = model.plan.stage(unit.value) else {
        return Some(Arithmetic {
            kind: "input",
            channels: Vec::new(),
            bias: None,
            sum: output.clone(),
            act: "none",
            output,
        });
    };
    let act = match stage.act {
        Activation::None => "none",
        Activation::Relu => "relu",
        Activation::LeakyRelu(_) => "leaky",
        Activation::Sigmoid => "sigmoid",
        Activation::Tanh => "tanh",
    };
    let at = |value: usize, channel: usize, row: usize, column: usize| {
        values.get(value, channel, row, column).unwrap_or(0.0)
    };
    let (mut bias, mut sum) = (None, 0.0_f64);
    let mut channels = Vec::new();
    let kind = match &stage.step {
        Step::Conv {
            geometry,
            bias: has,
            ..
        } => {
            let inputs = geometry.input.channels / geometry.groups;
            let first = unit.channel / (geometry.output.channels / geometry.groups).max(1) * inputs;
            for channel in 0..inputs {
                let kernel = model
                    .weights
                    .kernel(&model.plan, unit.value, unit.channel, channel);
                let read = |row, column| at(stage.input, first + channel, row, column);
                let terms = terms(geometry, unit, read);
                let products = terms
                    .iter()
                    .zip(kernel)
                    .map(|((x, _), w)| f64::from(*x) * f64::from(*w));
                let subtotal: f64 = products.sum();
                sum += subtotal;
                let listed = terms.len() * inputs <= MOST_TERMS;
                let told = terms
                    .iter()
                    .zip(kernel)
                    .filter(|_| listed)
                    .map(|((x, mark), w)| (short(f64::from(*x)), short(f64::from(*w)), *mark));
                channels.push(ChannelSum {
                    channel: first + channel + 1,
                    terms: told.collect(),
                    subtotal: short(subtotal),
                });
            }
            if *has {
                let value = model
                    .weights
                    .of(unit.value)
                    .bias
                    .get(unit.channel)
                    .copied()
                    .unwrap_or(0.0);
                sum += f64::from(value);
                bias = Some(short(f64::from(value)));
            }
            "conv"
        }
        Step::Pool { spec, geometry } => {
            let read = |row, column| at(stage.input, unit.channel, row, column);
            let [height, width] = &geometry.axes;
            let counted = height.counted(unit.row, spec.count_padding)
                * width.counted(unit.column, spec.count_padding);
            let cells = terms(geometry, unit, read).into_iter();
            let pooled = Pooled::of(cells, spec.kind, counted);
            sum = pooled.value;
            channels.push(pooled.told(unit.channel, words));
            kind_name(spec.kind)
        }
        Step::Global(kind) | Step::Pyramid(kind, _) => {
            if let Some(region) = reads(model, unit).first() {
                let Region {
                    channels: of,
                    rows,
                    columns,
                } = region;
                let channel = of.hull().start;
                let cells = rows.iter().flat_map(|row| {
                    let columns = columns.iter();
                    columns.map(move |column| (at(stage.input, channel, row, column), ""))
                });
                let pooled = Pooled::of(cells, *kind, rows.len() * columns.len());
                sum = pooled.value;
                channels.push(pooled.told(channel, words));
            }
            kind_name(*kind)
        }
        Step::Act => {
            sum = f64::from(at(stage.input, unit.channel, unit.row, unit.column));
            "copy"
        }
        Step::Add(other) => {
            let both =
                [stage.input, *other].map(|value| at(value, unit.channel, unit.row, unit.column));
            let terms = both
                .iter()
                .map(|number| (short(f64::from(*number)), String::new(), ""));
            sum = both.iter().copied().map(f64::from).sum();
            let subtotal = short(sum);
            channels.push(ChannelSum {
                channel: unit.channel + 1,
                terms: terms.collect(),
                subtotal,
            });
            "sum"
        }
        Step::Cat(other) => {
            let first = model.plan.shape(*other).channels;
            let (value, channel) = match unit.channel.checked_sub(first) {
                Some(channel) => (stage.input, channel),
                None => (*other, unit.channel),
            };
            sum = f64::from(at(value, channel, unit.row, unit.column));
            "copy"
        }
    };
    Some(Arithmetic {
        kind,
        channels,
        bias,
        sum: short(sum),
        act,
        output,
    })
}

fn reads(model: &Model, unit: Unit) -> Vec<Region> {
    let cone = crate::net::cone(&model.plan, unit);
    let input = model.plan.stage(unit.value).map_or(0, |stage| stage.input);
    cone.into_iter().nth(input).unwrap_or_default()
}

/// The numbers under a unit's window, row by row, each with a mark where it lies in the padding.
fn terms(
    geometry: &Geometry,
    unit: Unit,
    read: impl Fn(usize, usize) -> f32,
) -> Vec<(f32, &'static str)> {
    let [height, width] = &geometry.axes;
    let mut terms = Vec::new();
    for row in height.reads(unit.row) {
        for column in width.reads(unit.column) {
            let inside = |cell: isize, length: usize| (0..length.cast_signed()).contains(&cell);
            let mark = if inside(row.cell, height.input) && inside(column.cell, width.input) {
                ""
            } else {
                "pad"
            };
            terms.push(match (row.source, column.source) {
                (Source::Cell(row), Source::Cell(column)) => (read(row, column), mark),
                (Source::Value(value), _) | (_, Source::Value(value)) => (value, "pad"),
                (Source::Outside, _) | (_, Source::Outside) => continue,
            });
        }
    }
    terms
}

/// What a pooling makes of its cells, each with a mark where it lies in the padding.
struct Pooled {
    value: f64,
    /// The cells, a maximum's winner marked; none where they are too many.
    listed: Vec<(f32, &'static str)>,
}

impl Pooled {
    /// An average counts so many.
    fn of(
        cells: impl Iterator<Item = (f32, &'static str)>,
        kind: PoolKind,
        counted: usize,
    ) -> Self {
        let (mut largest, mut winner, mut total) = (f32::NEG_INFINITY, None, 0.0_f64);
        let mut listed = Vec::new();
        for (index, (number, mark)) in cells.enumerate() {
            if mark.is_empty() {
                total += f64::from(number);
                if number > largest {
                    (largest, winner) = (number, Some(index));
                }
            }
            if index <= MOST_CELLS {
                listed.push((number, mark));
            }
        }
        if listed.len() > MOST_CELLS {
            listed.clear();
        }
        let won = winner.filter(|_| kind == PoolKind::Max);
        if let Some((_, mark)) = won.and_then(|index| listed.get_mut(index)) {
            *mark = "won";
        }
        let value = match kind {
            PoolKind::Max => f64::from(largest),
            PoolKind::Average => total / counted.max(1) as f64,
        };
        Self { value, listed }
    }

    fn told(&self, channel: usize, words: &Words) -> ChannelSum {
        let finite = self.listed.iter().filter(|(number, _)| number.is_finite());
        ChannelSum {
            channel: channel + 1,
            terms: finite
                .map(|(number, mark)| {
                    let number = words.numerals.short(f64::from(*number));
                    (number, String::new(), *mark)
                })
                .collect(),
            subtotal: words.numerals.short(self.value),
        }
    }
}

const fn kind_name(kind: PoolKind) -> &'static str {
    match kind {
        PoolKind::Max => "max",
        PoolKind::Average => "avg",
    }
}
