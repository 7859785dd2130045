//! Kernels that were edited, as an address writes them: `1.0.0:0,1,0;2.3.1:…`.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::view::numbers::{Number, joined, numbers};

/// Which kernel: its layer, counted from 1, its output channel and its input channel, counted from 0.
pub type Which = [usize; 3];

/// Edited kernels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kernels(BTreeMap<Which, Vec<Number>>);

/// Most kernels that an address keeps.
const MOST: usize = 256;
/// Most weights of one.
const LONGEST: usize = 1024;

impl Kernels {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&Which, &[Number])> {
        self.0
            .iter()
            .map(|(which, kernel)| (which, kernel.as_slice()))
    }

    /// The kernel as it was written, if it was edited.
    #[must_use]
    pub fn get(&self, which: Which) -> Option<&[Number]> {
        self.0.get(&which).map(Vec::as_slice)
    }

    /// Keeps the kernels that belong to the layers, as their numbers change: `to` says where a layer stands now.
    pub fn renumber(&mut self, to: impl Fn(usize) -> Option<usize>) {
        let old = std::mem::take(&mut self.0);
        self.0 = old
            .into_iter()
            .filter_map(|([layer, output, channel], kernel)| {
                Some(([to(layer)?, output, channel], kernel))
            })
            .collect();
    }
}

impl fmt::Display for Kernels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, ([layer, output, channel], kernel)) in self.0.iter().enumerate() {
            let parting = if index > 0 { ";" } else { "" };
            write!(f, "{parting}{layer}.{output}.{channel}:{}", joined(kernel))?;
        }
        Ok(())
    }
}

impl FromStr for Kernels {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut kernels = BTreeMap::new();
        for part in text.split(';').filter(|part| !part.trim().is_empty()) {
            let (which, weights) = part.split_once(':').ok_or(())?;
            let which: Vec<usize> = which
                .trim()
                .split('.')
                .map(|n| n.parse().map_err(|_| ()))
                .collect::<Result<_, _>>()?;
            let which: Which = which.try_into().map_err(|_| ())?;
            let weights = numbers(weights)
                .filter(|weights| weights.len() <= LONGEST)
                .ok_or(())?;
            kernels.insert(which, weights);
        }
        if kernels.len() > MOST {
            return Err(());
        }
        Ok(Self(kernels))
    }
}
