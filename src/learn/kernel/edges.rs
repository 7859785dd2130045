use super::{Examples, Fixed, Kernel, Standard, Task, TooFew, training_part};
use crate::engine::{Shape, Tensor};

/// Sobel's kernel for what rises to the right, row by row.
pub const SOBEL: [f32; 9] = [-1.0, 0.0, 1.0, -2.0, 0.0, 2.0, -1.0, 0.0, 1.0];

/// Kernels of 3 × 3 to compare with.
const KNOWN: [(&str, [f32; 9]); 2] = [
    ("central", [0.0, 0.0, 0.0, -1.0, 0.0, 1.0, 0.0, 0.0, 0.0]),
    ("prewitt", [-1.0, 0.0, 1.0, -1.0, 0.0, 1.0, -1.0, 0.0, 1.0]),
];

/// To learn an edge detector of `side` × `side` (3, 5, …) from a grey picture and what Sobel's kernel makes of it.
///
/// The grey values are brought to their standard first. The upper 70 % of the rows are learned from.
///
/// # Errors
///
/// [`TooFew`] rows or columns.
pub fn edges(picture: &Tensor, side: usize) -> Result<Task, TooFew> {
    let Shape { height, width, .. } = picture.shape();
    let side = side.max(3) | 1;
    let rows = (height + 1).saturating_sub(side);
    let split = training_part(rows);
    if split == 0 || width < side {
        let got = height.min(width);
        return Err(TooFew {
            got,
            needed: side + 1,
        });
    }
    let refused = TooFew::refused(height);
    let standard = Standard::of(
        picture
            .data()
            .get(..(split + side - 1) * width)
            .unwrap_or_default(),
    );
    let all = standard.apply(picture.data());
    let goal = Kernel::new(framed(&SOBEL, side));
    // Rows of the outputs from the first to before the second.
    let examples = |from: usize, to: usize| {
        let cells = all.get(from * width..(to + side - 1) * width);
        let shape = Shape::new(1, to + side - 1 - from, width);
        let input = Tensor::new(shape, cells.unwrap_or_default().to_vec())?;
        let nothing = vec![0.0; (to - from) * (width + 1 - side)];
        let made = Examples::new([side; 2], input.clone(), nothing)?.predict(&goal)?;
        Examples::new([side; 2], input, made.into_data())
    };
    let mut middle = [0.0; 9];
    if let Some(centre) = middle.get_mut(4) {
        *centre = 1.0;
    }
    Ok(Task {
        training: examples(0, split).map_err(&refused)?,
        test: examples(split, rows).map_err(&refused)?,
        baseline: Kernel::new(framed(&middle, side)),
        fixed: KNOWN
            .iter()
            .map(|(name, known)| Fixed::new(name, framed(known, side)))
            .collect(),
        goal: Some(goal),
        standard,
    })
}

/// A kernel of 3 × 3 in the middle of a larger one.
fn framed(weights: &[f32; 9], side: usize) -> Vec<f32> {
    let before = (side - 3) / 2;
    let mut all = vec![0.0; side * side];
    let rows = all.chunks_exact_mut(side).skip(before);
    for (row, three) in rows.zip(weights.chunks_exact(3)) {
        for (slot, weight) in row.iter_mut().skip(before).zip(three) {
            *slot = *weight;
        }
    }
    all
}
