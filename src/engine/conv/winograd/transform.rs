//! The transforms of F(4 × 4, 3 × 3): four by four outputs of a 3 × 3 kernel from six by six cells with 36 products in
//! place of 144 (Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks", 2016).
//!
//! Both kernel and cells are polynomials, multiplied by their values at 0, ±a, ±b and ∞. The paper's a = 1 and b = 2 make
//! the numbers of a transform grow; with a = 1/√2 and b = √2, where a · b = 1, the largest errors are a quarter of
//! those (of the kind of choice that Barabasz et al. study, "Error Analysis and Improving the Accuracy of Winograd
//! Convolution for Deep Neural Networks", 2020).

use std::f32::consts::{FRAC_1_SQRT_2, SQRT_2};

use crate::engine::simd::F32x4;

/// Outputs along a side of a tile.
pub(super) const SIDE: usize = 4;
/// Cells along a side of what a tile reads: 4 + 3 − 1.
pub(super) const EDGE: usize = 6;
/// Products of a tile.
pub(super) const POINTS: usize = EDGE * EDGE;

/// The values of a 3 × 3 kernel, row by row: G · g · Gᵀ, where row p of G is (1, p, p²) / Π (p − q) over the other
/// finite points q, and (0, 0, 1) at ∞.
pub(super) fn kernel(weights: &[f32]) -> Vec<f32> {
    let (a, b) = (std::f64::consts::FRAC_1_SQRT_2, std::f64::consts::SQRT_2);
    let finite = [0.0, a, -a, b, -b];
    let row = |p: f64| {
        let others = finite.iter().filter(|&&q| q != p).map(|q| p - q);
        let divisor: f64 = others.product();
        [1.0 / divisor, p / divisor, p * p / divisor]
    };
    let mut matrix: Vec<[f64; 3]> = finite.into_iter().map(row).collect();
    matrix.push([0.0, 0.0, 1.0]);
    let mut values = Vec::with_capacity(POINTS);
    for down in &matrix {
        for across in &matrix {
            let value: f64 = weights
                .chunks_exact(3)
                .zip(down)
                .flat_map(|(row, down)| {
                    let products = row.iter().zip(across);
                    products.map(move |(weight, across)| down * f64::from(*weight) * across)
                })
                .sum();
            values.push(value as f32);
        }
    }
    values
}

/// Six cells in a line become six values: Bᵀ · d.
#[inline(always)]
pub(super) fn cells([d0, d1, d2, d3, d4, d5]: [F32x4; EDGE]) -> [F32x4; EDGE] {
    let [half, two, sum] = [-0.5, -2.0, -2.5].map(F32x4::splat);
    let even_a = d4.mul_add(d2, two);
    let odd_a = d3.mul_add(d1, two).mul(F32x4::splat(FRAC_1_SQRT_2));
    let even_b = d4.mul_add(d2, half);
    let odd_b = d3.mul_add(d1, half).mul(F32x4::splat(SQRT_2));
    [
        d0.add(d4).mul_add(d2, sum),
        even_a.add(odd_a),
        even_a.sub(odd_a),
        even_b.add(odd_b),
        even_b.sub(odd_b),
        d1.add(d5).mul_add(d3, sum),
    ]
}

/// Six sums in a line become four outputs: Aᵀ · m.
#[inline(always)]
pub(super) fn outputs([m0, m1, m2, m3, m4, m5]: [F32x4; EDGE]) -> [F32x4; SIDE] {
    let [half, two] = [0.5, 2.0].map(F32x4::splat);
    let (even_a, odd_a) = (m1.add(m2), m1.sub(m2).mul(F32x4::splat(FRAC_1_SQRT_2)));
    let (even_b, odd_b) = (m3.add(m4), m3.sub(m4).mul(F32x4::splat(SQRT_2)));
    [
        m0.add(even_a).add(even_b),
        odd_a.add(odd_b),
        even_a.mul(half).mul_add(even_b, two),
        m5.mul_add(odd_a, half).mul_add(odd_b, two),
    ]
}
