//! Colour spaces: the solid of all colours with a picture's pixels in it, its three channels, filters of one part of
//! them, and what light does.

mod channels;
mod cut;
mod filter;
mod key;
mod lighting;
mod matrix;
mod plane;
mod raster;
mod scatter;
mod solid;
mod talk;
mod turn;

use std::rc::Rc;

use self::channels::Channels;
use self::cut::Cut;
use self::key::{KEYS, See, filter_of, part_of, see_of, space_of};
use self::lighting::Shone;
use self::scatter::Scatter;
use self::turn::{STEP, STEPS, Turn};
use super::parts::{self, Pen, pixel, walked};
use super::{Data, Held, Key, Lab, Need, Row, State, Told, Touch, View};
use crate::engine::{GeometryError, encoded};
use crate::picture::Image;
use crate::picture::spaces::{Colours, Part, Space, dimmed};
use crate::scene::{Id, Rect, Scene, Words};
use crate::view::{Facts, Look};

/// More pixels than this are halved until they are no more.
const MOST: usize = 160_000;

/// The picture that is looked at.
#[derive(Debug)]
struct Photo {
    image: Rc<Image>,
    id: u32,
    /// Of the picture, or of a smaller one of itself.
    colours: Colours,
}

impl Photo {
    fn size(&self) -> (usize, usize) {
        (self.image.width(), self.image.height())
    }

    /// The sRGB of a pixel.
    fn at(&self, (x, y): (usize, usize)) -> [u8; 3] {
        let [r, g, b, _] = self.image.pixel(x, y);
        [r, g, b]
    }
}

/// What is shown besides the picture, and what it follows from.
#[derive(Debug)]
struct Kept<T> {
    key: String,
    value: Option<T>,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self {
            key: String::new(),
            value: None,
        }
    }
}

impl<T> Kept<T> {
    /// Makes it anew where it follows from something else.
    fn keep<E>(&mut self, key: String, make: impl FnOnce() -> Result<T, E>) -> Result<(), E> {
        if self.key != key || self.value.is_none() {
            self.value = Some(make()?);
            self.key = key;
        }
        Ok(())
    }
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Colour {
    photo: Option<Photo>,
    scatter: Kept<Scatter>,
    channels: Kept<Channels>,
    filtered: Kept<filter::Shown>,
    shone: Kept<Shone>,
}

impl Colour {
    /// The pixel that is looked at: what the pointer is on, what was chosen, or the middle.
    fn looked_at(&self, view: &View<'_>) -> (usize, usize) {
        self.pointed(view.hover)
            .or_else(|| self.picked(view.state))
            .unwrap_or_else(|| self.middle())
    }

    /// The pixel under the pointer.
    fn pointed(&self, id: Option<Id>) -> Option<(usize, usize)> {
        let id = id.filter(|id| id.kind == PIXEL)?;
        let (width, height) = self.photo.as_ref()?.size();
        let (x, y) = (id.index.try_into().ok()?, id.row?.try_into().ok()?);
        (x < width && y < height).then_some((x, y))
    }

    /// The pixel of the address.
    fn picked(&self, state: &State) -> Option<(usize, usize)> {
        pixel(state.text("at"), self.photo.as_ref()?.size())
    }

    fn middle(&self) -> (usize, usize) {
        let (width, height) = self.photo.as_ref().map_or((0, 0), Photo::size);
        (width / 2, height / 2)
    }

    /// How the solid is turned now.
    fn turn(view: &View<'_>) -> Turn {
        let turn = Turn::of(view.state.text("turn"));
        let (from, to) = (view.moment.from as f64, view.moment.step as f64);
        turn.by((from + (to - from) * view.moment.time) * STEP, 0.0)
    }
}

/// The kind of a pixel under the pointer, and of the solid.
const PIXEL: &str = "pixel";
const SOLID: &str = "solid";

/// The keys of this lab.
pub(super) const fn keys() -> &'static [Key] {
    &KEYS
}

/// What a state makes of a picture: red, green and blue of its pixels, 0 … 255, row by row. Filtered or under another
/// light where the state shows that, else as they are; a part that the space has not leaves them as they are, too.
pub(super) fn made(state: &State, image: &Image) -> Result<Vec<[f32; 3]>, GeometryError> {
    let colours = Colours::of(image, usize::MAX);
    let (space, part) = (space_of(state), part_of(state));
    let bytes = |srgb: &[u8; 3]| srgb.map(f32::from);
    Ok(match see_of(state) {
        See::Filter if space != Space::Rgb || part == Part::All => {
            let size = 2 * state.count("radius") + 1;
            let filtered = colours.filtered(space, part, filter_of(state), size)?;
            filtered.srgb.iter().map(bytes).collect()
        }
        See::Light => {
            let times = state.real("light") as f32;
            let under = |srgb: &[u8; 3]| encoded(dimmed(*srgb, times)).map(|share| 255.0 * share);
            colours.srgb().iter().map(under).collect()
        }
        _ => colours.srgb().iter().map(bytes).collect(),
    })
}

