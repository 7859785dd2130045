use super::PoolKind;

/// How pooling makes one number of many, in pieces that can be joined.
pub(super) trait Reduction {
    /// What is known after some of the cells.
    type Partial: Copy;
    /// What is known after none.
    const EMPTY: Self::Partial;
    /// What a cell holds that takes no part.
    const ABSENT: f32;

    fn of(value: f32) -> Self::Partial;
    fn join(left: Self::Partial, right: Self::Partial) -> Self::Partial;
    fn finish(partial: Self::Partial, count: usize) -> f32;
}

/// The largest cell; not a number if one of them is not.
pub(super) struct Max;

impl Reduction for Max {
    type Partial = f32;
    const EMPTY: f32 = f32::NEG_INFINITY;
    const ABSENT: f32 = f32::NEG_INFINITY;

    fn of(value: f32) -> f32 {
        value
    }

    fn join(left: f32, right: f32) -> f32 {
        if right > left || right.is_nan() {
            right
        } else {
            left
        }
    }

    fn finish(partial: f32, _count: usize) -> f32 {
        partial
    }
}

/// The mean, summed in f64 so that a million cells lose nothing.
pub(super) struct Average;

impl Reduction for Average {
    type Partial = f64;
    const EMPTY: f64 = 0.0;
    const ABSENT: f32 = 0.0;

    fn of(value: f32) -> f64 {
        f64::from(value)
    }

    fn join(left: f64, right: f64) -> f64 {
        left + right
    }

    fn finish(partial: f64, count: usize) -> f32 {
        (partial / count as f64) as f32
    }
}

/// One number of all `cells`.
pub(super) fn reduce(cells: impl Iterator<Item = f32>, kind: PoolKind) -> f32 {
    match kind {
        PoolKind::Max => reduce_with::<Max>(cells),
        PoolKind::Average => reduce_with::<Average>(cells),
    }
}

fn reduce_with<R: Reduction>(cells: impl Iterator<Item = f32>) -> f32 {
    let (partial, count) = cells.fold((R::EMPTY, 0), |(partial, count), value| {
        (R::join(partial, R::of(value)), count + 1)
    });
    R::finish(partial, count)
}
