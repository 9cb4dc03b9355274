//! An order that is mixed well and always the same.

/// The numbers `0..length` in mixed order; another order for each `pass`.
pub(super) fn order(length: usize, pass: usize) -> Vec<usize> {
    let mut keyed: Vec<(u64, usize)> = (0..length)
        .map(|number| (mix(number as u64 ^ ((pass as u64) << 40)), number))
        .collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, number)| number).collect()
}

/// A number from -1 to 1 that depends on nothing but `seed`.
pub(super) fn noise(seed: u64) -> f32 {
    let bits = mix(seed) >> 40;
    (bits as f32 / 8_388_608.0) - 1.0
}

/// The finisher of `SplitMix64`.
const fn mix(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_comes_once_and_passes_differ() {
        let mut first = order(100, 0);

        assert_ne!(first, order(100, 1));
        first.sort_unstable();
        assert_eq!(first, (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn noise_stays_in_range_and_is_centred() {
        let sum: f32 = (0..10_000).map(noise).sum();

        assert!((0..10_000).map(noise).all(|n| (-1.0..=1.0).contains(&n)));
        assert!(sum.abs() < 200.0, "{sum}");
    }
}
