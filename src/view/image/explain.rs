//! The paragraph beside the stage: which sentences are true of what is seen.

use serde::Serialize;

use super::arithmetic::activation_word;
use super::choice::Named;
use super::{Model, Preset, State};
use crate::picture::{Act, Channels, FillName, Op};
use crate::scene::Words;

/// One true sentence. Pairs are height, width.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the fields are what their names say")]
pub enum Seen {
    /// What the kernel answers to: `preset` is the name of a ready one, or `own`.
    PictureKernel {
        preset: &'static str,
        height: usize,
        width: usize,
    },
    /// A maximum.
    PictureMax { height: usize, width: usize },
    /// A mean.
    PictureAverage { height: usize, width: usize },
    /// Which numbers of the pixels: `grey`, `red`, `green`, `blue`, `each`, `sum`.
    PictureChannels { channels: &'static str },
    /// So many parameters, however large the picture.
    PictureParameters { count: usize },
    /// How numbers become colours; `signed` is `yes` or `no`.
    PictureScale {
        signed: &'static str,
        low: String,
        high: String,
    },
    /// Without padding the output is smaller by so many rows and columns.
    PictureShrinks { rows: usize, columns: usize },
    /// The output is as large as the input.
    PictureSame,
    /// How much padding, and with what: `none` where it takes no part, `counted` where a mean divides by it.
    PicturePadded {
        top: usize,
        bottom: usize,
        left: usize,
        right: usize,
        fill: String,
    },
    /// The window jumps.
    PictureStride {
        down: usize,
        along: usize,
        height: usize,
        width: usize,
    },
    /// The window is spread.
    PictureDilation {
        down: usize,
        along: usize,
        height: usize,
        width: usize,
    },
    /// Rows and columns at the end that no window reaches.
    PictureLeftover { rows: usize, columns: usize },
    /// The kernel is turned around.
    PictureFlipped,
    /// Applied to the sum.
    PictureActivation { name: String },
}

/// What is to be said of the state, most telling first.
#[must_use]
pub fn explanation(state: &State, model: &Model, words: &Words) -> Vec<Seen> {
    let [rows, columns] = &model.geometry.axes;
    let (height, width) = (rows.kernel, columns.kernel);
    let mut seen = vec![match model.job.op {
        Op::Conv => Seen::PictureKernel {
            preset: state.kernel.preset(),
            height,
            width,
        },
        Op::Max => Seen::PictureMax { height, width },
        Op::Avg => Seen::PictureAverage { height, width },
    }];
    let short = |value: f32| words.numerals.short(f64::from(value));
    seen.push(Seen::PictureScale {
        signed: if model.job.signed { "yes" } else { "no" },
        low: short(model.job.low),
        high: short(model.job.high),
    });
    if model.job.channels != Channels::Grey {
        seen.push(Seen::PictureChannels {
            channels: model.job.channels.name(),
        });
    }
    if model.is_convolution() {
        seen.push(Seen::PictureParameters {
            count: model.weights.len() + 1,
        });
    }
    geometry(state, model, words, &mut seen);
    if model.job.flip {
        seen.push(Seen::PictureFlipped);
    }
    if model.job.act != Act::None && model.is_convolution() {
        seen.push(Seen::PictureActivation {
            name: words.get(activation_word(model.job.act)).to_owned(),
        });
    }
    seen
}

fn geometry(state: &State, model: &Model, words: &Words, seen: &mut Vec<Seen>) {
    let [rows, columns] = &model.geometry.axes;
    let padding = [rows.before, rows.after, columns.before, columns.after];
    let dense = rows.stride == 1 && columns.stride == 1;
    if padding == [0; 4] {
        let (lost_rows, lost_columns) = (rows.span - 1, columns.span - 1);
        if dense && lost_rows + lost_columns > 0 {
            seen.push(Seen::PictureShrinks {
                rows: lost_rows,
                columns: lost_columns,
            });
        }
    } else {
        let [top, bottom, left, right] = padding;
        seen.push(Seen::PicturePadded {
            top,
            bottom,
            left,
            right,
            fill: fill(state, model, words),
        });
        if (rows.output, columns.output) == (rows.input, columns.input)
            && state.preset() != Preset::None
        {
            seen.push(Seen::PictureSame);
        }
    }
    if !dense {
        seen.push(Seen::PictureStride {
            down: rows.stride,
            along: columns.stride,
            height: rows.output,
            width: columns.output,
        });
    }
    if (rows.dilation > 1 && rows.kernel > 1) || (columns.dilation > 1 && columns.kernel > 1) {
        seen.push(Seen::PictureDilation {
            down: rows.dilation,
            along: columns.dilation,
            height: rows.span,
            width: columns.span,
        });
    }
    if rows.leftover + columns.leftover > 0 {
        seen.push(Seen::PictureLeftover {
            rows: rows.leftover,
            columns: columns.leftover,
        });
    }
}

/// What the padding is, `none` where it takes no part and `counted` where a mean divides by it.
fn fill(state: &State, model: &Model, words: &Words) -> String {
    match model.job.op {
        Op::Conv if state.fill == FillName::Constant => format!(
            "{} {}",
            words.get("fill-constant"),
            words.numerals.short(state.value.into())
        ),
        Op::Conv => words.get(&format!("fill-{}", state.fill.name())).to_owned(),
        Op::Avg if state.count => "counted".to_owned(),
        Op::Avg | Op::Max => "none".to_owned(),
    }
}
