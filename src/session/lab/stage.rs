//! The session: state, data, the lab, player and pointer, and the scene that they give.

use std::rc::Rc;

use super::inputs::Inputs;
use crate::scene::{Id, Numerals, Palette, Point, Scene};
use crate::session::address::written;
use crate::session::desk::Told as Tick;
use crate::session::history::{History, Trail};
use crate::session::player::{Pace, Player};
use crate::session::setting::Setting;
use crate::session::stepping::Stepping;
use crate::view::lab::{Lab, State, Told, Touch, View, is_shared, lab};
use crate::view::series::Notice;

/// One person's session with a lab.
pub struct Session {
    pub(super) name: &'static str,
    pub(super) lab: Box<dyn Lab>,
    pub(in crate::session) state: State,
    pub(super) notices: Vec<Notice>,
    pub(super) inputs: Inputs,
    /// Whether the lab has computed anything yet.
    pub(super) ready: bool,
    /// Why the present state is impossible.
    pub(super) problem: Option<Told>,
    pub(super) player: Player,
    /// The part of the scene under the pointer.
    pub(super) hover: Option<Id>,
    /// Where it is.
    pub(super) place: Option<Point>,
    pub(super) touch: Option<Touch>,
    pub(super) focused: bool,
    pub(in crate::session) setting: Setting,
    pub(super) history: History,
    pub(super) trail: Trail,
    scene: Option<Rc<Scene>>,
}

impl Session {
    /// A session with the lab of this name, on the page as it is set.
    pub(in crate::session) fn new(name: &str, mut setting: Setting) -> Option<Self> {
        let (name, lab) = lab(name)?;
        // What a series needs to tell its values apart is its own.
        setting.words.numerals = Numerals::new(setting.words.numerals.decimal);
        let mut session = Self {
            name,
            state: State::new(lab.keys()),
            lab,
            notices: Vec::new(),
            inputs: Inputs::default(),
            ready: false,
            problem: None,
            player: Player::at(0),
            hover: None,
            place: None,
            touch: None,
            focused: false,
            setting,
            history: History::None,
            trail: Trail::default(),
            scene: None,
        };
        session.reselect();
        Some(session)
    }

    /// Which lab it is.
    pub(in crate::session) const fn name(&self) -> &'static str {
        self.name
    }

    /// Takes a key of the state over from another view.
    pub(in crate::session) fn take(&mut self, key: &str, text: &str) -> Result<(), Notice> {
        self.state.set(self.lab.keys(), key, text)
    }

    /// The whole state as a URL's hash.
    #[must_use]
    pub fn hash(&self) -> String {
        let usual = State::new(self.lab.keys());
        let texts = self
            .state
            .names()
            .map(|name| (name, self.state.get(name), usual.get(name)))
            // A source that another has replaced is not said; a list that was emptied is.
            .filter(|(name, value, _)| !value.is_empty() || !is_shared(name));
        written(self.name, texts)
    }

    /// The colours in use.
    #[must_use]
    pub fn palette(&self) -> &Palette {
        &self.setting.palette
    }

    /// Takes the source anew, and computes.
    pub(super) fn reselect(&mut self) {
        let need = self.lab.need(&self.state);
        self.inputs.select(&need);
        self.recompute();
    }

    /// Computes what follows from the state; an impossible one leaves the last picture.
    pub(super) fn recompute(&mut self) {
        self.problem = None;
        let need = self.lab.need(&self.state);
        let Some(data) = self.inputs.data(&need) else {
            return;
        };
        match self.lab.compute(&self.state, &data) {
            Ok(()) => {
                self.ready = true;
                self.settle();
            }
            Err(problem) => {
                self.player.pause();
                self.problem = Some(problem);
            }
        }
        self.redraw();
    }

    /// Brings the player to the step of the state, or of the key that stands for it.
    pub(super) fn settle(&mut self) {
        let step = match self.lab.stepped(&self.state) {
            Some((key, first)) if self.state.step == 0 => {
                usize::try_from(self.state.whole(key) - first).unwrap_or(0)
            }
            _ => self.state.step,
        };
        self.player.jump(step.min(self.last()));
        self.arrived();
    }

    /// Brings the key that the player's step stands for up to it, and what follows from the key.
    fn follow(&mut self) {
        let Some((key, first)) = self.lab.stepped(&self.state).filter(|_| self.steps() > 0) else {
            return;
        };
        let number = first.saturating_add_unsigned(self.state.step as u64);
        self.state.step = 0;
        if self.state.whole(key) == number {
            return;
        }
        self.state.put(key, number.to_string());
        let need = self.lab.need(&self.state);
        if let Some(data) = self.inputs.data(&need) {
            self.problem = self.lab.compute(&self.state, &data).err();
        }
    }

    /// Whether what is shown is not of the present state.
    pub(super) fn is_dimmed(&self) -> bool {
        self.problem.is_some() || self.inputs.wanted().is_some()
    }

    /// What is shown now.
    pub(super) fn view(&self) -> View<'_> {
        View {
            state: &self.state,
            moment: self.moment(),
            hover: self.hover,
            pointer: self.place.filter(|_| self.lab.follows()),
            playing: self.player.playing(),
            dimmed: self.is_dimmed(),
            palette: &self.setting.palette,
        }
    }

    /// The present picture: the same one until something changes.
    pub fn scene(&mut self) -> Rc<Scene> {
        if let Some(scene) = &self.scene {
            return Rc::clone(scene);
        }
        let scene = Rc::new(if self.ready {
            let scene = self.lab.frame(&self.view(), &self.setting.look());
            if self.is_dimmed() {
                dimmed(scene)
            } else {
                scene
            }
        } else {
            self.setting.nothing()
        });
        self.scene = Some(Rc::clone(&scene));
        scene
    }

    /// Lets time pass up to `now`, in milliseconds of any clock.
    pub fn tick(&mut self, now: f64) -> Tick {
        self.pass(now)
    }
}

/// A picture of an earlier state.
fn dimmed(scene: Scene) -> Scene {
    use crate::scene::{Command, Group};
    let group = Group {
        id: None,
        hit: None,
        clip: None,
        opacity: 0.35,
        commands: scene.commands,
    };
    Scene {
        commands: vec![Command::Group(group)],
        ..scene
    }
}

impl Stepping for Session {
    fn player(&self) -> &Player {
        &self.player
    }

    fn player_mut(&mut self) -> &mut Player {
        &mut self.player
    }

    fn steps(&self) -> usize {
        if self.ready {
            self.lab.steps(&self.state)
        } else {
            0
        }
    }

    fn pace(&self) -> Pace {
        Pace {
            beat: self.lab.beat() / self.state.speed.max(0.01),
            skip: 1,
            detail: true,
            leaps: false,
        }
    }

    fn speed(&mut self) -> &mut f64 {
        &mut self.state.speed
    }

    fn reduced(&self) -> bool {
        self.setting.reduced
    }

    fn playable(&self) -> bool {
        self.problem.is_none() && self.ready && self.lab.steps(&self.state) > 0
    }

    fn waiting(&self) -> bool {
        self.touch.is_some()
    }

    fn arrived(&mut self) {
        self.state.step = self.player.step();
        self.follow();
        self.lab.arrive(self.player.step(), &self.state);
    }

    fn redraw(&mut self) {
        self.scene = None;
    }

    fn record(&mut self, history: History) {
        self.history = history;
    }
}
