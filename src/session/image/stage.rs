//! The session: state, picture, model, result, player and pointer, and the frame that they give.

use std::rc::Rc;

use super::album::Album;
use super::pointer::Drag;
use super::work::{Block, Work};
use crate::engine::GeometryError;
use crate::picture::{Colour, Job};
use crate::scene::{Palette, Role, Scene};
use crate::session::address::hash;
use crate::session::desk::Told;
use crate::session::history::{History, Trail};
use crate::session::player::{Pace, Player};
use crate::session::setting::Setting;
use crate::session::stepping::Stepping;
use crate::view::image::{Frame, Model, PictureMap, State, Target, View, frame};
use crate::view::series::{Notice, Row};

/// One person's session with the image view.
pub struct Session {
    pub(in crate::session) state: State,
    pub(super) notices: Vec<Notice>,
    pub(super) album: Album,
    /// The last model that was possible.
    pub(super) model: Option<Model>,
    /// The picture that it is a model of.
    model_of: u32,
    /// Why the present state is not.
    pub(super) problem: Option<GeometryError>,
    /// What the workers compute.
    pub(super) work: Option<Work>,
    jobs: u32,
    pub(super) player: Player,
    pub(super) hover: Option<Target>,
    pub(super) focus: Option<Target>,
    pub(super) drag: Option<Drag>,
    pub(in crate::session) setting: Setting,
    pub(super) history: History,
    pub(super) trail: Trail,
    /// Whether the workers have brought something that the panels do not know.
    news: bool,
    /// Whether they have brought something that the frame does not show.
    unseen: bool,
    /// When the last frame was made.
    drawn: f64,
    /// What of the result was in sight in the last frame.
    pub(super) shown: Option<InSight>,
    frame: Option<Frame>,
}

/// What of the result is in sight.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct InSight {
    /// Pixels of the result to a device pixel.
    pub(super) unit: f64,
    /// Its rows: first, and the one beyond the last.
    pub(super) rows: [usize; 2],
}

impl InSight {
    fn of(map: &PictureMap, ratio: f64) -> Self {
        let [height, _] = map.size;
        let row = |y: f64| (y.max(0.0) as usize).min(height);
        Self {
            unit: map.scale.min(map.scale_y) / ratio,
            rows: [
                row(map.y0.floor()),
                row((map.y0 + map.rect.height * map.scale_y).ceil()),
            ],
        }
    }
}

/// Blocks come in faster than anybody can look: they are shown so many milliseconds after the last frame, while the
/// window slides and at rest.
const LOOKS: [f64; 2] = [100.0, 30.0];

