//! The session: state, series, model, player and pointer, and the frame that they give.

use std::rc::Rc;

use super::library::Library;
use super::pointer::Drag;
use crate::engine::GeometryError;
use crate::scene::{Palette, Scene};
use crate::session::address::hash;
use crate::session::desk::Told;
use crate::session::history::{History, Trail};
use crate::session::player::{Pace, Player};
use crate::session::setting::Setting;
use crate::session::stepping::Stepping;
use crate::view::series::{Frame, Hides, Model, Notice, State, Target, View, frame};

/// One person's session with the series view.
pub struct Session {
    pub(in crate::session) state: State,
    pub(super) notices: Vec<Notice>,
    pub(super) library: Library,
    /// The last model that was possible.
    pub(super) model: Option<Model>,
    /// Why the present state is not.
    pub(super) problem: Option<GeometryError>,
    pub(super) player: Player,
    pub(super) hover: Option<Target>,
    pub(super) focus: Option<Target>,
    pub(super) drag: Option<Drag>,
    /// How many cells the lens is dragged away from the window.
    pub(super) pan: f64,
    pub(in crate::session) setting: Setting,
    pub(super) history: History,
    pub(super) trail: Trail,
    frame: Option<Frame>,
}

impl Default for Session {
    fn default() -> Self {
        let mut session = Self {
            state: State::default(),
            notices: Vec::new(),
            library: Library::default(),
            model: None,
            problem: None,
            player: Player::at(0),
            hover: None,
            focus: None,
            drag: None,
            pan: 0.0,
            setting: Setting::default(),
            history: History::None,
            trail: Trail::default(),
            frame: None,
        };
        session.reselect();
        session
    }
}

impl Session {
    /// The whole state as a URL's hash.
    #[must_use]
    pub fn hash(&self) -> String {
        hash(&self.state)
    }

    /// The colours in use.
    #[must_use]
    pub fn palette(&self) -> &Palette {
        &self.setting.palette
    }

    /// Device pixels to a CSS pixel.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        self.setting.ratio
    }

    /// The model that is shown.
    #[must_use]
    pub fn model(&self) -> Option<&Model> {
        self.model.as_ref()
    }

    /// What is pointed at, focused, or pinned, and there.
    pub(super) fn target(&self) -> Option<Target> {
        let there = |target: &Target| self.model.as_ref().is_some_and(|m| m.has(*target));
        self.hover
            .filter(there)
            .or(self.focus.filter(there))
            .or(self.state.pin.filter(there))
    }

    /// Reads the source anew, and computes.
    pub(super) fn reselect(&mut self) {
        self.library
            .select(&self.state.source, self.state.column, self.state.gaps);
        self.recompute();
    }

    /// Computes the model of the state; an impossible one leaves the last.
    pub(super) fn recompute(&mut self) {
        self.problem = None;
        let Some((input, envelope)) = &self.library.series else {
            return;
        };
        match Model::build(&self.state, Rc::clone(input), Rc::clone(envelope)) {
            Ok(model) => {
                self.player
                    .jump((self.state.step - 1).min(model.steps().saturating_sub(1)));
                self.model = Some(model);
                self.pan = 0.0;
                self.count_figures();
            }
            Err(problem) => {
                self.player.pause();
                self.problem = Some(problem);
                self.show_series_alone();
            }
        }
    }

    /// Where the last model is one of another series, an impossible state shows the series as it is.
    fn show_series_alone(&mut self) {
        let Some((input, envelope)) = &self.library.series else {
            return;
        };
        let same = |model: &Model| Rc::ptr_eq(&model.input, input);
        if self.model.as_ref().is_some_and(same) {
            return;
        }
        let identity = State::identity();
        self.model = Model::build(&identity, Rc::clone(input), Rc::clone(envelope)).ok();
        self.player.jump(0);
        self.count_figures();
    }

    /// Numbers are written with as many figures as tell the input's values apart.
    pub(super) fn count_figures(&mut self) {
        if let Some(model) = &self.model {
            let (low, high) = model.input_envelope.all();
            let numerals = self.setting.words.numerals;
            self.setting.words.numerals = numerals.telling(low.into(), high.into());
        }
    }

    /// The present frame, drawn if it is stale.
    pub(super) fn frame(&mut self) -> Option<&Frame> {
        if self.frame.is_none() {
            let model = self.model.as_ref()?;
            let library = &self.library;
            let waiting = library.wanted.is_some() || library.absent || library.error.is_some();
            let view = View {
                target: self.target(),
                zoom: zoom(&self.state, model.axis.input),
                pan: self.pan,
                dimmed: self.problem.is_some() || waiting,
                hides: self.hides(),
            };
            self.frame = Some(frame(model, self.moment(), view, &self.setting.look()));
        }
        self.frame.as_ref()
    }

    #[cfg(feature = "stack")]
    fn hides(&self) -> Hides {
        if self.withheld() {
            Hides::Result
        } else if self.setting.hides(&["output", "lost"]) {
            Hides::Size
        } else {
            Hides::Nothing
        }
    }

    #[cfg(not(feature = "stack"))]
    fn hides(&self) -> Hides {
        Hides::Nothing
    }

    /// The present picture: the same one until something changes.
    pub fn scene(&mut self) -> Rc<Scene> {
        match self.frame() {
            Some(frame) => Rc::clone(&frame.scene),
            None => Rc::new(self.setting.nothing()),
        }
    }

    /// Lets time pass up to `now`, in milliseconds of any clock.
    pub fn tick(&mut self, now: f64) -> Told {
        self.pass(now)
    }
}

impl Stepping for Session {
    fn player(&self) -> &Player {
        &self.player
    }

    fn player_mut(&mut self) -> &mut Player {
        &mut self.player
    }

    #[cfg(feature = "stack")]
    fn withheld(&self) -> bool {
        self.setting.hides(&["y", "z", "sum"])
    }

    fn steps(&self) -> usize {
        self.model.as_ref().map_or(0, Model::steps)
    }

    fn pace(&self) -> Pace {
        Pace::walk(self.steps(), self.state.speed)
    }

    fn speed(&mut self) -> &mut f64 {
        &mut self.state.speed
    }

    fn reduced(&self) -> bool {
        self.setting.reduced
    }

    fn playable(&self) -> bool {
        self.problem.is_none() && self.model.is_some()
    }

    fn waiting(&self) -> bool {
        self.target().is_some()
    }

    fn redraw(&mut self) {
        self.frame = None;
    }

    fn record(&mut self, history: History) {
        self.history = history;
    }

    /// The position has changed: the state follows, and the overview, when the window leaves it.
    fn arrived(&mut self) {
        self.state.step = self.player.step() + 1;
        self.pan = 0.0;
        let Some(model) = &self.model else { return };
        let length = model.axis.input;
        let Some((from, to)) = zoom(&self.state, length) else {
            return;
        };
        let cell = model
            .anchor(self.player.step())
            .clamp(0, length.saturating_sub(1) as isize)
            .unsigned_abs();
        if !(from..to).contains(&cell) {
            let width = to - from;
            let from = cell.saturating_sub(width / 4).min(length - width);
            self.state.from = Some(from + 1);
            self.state.to = Some(from + width);
        }
    }
}

/// The stretch of the input that the overview shows: first cell, and the one beyond the last.
pub(super) fn zoom(state: &State, length: usize) -> Option<(usize, usize)> {
    if state.from.is_none() && state.to.is_none() {
        return None;
    }
    let to = state.to.unwrap_or(length).min(length);
    let from = state.from.map_or(0, |from| from - 1);
    (from < to && (from, to) != (0, length)).then_some((from, to))
}
