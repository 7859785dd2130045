//! What lessons need to know of a view and do to it, whichever it is.

use std::rc::Rc;

use serde::Serialize;
use thiserror::Error;

use super::message::Kind;
use crate::engine::GeometryError;
use crate::scene::{Command, Id, Outline, Paint, Rect, Role, Scene, Span};
use crate::view::series::Notice;
use crate::view::{Facts, kinds, lab, stack};

/// How a view stands.
#[derive(Clone, Debug, Serialize)]
pub struct Glance {
    /// What the page has to bring before anything else can be said.
    pub wanted: Option<Wanted>,
    /// Why the state is impossible.
    pub problem: Option<Impossible>,
    /// Parts of the address that were not understood.
    pub notices: Vec<Notice>,
    /// What the state says of itself by name; none while data is missing or the state is impossible.
    pub facts: Facts,
    /// What a formula calls the thing under the pointer: `x`, `K`, `y`, or the name of a group on a lab's stage.
    pub under: Option<&'static str>,
}

/// What the page has to bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wanted {
    /// `series`, `picture` or `tensors`.
    pub what: &'static str,
    /// From where.
    pub kind: Kind,
    /// Its name.
    pub name: String,
}

impl Wanted {
    pub(super) fn of((what, kind, name): (&'static str, Kind, String)) -> Self {
        Self { what, kind, name }
    }
}

/// Why a state is impossible, with the numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Error)]
#[serde(untagged)]
pub enum Impossible {
    /// Of a series or a picture.
    #[error(transparent)]
    Geometry(#[from] GeometryError),
    /// Of a stack.
    #[error(transparent)]
    Stack(#[from] stack::Problem),
    /// Of the kinds.
    #[error(transparent)]
    Kinds(#[from] kinds::Problem),
    /// Of a lab.
    #[error("{}", .0.code())]
    Lab(lab::Told),
}

/// A session as lessons see it.
pub(super) trait Taught {
    /// How it stands.
    fn glance(&mut self) -> Glance;

    /// Where the stage shows what a formula calls by this name; nothing where it does not.
    fn lit(&mut self, what: &str) -> Vec<Rect>;

    /// In which texts of the stage the number of a fact is hidden, beside what the view hides by itself.
    fn hidden(&self, _fact: &str) -> Hidden {
        Hidden::Anywhere
    }

    /// The facts from which this one could be told, and which are hidden with it.
    fn telling(&self, _fact: &str) -> &'static [&'static str] {
        &[]
    }
}

/// In which texts a number is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hidden {
    /// In all of them.
    Anywhere,
    /// In sizes, such as 12 × 16.
    Sizes,
    /// In those and in what is written in a field's colour.
    Fields,
    /// In all but bare numbers in ink, which are values of cells.
    Labels,
    /// In none: the view itself does not show it.
    Nowhere,
}

impl Hidden {
    fn takes(self, span: &Span) -> bool {
        // A weight is written ×0.2.
        let size = span.text.contains('×') && !span.text.starts_with('×');
        let role = span.paint.role;
        let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '−');
        match self {
            Self::Anywhere => true,
            Self::Sizes => size,
            Self::Fields => size || role == Role::Field,
            Self::Labels => role != Role::Ink || !span.text.chars().all(is_digit),
            Self::Nowhere => false,
        }
    }
}

/// Cells that stand side by side in a row, as one.
pub(super) fn merged(mut rects: Vec<Rect>) -> Vec<Rect> {
    rects.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut merged: Vec<Rect> = Vec::new();
    for rect in rects {
        match merged.last_mut() {
            Some(last) if last.y == rect.y && rect.x - last.right() < BESIDE => {
                last.width = rect.right().max(last.right()) - last.x;
            }
            _ => merged.push(rect),
        }
    }
    merged
}

/// Cells no farther apart than this, in CSS pixels, stand side by side.
const BESIDE: f64 = 10.0;

/// Where the groups are whose id is asked for, in the scene's coordinates.
pub(super) fn found(scene: &Scene, is: impl Fn(Id) -> bool) -> Vec<Rect> {
    let mut rects = Vec::new();
    find(&scene.commands, &is, &mut rects);
    rects
}

fn find(commands: &[Command], is: &impl Fn(Id) -> bool, rects: &mut Vec<Rect>) {
    for command in commands {
        match command {
            Command::Group(group) => {
                if group.id.is_some_and(is) {
                    rects.extend(group.hit);
                }
                find(&group.commands, is, rects);
            }
            // Many equal cells are one thing.
            Command::Cells { kind, rect, .. } => {
                let first = Id {
                    kind,
                    index: 0,
                    row: Some(0),
                };
                rects.extend(is(first).then_some(*rect));
            }
            _ => {}
        }
    }
}

/// The colour of what a formula's letter names.
fn role(what: &str) -> Role {
    match what {
        "x" => Role::Input,
        "K" | "b" => Role::Kernel,
        "y" | "z" => Role::Output,
        "field" => Role::Field,
        _ => Role::Ink,
    }
}

/// What is put over the stage while a lesson is read.
#[derive(Default)]
pub(super) struct Marks {
    /// What is lit, by the names of formulas.
    pub(super) light: Vec<String>,
    /// The last stage without marks, and with them.
    last: Option<(Rc<Scene>, Rc<Scene>)>,
}

impl Marks {
    /// Lights something else.
    pub(super) fn set(&mut self, light: Vec<String>) {
        self.light = light;
        self.last = None;
    }

