//! A tensor of three axes or more as a stack of planes, cut along one axis.

use super::content::{Content, Side};
use super::phantom;
use crate::scene::{Palette, Role};

/// A stack of planes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Solid<'a> {
    pub(super) content: &'a Content,
    /// Which planes: by the axis that they follow on.
    pub(super) along: Along,
}

/// The axis that planes follow on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Along {
    /// The channels of a picture, or of one frame of a video.
    Channels(usize),
    /// The frames of a video.
    Time,
    Depth,
    Height,
    Width,
}

impl Solid<'_> {
    /// The axes: from plane to plane, down, and along.
    pub(super) fn sides(&self) -> Option<[Side; 3]> {
        let sides = self.content.sides();
        let (along, rest) = match (sides.as_slice(), self.along) {
            ([time, _, height, width], Along::Time) => (time, [height, width]),
            ([_, channel, height, width], Along::Channels(_))
            | ([channel, height, width], Along::Channels(_)) => (channel, [height, width]),
            ([depth, height, width], Along::Depth) => (depth, [height, width]),
            ([depth, height, width], Along::Height) => (height, [depth, width]),
            ([depth, height, width], Along::Width) => (width, [depth, height]),
            _ => return None,
        };
        let [down, across] = rest;
        Some([*along, *down, *across])
    }

    /// The tensor's index of a cell; `channel` is the one that is looked at where planes are of several.
    pub(super) fn index(
        &self,
        plane: usize,
        row: usize,
        column: usize,
        channel: usize,
    ) -> Vec<usize> {
        match (self.along, self.content) {
            (Along::Time, _) => vec![plane, channel, row, column],
            (Along::Channels(time), Content::Video(..)) => vec![time, plane, row, column],
            (Along::Channels(_) | Along::Depth, _) => vec![plane, row, column],
            (Along::Height, _) => vec![row, plane, column],
            (Along::Width, _) => vec![row, column, plane],
        }
    }

    /// A plane as pixels, `width` × `height` of them.
    pub(super) fn pixels(
        &self,
        plane: usize,
        width: usize,
        height: usize,
        palette: &Palette,
    ) -> Vec<u8> {
        let Some([_, rows, columns]) = self.sides() else {
            return Vec::new();
        };
        let scale = columns.size as f64 / width.max(1) as f64;
        match (self.content, self.along) {
            (Content::Picture(image), _) => image.view(0.0, 0.0, scale, width, height, only(plane)),
            (Content::Video(image, ..), Along::Channels(time)) => {
                let (y, x) = self.content.corner(time);
                image.view(x as f64, y as f64, scale, width, height, only(plane))
            }
            (Content::Video(image, ..), _) => {
                let (y, x) = self.content.corner(plane);
                image.view(x as f64, y as f64, scale, width, height, |pixel| pixel)
            }
            _ => {
                let mut rgba = Vec::with_capacity(width * height * 4);
                for y in 0..height {
                    for x in 0..width {
                        let row = y * rows.size / height.max(1);
                        let column = x * columns.size / width.max(1);
                        let value = self.content.value(&self.index(plane, row, column, 0));
                        let paper = palette.rgb(Role::Black);
                        let rgb = paper.mix(palette.rgb(Role::White), value.unwrap_or(0.0));
                        rgba.extend(rgb.0);
                        rgba.push(255);
                    }
                }
                rgba
            }
        }
    }

    /// The largest number that a cell may have.
    pub(super) fn largest(&self) -> f64 {
        match self.content {
            Content::Volume(_) => 1.0,
            _ => 255.0,
        }
    }
}

/// A picture's pixel with one of its channels, in that channel's light.
fn only(channel: usize) -> impl Fn([u8; 4]) -> [u8; 4] {
    move |pixel| {
        let mut light = [0, 0, 0, 255];
        if let (Some(to), Some(from)) = (light.get_mut(channel), pixel.get(channel)) {
            *to = *from;
        }
        light
    }
}

/// The axes of the volume by their names in the address.
pub(super) fn cut(name: &str) -> Along {
    match name {
        "height" => Along::Height,
        "width" => Along::Width,
        _ => Along::Depth,
    }
}

/// How many planes the volume has along an axis.
pub(super) fn planes(along: Along) -> usize {
    let [depth, height, width] = phantom::SIZE;
    match along {
        Along::Height => height,
        Along::Width => width,
        _ => depth,
    }
}
