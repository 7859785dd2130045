//! What is said of what is seen, and the numbers of it.

use super::cut::axes;
use super::key::{See, filter_of, name_of, part_of, see_of, space_of};
use super::lighting::NAMES;
use super::{Colour, Photo};
use crate::engine::Lab;
use crate::picture::spaces::{Colours, Filter, Part, Space, luma};
use crate::scene::Words;
use crate::view::lab::{Row, Told, View};
use crate::view::{Fact, Facts};

/// A number that is told with one decimal.
fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0 + 0.0
}

impl Colour {
    /// The pixel that light is measured at; none: the whole picture.
    fn lit(&self, view: &View<'_>) -> Option<[u8; 3]> {
        let at = self
            .pointed(view.hover)
            .or_else(|| self.picked(view.state))?;
        self.photo.as_ref().map(|photo| photo.at(at))
    }

    pub(super) fn say(&self, view: &View<'_>, words: &Words) -> Told {
        let Some(photo) = &self.photo else {
            return Told::new("nothing");
        };
        let short = |number: f64| words.numerals.short(number);
        let space = space_of(view.state);
        let see = see_of(view.state);
        if see == See::Light
            && let Some(shone) = &self.shone.value
        {
            let pixel = self.lit(view);
            let change = shone.change(pixel);
            let code = if pixel.is_some() {
                "colour-light-pixel"
            } else {
                "colour-light-means"
            };
            let ratio = |index: usize| {
                let told = change.all().into_iter().nth(index);
                let ratio = told.and_then(|(_, _, ratio)| ratio);
                ratio.map_or("?".to_owned(), |ratio| {
                    short((ratio * 100.0).round() / 100.0)
                })
            };
            return Told::new(code)
                .with("light", short(shone.times.into()))
                .with("l", ratio(3))
                .with("a", ratio(4))
                .with("b", ratio(5))
                .with("c", ratio(6))
                .with("hue", short(tenths(change.hue)));
        }
        let (x, y) = self.looked_at(view);
        let srgb = photo.at((x, y));
        let told = |code: &str| Told::new(code).with("x", x + 1).with("y", y + 1);
        if see == See::Grey {
            let at = self.picked(view.state).unwrap_or_else(|| self.middle());
            let at = self.pointed(view.hover).unwrap_or(at);
            let srgb = photo.at(at);
            let [r, g, b] = srgb.map(usize::from);
            return Told::new("colour-grey")
                .with("x", at.0 + 1)
                .with("y", at.1 + 1)
                .with("r", r)
                .with("g", g)
                .with("blue", b)
                .with("grey", short(tenths(luma(srgb).into())));
        }
        let [first, second, third] =
            Colours::numbers(space, srgb).map(|number| short(tenths(number.into())));
        told(&format!("colour-pixel-{}", name_of(space)))
            .with("first", first)
            .with("second", second)
            .with("third", third)
    }

    pub(super) fn tell(&self, view: &View<'_>, words: &Words) -> Vec<Told> {
        let Some(photo) = &self.photo else {
            return Vec::new();
        };
        let short = |number: f64| words.numerals.short(number);
        let per_cent = |share: f64| short(tenths(share * 100.0));
        let (state, space) = (view.state, name_of(space_of(view.state)));
        let mut told = Vec::new();
        match see_of(state) {
            See::Solid => {
                told.push(Told::new(format!("colour-solid-{space}")));
                if let Some(plane) = self.scatter.value.as_ref().and_then(|s| s.plane.as_ref()) {
                    let code = if plane.outside > 0.0 {
                        "colour-plane-outside"
                    } else {
                        "colour-plane"
                    };
                    let sentence = Told::new(code)
                        .with("axis", plane.cut.held().name)
                        .with("level", short(f64::from(plane.cut.level).round() + 0.0))
                        .with("near", per_cent(plane.share))
                        .with("outside", per_cent(plane.outside));
                    told.push(sentence);
                }
            }
            See::Channels => told.push(Told::new(format!("colour-channels-{space}"))),
            See::Grey => {
                let rows = Told::new("colour-matrix").with("rows", photo.size().1);
                told.push(rows.with("columns", photo.size().0));
            }
            See::Filter => {
                let part = match part_of(state) {
                    Part::All => format!("all-{space}"),
                    Part::Lightness => "l".to_owned(),
                    Part::Ab => "ab".to_owned(),
                    Part::Chroma => "chroma".to_owned(),
                    Part::Hue => "hue".to_owned(),
                };
                let side = 2 * state.count("radius") + 1;
                told.push(match filter_of(state) {
                    Filter::None => Told::new("colour-filter-none"),
                    Filter::Blur => Told::new("colour-filter-blur").with("side", side),
                    Filter::Sharpen => Told::new("colour-filter-sharpen").with("side", side),
                });
                told.push(Told::new(format!("colour-part-{part}")));
                if let Some(shown) = &self.filtered.value {
                    let code = if shown.outside > 0 {
                        "colour-outside"
                    } else {
                        "colour-inside"
                    };
                    let counted = Told::new(code)
                        .with("count", words.numerals.count(shown.outside))
                        .with("pixels", words.numerals.count(shown.pixels));
                    told.push(counted.with("share", per_cent(shown.share)));
                }
            }
            See::Light => {
                if let Some(shone) = &self.shone.value {
                    let root = f64::from(shone.times).cbrt();
                    let root = short((root * 1000.0).round() / 1000.0);
                    let light = short(shone.times.into());
                    told.push(
                        Told::new("colour-light")
                            .with("light", light)
                            .with("root", root),
                    );
                    if shone.lighting.clipped > 0.0 {
                        let share = per_cent(shone.lighting.clipped);
                        told.push(Told::new("colour-clipped").with("share", share));
                    }
                }
            }
        }
        if self.is_halved(photo, view) {
            let (width, height) = photo.colours.size();
            told.push(
                Told::new("colour-halved")
                    .with("width", width)
                    .with("height", height),
            );
        }
        told
    }

