//! What is computed: the digit, what the network makes of it, and how good the network is.

use std::rc::Rc;

use super::own::Own;
use super::shipped::{Curve, Shipped};
use crate::learn::digits::{
    CELLS, Cells, Digits, LearnError, Measured, Network, Occlusion, Run, SIDE, input, measure,
    occlude,
};
use crate::view::image::Source;
use crate::view::lab::{State, Told};

/// The data, the networks, and all that follows from the state.
#[derive(Debug)]
pub(super) struct Model {
    pub(super) digits: Rc<Digits>,
    shipped: Shipped,
    /// The shipped network, measured on what is held out.
    known: Measured,
    /// What was trained in the page.
    pub(super) own: Option<Own>,
    pub(super) shown: Shown,
}

/// What follows from the state and the network in use.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) cells: Cells,
    /// Which sample it is, from 0; none: it was drawn.
    pub(super) sample: Option<usize>,
    pub(super) run: Run,
    pub(super) occlusion: Occlusion,
}

/// The digit of a state: drawn, or a sample with its number from 0.
pub(super) fn cells(state: &State, digits: &Digits) -> Option<(Cells, Option<usize>)> {
    if let Source::Cells(grid) = &state.picture {
        let drawn: Cells = grid.values().try_into().ok()?;
        let ink = drawn.map(|cell| cell.min(crate::learn::digits::INK));
        return (grid.width() == SIDE && grid.values().len() == CELLS).then_some((ink, None));
    }
    let sample = state.count("sample").saturating_sub(1);
    digits.cells(sample).map(|cells| (*cells, Some(sample)))
}

fn failed(error: &LearnError) -> Told {
    Told::new("digits-failed").with("detail", error.to_string())
}

impl Shown {
    fn of(network: &Network, digits: &Digits, state: &State) -> Result<Self, Told> {
        let (cells, sample) = cells(state, digits).ok_or_else(|| Told::new("digits-cells"))?;
        let compute = || {
            Ok(Self {
                cells,
                sample,
                run: network.run(&input(&cells)?)?,
                occlusion: occlude(network, &cells, state.count("size"))?,
            })
        };
        compute().map_err(|error: LearnError| failed(&error))
    }
}

impl Model {
    /// Reads the data and the shipped weights, and computes what a state shows.
    pub(super) fn read(csv: &[u8], weights: &[u8], state: &State) -> Result<Self, Told> {
        let digits = Digits::read(csv).map_err(|error| failed(&error))?;
        let shipped = Shipped::read(weights).ok_or_else(|| Told::new("digits-weights"))?;
        let known = measure(&shipped.network, &digits, true).map_err(|error| failed(&error))?;
        let shown = Shown::of(&shipped.network, &digits, state)?;
        Ok(Self {
            digits: Rc::new(digits),
            shipped,
            known,
            own: None,
            shown,
        })
    }

    /// Computes what another state shows.
    pub(super) fn update(&mut self, state: &State) -> Result<(), Told> {
        self.shown = Shown::of(self.network(), &self.digits, state)?;
        Ok(())
    }

    /// The network in use.
    pub(super) fn network(&self) -> &Network {
        match &self.own {
            Some(own) => &own.network,
            None => &self.shipped.network,
        }
    }

    /// How good it is on what is held out.
    pub(super) const fn measured(&self) -> &Measured {
        match &self.own {
            Some(own) => &own.measured,
            None => &self.known,
        }
    }

    /// How its training went.
    pub(super) fn curve(&self) -> &Curve {
        match &self.own {
            Some(own) => &own.curve,
            None => &self.shipped.curve,
        }
    }

    /// What the digit is, where that is known.
    pub(super) fn label(&self) -> Option<usize> {
        self.digits.label(self.shown.sample?)
    }

    /// The probabilities under the square at a place of the player.
    pub(super) fn under(&self, place: usize) -> &[f32] {
        let all = &self.shown.occlusion.probabilities;
        all.get(place).map_or(&[], Vec::as_slice)
    }
}
