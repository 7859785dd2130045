use super::{Descent, Kernel, Settings, Task};
use crate::engine::GeometryError;

/// So many times the first error is no way down: the descent has ended.
const LOST: f64 = 1e12;

/// The kernel after some steps, and its mean squared errors.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The kernel.
    pub kernel: Kernel,
    /// Over the examples that it learns from.
    pub training: f64,
    /// Over those that it has not seen.
    pub test: f64,
}

/// The way down, every step kept, so that going back is exact.
#[derive(Clone, Debug)]
pub struct Path {
    descent: Descent,
    snapshots: Vec<Snapshot>,
    lost: bool,
}

impl Path {
    /// The beginning.
    ///
    /// # Errors
    ///
    /// [`GeometryError`] of the convolution; a task that could be made has none.
    pub fn new(task: &Task, settings: Settings) -> Result<Self, GeometryError> {
        let descent = Descent::new(&task.training, settings);
        let first = snapshot(task, descent.kernel())?;
        Ok(Self {
            descent,
            snapshots: vec![first],
            lost: false,
        })
    }

    /// Goes on until `step` steps are kept, or until it is lost: the error is a million million times the first, or no
    /// number any more. What is lost is not kept.
    ///
    /// # Errors
    ///
    /// [`GeometryError`] where this is another task than it began with.
    pub fn reach(&mut self, task: &Task, step: usize) -> Result<(), GeometryError> {
        while !self.lost && self.snapshots.len() <= step {
            self.descent.step(&task.training)?;
            let next = snapshot(task, self.descent.kernel())?;
            let first = self.snapshots.first().map_or(1.0, |first| first.training);
            let most = LOST * first.max(f64::MIN_POSITIVE);
            if next.training.is_finite() && next.training <= most && next.test.is_finite() {
                self.snapshots.push(next);
            } else {
                self.lost = true;
            }
        }
        Ok(())
    }

    /// What is kept, from the beginning to `step` or as far as it goes.
    #[must_use]
    pub fn until(&self, step: usize) -> &[Snapshot] {
        let end = step.saturating_add(1).min(self.snapshots.len());
        self.snapshots.get(..end).unwrap_or_default()
    }

    /// After how many steps the error has left every bound, as far as the way has been gone.
    #[must_use]
    pub fn lost_at(&self) -> Option<usize> {
        self.lost.then_some(self.snapshots.len())
    }
}

fn snapshot(task: &Task, kernel: &Kernel) -> Result<Snapshot, GeometryError> {
    Ok(Snapshot {
        kernel: kernel.clone(),
        training: task.training.loss(kernel)?,
        test: task.test.loss(kernel)?,
    })
}
