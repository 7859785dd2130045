//! Two states on the same data, side by side, and what is left when one is taken from the other.

mod colours;
mod data;
mod difference;
mod half;
mod pair;
mod picture;
mod series;
mod texts;

use std::cell::RefCell;
use std::rc::Rc;

pub use difference::{Difference, Placed, difference};

use super::{Data, Held, Key, Lab, Need, Row, Sort, State, Told, Touch, View};
use crate::scene::{Command, Palette, Rect, Scene, Words};
use crate::view::draw::Draw;
use crate::view::{Fact, Facts, Look, facts};
use data::{at_hand, brought};
use half::{Half, half};
use pair::{Input, Pair, shrunk};
use picture::Panels;

/// Longer addresses are not taken.
const LONGEST: usize = 4000;

const KEYS: [Key; 4] = [
    Key::new("a", "/series?fill=zero", Sort::Text(LONGEST)),
    Key::new("b", "/series", Sort::Text(LONGEST)),
    Key::new("on", "given", Sort::Choice(&["given", "series", "picture"])),
    Key::new("at", "", Sort::Pointed(24)),
];

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Compare {
    pair: Option<Pair>,
    /// Where the pictures stood when they were drawn last.
    panels: RefCell<Option<Panels>>,
}

/// The pen that both kinds of stage are drawn with.
struct Pen<'a> {
    look: &'a Look<'a>,
    palette: &'a Palette,
    commands: Vec<Command>,
}

impl Draw for Pen<'_> {
    fn commands(&mut self) -> &mut Vec<Command> {
        &mut self.commands
    }
}

/// The words of the stage for the two outputs and their difference.
const NAMES: [&str; 3] = [
    "stage-compare-a",
    "stage-compare-b",
    "stage-compare-difference",
];

impl Lab for Compare {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, state: &State) -> Need {
        match state.text("on") {
            "series" => Need::Series(state.series.clone(), state.column),
            "picture" => Need::Picture(state.picture.clone()),
            _ => given(state),
        }
    }

    fn offers(&self, key: &str, state: &State) -> bool {
        key == "on" && state.text("on") != "given"
    }

    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told> {
        let read = |key: &'static str| {
            half(state.text(key)).ok_or_else(|| Told::new("compare-unknown").with("which", key))
        };
        let ((a, broken_a), (b, broken_b)) = (read("a")?, read("b")?);
        if is_series(&a.need()) != is_series(&b.need()) {
            return Err(Told::new("compare-apart"));
        }
        // What was brought is what one of them needs, or what both are shown on.
        let mine = state.text("on") == "given";
        let own = |half: &dyn Half| {
            let need = half.need();
            let own = mine && need != given(state);
            let at_hand = own.then(|| at_hand(&need)).flatten();
            (
                own && at_hand.is_none(),
                at_hand.unwrap_or_else(|| data.clone()),
            )
        };
        let (apart_a, data_a) = own(a.as_ref());
        let (apart_b, data_b) = own(b.as_ref());
        let (input, data_a, reduced) = input(&a.need(), data_a)?;
        let (other, data_b, _) = self::input(&b.need(), data_b)?;
        let give = |half: &dyn Half, data: &Data, which: &'static str| {
            half.give(data)
                .map_err(|_| Told::new("compare-impossible").with("which", which))
        };
        let outputs = [
            give(a.as_ref(), &data_a, "a")?,
            give(b.as_ref(), &data_b, "b")?,
        ];
        let [first, second] = &outputs;
        let keys = a.texts().into_iter().zip(b.texts());
        self.pair = Some(Pair {
            difference: difference(first, second),
            other: (other != input).then_some(other),
            input,
            outputs,
            reduced,
            apart: apart_a || apart_b,
            broken: [broken_a, broken_b],
            keys: keys
                .filter(|((_, a), (_, b))| a != b)
                .map(|((key, a), (_, b))| (key, [a, b]))
                .collect(),
        });
        Ok(())
    }

    fn steps(&self, _state: &State) -> usize {
        let pair = self.pair.as_ref();
        let row = pair.filter(|pair| matches!(pair.input, Input::Series(_)));
        let left = row.and_then(|pair| pair.difference.as_ref());
        left.map_or(0, |left| {
            let [_, columns] = left.placed.stand;
            columns.count
        })
    }

    fn beat(&self) -> f64 {
        400.0
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let mut pen = Pen {
            look,
            palette: view.palette,
            commands: Vec::new(),
        };
        if let Some(pair) = &self.pair {
            match &pair.input {
                Input::Series(input) => {
                    *self.panels.borrow_mut() = None;
                    series::draw(&mut pen, pair, input, self.place(view).map(|[_, x]| x));
                }
                Input::Picture(input) => {
                    let panels = Panels::new(look, pair, input);
                    *self.panels.borrow_mut() = Some(panels.clone());
                    picture::draw(&mut pen, pair, &panels, self.place(view));
                }
            }
        }
        Scene {
            width: look.width,
            height: look.height,
            commands: pen.commands,
        }
    }

    fn spoken(&self, view: &View<'_>, words: &Words) -> Told {
        let Some((pair, [row, column])) = self.pair.as_ref().zip(self.place(view)) else {
            return Told::new("nothing");
        };
        let [a, b, left] = pair.numbers([row, column]);
        let text = |number: Option<f64>| {
            number.map_or_else(|| "–".to_owned(), |number| words.numerals.short(number))
        };
        let code = match pair.input {
            Input::Series(_) => "compare-cell",
            Input::Picture(_) => "compare-pixel",
        };
        Told::new(code)
            .with("row", row + 1.0)
            .with("column", column + 1.0)
            .with("a", text(a))
            .with("b", text(b))
            .with("difference", text(left))
    }

    fn seen(&self, _view: &View<'_>, words: &Words) -> Vec<Told> {
        self.pair
            .as_ref()
            .map_or_else(Vec::new, |pair| texts::seen(pair, words))
    }

    fn table(&self, _view: &View<'_>, words: &Words) -> Vec<Row> {
        self.pair
            .as_ref()
            .map_or_else(Vec::new, |pair| texts::table(pair, words))
    }

    fn facts(&self, view: &View<'_>) -> Facts {
        let Some(pair) = &self.pair else {
            return Facts::new();
        };
        let [a, b] = &pair.outputs;
        let mut known = facts([
            ("size-a", texts::size(a).into()),
            ("size-b", texts::size(b).into()),
        ]);
        if let Some(left) = &pair.difference {
            known.extend(facts([
                ("largest", left.largest.into()),
                ("mean", left.mean.into()),
                ("equal", left.equal.into()),
                ("cells", left.placed.output.data().len().into()),
            ]));
        }
        if let Some(place) = self.place(view) {
            let named = ["a", "b", "difference"]
                .into_iter()
                .zip(pair.numbers(place));
            let there =
                named.filter_map(|(name, number)| Some((name.to_owned(), Fact::from(number?))));
            known.extend(there);
        }
        known
    }

    fn follows(&self) -> bool {
        self.panels.borrow().is_some()
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        if touch.phase != Held::Click {
            return Vec::new();
        }
        let place = self
            .panels
            .borrow()
            .as_ref()
            .and_then(|panels| panels.place_at(touch.at));
        if let Some([row, column]) = place {
            state.put("at", format!("{},{}", row + 1.0, column + 1.0));
            return vec!["at"];
        }
        let index = touch.id.filter(|id| id.kind == super::aligned::PLACE);
        let left = self.pair.as_ref().and_then(|pair| pair.difference.as_ref());
        let Some((left, id)) = left.zip(index) else {
            return Vec::new();
        };
        let [_, columns] = left.placed.stand;
        match columns.at(id.index as f64) {
            Some(step) => {
                state.step = step;
                vec!["step"]
            }
            None => Vec::new(),
        }
    }

    fn walk(&mut self, rows: isize, columns: isize, state: &mut State) -> Vec<&'static str> {
        let Some(pair) = &self.pair else {
            return Vec::new();
        };
        match &pair.input {
            Input::Series(_) => {
                let last = self.steps(state).saturating_sub(1);
                state.step = state.step.saturating_add_signed(columns).min(last);
                vec!["step"]
            }
            Input::Picture(picture) => {
                let [row, column] = pair.pinned(state);
                let moved = |place: f64, by: isize, count: usize| {
                    (place + by as f64).clamp(0.0, count.saturating_sub(1) as f64) + 1.0
                };
                let row = moved(row, rows, picture.height());
                let column = moved(column, columns, picture.width());
                state.put("at", format!("{row},{column}"));
                vec!["at"]
            }
        }
    }

    fn inspected(&self, _view: &View<'_>, look: &Look<'_>) -> Option<Rect> {
        self.pair.as_ref()?;
        Some(Rect::new(
            8.0,
            8.0,
            (look.width - 16.0).max(1.0),
            (look.height - 16.0).max(1.0),
        ))
    }
}