impl Lab for Colour {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, state: &State) -> Need {
        Need::Picture(state.picture.clone())
    }

    fn offers(&self, key: &str, state: &State) -> bool {
        key::offers(key, state)
    }

    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told> {
        let Data::Picture(image, id) = data else {
            return Ok(());
        };
        if image.width() == 0 || image.height() == 0 {
            return Err(Told::new("colour-empty"));
        }
        let (space, see) = (space_of(state), see_of(state));
        if see == See::Filter && space == Space::Rgb && part_of(state) != Part::All {
            return Err(Told::new("colour-part"));
        }
        if self.photo.as_ref().is_none_or(|photo| photo.id != *id) {
            self.photo = Some(Photo {
                image: Rc::clone(image),
                id: *id,
                colours: Colours::of(image, MOST),
            });
        }
        let Some(photo) = &self.photo else {
            return Ok(());
        };
        let colours = &photo.colours;
        let known = |keys: &[&str]| format!("{id}|{}", state.known_by(keys));
        match see {
            See::Grey => Ok(()),
            See::Channels => {
                let make = || Ok(Channels::of(space, colours));
                self.channels.keep(known(&["space"]), make)
            }
            See::Filter => {
                let key = known(&["space", "filter", "part", "radius"]);
                let make = || {
                    let size = 2 * state.count("radius") + 1;
                    filter::Shown::of(colours, space, part_of(state), filter_of(state), size)
                };
                let made = self.filtered.keep(key, make);
                made.map_err(|_| Told::new("colour-empty"))
            }
            See::Light => {
                let make = || Ok(Shone::of(colours, space, state.real("light") as f32));
                self.shone.keep(known(&["light", "space"]), make)
            }
            See::Solid => {
                let cut = Cut::of(space, state);
                let key = known(&["space", "plane-rgb", "plane-lab", "plane-hcl", "level"]);
                let make = || Ok(Scatter::of(space, colours, cut));
                self.scatter.keep(key, make)
            }
        }
    }

    fn steps(&self, state: &State) -> usize {
        match see_of(state) {
            See::Solid | See::Light => STEPS,
            See::Grey => self
                .photo
                .as_ref()
                .map_or(0, |photo| matrix::steps(photo.size())),
            See::Channels | See::Filter => 0,
        }
    }

    fn beat(&self) -> f64 {
        260.0
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let mut pen = Pen::new(look, view.palette);
        if let Some(photo) = &self.photo {
            let at = self.looked_at(view);
            match see_of(view.state) {
                See::Solid => {
                    if let Some(scatter) = &self.scatter.value {
                        scatter.draw(&mut pen, photo, at, Self::turn(view));
                    }
                }
                See::Channels => {
                    if let Some(channels) = &self.channels.value {
                        channels.draw(&mut pen, photo, at);
                    }
                }
                See::Grey => {
                    let at = self.picked(view.state).unwrap_or_else(|| self.middle());
                    matrix::draw(&mut pen, photo, at, view.moment);
                }
                See::Filter => {
                    if let Some(shown) = &self.filtered.value {
                        shown.draw(&mut pen, photo, at);
                    }
                }
                See::Light => {
                    if let Some(shone) = &self.shone.value {
                        let pixel = self.pointed(view.hover).or_else(|| self.picked(view.state));
                        shone.draw(&mut pen, photo, pixel, Self::turn(view));
                    }
                }
            }
        }
        pen.scene()
    }

    fn spoken(&self, view: &View<'_>, words: &Words) -> Told {
        self.say(view, words)
    }

    fn seen(&self, view: &View<'_>, words: &Words) -> Vec<Told> {
        self.tell(view, words)
    }

    fn table(&self, view: &View<'_>, words: &Words) -> Vec<Row> {
        self.rows(view, words)
    }

    fn facts(&self, view: &View<'_>) -> Facts {
        self.known(view)
    }

    fn formula(&self, state: &State) -> Option<String> {
        key::formula(state)
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        if touch.start.is_some_and(|id| id.kind == SOLID) {
            if !matches!(touch.phase, Held::Move) {
                return Vec::new();
            }
            let (across, down) = (touch.at.x - touch.last.x, touch.at.y - touch.last.y);
            let turn = Turn::of(state.text("turn")).dragged(across, down);
            state.put("turn", turn.text());
            return vec!["turn"];
        }
        let Some((x, y)) = self.pointed(touch.id) else {
            return Vec::new();
        };
        state.put("at", format!("{x},{y}"));
        vec!["at"]
    }

    fn walk(&mut self, rows: isize, columns: isize, state: &mut State) -> Vec<&'static str> {
        if matches!(see_of(state), See::Solid | See::Light) {
            let turn = Turn::of(state.text("turn")).by(columns as f64 * STEP, rows as f64 * STEP);
            state.put("turn", turn.text());
            return vec!["turn"];
        }
        let at = self.picked(state).unwrap_or_else(|| self.middle());
        let size = self.photo.as_ref().map_or((0, 0), Photo::size);
        state.put("at", walked(at, rows, columns, size));
        vec!["at"]
    }

    fn inspected(&self, view: &View<'_>, look: &Look<'_>) -> Option<Rect> {
        let (width, height) = self.photo.as_ref()?.size();
        let room = parts::stage(look);
        Some(match see_of(view.state) {
            See::Solid => scatter::rooms(look, view.state).solid,
            See::Light => lighting::rooms(look).solid,
            See::Grey => matrix::place(look),
            See::Channels => channels::first(look, (width, height)),
            See::Filter => parts::fitted(room, width, height),
        })
    }
}
