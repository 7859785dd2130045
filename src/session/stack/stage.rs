//! The session: state, input, model, maps, player and pointer, and the frame that they give.

use std::rc::Rc;

use super::inputs::Inputs;
use super::measured::Measured;
use super::tensors::Tensors;
use super::undo::Undo;
use super::work::Work;
use crate::net::Unit;
use crate::scene::{Palette, Scene};
use crate::session::address::hash;
use crate::session::desk::Told;
use crate::session::history::{History, Trail};
use crate::session::message::Kind;
use crate::session::player::{Pace, Player};
use crate::session::setting::Setting;
use crate::session::stepping::Stepping;
use crate::view::series::Notice;
use crate::view::stack::{Focus, Frame, Input, Maps, Model, Problem, State, View, frame};

/// One person's session with the stack view.
pub struct Session {
    pub(in crate::session) state: State,
    pub(super) notices: Vec<Notice>,
    pub(super) inputs: Inputs,
    pub(super) tensors: Tensors,
    /// The last model that was possible.
    pub(super) model: Option<Model>,
    /// Counts models: another is another number.
    pub(super) models: u32,
    pub(super) picture: u32,
    /// Why the present state has none.
    pub(super) problem: Option<Problem>,
    pub(super) work: Option<Work>,
    /// The maps that are shown until the job's are whole.
    pub(super) maps: Maps,
    pub(super) jobs: u32,
    pub(super) player: Player,
    pub(super) hover: Option<Unit>,
    /// What the keyboard looks at.
    pub(super) focused: Option<Unit>,
    pub(super) pressed: Option<Unit>,
    focus: Option<Focus>,
    pub(super) measured: Option<Measured>,
    pub(in crate::session) setting: Setting,
    pub(super) history: History,
    pub(super) trail: Trail,
    pub(super) undo: Undo,
    pub(super) news: bool,
    /// The last frame, and whether another is due.
    frame: Option<Frame>,
    pub(super) stale: bool,
    /// When the last tick was, in milliseconds.
    now: f64,
    /// When the last frame was drawn.
    drawn: f64,
    /// Whether a control was changed last, and not the stage.
    pub(super) dragged: bool,
    /// Whether a frame was put off.
    spared: bool,
}

/// Jobs are counted from here, so that no other view has the same.
const FIRST_JOB: u32 = 1 << 24;
/// From picture to picture while a control is dragged, in milliseconds.
const BETWEEN: f64 = 100.0;

