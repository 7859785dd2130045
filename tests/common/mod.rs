//! The cases of `tests/fixtures`: judging their answers. Shared by the native and the browser suite.

use convolens::case::{Answer, TensorData};
use convolens::engine::Hcl;
use serde::Deserialize;
use serde_json::Value;

/// |got − want| ≤ this · max(1, |want|).
const TENSOR_TOLERANCE: f64 = 1e-4;
/// In L, a, b, C and C·Δh.
const COLOR_TOLERANCE: f64 = 0.02;

/// What became of some cases.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// How many gave what they should.
    pub(crate) passed: usize,
    /// Of each other one: its name, and what is wrong.
    pub(crate) failures: Vec<String>,
}

impl Tally {
    /// Runs every case of a file with `run`.
    pub(crate) fn add_file(
        &mut self,
        file: &str,
        json: &str,
        run: impl Fn(&Value) -> Result<Answer, String>,
    ) {
        let cases: Vec<Value> = match serde_json::from_str(json) {
            Ok(cases) => cases,
            Err(error) => {
                return self
                    .failures
                    .push(format!("{file}: not a list of cases: {error}"));
            }
        };
        for case in &cases {
            match run(case).and_then(|answer| judge(case, &answer)) {
                Ok(()) => self.passed += 1,
                Err(reason) => {
                    let name = case
                        .get("name")
                        .and_then(Value::as_str)
                        .unwrap_or("a case without a name");
                    self.failures.push(format!("{file}: {name}: {reason}"));
                }
            }
        }
    }

    /// `N passed, N failed`.
    pub(crate) fn summary(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failures.len())
    }
}

/// Whether `answer` is what `case` says that it should be.
fn judge(case: &Value, answer: &Answer) -> Result<(), String> {
    match answer {
        Answer::Tensor { tensor, .. } => judge_tensor(&field(case, "output")?, tensor),
        Answer::Color { lab, hcl } => {
            judge_color(&field(case, "lab")?, &field(case, "hcl")?, lab, hcl)
        }
    }
}

fn judge_tensor(want: &Want, got: &TensorData) -> Result<(), String> {
    if want.shape != got.shape {
        return Err(format!("shape {:?} instead of {:?}", got.shape, want.shape));
    }
    if want.data.len() != got.data.len() {
        return Err(format!(
            "{} numbers instead of {}",
            got.data.len(),
            want.data.len()
        ));
    }
    let pairs = got
        .data
        .iter()
        .map(|&got| f64::from(got))
        .zip(want.data.iter().copied());
    let differences =
        pairs.map(|(got, want)| ((got - want).abs(), TENSOR_TOLERANCE * want.abs().max(1.0)));
    within(differences)
}

fn judge_color(
    want_lab: &[f64; 3],
    want_hcl: &WantHcl,
    lab: &[f32; 3],
    hcl: &Hcl,
) -> Result<(), String> {
    let [c, l, h] = [hcl.c, hcl.l, hcl.h_degrees].map(f64::from);
    let turn = (h - want_hcl.h_degrees).rem_euclid(360.0);
    let hue_difference = turn.min(360.0 - turn).to_radians();
    let of_lab = lab
        .iter()
        .zip(want_lab)
        .map(|(&got, want)| (f64::from(got) - want).abs());
    let of_hcl = [
        (c - want_hcl.c).abs(),
        (l - want_hcl.l).abs(),
        want_hcl.c * hue_difference,
    ];
    within(
        of_lab
            .chain(of_hcl)
            .map(|difference| (difference, COLOR_TOLERANCE)),
    )
}

/// Whether every difference is within its tolerance (not a number is not); names the largest if not.
fn within(differences: impl Iterator<Item = (f64, f64)>) -> Result<(), String> {
    let mut largest = 0.0_f64;
    let mut all_within = true;
    for (difference, tolerance) in differences {
        all_within &= difference <= tolerance;
        if difference > largest || difference.is_nan() {
            largest = difference;
        }
    }
    if all_within {
        Ok(())
    } else {
        Err(format!("largest difference {largest:e}"))
    }
}

#[derive(Deserialize)]
struct Want {
    shape: Vec<usize>,
    data: Vec<f64>,
}

#[derive(Deserialize)]
struct WantHcl {
    h_degrees: f64,
    c: f64,
    l: f64,
}

fn field<'a, T: Deserialize<'a>>(case: &'a Value, name: &str) -> Result<T, String> {
    let value = case
        .get(name)
        .ok_or_else(|| format!("the case has no {name}"))?;
    T::deserialize(value).map_err(|error| format!("{name}: {error}"))
}
