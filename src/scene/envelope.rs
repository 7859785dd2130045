//! Smallest and largest value of any stretch of a long series, without reading all of it.

/// Values to one block of the summary.
const BLOCK: usize = 64;

/// The minima and maxima of blocks of a series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Envelope {
    blocks: Vec<(f32, f32)>,
}

impl Envelope {
    /// Summarises the values once, in O(n).
    #[must_use]
    pub fn new(values: &[f32]) -> Self {
        Self {
            blocks: values.chunks(BLOCK).map(extremes).collect(),
        }
    }

    /// The smallest and largest of all values.
    #[must_use]
    pub fn all(&self) -> (f32, f32) {
        join(self.blocks.iter().copied())
    }

    /// The smallest and largest of `values[from..to]`, the series this was made of; (∞, −∞) when empty.
    ///
    /// ```
    /// # use convolens::scene::Envelope;
    /// let values: Vec<f32> = (0..1000).map(|i| i as f32).collect();
    /// let envelope = Envelope::new(&values);
    /// assert_eq!(envelope.range(&values, 100, 900), (100.0, 899.0), "the end is not included");
    /// ```
    #[must_use]
    pub fn range(&self, values: &[f32], from: usize, to: usize) -> (f32, f32) {
        let to = to.min(values.len());
        let part = |a: usize, b: usize| extremes(values.get(a..b).unwrap_or_default());
        let (first, last) = (from.div_ceil(BLOCK), to / BLOCK);
        if first >= last {
            return part(from, to);
        }
        let whole = self.blocks.get(first..last).unwrap_or_default();
        join(
            [part(from, first * BLOCK), part(last * BLOCK, to)]
                .into_iter()
                .chain(whole.iter().copied()),
        )
    }
}

fn extremes(values: &[f32]) -> (f32, f32) {
    values
        .iter()
        .fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), &v| {
            (low.min(v), high.max(v))
        })
}

fn join(parts: impl Iterator<Item = (f32, f32)>) -> (f32, f32) {
    parts.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), (l, h)| {
        (low.min(l), high.max(h))
    })
}