impl Default for Session {
    fn default() -> Self {
        let mut session = Self {
            state: State::default(),
            notices: Vec::new(),
            album: Album::default(),
            model: None,
            model_of: 0,
            problem: None,
            work: None,
            jobs: 0,
            player: Player::at(0),
            hover: None,
            focus: None,
            drag: None,
            setting: Setting::default(),
            history: History::None,
            trail: Trail::default(),
            news: false,
            unseen: false,
            drawn: 0.0,
            shown: None,
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

    /// Rows of the picture that is shown, from `first` up to `end`, 4 bytes a pixel; none beyond its last.
    #[must_use]
    pub fn rows(&self, first: usize, end: usize) -> &[u8] {
        self.album.shown.as_ref().map_or(&[], |shown| {
            let end = end.min(shown.picture.height());
            shown.picture.rows(first.min(end), end)
        })
    }

    /// Rows of the result, from `first` up to `end`, coloured, 4 bytes a pixel; none beyond its last.
    #[must_use]
    pub fn result(&self, first: usize, end: usize) -> &[u8] {
        self.work
            .as_ref()
            .map_or(&[], |work| work.image.rows(first, end))
    }

    /// Takes a block of the result, to be shown when time passes; one of an earlier job is dropped.
    pub fn block(&mut self, job: u32, block: Block) {
        if let Some(work) = self.work.as_mut().filter(|work| work.id == job) {
            if block.level > 0 {
                self.frame = None;
            }
            work.take(block);
            self.unseen = true;
        }
    }

    /// The workers have ended a job: it is complete, or it was cancelled.
    pub fn finished(&mut self, job: u32) {
        if let Some(work) = self.work.as_mut().filter(|work| work.id == job) {
            work.finish();
            self.news = true;
            self.frame = None;
        }
    }

    /// What is pointed at, focused, or pinned, and there.
    pub(super) fn target(&self) -> Option<Target> {
        let there = |target: &Target| self.model.as_ref().is_some_and(|m| m.has(*target));
        self.hover
            .filter(there)
            .or(self.focus.filter(there))
            .or(self.state.pin.filter(there))
    }

    /// Rows and columns of the output.
    pub(super) fn output(&self) -> [usize; 2] {
        self.table(Row::Output).unwrap_or_default()
    }

    /// Rows and columns of what the keyboard walks through.
    pub(super) fn table(&self, row: Row) -> Option<[usize; 2]> {
        let model = self.model.as_ref()?;
        let axes = &model.geometry.axes;
        Some(match row {
            Row::Input => axes.each_ref().map(|axis| axis.input),
            Row::Kernel => axes.each_ref().map(|axis| axis.kernel),
            Row::Output => axes.each_ref().map(|axis| axis.output),
        })
    }

    /// Takes the source anew, and computes.
    pub(super) fn reselect(&mut self) {
        self.album.select(&self.state.source);
        self.recompute();
    }

    /// Computes the model of the state; an impossible one leaves the last.
    pub(super) fn recompute(&mut self) {
        self.problem = None;
        let Some(shown) = &self.album.shown else {
            return;
        };
        match Model::build(&self.state, Rc::clone(&shown.picture)) {
            Ok(model) => {
                self.player
                    .jump((self.state.step - 1).min(model.steps().saturating_sub(1)));
                self.model = Some(model);
                self.model_of = shown.id;
            }
            Err(problem) => {
                self.player.pause();
                self.problem = Some(problem);
                self.show_picture_alone();
            }
        }
        self.retask();
    }

    /// Where the last model is one of another picture, an impossible state shows the picture as it is.
    fn show_picture_alone(&mut self) {
        let Some(shown) = &self.album.shown else {
            return;
        };
        if self.model.is_none() || self.model_of != shown.id {
            let mut state = State::identity();
            state.channels = self.state.channels;
            self.model = Model::build(&state, Rc::clone(&shown.picture)).ok();
            self.model_of = shown.id;
            self.player.jump(0);
        }
    }

    /// Has the workers compute what is shown, unless they do already.
    pub(super) fn retask(&mut self) {
        let (Some(model), Some(shown)) = (&self.model, &self.album.shown) else {
            self.work = None;
            return;
        };
        let spec = Job {
            colours: self.colours(),
            ..model.job.clone()
        };
        if let Some(work) = &self.work
            && work.picture == shown.id
            && work.spec == spec
            && work.workers == self.state.workers
        {
            return;
        }
        self.jobs += 1;
        let output = model.geometry.output;
        let size = [output.channels, output.height, output.width];
        let mut work = Work::new(self.jobs, shown.id, spec, size, self.work.take());
        work.workers = self.state.workers;
        self.work = Some(work);
    }

    /// The ends and the middle of the signed scale, in the theme's colours.
    fn colours(&self) -> [Colour; 3] {
        [Role::Negative, Role::Background, Role::Positive]
            .map(|role| Colour(self.setting.palette.rgb(role).0))
    }

    /// The present frame, drawn if it is stale.
    pub(super) fn frame(&mut self) -> Option<&Frame> {
        if self.frame.is_none() {
            let model = self.model.as_ref()?;
            let waiting = self.album.wanted.is_some() || self.album.absent;
            let filled = self.work.as_ref().map(Work::filled).unwrap_or_default();
            let view = View {
                target: self.target(),
                zoom: self.state.zoom,
                dimmed: self.problem.is_some() || waiting,
                result: self.work.as_ref().map(|work| &work.image),
                filled: &filled,
                reveal: self.state.reveal,
                compare: self.state.compare,
                tint: self
                    .work
                    .as_ref()
                    .filter(|_| self.state.tint)
                    .map(|work| work.tint.as_slice()),
                version: self.work.as_ref().map(|work| (work.id, work.seen)),
                clipped: self.work.as_ref().map(Work::outside).unwrap_or_default(),
            };
            let frame = frame(model, self.moment(), view, &self.setting.look());
            let ratio = self.setting.ratio;
            self.shown = frame.output.map(|map| InSight::of(&map, ratio));
            self.frame = Some(frame);
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
        let told = self.pass(now);
        let news = std::mem::take(&mut self.news);
        let [sliding, resting] = LOOKS;
        let looks = if told.again { sliding } else { resting };
        if self.unseen && !(0.0..looks).contains(&(now - self.drawn)) {
            self.frame = None;
        }
        if self.frame.is_none() {
            self.unseen = false;
            self.drawn = now;
        }
        Told {
            again: told.again || self.unseen,
            changed: told.changed || news,
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

    #[cfg(feature = "stack")]
    fn withheld(&self) -> bool {
        self.setting.hides(&["y", "z", "sum"])
    }

    fn steps(&self) -> usize {
        self.model.as_ref().map_or(0, Model::steps)
    }

    fn pace(&self) -> Pace {
        Pace::sweep(self.steps(), self.state.speed)
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

    /// The state follows the position, and what is zoomed into follows the window, unless it sweeps over all.
    fn arrived(&mut self) {
        self.state.step = self.player.step() + 1;
        if !self.player.playing() {
            self.follow();
        }
    }

    fn redraw(&mut self) {
        self.frame = None;
    }

    fn record(&mut self, history: History) {
        self.history = history;
    }
}
