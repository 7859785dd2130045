//! Numbers that look random and follow from a seed, the same everywhere and forever.

use std::f64::consts::TAU;

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The numbers of a seed, from the first.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From above 0 to 1.
    fn uniform(&mut self) -> f64 {
        ((self.bits() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    /// A normal number of mean 0 and variance 1 (Box and Muller 1958).
    pub fn normal(&mut self) -> f64 {
        let (radius, turn) = (self.uniform(), self.uniform());
        (-2.0 * radius.ln()).sqrt() * (TAU * turn).cos()
    }

    /// The numbers 0 … `count` − 1 in random order, every order as likely as another (Fisher and Yates; Durstenfeld 1964).
    ///
    /// ```
    /// # use convolens::net::Random;
    /// let mut order = Random::new(1).order(5);
    /// assert_eq!(order, Random::new(1).order(5), "the same seed gives the same order");
    /// order.sort();
    /// assert_eq!(order, [0, 1, 2, 3, 4], "each number once");
    /// ```
    #[must_use]
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            // 2⁶⁴ numbers on at most 2⁶⁴ places by the high half of a product: off by less than count / 2⁶⁴.
            let place = (u128::from(self.bits()) * (last as u128 + 1)) >> 64;
            order.swap(last, place as usize);
        }
        order
    }
}
