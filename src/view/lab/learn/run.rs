//! A task, the way down, and what it is measured by.

use std::rc::Rc;

use crate::engine::Tensor;
use crate::learn::kernel::{
    Kernel, Normal, Optimum, Path, Settings, Snapshot, Task, TooFew, edges, forecast, recover,
};
use crate::picture::Image;
use crate::view::lab::parts::{extremes, grey};
use crate::view::lab::{Data, State, Told};

/// The longer side of a picture here, in cells.
const LARGEST: usize = 96;
/// Of a longer series, so many values are taken: all of them are looked at in each step.
pub(super) const LONGEST: usize = 4096;

/// What is learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The kernel that made an output.
    Recover,
    /// The forecast of the next value.
    Forecast,
    /// An edge detector.
    Edges,
}

impl What {
    pub(super) fn of(state: &State) -> Self {
        match state.text("task") {
            "forecast" => Self::Forecast,
            "edges" => Self::Edges,
            _ => Self::Recover,
        }
    }

    /// As the address writes it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Recover => "recover",
            Self::Forecast => "forecast",
            Self::Edges => "edges",
        }
    }
}

/// A kernel to compare with, and its root mean square error on the test, in the data's own unit.
#[derive(Clone, Debug)]
pub(super) struct Rival {
    /// Word of its name: `stage-learn-rival-…`.
    pub(super) name: &'static str,
    pub(super) error: f64,
}

/// All that a state gives.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) what: What,
    pub(super) task: Task,
    pub(super) optimum: Optimum,
    /// The mean squared error of the optimum over what is learned from.
    pub(super) least: f64,
    /// The largest rate at which it comes down.
    pub(super) stable: f64,
    pub(super) settings: Settings,
    pub(super) steps: usize,
    /// The baseline first, then the fixed ones.
    pub(super) rivals: Vec<Rival>,
    /// The error of the optimum on the test.
    pub(super) optimum_error: f64,
    /// Values of the series that were given, where there were more than are taken.
    pub(super) cut: Option<usize>,
    /// The picture, 0…255.
    pub(super) picture: Option<Rc<Tensor>>,
    path: Path,
}

/// The kernels that an output can be made by, in window order.
fn goal(state: &State) -> Vec<f32> {
    match state.text("target") {
        "difference" => vec![-1.0, 0.0, 1.0],
        "second" => vec![1.0, -2.0, 1.0],
        "mean" => vec![0.2; 5],
        "weighted" => vec![0.1, 0.2, 0.4, 0.2, 0.1],
        _ => state.list("kernel"),
    }
}

fn pixels(picture: &Image) -> Result<Tensor, Told> {
    grey(picture, LARGEST).map_err(|_| Told::new("learn-empty"))
}

impl Run {
    pub(super) fn new(state: &State, data: &Data) -> Result<Self, Told> {
        let what = What::of(state);
        let few = |TooFew { got, needed }| {
            Told::new(format!("learn-short-{}", what.name()))
                .with("got", got)
                .with("needed", needed)
        };
        let settings = Settings {
            rate: state.real("rate"),
            momentum: state.real("momentum"),
            batch: state.count("batch"),
            seed: state.text("seed").parse().unwrap_or_default(),
        };
        let all = data.values();
        let values = all.get(..all.len().min(LONGEST)).unwrap_or_default();
        let picture = match data {
            Data::Picture(picture, _) => Some(Rc::new(pixels(picture)?)),
            _ => None,
        };
        let task = match (what, &picture) {
            (What::Forecast, _) => forecast(values, state.count("size")).map_err(few)?,
            (What::Recover, _) => {
                let noise = state.real("noise");
                // What is added does not change with the beginning: another seed is another way over the same ground.
                recover(values, &goal(state), noise, NOISE).map_err(few)?
            }
            (What::Edges, Some(picture)) => edges(picture, state.count("side")).map_err(few)?,
            (What::Edges, None) => return Err(Told::new("learn-empty")),
        };
        let normal = Normal::new(&task.training);
        let optimum = normal.optimum();
        let unit = task.standard.deviation;
        let error = |kernel: &Kernel| {
            task.test
                .loss(kernel)
                .map_or(0.0, |loss| loss.sqrt() * unit)
        };
        let first = if what == What::Forecast {
            "last"
        } else {
            "copy"
        };
        let mut rivals = vec![Rival {
            name: first,
            error: error(&task.baseline),
        }];
        rivals.extend(task.fixed.iter().map(|fixed| Rival {
            name: fixed.name,
            error: error(&fixed.kernel),
        }));
        let path = Path::new(&task, settings).map_err(|_| Told::new("learn-empty"))?;
        Ok(Self {
            what,
            least: task.training.loss(&optimum.kernel).unwrap_or_default(),
            optimum_error: error(&optimum.kernel),
            stable: normal.stable_rate(settings.momentum),
            optimum,
            settings,
            steps: state.count("steps"),
            rivals,
            cut: (all.len() > values.len()).then_some(all.len()),
            picture,
            path,
            task,
        })
    }

