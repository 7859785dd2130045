use super::complex::{Complex, Root, four_forward, four_inverse, turn, turn_back};

/// The discrete Fourier transform of a power of two of numbers, of four signals at once: signal l is lane l.
///
/// Forward it divides the frequencies (Gentleman and Sande, 1966), by four and in the end by two, so that frequencies
/// come out in the order of [`frequency`](Self::frequency); inverse it goes the same way back from that order (Cooley
/// and Tukey, 1965). Nothing is ever put in another order. Neither is scaled: one after the other multiplies by the
/// length.
#[derive(Debug)]
pub(super) struct Transform {
    length: usize,
    /// For each pass over blocks of ℓ numbers, the longest first: e^(−2πi·j/ℓ), and its square and cube, for j < ℓ / 4.
    roots: Vec<[Root; 3]>,
}

/// Numbers, four signals each, that are transformed in one go: 16 KiB, half of a first-level cache.
const NEAR: usize = 512;

impl Transform {
    /// Of `length` numbers, a power of two.
    pub(super) fn new(length: usize) -> Self {
        let mut roots = Vec::new();
        let mut block = length;
        while block > 4 {
            let all = unit_roots(block);
            let power = |j: usize| all.get(j).copied().unwrap_or(Root { re: 1.0, im: 0.0 });
            roots.extend((0..block / 4).map(|j| [power(j), power(2 * j), power(3 * j)]));
            block /= 4;
        }
        Self { length, roots }
    }

    /// How many numbers it transforms.
    pub(super) const fn length(&self) -> usize {
        self.length
    }

    /// The frequency that stands at a place.
    pub(super) fn frequency(&self, place: usize) -> usize {
        let (mut block, mut place) = (self.length, place);
        let (mut frequency, mut step) = (0, 1);
        while block > 1 {
            let parts = if block == 2 { 2 } else { 4 };
            block /= parts;
            frequency += place / block * step;
            place %= block;
            step *= parts;
        }
        frequency
    }

    /// xₙ in order becomes Σₙ xₙ · e^(−2πi·nk/length).
    pub(super) fn forward(&self, signals: &mut [Complex]) {
        if signals.len() == self.length {
            forward(signals, &self.roots);
        }
    }

    /// Xₖ in the order of the forward transform becomes Σₖ Xₖ · e^(+2πi·nk/length).
    pub(super) fn inverse(&self, signals: &mut [Complex]) {
        if signals.len() == self.length {
            inverse(signals, &self.roots);
        }
    }
}

/// Pass by pass where all is near; else one pass, then each quarter by itself.
fn forward(signals: &mut [Complex], roots: &[[Root; 3]]) {
    let mut block = signals.len();
    if block > NEAR {
        let (now, later) = roots.split_at_checked(block / 4).unwrap_or_default();
        each_four(signals, now, |four, roots| turn(four_forward(four), roots));
        for quarter in signals.chunks_exact_mut(block / 4) {
            forward(quarter, later);
        }
        return;
    }
    let mut roots = roots;
    while block > 4 {
        let (now, later) = roots.split_at_checked(block / 4).unwrap_or_default();
        for block in signals.chunks_exact_mut(block) {
            each_four(block, now, |four, roots| turn(four_forward(four), roots));
        }
        roots = later;
        block /= 4;
    }
    match block {
        4 => {
            for four in signals.as_chunks_mut().0 {
                *four = four_forward(*four);
            }
        }
        2 => two(signals),
        _ => (),
    }
}

/// The way back.
fn inverse(signals: &mut [Complex], roots: &[[Root; 3]]) {
    let length = signals.len();
    if length > NEAR {
        let (last, earlier) = roots.split_at_checked(length / 4).unwrap_or_default();
        for quarter in signals.chunks_exact_mut(length / 4) {
            inverse(quarter, earlier);
        }
        each_four(signals, last, |four, roots| {
            four_inverse(turn_back(four, roots))
        });
        return;
    }
    let mut block = if length.ilog2().is_multiple_of(2) {
        4
    } else {
        2
    };
    match block {
        2 => two(signals),
        _ => {
            for four in signals.as_chunks_mut().0 {
                *four = four_inverse(*four);
            }
        }
    }
    let mut roots = roots;
    while block < length {
        block *= 4;
        let (earlier, now) = roots
            .split_at_checked(roots.len() - block / 4)
            .unwrap_or_default();
        for block in signals.chunks_exact_mut(block) {
            each_four(block, now, |four, roots| {
                four_inverse(turn_back(four, roots))
            });
        }
        roots = earlier;
    }
}

