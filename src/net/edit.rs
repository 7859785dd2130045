//! A layer, one setting at a time, each as text: what a panel's controls show and change.

use super::layer::{Layer, Op};
use super::{MAX_LAYERS, Net};
use crate::engine::{Activation, Amount, Fill};

/// The settings that a layer has, in the order in which a panel shows them.
const CONV: [&str; 11] = [
    "out", "kernel", "stride", "dilation", "pad", "fill", "groups", "bias", "init", "act", "from",
];
const POOL: [&str; 7] = ["kernel", "stride", "pad", "ceil", "count", "act", "from"];
const GLOBAL: [&str; 2] = ["of", "from"];
const PYRAMID: [&str; 3] = ["of", "levels", "from"];
const ACT: [&str; 2] = ["act", "from"];
const JOIN: [&str; 3] = ["around", "act", "from"];

impl Layer {
    /// What kind of layer it is, as its text begins.
    ///
    /// ```
    /// # use convolens::net::Net;
    /// let mut net: Net = "conv,8,3,p1;max,2".parse()?;
    /// assert_eq!(net.layers[0].kind(), "conv");
    /// net.layers[0].set("kernel", "5").ok_or("a number")?;
    /// assert_eq!(net.to_string(), "conv,8,5,p1;max,2");
    /// assert_eq!(net.layers[1].get("stride"), "2", "as the window");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match &self.op {
            Op::Conv(_) => "conv",
            Op::Pool(pool) => match pool.kind {
                crate::engine::PoolKind::Max => "max",
                crate::engine::PoolKind::Average => "avg",
            },
            Op::Global(_) => "global",
            Op::Pyramid(..) => "pyramid",
            Op::Act => "act",
            Op::Add(_) => "add",
            Op::Cat(_) => "cat",
        }
    }

    /// The settings that it has.
    #[must_use]
    pub const fn settings(&self) -> &'static [&'static str] {
        match &self.op {
            Op::Conv(_) => &CONV,
            Op::Pool(_) => &POOL,
            Op::Global(_) => &GLOBAL,
            Op::Pyramid(..) => &PYRAMID,
            Op::Act => &ACT,
            Op::Add(_) | Op::Cat(_) => &JOIN,
        }
    }

    /// One setting's text; empty where it has none. Most are words of the layer's own text.
    #[must_use]
    pub fn get(&self, setting: &str) -> String {
        let switch = |on: bool| if on { "1" } else { "0" }.to_owned();
        match (setting, &self.op) {
            ("act", _) => super::text::act_name(self.act),
            ("from", _) => self.back.to_string(),
            ("out", Op::Conv(conv)) => conv.out.to_string(),
            ("groups", Op::Conv(conv)) => conv.groups.to_string(),
            ("bias", Op::Conv(conv)) => switch(conv.bias),
            ("init", Op::Conv(conv)) => conv.init.name().to_owned(),
            ("fill", Op::Conv(conv)) => match conv.fill {
                Fill::Constant(value) => format!("const{value}"),
                other => other.name().to_owned(),
            },
            ("ceil", Op::Pool(pool)) => switch(pool.ceil),
            ("count", Op::Pool(pool)) => switch(pool.count),
            ("of", Op::Global(kind) | Op::Pyramid(kind, _)) => {
                super::text::kind_name(*kind).to_owned()
            }
            ("levels", Op::Pyramid(_, levels)) => {
                let levels: Vec<String> = levels.iter().map(ToString::to_string).collect();
                levels.join(" ")
            }
            ("around", Op::Add(around) | Op::Cat(around)) => around.to_string(),
            ("pad", Op::Conv(_) | Op::Pool(_)) => {
                let amount = match &self.op {
                    Op::Conv(conv) => conv.amount,
                    Op::Pool(pool) => pool.amount,
                    _ => Amount::Valid,
                };
                match amount {
                    Amount::Valid => "valid".to_owned(),
                    Amount::SameUpper | Amount::SameLower => "same".to_owned(),
                    Amount::Causal => "causal".to_owned(),
                    Amount::Explicit(sides) => super::text::sides_text(sides),
                }
            }
            (_, Op::Conv(super::Conv { window, .. }) | Op::Pool(super::Pool { window, .. })) => {
                let of = |pick: fn(&crate::engine::Window) -> usize| {
                    super::text::pair_text(window.each_ref().map(pick))
                };
                match setting {
                    "kernel" => of(|window| window.kernel),
                    "stride" => of(|window| window.stride),
                    "dilation" => of(|window| window.dilation),
                    _ => String::new(),
                }
            }
            _ => String::new(),
        }
    }

    /// Changes one setting; none, and nothing changes, where the text is not one of its values.
    pub fn set(&mut self, setting: &str, text: &str) -> Option<()> {
        let text = text.trim();
        let count = |text: &str| super::text::count(text).ok();
        match (setting, &mut self.op) {
            ("kind", _) => {
                let plain = match text {
                    "act" => "relu",
                    "conv" => "conv,8,3,p1,relu",
                    "global" => "global,avg",
                    "pyramid" => "pyramid,max,1,2",
                    "add" => "add,1",
                    "cat" => "cat,1",
                    other => other,
                };
                let mut layers = plain.parse::<Net>().ok()?.layers;
                *self = layers.pop()?;
            }
            ("act", op) => {
                let act = super::text::activation(text)?;
                if *op == Op::Act && act == Activation::None {
                    return None;
                }
                self.act = act;
            }
            ("from", _) => self.back = count(text)?,
            ("out", Op::Conv(conv)) => conv.out = count(text)?,
            ("groups", Op::Conv(conv)) => conv.groups = count(text)?,
            ("bias", Op::Conv(conv)) => conv.bias = text == "1",
            ("init", Op::Conv(conv)) => {
                conv.init = super::Init::ALL.iter().find(|(_, name)| *name == text)?.0;
            }
            ("fill", Op::Conv(conv)) => conv.fill = super::text::fill(text)?,
            ("ceil", Op::Pool(pool)) => pool.ceil = text == "1",
            ("count", Op::Pool(pool)) => pool.count = text == "1",
            ("of", Op::Global(kind) | Op::Pyramid(kind, _)) => {
                *kind = super::text::kind(text).ok()?
            }
            ("levels", Op::Pyramid(_, levels)) => {
                let parts = text.split([' ', ',']).filter(|part| !part.is_empty());
                *levels = parts
                    .map(super::text::bins)
                    .collect::<Result<_, _>>()
                    .ok()?;
            }
            ("around", Op::Add(around) | Op::Cat(around)) => *around = count(text)?,
            (
                "pad",
                Op::Conv(super::Conv { amount, .. }) | Op::Pool(super::Pool { amount, .. }),
            ) => {
                *amount = match text {
                    "valid" => Amount::Valid,
                    "same" => Amount::SameUpper,
                    "causal" => Amount::Causal,
                    sides => Amount::Explicit(super::text::sides(sides)?),
                };
            }
            (_, Op::Conv(super::Conv { window, .. }) | Op::Pool(super::Pool { window, .. })) => {
                let sizes = super::text::pair(text).ok()?;
                for (window, size) in window.iter_mut().zip(sizes) {
                    match setting {
                        "kernel" => window.kernel = size,
                        "stride" => window.stride = size,
                        "dilation" => window.dilation = size,
                        _ => return None,
                    }
                }
            }
            _ => return None,
        }
        Some(())
    }
}