    /// Goes on to a step.
    pub(super) fn reach(&mut self, step: usize) {
        // A task does not change, so that it cannot be refused.
        let _ = self.path.reach(&self.task, step);
    }

    /// All that has been until a step.
    pub(super) fn until(&self, step: usize) -> &[Snapshot] {
        self.path.until(step)
    }

    /// What there is at a step, or the last before it was lost.
    pub(super) fn at(&self, step: usize) -> Option<&Snapshot> {
        self.until(step).last()
    }

    /// After how many steps the error has left every bound, if that is not later than this step.
    pub(super) fn lost(&self, step: usize) -> Option<usize> {
        self.path.lost_at().filter(|lost| *lost <= step)
    }

    /// What the kernel is to come to: the one that made the output, or else the optimum.
    pub(super) fn goal(&self) -> &Kernel {
        self.task.goal.as_ref().unwrap_or(&self.optimum.kernel)
    }

    /// The root mean square error on the test, in the data's own unit.
    pub(super) fn error(&self, snapshot: &Snapshot) -> f64 {
        snapshot.test.sqrt() * self.task.standard.deviation
    }

    /// The best of those that are not learned, the baseline apart.
    pub(super) fn best_fixed(&self) -> Option<&Rival> {
        let fixed = self.rivals.iter().skip(1);
        fixed.min_by(|one, other| one.error.total_cmp(&other.error))
    }

    /// Whether the rate is too large for the error to come down.
    pub(super) fn diverges(&self) -> bool {
        self.settings.rate >= self.stable
    }

    /// The names of the weights in window order.
    pub(super) fn names(&self) -> Vec<String> {
        let size = self.goal().weights.len();
        let centre = (size.max(1) - 1) / 2;
        let name = |place: usize| match self.what {
            What::Forecast => format!("K({})", size - 1 - place),
            _ => {
                let number = place as i64 - centre as i64;
                format!("K({number})").replace('-', "−")
            }
        };
        (0..size).map(name).collect()
    }

    /// The rows and columns of the kernel.
    pub(super) fn size(&self) -> [usize; 2] {
        self.task.training.size()
    }

    /// The smallest and the largest weight that is shown: of the goal, the beginning and what there is now.
    pub(super) fn weights_range(&self, now: &Kernel) -> (f64, f64) {
        let begin = self.path.until(0).first().map(|first| &first.kernel);
        let kernels = [
            Some(self.goal()),
            Some(&self.optimum.kernel),
            begin,
            Some(now),
        ];
        let mut range = (0.0_f64, 0.0_f64);
        for kernel in kernels.into_iter().flatten() {
            let (low, high) = extremes(&kernel.weights);
            let bias = f64::from(kernel.bias);
            range.0 = range.0.min(f64::from(low)).min(bias);
            range.1 = range.1.max(f64::from(high)).max(bias);
        }
        if range.0 == range.1 {
            (0.0, 1.0)
        } else {
            range
        }
    }
}

/// What the noise follows from.
const NOISE: u64 = 20;