    /// Whether what is told is of a smaller picture than the one that was brought.
    fn is_halved(&self, photo: &Photo, view: &View<'_>) -> bool {
        let counts = matches!(see_of(view.state), See::Filter | See::Light);
        counts && photo.colours.size() != photo.size()
    }

    pub(super) fn rows(&self, view: &View<'_>, words: &Words) -> Vec<Row> {
        let Some(photo) = &self.photo else {
            return Vec::new();
        };
        let short = |number: f64| words.numerals.short(number);
        if see_of(view.state) == See::Light
            && let Some(shone) = &self.shone.value
        {
            let change = shone.change(self.lit(view));
            let mut rows: Vec<Row> = NAMES
                .into_iter()
                .zip(change.all())
                .map(|(name, (before, after, ratio))| Row {
                    label: Told::new("colour-number").with("name", name),
                    value: match ratio {
                        Some(ratio) => format!(
                            "{} → {}  ×{}",
                            short(before),
                            short(after),
                            short((ratio * 1000.0).round() / 1000.0)
                        ),
                        None => format!("{} → {}", short(before), short(after)),
                    },
                })
                .collect();
            rows.push(Row::new(
                "colour-hue",
                format!("{}°", short(tenths(change.hue))),
            ));
            let root = f64::from(shone.times).cbrt();
            rows.push(Row::new(
                "colour-root",
                short((root * 1000.0).round() / 1000.0),
            ));
            return rows;
        }
        let srgb = photo.at(self.looked_at(view));
        [Space::Rgb, Space::Lab, Space::Hcl]
            .into_iter()
            .map(|space| {
                let numbers = Colours::numbers(space, srgb).into_iter().zip(axes(space));
                let told = numbers.map(|(number, axis)| {
                    let unit = if axis.name == "H" { "°" } else { "" };
                    format!("{} {}{unit}", axis.name, short(tenths(number.into())))
                });
                let value = told.collect::<Vec<_>>().join(", ");
                Row::new(format!("colour-{}", name_of(space)), value)
            })
            .collect()
    }

    pub(super) fn known(&self, view: &View<'_>) -> Facts {
        let mut facts = Facts::new();
        let Some(photo) = &self.photo else {
            return facts;
        };
        let mut add = |name: &str, fact: Fact| {
            facts.insert(name.to_owned(), fact);
        };
        let (x, y) = self.looked_at(view);
        let srgb = photo.at((x, y));
        let (lab, hcl) = (Lab::from_srgb8(srgb), Lab::from_srgb8(srgb).to_hcl());
        let [r, g, b] = srgb.map(usize::from);
        add("x", (x + 1).into());
        add("y", (y + 1).into());
        add("r", r.into());
        add("g", g.into());
        add("blue", b.into());
        add("grey", tenths(luma(srgb).into()).into());
        add("l", tenths(lab.l.into()).into());
        add("a", tenths(lab.a.into()).into());
        add("b", tenths(lab.b.into()).into());
        add("c", tenths(hcl.c.into()).into());
        add("h", tenths(hcl.h_degrees.into()).into());
        add("width", photo.size().0.into());
        add("height", photo.size().1.into());
        add("rows", photo.size().1.into());
        add("columns", photo.size().0.into());
        match see_of(view.state) {
            See::Solid => {
                if let Some(plane) = self.scatter.value.as_ref().and_then(|s| s.plane.as_ref()) {
                    add("level", tenths(plane.cut.level.into()).into());
                    add("near", tenths(plane.share * 100.0).into());
                    add("plane-outside", tenths(plane.outside * 100.0).into());
                }
            }
            See::Filter => {
                if let Some(shown) = &self.filtered.value {
                    add("outside", tenths(shown.share * 100.0).into());
                    add("outside-pixels", shown.outside.into());
                    add("pixels", shown.pixels.into());
                    add("side", (2 * view.state.count("radius") + 1).into());
                }
            }
            See::Light => {
                if let Some(shone) = &self.shone.value {
                    let rounded = |number: f64| (number * 1000.0).round() / 1000.0;
                    let change = shone.change(self.lit(view));
                    let names = ["r", "g", "blue", "l", "a", "b", "c"];
                    for (name, (_, _, ratio)) in names.into_iter().zip(change.all()) {
                        if let Some(ratio) = ratio {
                            add(&format!("ratio-{name}"), rounded(ratio).into());
                        }
                    }
                    add("light", rounded(shone.times.into()).into());
                    add("cube-root", rounded(f64::from(shone.times).cbrt()).into());
                    add("hue-change", tenths(change.hue).into());
                    add("clipped", tenths(shone.lighting.clipped * 100.0).into());
                }
            }
            See::Channels | See::Grey => {}
        }
        facts
    }
}
