//! Least squares against what they are defined by.

use convolens::learn::dense::{Matrix, error, minimum_norm, windows};
use proptest::prelude::*;

fn matrix(rows: usize, columns: usize) -> impl Strategy<Value = Matrix> {
    proptest::collection::vec(-9.0..9.0_f64, rows * columns)
        .prop_map(move |data| Matrix::new(rows, columns, data))
}

fn problem() -> impl Strategy<Value = (Matrix, Matrix)> {
    (1..9_usize, 1..9_usize, 1..3_usize)
        .prop_flat_map(|(rows, columns, outputs)| (matrix(rows, columns), matrix(rows, outputs)))
}

/// The largest size of a number.
fn largest(matrix: &Matrix) -> f64 {
    matrix.data().iter().fold(0.0, |most, x| most.max(x.abs()))
}

fn minus(a: &Matrix, b: &Matrix) -> Matrix {
    let data = a.data().iter().zip(b.data()).map(|(a, b)| a - b);
    Matrix::new(a.rows(), a.columns(), data.collect())
}

proptest! {
    /// The residual of least squares is orthogonal to all columns of the inputs, and the weights of the smallest norm lie
    /// in the span of the rows: both together say that they are the ones.
    #[test]
    fn the_weights_are_the_ones_of_the_definition((inputs, targets) in problem()) {
        let fit = minimum_norm(&inputs, &targets);
        let residual = minus(&inputs.times(&fit.weights), &targets);
        let scale = 1.0 + largest(&inputs) * largest(&targets) * (1.0 + largest(&fit.weights));
        prop_assert!(largest(&inputs.transposed().times(&residual)) < 1e-7 * scale);
        // What is in the span of the rows is what it is fitted by there: rowsᵀ · (rowsᵀ⁺ · w) = w.
        let rows = inputs.transposed();
        let span = minimum_norm(&rows, &fit.weights).weights;
        prop_assert!(largest(&minus(&rows.times(&span), &fit.weights)) < 1e-7 * (1.0 + largest(&fit.weights)));
        prop_assert!(fit.rank <= inputs.rows().min(inputs.columns()));
    }

    /// With no more examples than weights, and none that another says already, the fit goes through all of them.
    #[test]
    fn few_examples_are_met_exactly(inputs in matrix(4, 7), targets in matrix(4, 2)) {
        let fit = minimum_norm(&inputs, &targets);
        if fit.rank == 4 {
            prop_assert!(error(&inputs, &fit.weights, &targets) < 1e-9 * (1.0 + largest(&fit.weights)).powi(2));
        }
    }
}

#[test]
fn examples_that_say_the_same_count_once() {
    let inputs = Matrix::new(3, 2, vec![1.0, 2.0, 2.0, 4.0, 3.0, 6.0]);
    let targets = Matrix::new(3, 1, vec![5.0, 10.0, 15.0]);
    let fit = minimum_norm(&inputs, &targets);
    assert_eq!(fit.rank, 1, "all rows are multiples of the first");
    let [a, b] = fit.weights.data() else {
        unreachable!("two weights")
    };
    // a + 2b = 5 with the least a² + b²: (1, 2) · 5 / 5.
    assert!((a - 1.0).abs() < 1e-12 && (b - 2.0).abs() < 1e-12);
}

#[test]
fn nothing_gives_nothing() {
    let fit = minimum_norm(
        &Matrix::new(2, 2, vec![0.0; 4]),
        &Matrix::new(2, 1, vec![1.0, 2.0]),
    );
    assert_eq!((fit.rank, fit.weights.data()), (0, [0.0, 0.0].as_slice()));
    let none = minimum_norm(&Matrix::default(), &Matrix::default());
    assert_eq!(none.rank, 0);
}

#[test]
fn a_convolution_is_fitted_on_its_windows() {
    let inputs = Matrix::new(
        2,
        5,
        vec![1.0, 0.0, 2.0, -1.0, 3.0, 0.5, 4.0, -2.0, 1.0, 1.0],
    );
    let all = windows(&inputs, 3);
    assert_eq!((all.rows(), all.columns()), (6, 3), "2 · (5 − 3 + 1)");
    let kernel = Matrix::new(3, 1, vec![0.5, 1.0, -0.5]);
    let fit = minimum_norm(&all, &all.times(&kernel));
    assert!(
        largest(&minus(&fit.weights, &kernel)) < 1e-12,
        "without noise it is found again"
    );
    assert_eq!(windows(&inputs, 9).rows(), 0, "no window fits");
    let one = all.iter().next().unwrap();
    assert_eq!(one, [1.0, 0.0, 2.0]);
}