/// One pass over a block: every four numbers that are a quarter of it apart, with their factors.
#[inline(always)]
fn each_four(
    block: &mut [Complex],
    roots: &[[Root; 3]],
    four: impl Fn([Complex; 4], &[Root; 3]) -> [Complex; 4],
) {
    let (low, high) = block.split_at_mut(block.len() / 2);
    let (a, b) = low.split_at_mut(low.len() / 2);
    let (c, d) = high.split_at_mut(high.len() / 2);
    for ((((a, b), c), d), roots) in a.iter_mut().zip(b).zip(c).zip(d).zip(roots) {
        [*a, *b, *c, *d] = four([*a, *b, *c, *d], roots);
    }
}

/// Sums and differences of neighbours.
fn two(signals: &mut [Complex]) {
    for [a, b] in signals.as_chunks_mut().0 {
        (*a, *b) = (a.add(*b), a.sub(*b));
    }
}

/// e^(−2πi·j/count) for j < count, a power of two.
///
/// From square roots alone, so that all machines agree: cos θ/2 = √((1 + cos θ) / 2) and sin θ/2 = sin θ / (2 cos θ/2).
pub(super) fn unit_roots(count: usize) -> Vec<Root> {
    // e^(−πi), then half the angle each time: the bits of j from the highest.
    let (mut cosine, mut sine) = (-1.0_f64, 0.0_f64);
    let mut roots = vec![(1.0_f64, 0.0_f64)];
    let mut halves = Vec::new();
    let mut bit = count / 2;
    while bit > 0 {
        halves.push((cosine, sine));
        (cosine, sine) = if halves.len() == 1 {
            (0.0, -1.0)
        } else {
            let half = ((1.0 + cosine) / 2.0).sqrt();
            (half, sine / (2.0 * half))
        };
        bit /= 2;
    }
    for &(cosine, sine) in halves.iter().rev() {
        let turned: Vec<(f64, f64)> = roots
            .iter()
            .map(|(re, im)| (re * cosine - im * sine, re * sine + im * cosine))
            .collect();
        roots.extend(turned);
    }
    roots
        .iter()
        .map(|&(re, im)| Root {
            re: re as f32,
            im: im as f32,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_those_of_unity() {
        for count in [1, 2, 4, 8, 1024] {
            for (j, root) in unit_roots(count).into_iter().enumerate() {
                let angle = -2.0 * std::f64::consts::PI * j as f64 / count as f64;
                assert!(
                    (f64::from(root.re) - angle.cos()).abs() < 1e-7,
                    "{j} of {count}"
                );
                assert!(
                    (f64::from(root.im) - angle.sin()).abs() < 1e-7,
                    "{j} of {count}"
                );
            }
        }
    }

    #[test]
    fn a_wave_becomes_one_frequency_and_comes_back() {
        for length in [1, 2, 4, 8, 16, 32, 64, 512, 1024, 4096] {
            let transform = Transform::new(length);
            let roots = unit_roots(length);
            let wave = 3 % length;
            // e^(+2πi·wave·n/length) is the conjugate of a root.
            let mut signals: Vec<Complex> = (0..length)
                .map(|n| {
                    let root = roots[wave * n % length];
                    Complex::new([root.re; 4], [-root.im; 4])
                })
                .collect();
            let before = signals.clone();
            transform.forward(&mut signals);
            for (place, value) in signals.iter().enumerate() {
                let expected = if transform.frequency(place) == wave {
                    length as f32
                } else {
                    0.0
                };
                assert!((value.re.array()[0] - expected).abs() < 1e-6 * length as f32);
                assert!(value.im.array()[3].abs() < 1e-6 * length as f32);
            }
            transform.inverse(&mut signals);
            for (after, before) in signals.iter().zip(&before) {
                let (after, before) = (after.re.array()[1], before.re.array()[1]);
                assert!((after / length as f32 - before).abs() < 1e-6);
            }
        }
    }
}
