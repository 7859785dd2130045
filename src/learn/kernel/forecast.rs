use super::{Examples, Fixed, Kernel, Standard, Task, TooFew, last, line, mean, training_part};
use crate::engine::Tensor;

/// To forecast the next value of a series from the last `n`: y_t = x̂_{t+1} = Σ K(i)·x_{t−i} + b.
///
/// The first 70 % of the values are learned from and give the standard; those of the rest are forecast for the test, from
/// the `n` values before each of them. Only where `n` values have arrived is there a forecast, so there is no padding.
///
/// # Errors
///
/// [`TooFew`] where no value of one of the parts can be forecast.
///
/// ```
/// # use convolens::learn::kernel::forecast;
/// let series: Vec<f32> = (0..20).map(|t| (t % 4) as f32).collect();
/// let task = forecast(&series, 4)?;
/// assert_eq!(task.training.count(), 10, "of the first 14 values all but 4");
/// assert_eq!(task.test.count(), 6);
/// # Ok::<(), convolens::learn::kernel::TooFew>(())
/// ```
pub fn forecast(values: &[f32], n: usize) -> Result<Task, TooFew> {
    let n = n.max(1);
    let split = training_part(values.len());
    if split <= n {
        // The smallest length whose part is larger than n.
        let needed = ((n + 1) * 10).div_ceil(7);
        return Err(TooFew {
            got: values.len(),
            needed,
        });
    }
    let (before, _) = values.split_at(split);
    let standard = Standard::of(before);
    let all = standard.apply(values);
    let examples = |from: usize, to: usize| {
        let part = all.get(from..to).unwrap_or_default();
        let input = part.get(..part.len().saturating_sub(1)).unwrap_or_default();
        let target = part.get(n..).unwrap_or_default();
        Tensor::series(input.to_vec())
            .and_then(|input| Examples::new([1, n], input, target.to_vec()))
            .map_err(TooFew::refused(values.len()))
    };
    // A line through two, among n weights.
    let mut two = vec![0.0; n.saturating_sub(2)];
    two.extend(line(2));
    let mut fixed = vec![Fixed::new("mean", mean(n))];
    if n > 1 {
        fixed.push(Fixed::new("line-two", two));
    }
    if n > 2 {
        fixed.push(Fixed::new("line", line(n)));
    }
    Ok(Task {
        training: examples(0, split)?,
        test: examples(split - n, all.len())?,
        goal: None,
        baseline: Kernel::new(last(n)),
        fixed,
        standard,
    })
}
