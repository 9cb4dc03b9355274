//! An order that is mixed well and always the same.
//!
//! It comes from what is ordered and not from where it stands, so that a text more or less
//! leaves the others as they were.

/// The places of `keys` in mixed order; another order for each `pass`.
pub(super) fn order(keys: impl Iterator<Item = u64>, pass: usize) -> Vec<usize> {
    let mut keyed: Vec<(u64, usize)> = keys
        .enumerate()
        .map(|(place, key)| (mix(key ^ ((pass as u64) << 40)), place))
        .collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, place)| place).collect()
}

/// The key of a text (FNV-1a).
pub(super) fn key(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |state, byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
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
        let keys = || (0..100).map(|number| key(&format!("text {number}")));
        let mut first = order(keys(), 0);

        assert_ne!(first, order(keys(), 1));
        first.sort_unstable();
        assert_eq!(first, (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn a_text_more_leaves_the_others_in_their_order() {
        let texts = ["payroll", "cleaning", "audit", "hosting"];
        let few = order(texts[..3].iter().map(|text| key(text)), 2);

        let mut more = order(texts.iter().map(|text| key(text)), 2);

        more.retain(|&place| place < 3);
        assert_eq!(more, few);
    }

    #[test]
    fn noise_stays_in_range_and_is_centred() {
        let sum: f32 = (0..10_000).map(noise).sum();

        assert!((0..10_000).map(noise).all(|n| (-1.0..=1.0).contains(&n)));
        assert!(sum.abs() < 200.0, "{sum}");
    }
}
