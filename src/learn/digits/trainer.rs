//! Training, a batch at a time.

use super::{Adam, Digits, LearnError, Measured, Network, measure};
use crate::net::Random;

/// How a network is trained.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setup {
    /// The first weights and the order of the digits follow from it.
    pub seed: u64,
    /// Adam's step.
    pub rate: f32,
    /// Digits to one step.
    pub batch: usize,
    /// How often all digits are gone through.
    pub epochs: usize,
}

impl Setup {
    /// Batches of 16, and 15 epochs.
    #[must_use]
    pub const fn new(seed: u64, rate: f32) -> Self {
        Self {
            seed,
            rate,
            batch: 16,
            epochs: 15,
        }
    }
}

/// How good the network was at the end of an epoch; the first is before any training.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Epoch {
    /// On the digits that it learns from.
    pub train: Measured,
    /// On those that are held out.
    pub held: Measured,
}

impl Epoch {
    /// Loss and accuracy of what it learns from, then of what is held out.
    #[must_use]
    pub fn numbers(&self) -> [f64; 4] {
        let Self { train, held } = self;
        [train.loss, train.accuracy(), held.loss, held.accuracy()]
    }
}

/// A network in training.
#[derive(Debug, Clone)]
pub struct Trainer {
    setup: Setup,
    network: Network,
    weights: Vec<f32>,
    adam: Adam,
    random: Random,
    /// The digits in the order of this epoch.
    order: Vec<usize>,
    /// How many of them are done.
    next: usize,
    epochs: Vec<Epoch>,
}

impl Trainer {
    /// A training that has not begun.
    ///
    /// # Errors
    /// None for digits.
    pub fn new(setup: Setup, digits: &Digits) -> Result<Self, LearnError> {
        let network = Network::new(setup.seed)?;
        let weights = network.weights().flat();
        let mut trainer = Self {
            adam: Adam::new(weights.len(), setup.rate),
            // Not what the weights are drawn from.
            random: Random::new(!setup.seed),
            order: digits.indices(false).collect(),
            next: 0,
            epochs: Vec::new(),
            setup,
            network,
            weights,
        };
        trainer.note(digits)?;
        trainer.random.shuffle(&mut trainer.order);
        Ok(trainer)
    }

    /// The network as it is now.
    #[must_use]
    pub const fn network(&self) -> &Network {
        &self.network
    }

    /// What was measured before training, and after each epoch.
    #[must_use]
    pub fn epochs(&self) -> &[Epoch] {
        &self.epochs
    }

    /// How it is trained.
    #[must_use]
    pub const fn setup(&self) -> Setup {
        self.setup
    }

    /// How much of the training is done, 0 … 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        let done = self.epochs.len().saturating_sub(1) as f64;
        let part = self.next as f64 / self.order.len().max(1) as f64;
        (done + part) / self.setup.epochs.max(1) as f64
    }

    /// Whether all epochs are over.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.epochs.len() > self.setup.epochs
    }

    /// Learns from one batch more, and measures at the end of an epoch. Does nothing once it is done.
    ///
    /// # Errors
    /// None for the digits that it was begun with.
    pub fn step(&mut self, digits: &Digits) -> Result<(), LearnError> {
        if self.is_done() {
            return Ok(());
        }
        let batch: Vec<usize> = self
            .order
            .iter()
            .skip(self.next)
            .take(self.setup.batch.max(1))
            .copied()
            .collect();
        self.next += batch.len();
        let mut gradient = vec![0.0; self.weights.len()];
        for (input, label) in batch.iter().filter_map(|index| digits.example(*index)) {
            let run = self.network.run(input)?;
            self.network.add_gradient(&run, label, &mut gradient)?;
        }
        let share = 1.0 / batch.len().max(1) as f32;
        for slope in &mut gradient {
            *slope *= share;
        }
        self.adam.step(&mut self.weights, &gradient);
        self.network.set_flat(&self.weights)?;
        if self.next >= self.order.len() {
            self.next = 0;
            self.note(digits)?;
            self.random.shuffle(&mut self.order);
        }
        Ok(())
    }

    fn note(&mut self, digits: &Digits) -> Result<(), LearnError> {
        self.epochs.push(Epoch {
            train: measure(&self.network, digits, false)?,
            held: measure(&self.network, digits, true)?,
        });
        Ok(())
    }
}
