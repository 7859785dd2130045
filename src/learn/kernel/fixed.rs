use super::Kernel;

/// A kernel that is not learned, to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct Fixed {
    /// Its name in messages.
    pub name: &'static str,
    /// The kernel, in the units of the examples.
    pub kernel: Kernel,
}

impl Fixed {
    pub(super) const fn new(name: &'static str, weights: Vec<f32>) -> Self {
        Self {
            name,
            kernel: Kernel::new(weights),
        }
    }
}

/// Weights that forecast the last of `n` values: the next is the same.
///
/// ```
/// # use convolens::learn::kernel::last;
/// assert_eq!(last(3), [0.0, 0.0, 1.0], "K(2), K(1), K(0): the newest");
/// ```
#[must_use]
pub fn last(n: usize) -> Vec<f32> {
    (1..=n)
        .map(|place| if place == n { 1.0 } else { 0.0 })
        .collect()
}

/// Weights that forecast the mean of the last `n` values.
#[must_use]
pub fn mean(n: usize) -> Vec<f32> {
    vec![1.0 / n as f32; n]
}

/// Weights that forecast the next value on the line that lies nearest to the last `n` values, by least squares:
/// at place i = 0 … n − 1 the weight is 1/n + 6 · (i − (n − 1)/2) / (n · (n − 1)).
///
/// ```
/// # use convolens::learn::kernel::line;
/// assert_eq!(line(2), [-1.0, 2.0], "x + (x − the one before)");
/// assert_eq!(line(1), [1.0], "through one value goes no slope");
/// let next: f32 = line(4).iter().zip([3.0, 5.0, 7.0, 9.0]).map(|(weight, value)| weight * value).sum();
/// assert!((next - 11.0).abs() < 1e-5, "3, 5, 7, 9 go on with 11");
/// ```
#[must_use]
pub fn line(n: usize) -> Vec<f32> {
    if n < 2 {
        return last(n);
    }
    let count = n as f64;
    let weight = |place: usize| {
        let aside = place as f64 - (count - 1.0) / 2.0;
        (1.0 / count + 6.0 * aside / (count * (count - 1.0))) as f32
    };
    (0..n).map(weight).collect()
}
