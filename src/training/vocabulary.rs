//! Which features are worth knowing, and how rare each is.

use std::collections::BTreeMap;

use crate::domain::classification::compound::Parts;
use crate::domain::classification::corpus::Corpus;
use crate::domain::classification::feature::{Kind, extract};
use crate::domain::classification::lexicon::Lexicon;
use crate::domain::classification::model::Vocabulary;
use crate::domain::scalar::single;
use crate::domain::text::Words;

/// Texts that a word must stand in to be a part of compounds: what stands in one text only is
/// as likely a compound itself.
const PART_TEXTS: u32 = 3;
/// Longest part: longer words are compounds themselves.
const LONGEST_PART: usize = 14;

/// The words of the corpus that compounds may be made of.
pub(super) fn parts(corpus: &Corpus, lexicon: &Lexicon) -> Parts {
    let mut texts: BTreeMap<String, u32> = BTreeMap::new();
    for sample in &corpus.samples {
        let words = Words::new(&sample.text);
        let mut seen: Vec<&str> = (0..words.tokens.len()).map(|i| words.word(i)).collect();
        seen.sort_unstable();
        seen.dedup();
        for word in seen {
            *texts.entry(word.to_owned()).or_default() += 1;
        }
    }
    let frequent = texts.iter().filter(|(word, count)| {
        **count >= PART_TEXTS
            && word.len() <= LONGEST_PART
            && word.bytes().all(|b| b.is_ascii_lowercase())
    });
    let own = frequent.map(|(word, _)| word.as_str());
    Parts::new(own.chain(lexicon.part_words()))
}

/// The features that stand in at least `min_texts` texts; whole words in any number.
pub(super) fn learn(
    corpus: &Corpus,
    parts: &Parts,
    lexicon: &Lexicon,
    min_texts: u32,
) -> Vocabulary {
    let mut counts: BTreeMap<u32, (Kind, u32)> = BTreeMap::new();
    for sample in &corpus.samples {
        let words = Words::new(&sample.text);
        let mut seen = Vec::new();
        extract(&words, 0..words.tokens.len(), parts, lexicon, |feature| {
            seen.push((feature.hash, feature.kind));
        });
        seen.sort_unstable();
        seen.dedup_by_key(|(hash, _)| *hash);
        for (hash, kind) in seen {
            counts.entry(hash).or_insert((kind, 0)).1 += 1;
        }
    }
    let texts = f64::from(u32::try_from(corpus.samples.len()).unwrap_or(u32::MAX));
    let kept = counts.into_iter().filter(|(_, (kind, count))| match kind {
        Kind::Word | Kind::Group => true,
        Kind::Pair | Kind::Gram => *count >= min_texts,
    });
    let (hashes, rarity) = kept
        .map(|(hash, (_, count))| (hash, rarity(texts, f64::from(count))))
        .unzip();
    Vocabulary::new(hashes, rarity, rarity_of_unknown(texts))
}

/// Smoothed inverse document frequency.
fn rarity(texts: f64, count: f64) -> f32 {
    single(libm::log((1.0 + texts) / (1.0 + count)) + 1.0)
}

fn rarity_of_unknown(texts: f64) -> f32 {
    rarity(texts, 0.0)
}
