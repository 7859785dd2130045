//! Labs: small ways of looking, each about one thing. A lab says which keys it has and what it needs, computes from
//! them, draws, and tells; the address, the controls, the player and the panels are the same for all
//! (`session/lab`, `www/main/lab`).

mod count;
mod key;
mod neighbours;
mod parts;
mod shift;
mod state;
mod tensors;
mod told;

use std::rc::Rc;

pub use key::{Key, RangeOf, Sort};
pub use state::{State, is_look, is_source};
pub use told::Told;

use crate::engine::Tensor;
use crate::picture::Image;
use crate::scene::{Id, Palette, Point, Rect, Scene, Words};
use crate::view::{Facts, Look, Moment, image, series};

/// How a lab begins.
pub type Make = fn() -> Box<dyn Lab>;

/// All labs: the path of each and how it begins. `www/protocol/lab.ts` has the same names.
pub const LABS: [(&str, Make); 4] = [
    ("tensors", || Box::new(tensors::Tensors::default())),
    ("neighbours", || Box::new(neighbours::Neighbours::default())),
    ("count", || Box::new(count::Count::default())),
    ("shift", || Box::new(shift::Shift::default())),
];

/// A lab of this name.
#[must_use]
pub fn lab(name: &str) -> Option<(&'static str, Box<dyn Lab>)> {
    let (name, make) = LABS.into_iter().find(|(known, _)| *known == name)?;
    Some((name, make()))
}

/// What a lab stands on.
#[derive(Clone, Debug, PartialEq)]
pub enum Need {
    /// Nothing that is brought.
    Nothing,
    /// A series, and which column of a file, from 1.
    Series(series::Source, Option<usize>),
    /// A picture.
    Picture(image::Source),
}

/// What was brought.
#[derive(Clone, Debug)]
pub enum Data {
    /// Nothing was needed.
    Nothing,
    /// Shape (1, 1, L).
    Series(Rc<Tensor>),
    /// A picture and its number: another picture has another one.
    Picture(Rc<Image>, u32),
}

impl Data {
    /// The values of a series; none of anything else.
    #[must_use]
    pub fn values(&self) -> &[f32] {
        match self {
            Self::Series(series) => series.row(0, 0),
            _ => &[],
        }
    }
}

/// What a frame is of.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The state.
    pub state: &'a State,
    /// The player's step, and how far it is.
    pub moment: Moment,
    /// The part of the scene under the pointer.
    pub hover: Option<Id>,
    /// Whether the player plays.
    pub playing: bool,
    /// Whether the picture is of an earlier state.
    pub dimmed: bool,
    /// For pictures, which are made of colours.
    pub palette: &'a Palette,
}

/// A pointer that is held down on the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    /// What lay under it where it went down.
    pub start: Option<Id>,
    /// What lies under it now.
    pub id: Option<Id>,
    /// Where it went down.
    pub from: Point,
    /// Where it was at the last call: at first, where it went down.
    pub last: Point,
    /// Where it is.
    pub at: Point,
    /// Which call of one touch this is.
    pub phase: Held,
}

/// Where in a touch a call stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// The pointer goes down.
    Down,
    /// It moves.
    Move,
    /// It goes up, near where it went down: a click.
    Click,
    /// It goes up elsewhere.
    Up,
}

/// A row of a lab's table.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Row {
    /// What it is: Fluent prefix `lab-row`.
    pub label: Told,
    /// As it is written.
    pub value: String,
}

impl Row {
    /// A row from its label's code and its value.
    #[must_use]
    pub fn new(code: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: Told::new(code),
            value: value.into(),
        }
    }
}

/// A small way of looking. Methods that only tell are given the present view; `compute` is called when anything but
/// looks has changed, `arrive` when the player's step has, and after `compute`.
pub trait Lab {
    /// Its own keys, in the order of the controls.
    fn keys(&self) -> &'static [Key];

    /// What it stands on in this state.
    fn need(&self, state: &State) -> Need;

    /// Whether a key has a control in this state.
    fn offers(&self, _key: &str, _state: &State) -> bool {
        true
    }

    /// Computes what follows from state and data. What does not change is to be kept.
    ///
    /// # Errors
    /// Why this is impossible, with the numbers: Fluent prefix `lab-problem`. The last picture stays, dimmed.
    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told>;

    /// How many steps the player has; 0: there is nothing to play.
    fn steps(&self, _state: &State) -> usize {
        0
    }

    /// Milliseconds of one step at normal speed.
    fn beat(&self) -> f64 {
        600.0
    }

    /// The key that the player's step sets, and its number at step 0: setting the key moves the player, and stepping sets
    /// the key, from which all is computed anew. The step itself then does not stand in the address.
    fn stepped(&self, _state: &State) -> Option<(&'static str, i64)> {
        None
    }

    /// The player has come to a step.
    fn arrive(&mut self, _step: usize, _state: &State) {}

    /// The picture.
    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene;

    /// One sentence about what is pointed at, or the present step: Fluent prefix `lab-say`.
    fn spoken(&self, view: &View<'_>, words: &Words) -> Told;

    /// A paragraph on what is seen: Fluent prefix `lab-see`.
    fn seen(&self, view: &View<'_>, words: &Words) -> Vec<Told>;

    /// Numbers beside the stage.
    fn table(&self, _view: &View<'_>, _words: &Words) -> Vec<Row> {
        Vec::new()
    }

    /// What lessons may name.
    fn facts(&self, view: &View<'_>) -> Facts;

    /// The formula, in AsciiMath as the lessons write it.
    fn formula(&self, _state: &State) -> Option<String> {
        None
    }

    /// A pointer is held down. The own keys that it has changed in the state; none where it has not.
    fn touch(&mut self, _touch: &Touch, _state: &mut State) -> Vec<&'static str> {
        Vec::new()
    }

    /// The keyboard on the stage moves what is looked at, by rows and columns. As `touch`.
    fn walk(&mut self, _rows: isize, _columns: isize, _state: &mut State) -> Vec<&'static str> {
        Vec::new()
    }

    /// Enter on the stage. As `touch`.
    fn press(&mut self, _state: &mut State) -> Vec<&'static str> {
        Vec::new()
    }

    /// Where on the stage the keyboard is at work; none: the stage takes no keys.
    fn inspected(&self, _view: &View<'_>, _look: &Look<'_>) -> Option<Rect> {
        None
    }
}
