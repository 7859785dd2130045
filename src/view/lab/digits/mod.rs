//! A small network that tells handwritten digits apart: draw one, watch the maps, see the kernels, train it, and cover
//! parts of the digit.

mod classes;
mod confusion;
mod curves;
mod draw;
mod kernels;
mod layout;
mod model;
mod occlude;
mod own;
mod paint;
mod pen;
mod place;
mod sentences;
mod shipped;
mod told;
mod train;

use model::Model;
use own::Own;
use pen::Pen;

use super::{Data, Held, Key, Lab, Need, News, Row, Sort, State, Told, Touch, Training, View};
use crate::learn::digits::SIDE;
use crate::net::Unit;
use crate::scene::{Rect, Scene, Words};
use crate::view::{Facts, Look};

const KEYS: [Key; 9] = [
    Key::new(
        "show",
        "draw",
        Sort::Choice(&["draw", "kernels", "train", "occlude"]),
    ),
    Key::new("sample", "5", Sort::Whole(1, 1797)),
    Key::new("pen", "ink", Sort::Choice(&["ink", "rubber"])),
    Key::new("clear", "", Sort::Button),
    Key::new("take", "", Sort::Button),
    Key::new("size", "3", Sort::Whole(1, 6)),
    Key::new("seed", "1", Sort::Seed),
    Key::new("rate", "0.005", Sort::Real(0.001, 0.05, 0.001)),
    Key::new("unit", "", Sort::Pointed(24)),
];

/// What it stands on: the digits, and the weights that travel with the page.
const FILES: [&str; 2] = ["digits.csv", "digits-weights"];

/// See the module.
#[derive(Debug, Default)]
pub(super) struct DigitsLab {
    model: Option<Model>,
    /// The cell that the pen was over last.
    last: Option<usize>,
}

