//! One kernel that learns: gradient descent, step by step, beside what is computed at once.

mod frame;
mod kernel;
mod loss;
mod outputs;
mod rivals;
mod run;
mod say;

use super::parts::Pen;
use super::{Data, Held, Key, Lab, Need, RangeOf, Row, Sort, State, Told, Touch, View};
use crate::scene::{Id, Rect, Scene, Words};
use crate::view::{Facts, Look, facts};
use run::{Run, What};

const KEYS: [Key; 13] = [
    Key::new(
        "task",
        "recover",
        Sort::Choice(&["recover", "forecast", "edges"]),
    ),
    Key::new(
        "target",
        "difference",
        Sort::Choice(&["difference", "second", "mean", "weighted", "own"]),
    ),
    Key::new("kernel", "0.5,-1,0.5,1", Sort::Numbers(RangeOf(1, 15))),
    Key::new("noise", "0", Sort::Real(0.0, 1.0, 0.05)),
    Key::new("size", "5", Sort::Whole(1, 16)),
    Key::new("side", "3", Sort::Choice(&["3", "5"])),
    Key::new("rate", "0.1", Sort::Real(0.005, 0.6, 0.005)),
    Key::new("momentum", "0", Sort::Real(0.0, 0.95, 0.05)),
    Key::new("batch", "0", Sort::Whole(0, 256)),
    Key::new("steps", "200", Sort::Whole(10, 1000)),
    Key::new("seed", "1", Sort::Seed),
    // A weight by its place in the window, from 1; the one after the last is the bias.
    Key::new("at", "", Sort::Pointed(4)),
    // An output of the test by its place, from 1.
    Key::new("output", "", Sort::Pointed(9)),
];

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Learn {
    run: Option<Run>,
}

impl Learn {
    /// The weight that is pointed at, from 0; the bias comes after the last.
    fn weight(&self, view: &View<'_>) -> Option<usize> {
        let place = pointed(view, "k", "at")?;
        let count = self.run.as_ref()?.goal().weights.len();
        (place <= count).then_some(place)
    }

    /// The output of the test that is pointed at, from 0.
    fn output(&self, view: &View<'_>) -> Option<usize> {
        let place = pointed(view, "y", "output")?;
        let count = self.run.as_ref()?.task.test.count();
        (place < count).then_some(place)
    }
}

/// The place, from 0, of a thing of this kind under the pointer, or else the one that the key has pinned.
fn pointed(view: &View<'_>, kind: &str, key: &str) -> Option<usize> {
    match view.hover {
        Some(id) if id.kind == kind => usize::try_from(id.index).ok(),
        Some(id) if matches!(id.kind, "k" | "y") => None,
        _ => view.state.text(key).parse::<usize>().ok()?.checked_sub(1),
    }
}

impl Lab for Learn {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, state: &State) -> Need {
        match What::of(state) {
            What::Edges => Need::Picture(state.picture.clone()),
            _ => Need::Series(state.series.clone(), state.column),
        }
    }

    fn offers(&self, key: &str, state: &State) -> bool {
        let what = What::of(state);
        match key {
            "target" | "noise" => what == What::Recover,
            "kernel" => what == What::Recover && state.text("target") == "own",
            "size" => what == What::Forecast,
            "side" => what == What::Edges,
            _ => true,
        }
    }

    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told> {
        self.run = Some(Run::new(state, data)?);
        Ok(())
    }

    fn steps(&self, _state: &State) -> usize {
        self.run.as_ref().map_or(0, |run| run.steps + 1)
    }

    fn beat(&self) -> f64 {
        160.0
    }

    fn arrive(&mut self, step: usize, _state: &State) {
        if let Some(run) = &mut self.run {
            run.reach(step);
        }
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let mut pen = Pen::new(look, view.palette);
        if let Some(run) = &self.run {
            let shown = frame::Shown::new(run, view, self.weight(view), self.output(view));
            frame::draw(&shown, &mut pen);
        }
        pen.scene()
    }

    fn spoken(&self, view: &View<'_>, words: &Words) -> Told {
        match &self.run {
            Some(run) => say::spoken(run, self.weight(view), self.output(view), view, words),
            None => Told::new("learn-nothing"),
        }
    }

    fn seen(&self, view: &View<'_>, words: &Words) -> Vec<Told> {
        let run = self.run.as_ref();
        run.map(|run| say::seen(run, view, words))
            .unwrap_or_default()
    }

    fn table(&self, view: &View<'_>, words: &Words) -> Vec<Row> {
        let run = self.run.as_ref();
        run.map(|run| say::table(run, view, words))
            .unwrap_or_default()
    }

    fn facts(&self, view: &View<'_>) -> Facts {
        let run = self.run.as_ref();
        run.map_or_else(|| facts([]), |run| say::told(run, view))
    }

    fn formula(&self, _state: &State) -> Option<String> {
        Some("E = 1/N sum_t (hat y_t - y_t)^2, quad K larr K - eta (del E)/(del K)".to_owned())
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        let Some(Id { kind, index, .. }) = touch.id else {
            return Vec::new();
        };
        match (kind, touch.phase) {
            // On the curve of the loss one goes to a step.
            ("s", Held::Down | Held::Move) => {
                state.step = usize::try_from(index).unwrap_or_default();
                vec!["step"]
            }
            ("k", Held::Click) => pin("at", index, state),
            ("y", Held::Click) => pin("output", index, state),
            _ => Vec::new(),
        }
    }

    fn walk(&mut self, rows: isize, columns: isize, state: &mut State) -> Vec<&'static str> {
        let Some(run) = &self.run else {
            return Vec::new();
        };
        let [_, width] = run.size();
        let by = rows
            .saturating_mul(width.cast_signed())
            .saturating_add(columns);
        let last = run.goal().weights.len() + 1;
        let from = state.text("at").parse::<usize>().unwrap_or(0);
        let at = from.saturating_add_signed(by).clamp(1, last);
        state.put("at", at.to_string());
        vec!["at"]
    }

    fn inspected(&self, _view: &View<'_>, look: &Look<'_>) -> Option<Rect> {
        let run = self.run.as_ref()?;
        Some(frame::Places::new(run, look).kernel)
    }
}

/// Pins a thing by its place, or lets it go.
fn pin(key: &'static str, index: isize, state: &mut State) -> Vec<&'static str> {
    let text = index.saturating_add(1).to_string();
    let same = state.text(key) == text;
    state.put(key, if same { String::new() } else { text });
    vec![key]
}

/// The name of a part of the stage.
fn id(kind: &'static str, index: usize) -> Id {
    Id {
        kind,
        index: index.cast_signed(),
        row: None,
    }
}
