//! How far the animation is. The clock comes in with every frame.

use crate::view::series::Moment;

/// Milliseconds of one beat at normal speed.
const BEAT: f64 = 1600.0;
/// Playing from end to end takes no longer than this, in milliseconds: longer series skip positions.
const WHOLE: f64 = 90_000.0;
/// A single step forward by hand is quicker than a beat of playing.
const SINGLE: f64 = 700.0;

/// So many positions of a picture are passed one by one.
const FEW: usize = 256;
/// Milliseconds of one beat where many positions are swept over.
const SWEEP: f64 = 100.0;

/// How fast playing goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pace {
    /// Milliseconds of one beat.
    pub(super) beat: f64,
    /// How many positions it advances.
    pub(super) skip: usize,
    /// Whether there is time for products and sum.
    pub(super) detail: bool,
    /// Whether positions follow each other without anything between them: nobody could read it.
    pub(super) leaps: bool,
}

impl Pace {
    /// From cell to cell of a series: the longer it is, the longer the strides.
    pub(super) fn walk(steps: usize, speed: f64) -> Self {
        let beat = BEAT / speed.max(0.01);
        let skip = ((steps as f64 * beat / WHOLE).ceil() as usize).max(1);
        Self {
            beat,
            skip,
            detail: speed <= 2.0 && skip == 1,
            leaps: false,
        }
    }

    /// Over the rows of a picture: a small one as a series, a large one in short beats, so that the window sweeps.
    pub(super) fn sweep(steps: usize, speed: f64) -> Self {
        if steps <= FEW {
            return Self {
                beat: BEAT / speed.max(0.01),
                skip: 1,
                detail: speed <= 2.0,
                leaps: false,
            };
        }
        Self {
            beat: SWEEP,
            skip: ((steps as f64 * SWEEP * speed.max(0.01) / WHOLE).ceil() as usize).max(1),
            detail: false,
            leaps: true,
        }
    }
}

/// Whether and how the position moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Motion {
    Rest,
    /// One beat, after a step forward.
    Single,
    Playing,
}

/// The position and its motion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Player {
    step: usize,
    from: usize,
    time: f64,
    motion: Motion,
    /// When the last frame was, if the clock runs.
    last: Option<f64>,
}

impl Player {
    pub(super) fn at(step: usize) -> Self {
        Self {
            step,
            from: step,
            time: 1.0,
            motion: Motion::Rest,
            last: None,
        }
    }

    pub(super) fn step(&self) -> usize {
        self.step
    }

    pub(super) fn playing(&self) -> bool {
        self.motion == Motion::Playing
    }

    /// Whether another frame will differ.
    pub(super) fn moving(&self) -> bool {
        self.motion != Motion::Rest
    }

    /// What is to be drawn; with `reduced` motion there is nothing between two steps.
    pub(super) fn moment(&self, pace: Pace, reduced: bool) -> Moment {
        if reduced || pace.leaps && self.playing() {
            return Moment::at(self.step);
        }
        Moment {
            step: self.step,
            from: self.from,
            time: self.time,
            detail: self.motion == Motion::Rest || pace.detail,
        }
    }

    /// Goes to a step at once, and rests there.
    pub(super) fn jump(&mut self, step: usize) {
        *self = Self::at(step);
    }

    /// One step on: animated, or at once.
    pub(super) fn forward(&mut self, steps: usize, at_once: bool) {
        let to = (self.step + 1).min(steps.saturating_sub(1));
        let from = self.step;
        self.jump(to);
        if to != from && !at_once {
            self.from = from;
            self.time = 0.0;
            self.motion = Motion::Single;
        }
    }

    /// Starts playing, from the beginning when the end is reached.
    pub(super) fn play(&mut self, steps: usize) {
        let ended = self.step + 1 >= steps;
        self.jump(if ended { 0 } else { self.step });
        if ended {
            self.time = 0.0;
        }
        self.motion = Motion::Playing;
    }

    /// Stops, with the present step complete.
    pub(super) fn pause(&mut self) {
        self.jump(self.step);
    }

    /// Moves on to the time `now` (milliseconds); true when the step changed or the motion ended.
    /// While `waiting` time does not pass.
    pub(super) fn advance(&mut self, now: f64, waiting: bool, steps: usize, pace: Pace) -> bool {
        if self.motion == Motion::Rest {
            return false;
        }
        if waiting && self.playing() {
            self.last = None;
            return false;
        }
        // A tab that was in the background does not catch up.
        let passed = self.last.map_or(0.0, |last| (now - last).clamp(0.0, 250.0));
        self.last = Some(now);
        let beat = match self.motion {
            Motion::Playing => pace.beat,
            _ => SINGLE,
        };
        self.time += passed / beat;
        if self.time < 1.0 {
            return false;
        }
        let last = steps.saturating_sub(1);
        if self.motion == Motion::Single || self.step >= last {
            self.pause();
            return true;
        }
        self.from = self.step;
        // Several beats may have passed since the last frame.
        let beats = (self.time.floor() as usize).max(1);
        self.step = (self.step + pace.skip * beats).min(last);
        self.time = self.time.fract();
        true
    }
}
