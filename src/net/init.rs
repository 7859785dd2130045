//! What the weights of a layer are before anybody edits them.

use std::f64::consts::PI;

use super::layer::Init;
use super::random::Random;
use crate::engine::Geometry;

/// The weights of a convolution, `(M, C / groups, kernel height, kernel width)`.
pub(super) fn weights(init: Init, geometry: &Geometry, random: &mut Random) -> Vec<f32> {
    let [rows, columns] = geometry.axes.map(|axis| axis.kernel);
    let channels = geometry.input.channels / geometry.groups;
    let outputs = geometry.output.channels;
    let taps = rows * columns;
    if init == Init::He {
        let deviation = (2.0 / geometry.weights_per_output().max(1) as f64).sqrt();
        let count = outputs * channels * taps;
        return (0..count)
            .map(|_| (random.normal() * deviation) as f32)
            .collect();
    }
    let mut weights = Vec::with_capacity(outputs * channels * taps);
    for output in 0..outputs {
        for channel in 0..channels {
            let share = match init {
                Init::Identity => f64::from(u8::from(channel == output % channels)),
                _ => 1.0 / channels as f64,
            };
            let kernel = kernel(init, [rows, columns], output, outputs);
            weights.extend(kernel.iter().map(|weight| (weight * share) as f32));
        }
    }
    weights
}

fn kernel(init: Init, [rows, columns]: [usize; 2], output: usize, outputs: usize) -> Vec<f64> {
    let taps = (rows * columns) as f64;
    let bell = normalised(sampled([rows, columns], |y, x| {
        bell(y, rows) * bell(x, columns)
    }));
    match init {
        Init::He | Init::Mean => vec![1.0 / taps; rows * columns],
        Init::Gauss => bell,
        Init::Identity => centre([rows, columns]),
        Init::Laplace => {
            let centre = centre([rows, columns]);
            centre.iter().map(|centre| centre - 1.0 / taps).collect()
        }
        Init::Edges => {
            let turn = match [rows, columns] {
                [1, _] => 0.0,
                [_, 1] => PI / 2.0,
                _ => PI * output as f64 / outputs as f64,
            };
            // Along a series there is one direction: slopes and bends by turns. Two taps cannot bend.
            let length = rows.max(columns);
            let bends = rows.min(columns) == 1 && length > 2 && output % 2 == 1;
            let slope = sampled([rows, columns], |y, x| {
                let along = turn.cos() * x + turn.sin() * y;
                if bends {
                    1.0 - 2.0 * along * along / (length as f64 / 3.0).powi(2)
                } else {
                    along
                }
            });
            let edge: Vec<f64> = slope
                .iter()
                .zip(&bell)
                .map(|(slope, bell)| slope * bell)
                .collect();
            let mean = edge.iter().sum::<f64>() / taps;
            balanced(edge.iter().map(|weight| weight - mean).collect())
        }
    }
}

/// A function of each tap's place, counted from the middle: down, then along.
fn sampled([rows, columns]: [usize; 2], f: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    let place = |index: usize, length: usize| index as f64 - (length as f64 - 1.0) / 2.0;
    let taps = (0..rows * columns).map(|tap| (tap / columns, tap % columns));
    taps.map(|(row, column)| f(place(row, rows), place(column, columns)))
        .collect()
}

fn bell(place: f64, length: usize) -> f64 {
    let deviation = (length as f64 / 4.0).max(0.5);
    (-0.5 * (place / deviation).powi(2)).exp()
}

fn centre([rows, columns]: [usize; 2]) -> Vec<f64> {
    let middle = (rows - 1) / 2 * columns + (columns - 1) / 2;
    (0..rows * columns)
        .map(|tap| f64::from(u8::from(tap == middle)))
        .collect()
}

/// The same, of sum 1.
fn normalised(weights: Vec<f64>) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|weight| weight / sum).collect()
}

/// The same, of absolute sum 2: from black to white it answers with 1.
fn balanced(weights: Vec<f64>) -> Vec<f64> {
    let sum: f64 = weights.iter().map(|weight| weight.abs()).sum();
    if sum < 1e-12 {
        return weights;
    }
    weights.iter().map(|weight| 2.0 * weight / sum).collect()
}
