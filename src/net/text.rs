//! A stack as text, as it stands in an address: `conv,8,3,p1,relu;max,2;conv,16,3,s2,g4`.

use std::fmt::{self, Write as _};
use std::str::FromStr;

use super::layer::{Conv, Init, Layer, Op, Pool};
use super::{MAX_LAYERS, Net};
use crate::engine::{Activation, Amount, Fill, PoolKind, Window};

/// A part of a stack's text that is no layer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotANet {
    /// A layer that cannot be read.
    #[error("layer {layer} has {word:?}, which means nothing there")]
    Word {
        /// Counted from 1.
        layer: usize,
        /// As written.
        word: String,
    },
    /// More layers than a stack may have.
    #[error("{got} layers are more than {MAX_LAYERS}")]
    TooMany {
        /// How many.
        got: usize,
    },
}

impl FromStr for Net {
    type Err = NotANet;

    /// Layers parted by `;`, the words of each by `,`.
    ///
    /// ```
    /// # use convolens::net::Net;
    /// let net: Net = "conv,8,3x5,s2,p1,mirror,relu;max,2;add,1".parse()?;
    /// assert_eq!(net.layers.len(), 3);
    /// assert_eq!(net.to_string(), "conv,8,3x5,s2,p1,mirror,relu;max,2;add,1", "written as it was read");
    /// assert!("conv,8,3,q7".parse::<Net>().is_err(), "q7 means nothing");
    /// # Ok::<(), convolens::net::NotANet>(())
    /// ```
    fn from_str(text: &str) -> Result<Self, NotANet> {
        let parts: Vec<&str> = text
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        if parts.len() > MAX_LAYERS {
            return Err(NotANet::TooMany { got: parts.len() });
        }
        let layers = parts
            .iter()
            .enumerate()
            .map(|(index, part)| {
                layer(part).map_err(|word| NotANet::Word {
                    layer: index + 1,
                    word: word.to_owned(),
                })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { layers })
    }
}

impl fmt::Display for Net {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, layer) in self.layers.iter().enumerate() {
            if index > 0 {
                f.write_char(';')?;
            }
            write!(f, "{layer}")?;
        }
        Ok(())
    }
}

/// Larger numbers are no kernel, stride or count of channels of a stack.
const MOST: usize = 1024;
const MOST_BINS: usize = 64;

fn layer(text: &str) -> Result<Layer, &str> {
    let mut words = text.split(',').map(str::trim);
    let name = words.next().unwrap_or_default();
    let mut layer = Layer::of(match name {
        "conv" => {
            let out = words.next().unwrap_or("1");
            let kernel = words.next().unwrap_or("3");
            Op::Conv(Conv {
                out: count(out)?,
                window: pair(kernel)?.map(Window::dense),
                amount: Amount::Valid,
                fill: Fill::Zero,
                groups: 1,
                bias: true,
                init: Init::He,
            })
        }
        "max" | "avg" => {
            let size = pair(words.next().unwrap_or("2"))?;
            Op::Pool(Pool {
                kind: kind(name)?,
                window: size.map(|kernel| Window {
                    kernel,
                    stride: kernel,
                    dilation: 1,
                }),
                amount: Amount::Valid,
                ceil: false,
                count: true,
            })
        }
        "global" => Op::Global(kind(words.next().unwrap_or_default())?),
        "pyramid" => {
            let of = kind(words.next().unwrap_or_default())?;
            let mut levels = Vec::new();
            let mut rest = words.clone();
            while let Some(level) = rest.next().and_then(|word| bins(word).ok()) {
                levels.push(level);
                words = rest.clone();
            }
            Op::Pyramid(of, levels)
        }
        "add" => Op::Add(count(words.next().unwrap_or_default())?),
        "cat" => Op::Cat(count(words.next().unwrap_or_default())?),
        _ => {
            let act = activation(name).ok_or(name)?;
            Layer {
                act,
                ..Layer::of(Op::Act)
            }
            .op
        }
    });
    if layer.op == Op::Act {
        layer.act = activation(name).ok_or(name)?;
    }
    for word in words {
        refine(&mut layer, word).ok_or(word)?;
    }
    Ok(layer)
}