    /// Other numbers are hidden.
    pub(super) fn renew(&mut self) {
        self.last = None;
    }

    /// The same scene as before, if it was made of this one.
    pub(super) fn known(&self, bare: &Rc<Scene>) -> Option<Rc<Scene>> {
        let (before, marked) = self.last.as_ref()?;
        Rc::ptr_eq(before, bare).then(|| Rc::clone(marked))
    }

    /// A scene under its marks: strong outlines, and a question mark in the place of each of the numbers.
    pub(super) fn over(
        &mut self,
        bare: &Rc<Scene>,
        lit: &[(String, Vec<Rect>)],
        numbers: &[String],
        hidden: Hidden,
    ) -> Rc<Scene> {
        let mut scene = Scene::clone(bare);
        if !numbers.is_empty() && hidden != Hidden::Nowhere {
            hide(&mut scene.commands, numbers, hidden);
        }
        for (what, rects) in lit {
            for rect in rects {
                outline(&mut scene.commands, *rect, role(what));
            }
        }
        let marked = Rc::new(scene);
        self.last = Some((Rc::clone(bare), Rc::clone(&marked)));
        marked
    }
}

/// A line that is seen on any ground: the background's colour under the role's.
fn outline(commands: &mut Vec<Command>, rect: Rect, role: Role) {
    for (grow, paint, width) in [
        (1.5, Paint::of(Role::Background), 6.0),
        (1.5, Paint::of(role), 3.5),
    ] {
        let outline = Outline::Rect(rect.grow(grow), 7.0);
        commands.push(Command::Stroke(outline, paint, width, None));
    }
}

fn hide(commands: &mut [Command], numbers: &[String], hidden: Hidden) {
    for command in commands {
        match command {
            Command::Group(group) => hide(&mut group.commands, numbers, hidden),
            Command::Text(text) => {
                for span in text.spans.iter_mut().filter(|span| hidden.takes(span)) {
                    span.text = veiled(&span.text, numbers);
                }
            }
            _ => {}
        }
    }
}

/// What follows in a text, without the space before it.
fn rest_of(text: &str, end: usize) -> &str {
    text.get(end..)
        .unwrap_or_default()
        .trim_start_matches([' ', '\u{a0}'])
}

/// A text with a question mark in the place of each number that is hidden: whole numbers only, so that 12 leaves 128 alone.
fn veiled(text: &str, numbers: &[String]) -> String {
    let mut veiled = text.to_owned();
    for number in numbers {
        let mut from = 0;
        while let Some(at) = veiled.get(from..).and_then(|rest| rest.find(number)) {
            let (start, end) = (from + at, from + at + number.len());
            let before = veiled.get(..start).and_then(|text| text.chars().last());
            let mut after = veiled.get(end..).unwrap_or_default().chars();
            let next = after.next();
            let part = |c: char| c.is_alphanumeric() || c == '−';
            // A comma or a point belongs to the number where a digit follows it.
            let joined = matches!(next, Some('.' | ',' | '\u{a0}'))
                && after.next().is_some_and(|c| c.is_ascii_digit());
            // A percentage is another number.
            let percent = rest_of(&veiled, end).starts_with('%');
            let alone = !percent
                && !before.is_some_and(|c| part(c) || c == '.' || c == ',')
                && !next.is_some_and(part)
                && !joined;
            if alone {
                veiled.replace_range(start..end, "?");
                from = start + 1;
            } else {
                from = end;
            }
        }
    }
    veiled
}

#[cfg(test)]
mod tests {
    use super::veiled;

    #[test]
    fn a_number_is_hidden_where_it_stands_alone() {
        let hidden = ["12".to_owned(), "3.8".to_owned()];
        for (text, expected) in [
            ("12 values", "? values"),
            ("y₄ = 3.8", "y₄ = ?"),
            ("128 · 12 · 112", "128 · ? · 112"),
            ("12,000 and 12.5", "12,000 and 12.5"),
            ("in all 12.", "in all ?."),
            ("−3.8", "−3.8"),
            ("12×12", "?×?"),
            ("<12% of 12 %", "<12% of 12 %"),
        ] {
            assert_eq!(veiled(text, &hidden), expected);
        }
    }
}