impl Lab for DigitsLab {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, _state: &State) -> Need {
        Need::Files(&FILES)
    }

    fn offers(&self, key: &str, state: &State) -> bool {
        let show = state.text("show");
        match key {
            "pen" | "clear" => show == "draw",
            "take" => show == "draw" && paint::is_drawn(state),
            "size" => show == "occlude",
            "seed" | "rate" => show == "train",
            _ => true,
        }
    }

    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told> {
        match (&mut self.model, data) {
            (Some(model), _) => model.update(state),
            (model, Data::Files(files)) => {
                let [csv, weights] = files.as_slice() else {
                    return Err(Told::new("digits-weights"));
                };
                *model = Some(Model::read(csv, weights, state)?);
                Ok(())
            }
            _ => Err(Told::new("digits-weights")),
        }
    }

    fn steps(&self, state: &State) -> usize {
        if state.text("show") == "occlude" {
            let places = (SIDE + 1).saturating_sub(state.count("size").max(1));
            places * places
        } else {
            0
        }
    }

    fn chosen(&mut self, names: &[&str], state: &mut State) -> Vec<&'static str> {
        if names.contains(&"clear") {
            paint::clear(state);
            return vec!["cells"];
        }
        if (names.contains(&"take") || names.contains(&"sample")) && paint::is_drawn(state) {
            state.undraw();
            return vec!["cells"];
        }
        Vec::new()
    }

    fn training(&self, state: &State) -> Option<Training> {
        let own = self.model.as_ref()?.own.is_some();
        (state.text("show") == "train").then(|| Training {
            data: "digits.csv",
            seed: state.text("seed").parse().unwrap_or_default(),
            rate: state.real("rate"),
            own,
        })
    }

    fn hear(&mut self, news: Option<News>, state: &State) {
        if let Some(model) = &mut self.model {
            model.own = news.and_then(|news| Own::of(news, &model.digits));
            // What is drawn is as possible as it was.
            let _ = model.update(state);
        }
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let Some(model) = &self.model else {
            return Scene {
                width: look.width,
                height: look.height,
                commands: Vec::new(),
            };
        };
        let mut pen = Pen::new(model, view, look, self.pointed(view));
        match view.state.text("show") {
            "kernels" => kernels::draw(&mut pen),
            "train" => train::draw(&mut pen),
            "occlude" => occlude::draw(&mut pen),
            _ => draw::draw(&mut pen),
        }
        pen.scene()
    }

    fn spoken(&self, view: &View<'_>, words: &Words) -> Told {
        self.model.as_ref().map_or(Told::new("nothing"), |model| {
            sentences::spoken(model, view, words, self.pointed(view))
        })
    }

    fn seen(&self, view: &View<'_>, words: &Words) -> Vec<Told> {
        let model = self.model.as_ref();
        model.map_or(Vec::new(), |model| sentences::seen(model, view, words))
    }

    fn table(&self, _view: &View<'_>, words: &Words) -> Vec<Row> {
        let model = self.model.as_ref();
        model.map_or(Vec::new(), |model| sentences::table(model, words))
    }

    fn facts(&self, view: &View<'_>) -> Facts {
        let model = self.model.as_ref();
        model.map_or(Facts::new(), |model| {
            told::told(model, view, self.pointed(view))
        })
    }

    fn formula(&self, state: &State) -> Option<String> {
        Some(
            match state.text("show") {
                "train" => "E = -ln p_t",
                "kernels" => {
                    "y_m(u, v) = f(sum_(c=1)^C sum_(i=-1)^1 sum_(j=-1)^1 K_(m c)(i, j) x_c(u + i, v + j) + b_m)"
                }
                _ => "p_k = e^(z_k) / (sum_(i=0)^9 e^(z_i))",
            }
            .to_owned(),
        )
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        let Some(model) = &self.model else {
            return Vec::new();
        };
        match state.text("show") {
            "occlude" => occlude::touch(touch, state),
            "draw" if touch.start.is_some_and(|id| id.kind == pen::KINDS[0]) => {
                if touch.phase == Held::Down {
                    self.last = None;
                }
                let cell = touch.id.filter(|id| id.kind == pen::KINDS[0]);
                let Some(cell) = cell.and_then(|id| usize::try_from(id.index).ok()) else {
                    self.last = None;
                    return Vec::new();
                };
                let from = self.last.replace(cell);
                if from == Some(cell) {
                    return Vec::new();
                }
                paint::stroke(state, &model.shown.cells, from.unwrap_or(cell), cell);
                vec!["cells"]
            }
            _ if touch.phase == Held::Click => {
                let plan = model.network().plan();
                let unit = touch.id.and_then(|id| place::of(id, plan));
                place::pin(state, unit)
            }
            _ => Vec::new(),
        }
    }

    fn walk(&mut self, rows: isize, columns: isize, state: &mut State) -> Vec<&'static str> {
        let Some(model) = &self.model else {
            return Vec::new();
        };
        if state.text("show") == "occlude" {
            return occlude::walk(rows, columns, state);
        }
        let plan = model.network().plan();
        let from = place::read(state.text("unit"), plan);
        place::choose(state, place::walked(from, rows, columns, plan));
        vec!["unit"]
    }

    fn press(&mut self, state: &mut State) -> Vec<&'static str> {
        let Some(model) = &self.model else {
            return Vec::new();
        };
        let unit = place::read(state.text("unit"), model.network().plan());
        match unit {
            Some(unit) if unit.value == 0 && state.text("show") == "draw" => {
                let cell = unit.row * SIDE + unit.column;
                paint::stroke(state, &model.shown.cells, cell, cell);
                vec!["cells"]
            }
            _ => Vec::new(),
        }
    }

    fn inspected(&self, view: &View<'_>, look: &Look<'_>) -> Option<Rect> {
        let model = self.model.as_ref()?;
        let plan = model.network().plan();
        match view.state.text("show") {
            "draw" => {
                let layout = layout::Layout::new(plan, look);
                let at = place::read(view.state.text("unit"), plan);
                let own = at.filter(|unit| unit.value > 0).and_then(|unit| {
                    let (_, rects) = layout.layers.get(unit.value - 1)?;
                    rects.get(unit.channel).copied()
                });
                let classes = at.is_some_and(|unit| unit.value == plan.depth());
                Some(own.unwrap_or(if classes {
                    layout.classes
                } else {
                    layout.digit
                }))
            }
            "occlude" => Some(occlude::Places::new(look).digit),
            _ => None,
        }
    }
}

impl DigitsLab {
    /// The unit under the pointer, or else the pinned one.
    fn pointed(&self, view: &View<'_>) -> Option<Unit> {
        let plan = self.model.as_ref()?.network().plan();
        let hovered = view.hover.and_then(|id| place::of(id, plan));
        hovered.or_else(|| place::read(view.state.text("unit"), plan))
    }
}
