//! What the page says once of itself, and every view draws with: words, colours, size, motion.

use super::bounds::{LARGEST, within};
use super::message::Message;
use crate::scene::{
    Anchor, Command, Paint, Palette, Point, Role, Scene, Span, Text as Line, Words,
};
use crate::view::series::Look;

/// The page around a stage.
#[derive(Clone, Debug)]
pub(super) struct Setting {
    pub(super) words: Words,
    pub(super) palette: Palette,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) text: f64,
    pub(super) ratio: f64,
    pub(super) reduced: bool,
    /// The fact that a reader is to find: the stage does not show it.
    #[cfg(feature = "stack")]
    pub(super) veil: Option<String>,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            words: Words::default(),
            palette: Palette::LIGHT,
            width: 806.0,
            height: 646.0,
            text: 14.0,
            ratio: 1.0,
            reduced: false,
            #[cfg(feature = "stack")]
            veil: None,
        }
    }
}

impl Setting {
    /// Whether a message is about the setting, and so for every view.
    pub(super) fn concerns(message: &Message) -> bool {
        matches!(
            message,
            Message::Words { .. }
                | Message::Resize { .. }
                | Message::Palette { .. }
                | Message::Motion { .. }
        )
    }

    /// Whether one of these facts is to be found by the reader.
    #[cfg(feature = "stack")]
    pub(super) fn hides(&self, facts: &[&str]) -> bool {
        self.veil
            .as_deref()
            .is_some_and(|veil| facts.contains(&veil))
    }

    /// Takes what a message says of the setting.
    pub(super) fn take(&mut self, message: &Message) {
        match message {
            Message::Words { table, decimal } => self.words = Words::new(table.clone(), *decimal),
            Message::Resize {
                width,
                height,
                ratio,
                text,
            } => {
                self.width = within(*width, 120.0, LARGEST);
                self.height = within(*height, 160.0, LARGEST);
                self.ratio = within(*ratio, 0.5, 8.0);
                self.text = within(*text, 8.0, 48.0);
            }
            Message::Palette { colours } => {
                for (role, name) in Role::ALL {
                    if let Some(rgb) = colours.get(name).and_then(|text| text.parse().ok()) {
                        self.palette.set(role, rgb);
                    }
                }
            }
            Message::Motion { reduced } => self.reduced = *reduced,
            _ => {}
        }
    }

    /// The stage, for a view to draw on.
    pub(super) fn look(&self) -> Look<'_> {
        Look {
            width: self.width,
            height: self.height,
            text: self.text,
            ratio: self.ratio,
            words: &self.words,
        }
    }

    /// The picture while there is nothing to show.
    pub(super) fn nothing(&self) -> Scene {
        let (width, height) = (self.width, self.height);
        let word = Line {
            at: Point::new(width / 2.0, height / 2.0),
            anchor: Anchor::Middle,
            size: self.text * 1.2,
            bold: false,
            max_width: width - 32.0,
            spans: vec![Span {
                text: self.words.get("stage-nothing").to_owned(),
                paint: Paint::of(Role::Muted),
            }],
        };
        Scene {
            width,
            height,
            commands: vec![Command::Text(word)],
        }
    }
}