/// What one word says of a layer.
fn refine(layer: &mut Layer, word: &str) -> Option<()> {
    if let Some(act) = activation(word) {
        layer.act = act;
        return Some(());
    }
    if let Some(back) = word.strip_prefix('@') {
        layer.back = count(back).ok()?;
        return Some(());
    }
    match &mut layer.op {
        Op::Conv(conv) => {
            if let Some((init, _)) = Init::ALL.iter().find(|(_, name)| *name == word) {
                conv.init = *init;
            } else if let Some(fill) = fill(word) {
                conv.fill = fill;
            } else if let Some(groups) = word.strip_prefix('g').and_then(|n| count(n).ok()) {
                conv.groups = groups;
            } else if word == "nobias" {
                conv.bias = false;
            } else {
                sliding(&mut conv.window, &mut conv.amount, word)?;
            }
        }
        Op::Pool(pool) => match word {
            "ceil" => pool.ceil = true,
            "inside" => pool.count = false,
            _ => sliding(&mut pool.window, &mut pool.amount, word)?,
        },
        _ => return None,
    }
    Some(())
}

fn sliding(window: &mut [Window; 2], amount: &mut Amount, word: &str) -> Option<()> {
    let [height, width] = window;
    match word {
        "same" => *amount = Amount::SameUpper,
        "causal" => *amount = Amount::Causal,
        _ => {
            let (letter, numbers) = word.split_at_checked(1)?;
            match letter {
                "s" => [height.stride, width.stride] = pair(numbers).ok()?,
                "d" => [height.dilation, width.dilation] = pair(numbers).ok()?,
                "p" => *amount = Amount::Explicit(sides(numbers)?),
                _ => return None,
            }
        }
    }
    Some(())
}

pub(super) fn count(text: &str) -> Result<usize, &str> {
    text.parse().ok().filter(|count| *count <= MOST).ok_or(text)
}

/// Bins of a level of a pyramid, along each axis.
pub(super) fn bins(text: &str) -> Result<usize, &str> {
    count(text).and_then(|bins| {
        if bins <= MOST_BINS {
            Ok(bins)
        } else {
            Err(text)
        }
    })
}

/// `3`, or `3x5`: height, then width.
pub(super) fn pair(text: &str) -> Result<[usize; 2], &str> {
    let (height, width) = text.split_once('x').unwrap_or((text, text));
    match [count(height), count(width)] {
        [Ok(height), Ok(width)] => Ok([height, width]),
        _ => Err(text),
    }
}

/// `1`, or `1x2` (rows, columns), or `top_bottom_left_right`.
pub(super) fn sides(text: &str) -> Option<[[usize; 2]; 2]> {
    let four: Option<Vec<usize>> = text.split('_').map(|side| count(side).ok()).collect();
    if let Some([top, bottom, left, right]) = four.as_deref() {
        return Some([[*top, *bottom], [*left, *right]]);
    }
    let [rows, columns] = pair(text).ok()?;
    Some([[rows; 2], [columns; 2]])
}

pub(super) fn kind(text: &str) -> Result<PoolKind, &str> {
    match text {
        "max" => Ok(PoolKind::Max),
        "avg" => Ok(PoolKind::Average),
        other => Err(other),
    }
}

pub(super) fn activation(word: &str) -> Option<Activation> {
    Some(match word {
        "linear" => Activation::None,
        "relu" => Activation::Relu,
        "sigmoid" => Activation::Sigmoid,
        "tanh" => Activation::Tanh,
        _ => Activation::LeakyRelu(finite(word.strip_prefix("leaky")?)?),
    })
}

pub(super) fn fill(word: &str) -> Option<Fill> {
    Some(match word {
        "zero" => Fill::Zero,
        "mirror" => Fill::Mirror,
        "symmetric" => Fill::Symmetric,
        "replicate" => Fill::Replicate,
        "circular" => Fill::Circular,
        _ => Fill::Constant(finite(word.strip_prefix("const")?)?),
    })
}

