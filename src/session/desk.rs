//! All views of one person, of which one is in sight.

use std::borrow::Cow;

use serde::Serialize;

use super::message::Message;
use super::series::{self, Session};
use super::setting::Setting;
use crate::scene::{Palette, Scene};

/// What a drawn frame tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Whether the next frame will differ.
    pub again: bool,
    /// Whether the panels are stale.
    pub changed: bool,
}

/// What the present view says of itself.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "view", rename_all = "kebab-case")]
pub enum Report {
    /// The series view.
    Series(Box<series::Report>),
}

/// The views, and the messages' way to them.
#[derive(Default)]
pub struct Desk {
    series: Session,
}

impl Desk {
    /// Does what the message says.
    pub fn send(&mut self, message: Message) {
        let _ = Setting::concerns(&message);
        self.series.send(message);
    }

    /// Tells the panels how things stand.
    pub fn report(&mut self) -> Report {
        Report::Series(Box::new(self.series.report()))
    }

    /// Lets time pass up to `now`, in milliseconds of any clock.
    pub fn tick(&mut self, now: f64) -> Told {
        self.series.tick(now)
    }

    /// The present picture.
    pub fn scene(&mut self) -> Cow<'_, Scene> {
        self.series.scene()
    }

    /// The colours in use.
    #[must_use]
    pub fn palette(&self) -> &Palette {
        self.series.palette()
    }

    /// Device pixels to a CSS pixel.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        self.series.ratio()
    }
}
