use crate::engine::simd::F32x4;

/// How pooling makes one number of many: four columns at once, in a fixed order.
pub(super) trait Join {
    /// What a cell holds that takes no part.
    const EMPTY: f32;
    /// Whether cells may be taken twice.
    const IDEMPOTENT: bool;

    fn join(left: F32x4, right: F32x4) -> F32x4;
    /// The results, of what all the cells came to and how many they are.
    fn finish(joined: F32x4, count: impl FnOnce() -> F32x4) -> F32x4;
}

/// The largest cell; not a number if one of them is not.
pub(super) struct Max;

impl Join for Max {
    const EMPTY: f32 = f32::NEG_INFINITY;
    const IDEMPOTENT: bool = true;

    #[inline(always)]
    fn join(left: F32x4, right: F32x4) -> F32x4 {
        left.max_or_nan(right)
    }

    #[inline(always)]
    fn finish(joined: F32x4, _count: impl FnOnce() -> F32x4) -> F32x4 {
        joined
    }
}

/// The mean.
pub(super) struct Average;

impl Join for Average {
    const EMPTY: f32 = 0.0;
    const IDEMPOTENT: bool = false;

    #[inline(always)]
    fn join(left: F32x4, right: F32x4) -> F32x4 {
        left.add(right)
    }

    #[inline(always)]
    fn finish(joined: F32x4, count: impl FnOnce() -> F32x4) -> F32x4 {
        joined.div(count())
    }
}
