//! Reads texts: folding, words, sentences, each with its place in the caller's text.

mod fold;
mod token;

pub use fold::Folded;
pub use token::{Token, Words};