impl Default for Session {
    fn default() -> Self {
        let mut session = Self {
            state: State::default(),
            notices: Vec::new(),
            inputs: Inputs::default(),
            tensors: Tensors::default(),
            model: None,
            models: 0,
            picture: 0,
            problem: None,
            work: None,
            maps: Maps::default(),
            jobs: FIRST_JOB,
            player: Player::at(0),
            hover: None,
            focused: None,
            pressed: None,
            focus: None,
            measured: None,
            setting: Setting::default(),
            history: History::None,
            trail: Trail::default(),
            undo: Undo::default(),
            news: false,
            frame: None,
            stale: true,
            now: 0.0,
            drawn: 0.0,
            dragged: false,
            spared: false,
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

    /// Rows of the picture under the stack, from `first` up to `end`, 4 bytes a pixel; none beyond its last.
    #[must_use]
    pub fn rows(&self, first: usize, end: usize) -> &[u8] {
        match self.model.as_ref().map(|model| &model.input) {
            Some(Input::Picture(image, _)) => image.rows(first, end),
            _ => &[],
        }
    }

    /// The unit that the state names.
    pub(super) fn chosen(&self) -> Option<Unit> {
        let model = self.model.as_ref()?;
        Some(model.unit_near(self.state.step, self.state.channel, self.state.place))
    }

    /// The unit that is looked at: pointed at, focused, or chosen.
    pub(super) fn unit(&self) -> Option<Unit> {
        let model = self.model.as_ref()?;
        let there = |unit: &Unit| model.has(*unit);
        self.hover
            .filter(there)
            .or(self.focused.filter(there))
            .or_else(|| self.chosen())
    }

    /// All that is known of the unit that is looked at.
    pub(super) fn focus(&mut self) -> Option<&Focus> {
        let unit = self.unit()?;
        if self.focus.as_ref().is_none_or(|focus| focus.unit != unit) {
            let focus = Focus::new(self.model.as_ref()?, unit, self.focus.as_ref());
            self.focus = Some(focus);
        }
        let fresh = |work: &Work| work.is_whole() && work.model == self.models;
        let fresh = self.work.as_ref().is_some_and(fresh);
        if let (Some(focus), Some(model)) = (&mut self.focus, &self.model) {
            let number = self.maps.number(&model.plan, unit);
            focus.shown = number.filter(|_| fresh);
        }
        self.focus.as_ref()
    }

    /// The same, if it is known.
    pub(super) fn focused_unit(&self) -> Option<&Focus> {
        self.focus.as_ref()
    }

    /// What the page has to bring: of which sort, from where, and its name.
    pub(super) fn wanted(&self) -> Option<(&'static str, Kind, String)> {
        let tensors = || {
            let name = &self.state.tensors;
            self.tensors
                .wants(name)
                .then(|| ("tensors", Kind::File, name.clone()))
        };
        self.inputs.wanted(&self.state).or_else(tensors)
    }

    /// Takes the source anew, and computes.
    pub(super) fn reselect(&mut self) {
        self.inputs.select(&self.state);
        self.recompute();
    }

    /// Computes the model of the state; an impossible one leaves the last.
    pub(super) fn recompute(&mut self) {
        self.problem = None;
        self.focus = None;
        let waiting = self.wanted().is_some();
        let Some((input, picture)) = self.inputs.input(&self.state).filter(|_| !waiting) else {
            return;
        };
        let (tensors, name) = (&mut self.tensors, &self.state.tensors);
        match Model::build(&self.state, input.clone(), |plan, weights| {
            tensors.lay(name, plan, weights)
        }) {
            Ok(model) => self.take(model, picture),
            Err(problem) => {
                self.player.pause();
                self.problem = Some(problem);
                // A model of another input would be shown over this one.
                if self.model.is_none() || self.picture != picture {
                    let state = State {
                        net: problem.possible(&self.state.net),
                        seed: self.state.seed,
                        ..State::default()
                    };
                    if let Ok(model) = Model::build(&state, input, |_, _| {}) {
                        self.take(model, picture);
                    }
                }
            }
        }
    }

    fn take(&mut self, model: Model, picture: u32) {
        self.models += 1;
        self.measured = None;
        if self.picture != picture {
            self.maps = Maps::default();
        }
        self.picture = picture;
        if self.problem.is_none() {
            self.state.step = self.state.step.min(model.depth());
        }
        self.player.jump(self.state.step.min(model.depth()));
        self.model = Some(model);
    }

    /// The present frame, drawn if it is stale.
    pub(super) fn frame(&mut self) -> Option<&Frame> {
        if self.stale || self.frame.is_none() {
            self.frame = None;
            self.focus()?;
            let effective = self.effective();
            let (model, focus) = (self.model.as_ref()?, self.focus.as_ref()?);
            let veiled = self.setting.veil.as_ref();
            let veiled = veiled.is_some_and(|fact| fact.starts_with("field"));
            let bare = veiled.then(|| focus.without_field());
            let focus = bare.as_ref().unwrap_or(focus);
            let moment = self.moment();
            // Until the first maps are whole, what there is of them.
            let fresh = self.work.as_ref().map(|work| &work.maps);
            let maps = fresh
                .filter(|_| self.maps == Maps::default())
                .unwrap_or(&self.maps);
            let view = View {
                state: &self.state,
                maps,
                focus,
                keyed: self.focused.filter(|unit| model.has(*unit)),
                grown: if self.player.moving() {
                    moment.time
                } else {
                    1.0
                },
                dimmed: self.problem.is_some() || self.wanted().is_some(),
                palette: &self.setting.palette,
                effective: effective.as_deref(),
            };
            let frame = frame(model, view, &self.setting.look());
            self.retask(&frame.layout);
            self.frame = Some(frame);
            self.stale = false;
            self.drawn = self.now;
        }
        self.frame.as_ref()
    }

    /// The last frame, where the next is put off: drawing every value that a dragged control takes would cost the time
    /// that the workers need.
    pub(super) fn recent(&mut self) -> Option<&Frame> {
        self.spared = self.spares();
        if self.spared {
            self.frame.as_ref()
        } else {
            self.frame()
        }
    }

    fn spares(&self) -> bool {
        let busy = self.dragged && self.work.as_ref().is_some_and(|work| !work.done);
        busy && self.stale && self.frame.is_some() && self.now - self.drawn < BETWEEN
    }

    /// The present picture: the same one until something changes.
    pub fn scene(&mut self) -> Rc<Scene> {
        match self.recent() {
            Some(frame) => Rc::clone(&frame.scene),
            None => Rc::new(self.setting.nothing()),
        }
    }

    /// Lets time pass up to `now`, in milliseconds of any clock.
    pub fn tick(&mut self, now: f64) -> Told {
        self.now = now;
        let told = self.pass(now);
        let measured = self.measure();
        if measured {
            self.redraw();
        }
        let due = self.spared && !self.spares();
        let news = std::mem::take(&mut self.news) || measured || due;
        Told {
            changed: told.changed || news,
            again: told.again || self.measuring() || self.spares(),
        }
    }
}

impl Stepping for Session {
    fn player(&self) -> &Player {
        &self.player
    }

    fn player_mut(&mut self) -> &mut Player {
        &mut self.player
    }

    /// The input, and each layer.
    fn steps(&self) -> usize {
        self.model.as_ref().map_or(0, |model| model.depth() + 1)
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
        self.hover.is_some() || self.focused.is_some()
    }

    /// The unit rises to the layer of the step, over the same place.
    fn arrived(&mut self) {
        self.state.step = self.player.step();
        self.focused = None;
    }

    fn redraw(&mut self) {
        self.stale = true;
    }

    fn record(&mut self, history: History) {
        self.history = history;
    }
}
