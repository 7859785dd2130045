//! A volume that is computed: ellipsoids inside each other, like the test body of Shepp and Logan (The Fourier
//! reconstruction of a head section, 1974), with fewer of them.

/// Slices, rows, columns.
pub(super) const SIZE: [usize; 3] = [24, 48, 48];

/// Middle (depth, row, column) and half axes, all of a half side of the volume, and what the inside adds.
const BODIES: [([f64; 3], [f64; 3], f32); 6] = [
    ([0.0, 0.0, 0.0], [0.92, 0.92, 0.72], 1.0),
    ([0.0, 0.0, 0.0], [0.84, 0.84, 0.64], -0.7),
    ([0.1, -0.1, -0.24], [0.5, 0.36, 0.12], -0.25),
    ([0.1, -0.1, 0.24], [0.5, 0.36, 0.12], -0.25),
    ([-0.2, 0.35, 0.0], [0.3, 0.2, 0.24], 0.25),
    ([0.35, 0.1, 0.05], [0.12, 0.1, 0.1], 0.5),
];

/// The volume's numbers, slice by slice, row by row.
pub(super) fn volume() -> Vec<f32> {
    let [slices, rows, columns] = SIZE;
    let place = |cell: usize, size: usize| (cell as f64 + 0.5) / size as f64 * 2.0 - 1.0;
    let mut numbers = Vec::with_capacity(slices * rows * columns);
    for slice in 0..slices {
        for row in 0..rows {
            for column in 0..columns {
                let at = [
                    place(slice, slices),
                    place(row, rows),
                    place(column, columns),
                ];
                numbers.push(density(at));
            }
        }
    }
    numbers
}

fn density(at: [f64; 3]) -> f32 {
    let inside = BODIES.iter().filter(|(middle, half, _)| {
        let parts = at.iter().zip(middle).zip(half);
        parts
            .map(|((at, middle), half)| ((at - middle) / half).powi(2))
            .sum::<f64>()
            <= 1.0
    });
    // Sums of tenths, without what rounding leaves.
    let sum: f32 = inside.map(|(.., adds)| adds).sum();
    (sum.clamp(0.0, 1.0) * 100.0).round() / 100.0
}
