//! Colours by role. The page's style sheet is the one place that says what colour a role has in a theme.

use std::fmt;
use std::str::FromStr;

/// What a colour stands for, the same everywhere in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Role {
    /// The paper.
    Background,
    /// Panels on the paper.
    Panel,
    /// A quiet fill.
    Soft,
    /// Text and numbers.
    Ink,
    /// Secondary text.
    Muted,
    /// Thin lines.
    Hairline,
    /// The input.
    Input,
    /// The kernel.
    Kernel,
    /// The output.
    Output,
    /// The receptive field.
    Field,
    /// The hatching of padding.
    Hatch,
    /// The negative end of a signed scale.
    Negative,
    /// The positive end of a signed scale.
    Positive,
    /// The input, where it is text: readable on paper.
    InputInk,
    /// The kernel, where it is text.
    KernelInk,
    /// The output, where it is text.
    OutputInk,
    /// Black in every theme: text on a light pixel.
    Black,
    /// White in every theme: text on a dark pixel.
    White,
}

impl Role {
    /// Every role with the name of its CSS custom property (without the dashes), in the palette's order.
    pub const ALL: [(Self, &'static str); 18] = [
        (Self::Background, "background"),
        (Self::Panel, "panel"),
        (Self::Soft, "soft"),
        (Self::Ink, "ink"),
        (Self::Muted, "muted"),
        (Self::Hairline, "hairline"),
        (Self::Input, "input"),
        (Self::Kernel, "kernel"),
        (Self::Output, "output"),
        (Self::Field, "field"),
        (Self::Hatch, "hatch"),
        (Self::Negative, "negative"),
        (Self::Positive, "positive"),
        (Self::InputInk, "input-ink"),
        (Self::KernelInk, "kernel-ink"),
        (Self::OutputInk, "output-ink"),
        (Self::Black, "black"),
        (Self::White, "white"),
    ];
}

/// An opaque sRGB colour, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// The sRGB-encoded mixture: 0 is `self`, 1 is `other`.
    ///
    /// ```
    /// # use convolens::scene::Rgb;
    /// assert_eq!(Rgb([0, 100, 200]).mix(Rgb([100, 200, 0]), 0.5), Rgb([50, 150, 100]), "half of each");
    /// ```
    #[must_use]
    pub fn mix(self, other: Self, t: f64) -> Self {
        let t = t.clamp(0.0, 1.0);
        let Self([r, g, b]) = self;
        let Self([r2, g2, b2]) = other;
        let channel = |a: u8, b: u8| (f64::from(a) * (1.0 - t) + f64::from(b) * t).round() as u8;
        Self([channel(r, r2), channel(g, g2), channel(b, b2)])
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([r, g, b]) = self;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// The text is not a colour such as `#2f6db5`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a colour: write it as #rrggbb")]
pub struct NotAColour(pub String);

impl FromStr for Rgb {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let refuse = || NotAColour(text.to_owned());
        let digits = text.trim().strip_prefix('#').ok_or_else(refuse)?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(refuse());
        }
        let value = u32::from_str_radix(digits, 16).map_err(|_| refuse())?;
        let [_, r, g, b] = value.to_be_bytes();
        Ok(Self([r, g, b]))
    }
}

/// A colour as a view names it: a role, how strongly it tints the paper, and how opaque it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The role.
    pub role: Role,
    /// 1 is the role's own colour, 0 the paper.
    pub strength: f64,
    /// 1 is opaque.
    pub alpha: f64,
}

impl Paint {
    /// The role's colour for text.
    #[must_use]
    pub const fn ink(role: Role) -> Self {
        Self::of(match role {
            Role::Input => Role::InputInk,
            Role::Kernel => Role::KernelInk,
            Role::Output => Role::OutputInk,
            other => other,
        })
    }

    /// The role's own colour, opaque.
    #[must_use]
    pub const fn of(role: Role) -> Self {
        Self {
            role,
            strength: 1.0,
            alpha: 1.0,
        }
    }

    /// The paper, tinted.
    #[must_use]
    pub const fn tint(role: Role, strength: f64) -> Self {
        Self {
            role,
            strength,
            alpha: 1.0,
        }
    }

    /// The same colour, less opaque.
    #[must_use]
    pub fn faded(self, alpha: f64) -> Self {
        Self {
            alpha: self.alpha * alpha.clamp(0.0, 1.0),
            ..self
        }
    }
}

/// A theme's colours, one a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette([Rgb; Role::ALL.len()]);

impl Palette {
    /// The light theme, as in the style sheet; what golden files are drawn in.
    pub const LIGHT: Self = Self([
        Rgb([0xfb, 0xfa, 0xf7]),
        Rgb([0xff, 0xff, 0xff]),
        Rgb([0xf1, 0xef, 0xe9]),
        Rgb([0x1c, 0x20, 0x26]),
        Rgb([0x5d, 0x63, 0x6b]),
        Rgb([0xe3, 0xe0, 0xd8]),
        Rgb([0x2f, 0x6d, 0xb5]),
        Rgb([0xc9, 0x7a, 0x00]),
        Rgb([0x74, 0x48, 0xb8]),
        Rgb([0xcf, 0x3a, 0x2e]),
        Rgb([0xb9, 0xb5, 0xaa]),
        Rgb([0x2f, 0x6d, 0xb5]),
        Rgb([0xc2, 0x58, 0x10]),
        Rgb([0x28, 0x62, 0xa6]),
        Rgb([0x95, 0x58, 0x00]),
        Rgb([0x6a, 0x3f, 0xae]),
        Rgb([0x00, 0x00, 0x00]),
        Rgb([0xff, 0xff, 0xff]),
    ]);

    /// The opaque colour of a role.
    #[must_use]
    pub fn rgb(&self, role: Role) -> Rgb {
        self.0.get(role as usize).copied().unwrap_or(Rgb([0; 3]))
    }

    /// Gives a role another colour.
    pub fn set(&mut self, role: Role, rgb: Rgb) {
        if let Some(slot) = self.0.get_mut(role as usize) {
            *slot = rgb;
        }
    }

    /// What a paint comes to, without its alpha.
    #[must_use]
    pub fn resolve(&self, paint: Paint) -> Rgb {
        self.rgb(Role::Background)
            .mix(self.rgb(paint.role), paint.strength)
    }
}
