//! The session: state, picture, model, player and pointer, and the frame that they give.

use std::rc::Rc;

use crate::engine::Shape;
use crate::scene::{Palette, Scene};
use crate::session::address::hash;
use crate::session::desk::Told;
use crate::session::history::{History, Trail};
use crate::session::image::album::Album;
use crate::session::player::{Pace, Player};
use crate::session::setting::Setting;
use crate::session::stepping::Stepping;
use crate::view::kinds::{Frame, Kept, Kind, Model, Place, Problem, State, View, frame};
use crate::view::series::Notice;

/// Playing goes over so many cells of the output at most.
const STEPS: usize = 200;
/// Milliseconds of one beat.
const BEAT: f64 = 400.0;

/// One person's session with this view.
pub struct Session {
    pub(in crate::session) state: State,
    pub(super) notices: Vec<Notice>,
    pub(in crate::session) album: Album,
    kept: Kept,
    /// The last model that was possible.
    pub(super) model: Option<Model>,
    /// Why the present state has none.
    pub(super) problem: Option<Problem>,
    pub(super) player: Player,
    /// What is pointed at: an output channel and a cell.
    pub(super) hover: Option<(usize, Place)>,
    /// What the keyboard looks at.
    pub(super) focused: Option<(usize, Place)>,
    pub(super) pressed: bool,
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
            album: Album::default(),
            kept: Kept::default(),
            model: None,
            problem: None,
            player: Player::at(0),
            hover: None,
            focused: None,
            pressed: false,
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

    /// Takes the source anew, and computes.
    pub(super) fn reselect(&mut self) {
        self.album.select(&self.state.picture);
        self.recompute();
    }

    /// Computes the model of the state; an impossible one leaves the last.
    pub(super) fn recompute(&mut self) {
        self.problem = None;
        let waits = self.album.wanted.is_some();
        let Some(shown) = self.album.shown.as_ref().filter(|_| !waits) else {
            return;
        };
        match Model::build(&self.state, &shown.picture, shown.id, &mut self.kept) {
            Ok(model) => {
                let before = self.model.as_ref().map(|model| model.output.shape());
                self.rescale(before, model.output.shape());
                self.model = Some(model);
                self.settle();
            }
            Err(problem) => {
                self.player.pause();
                self.problem = Some(problem);
            }
        }
    }

    /// The same place of the picture, in an output of another size.
    fn rescale(&mut self, before: Option<Shape>, after: Shape) {
        let (Some(before), Some(place)) = (before, self.state.place) else {
            return;
        };
        // What lay outside is as near as there is, and stays so.
        let along = |cell: usize, before: usize, after: usize| {
            (cell.min(before.saturating_sub(1)) * after + after / 2) / before.max(1)
        };
        if (before.height, before.width) != (after.height, after.width) {
            self.state.place = Some(Place {
                row: along(place.row, before.height, after.height),
                column: along(place.column, before.width, after.width),
            });
        }
    }

    /// The output channel and the cell of the state.
    pub(super) fn chosen(&self) -> Option<(usize, Place)> {
        let model = self.model.as_ref()?;
        Some((model.channel, model.place(self.state.place)))
    }

    /// What is looked at: pointed at, focused, or chosen.
    pub(super) fn looked_at(&self) -> Option<(usize, Place)> {
        let shape = self.model.as_ref()?.output.shape();
        let there = |(channel, place): &(usize, Place)| {
            *channel < shape.channels && place.row < shape.height && place.column < shape.width
        };
        self.hover
            .filter(there)
            .or(self.focused.filter(there))
            .or_else(|| self.chosen())
    }

    /// From one step of the player to the next, so many cells, and how many steps a row has.
    fn grid(&self) -> Option<(usize, usize, usize)> {
        let Shape { height, width, .. } = self.model.as_ref()?.output.shape();
        let count = |by: usize| height.div_ceil(by) * width.div_ceil(by);
        let by = (1..=height.max(width)).find(|by| count(*by) <= STEPS)?;
        Some((by, width.div_ceil(by), height.div_ceil(by)))
    }

    /// Steps in a row.
    pub(super) fn across(&self) -> usize {
        self.grid().map_or(1, |(_, across, _)| across)
    }

    /// The cell of a step: the middle of its square.
    fn place_of(&self, step: usize) -> Option<Place> {
        let (by, across, _) = self.grid()?;
        let Shape { height, width, .. } = self.model.as_ref()?.output.shape();
        Some(Place {
            row: (step / across * by + by / 2).min(height - 1),
            column: (step % across * by + by / 2).min(width - 1),
        })
    }

    /// Brings the player to the step of the state's cell.
    pub(super) fn settle(&mut self) {
        let (Some((_, place)), Some((by, across, _))) = (self.chosen(), self.grid()) else {
            return;
        };
        self.player
            .jump(place.row / by * across + place.column / by);
    }

    /// The present frame, drawn if it is stale.
    pub(super) fn frame(&mut self) -> Option<&Frame> {
        if self.frame.is_none() {
            let model = self.model.as_ref()?;
            let (channel, place) = self.looked_at()?;
            let names: Vec<String> = if model.kind == Kind::Style {
                let word = |style: crate::view::kinds::Style| {
                    let id = format!("stage-kinds-style-{}", style.name());
                    self.setting.words.get(&id).to_owned()
                };
                self.state.styles.map(word).to_vec()
            } else {
                Vec::new()
            };
            let view = View {
                channel,
                place,
                grows: self.player.playing() && self.hover.is_none(),
                dimmed: self.problem.is_some() || self.album.wanted.is_some(),
                palette: &self.setting.palette,
                names: &names,
            };
            self.frame = Some(frame(model, view, &self.setting.look()));
        }
        self.frame.as_ref()
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

    /// Cells of the output, row by row, a few left out where there are many.
    fn steps(&self) -> usize {
        self.grid().map_or(0, |(_, across, down)| across * down)
    }

    fn pace(&self) -> Pace {
        Pace {
            beat: BEAT / self.state.speed.max(0.01),
            skip: 1,
            detail: false,
            leaps: true,
        }
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

    fn arrived(&mut self) {
        self.focused = None;
        let step = self.player.step();
        // A cell that was chosen inside the step's square stays.
        let own = self
            .chosen()
            .zip(self.grid())
            .map(|((_, place), (by, across, _))| place.row / by * across + place.column / by);
        if own != Some(step) {
            self.state.place = self.place_of(step);
        }
    }

    fn redraw(&mut self) {
        self.frame = None;
    }

    fn record(&mut self, history: History) {
        self.history = history;
    }
}
