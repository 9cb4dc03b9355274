//! Finds the number that belongs to a hash.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// From 32-bit hashes to numbers. Only ever asked, never iterated, so that its inner order
/// cannot reach an answer.
#[derive(Debug, Clone, Default)]
pub(super) struct HashIndex(HashMap<u32, u32, BuildHasherDefault<Spread>>);

impl HashIndex {
    /// Numbers the hashes by their position.
    #[must_use]
    pub(super) fn of(hashes: &[u32]) -> Self {
        Self(
            (0..)
                .zip(hashes)
                .map(|(number, &hash)| (hash, number))
                .collect(),
        )
    }

    /// Takes hashes with their numbers.
    #[must_use]
    pub(super) fn pairs(pairs: impl IntoIterator<Item = (u32, u32)>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// The number of `hash`.
    #[must_use]
    pub(super) fn get(&self, hash: u32) -> Option<u32> {
        self.0.get(&hash).copied()
    }

    /// Whether `hash` has a number.
    #[must_use]
    pub(super) fn contains(&self, hash: u32) -> bool {
        self.0.contains_key(&hash)
    }
}

/// The keys are hashes already; the multiplication fills the upper bits that the map looks at.
#[derive(Debug, Clone, Copy, Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(u32::from(byte));
        }
    }

    fn write_u32(&mut self, key: u32) {
        self.0 = u64::from(key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}