fn finite(text: &str) -> Option<f32> {
    text.parse::<f32>().ok().filter(|number| number.is_finite())
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.op {
            Op::Conv(conv) => {
                let [height, width] = conv.window.map(|window| window.kernel);
                write!(f, "conv,{},{}", conv.out, Pair([height, width]))?;
                write_window(f, &conv.window, [1, 1], conv.amount)?;
                match conv.fill {
                    Fill::Zero => {}
                    Fill::Constant(value) => write!(f, ",const{value}")?,
                    other => write!(f, ",{}", other.name())?,
                }
                if conv.groups != 1 {
                    write!(f, ",g{}", conv.groups)?;
                }
                if !conv.bias {
                    f.write_str(",nobias")?;
                }
                if conv.init != Init::He {
                    write!(f, ",{}", conv.init.name())?;
                }
            }
            Op::Pool(pool) => {
                let sizes = pool.window.map(|window| window.kernel);
                write!(f, "{},{}", kind_name(pool.kind), Pair(sizes))?;
                write_window(f, &pool.window, sizes, pool.amount)?;
                if pool.ceil {
                    f.write_str(",ceil")?;
                }
                if !pool.count {
                    f.write_str(",inside")?;
                }
            }
            Op::Global(of) => write!(f, "global,{}", kind_name(*of))?,
            Op::Pyramid(of, levels) => {
                write!(f, "pyramid,{}", kind_name(*of))?;
                levels.iter().try_for_each(|level| write!(f, ",{level}"))?;
            }
            Op::Act => f.write_str(&act_name(self.act))?,
            Op::Add(around) => write!(f, "add,{around}")?,
            Op::Cat(around) => write!(f, "cat,{around}")?,
        }
        if self.act != Activation::None && self.op != Op::Act {
            write!(f, ",{}", act_name(self.act))?;
        }
        if self.back > 0 {
            write!(f, ",@{}", self.back)?;
        }
        Ok(())
    }
}

fn write_window(
    f: &mut fmt::Formatter<'_>,
    window: &[Window; 2],
    usual: [usize; 2],
    amount: Amount,
) -> fmt::Result {
    let strides = window.map(|window| window.stride);
    let dilations = window.map(|window| window.dilation);
    if strides != usual {
        write!(f, ",s{}", Pair(strides))?;
    }
    if dilations != [1, 1] {
        write!(f, ",d{}", Pair(dilations))?;
    }
    match amount {
        Amount::Valid => Ok(()),
        Amount::SameUpper | Amount::SameLower => f.write_str(",same"),
        Amount::Causal => f.write_str(",causal"),
        Amount::Explicit(sides) => write!(f, ",p{}", sides_text(sides)),
    }
}

/// As [`sides`] reads it.
pub(super) fn sides_text([[top, bottom], [left, right]]: [[usize; 2]; 2]) -> String {
    if top == bottom && left == right {
        pair_text([top, left])
    } else {
        format!("{top}_{bottom}_{left}_{right}")
    }
}

/// As [`pair`] reads it.
pub(super) fn pair_text(pair: [usize; 2]) -> String {
    Pair(pair).to_string()
}

/// `3`, or `3x5`.
struct Pair([usize; 2]);

impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            [height, width] if height == width => write!(f, "{height}"),
            [height, width] => write!(f, "{height}x{width}"),
        }
    }
}

pub(super) const fn kind_name(kind: PoolKind) -> &'static str {
    match kind {
        PoolKind::Max => "max",
        PoolKind::Average => "avg",
    }
}

/// An activation as an address writes it.
pub(super) fn act_name(act: Activation) -> String {
    match act {
        Activation::None => "linear".to_owned(),
        Activation::Relu => "relu".to_owned(),
        Activation::LeakyRelu(slope) => format!("leaky{slope}"),
        Activation::Sigmoid => "sigmoid".to_owned(),
        Activation::Tanh => "tanh".to_owned(),
    }
}
