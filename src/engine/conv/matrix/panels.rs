use super::product::ROWS;

/// A matrix of weights, packed for [`add_product`](super::product::add_product): panels of [`ROWS`] output channels,
/// in each the weights of its channels side by side, term by term. The last panel is filled up with zeros.
#[derive(Debug)]
pub(in crate::engine::conv) struct Panels {
    terms: usize,
    packed: Vec<f32>,
}

impl Panels {
    /// Packs rows of `terms` weights, one for each output channel.
    pub(in crate::engine::conv) fn new(weights: &[f32], terms: usize) -> Self {
        let channels = weights.len() / terms;
        let mut packed = vec![0.0; channels.div_ceil(ROWS) * ROWS * terms];
        let panels = packed.chunks_exact_mut(ROWS * terms);
        for (panel, rows) in panels.zip(weights.chunks(ROWS * terms)) {
            for (row, weights) in rows.chunks_exact(terms).enumerate() {
                for (slots, weight) in panel.chunks_exact_mut(ROWS).zip(weights) {
                    if let Some(slot) = slots.get_mut(row) {
                        *slot = *weight;
                    }
                }
            }
        }
        Self { terms, packed }
    }

    /// Some terms of one panel.
    pub(in crate::engine::conv) fn get(
        &self,
        panel: usize,
        terms: std::ops::Range<usize>,
    ) -> &[f32] {
        let first = panel * self.terms;
        self.packed
            .get((first + terms.start) * ROWS..(first + terms.end) * ROWS)
            .unwrap_or_default()
    }
}
