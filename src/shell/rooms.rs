use js_sys::Uint8Array;
use std::collections::VecDeque;

/// Arrays whose pixels nobody needs any more: fresh memory costs more than what is written to it.
#[derive(Default)]
pub(super) struct Rooms {
    /// Each over its whole buffer.
    spare: VecDeque<Uint8Array>,
    /// Bytes of all of them.
    held: u32,
}

/// Bytes that wait for use at most: more are left to the browser.
const MOST: u32 = 1 << 26;

impl Rooms {
    /// Takes an array back.
    pub(super) fn give(&mut self, array: &Uint8Array) {
        let whole = Uint8Array::new(&array.buffer());
        self.held = self.held.saturating_add(whole.length());
        self.spare.push_back(whole);
        while self.held > MOST
            && let Some(oldest) = self.spare.pop_front()
        {
            self.held -= oldest.length();
        }
    }

    /// An array of so many bytes, in the place of an earlier one that is long enough and not twice as long.
    pub(super) fn take(&mut self, bytes: usize) -> Uint8Array {
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        let fits = |array: &Uint8Array| (bytes..=bytes.saturating_mul(2)).contains(&array.length());
        let at = self.spare.iter().position(fits);
        let Some(whole) = at.and_then(|at| self.spare.remove(at)) else {
            return Uint8Array::new_with_length(bytes);
        };
        self.held -= whole.length();
        whole.subarray(0, bytes)
    }
}
