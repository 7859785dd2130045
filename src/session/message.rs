//! What a person, or the page on their behalf, can do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::view::series::Row;

/// Where named data comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Written in the URL.
    Inline,
    /// A sample of the page.
    Sample,
    /// A person's own file.
    File,
}

/// What a pointer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// It moves, with or without a button held.
    Move,
    /// The button goes down, or a finger.
    Down,
    /// It goes up.
    Up,
    /// It leaves the stage.
    Leave,
}

/// Something that the page found and says in the reader's language, handed back as it came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coded {
    /// Fluent's id without its prefix.
    pub code: String,
    /// What its sentence names: texts and numbers.
    #[serde(flatten)]
    pub arguments: BTreeMap<String, Argument>,
}

/// A text or a number in a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Argument {
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

/// One action. The mirror of `Message` in `www/protocol/page.ts`, where each is described.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "described once, in www/protocol/page.ts")]
pub enum Message {
    Open {
        hash: String,
    },
    Set {
        keys: BTreeMap<String, String>,
    },
    Load {
        kind: Kind,
        name: String,
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    Picture {
        kind: Kind,
        name: String,
        width: usize,
        height: usize,
        #[serde(with = "serde_bytes")]
        rgba: Vec<u8>,
        notes: Vec<Coded>,
    },
    Absent {
        kind: Kind,
        name: String,
    },
    Words {
        table: BTreeMap<String, String>,
        decimal: char,
    },
    Resize {
        width: f64,
        height: f64,
        ratio: f64,
        text: f64,
    },
    Palette {
        colours: BTreeMap<String, String>,
    },
    Motion {
        reduced: bool,
    },
    Play,
    Pause,
    Toggle,
    First,
    Back,
    Forward,
    Last,
    Up,
    Down,
    Compare {
        share: f64,
    },
    Faster,
    Slower,
    Step {
        step: usize,
    },
    Pointer {
        phase: Phase,
        x: f64,
        y: f64,
        touch: bool,
    },
    Focus {
        row: Row,
        index: usize,
    },
    Blur,
    Pin,
    Unpin,
    Zoom {
        factor: f64,
        x: f64,
        y: f64,
    },
    Pan {
        dx: f64,
        #[serde(default)]
        dy: f64,
        x: f64,
        y: f64,
    },
    Fit,
    #[cfg(feature = "stack")]
    Layer {
        edit: LayerEdit,
    },
    #[cfg(feature = "stack")]
    Kernel {
        layer: usize,
        output: usize,
        channel: usize,
        weights: Vec<String>,
    },
    #[cfg(feature = "stack")]
    Tensors {
        name: String,
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    #[cfg(feature = "stack")]
    Move {
        value: usize,
        channel: isize,
        rows: isize,
        columns: isize,
    },
    /// What of the stage is lit, by the names that formulas give it.
    #[cfg(feature = "stack")]
    Light {
        what: Vec<String>,
    },
    /// The fact whose number the stage does not show, or none.
    #[cfg(feature = "stack")]
    Veil {
        fact: Option<String>,
    },
    #[cfg(feature = "stack")]
    Learnt {
        news: crate::view::lab::News,
    },
    #[cfg(feature = "stack")]
    Forget,
    #[cfg(feature = "stack")]
    Undo,
    #[cfg(feature = "stack")]
    Redo,
    Dismiss,
}

/// A change of a stack's layers, which are counted from 1.
#[cfg(feature = "stack")]
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "described once, in www/protocol/stack.ts")]
pub enum LayerEdit {
    Add {
        layer: usize,
        kind: String,
    },
    Remove {
        layer: usize,
    },
    Duplicate {
        layer: usize,
    },
    Move {
        layer: usize,
        to: usize,
    },
    Set {
        layer: usize,
        setting: String,
        text: String,
    },
}
