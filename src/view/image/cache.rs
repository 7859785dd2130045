//! Sampled pictures that are kept from frame to frame: while the window moves, the pictures stay as they are.

use std::cell::RefCell;
use std::rc::Rc;

use super::PictureMap;
use super::sampled::sampled;
use crate::picture::Image;
use crate::scene::{Command, Rect};

/// The last pictures that were sampled. It shows in no result, only in the time that a frame takes.
#[derive(Clone, Debug, Default)]
pub(super) struct Cache {
    input: RefCell<Option<Kept>>,
    result: RefCell<Option<(Version, Kept)>>,
}

/// Which result it is, and how often it has changed: equal versions have equal pixels.
pub(super) type Version = (u32, usize);

#[derive(Clone, Debug)]
struct Kept {
    map: PictureMap,
    ratio: f64,
    /// Where it stands beside the map's place; none where it is out of sight.
    picture: Option<(Rect, usize, Rc<[u8]>)>,
}

impl Kept {
    fn take(image: &Image, map: &PictureMap, ratio: f64, f: impl Fn([u8; 4]) -> [u8; 4]) -> Self {
        let picture = match sampled(image, map, ratio, f) {
            Some(Command::Picture { rect, width, rgba }) => {
                let (x, y) = (rect.x - map.rect.x, rect.y - map.rect.y);
                Some((Rect::new(x, y, rect.width, rect.height), width, rgba))
            }
            _ => None,
        };
        Self {
            map: *map,
            ratio,
            picture,
        }
    }

    /// Whether the same part is shown in a place of the same size.
    fn fits(&self, map: &PictureMap, ratio: f64) -> bool {
        let moved = PictureMap {
            rect: Rect::new(
                self.map.rect.x,
                self.map.rect.y,
                map.rect.width,
                map.rect.height,
            ),
            ..*map
        };
        self.map == moved && self.ratio == ratio
    }

    fn at(&self, place: Rect) -> Option<Command> {
        let (rect, width, rgba) = self.picture.as_ref()?;
        Some(Command::Picture {
            rect: Rect::new(place.x + rect.x, place.y + rect.y, rect.width, rect.height),
            width: *width,
            rgba: Rc::clone(rgba),
        })
    }
}

impl Cache {
    /// The input, which never changes.
    pub(super) fn input(
        &self,
        image: &Image,
        map: &PictureMap,
        ratio: f64,
        f: impl Fn([u8; 4]) -> [u8; 4],
    ) -> Option<Command> {
        let mut kept = self.input.borrow_mut();
        if let Some(kept) = kept.as_ref().filter(|kept| kept.fits(map, ratio)) {
            return kept.at(map.rect);
        }
        kept.insert(Kept::take(image, map, ratio, f)).at(map.rect)
    }

    /// The result, sampled anew where its version is another one, or none.
    pub(super) fn result(
        &self,
        image: &Image,
        version: Option<Version>,
        map: &PictureMap,
        ratio: f64,
    ) -> Option<Command> {
        let Some(version) = version else {
            return sampled(image, map, ratio, |pixel| pixel);
        };
        let mut kept = self.result.borrow_mut();
        if let Some((of, kept)) = kept.as_ref()
            && *of == version
            && kept.fits(map, ratio)
        {
            return kept.at(map.rect);
        }
        let fresh = Kept::take(image, map, ratio, |pixel| pixel);
        let (_, fresh) = kept.insert((version, fresh));
        fresh.at(map.rect)
    }
}
