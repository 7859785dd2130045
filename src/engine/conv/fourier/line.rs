use super::complex::{Complex, four_forward, four_inverse};
use super::transform::{Transform, unit_roots};

/// Circular convolution of one line of cells: a number of the tile is four neighbouring cells.
///
/// With N = 4 · M cells, n = 4 · m + l: the lanes l are transformed over m, each by itself, and then into each other:
/// X(k + M · q) = Σₗ e^(−2πi·lq/4) · e^(−2πi·lk/N) · Σₘ x(4m + l) · e^(−2πi·mk/M).
#[derive(Debug)]
pub(super) struct Line {
    lanes: Transform,
    /// For four neighbouring k: e^(−2πi·lk/N) for l = 1, 2, 3.
    roots: Vec<[Complex; 3]>,
}

impl Line {
    /// Of `length` cells, a power of two from 16 on.
    pub(super) fn new(length: usize) -> Self {
        let lanes = Transform::new(length / 4);
        let all = unit_roots(length);
        let roots = (0..length / 16)
            .map(|four| {
                let root = |l: usize, lane: usize| {
                    let k = lanes.frequency(4 * four + lane);
                    all.get(l * k).map_or((1.0, 0.0), |root| (root.re, root.im))
                };
                [1, 2, 3].map(|l| {
                    let factors = [0, 1, 2, 3].map(|lane| root(l, lane));
                    Complex::new(factors.map(|root| root.0), factors.map(|root| root.1))
                })
            })
            .collect();
        Self { lanes, roots }
    }

    /// Cells.
    pub(super) const fn length(&self) -> usize {
        4 * self.lanes.length()
    }

    /// What a kernel's cells become, so that [`convolve`](Self::convolve) correlates with it.
    pub(super) fn spectrum(&self, mut kernel: Vec<Complex>) -> Vec<Complex> {
        self.lanes.forward(&mut kernel);
        let scale = 1.0 / self.length() as f32;
        let (fours, _) = kernel.as_chunks_mut();
        for (four, roots) in fours.iter_mut().zip(&self.roots) {
            *four = across(*four, roots).map(|value| value.conjugate_scaled(scale));
        }
        kernel
    }

    /// Correlates both signals, the real and the imaginary one, with the kernel.
    pub(super) fn convolve(&self, tile: &mut [Complex], spectrum: &[Complex]) {
        self.lanes.forward(tile);
        let (fours, _) = tile.as_chunks_mut();
        let (factors, _) = spectrum.as_chunks();
        for ((four, roots), factors) in fours.iter_mut().zip(&self.roots).zip(factors) {
            let [a, b, c, d] = across(*four, roots);
            let [e, f, g, h] = *factors;
            *four = back([a.times(e), b.times(f), c.times(g), d.times(h)], roots);
        }
        self.lanes.inverse(tile);
    }
}

/// Lanes, transformed each by itself, into each other: the frequencies k, k + M, k + 2 M and k + 3 M of four k.
#[inline(always)]
fn across(four: [Complex; 4], [second, third, fourth]: &[Complex; 3]) -> [Complex; 4] {
    let [a, b, c, d] = Complex::transposed(four);
    four_forward([a, b.times(*second), c.times(*third), d.times(*fourth)])
}

#[inline(always)]
fn back(four: [Complex; 4], [second, third, fourth]: &[Complex; 3]) -> [Complex; 4] {
    let [a, b, c, d] = four_inverse(four);
    Complex::transposed([
        a,
        b.times_conjugate(*second),
        c.times_conjugate(*third),
        d.times_conjugate(*fourth),
    ])
}
