use super::{Examples, Fixed, Kernel, Standard, Task, TooFew, training_part};
use crate::engine::Tensor;
use crate::net::Random;

/// Kernels of the lecture that the goal may be or not: what they do to a series is known.
const KNOWN: [(&str, &[f32]); 4] = [
    ("mean-five", &[0.2, 0.2, 0.2, 0.2, 0.2]),
    ("weighted", &[0.1, 0.2, 0.4, 0.2, 0.1]),
    ("difference", &[-1.0, 0.0, 1.0]),
    ("second", &[1.0, -2.0, 1.0]),
];

/// To find the kernel again that has made an output of a series, from the series and the output alone.
///
/// The series is brought to its standard first. `noise` is the standard deviation of what is added to the output, in
/// deviations of it; it follows from the seed. The first 70 % of the outputs are learned from.
///
/// # Errors
///
/// [`TooFew`] where there is no output for the test.
///
/// ```
/// # use convolens::learn::kernel::recover;
/// let series = [3.0, 5.0, 1.0, 4.0, 7.0, 6.0, 2.0, 3.0, 8.0, 5.0, 4.0, 6.0];
/// let task = recover(&series, &[-1.0, 0.0, 1.0], 0.0, 1)?;
/// let goal = task.goal.unwrap();
/// assert_eq!(task.training.loss(&goal).unwrap(), 0.0, "the kernel that made it makes no error");
/// # Ok::<(), convolens::learn::kernel::TooFew>(())
/// ```
pub fn recover(values: &[f32], goal: &[f32], noise: f64, seed: u64) -> Result<Task, TooFew> {
    let size = goal.len().max(1);
    let got = values.len();
    let outputs = (got + 1).saturating_sub(size);
    let split = training_part(outputs);
    if split == 0 {
        return Err(TooFew {
            got,
            needed: size + 1,
        });
    }
    let (before, _) = values.split_at(split + size - 1);
    let standard = Standard::of(before);
    let all = standard.apply(values);
    let goal = Kernel::new(goal.to_vec());
    let refused = TooFew::refused(got);
    let input = Tensor::series(all.clone()).map_err(&refused)?;
    let made = Examples::new([1, size], input, vec![0.0; outputs])
        .and_then(|examples| examples.predict(&goal))
        .map_err(&refused)?;
    let spread = Standard::of(made.data()).deviation * noise;
    let mut random = Random::new(seed);
    let noisy = |value: f32| (f64::from(value) + spread * random.normal()) as f32;
    let made: Vec<f32> = if noise > 0.0 {
        made.into_data().into_iter().map(noisy).collect()
    } else {
        made.into_data()
    };
    let examples = |from: usize, to: usize| {
        let input = all.get(from..to + size - 1).unwrap_or_default();
        let target = made.get(from..to).unwrap_or_default();
        Tensor::series(input.to_vec())
            .and_then(|input| Examples::new([1, size], input, target.to_vec()))
            .map_err(&refused)
    };
    let others = KNOWN.iter().filter_map(|(name, known)| {
        let fits = known.len() <= size && (size - known.len()).is_multiple_of(2);
        let weights = fits.then(|| centred(known, size))?;
        (weights != goal.weights).then(|| Fixed::new(name, weights))
    });
    Ok(Task {
        training: examples(0, split)?,
        test: examples(split, outputs)?,
        baseline: Kernel::new(centred(&[1.0], size)),
        fixed: others.collect(),
        goal: Some(goal),
        standard,
    })
}

/// The weights in the middle of `size`, zeros around them; where the middle lies between two, at the left one, as everywhere.
fn centred(weights: &[f32], size: usize) -> Vec<f32> {
    let mut all = vec![0.0; (size - weights.len()) / 2];
    all.extend(weights);
    all.resize(size, 0.0);
    all
}
