//! All views of one person, of which one is in sight.

#[cfg(feature = "stack")]
mod taught;

use std::rc::Rc;

use serde::Serialize;

use crate::scene::{Palette, Scene};
use crate::session::address::{Keyed, entries, path};
#[cfg(feature = "stack")]
use crate::session::glance::Marks;
use crate::session::image::{self, Block};
#[cfg(feature = "stack")]
use crate::session::kinds;
#[cfg(feature = "stack")]
use crate::session::lab;
use crate::session::message::{Message, Phase};
use crate::session::series;
use crate::session::setting::Setting;
#[cfg(feature = "stack")]
use crate::session::stack;

/// Keys that stand in every view's address, and go with the person from one to another.
const CARRIED: [&str; 3] = ["speed", "lang", "theme"];

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
    /// The image view.
    Image(Box<image::Report>),
    /// The stack view.
    #[cfg(feature = "stack")]
    Stack(Box<stack::Report>),
    /// The view of the kinds of convolution.
    #[cfg(feature = "stack")]
    Kinds(Box<kinds::Report>),
    /// One of the labs.
    #[cfg(feature = "stack")]
    Lab(Box<lab::Report>),
}

/// The view in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    Series,
    Image,
    #[cfg(feature = "stack")]
    Stack,
    #[cfg(feature = "stack")]
    Kinds,
    /// Which of the labs.
    #[cfg(feature = "stack")]
    Lab(usize),
}

/// The views, and the messages' way to them.
#[derive(Default)]
pub struct Desk {
    view: View,
    /// Views that were in sight.
    opened: Vec<View>,
    series: series::Session,
    image: image::Session,
    #[cfg(feature = "stack")]
    stack: stack::Session,
    #[cfg(feature = "stack")]
    kinds: kinds::Session,
    /// Those that were opened.
    #[cfg(feature = "stack")]
    labs: Vec<lab::Session>,
    /// What a lesson puts over the stage.
    #[cfg(feature = "stack")]
    marks: Marks,
}

impl Desk {
    /// Does what the message says.
    pub fn send(&mut self, message: Message) {
        match &message {
            Message::Open { hash } => {
                let view = match path(hash) {
                    "image" => View::Image,
                    #[cfg(feature = "stack")]
                    "stack" => View::Stack,
                    #[cfg(feature = "stack")]
                    "kinds" => View::Kinds,
                    #[cfg(feature = "stack")]
                    name => self.lab(name).map_or(View::Series, View::Lab),
                    #[cfg(not(feature = "stack"))]
                    _ => View::Series,
                };
                let stated: Vec<String> = entries(hash).map(|(key, _)| key.into_owned()).collect();
                let before = self.view;
                let left = self.show(view);
                let first = self.open(view);
                // A bare address comes back to what was left there.
                if first || !left || !stated.is_empty() {
                    self.present(message);
                }
                if left {
                    self.carry(before, &stated);
                }
            }
            // What the page has found may have been asked for by a view that was left since.
            Message::Absent { .. } => self.all(message),
            Message::Load { kind, name, .. } => {
                #[cfg(feature = "stack")]
                if self.view == View::Stack {
                    return self.stack.send(message);
                }
                #[cfg(feature = "stack")]
                if let Some(lab) = self
                    .present_lab()
                    .filter(|lab| lab.takes("series") || lab.misses(*kind, name))
                {
                    return lab.send(message);
                }
                if !self.series.asked(*kind, name) {
                    self.come(View::Series);
                }
                self.series.send(message);
            }
            Message::Picture { kind, name, .. } => {
                #[cfg(feature = "stack")]
                if self.view == View::Stack {
                    return self.stack.send(message);
                }
                #[cfg(feature = "stack")]
                if self.view == View::Kinds {
                    return self.kinds.send(message);
                }
                #[cfg(feature = "stack")]
                if let Some(lab) = self.present_lab().filter(|lab| lab.takes("picture")) {
                    return lab.send(message);
                }
                if !self.image.asked(*kind, name) {
                    self.come(View::Image);
                }
                self.image.send(message);
            }
            #[cfg(feature = "stack")]
            Message::Light { what } => self.marks.set(what.clone()),
            #[cfg(feature = "stack")]
            Message::Veil { fact } => self.veil(fact.as_deref()),
            _ if Setting::concerns(&message) => self.all(message),
            _ => self.present(message),
        }
    }

    fn present(&mut self, message: Message) {
        match self.view {
            View::Series => self.series.send(message),
            View::Image => self.image.send(message),
            #[cfg(feature = "stack")]
            View::Stack => self.stack.send(message),
            #[cfg(feature = "stack")]
            View::Kinds => self.kinds.send(message),
            #[cfg(feature = "stack")]
            View::Lab(at) => {
                if let Some(lab) = self.labs.get_mut(at) {
                    lab.send(message);
                }
            }
        }
    }

    /// The lab of this name, begun if it was not yet.
    #[cfg(feature = "stack")]
    fn lab(&mut self, name: &str) -> Option<usize> {
        let known = self.labs.iter().position(|lab| lab.name() == name);
        known.or_else(|| {
            let lab = lab::Session::new(name, self.series.setting.clone())?;
            self.labs.push(lab);
            Some(self.labs.len() - 1)
        })
    }

    /// The lab in sight.
    #[cfg(feature = "stack")]
    fn present_lab(&mut self) -> Option<&mut lab::Session> {
        match self.view {
            View::Lab(at) => self.labs.get_mut(at),
            _ => None,
        }
    }

    fn all(&mut self, message: Message) {
        self.series.send(message.clone());
        #[cfg(feature = "stack")]
        self.stack.send(message.clone());
        #[cfg(feature = "stack")]
        self.kinds.send(message.clone());
        #[cfg(feature = "stack")]
        for lab in &mut self.labs {
            lab.send(message.clone());
        }
        self.image.send(message);
    }

