//! Labs: small ways of looking, each about one thing. A lab says which keys it has and what it needs, computes from
//! them, draws, and tells; the address, the controls, the player and the panels are the same for all
//! (`session/lab`, `www/main/lab`).

mod aligned;
mod along;
mod collapse;
mod colour;
mod compare;
mod count;
mod digits;
mod edges;
mod forecast;
mod key;
mod learn;
mod neighbours;
mod news;
mod parts;
mod shift;
mod state;
mod tensors;
mod told;

use std::rc::Rc;

pub use along::Along;
pub use compare::{Difference, Placed, difference};
pub use key::{Key, RangeOf, Sort};
pub use news::{News, Training};
pub use state::{State, is_look, is_shared, is_source};
pub use told::Told;

use crate::engine::Tensor;
use crate::picture::Image;
use crate::scene::{Id, Palette, Point, Rect, Scene, Words};
use crate::view::{Facts, Look, Moment, image, series};

/// How a lab begins.
pub type Make = fn() -> Box<dyn Lab>;

/// All labs: the path of each and how it begins. `www/protocol/lab.ts` has the same names.
pub const LABS: [(&str, Make); 11] = [
    ("tensors", || Box::new(tensors::Tensors::default())),
    ("neighbours", || Box::new(neighbours::Neighbours::default())),
    ("count", || Box::new(count::Count::default())),
    ("shift", || Box::new(shift::Shift::default())),
    ("forecast", || Box::new(forecast::Forecast::default())),
    ("learn", || Box::new(learn::Learn::default())),
    ("collapse", || Box::new(collapse::Collapse::default())),
    ("colour", || Box::new(colour::Colour::default())),
    ("edges", || Box::new(edges::Edges::default())),
    ("digits", || Box::new(digits::DigitsLab::default())),
    ("compare", || Box::new(compare::Compare::default())),
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
    /// Files of the page, by their names in `www/main/lab/assets.ts`.
    Files(&'static [&'static str]),
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
    /// Files, in the order in which they were needed.
    Files(Vec<Rc<[u8]>>),
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
    /// Where the pointer is on the stage, of a lab that follows it.
    pub pointer: Option<Point>,
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

    /// Own keys have been set by a control, a button among them. Further keys that follow, which it has changed.
    fn chosen(&mut self, _names: &[&str], _state: &mut State) -> Vec<&'static str> {
        Vec::new()
    }

    /// What a worker can train for this lab in this state.
    fn training(&self, _state: &State) -> Option<Training> {
        None
    }

    /// How such a training goes; none: what it has learned is to be forgotten.
    fn hear(&mut self, _news: Option<News>, _state: &State) {}

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

    /// Whether it is drawn anew wherever the pointer moves, and not only from part to part.
    fn follows(&self) -> bool {
        false
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
