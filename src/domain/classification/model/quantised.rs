//! Weights in 8 bits: a quarter of their size, and as good, as far as any text can tell.

/// A row of weights, each a whole number of steps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantised<const N: usize> {
    steps: [i8; N],
    size: f32,
}

impl<const N: usize> Quantised<N> {
    /// Rounds `weights` to steps, 127 of which are the largest weight.
    #[must_use]
    pub fn of(weights: &[f32; N]) -> Self {
        const LEAST: f32 = 1e-9;
        let largest = weights
            .iter()
            .fold(LEAST, |most, weight| most.max(weight.abs()));
        let size = largest / f32::from(i8::MAX);
        Self {
            steps: weights.map(|weight| whole(weight / size)),
            size,
        }
    }

    /// From what [`Quantised::parts`] gave.
    #[must_use]
    pub const fn new(steps: [i8; N], size: f32) -> Self {
        Self { steps, size }
    }

    /// The number of steps of each weight, and the size of a step.
    #[must_use]
    pub const fn parts(&self) -> (&[i8; N], f32) {
        (&self.steps, self.size)
    }

    /// The weights, each times `value`.
    #[inline]
    #[must_use]
    pub fn times(&self, value: f32) -> [f32; N] {
        let factor = self.size * value;
        self.steps.map(|steps| factor * f32::from(steps))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "at most 127 steps either way"
)]
fn whole(steps: f32) -> i8 {
    libm::roundf(steps) as i8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_off_by_half_a_step_at_most() {
        let weights = [0.5, -1.27, 0.003, 0.0];

        let row = Quantised::of(&weights);

        let (_, size) = row.parts();
        for (read, weight) in row.times(1.0).iter().zip(weights) {
            assert!((read - weight).abs() <= size / 2.0, "{read} for {weight}");
        }
    }

    #[test]
    fn a_row_of_zeros_stays_zero() {
        let read = Quantised::of(&[0.0; 4]).times(3.0);

        assert!(read.iter().all(|weight| weight.abs() < f32::MIN_POSITIVE));
    }
}
