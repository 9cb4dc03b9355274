//! The step that all fitting takes: `AdaGrad`, whose step per weight shrinks with what the
//! weight has seen (Duchi, Hazan, Singer: Adaptive Subgradient Methods, JMLR 12, 2011).

/// Fits a list of weights.
pub(super) struct AdaGrad<const N: usize> {
    seen: Vec<[f32; N]>,
    rate: f32,
    decay: f32,
}

impl<const N: usize> AdaGrad<N> {
    /// For `rows` rows of weights, with a first step of `rate` and a pull of `decay` to zero.
    pub(super) fn new(rows: usize, rate: f32, decay: f32) -> Self {
        Self {
            seen: vec![[1e-6; N]; rows],
            rate,
            decay,
        }
    }

    /// Moves row number `number` against its gradient.
    pub(super) fn step(&mut self, number: usize, row: &mut [f32; N], gradient: &[f32; N]) {
        let Some(seen) = self.seen.get_mut(number) else {
            return;
        };
        for ((weight, seen), slope) in row.iter_mut().zip(seen).zip(gradient) {
            let slope = slope + self.decay * *weight;
            *seen += slope * slope;
            *weight -= self.rate * slope / seen.sqrt();
        }
    }
}
