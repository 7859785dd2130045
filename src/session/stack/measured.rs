//! The effective field of the unit that is looked at, measured a run a frame.

use std::rc::Rc;

use super::stage::Session;
use crate::net::{Effective, Unit};
use crate::view::stack::{Measuring, Shown};

/// An effective field, and what it was measured of: the unit, the model, whether linearly, and over how many seeds.
pub(super) struct Measured {
    of: (Unit, u32, bool, usize),
    /// Or how much work a single run would be.
    measuring: Result<Measuring, u64>,
    field: Option<Rc<Effective>>,
}

impl Session {
    /// The effective field of the unit, where that is shown, as far as it is measured.
    pub(super) fn effective(&mut self) -> Option<Rc<Effective>> {
        let (model, unit) = (self.model.as_ref()?, self.unit()?);
        if self.state.field != Shown::Effective || unit.value == 0 {
            self.measured = None;
            return None;
        }
        let of = (unit, self.models, self.state.linear, self.state.seeds);
        if self.measured.as_ref().is_none_or(|known| known.of != of) {
            let measuring = Measuring::new(&self.state, model, unit);
            let field = None;
            self.measured = Some(Measured {
                of,
                measuring,
                field,
            });
            self.measure();
        }
        self.measured.as_ref()?.field.clone()
    }

    /// Measures on; whether there was anything left to do.
    pub(super) fn measure(&mut self) -> bool {
        let (Some(model), Some(measured)) = (&self.model, &mut self.measured) else {
            return false;
        };
        let Ok(measuring) = &mut measured.measuring else {
            return false;
        };
        if measuring.done() {
            return false;
        }
        measuring.go_on(model);
        measured.field = Some(Rc::new(measuring.field(model)));
        true
    }

    /// Whether runs of the effective field are missing.
    pub(super) fn measuring(&self) -> bool {
        let measuring = self.measured.as_ref().map(|known| &known.measuring);
        matches!(measuring, Some(Ok(measuring)) if !measuring.done())
    }

    /// Over how many runs the effective field is a mean by now, or how much work a single one would be.
    pub(super) fn runs(&self) -> Option<Result<usize, u64>> {
        let measuring = &self.measured.as_ref()?.measuring;
        Some(
            measuring
                .as_ref()
                .map(Measuring::runs)
                .map_err(|work| *work),
        )
    }
}
