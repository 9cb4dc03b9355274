//! The model as bytes: little-endian, every list preceded by its length.

use super::{Calibration, ConceptWeights, Model, PerType, Quantised, TypeWeights, Vocabulary};
use crate::domain::classification::compound::Parts;

const MAGIC: &[u8; 8] = b"SAMODEL2";

/// Bytes that are no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidModel {
    /// Not written by this version of the program.
    #[error("is not a model of this version")]
    Foreign,
    /// Shorter or longer than its own lengths say.
    #[error("is damaged: its length is wrong")]
    Damaged,
}

impl Model {
    /// The model as bytes; [`Model::from_bytes`] reads them back to an equal model.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer(MAGIC.to_vec());
        out.0.extend(self.trained_on);
        out.list(self.vocabulary.hashes(), |out, hash| {
            out.extend(hash.to_le_bytes());
        });
        out.floats(self.vocabulary.rarity());
        out.0.extend(self.vocabulary.unknown().to_le_bytes());
        out.list(self.parts.hashes(), |out, hash| {
            out.extend(hash.to_le_bytes());
        });
        out.quantised(&self.types.rows);
        out.0
            .extend(self.types.bias.iter().flat_map(|w| w.to_le_bytes()));
        out.quantised(&self.concepts.rows);
        out.rows(&self.concepts.outputs);
        out.floats(&self.concepts.bias);
        let Calibration {
            types,
            concepts,
            bias,
        } = self.calibration;
        let [a, b, c, d] = bias;
        for number in [types, concepts, a, b, c, d] {
            out.0.extend(number.to_le_bytes());
        }
        out.0
    }

    /// Reads what [`Model::to_bytes`] wrote.
    ///
    /// # Errors
    /// Bytes of another format or a wrong length.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, InvalidModel> {
        let mut input = Reader(bytes);
        if input.array().as_ref() != Ok(MAGIC) {
            return Err(InvalidModel::Foreign);
        }
        let trained_on = input.array()?;
        let hashes = input.list(|i| i.array().map(u32::from_le_bytes))?;
        let rarity = input.list(Reader::f32)?;
        let unknown = input.f32()?;
        let parts = Parts::from_hashes(input.list(|i| i.array().map(u32::from_le_bytes))?);
        let types = TypeWeights {
            rows: input.list(Reader::quantised)?,
            bias: input.floats::<4>()? as PerType,
        };
        let concepts = ConceptWeights {
            rows: input.list(Reader::quantised)?,
            outputs: input.list(Reader::floats)?,
            bias: input.list(Reader::f32)?,
        };
        let calibration = Calibration {
            types: input.f64()?,
            concepts: input.f64()?,
            bias: [input.f64()?, input.f64()?, input.f64()?, input.f64()?],
        };
        let model = Self {
            vocabulary: Vocabulary::new(hashes, rarity, unknown),
            parts,
            types,
            concepts,
            calibration,
            trained_on,
        };
        if input.0.is_empty() && model.is_consistent() {
            Ok(model)
        } else {
            Err(InvalidModel::Damaged)
        }
    }

    fn is_consistent(&self) -> bool {
        let features = self.vocabulary.len();
        let activities = self.concepts.outputs.len();
        [
            self.vocabulary.rarity().len() == features,
            self.types.rows.len() == features,
            self.concepts.rows.len() == features,
            self.concepts.bias.len() == activities,
        ]
        .into_iter()
        .all(|equal| equal)
    }
}

struct Writer(Vec<u8>);

impl Writer {
    fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Vec<u8>, &T)) {
        self.0.extend((items.len() as u64).to_le_bytes());
        for item in items {
            write(&mut self.0, item);
        }
    }
}

impl Writer {
    fn floats(&mut self, floats: &[f32]) {
        self.list(floats, |out, float| out.extend(float.to_le_bytes()));
    }

    fn quantised<const N: usize>(&mut self, rows: &[Quantised<N>]) {
        self.list(rows, |out, row| {
            let (steps, size) = row.parts();
            out.extend(steps.map(i8::cast_unsigned));
            out.extend(size.to_le_bytes());
        });
    }

    fn rows<const N: usize>(&mut self, rows: &[[f32; N]]) {
        self.list(rows, |out, row| {
            out.extend(row.iter().flat_map(|float| float.to_le_bytes()));
        });
    }
}

struct Reader<'b>(&'b [u8]);

impl Reader<'_> {
    fn array<const N: usize>(&mut self) -> Result<[u8; N], InvalidModel> {
        let (head, tail) = self.0.split_first_chunk().ok_or(InvalidModel::Damaged)?;
        self.0 = tail;
        Ok(*head)
    }

    fn f32(&mut self) -> Result<f32, InvalidModel> {
        self.array().map(f32::from_le_bytes)
    }

    fn f64(&mut self) -> Result<f64, InvalidModel> {
        self.array().map(f64::from_le_bytes)
    }

    fn quantised<const N: usize>(&mut self) -> Result<Quantised<N>, InvalidModel> {
        let steps = self.array::<N>()?.map(u8::cast_signed);
        Ok(Quantised::new(steps, self.f32()?))
    }

    fn floats<const N: usize>(&mut self) -> Result<[f32; N], InvalidModel> {
        let mut row = [0.0; N];
        for weight in &mut row {
            *weight = self.f32()?;
        }
        Ok(row)
    }

    fn list<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Result<T, InvalidModel>,
    ) -> Result<Vec<T>, InvalidModel> {
        let length = u64::from_le_bytes(self.array()?);
        // A length beyond the bytes that are left is damage, not a reason to allocate.
        let length = usize::try_from(length).map_err(|_| InvalidModel::Damaged)?;
        if length > self.0.len() {
            return Err(InvalidModel::Damaged);
        }
        (0..length).map(|_| read(self)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::classification::model::RANK;

    fn model() -> Model {
        Model {
            vocabulary: Vocabulary::new(vec![3, 7], vec![1.5, 2.0], 9.0),
            types: TypeWeights {
                rows: vec![Quantised::of(&[1.0; 4]), Quantised::of(&[0.5; 4])],
                bias: [0.1; 4],
            },
            concepts: ConceptWeights {
                rows: vec![
                    Quantised::new([-3; RANK], 0.1),
                    Quantised::new([4; RANK], 0.2),
                ],
                outputs: vec![[0.3; RANK]],
                bias: vec![-1.0],
            },
            ..Model::default()
        }
    }

    #[test]
    fn a_model_survives_the_way_to_bytes_and_back() {
        let bytes = model().to_bytes();

        let read = Model::from_bytes(&bytes).unwrap();

        assert_eq!(read.to_bytes(), bytes);
        assert_eq!(read.concepts, model().concepts);
    }

    #[test]
    fn damaged_bytes_are_refused() {
        let bytes = model().to_bytes();

        for cut in 0..bytes.len() {
            assert!(Model::from_bytes(&bytes[..cut]).is_err(), "cut at {cut}");
        }
        assert_eq!(
            Model::from_bytes(b"no model").err(),
            Some(InvalidModel::Foreign)
        );
    }
}
