//! What can be set, and what it means.

use crate::picture::spaces::{Filter, Part, Space};
use crate::view::lab::{Key, Sort, State};

pub(super) const KEYS: [Key; 12] = [
    Key::new(
        "see",
        "solid",
        Sort::Choice(&["solid", "channels", "grey", "filter", "light"]),
    ),
    Key::new("space", "rgb", Sort::Choice(&["rgb", "lab", "hcl"])),
    Key::new(
        "plane-rgb",
        "none",
        Sort::Choice(&["none", "red", "green", "blue"]),
    ),
    Key::new(
        "plane-lab",
        "none",
        Sort::Choice(&["none", "lightness", "a", "b"]),
    ),
    Key::new(
        "plane-hcl",
        "none",
        Sort::Choice(&["none", "hue", "chroma", "lightness"]),
    ),
    Key::new("level", "50", Sort::Whole(0, 100)),
    Key::new("filter", "blur", Sort::Choice(&["none", "blur", "sharpen"])),
    Key::new(
        "part",
        "all",
        Sort::Choice(&["all", "l", "ab", "chroma", "hue"]),
    ),
    Key::new("radius", "5", Sort::Whole(1, 15)),
    Key::new("light", "0.5", Sort::Real(0.1, 1.5, 0.05)),
    Key::new("at", "", Sort::Pointed(16)),
    Key::new("turn", "-35,22", Sort::Pointed(24)),
];

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum See {
    Solid,
    Channels,
    Grey,
    Filter,
    Light,
}

pub(super) fn see_of(state: &State) -> See {
    match state.text("see") {
        "channels" => See::Channels,
        "grey" => See::Grey,
        "filter" => See::Filter,
        "light" => See::Light,
        _ => See::Solid,
    }
}

pub(super) fn space_of(state: &State) -> Space {
    match state.text("space") {
        "lab" => Space::Lab,
        "hcl" => Space::Hcl,
        _ => Space::Rgb,
    }
}

pub(super) fn part_of(state: &State) -> Part {
    match state.text("part") {
        "l" => Part::Lightness,
        "ab" => Part::Ab,
        "chroma" => Part::Chroma,
        "hue" => Part::Hue,
        _ => Part::All,
    }
}

pub(super) fn filter_of(state: &State) -> Filter {
    match state.text("filter") {
        "blur" => Filter::Blur,
        "sharpen" => Filter::Sharpen,
        _ => Filter::None,
    }
}

/// The name of a space in codes and words.
pub(super) const fn name_of(space: Space) -> &'static str {
    match space {
        Space::Rgb => "rgb",
        Space::Lab => "lab",
        Space::Hcl => "hcl",
    }
}

pub(super) fn offers(key: &str, state: &State) -> bool {
    let (see, space) = (see_of(state), space_of(state));
    let plane = |own: Space| see == See::Solid && space == own;
    match key {
        "space" => see != See::Grey,
        "plane-rgb" => plane(Space::Rgb),
        "plane-lab" => plane(Space::Lab),
        "plane-hcl" => plane(Space::Hcl),
        "level" => see == See::Solid && super::cut::Cut::of(space, state).is_some(),
        // A part that was set for another space can be taken back.
        "part" => see == See::Filter && (space != Space::Rgb || part_of(state) != Part::All),
        "filter" => see == See::Filter,
        "radius" => see == See::Filter && filter_of(state) != Filter::None,
        "light" => see == See::Light,
        _ => true,
    }
}

/// What the numbers of a space are made of, or what is done to them.
pub(super) fn formula(state: &State) -> Option<String> {
    let text = match (see_of(state), space_of(state)) {
        (See::Light, _) => "a(t I) = root(3)(t) * a(I)",
        (See::Filter, _) => match filter_of(state) {
            Filter::None => return None,
            Filter::Blur => "y_i = 1/n sum_(j in W_i) x_j",
            Filter::Sharpen => "y_i = 2 x_i - 1/n sum_(j in W_i) x_j",
        },
        (See::Grey, _) => "Y = 0.299 R + 0.587 G + 0.114 B",
        (_, Space::Hcl) => "C = sqrt(a^2 + b^2), tan H = b/a",
        _ => return None,
    };
    Some(text.to_owned())
}
