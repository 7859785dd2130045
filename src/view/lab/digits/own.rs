//! What a worker has learned in the page.

use super::shipped::Curve;
use crate::learn::digits::{Digits, Measured, Network, measure};
use crate::view::lab::News;

/// A network of the reader's own.
#[derive(Debug)]
pub(super) struct Own {
    pub(super) network: Network,
    /// On what is held out.
    pub(super) measured: Measured,
    pub(super) curve: Curve,
}

impl Own {
    /// What the news says; none where its weights are not those of the network.
    pub(super) fn of(news: News, digits: &Digits) -> Option<Self> {
        let (numbers, rest) = news.weights.as_chunks::<4>();
        if !rest.is_empty() {
            return None;
        }
        let flat: Vec<f32> = numbers
            .iter()
            .map(|four| f32::from_le_bytes(*four))
            .collect();
        let network = Network::from_flat(&flat).ok()?;
        let measured = measure(&network, digits, true).ok()?;
        let News {
            seed,
            rate,
            epochs,
            measured: points,
            ..
        } = news;
        Some(Self {
            network,
            measured,
            curve: Curve {
                seed,
                rate,
                epochs,
                measured: points,
            },
        })
    }
}