/// A change of the layers themselves. Layers are counted from 1.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// A layer of a kind comes to stand at this place.
    Add(usize, String),
    /// A layer goes.
    Remove(usize),
    /// A copy of a layer comes to stand after it.
    Duplicate(usize),
    /// A layer moves to the place of another.
    Move(usize, usize),
    /// One setting of a layer changes.
    Set(usize, String, String),
}

impl Net {
    /// Does what an edit says; none, and nothing changes, where it cannot be done.
    ///
    /// ```
    /// # use convolens::net::{Edit, Net};
    /// let mut net: Net = "conv,8,3;max,2".parse()?;
    /// net.edit(&Edit::Move(2, 1)).ok_or("two layers")?;
    /// assert_eq!(net.to_string(), "max,2;conv,8,3");
    /// assert_eq!(net.edit(&Edit::Remove(5)), None, "there is no layer 5");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn edit(&mut self, edit: &Edit) -> Option<()> {
        let layers = &mut self.layers;
        let at =
            |layer: &usize, length: usize| layer.checked_sub(1).filter(|index| *index < length);
        match edit {
            Edit::Add(_, _) | Edit::Duplicate(_) if layers.len() >= MAX_LAYERS => return None,
            Edit::Add(layer, kind) => {
                let index = at(layer, layers.len() + 1)?;
                let mut fresh = Layer::of(Op::Act);
                fresh.set("kind", kind)?;
                layers.insert(index, fresh);
            }
            Edit::Remove(layer) => {
                layers.remove(at(layer, layers.len())?);
            }
            Edit::Duplicate(layer) => {
                let index = at(layer, layers.len())?;
                let copy = layers.get(index)?.clone();
                layers.insert(index + 1, copy);
            }
            Edit::Move(from, to) => {
                let (from, to) = (at(from, layers.len())?, at(to, layers.len())?);
                let layer = layers.remove(from);
                layers.insert(to, layer);
            }
            Edit::Set(layer, setting, text) => {
                let index = at(layer, layers.len())?;
                layers.get_mut(index)?.set(setting, text)?;
            }
        }
        Some(())
    }
}