impl Compare {
    /// The row and column of the input that are looked at.
    fn place(&self, view: &View<'_>) -> Option<[f64; 2]> {
        let pair = self.pair.as_ref()?;
        match pair.input {
            Input::Series(_) => {
                let pointed = view.hover.filter(|id| id.kind == super::aligned::PLACE);
                let stepped = || {
                    let [_, columns] = pair.difference.as_ref()?.placed.stand;
                    Some(
                        columns
                            .place(view.moment.step.min(columns.count.saturating_sub(1)))
                            .round(),
                    )
                };
                Some([0.0, pointed.map(|id| id.index as f64).or_else(stepped)?])
            }
            Input::Picture(_) => {
                let pointed = view
                    .pointer
                    .and_then(|at| self.panels.borrow().as_ref()?.place_at(at));
                Some(pointed.unwrap_or_else(|| pair.pinned(view.state)))
            }
        }
    }
}

/// What has to be brought for the states' own data.
fn given(state: &State) -> Need {
    let need = |key| half(state.text(key)).map(|(half, _)| half.need());
    match (need("a"), need("b")) {
        (Some(a), b) => brought(a, b),
        (None, Some(b)) => b,
        (None, None) => Need::Nothing,
    }
}

/// What a state stands on, as it is shown and as it is computed from, and how many pixels are one.
fn input(need: &Need, data: Data) -> Result<(Input, Data, usize), Told> {
    match data {
        Data::Series(series) if is_series(need) => {
            Ok((Input::Series(Rc::clone(&series)), Data::Series(series), 1))
        }
        Data::Picture(picture, id) if !is_series(need) => {
            let (picture, reduced) = shrunk(&picture);
            let data = Data::Picture(Rc::clone(&picture), id);
            Ok((Input::Picture(picture), data, reduced))
        }
        _ => Err(Told::new("compare-data")),
    }
}

const fn is_series(need: &Need) -> bool {
    matches!(need, Need::Series(..))
}
