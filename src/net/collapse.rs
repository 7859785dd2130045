//! One kernel in the place of several that follow each other with nothing between them.

/// The kernel that does at once what kernels do one after the other over a series: their full convolution.
///
/// Where `y_j = Σ_i K(i) x_(j+i)` and `z_j = Σ_m L(m) y_(j+m)`, `z_j = Σ_n C(n) x_(j+n)` with
/// `C(n) = Σ_(m+i=n) L(m) K(i)`: sizes `k` and `l` give `k + l − 1`. Without kernels it is `[1]`, which changes nothing.
///
/// ```
/// # use convolens::net::collapsed;
/// assert_eq!(collapsed(&[vec![1.0, 1.0], vec![-1.0, 1.0]]), [-1.0, 0.0, 1.0], "−1·1; 1·1 − 1·1; 1·1");
/// assert_eq!(collapsed(&[vec![0.5; 3], vec![0.5; 3], vec![0.5; 3]]).len(), 3 + 3 + 3 - 2);
/// ```
#[must_use]
pub fn collapsed(kernels: &[Vec<f32>]) -> Vec<f32> {
    let mut one = vec![1.0_f64];
    for kernel in kernels {
        let size = (one.len() + kernel.len()).saturating_sub(1);
        let mut next = vec![0.0_f64; size];
        for (at, first) in one.iter().enumerate() {
            for (slot, second) in next.iter_mut().skip(at).zip(kernel) {
                *slot += first * f64::from(*second);
            }
        }
        one = next;
    }
    one.into_iter().map(|weight| weight as f32).collect()
}

/// Which weights are multiplied for one weight of [`collapsed`]: in each product one of every kernel, whose places add up
/// to its own. In the order of the first kernel's places, then of the second's.
///
/// ```
/// # use convolens::net::factors;
/// assert_eq!(factors(&[2, 3], 1), [[0, 1], [1, 0]], "C(1) = K(0)·L(1) + K(1)·L(0)");
/// assert_eq!(factors(&[2, 3], 3), [[1, 2]], "the last of all");
/// assert!(factors(&[2, 3], 4).is_empty());
/// ```
#[must_use]
pub fn factors(sizes: &[usize], place: usize) -> Vec<Vec<usize>> {
    let Some((size, rest)) = sizes.split_first() else {
        return if place == 0 {
            vec![Vec::new()]
        } else {
            Vec::new()
        };
    };
    let taken = 0..(*size).min(place.saturating_add(1));
    let products = taken.flat_map(|own| {
        let others = factors(rest, place - own);
        others.into_iter().map(move |mut product| {
            product.insert(0, own);
            product
        })
    });
    products.collect()
}
