//! Reads texts: normalisation, tokens, spans.
