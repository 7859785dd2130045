//! A kernel, and all that it forecasts along a series.

use crate::engine::{ConvSpec, Tensor, Window, conv_plainly};
use crate::learn::kernel::{Kernel, Normal, TooFew, forecast, last, line, mean, training_part};

/// Which weights there are.
pub(super) const WEIGHTS: [&str; 5] = ["last", "mean", "line", "learned", "own"];

/// A kernel in the series' own unit, oldest weight first, and what becomes of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    pub(super) values: Vec<f32>,
    pub(super) weights: Vec<f32>,
    pub(super) bias: f32,
    /// Of least squares: whether there are other kernels as good.
    pub(super) many: bool,
    /// How many values belong to the first part, which a learned kernel is fitted on.
    pub(super) split: usize,
    /// Forecasts of the values from number n on; the last one is of the value after the end.
    forecasts: Vec<f32>,
    /// Sums of squared errors up to each of those values, of the kernel and of "same as last".
    sums: [Vec<f64>; 2],
}

/// What has left the numbers stands at their end.
fn finite(value: f32) -> f32 {
    if value.is_nan() {
        return f32::MAX;
    }
    value.clamp(f32::MIN, f32::MAX)
}

/// A part of the values whose forecasts are taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The first 70 %.
    First,
    /// The rest.
    Rest,
}

/// Root mean square errors over some forecasts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Errors {
    pub(super) count: usize,
    pub(super) kernel: f64,
    pub(super) last: f64,
}

impl Errors {
    /// The kernel's error as a share of that of "same as last"; none where the latter makes none.
    pub(super) fn ratio(&self) -> Option<f64> {
        (self.last > 0.0).then(|| self.kernel / self.last)
    }
}

/// The least-squares kernel of the first part, in the series' own unit, and whether there are others as good.
pub(super) fn learned(values: &[f32], n: usize) -> Result<(Kernel, bool), TooFew> {
    let task = forecast(values, n)?;
    let best = Normal::new(&task.training).optimum();
    let Kernel { weights, bias } = best.kernel;
    let sum: f64 = weights.iter().copied().map(f64::from).sum();
    // x̂ = mean + deviation · (Σ K · (x − mean) / deviation + b)
    let standard = task.standard;
    let bias = standard.back(f64::from(bias)) - standard.mean * sum;
    let kernel = Kernel {
        weights,
        bias: bias as f32,
    };
    Ok((kernel, best.ridge > 0.0))
}

impl Run {
    /// The weights of this name over a series.
    pub(super) fn new(values: &[f32], name: &str, n: usize, own: Vec<f32>) -> Result<Self, TooFew> {
        let (kernel, many) = match name {
            "mean" => (Kernel::new(mean(n)), false),
            "line" => (Kernel::new(line(n)), false),
            "learned" => learned(values, n)?,
            "own" => (Kernel::new(own), false),
            _ => (Kernel::new(last(n)), false),
        };
        Self::of(values, kernel, many)
    }

    /// A kernel over a series.
    pub(super) fn of(values: &[f32], kernel: Kernel, many: bool) -> Result<Self, TooFew> {
        let Kernel { weights, bias } = kernel;
        let got = values.len();
        let n = weights.len();
        let needed = n + 1;
        let few = TooFew { got, needed };
        if got < needed {
            return Err(few);
        }
        let spec = ConvSpec {
            window: [Window::ONE, Window::dense(n)],
            ..ConvSpec::IDENTITY
        };
        let forecasts = Tensor::series(values.to_vec())
            .and_then(|series| conv_plainly(&series, &weights, Some(&[bias]), &spec))
            .map_err(|_| few)?
            .output
            .map(finite)
            .into_data();
        let mut run = Self {
            values: values.to_vec(),
            weights,
            bias,
            many,
            split: training_part(got),
            forecasts,
            sums: [vec![0.0], vec![0.0]],
        };
        let (mut kernel, mut last) = (vec![0.0], vec![0.0]);
        let (mut of_kernel, mut of_last) = (0.0, 0.0);
        for number in n..got {
            let value = run.value(number).unwrap_or_default();
            let square = |made: Option<f64>| (made.unwrap_or_default() - value).powi(2);
            of_kernel += square(run.forecast(number));
            of_last += square(run.value(number - 1));
            kernel.push(of_kernel);
            last.push(of_last);
        }
        run.sums = [kernel, last];
        Ok(run)
    }

    /// How many values a forecast is made of.
    pub(super) fn n(&self) -> usize {
        self.weights.len()
    }

    /// A value by its number from 0.
    pub(super) fn value(&self, number: usize) -> Option<f64> {
        self.values.get(number).copied().map(f64::from)
    }

    /// What was forecast for a value; none before n values have arrived.
    pub(super) fn forecast(&self, number: usize) -> Option<f64> {
        let place = number.checked_sub(self.n())?;
        self.forecasts.get(place).copied().map(f64::from)
    }

    /// How many values have arrived at a step of the player.
    pub(super) fn arrived(&self, step: usize) -> usize {
        (self.n() + step).min(self.values.len())
    }

    /// Steps of the player: from n values to all of them.
    pub(super) fn steps(&self) -> usize {
        (self.values.len() + 1).saturating_sub(self.n())
    }

    /// The numbers of the values of a part that are forecast, so far.
    pub(super) fn of_part(&self, part: Part, arrived: usize) -> std::ops::Range<usize> {
        let end = arrived.min(self.values.len());
        match part {
            Part::First => self.n()..self.split.min(end).max(self.n()),
            Part::Rest => self.split.max(self.n())..end.max(self.split).max(self.n()),
        }
    }

    /// In which part the last value that has arrived is.
    pub(super) fn part(&self, arrived: usize) -> Part {
        if arrived > self.split.max(self.n()) {
            Part::Rest
        } else {
            Part::First
        }
    }

    /// The errors over the values of these numbers; none of none.
    pub(super) fn errors(&self, numbers: std::ops::Range<usize>) -> Option<Errors> {
        let count = numbers.len();
        if count == 0 {
            return None;
        }
        let [kernel, last] = &self.sums;
        let root = |sums: &[f64]| {
            let at = |number: usize| sums.get(number - self.n()).copied();
            let sum = at(numbers.end)? - at(numbers.start)?;
            Some((sum.max(0.0) / count as f64).sqrt())
        };
        Some(Errors {
            count,
            kernel: root(kernel)?,
            last: root(last)?,
        })
    }

    /// The errors over the whole of the rest.
    pub(super) fn tested(&self) -> Option<Errors> {
        self.errors(self.of_part(Part::Rest, self.values.len()))
    }
}
