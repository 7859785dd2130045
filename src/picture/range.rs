use super::{FillName, Job, Op, Pad};

/// The smallest and the largest number that a job can give, whatever the picture.
///
/// ```
/// # use convolens::picture::{Channels, Job, value_range};
/// let job = Job { kernel: [1, 3], weights: vec![-1.0, 0.0, 2.0], bias: 5.0, ..Job::identity(9, 9) };
/// assert_eq!(value_range(&job), (-250.0, 515.0), "255 · −1 + 5, 255 · 2 + 5");
/// let job = Job { channels: Channels::Sum, ..job };
/// assert_eq!(value_range(&job), (-760.0, 1535.0), "3 · 255 · −1 + 5, 3 · 255 · 2 + 5");
/// ```
pub fn value_range(job: &Job) -> (f64, f64) {
    if job.op != Op::Conv {
        return (0.0, 255.0);
    }
    let (darkest, lightest) = if job.fill == FillName::Constant && job.pad != Pad::Valid {
        let value = f64::from(job.value);
        (value.min(0.0), value.max(255.0))
    } else {
        (0.0, 255.0)
    };
    let summed = job.channels.planes() / job.channels.outputs();
    let (low, high) = job.weights.iter().map(|&weight| f64::from(weight)).fold(
        (0.0, 0.0),
        |(low, high), weight| {
            let (one, other) = (weight * darkest, weight * lightest);
            (low + one.min(other), high + one.max(other))
        },
    );
    let [low, high] = [low, high].map(|end| summed as f64 * end + f64::from(job.bias));
    let activation = job.activation();
    let activated = |x: f64| f64::from(activation.apply(x as f32));
    // Zero too: a leaky ReLU of negative slope turns there.
    let ends = [low, high, 0.0_f64.max(low).min(high)].map(activated);
    let smallest = ends.iter().copied().fold(f64::INFINITY, f64::min);
    let largest = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    (smallest, largest)
}