    /// Shows a view; whether another one was left for it.
    fn show(&mut self, view: View) -> bool {
        if self.view == view {
            return false;
        }
        for message in [Message::Pause, Message::Blur] {
            self.present(message);
        }
        self.present(Message::Pointer {
            phase: Phase::Leave,
            x: 0.0,
            y: 0.0,
            touch: false,
        });
        self.view = view;
        // It says its own address again.
        self.present(Message::Pause);
        true
    }

    /// Remembers that a view was in sight; whether it is for the first time.
    fn open(&mut self, view: View) -> bool {
        let first = !self.opened.contains(&view);
        if first {
            self.opened.push(view);
        }
        first
    }

    /// Shows a view for what a person has brought.
    fn come(&mut self, view: View) {
        let before = self.view;
        self.open(view);
        if self.show(view) {
            self.carry(before, &[]);
        }
    }

    /// Takes the person's choices over from the view that was left, unless an address has stated them.
    fn carry(&mut self, from: View, stated: &[String]) {
        for key in CARRIED {
            if stated.iter().any(|name| name == key) {
                continue;
            }
            let text = match from {
                View::Series => self.series.state.text(key),
                View::Image => self.image.state.text(key),
                #[cfg(feature = "stack")]
                View::Stack => self.stack.state.text(key),
                #[cfg(feature = "stack")]
                View::Kinds => self.kinds.state.text(key),
                #[cfg(feature = "stack")]
                View::Lab(at) => self
                    .labs
                    .get(at)
                    .map(|lab| lab.state.get(key))
                    .unwrap_or_default(),
            };
            // What one view holds the others understand.
            let _ = match self.view {
                View::Series => self.series.state.put(key, &text),
                View::Image => self.image.state.put(key, &text),
                #[cfg(feature = "stack")]
                View::Stack => self.stack.state.put(key, &text),
                #[cfg(feature = "stack")]
                View::Kinds => self.kinds.state.put(key, &text),
                #[cfg(feature = "stack")]
                View::Lab(at) => match self.labs.get_mut(at) {
                    Some(lab) => lab.take(key, &text),
                    None => Ok(()),
                },
            };
        }
    }

    /// Tells the panels how things stand.
    pub fn report(&mut self) -> Report {
        match self.view {
            View::Series => Report::Series(Box::new(self.series.report())),
            View::Image => Report::Image(Box::new(self.image.report())),
            #[cfg(feature = "stack")]
            View::Stack => Report::Stack(Box::new(self.stack.report())),
            #[cfg(feature = "stack")]
            View::Kinds => Report::Kinds(Box::new(self.kinds.report())),
            #[cfg(feature = "stack")]
            View::Lab(at) => match self.labs.get_mut(at) {
                Some(lab) => Report::Lab(Box::new(lab.report())),
                None => Report::Series(Box::new(self.series.report())),
            },
        }
    }

    /// Lets time pass up to `now`, in milliseconds of any clock.
    pub fn tick(&mut self, now: f64) -> Told {
        match self.view {
            View::Series => self.series.tick(now),
            View::Image => self.image.tick(now),
            #[cfg(feature = "stack")]
            View::Stack => self.stack.tick(now),
            #[cfg(feature = "stack")]
            View::Kinds => self.kinds.tick(now),
            #[cfg(feature = "stack")]
            View::Lab(at) => match self.labs.get_mut(at) {
                Some(lab) => lab.tick(now),
                None => self.series.tick(now),
            },
        }
    }

    /// The present picture: the same one until something changes.
    #[cfg(not(feature = "stack"))]
    pub fn scene(&mut self) -> Rc<Scene> {
        self.bare()
    }

    fn bare(&mut self) -> Rc<Scene> {
        match self.view {
            View::Series => self.series.scene(),
            View::Image => self.image.scene(),
            #[cfg(feature = "stack")]
            View::Stack => self.stack.scene(),
            #[cfg(feature = "stack")]
            View::Kinds => self.kinds.scene(),
            #[cfg(feature = "stack")]
            View::Lab(at) => match self.labs.get_mut(at) {
                Some(lab) => lab.scene(),
                None => self.series.scene(),
            },
        }
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

    /// Rows of the picture, from `first` up to `end`, 4 bytes a pixel; none beyond its last.
    #[must_use]
    pub fn rows(&self, first: usize, end: usize) -> &[u8] {
        match self.view {
            #[cfg(feature = "stack")]
            View::Stack => self.stack.rows(first, end),
            _ => self.image.rows(first, end),
        }
    }

    /// Rows of the result, from `first` up to `end`, coloured, 4 bytes a pixel; none beyond its last.
    #[must_use]
    pub fn result(&self, first: usize, end: usize) -> &[u8] {
        self.image.result(first, end)
    }

    /// Takes a block of a job's result; one of an earlier job is dropped.
    pub fn block(&mut self, job: u32, block: Block) {
        self.image.block(job, block);
    }

    /// The workers have ended a job: it is complete, or it was cancelled. Each view knows its own by their numbers.
    pub fn finished(&mut self, job: u32) {
        self.image.finished(job);
        #[cfg(feature = "stack")]
        self.stack.finished(job);
    }

    /// The maps that the workers are to compute for the stack.
    #[cfg(feature = "stack")]
    #[must_use]
    pub fn maps(&self) -> Option<stack::MapsJob> {
        self.stack.job()
    }

    /// Takes a band of the stack's maps; one of an earlier job is dropped.
    #[cfg(feature = "stack")]
    pub fn band(&mut self, job: u32, band: &stack::Band) {
        self.stack.band(job, band);
    }
}
