//! Shapes as files give them: how many numbers they hold, and in which order.

use super::ArrayError;
use crate::engine::MAX_ELEMENTS;

/// Counts the values of a file's arrays.
#[derive(Debug, Default)]
pub(super) struct Total(u64);

impl Total {
    /// The shape and how many values it holds, if these may still be read.
    /// A size of 0 excuses no others: whoever multiplies the sizes gets no overflow.
    pub(super) fn add(&mut self, shape: &[u64]) -> Result<(Vec<usize>, u64), ArrayError> {
        let most = shape
            .iter()
            .fold(1, |product: u64, &size| product.saturating_mul(size.max(1)));
        let elements = if shape.contains(&0) { 0 } else { most };
        self.0 = self.0.saturating_add(elements);
        let told = self.0.max(most);
        let sizes = shape.iter().map(|&size| usize::try_from(size).ok());
        match sizes.collect() {
            Some(sizes) if told <= MAX_ELEMENTS => Ok((sizes, elements)),
            _ => Err(ArrayError::too_large(told)),
        }
    }
}

/// Puts values that stand in Fortran's order, the first axis contiguous, into C's order, the last axis contiguous.
/// `None` if there is no memory for them.
pub(super) fn transposed(values: &[f32], shape: &[usize]) -> Option<Vec<f32>> {
    struct Axis {
        size: usize,
        stride: usize,
        at: usize,
    }
    let mut stride = 1;
    let mut axes = Vec::new();
    for &size in shape.iter().filter(|&&size| size != 1) {
        axes.push(Axis {
            size,
            stride,
            at: 0,
        });
        stride = size.saturating_mul(stride);
    }
    let mut turned = Vec::new();
    turned.try_reserve_exact(values.len()).ok()?;
    let mut from = 0;
    while let Some(&value) = values.get(from) {
        turned.push(value);
        // the last axis that is not at its end goes on, those behind it begin again
        let mut over = true;
        for axis in axes.iter_mut().rev() {
            axis.at += 1;
            from += axis.stride;
            if axis.at < axis.size {
                over = false;
                break;
            }
            from -= axis.size * axis.stride;
            axis.at = 0;
        }
        if over {
            break;
        }
    }
    Some(turned)
}
